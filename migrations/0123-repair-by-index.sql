-- What is asked all day must not cost more with every item that was ever repaired.

-- What somebody lost lately stands on their page (R-9): by person, since losses stay for ever (R-11).
create index repair_lost_of_user on repair_lost (agency_id, user_id, at);

-- R-2: the largest first; what has no amount comes last there too, so that the index by amount,
-- read backwards, is another order.
create index repair_items_new_by_largest on repair_items (agency_id, amount desc nulls last, id desc)
  where state = 'new' and not deferred;

-- Imports of one source, or of one status, newest first.
create index intake_imports_of_source on intake_imports (agency_id, source_id, id);
create index intake_imports_of_status on intake_imports (agency_id, status, id);

-- I-1: the same file is taken once, whichever source it is sent to; two who send it to different
-- sources at once are told so by this.
drop index intake_imports_same_file;
create unique index intake_imports_same_file on intake_imports (agency_id, file_hash)
  where not dry_run and status not in ('failed', 'cancelled');

-- R-6: of what is final nothing changes but that its money is posted, or that it comes back.
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
         and (old.outcome <> 'repaired' or new.returned is null)) then
    raise exception 'item % in repair is % and stays so', old.id, old.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
