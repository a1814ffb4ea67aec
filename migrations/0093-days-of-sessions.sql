-- X-1: on which day a session ended says the server alone, when it sums the session up. Until then the
-- day is the database's, whose time zones may be of another edition.
create or replace function closed_sessions_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE'
     or (new.agency_id, new.session_id) is distinct from (old.agency_id, old.session_id)
     or (old.summed_at is not null
         and (new.summed_at, new.day) is distinct from (old.summed_at, old.day))
     or (old.journal_number is not null
         and new.journal_number is distinct from old.journal_number) then
    raise exception 'session % is summed up and exported once', old.session_id;
  end if;
  return new;
end $$;
grant update (day) on closed_sessions to countinghouse_app;
