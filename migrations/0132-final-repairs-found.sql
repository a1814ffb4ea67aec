-- Final items are looked up years later: by who finalised them, and by the citation that was paid.
create index repair_items_done_by_person on repair_items (agency_id, finalised_by, finalised_at, id)
  where state = 'final';
create index repair_items_done_by_citation on repair_items using gin (disposition jsonb_path_ops)
  where state = 'final';
