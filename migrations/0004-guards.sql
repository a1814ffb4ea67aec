-- What the application's own role must not be able to do, whatever it sends.

-- Without `pg_temp` at its end a search path begins with it: whoever may make a temporary table
-- could put one, with a trigger of their own, in the place of a table that these read as the owner.
alter function find_person(text) set search_path = public, pg_temp;
alter function logins_over() set search_path = public, pg_temp;
alter function places_left_behind() set search_path = public, pg_temp;
alter function sessions_due() set search_path = public, pg_temp;
alter function imports_stalled() set search_path = public, pg_temp;
alter function enqueue_job(text, json, text) set search_path = public, pg_temp;
alter function recognise_logins(bytea[]) set search_path = public, pg_temp;
alter function recognise_api_keys(bytea[]) set search_path = public, pg_temp;

-- T-6, T-10, T-11: besides its facts, that a transaction was reversed, moved or edited stays so.
create or replace function transactions_keep_their_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.id, new.payment_id, new.receipt_number, new.kind, new.amount, new.card_tail,
      new.target_type, new.target_id, new.target_number, new.user_id, new.created_at, new.reversal_of,
      new.counterpart_id)
     is distinct from
     (old.agency_id, old.id, old.payment_id, old.receipt_number, old.kind, old.amount, old.card_tail,
      old.target_type, old.target_id, old.target_number, old.user_id, old.created_at, old.reversal_of,
      old.counterpart_id)
     or new.reversed_by is distinct from coalesce(old.reversed_by, new.reversed_by)
     or (old.moved and not new.moved) or (old.edited and not new.edited) then
    raise exception 'transaction % never changes and is never deleted', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
