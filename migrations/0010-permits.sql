-- Permits, and the orders by which they are paid for (P-1 to P-7).

create sequence permit_ids;
create table permits (
  agency_id bigint not null,
  id bigint not null default nextval('permit_ids'),
  number text not null check (number <> ''),
  type text not null check (type <> ''),
  holder text not null check (holder <> ''),
  zone text,
  valid_from date not null,
  valid_to date not null,
  price bigint not null check (price >= 0),
  status text not null check (status in ('pending', 'active', 'suspended', 'expired', 'cancelled')),
  -- the order that it stands in now
  order_id bigint,
  -- Looked up by, as citations are: row-level security keeps the result of upper() from an index.
  number_key text not null generated always as (upper(number)) stored,
  holder_key text not null generated always as (upper(holder)) stored,
  created_by bigint not null,
  created_at timestamptz not null default app_now(),
  version integer not null default 1,
  primary key (agency_id, id),
  check (valid_to >= valid_from)
);
-- P-1: a number is unique in its agency
create unique index permits_by_number on permits (agency_id, number_key text_pattern_ops);
create index permits_by_holder on permits (agency_id, holder_key text_pattern_ops);

create table permit_vehicles (
  agency_id bigint not null,
  permit_id bigint not null,
  line smallint not null,
  plate text not null check (plate <> ''),
  state text,
  plate_key text not null generated always as (upper(plate)) stored,
  primary key (agency_id, permit_id, line),
  foreign key (agency_id, permit_id) references permits
);
create index permit_vehicles_by_plate on permit_vehicles (agency_id, plate_key text_pattern_ops);

create table permit_fees (
  agency_id bigint not null,
  permit_id bigint not null,
  line smallint not null,
  -- P-5: service fees are not given back
  kind text not null check (kind in ('fee', 'service_fee')),
  name text not null check (name <> ''),
  amount bigint not null check (amount > 0),
  primary key (agency_id, permit_id, line),
  foreign key (agency_id, permit_id) references permits
);

-- P-2: the figures are kept by the write door, as they are derived from postings.
create sequence permit_order_ids start 30001;
create table permit_orders (
  agency_id bigint not null,
  id bigint not null,
  payer text,
  charged bigint not null check (charged >= 0),
  -- what of the charge are service fees
  service_fees bigint not null check (service_fees between 0 and charged),
  taken bigint not null default 0 check (taken >= 0),
  reversed bigint not null default 0 check (reversed >= 0),
  refunded bigint not null default 0 check (refunded >= 0),
  created_by bigint not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (agency_id, id),
  -- never more than was charged
  check (taken - reversed <= charged),
  -- P-5: never more is given back than was paid, and of service fees nothing
  check (reversed + refunded = 0 or taken - reversed - refunded >= service_fees)
);
create index permit_orders_by_time on permit_orders (agency_id, created_at, id);

-- What is charged, as it was when the order was placed.
create table permit_order_lines (
  agency_id bigint not null,
  order_id bigint not null,
  line smallint not null,
  permit_id bigint,
  kind text not null check (kind in ('price', 'fee', 'service_fee')),
  name text not null,
  amount bigint not null check (amount > 0),
  primary key (agency_id, order_id, line),
  foreign key (agency_id, order_id) references permit_orders
);

create table permit_order_permits (
  agency_id bigint not null,
  order_id bigint not null,
  permit_id bigint not null,
  position smallint not null,
  primary key (agency_id, order_id, permit_id),
  foreign key (agency_id, order_id) references permit_orders,
  foreign key (agency_id, permit_id) references permits
);
create index permit_order_permits_by_permit on permit_order_permits (agency_id, permit_id, order_id);

-- P-3: what was handed over for an order, each the transaction that it is.
create table permit_tenders (
  agency_id bigint not null,
  order_id bigint not null,
  transaction_id bigint not null,
  amount bigint not null check (amount > 0),
  -- P-5: never more than there was of it
  given_back bigint not null default 0 check (given_back between 0 and amount),
  card_tail text,
  -- of the order, so that orders are found by card tail in the order of time (P-4)
  ordered_at timestamptz not null,
  primary key (agency_id, order_id, transaction_id),
  foreign key (agency_id, order_id) references permit_orders
);
create index permit_tenders_by_card on permit_tenders (agency_id, card_tail, ordered_at, order_id)
  where card_tail is not null;

-- P-5: what was given back, of which tender, by which transaction.
create table permit_returns (
  agency_id bigint not null,
  order_id bigint not null,
  transaction_id bigint not null,
  tender_id bigint not null,
  mode text not null check (mode in ('refund', 'reverse')),
  amount bigint not null check (amount > 0),
  primary key (agency_id, order_id, transaction_id),
  foreign key (agency_id, order_id, tender_id)
    references permit_tenders (agency_id, order_id, transaction_id)
);

do $$
declare
  each text;
begin
  foreach each in array array['permits', 'permit_vehicles', 'permit_fees', 'permit_orders',
    'permit_order_lines', 'permit_order_permits', 'permit_tenders', 'permit_returns']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence permit_ids, permit_order_ids to countinghouse_app;
grant update (status, order_id, version) on permits to countinghouse_app;
grant update (taken, reversed, refunded, version) on permit_orders to countinghouse_app;
grant update (given_back) on permit_tenders to countinghouse_app;

create trigger permit_order_lines_append_only before update or delete on permit_order_lines
  for each row execute function append_only();
create trigger permit_returns_append_only before update or delete on permit_returns
  for each row execute function append_only();

-- T-6: a citation's transaction is reversed once. A permit's is given back by and by (P-5), and how
-- much of it is a figure of its tender.
create unique index transactions_reversed_whole on transactions (agency_id, reversal_of)
  where reversal_of is not null and target_type <> 'permit_order';
drop index transactions_reversed_once;

-- A-6: what the built-in roles may do with permits.
update roles set permissions = permissions || added
  from (values
    ('Cashier', array['permits.read', 'permits.write', 'permits.sell', 'permits.refund']),
    ('Supervisor', array['permits.read', 'permits.write', 'permits.sell', 'permits.refund']),
    ('Finance', array['permits.read']),
    ('Repair operator', array['permits.read']),
    ('Auditor', array['permits.read']),
    ('Administrator', array['permits.read', 'permits.write', 'permits.sell', 'permits.refund'])
  ) as news (role, added)
 where built_in and name = news.role;
