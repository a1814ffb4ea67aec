-- T-14: an answer under a key is for whoever got none and sends the change again. After thirty days
-- nobody does.
create index answers_by_time on answers (at);

-- Forgets the oldest of them, in all agencies, and gives away how many. Two servers at once take
-- different ones.
create function forget_answers(most integer) returns bigint
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  with forgotten as (
    delete from answers a
     using (select o.agency_id, o.user_id, o.key from answers o
             where o.at < app_now() - interval '30 days'
             order by o.at limit most for update skip locked) old
     where a.agency_id = old.agency_id and a.user_id = old.user_id and a.key = old.key
    returning a.key)
  select count(*) from forgotten;
end;
revoke execute on function forget_answers(integer) from public;
grant execute on function forget_answers(integer) to countinghouse_app;
