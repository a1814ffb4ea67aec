-- X-1: which day it is where says the server alone, whose time zones are of another edition than the
-- database's. `plans_defaulting()` reckoned it here; servers of before still ask it.

-- Crosses agencies: the time zones that they are in, and no more.
create function agency_time_zones() returns setof text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct time_zone from agencies;
end;

-- Crosses agencies: which plans are in default and not noted as such, by the day that is told for
-- each zone; their numbers and no more. The index is asked for the latest of the days.
create function plans_defaulting(zones text[], days date[])
  returns table (agency_id bigint, plan_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.agency_id, p.id
    from payment_plans p
    join agencies a on a.agency_id = p.agency_id
    join unnest(zones, days) as told (zone, today) on told.zone = a.time_zone
   where p.cancelled_at is null and p.default_noted_for is distinct from p.next_due
     and p.defaults_on <= (select max(d) from unnest(days) d)
     and p.defaults_on <= told.today
   order by p.defaults_on limit 100;
end;
revoke execute on function agency_time_zones(), plans_defaulting(text[], date[]) from public;
grant execute on function agency_time_zones(), plans_defaulting(text[], date[])
  to countinghouse_app;
