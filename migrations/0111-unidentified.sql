-- R-4: the money of rejected items, until it is known whose it is: in an account of its own.

alter table transactions drop constraint transactions_target_type_check,
  add constraint transactions_target_type_check
    check (target_type in ('citation', 'permit_order', 'unidentified'));
alter table postings drop constraint postings_account_check,
  add constraint postings_account_check
    check (account in ('funds', 'receivable', 'account_balance', 'unidentified'));
alter table session_sums drop constraint session_sums_account_check,
  add constraint session_sums_account_check
    check (account in ('funds', 'receivable', 'account_balance', 'over_short', 'rounding',
                       'unidentified'));
alter table session_sums drop constraint session_sums_receivable_check,
  add constraint session_sums_receivable_check
    check (receivable in ('citation', 'permit_order', 'over_short', 'unidentified'));
alter table deposit_sources drop constraint deposit_sources_receivable_check,
  add constraint deposit_sources_receivable_check
    check (receivable in ('citation', 'permit_order', 'over_short', 'unidentified'));
alter table ledger_mappings drop constraint ledger_mappings_account_check,
  add constraint ledger_mappings_account_check
    check (account in ('funds', 'receivable', 'account_balance', 'over_short', 'rounding', 'paid',
                       'unidentified'));

-- By the item that it came with. What is left of it is received less assigned less returned.
create table unidentified (
  agency_id bigint not null,
  item_id bigint not null,
  received bigint not null check (received > 0),
  assigned bigint not null default 0 check (assigned >= 0),
  returned bigint not null default 0 check (returned >= 0),
  -- what stands in the way of it being listed as open
  is_open boolean not null generated always as (received > assigned + returned) stored,
  transaction_id bigint not null,
  payment_id bigint not null,
  received_at timestamptz not null,
  version integer not null default 1,
  primary key (agency_id, item_id),
  foreign key (agency_id, item_id) references repair_items,
  check (assigned + returned <= received)
);
create index unidentified_by_age on unidentified (agency_id, received_at, item_id);
create index unidentified_open on unidentified (agency_id, received_at, item_id) where is_open;

-- Money that was sent back, outside cashiering (as E-10).
create sequence unidentified_return_ids;
create table unidentified_returns (
  agency_id bigint not null,
  id bigint not null default nextval('unidentified_return_ids'),
  item_id bigint not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  reference text,
  user_id bigint not null,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id),
  foreign key (agency_id, item_id) references unidentified,
  foreign key (agency_id, user_id) references users
);
create index unidentified_returns_of_item on unidentified_returns (agency_id, item_id, id);

do $$
declare
  each text;
begin
  foreach each in array array['unidentified', 'unidentified_returns']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence unidentified_return_ids to countinghouse_app;
grant update (assigned, returned, version) on unidentified to countinghouse_app;
create trigger unidentified_returns_append_only before update or delete on unidentified_returns
  for each row execute function append_only();
