-- A-5: what a page asks for by itself, since others did something or a minute went by, is nothing that
-- anybody did. As in 0015; only those of the second list are seen.
create function recognise_logins(hashes bytea[], attended bytea[])
  returns table (token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from logins d
     where d.token_hash = any(attended) and d.ended_at is null
       and d.last_seen_at < app_now() - interval '15 seconds'
  ) then
    update logins l set last_seen_at = app_now()
      from (select d.agency_id, d.id from logins d
             where d.token_hash = any(attended) and d.ended_at is null
               and d.last_seen_at < app_now() - interval '15 seconds'
               and d.last_seen_at + d.idle_minutes * interval '1 minute' > app_now()
               and d.expires_at > app_now()
               for no key update skip locked) due
     where l.agency_id = due.agency_id and l.id = due.id;
  end if;
  return query
    select l.token_hash, l.agency_id, l.id, l.user_id, u.name, held.permissions,
      case
        when l.ended_at is not null then l.end_reason
        when l.expires_at <= app_now() then 'expired'
        when l.last_seen_at + l.idle_minutes * interval '1 minute' <= app_now() then 'idle'
        when not u.active then 'revoked'
        when held.demanding and l.provider_id is null and not exists (
          select from second_factors f
           where f.agency_id = l.agency_id and f.user_id = l.user_id and f.confirmed_at is not null
        ) then 'unenrolled'
        else 'living'
      end
    from unnest(hashes) h
    join logins l on l.token_hash = h
    join users u on u.agency_id = l.agency_id and u.id = l.user_id
    cross join lateral (
      select array_agg(distinct p) filter (where p is not null) as permissions,
             coalesce(bool_or(r.second_factor_required), false) as demanding
        from user_roles ur
        join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id
        left join lateral unnest(r.permissions) p on true
       where ur.agency_id = l.agency_id and ur.user_id = l.user_id
    ) held;
end $$;
revoke execute on function recognise_logins(bytea[], bytea[]) from public;
grant execute on function recognise_logins(bytea[], bytea[]) to countinghouse_app;

-- What servers of the version before ask: everything is seen.
create or replace function recognise_logins(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  select * from recognise_logins(hashes, hashes);
end;
