-- Recognition is asked by every request: it writes only when there is something to write.

create or replace function recognise_logins(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from logins d
     where d.token_hash = any(hashes) and d.ended_at is null
       and d.last_seen_at < app_now() - interval '15 seconds'
  ) then
    update logins l set last_seen_at = app_now()
      from (select d.agency_id, d.id from logins d
             where d.token_hash = any(hashes) and d.ended_at is null
               and d.last_seen_at < app_now() - interval '15 seconds'
               and d.last_seen_at + d.idle_minutes * interval '1 minute' > app_now()
               and d.expires_at > app_now()
               for no key update skip locked) due
     where l.agency_id = due.agency_id and l.id = due.id;
  end if;
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
