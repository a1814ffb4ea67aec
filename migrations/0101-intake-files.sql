-- Files of payments while they are taken in (I-1, I-2): their pieces, what an earlier file brought
-- already, and what a dry run found.

-- Written as they arrive, before there is an import that they belong to; those of an upload that
-- broke off are swept by their age.
create table intake_pieces (
  agency_id bigint not null,
  import_id bigint not null,
  piece integer not null,
  bytes bytea not null,
  at timestamptz not null default app_now(),
  primary key (agency_id, import_id, piece)
);

-- I-1: an item that an earlier file brought, and where it stood this time.
create table intake_known (
  agency_id bigint not null,
  import_id bigint not null,
  line bigint not null,
  amount bigint,
  item_id bigint not null,
  primary key (agency_id, import_id, line),
  foreign key (agency_id, import_id) references intake_imports,
  foreign key (agency_id, item_id) references intake_items
);

-- I-2: an item of a dry run that would not be posted.
create table intake_findings (
  agency_id bigint not null,
  import_id bigint not null,
  line bigint not null,
  reasons text[] not null,
  -- the item as it stands there
  arrived jsonb not null,
  primary key (agency_id, import_id, line),
  foreign key (agency_id, import_id) references intake_imports
);

create index intake_imports_by_hash on intake_imports (agency_id, file_hash);

-- the session that took its last items, for whoever looks for the money
alter table intake_imports add column session_id bigint;
grant update (session_id, layout) on intake_imports to countinghouse_app;

-- A hundred thousand items arrive at once, and a look-up for each of them took as long as writing
-- them: that items are of an import of their source is looked at once a statement.
alter table intake_items
  drop constraint intake_items_agency_id_import_id_fkey,
  drop constraint intake_items_agency_id_source_id_fkey;
create function intake_items_belong() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct agency_id, import_id, source_id from arrived) a
              where not exists (select from intake_imports i
                                 where i.agency_id = a.agency_id and i.id = a.import_id
                                   and i.source_id = a.source_id and not i.dry_run)) then
    raise exception 'items belong to an import of their source';
  end if;
  return null;
end $$;
create trigger intake_items_belong after insert on intake_items
  referencing new table as arrived
  for each statement execute function intake_items_belong();

-- The few that could not be posted, in the order of the file.
create index intake_items_unposted on intake_items (agency_id, import_id, line)
  where payment_id is null;

do $$
declare
  each text;
begin
  foreach each in array array['intake_pieces', 'intake_known', 'intake_findings']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant delete on intake_pieces, intake_findings to countinghouse_app;
create trigger intake_known_append_only before update or delete on intake_known
  for each row execute function append_only();

-- Crosses agencies: imports on which nobody has worked for a while, because their server died, and
-- those that wait for a session of their drawer when there is one. It gives their numbers away.
create function intake_unattended() returns table (agency_id bigint, import_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.agency_id, i.id from intake_imports i
   where i.status in ('waiting', 'checking', 'running')
     and i.worked_at < app_now() - interval '20 seconds'
  union all
  select i.agency_id, i.id
    from intake_imports i
    join intake_sources f on f.agency_id = i.agency_id and f.id = i.source_id
    join sessions s on s.agency_id = f.agency_id and s.drawer_id = f.drawer_id and s.status = 'open'
   where i.status = 'held' and (s.cut_off_at is null or s.cut_off_at > app_now())
  limit 100;
end;
revoke all on function intake_unattended() from public;
grant execute on function intake_unattended() to countinghouse_app;

-- A-6: what the built-in roles may do with files of payments.
update roles set permissions = permissions || added
  from (values
    ('Supervisor', array['intake.read', 'intake.write']),
    ('Finance', array['intake.read', 'intake.write', 'intake.sources']),
    ('Repair operator', array['intake.read']),
    ('Auditor', array['intake.read']),
    ('Administrator', array['intake.read', 'intake.write', 'intake.sources'])
  ) as news (role, added)
 where built_in and name = news.role;
