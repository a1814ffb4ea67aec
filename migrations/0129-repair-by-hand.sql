-- R-4: of an item whose amount could not be read, whoever rejects it says what arrived. That money is
-- posted as any other, so it waits for a session as any other.
create index repair_items_waits on repair_items (agency_id, drawer_id, finalised_at, id)
  where state = 'final' and payment_id is null
    and (outcome = 'repaired' or (outcome = 'rejected'
         and (amount is not null or disposition->>'amount' is not null)));
drop index repair_items_waiting;

create or replace function repair_settleable() returns table (agency_id bigint, drawer_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select s.agency_id, s.drawer_id
    from sessions s
   where s.status = 'open'
     and exists (select from repair_items i
                  where i.agency_id = s.agency_id and i.drawer_id = s.drawer_id
                    and i.state = 'final' and i.payment_id is null
                    and (i.outcome = 'repaired' or (i.outcome = 'rejected'
                         and (i.amount is not null or i.disposition->>'amount' is not null))));
end;

-- R-5: since when an item is in somebody's list. Redo begins its time anew (held_since), and the item
-- comes back to the place that it had. Null: it was given out by a server of the version before.
alter table repair_items add column listed_at timestamptz;
grant update (listed_at) on repair_items to countinghouse_app;
