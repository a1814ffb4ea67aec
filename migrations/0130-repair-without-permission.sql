-- R-7: whoever may not repair any more holds nothing: their items are over at once. Gives away what it
-- gave away before: who has items whose time is over.
create or replace function repair_overdue() returns table (agency_id bigint, user_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct i.agency_id, i.holder
    from agencies a
    left join repair_settings s on s.agency_id = a.agency_id
    join repair_items i on i.agency_id = a.agency_id and i.holder is not null
   where case i.state
           when 'locked' then i.held_since
           else i.disposed_at
         end <= app_now() - coalesce(s.maximum_lock_minutes, 10) * interval '1 minute'
     and (i.state = 'locked'
          or not exists (select from repair_items l
                          where l.agency_id = i.agency_id and l.holder = i.holder
                            and l.state = 'locked'))
      or not exists (select from user_roles u
                       join roles r on r.agency_id = u.agency_id and r.id = u.role_id
                      where u.agency_id = i.agency_id and u.user_id = i.holder
                        and 'repair.work' = any(r.permissions));
end;
