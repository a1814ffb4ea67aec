-- Reports over days, whichever sessions they cut: what is in a range is found by when it was taken.
-- Times only grow, so the index is written at its end, and entries of one batch share a key.
create index transactions_by_time on transactions (agency_id, created_at);

-- What was given back or moved is little beside what was taken; a list of it must not read the rest.
create index transactions_given_back on transactions (agency_id, created_at, id)
  where kind in ('reversal', 'permit_refund');
create index session_events_moves on session_events (agency_id, at, session_id, seq)
  where kind = 'moved_in';
create index citation_refunds_by_time on citation_refunds (agency_id, created_at);

-- A-6: what the built-in roles may read.
update roles set permissions = permissions || array['reports.read']
 where built_in and name in ('Supervisor', 'Finance', 'Auditor', 'Administrator')
   and not 'reports.read' = any(permissions);
