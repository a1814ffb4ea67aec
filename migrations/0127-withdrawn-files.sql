-- I-1: a file that was misread is withdrawn: none of its items ever becomes a payment, and the same
-- file and the same items can be taken again. And what became of the items of an import is counted.

alter table intake_imports
  drop constraint intake_imports_status_check,
  add constraint intake_imports_status_check
    check (status in ('waiting', 'checking', 'running', 'held', 'done', 'failed', 'cancelled',
                      'withdrawn')),
  add column withdrawn_by bigint,
  add column withdrawn_at timestamptz,
  add foreign key (agency_id, withdrawn_by) references users,
  add check ((status = 'withdrawn') = (withdrawn_at is not null)),
  add check ((status = 'withdrawn') = (withdrawn_by is not null)),
  add constraint intake_imports_nothing_withdrawn_is_posted
    check (status <> 'withdrawn' or (posted_count = 0 and not dry_run));
grant update (withdrawn_by, withdrawn_at) on intake_imports to countinghouse_app;

create unique index intake_imports_same_bytes on intake_imports (agency_id, file_hash)
  where not dry_run and status not in ('failed', 'cancelled', 'withdrawn');
drop index intake_imports_same_file;
alter index intake_imports_same_bytes rename to intake_imports_same_file;

-- Of an item nothing changes but that it is withdrawn, once.
alter table intake_items
  add column withdrawn boolean not null default false,
  add constraint intake_items_withdrawn_unposted check (not withdrawn or payment_id is null) not valid;
grant update (withdrawn) on intake_items to countinghouse_app;
create function intake_items_stay() returns trigger language plpgsql as $$
declare
  before intake_items;
begin
  if tg_op = 'UPDATE' and new.withdrawn and not old.withdrawn then
    before := new;
    before.withdrawn := false;
    if before is not distinct from old then
      return new;
    end if;
  end if;
  raise exception 'intake_items is append-only, but for what is withdrawn'
    using errcode = 'integrity_constraint_violation';
end $$;
drop trigger intake_items_append_only on intake_items;
create trigger intake_items_stay before update or delete on intake_items
  for each row execute function intake_items_stay();

create unique index intake_items_known_now on intake_items (agency_id, source_id, fingerprint)
  where not repeated and not withdrawn;
drop index intake_items_known;
alter index intake_items_known_now rename to intake_items_known;

-- Whoever withdraws a file asks whether others count its items as known.
create index intake_known_by_item on intake_known (agency_id, item_id);

-- R-1: an item that is withdrawn is final, and nobody said what is to become of it.
alter table repair_items
  drop constraint repair_items_outcome_check,
  drop constraint repair_items_check4,
  drop constraint repair_items_check6,
  drop constraint repair_items_check7,
  add constraint repair_items_outcome_check
    check (outcome in ('repaired', 'rejected', 'withdrawn')) not valid,
  add constraint repair_items_disposition_given
    check ((state = 'pending' or outcome in ('repaired', 'rejected')) is not true
           or disposition is not null) not valid,
  add constraint repair_items_disposed_at_given
    check (((state = 'pending' or outcome in ('repaired', 'rejected')) is true)
           = (disposed_at is not null)) not valid,
  add constraint repair_items_disposal_given
    check (((state = 'pending' or outcome in ('repaired', 'rejected')) is true)
           = (disposal is not null)) not valid,
  add constraint repair_items_withdrawn_unposted
    check (outcome is distinct from 'withdrawn' or (payment_id is null and disposition is null))
    not valid;

create or replace function repair_items_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (new.agency_id, new.id, new.source_id, new.import_id, new.drawer_id, new.batch, new.amount,
         new.arrived_at)
        is distinct from (old.agency_id, old.id, old.source_id, old.import_id, old.drawer_id,
                          old.batch, old.amount, old.arrived_at)
     or (old.state = 'final' and old.payment_id is not null)
     or (old.state = 'final' and new.state not in ('final', 'new'))
     or (old.state = 'final' and new.state = 'final'
         and (new.reasons, new.disposition, new.disposed_at, new.disposal, new.outcome,
              new.finalised_by, new.finalised_at)
             is distinct from (old.reasons, old.disposition, old.disposed_at, old.disposal,
                               old.outcome, old.finalised_by, old.finalised_at))
     or (old.state = 'final' and new.state = 'new'
         and (old.outcome <> 'repaired' or new.returned is null))
     -- nobody's work is withdrawn from under their hands
     or (old.state in ('locked', 'pending') and new.outcome = 'withdrawn') then
    raise exception 'item % in repair is % and stays so', old.id, old.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- R-6: what is withdrawn has no money that waits.
create index repair_items_with_money on repair_items (agency_id, drawer_id, finalised_at, id)
  where state = 'final' and payment_id is null
    and (outcome = 'repaired' or (outcome = 'rejected' and amount is not null));
drop index repair_items_waiting;
alter index repair_items_with_money rename to repair_items_waiting;
create or replace function repair_settleable() returns table (agency_id bigint, drawer_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select s.agency_id, s.drawer_id
    from sessions s
   where s.status = 'open'
     and exists (select from repair_items i
                  where i.agency_id = s.agency_id and i.drawer_id = s.drawer_id
                    and i.state = 'final' and i.payment_id is null
                    and (i.outcome = 'repaired' or (i.outcome = 'rejected' and i.amount is not null)));
end;

-- What became of the items of one import.
create index repair_items_of_import on repair_items (agency_id, import_id, id);
