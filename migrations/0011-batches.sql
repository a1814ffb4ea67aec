-- Batches keyed from mail (E-6): a header with control figures, and lines that are saved as they are
-- typed. A batch is posted whole or discarded; either way it never changes again.

create sequence batch_ids start 2001;
create table batches (
  agency_id bigint not null,
  id bigint not null default nextval('batch_ids'),
  source text not null check (source <> ''),
  control_count integer not null check (control_count between 1 and 500),
  control_total bigint not null check (control_total > 0),
  -- of its lines, so that a list of batches costs the same however long they are
  line_count integer not null default 0 check (line_count between 0 and 500),
  line_total bigint not null default 0 check (line_total >= 0),
  status text not null default 'open' check (status in ('open', 'posted', 'discarded')),
  -- where it was posted
  session_id bigint,
  ended_by bigint,
  ended_at timestamptz,
  created_by bigint not null,
  created_at timestamptz not null default app_now(),
  saved_by bigint not null,
  saved_at timestamptz not null default app_now(),
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, created_by) references users,
  foreign key (agency_id, saved_by) references users,
  foreign key (agency_id, ended_by) references users,
  check ((status = 'open') = (ended_at is null) and (status = 'open') = (ended_by is null)),
  check ((status = 'posted') = (session_id is not null)),
  -- E-6: only when count and total agree
  check (status <> 'posted' or (line_count = control_count and line_total = control_total))
);
create index batches_by_status on batches (agency_id, status, id);

-- A line may be half typed; what it lacks is refused when the batch is posted.
create table batch_lines (
  agency_id bigint not null,
  batch_id bigint not null,
  line smallint not null check (line between 1 and 500),
  citation text not null,
  amount bigint check (amount > 0),
  method text,
  reference text,
  primary key (agency_id, batch_id, line),
  foreign key (agency_id, batch_id) references batches
);

-- What each line was posted as: one payment, of one transaction.
create table batch_payments (
  agency_id bigint not null,
  batch_id bigint not null,
  line smallint not null,
  payment_id bigint not null,
  transaction_id bigint not null,
  primary key (agency_id, batch_id, line),
  unique (agency_id, payment_id),
  foreign key (agency_id, batch_id, line) references batch_lines
);

do $$
declare
  each text;
begin
  foreach each in array array['batches', 'batch_lines', 'batch_payments']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence batch_ids to countinghouse_app;
grant update (source, control_count, control_total, line_count, line_total, status, session_id,
  ended_by, ended_at, saved_by, saved_at, version) on batches to countinghouse_app;
grant update (citation, amount, method, reference), delete on batch_lines to countinghouse_app;

create trigger batch_payments_append_only before update or delete on batch_payments
  for each row execute function append_only();

-- What was posted or discarded never changes again, whoever asks.
create function batch_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.status <> 'open' then
    raise exception 'batch % is %, and stays as it is', old.id, old.status;
  end if;
  return new;
end $$;
create trigger batches_stay before update or delete on batches
  for each row execute function batch_stays();

create function batch_lines_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  of bigint := case when tg_op = 'INSERT' then new.batch_id else old.batch_id end;
  agency bigint := case when tg_op = 'INSERT' then new.agency_id else old.agency_id end;
begin
  if not exists (select from batches
                  where agency_id = agency and id = of and status = 'open') then
    raise exception 'batch % is not open, and its lines stay as they are', of;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger batch_lines_stay before insert or update or delete on batch_lines
  for each row execute function batch_lines_stay();

-- A-6: what the built-in roles may do with batches.
update roles set permissions = permissions || added
  from (values
    ('Cashier', array['batches.read', 'batches.write', 'batches.post']),
    ('Supervisor', array['batches.read', 'batches.write', 'batches.post']),
    ('Finance', array['batches.read']),
    ('Repair operator', array['batches.read']),
    ('Auditor', array['batches.read']),
    ('Administrator', array['batches.read', 'batches.write', 'batches.post'])
  ) as news (role, added)
 where built_in and name = news.role;
