-- Payments that arrive by file (I-1 to I-3): where they come from, each file, and each item of it as
-- it arrived. What becomes of an item that could not be posted belongs to repair.

-- A place that sends files: a bank's lockbox, a mail house, a tax or court intercept.
create sequence intake_source_ids;
create table intake_sources (
  agency_id bigint not null,
  id bigint not null default nextval('intake_source_ids'),
  name text not null check (name <> ''),
  -- whose open session takes what arrives (I-3)
  drawer_id bigint not null,
  format text not null check (format in ('csv', 'lockbox', 'intercept')),
  -- what an item is paid by that does not say it itself
  method text not null,
  -- how its files are read: columns of a CSV, or where the fields of a bank's records stand
  layout jsonb,
  -- what is more than the due: taken, with a surplus as account balance (E-3), or looked at
  overpayments text not null default 'post' check (overpayments in ('post', 'repair')),
  active boolean not null default true,
  created_by bigint not null,
  created_at timestamptz not null default app_now(),
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, drawer_id) references drawers,
  foreign key (agency_id, method) references payment_methods,
  foreign key (agency_id, created_by) references users
);
create unique index intake_sources_by_name on intake_sources (agency_id, lower(name));

create sequence intake_import_ids start 4001;
create table intake_imports (
  agency_id bigint not null,
  id bigint not null default nextval('intake_import_ids'),
  source_id bigint not null,
  user_id bigint not null,
  file_name text not null,
  file_hash bytea not null,
  bytes bigint not null check (bytes >= 0),
  encoding text,
  layout jsonb,
  dry_run boolean not null,
  -- what the slip or the letter says, for files that do not say it themselves
  control_count integer check (control_count >= 0),
  control_total bigint check (control_total >= 0),
  -- checking: controls and form of the whole file, before anything of it is taken.
  -- held: no session of the drawer is open; it goes on when one is (R-6 for files).
  status text not null default 'waiting'
    check (status in ('waiting', 'checking', 'running', 'held', 'done', 'failed', 'cancelled')),
  failure_code text,
  failure text,
  failure_line bigint,
  run integer not null default 0,
  -- found when the file was checked
  item_count integer check (item_count >= 0),
  item_total bigint check (item_total >= 0),
  checked_at timestamptz,
  bytes_read bigint not null default 0,
  -- items dealt with: posted + repair + known
  items_read integer not null default 0,
  posted_count integer not null default 0,
  posted_total bigint not null default 0,
  repair_count integer not null default 0,
  repair_total bigint not null default 0,
  -- taken by an earlier file, and not again (I-1)
  known_count integer not null default 0,
  known_total bigint not null default 0,
  -- what the sending authority keeps for itself (intercepts)
  fee_total bigint not null default 0,
  created_at timestamptz not null default app_now(),
  started_at timestamptz,
  worked_at timestamptz not null default app_now(),
  finished_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, source_id) references intake_sources,
  foreign key (agency_id, user_id) references users,
  check (items_read = posted_count + repair_count + known_count),
  check (status not in ('failed') or failure_code is not null)
);
-- I-1: the same file is taken once; a dry run takes nothing.
create unique index intake_imports_same_file on intake_imports (agency_id, source_id, file_hash)
  where not dry_run and status not in ('failed', 'cancelled');
create index intake_imports_unfinished on intake_imports (worked_at)
  where status in ('waiting', 'checking', 'running', 'held');

-- One payment as it arrived: never changed. What is wrong with it are its reasons, none if it was
-- posted at once.
create sequence intake_item_ids start 70001;
create table intake_items (
  agency_id bigint not null,
  id bigint not null,
  import_id bigint not null,
  source_id bigint not null,
  -- where it stands in the file, from 1
  line bigint not null,
  -- the bank's batch, where the file has such
  batch text,
  citation text,
  amount bigint check (amount > 0),
  -- what stood there, where it could not be read as an amount
  amount_text text,
  method text not null,
  reference text,
  payer text,
  plate text,
  plate_state text,
  paid_on date,
  payout_on date,
  fee bigint check (fee >= 0),
  -- further fields of the line by their names, for whoever repairs it
  more jsonb,
  reasons text[] not null,
  -- I-1: what makes it the same item when it arrives again
  fingerprint bytea not null,
  -- the same once more within one file: it is suspected, and no fingerprint of its own
  repeated boolean not null default false,
  payment_id bigint,
  arrived_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, import_id, line),
  foreign key (agency_id, import_id) references intake_imports,
  foreign key (agency_id, source_id) references intake_sources,
  check ((payment_id is null) = (cardinality(reasons) > 0))
);
create unique index intake_items_known on intake_items (agency_id, source_id, fingerprint)
  where not repeated;
create unique index intake_items_by_payment on intake_items (agency_id, payment_id)
  where payment_id is not null;

do $$
declare
  each text;
begin
  foreach each in array array['intake_sources', 'intake_imports', 'intake_items']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence intake_source_ids, intake_import_ids, intake_item_ids to countinghouse_app;
grant update (name, drawer_id, method, layout, overpayments, active, version)
  on intake_sources to countinghouse_app;
grant update (status, failure_code, failure, failure_line, run, item_count, item_total, checked_at,
  bytes_read, items_read, posted_count, posted_total, repair_count, repair_total, known_count,
  known_total, fee_total, encoding, started_at, worked_at, finished_at)
  on intake_imports to countinghouse_app;

create trigger intake_items_append_only before update or delete on intake_items
  for each row execute function append_only();
