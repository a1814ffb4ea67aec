-- Names as people read them, the audit log in the order of time, and imports that go on where a
-- server that died left them.

-- D-1: two names are the same whatever their case, their blanks and their Unicode form.
create function name_key(name text) returns text
  language sql immutable strict parallel safe
  return lower(normalize(btrim(regexp_replace(name, '\s+', ' ', 'g')), nfkc));

drop index drawers_name_once;
create unique index drawers_name_once on drawers (agency_id, name_key(name));
drop index branches_name_once;
create unique index branches_name_once on branches (agency_id, name_key(name));
drop index payment_methods_name_once;
create unique index payment_methods_name_once on payment_methods (agency_id, name_key(name));

alter table branches add column version integer not null default 1;
alter table payment_methods add column version integer not null default 1;
grant update (version) on branches to countinghouse_app;
grant update (version) on payment_methods to countinghouse_app;

-- The audit log is read newest first, by time. A page costs the same at the end as at the start
-- (X-5), so every filter that stands alone has its own index in that order.
drop index audit_log_by_user;
drop index audit_log_by_action;
drop index audit_log_by_subject;
create index audit_log_by_time on audit_log (agency_id, at, id);
create index audit_log_by_user on audit_log (agency_id, user_id, at, id);
create index audit_log_by_action on audit_log (agency_id, action, at, id);
create index audit_log_by_subject on audit_log (agency_id, subject_type, subject_id, at, id);

-- ---------------------------------------------------------------------------------------------
-- Imports

-- The pieces of a file are written as they arrive, before there is an import that they belong to;
-- those of an upload that broke off are swept by their age.
alter table citation_import_chunks
  drop constraint citation_import_chunks_agency_id_import_id_fkey,
  add column at timestamptz not null default app_now();

alter table citation_imports
  -- found while the file arrived; null: no text at all
  add column encoding text,
  add column failure_code text,
  -- The runner that took the import last. An earlier one that is still alive sees the number change
  -- and stops, so that nothing is taken twice.
  add column run integer not null default 0,
  add column worked_at timestamptz not null default app_now();
create index citation_imports_unfinished on citation_imports (worked_at)
  where status in ('waiting', 'running');
grant update (run, worked_at, failure_code) on citation_imports to countinghouse_app;

-- Which numbers an unfinished import has met and where, so that one that comes twice is reported
-- with the line of the first, in a dry run too.
create table citation_import_numbers (
  agency_id bigint not null,
  import_id bigint not null,
  number text not null,
  line bigint not null,
  primary key (agency_id, import_id, number)
);
alter table citation_import_numbers enable row level security;
create policy own_agency on citation_import_numbers
  using (agency_id = (select app_agency())) with check (agency_id = (select app_agency()));
grant select, insert, delete on citation_import_numbers to countinghouse_app;

-- Crosses agencies: imports on which nobody has worked for a while, because their server died.
create function imports_stalled() returns table (agency_id bigint, import_id bigint)
  language sql stable security definer set search_path = public
begin atomic
  select i.agency_id, i.id from citation_imports i
   where i.status in ('waiting', 'running') and i.worked_at < app_now() - interval '20 seconds'
   order by i.worked_at limit 100;
end;
