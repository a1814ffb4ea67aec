-- E-10: money given back outside cashiering: recorded on the citation, in no session.
create sequence citation_refund_ids;
create table citation_refunds (
  agency_id bigint not null,
  id bigint not null default nextval('citation_refund_ids'),
  citation_id bigint not null,
  amount bigint not null check (amount > 0),
  -- how much of it came from the account balance; the rest had been applied to its lines
  from_balance bigint not null check (from_balance between 0 and amount),
  reason text not null check (reason <> ''),
  reference text,
  user_id bigint not null,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id),
  foreign key (agency_id, citation_id) references citations,
  foreign key (agency_id, user_id) references users
);
create index citation_refunds_by_citation on citation_refunds (agency_id, citation_id, id);
alter table citation_refunds enable row level security;
create policy own_agency on citation_refunds
  using (agency_id = (select app_agency())) with check (agency_id = (select app_agency()));
grant select, insert on citation_refunds to countinghouse_app;
grant usage on sequence citation_refund_ids to countinghouse_app;
create trigger citation_refunds_append_only before update or delete on citation_refunds
  for each row execute function append_only();

-- What of the money applied here was given back since: it cannot be given back twice.
alter table citations add column refunded bigint not null default 0,
  add constraint citations_refunded_check check (refunded between 0 and applied);
grant update (refunded) on citations to countinghouse_app;

-- Built-in roles learn the new permission.
update roles set permissions = permissions || array['refunds.write']
 where built_in and name in ('Supervisor', 'Finance', 'Administrator')
   and not 'refunds.write' = any(permissions);
