-- A-5: says which key it is, so that an open stream of it can be looked up again. The columns that
-- servers of before read are the same.
drop function recognise_api_keys(bytea[]);
create function recognise_api_keys(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, api_key_id bigint, user_id bigint,
    user_name text, permissions text[], state text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update api_keys k set last_used_at = app_now()
    from (select d.agency_id, d.id from api_keys d
           where d.token_hash = any(hashes) and d.revoked_at is null
             and coalesce(d.last_used_at, '-infinity') < app_now() - interval '15 seconds'
             for no key update skip locked) due
   where k.agency_id = due.agency_id and k.id = due.id;
  return query
    select k.token_hash, k.agency_id, k.id, k.user_id, u.name,
      (select array_agg(distinct p) from user_roles ur
         join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id, unnest(r.permissions) p
        where ur.agency_id = k.agency_id and ur.user_id = k.user_id),
      case when k.revoked_at is not null or not u.active then 'revoked' else 'living' end
    from unnest(hashes) h
    join api_keys k on k.token_hash = h
    join users u on u.agency_id = k.agency_id and u.id = k.user_id;
end $$;
