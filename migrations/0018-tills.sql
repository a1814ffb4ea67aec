-- Custody (C-1 to C-13): tills, whatever moves between them, and the business day of a branch.

-- C-7: without a till no cash is taken, where the agency says so.
alter table agencies add column till_required boolean not null default false;
grant update (till_required) on agencies to countinghouse_app;

-- C-3: such tenders are papers, which lie in a till's bin. Fixed, as cash is.
alter table payment_methods add column document boolean not null default false;
update payment_methods set document = true where code in ('check', 'money_order');
alter table payment_methods add constraint payment_methods_cash_or_document
  check (not (cash and document));

create sequence till_ids start 301;
create table tills (
  agency_id bigint not null,
  id bigint not null,
  branch_id bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  number text not null check (number <> ''),
  kind text not null check (kind in ('standard', 'vault', 'reserve')),
  -- C-2: two facts. Nobody: the till is available.
  holder_id bigint,
  assigned_at timestamptz,
  settlement text not null check (settlement in ('settled', 'unsettled')),
  -- C-6: its holder may use it
  ready boolean not null,
  -- C-5: the business date that it was last initialised for, and that its totals were reset for
  initialised_on date,
  totals_on date,
  -- the business date of its last life; null: nothing ever happened in it
  touched_on date,
  -- of its branch: the date that is open, and the first one that may be; both change with the row
  -- that payments lock, so that a payment needs no other
  open_day date,
  not_before date,
  -- C-5: what it started with was carried over and nobody had counted it
  carried_uncounted boolean not null,
  limit_warning bigint check (limit_warning > 0),
  limit_stop bigint check (limit_stop > 0),
  blind_count boolean not null,
  -- which batch of papers is filled now, from 1 every business date
  batch smallint not null check (batch > 0),
  -- which reset of the totals counts now
  period integer not null check (period > 0),
  count_number integer not null check (count_number >= 0),
  version integer not null default 1,
  created_by bigint not null,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id),
  foreign key (agency_id, branch_id) references branches,
  foreign key (agency_id, holder_id) references users,
  foreign key (agency_id, created_by) references users,
  check ((holder_id is null) = (assigned_at is null)),
  check (holder_id is not null or not ready),
  check (limit_warning <= limit_stop)
);
create unique index tills_number_once on tills (agency_id, name_key(number));
-- C-4: a till has one holder, being one column; and nobody holds two standard tills of one currency
-- in one branch.
create unique index tills_standard_once on tills (agency_id, holder_id, branch_id, currency)
  where kind = 'standard' and holder_id is not null;
create index tills_by_holder on tills (agency_id, holder_id) where holder_id is not null;
create index tills_by_branch on tills (agency_id, branch_id, id);

-- C-3. No position below zero; it changes by a movement and by nothing else (cash_moves_positions).
create table till_trays (
  agency_id bigint not null,
  till_id bigint not null,
  number smallint not null check (number > 0),
  position bigint not null default 0 check (position >= 0),
  start_position bigint not null default 0 check (start_position >= 0),
  primary key (agency_id, till_id, number),
  foreign key (agency_id, till_id) references tills on delete cascade
);

create table till_bins (
  agency_id bigint not null,
  till_id bigint not null,
  number smallint not null check (number > 0),
  primary key (agency_id, till_id, number),
  foreign key (agency_id, till_id) references tills on delete cascade
);

create table till_totals (
  agency_id bigint not null,
  till_id bigint not null,
  name text not null check (name in ('cash_in', 'cash_out', 'checks', 'reversals', 'transfers_in',
    'transfers_out', 'over', 'short')),
  count bigint not null default 0,
  amount bigint not null default 0,
  primary key (agency_id, till_id, name),
  foreign key (agency_id, till_id) references tills on delete cascade
);

-- C-3: kept for a robbery; no part of the position.
create table till_bait_bills (
  agency_id bigint not null,
  till_id bigint not null,
  serial text not null check (serial <> ''),
  denomination text not null,
  value bigint not null check (value > 0),
  primary key (agency_id, till_id, serial),
  foreign key (agency_id, till_id) references tills on delete cascade
);

create table till_denominations (
  agency_id bigint not null,
  till_id bigint not null,
  name text not null,
  kind text not null check (kind in ('note', 'coin', 'roll')),
  value bigint not null check (value > 0),
  pieces_per_roll integer check (pieces_per_roll > 0),
  position smallint not null,
  primary key (agency_id, till_id, name),
  foreign key (agency_id, till_id) references tills on delete cascade,
  check ((kind = 'roll') = (pieces_per_roll is not null))
);

