-- S-15: where cash is rounded, as in Canada, what should lie in the drawer is what the payments came to
-- in coins that there are. By how much that is more or less than the postings say is frozen with the
-- count. Null: the count was given before this stood in it, and expected the sum to the cent.
alter table session_counts add column rounding bigint;

create or replace function session_counts_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.session_id, new.number, new.mode, new.could_see, new.lines, new.counted,
      new.expected, new.rounding, new.others, new.tolerance, new.counted_by, new.counted_at)
     is distinct from
     (old.agency_id, old.session_id, old.number, old.mode, old.could_see, old.lines, old.counted,
      old.expected, old.rounding, old.others, old.tolerance, old.counted_by, old.counted_at)
     or (old.reason is not null and new.reason is distinct from old.reason)
     or (old.decided_by is not null and (new.decided_by, new.state, new.note)
         is distinct from (old.decided_by, old.state, old.note)) then
    raise exception 'count % of session % stays as it is', old.number, old.session_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
