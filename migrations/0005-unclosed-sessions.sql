-- Sessions that are not closed are few, and closed ones gather for years: what asks for open ones or
-- those in review (the sessions to join, the targets of a move) must not read through all of them
-- (X-5, T-9).
create index sessions_unclosed on sessions (agency_id, started_at desc, id desc)
  where status <> 'closed';
