-- E-8: payment plans, and the templates that they are made from.

create sequence plan_template_ids;
create table plan_templates (
  agency_id bigint not null references agencies,
  id bigint not null default nextval('plan_template_ids'),
  name text not null check (name <> ''),
  enrolment_fee bigint not null default 0 check (enrolment_fee >= 0),
  smallest_instalment bigint not null default 1 check (smallest_instalment > 0),
  longest_months smallint not null check (longest_months between 1 and 120),
  grace_days smallint not null check (grace_days between 0 and 365),
  -- charged: as ever; held: not while the plan is active; waived: not as long as it lasts
  late_fees text not null check (late_fees in ('charged', 'held', 'waived')),
  offered boolean not null default true,
  created_at timestamptz not null default app_now(),
  version integer not null default 1,
  primary key (agency_id, id)
);
create unique index plan_templates_name_once on plan_templates (agency_id, name_key(name));

create sequence payment_plan_ids start 40001;
create table payment_plans (
  agency_id bigint not null references agencies,
  id bigint not null default nextval('payment_plan_ids'),
  payer text not null check (payer <> ''),
  payer_key text not null generated always as (upper(payer)) stored,
  template_id bigint,
  -- the template's rules as they were when the plan was made
  enrolment_fee bigint not null check (enrolment_fee >= 0),
  grace_days smallint not null check (grace_days between 0 and 365),
  late_fees text not null check (late_fees in ('charged', 'held', 'waived')),
  every text not null check (every in ('week', 'two_weeks', 'month')),
  total bigint not null check (total > 0),
  -- what of the money applied to its citations counts for it; the write door keeps it
  paid bigint not null default 0 check (paid between 0 and total),
  -- the day of the oldest instalment that is not wholly paid; null when all are
  next_due date,
  -- the first day on which it is in default, whoever has written that down
  defaults_on date generated always as (next_due + grace_days + 1) stored,
  -- the instalment for which the default was written down by the sweep
  default_noted_for date,
  enrolled_by bigint not null,
  enrolled_at timestamptz not null default app_now(),
  cancelled_by bigint,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason <> ''),
  -- what is overdue for longest first; what is over comes last
  sort_on date not null generated always as
    (coalesce(case when cancelled_at is null then next_due end, date '9999-12-31')) stored,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, template_id) references plan_templates,
  foreign key (agency_id, enrolled_by) references users,
  check ((next_due is null) = (paid = total)),
  check ((cancelled_at is null) = (cancelled_by is null)),
  check ((cancelled_at is null) = (cancel_reason is null))
);
create index payment_plans_by_day on payment_plans (agency_id, sort_on, id);
create index payment_plans_by_payer on payment_plans (agency_id, payer_key text_pattern_ops);
create index payment_plans_defaulting on payment_plans (defaults_on)
  where cancelled_at is null and default_noted_for is distinct from next_due;

create table plan_instalments (
  agency_id bigint not null,
  plan_id bigint not null,
  position smallint not null check (position > 0),
  due_on date not null,
  amount bigint not null check (amount > 0),
  primary key (agency_id, plan_id, position),
  foreign key (agency_id, plan_id) references payment_plans
);

create table plan_citations (
  agency_id bigint not null,
  plan_id bigint not null,
  citation_id bigint not null,
  position smallint not null check (position > 0),
  -- the citation's, which never changes
  number text not null,
  number_key text not null generated always as (upper(number)) stored,
  -- what was due on it when the plan was made
  covered bigint not null check (covered > 0),
  -- what of that was paid since
  counted bigint not null default 0 check (counted between 0 and covered),
  -- the plan was cancelled, or the citation went on another plan later
  over boolean not null default false,
  -- the citation is on this plan (E-1)
  held boolean not null generated always as (not over and counted < covered) stored,
  primary key (agency_id, plan_id, citation_id),
  foreign key (agency_id, plan_id) references payment_plans,
  foreign key (agency_id, citation_id) references citations
);
-- E-8: a citation is on one plan at a time
create unique index plan_citations_held on plan_citations (agency_id, number_key) where held;
create index plan_citations_by_citation on plan_citations (agency_id, number_key text_pattern_ops);

-- Which transactions count for which plan, and how much of them.
create table plan_transactions (
  agency_id bigint not null,
  transaction_id bigint not null,
  plan_id bigint not null,
  citation_id bigint not null,
  -- below zero for a reversal
  amount bigint not null check (amount <> 0),
  primary key (agency_id, transaction_id),
  foreign key (agency_id, plan_id, citation_id) references plan_citations
);
create index plan_transactions_by_plan on plan_transactions (agency_id, plan_id, transaction_id);

do $$
declare
  each text;
begin
  foreach each in array array['plan_templates', 'payment_plans', 'plan_instalments',
    'plan_citations', 'plan_transactions']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence plan_template_ids, payment_plan_ids to countinghouse_app;
grant update (name, enrolment_fee, smallest_instalment, longest_months, grace_days, late_fees,
  offered, version) on plan_templates to countinghouse_app;
grant update (paid, next_due, default_noted_for, cancelled_by, cancelled_at, cancel_reason, version)
  on payment_plans to countinghouse_app;
grant update (counted, over) on plan_citations to countinghouse_app;

create trigger plan_instalments_append_only before update or delete on plan_instalments
  for each row execute function append_only();
create trigger plan_transactions_append_only before update or delete on plan_transactions
  for each row execute function append_only();

-- Crosses agencies: which plans are in default and not noted as such; their numbers and no more.
-- Nowhere is it later than UTC's tomorrow, which is what the index is asked for.
create function plans_defaulting() returns table (agency_id bigint, plan_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.agency_id, p.id from payment_plans p join agencies a on a.agency_id = p.agency_id
   where p.cancelled_at is null and p.default_noted_for is distinct from p.next_due
     and p.defaults_on <= (app_now() at time zone 'UTC')::date + 1
     and p.defaults_on <= (app_now() at time zone a.time_zone)::date
   order by p.defaults_on limit 100;
end;

-- A-6: what the built-in roles may do with plans.
update roles set permissions = permissions || added
  from (values
    ('Cashier', array['plans.read', 'plans.write']),
    ('Supervisor', array['plans.read', 'plans.write', 'plans.cancel', 'plans.templates']),
    ('Finance', array['plans.read', 'plans.templates']),
    ('Repair operator', array['plans.read']),
    ('Auditor', array['plans.read']),
    ('Administrator', array['plans.read', 'plans.write', 'plans.cancel', 'plans.templates'])
  ) as news (role, added)
 where built_in and name = news.role;
