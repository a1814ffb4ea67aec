-- Identity: recognising that neither waits nor deadlocks, and places that nobody holds any more.

-- As in 0001, but a login that somebody else is just marking or ending is left to them: a request
-- must not wait for the end of another one, and two batches must not wait for each other.
create or replace function recognise_logins(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language plpgsql volatile security definer set search_path = public as $$
begin
  update logins l set last_seen_at = app_now()
    from (select d.agency_id, d.id from logins d
           where d.token_hash = any(hashes) and d.ended_at is null
             and d.last_seen_at < app_now() - interval '15 seconds'
             and d.last_seen_at + d.idle_minutes * interval '1 minute' > app_now()
             and d.expires_at > app_now()
             for no key update skip locked) due
   where l.agency_id = due.agency_id and l.id = due.id;
  return query
    select l.token_hash, l.agency_id, l.id, l.user_id, u.name,
      (select array_agg(distinct p) from user_roles ur
         join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id, unnest(r.permissions) p
        where ur.agency_id = l.agency_id and ur.user_id = l.user_id),
      case
        when l.ended_at is not null then l.end_reason
        when l.expires_at <= app_now() then 'expired'
        when l.last_seen_at + l.idle_minutes * interval '1 minute' <= app_now() then 'idle'
        when not u.active then 'revoked'
        else 'living'
      end
    from unnest(hashes) h
    join logins l on l.token_hash = h
    join users u on u.agency_id = l.agency_id and u.id = l.user_id;
end $$;

create or replace function recognise_api_keys(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language plpgsql volatile security definer set search_path = public as $$
begin
  update api_keys k set last_used_at = app_now()
    from (select d.agency_id, d.id from api_keys d
           where d.token_hash = any(hashes) and d.revoked_at is null
             and coalesce(d.last_used_at, '-infinity') < app_now() - interval '15 seconds'
             for no key update skip locked) due
   where k.agency_id = due.agency_id and k.id = due.id;
  return query
    select k.token_hash, k.agency_id, k.user_id, u.name,
      (select array_agg(distinct p) from user_roles ur
         join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id, unnest(r.permissions) p
        where ur.agency_id = k.agency_id and ur.user_id = k.user_id),
      case when k.revoked_at is not null or not u.active then 'revoked' else 'living' end
    from unnest(hashes) h
    join api_keys k on k.token_hash = h
    join users u on u.agency_id = k.agency_id and u.id = k.user_id;
end $$;

-- Whoever joined a session in the moment in which their login ended is still in it; the sweep of
-- logins makes them leave (A-5).
create function places_left_behind()
  returns table (agency_id bigint, login_id bigint, user_id bigint)
  language sql stable security definer set search_path = public
begin atomic
  select s.agency_id, s.login_id, s.user_id
    from session_users s join logins l on l.agency_id = s.agency_id and l.id = s.login_id
   where l.ended_at is not null
   limit 500;
end;
