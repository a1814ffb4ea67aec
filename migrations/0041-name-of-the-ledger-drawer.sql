-- A-2: the drawer of an agency's ledger is nobody's, so its name stands in nobody's way, nor theirs
-- in its.
drop index drawers_name_once;
create unique index drawers_name_once on drawers (agency_id, name_key(name)) where not ledger;
