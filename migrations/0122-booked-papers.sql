-- C-8: what a count that was booked said of papers: checks that were missing, or too many. It moves no
-- cash, so no movement tells of it; it refers to no till, only to its number, and outlives it (C-10).
-- Ids are of the movements' sequence: the report lists both, newest first.
create table booked_papers (
  agency_id bigint not null,
  id bigint not null default nextval('cash_movement_ids'),
  till_number text not null,
  branch_id bigint not null,
  bin smallint not null,
  -- how many more than there should be, and what they come to; below zero, fewer
  papers integer not null,
  amount bigint not null,
  currency text not null,
  business_date date not null,
  at timestamptz not null,
  user_id bigint not null,
  reason text not null,
  primary key (agency_id, id),
  check (papers <> 0 or amount <> 0)
);
create index booked_papers_by_day on booked_papers (agency_id, business_date, id);
create trigger booked_papers_append_only before update or delete on booked_papers
  for each row execute function append_only();
alter table booked_papers enable row level security;
create policy own_agency on booked_papers using (agency_id = (select app_agency()))
  with check (agency_id = (select app_agency()));
grant select, insert on booked_papers to countinghouse_app;

insert into booked_papers (agency_id, till_number, branch_id, bin, papers, amount, currency,
  business_date, at, user_id, reason)
select c.agency_id, t.number, t.branch_id, b.number, b.count - b."expectedCount",
       b.counted - b.expected, t.currency, c.business_date, c.booked_at, c.booked_by, c.reason
  from till_counts c
  join tills t on t.agency_id = c.agency_id and t.id = c.till_id,
       jsonb_to_recordset(c.bins) as b (number smallint, count int, "expectedCount" int,
         counted bigint, expected bigint)
 where c.state = 'booked' and (b.count <> b."expectedCount" or b.counted <> b.expected)
 order by c.booked_at;
