-- A-2: an agency without Cashiering has no drawers and sessions of its own making. What it takes and
-- gives stands in its ledger: one session that everybody is in and nobody sees.

alter table drawers add column ledger boolean not null default false;
create unique index drawers_one_ledger on drawers (agency_id) where ledger;

alter table sessions add column ledger boolean not null default false;
create unique index sessions_one_open_ledger on sessions (agency_id)
  where ledger and status = 'open';

grant update (enforcement, permits, cashiering) on agencies to countinghouse_app;

-- Gives away which agencies want their ledger opened or closed, and who would be its opener: the
-- first person of the agency.
create function ledgers_due()
  returns table (agency_id bigint, user_id bigint, cashiering boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.agency_id,
         (select min(u.id) from users u where u.agency_id = a.agency_id),
         a.cashiering
    from agencies a
   where a.cashiering = exists (select from sessions s
                                 where s.agency_id = a.agency_id and s.ledger and s.status = 'open')
     and exists (select from users u where u.agency_id = a.agency_id);
end;
revoke execute on function ledgers_due() from public;
grant execute on function ledgers_due() to countinghouse_app;
