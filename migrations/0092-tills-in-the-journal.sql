-- B-4, C-8, C-12: what is booked in tills and belongs to no session is exported as lines of its branch
-- and day, and each movement once.

alter table ledger_mappings drop constraint ledger_mappings_account_check,
  add constraint ledger_mappings_account_check
    check (account in ('funds', 'receivable', 'account_balance', 'over_short', 'rounding', 'paid'));

alter table journal_exports drop constraint journal_exports_session_count_check,
  add constraint journal_exports_session_count_check check (session_count >= 0);

alter table journal_lines alter column session_id drop not null,
  add column branch_id bigint,
  add foreign key (agency_id, branch_id) references branches,
  add constraint journal_lines_of_session_or_branch
    check (num_nonnulls(session_id, branch_id) = 1);

create table journal_movements (
  agency_id bigint not null,
  movement_id bigint not null,
  number bigint not null,
  primary key (agency_id, movement_id),
  foreign key (agency_id, movement_id) references cash_movements,
  foreign key (agency_id, number) references journal_exports
);
create index journal_movements_by_export on journal_movements (agency_id, number);
alter table journal_movements enable row level security;
create policy own_agency on journal_movements using (agency_id = (select app_agency()))
  with check (agency_id = (select app_agency()));
grant select, insert on journal_movements to countinghouse_app;
create trigger journal_movements_append_only before update or delete on journal_movements
  for each row execute function append_only();