-- C-8: what was counted beside what was expected, frozen; and what became of the difference.
create table till_counts (
  agency_id bigint not null,
  till_id bigint not null,
  number integer not null check (number > 0),
  business_date date not null,
  -- [{number, expected, counted, lines: [{denomination, value, pieces}]}]
  trays jsonb not null,
  -- [{number, expectedCount, expected, count, counted}]
  bins jsonb not null,
  difference bigint not null,
  blind boolean not null,
  state text not null check (state in ('agreed', 'differs', 'booked')),
  counted_by bigint not null,
  counted_at timestamptz not null,
  reason text check (reason <> ''),
  booked_by bigint,
  booked_at timestamptz,
  primary key (agency_id, till_id, number),
  foreign key (agency_id, till_id) references tills on delete cascade,
  check ((state = 'booked') = (booked_by is not null) and (state = 'booked') = (reason is not null)),
  -- not by the one who counted
  check (booked_by <> counted_by)
);

-- C-12: cash that one gives and another accepts; in between it is in transit. Outlives its tills.
create sequence till_transfer_ids start 7001;
create table till_transfers (
  agency_id bigint not null,
  id bigint not null,
  branch_id bigint not null,
  currency text not null,
  from_till bigint not null,
  from_number text not null,
  -- to a till, or to a bag
  to_till bigint,
  to_number text,
  bag_number text check (bag_number <> ''),
  amount bigint not null check (amount > 0),
  -- [{denomination, value, pieces}], if it was said
  denominations jsonb,
  status text not null check (status in ('in_transit', 'accepted', 'returned')),
  given_by bigint not null,
  given_at timestamptz not null,
  ended_by bigint,
  ended_at timestamptz,
  reason text check (reason <> ''),
  primary key (agency_id, id),
  foreign key (agency_id, branch_id) references branches,
  check ((to_till is null) = (to_number is null) and (to_till is null) <> (bag_number is null)),
  check ((status = 'in_transit') = (ended_by is null) and (ended_by is null) = (ended_at is null)),
  -- nobody accepts their own
  check (status <> 'accepted' or ended_by <> given_by),
  check (status <> 'returned' or reason is not null)
);
create unique index till_transfers_bag_once on till_transfers (agency_id, name_key(bag_number))
  where bag_number is not null and status <> 'returned';
create index till_transfers_in_transit on till_transfers (agency_id, id) where status = 'in_transit';
create index till_transfers_by_branch on till_transfers (agency_id, branch_id, id);

