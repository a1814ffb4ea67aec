-- What closed sessions brought in, and how it gets to the bank and into the books (B-1 … B-4).

-- B-1: bank accounts, and which money goes to which. Of an account number no more than its end is
-- kept, as of a card's.
create sequence deposit_account_ids start 1;
create table deposit_accounts (
  agency_id bigint not null references agencies,
  id bigint not null default nextval('deposit_account_ids'),
  name text not null check (name <> ''),
  bank text not null check (bank <> ''),
  tail text not null check (tail ~ '^[0-9]{4}$'),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id)
);
create unique index deposit_accounts_name_once on deposit_accounts (agency_id, name_key(name));

-- A null is any drawer, any method, any kind. The most specific wins: drawer, then method, then kind.
create sequence deposit_source_ids start 1;
create table deposit_sources (
  agency_id bigint not null,
  id bigint not null default nextval('deposit_source_ids'),
  account_id bigint not null,
  drawer_id bigint,
  method text,
  receivable text check (receivable in ('citation', 'permit_order', 'over_short')),
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references deposit_accounts,
  foreign key (agency_id, drawer_id) references drawers,
  foreign key (agency_id, method) references payment_methods,
  constraint deposit_sources_once unique nulls not distinct (agency_id, drawer_id, method, receivable)
);

-- B-3: how many days later the bank has the money of this method.
alter table payment_methods add column realisation_days integer not null default 0
  check (realisation_days between 0 and 366);
grant update (realisation_days) on payment_methods to countinghouse_app;

-- B-2, B-4: what is still to be done with a session once it has closed. It never changes any more, so
-- what it brought in is summed up once, by whoever comes first, and exported once.
create table closed_sessions (
  agency_id bigint not null,
  session_id bigint not null,
  -- the agency's day on which it ended
  day date not null,
  summed_at timestamptz,
  journal_number bigint,
  primary key (agency_id, session_id),
  foreign key (agency_id, session_id) references sessions,
  check (journal_number is null or summed_at is not null)
);
create index closed_sessions_to_sum on closed_sessions (agency_id, session_id)
  where summed_at is null;
create index closed_sessions_to_export on closed_sessions (agency_id, session_id)
  where journal_number is null;
create index closed_sessions_by_export on closed_sessions (agency_id, journal_number, session_id)
  where journal_number is not null;

-- The ledger of an agency without Cashiering (A-2) is nobody's to deposit or export.
create function closed_sessions_follow() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status = 'closed' and not new.ledger then
    insert into closed_sessions (agency_id, session_id, day)
    select new.agency_id, new.id, (new.ended_at at time zone a.time_zone)::date
      from agencies a where a.agency_id = new.agency_id
        on conflict do nothing;
  end if;
  return null;
end $$;
create trigger closed_sessions_follow after insert or update of status on sessions
  for each row execute function closed_sessions_follow();

insert into closed_sessions (agency_id, session_id, day)
select s.agency_id, s.id, (s.ended_at at time zone a.time_zone)::date
  from sessions s join agencies a on a.agency_id = s.agency_id
 where s.status = 'closed' and not s.ledger;

-- B-4: once is once.
create function closed_sessions_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE'
     or (new.agency_id, new.session_id, new.day)
        is distinct from (old.agency_id, old.session_id, old.day)
     or (old.summed_at is not null and new.summed_at is distinct from old.summed_at)
     or (old.journal_number is not null
         and new.journal_number is distinct from old.journal_number) then
    raise exception 'session % is summed up and exported once', old.session_id;
  end if;
  return new;
end $$;
create trigger closed_sessions_stay before update or delete on closed_sessions
  for each row execute function closed_sessions_stay();

create sequence deposit_ids start 6001;
create table deposits (
  agency_id bigint not null,
  id bigint not null default nextval('deposit_ids'),
  account_id bigint not null,
  status text not null default 'prepared'
    check (status in ('prepared', 'sealed', 'banked', 'cancelled')),
  bag_number text check (bag_number <> ''),
  -- what its sessions brought in, by how it lies in the bag
  cash bigint not null check (cash >= 0),
  paper bigint not null,
  -- which methods were on paper then
  paper_methods text[] not null,
  other bigint not null,
  -- [{denomination, value, pieces}], largest first
  cash_lines jsonb not null,
  prepared_by bigint not null,
  prepared_at timestamptz not null default app_now(),
  sealed_by bigint,
  sealed_at timestamptz,
  banked_by bigint,
  banked_at timestamptz,
  banked_on date,
  bank_reference text check (bank_reference <> ''),
  cancelled_by bigint,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason <> ''),
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references deposit_accounts,
  foreign key (agency_id, prepared_by) references users,
  foreign key (agency_id, sealed_by) references users,
  foreign key (agency_id, banked_by) references users,
  foreign key (agency_id, cancelled_by) references users,
  check ((sealed_by is null) = (sealed_at is null)),
  check ((status in ('sealed', 'banked')) = (sealed_by is not null)),
  check ((status = 'banked') = (banked_by is not null)),
  check ((status = 'banked') = (banked_at is not null)),
  check ((status = 'banked') = (banked_on is not null)),
  check ((status = 'cancelled') = (cancelled_by is not null)),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check ((status = 'cancelled') = (cancel_reason is not null)),
  -- cash and paper travel in a bag
  check (bag_number is not null or (cash = 0 and paper = 0)),
  -- B-2: nobody seals what they prepared
  constraint deposits_second_person check (sealed_by <> prepared_by)
);
create index deposits_by_status on deposits (agency_id, status, id);
create index deposits_by_account on deposits (agency_id, account_id, id);
create unique index deposits_bag_once on deposits (agency_id, upper(bag_number))
  where status <> 'cancelled';

