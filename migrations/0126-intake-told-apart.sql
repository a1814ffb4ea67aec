-- I-3: an item that arrives with the reference and the citation of one that could not be posted is
-- suspected to be the same, however many were ever in repair.
create index intake_items_by_slip
  on intake_items (agency_id, (citation || ' ' || ltrim(reference, '0')), id)
  where payment_id is null;

-- Items of a file whose amount is missing or cannot be read: their sum says nothing of the file. Null
-- for files that were looked at before it was counted.
alter table intake_imports add column unread_count integer check (unread_count >= 0);

-- I-2: of a dry run, what would become account balance (E-3), in items and minor units.
alter table intake_imports
  add column surplus_count integer not null default 0,
  add column surplus_total bigint not null default 0;
grant update (unread_count, surplus_count, surplus_total) on intake_imports to countinghouse_app;

-- I-2: a dry run says too what would be posted, and what an earlier file brought and by which import.
alter table intake_findings
  add column outcome text not null default 'repair' check (outcome in ('posted', 'repair', 'known')),
  add column taken_by bigint;