-- C-12: cash that comes from outside or goes there, once somebody else has approved it.
create sequence paid_in_out_ids start 8001;
create table paid_in_out (
  agency_id bigint not null,
  id bigint not null,
  branch_id bigint not null,
  currency text not null,
  till_id bigint not null,
  till_number text not null,
  direction text not null check (direction in ('in', 'out')),
  -- float: what a till or a vault starts with, as the bank or the treasury hands it out
  kind text not null check (kind in ('paid', 'float')),
  amount bigint not null check (amount > 0),
  reason text not null check (reason <> ''),
  status text not null check (status in ('requested', 'approved', 'declined')),
  requested_by bigint not null,
  requested_at timestamptz not null,
  decided_by bigint,
  decided_at timestamptz,
  note text check (note <> ''),
  primary key (agency_id, id),
  foreign key (agency_id, branch_id) references branches,
  check ((status = 'requested') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  -- nobody approves their own
  check (status <> 'approved' or decided_by <> requested_by)
);
create index paid_in_out_requested on paid_in_out (agency_id, id) where status = 'requested';

-- C-11. A date is opened once: that is the key. One is under way at a time.
create table business_days (
  agency_id bigint not null,
  branch_id bigint not null,
  date date not null,
  status text not null check (status in ('open', 'settled', 'processed')),
  opened_by bigint not null,
  opened_at timestamptz not null,
  settled_by bigint,
  settled_at timestamptz,
  processed_by bigint,
  processed_at timestamptz,
  -- frozen when it is processed
  summary jsonb,
  primary key (agency_id, branch_id, date),
  foreign key (agency_id, branch_id) references branches,
  check ((status = 'open') = (settled_by is null) and (settled_by is null) = (settled_at is null)),
  check ((status = 'processed') = (processed_by is not null)
    and (processed_by is null) = (processed_at is null)
    and (status = 'processed') = (summary is not null))
);
create unique index business_days_one_under_way on business_days (agency_id, branch_id)
  where status <> 'processed';

create function business_days_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status = 'processed' then
    raise exception 'the business day % stays as it was processed', old.date
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger business_days_stay before update or delete on business_days
  for each row execute function business_days_stay();

-- Every change of cash: from one place to another, so that all of it together is always zero (T-12).
-- It names the till by id and number and refers to no row: the journal outlives the till (C-10).
create sequence cash_movement_ids;
create table cash_movements (
  agency_id bigint not null,
  id bigint not null default nextval('cash_movement_ids'),
  kind text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  from_place text not null,
  to_place text not null,
  till_id bigint,
  till_number text,
  tray smallint,
  -- which reset of the till's totals it counts in
  period integer,
  branch_id bigint not null,
  business_date date not null,
  at timestamptz not null,
  user_id bigint not null,
  reason text,
  transaction_id bigint,
  session_id bigint,
  transfer_id bigint,
  paid_id bigint,
  count_number integer,
  deposit_id bigint,
  primary key (agency_id, id),
  check (from_place in ('till', 'transit', 'takings', 'bag', 'deposit', 'over_short', 'paid', 'float',
    'rounding')),
  check (to_place in ('till', 'transit', 'takings', 'bag', 'deposit', 'over_short', 'paid', 'float',
    'rounding')),
  -- one till at the most: what goes from till to till is in transit between
  check (from_place <> to_place),
  check (('till' in (from_place, to_place)) = (till_id is not null)),
  check (num_nulls(till_id, till_number, tray, period) in (0, 4))
);
create index cash_movements_by_till on cash_movements (agency_id, till_id, id);
create index cash_movements_by_day on cash_movements (agency_id, branch_id, business_date, id);
create trigger cash_movements_append_only before update or delete on cash_movements
  for each row execute function append_only();

-- There is no second way to change a position: the application's role may not update one, and this
-- does it with the movement itself.
create function cash_moves_positions() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  missing boolean;
begin
  with change as (
    select agency_id, till_id, tray,
           sum(case to_place when 'till' then amount else -amount end) as amount
      from moved where till_id is not null group by agency_id, till_id, tray),
  done as (
    update till_trays t set position = t.position + c.amount
      from change c, lateral (select r.ctid from till_trays r
                               where r.agency_id = c.agency_id and r.till_id = c.till_id
                                 and r.number = c.tray limit 1) row
     where t.ctid = row.ctid
    returning 1)
  select (select count(*) from change) <> (select count(*) from done) into missing;
  if missing then
    raise exception 'cash was moved to or from a tray that is not there'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger cash_moves_positions after insert on cash_movements
  referencing new table as moved for each statement execute function cash_moves_positions();

-- C-7: in which till a transaction's cash or paper was put, and whether it is counted there still.
create table till_transactions (
  agency_id bigint not null,
  transaction_id bigint not null,
  till_id bigint not null,
  till_number text not null,
  holder_id bigint not null,
  branch_id bigint not null,
  -- a tray for cash, a bin for papers
  place text not null check (place in ('tray', 'bin')),
  bin smallint,
  batch smallint,
  period integer not null,
  business_date date not null,
  payment_id bigint not null,
  method text not null,
  reference text,
  amount bigint not null,
  -- false: it was taken out by an edit, a move or a reversal
  held boolean not null,
  primary key (agency_id, transaction_id),
  check ((place = 'bin') = (bin is not null) and (bin is null) = (batch is null))
);
create index till_transactions_in_bins on till_transactions (agency_id, till_id, business_date)
  where place = 'bin' and held;

do $$
declare name text;
begin
  foreach name in array array['tills', 'till_trays', 'till_bins', 'till_totals', 'till_bait_bills',
    'till_denominations', 'till_counts', 'till_transfers', 'paid_in_out', 'business_days',
    'cash_movements', 'till_transactions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
      with check (agency_id = (select app_agency()))', name);
    execute format('grant select, insert on %I to countinghouse_app', name);
  end loop;
end $$;
grant usage on sequence till_ids, till_transfer_ids, paid_in_out_ids, cash_movement_ids
  to countinghouse_app;
grant delete on tills to countinghouse_app;
grant update (holder_id, assigned_at, settlement, ready, initialised_on, totals_on, touched_on,
  open_day, not_before, carried_uncounted, limit_warning, limit_stop, blind_count, batch, period,
  count_number, version) on tills to countinghouse_app;
-- and not of a position
grant update (start_position) on till_trays to countinghouse_app;
grant update (count, amount) on till_totals to countinghouse_app;
grant update (state, reason, booked_by, booked_at) on till_counts to countinghouse_app;
grant update (status, ended_by, ended_at, reason) on till_transfers to countinghouse_app;
grant update (status, decided_by, decided_at, note) on paid_in_out to countinghouse_app;
grant update (status, settled_by, settled_at, processed_by, processed_at, summary) on business_days
  to countinghouse_app;
grant update (till_id, till_number, holder_id, branch_id, place, bin, batch, period, business_date,
  method, reference, held) on till_transactions to countinghouse_app;
-- `for no key update` on branches is a lock for which one column to be updated is enough.

-- A-6: what the built-in roles may do with tills.
update roles set permissions = permissions || added
  from (values
    ('Cashier', array['tills.use', 'tills.read', 'cash.transfer']),
    ('Supervisor', array['tills.use', 'tills.read', 'positions.read', 'tills.write', 'tills.assign',
      'tills.adjust', 'cash.transfer', 'days.run', 'days.read']),
    ('Finance', array['tills.read', 'positions.read', 'days.read']),
    ('Auditor', array['tills.read', 'positions.read', 'bait_bills.read', 'days.read']),
    ('Administrator', array['tills.use', 'tills.read', 'positions.read', 'bait_bills.read',
      'tills.write', 'tills.assign', 'tills.adjust', 'cash.transfer', 'days.run', 'days.read'])
  ) as news (role, added)
 where built_in and name = news.role;