-- What is in a deposit stays; only its way to the bank goes on.
create function deposits_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.status in ('banked', 'cancelled')
     or (old.status = 'sealed' and new.status <> 'banked')
     or (new.agency_id, new.id, new.account_id, new.bag_number, new.cash, new.paper,
         new.paper_methods,
         new.other, new.cash_lines, new.prepared_by, new.prepared_at)
        is distinct from
        (old.agency_id, old.id, old.account_id, old.bag_number, old.cash, old.paper,
         old.paper_methods,
         old.other, old.cash_lines, old.prepared_by, old.prepared_at)
     or (old.sealed_by is not null
         and (new.sealed_by, new.sealed_at) is distinct from (old.sealed_by, old.sealed_at)) then
    raise exception 'deposit % is %, and stays as it is', old.id, old.status;
  end if;
  return new;
end $$;
create trigger deposits_stay before update or delete on deposits
  for each row execute function deposits_stay();

-- The postings of a closed session in sums, with what its count differed by; together zero. Rows of
-- `funds` are the money itself: each is in one deposit at most, whole (B-2).
create table session_sums (
  agency_id bigint not null,
  session_id bigint not null,
  account text not null check (account in ('funds', 'receivable', 'account_balance', 'over_short')),
  -- of funds; otherwise empty
  method text not null,
  receivable text not null check (receivable in ('citation', 'permit_order', 'over_short')),
  amount bigint not null check (amount <> 0),
  -- the agency's day on which the session ended
  day date not null,
  deposit_id bigint,
  primary key (agency_id, session_id, account, method, receivable),
  foreign key (agency_id, session_id) references closed_sessions,
  foreign key (agency_id, deposit_id) references deposits,
  check ((account = 'funds') = (method <> '')),
  check (deposit_id is null or account = 'funds')
);
create index session_sums_undeposited on session_sums (agency_id, session_id)
  where account = 'funds' and deposit_id is null;
create index session_sums_by_deposit on session_sums (agency_id, deposit_id)
  where deposit_id is not null;
create index session_sums_by_day on session_sums (agency_id, day, method) where account = 'funds';

-- It is taken into a deposit, or given free again by one that is cancelled; else it stays.
create function session_sums_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  of bigint;
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.session_id, new.account, new.method, new.receivable, new.amount, new.day)
     is distinct from
     (old.agency_id, old.session_id, old.account, old.method, old.receivable, old.amount, old.day)
     or (old.deposit_id is not null and new.deposit_id is not null) then
    raise exception 'what session % brought in stays as it is', old.session_id;
  end if;
  of := coalesce(old.deposit_id, new.deposit_id);
  if of is not null and not exists (select from deposits d
       where d.agency_id = new.agency_id and d.id = of and d.status = 'prepared') then
    raise exception 'deposit % is not prepared any more', of;
  end if;
  return new;
end $$;
create trigger session_sums_stay before update or delete on session_sums
  for each row execute function session_sums_stay();

do $$
declare
  each text;
begin
  foreach each in array array['deposit_accounts', 'deposit_sources', 'deposits', 'closed_sessions',
                              'session_sums']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence deposit_account_ids, deposit_source_ids, deposit_ids to countinghouse_app;
grant update (name, bank, tail, active, version) on deposit_accounts to countinghouse_app;
grant delete on deposit_sources to countinghouse_app;
grant update (status, sealed_by, sealed_at, banked_by, banked_at, banked_on, bank_reference,
  cancelled_by, cancelled_at, cancel_reason) on deposits to countinghouse_app;
grant update (deposit_id) on session_sums to countinghouse_app;
grant update (summed_at, journal_number) on closed_sessions to countinghouse_app;

-- Gives away which agencies have closed sessions that are not summed up.
create function sessions_to_sum() returns table (agency_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.agency_id from agencies a
   where exists (select from closed_sessions c
                  where c.agency_id = a.agency_id and c.summed_at is null);
end;
revoke execute on function sessions_to_sum() from public;
grant execute on function sessions_to_sum() to countinghouse_app;

-- A-6: what the built-in roles may do with deposits.
update roles set permissions = permissions || added
  from (values
    ('Supervisor', array['deposits.read', 'deposits.write', 'deposits.seal']),
    ('Finance', array['deposits.read', 'deposits.write', 'deposits.seal', 'deposits.bank',
                      'deposits.accounts']),
    ('Auditor', array['deposits.read']),
    ('Administrator', array['deposits.read', 'deposits.write', 'deposits.seal', 'deposits.bank',
                            'deposits.accounts'])
  ) as news (role, added)
 where built_in and name = news.role;
