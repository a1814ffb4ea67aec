-- The foundation: agencies and people, drawers and sessions, the journal, citations, the audit log.
--
-- Every table leads with agency_id and is hidden by row-level security from every unit of work of
-- another agency (A-1). The application runs as the role countinghouse_app, which owns nothing: it
-- may insert everywhere, and update only the columns granted below (T-11, X-4).

-- The clock is the database's, so that all servers share one. A test or a demo sets app.now for the
-- one unit of work that it runs (X-1).
create function app_now() returns timestamptz
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp());

create function app_agency() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.agency_id', true), '')::bigint;

-- ---------------------------------------------------------------------------------------------
-- Agencies and people

create sequence agency_ids;
create table agencies (
  agency_id bigint primary key default nextval('agency_ids'),
  name text not null check (name <> ''),
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  enforcement boolean not null default true,
  permits boolean not null default true,
  cashiering boolean not null default true,
  idle_minutes integer not null default 30 check (idle_minutes between 1 and 1440),
  absolute_minutes integer not null default 720 check (absolute_minutes between 5 and 10080),
  accent_color text check (accent_color ~ '^#[0-9a-f]{6}$'),
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  -- A-2: cashiering takes money for something
  check (not cashiering or enforcement or permits)
);

create sequence branch_ids;
create table branches (
  agency_id bigint not null references agencies,
  id bigint not null default nextval('branch_ids'),
  name text not null check (name <> ''),
  address text not null default '',
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id)
);
create unique index branches_name_once on branches (agency_id, lower(name));

create table payment_methods (
  agency_id bigint not null references agencies,
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  name text not null check (name <> ''),
  cash boolean not null default false,
  needs_reference boolean not null default false,
  offered boolean not null default true,
  system boolean not null default false,
  shortcut text check (shortcut ~ '^[A-Z]$'),
  position integer not null default 0,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, code)
);
create unique index payment_methods_name_once on payment_methods (agency_id, lower(name));
create unique index payment_methods_shortcut_once on payment_methods (agency_id, shortcut);

create sequence user_ids;
create table users (
  agency_id bigint not null references agencies,
  id bigint not null default nextval('user_ids'),
  name text not null check (name <> ''),
  email text not null check (email <> ''),
  password_hash text not null,
  active boolean not null default true,
  locale text not null default 'en' check (locale in ('en', 'es')),
  density text not null default 'comfortable' check (density in ('comfortable', 'dense')),
  last_sign_in_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id)
);
-- A sign-in names no agency, so an address belongs to one person in the whole installation.
create unique index users_email_once on users (lower(email));
create index users_by_name on users (agency_id, lower(name), id);

create sequence role_ids;
create table roles (
  agency_id bigint not null references agencies,
  id bigint not null default nextval('role_ids'),
  name text not null check (name <> ''),
  built_in boolean not null default false,
  permissions text[] not null,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id)
);
create unique index roles_name_once on roles (agency_id, lower(name));

create table user_roles (
  agency_id bigint not null,
  user_id bigint not null,
  role_id bigint not null,
  primary key (agency_id, user_id, role_id),
  foreign key (agency_id, user_id) references users,
  foreign key (agency_id, role_id) references roles
);

create sequence login_ids;
create table logins (
  agency_id bigint not null,
  id bigint not null default nextval('login_ids'),
  user_id bigint not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default app_now(),
  last_seen_at timestamptz not null default app_now(),
  idle_minutes integer not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'idle', 'expired', 'revoked')),
  address text not null,
  user_agent text not null,
  primary key (agency_id, id),
  foreign key (agency_id, user_id) references users,
  check ((ended_at is null) = (end_reason is null))
);
create index logins_by_user on logins (agency_id, user_id, id);
create index logins_living on logins (last_seen_at) where ended_at is null;

create sequence api_key_ids;
create table api_keys (
  agency_id bigint not null,
  id bigint not null default nextval('api_key_ids'),
  user_id bigint not null,
  name text not null check (name <> ''),
  token_hash bytea not null unique,
  created_at timestamptz not null default app_now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, user_id) references users
);

-- Attempts are counted per e-mail address and per network address before anybody is known to belong
-- to an agency; rows older than the window mean nothing and are swept (A-4).
create table sign_in_attempts (
  subject text not null,
  at timestamptz not null default app_now()
);
create index sign_in_attempts_by_subject on sign_in_attempts (subject, at);

-- ---------------------------------------------------------------------------------------------
-- Drawers and sessions

create sequence drawer_ids;
create table drawers (
  agency_id bigint not null,
  id bigint not null default nextval('drawer_ids'),
  name text not null check (name <> ''),
  description text,
  branch_id bigint not null,
  type text not null check (type in ('physical', 'virtual')),
  opening_balance_required boolean not null,
  concurrent_users boolean not null,
  closing_method text not null check (closing_method in ('automatic', 'manual')),
  cut_off_time time,
  cut_off_status text check (cut_off_status in ('closed', 'in_review')),
  status text not null default 'active' check (status in ('active', 'deactivated')),
  version integer not null default 1,
  created_by bigint not null,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id),
  foreign key (agency_id, branch_id) references branches,
  foreign key (agency_id, created_by) references users,
  -- D-2: the cut-off belongs to automatic drawers, whole, and to no others
  check ((closing_method = 'automatic') = (cut_off_time is not null)),
  check ((closing_method = 'automatic') = (cut_off_status is not null))
);
create unique index drawers_name_once on drawers (agency_id, lower(name));

create sequence session_ids start 1001;
create table sessions (
  agency_id bigint not null,
  id bigint not null,
  drawer_id bigint not null,
  branch_id bigint not null,
  status text not null check (status in ('open', 'in_review', 'closed')),
  -- S-1: the drawer's settings as they were at the start
  concurrent_users boolean not null,
  opening_balance_required boolean not null,
  closing_method text not null check (closing_method in ('automatic', 'manual')),
  cut_off_at timestamptz,
  cut_off_status text check (cut_off_status in ('closed', 'in_review')),
  opening_balance bigint check (opening_balance >= 0),
  opened_by bigint not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  ended_by bigint,
  closed_at timestamptz,
  closed_by bigint,
  -- S-14: kept up to date as money moves
  transaction_count bigint not null default 0,
  net_total bigint not null default 0,
  receipt_count bigint not null default 0,
  -- T-13: the head of the hash chain
  event_count bigint not null default 0,
  chain_head bytea not null,
  primary key (agency_id, id),
  foreign key (agency_id, drawer_id) references drawers,
  check ((closing_method = 'automatic') = (cut_off_at is not null)),
  check ((closing_method = 'automatic') = (cut_off_status is not null)),
  check ((status = 'open') = (ended_at is null)),
  check ((status = 'closed') = (closed_at is not null)),
  check (opening_balance is not null or not opening_balance_required)
) with (fillfactor = 20);
-- S-5
create unique index sessions_one_open_per_drawer on sessions (agency_id, drawer_id)
  where status = 'open';
create index sessions_by_start on sessions (agency_id, started_at desc, id desc);
create index sessions_by_drawer on sessions (agency_id, drawer_id, started_at desc, id desc);
create index sessions_due on sessions (cut_off_at) where status = 'open';

-- S-2 and S-3 as the database's own: nothing goes back, and a closed session stays as it is.
create function sessions_never_go_back() returns trigger language plpgsql as $$
begin
  if old.status = 'closed'
     or (old.status = 'in_review' and new.status = 'open')
     or (new.agency_id, new.id, new.drawer_id, new.started_at, new.opened_by)
        is distinct from (old.agency_id, old.id, old.drawer_id, old.started_at, old.opened_by) then
    raise exception 'session % is % and cannot be changed so', old.id, old.status
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger sessions_never_go_back before update on sessions
  for each row execute function sessions_never_go_back();

-- Where each person is (S-8): one row a person, so one current session. When a session leaves Open
-- its people's rows stay with current = false: that is how their screens learn of it (S-13).
create table session_users (
  agency_id bigint not null,
  user_id bigint not null,
  session_id bigint not null,
  login_id bigint,
  current boolean not null default true,
  -- S-6: whether the session admits nobody else
  exclusive boolean not null,
  joined_at timestamptz not null,
  primary key (agency_id, user_id)
);
create unique index session_users_exclusive on session_users (agency_id, session_id)
  where current and exclusive;
create index session_users_by_session on session_users (agency_id, session_id) where current;

create table session_totals (
  agency_id bigint not null,
  session_id bigint not null,
  method text not null,
  user_id bigint not null,
  kind text not null,
  count bigint not null,
  net bigint not null,
  primary key (agency_id, session_id, method, user_id, kind)
) with (fillfactor = 20);

-- ---------------------------------------------------------------------------------------------
-- The journal: payments, transactions, postings, the chain, the answers

create sequence payment_ids start 10001;
create table payments (
  agency_id bigint not null,
  id bigint not null,
  session_id bigint not null,
  receipt_number text not null,
  amount bigint not null check (amount > 0),
  payer text,
  user_id bigint not null,
  created_at timestamptz not null,
  primary key (agency_id, id)
);

create sequence transaction_ids start 50001;
create table transactions (
  agency_id bigint not null,
  id bigint not null,
  -- where it stands now (T-9), and how it was paid as last edited (T-5)
  session_id bigint not null,
  method text not null,
  reference text,
  reversed_by bigint,
  moved boolean not null default false,
  edited boolean not null default false,
  version integer not null default 1,
  -- what never changes (T-11)
  payment_id bigint not null,
  receipt_number text not null,
  kind text not null check (kind in ('single_payment', 'short_payment', 'overpayment', 'bulk_payment',
    'batch_payment', 'balance_transfer', 'plan_payment', 'permit_payment', 'reversal', 'permit_refund')),
  amount bigint not null check (amount <> 0),
  card_tail text check (card_tail ~ '^[0-9]{4}$'),
  target_type text not null check (target_type in ('citation', 'permit_order')),
  target_id bigint not null,
  target_number text not null,
  user_id bigint not null,
  created_at timestamptz not null,
  reversal_of bigint,
  counterpart_id bigint,
  primary key (agency_id, id),
  check (kind in ('reversal', 'permit_refund', 'balance_transfer') or amount > 0),
  check ((kind = 'reversal') = (reversal_of is not null))
);
create index transactions_by_session on transactions (agency_id, session_id, id);
create index transactions_by_method on transactions (agency_id, session_id, method, id);
create index transactions_by_user on transactions (agency_id, session_id, user_id, id);
create index transactions_by_target on transactions (agency_id, target_type, target_id, id);
create index transactions_by_payment on transactions (agency_id, payment_id, id);
-- T-6: a transaction is reversed once
create unique index transactions_reversed_once on transactions (agency_id, reversal_of)
  where reversal_of is not null;

create function transactions_keep_their_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.id, new.payment_id, new.receipt_number, new.kind, new.amount, new.card_tail,
      new.target_type, new.target_id, new.target_number, new.user_id, new.created_at, new.reversal_of,
      new.counterpart_id)
     is distinct from
     (old.agency_id, old.id, old.payment_id, old.receipt_number, old.kind, old.amount, old.card_tail,
      old.target_type, old.target_id, old.target_number, old.user_id, old.created_at, old.reversal_of,
      old.counterpart_id) then
    raise exception 'transaction % never changes and is never deleted', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger transactions_keep_their_facts before update or delete on transactions
  for each row execute function transactions_keep_their_facts();

-- T-12: signed lines that add up to zero within each transaction. `line` goes on counting when an
-- edit books the amount from one method to another.
create table postings (
  agency_id bigint not null,
  transaction_id bigint not null,
  line smallint not null,
  account text not null check (account in ('funds', 'receivable', 'account_balance')),
  method text,
  amount bigint not null check (amount <> 0),
  primary key (agency_id, transaction_id, line),
  check ((account = 'funds') = (method is not null))
);

create function postings_balance() returns trigger language plpgsql as $$
begin
  if exists (select from written group by agency_id, transaction_id having sum(amount) <> 0) then
    raise exception 'postings of a transaction do not add up to zero'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger postings_balance after insert on postings
  referencing new table as written for each statement execute function postings_balance();

-- T-13: everything that happened in a session, each link hashed with the one before it.
create table session_events (
  agency_id bigint not null,
  session_id bigint not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null check (kind in ('started', 'posted', 'edited', 'moved_in', 'moved_out',
    'reversed', 'status_changed')),
  transaction_id bigint,
  user_id bigint,
  body text not null,
  hash bytea not null,
  primary key (agency_id, session_id, seq)
);
create index session_events_by_transaction on session_events (agency_id, transaction_id, at)
  where kind <> 'posted' and transaction_id is not null;

-- T-14: the first answer to each key, written in the unit of work of the change itself.
create table answers (
  agency_id bigint not null,
  user_id bigint not null,
  key text not null,
  fingerprint bytea not null,
  -- a refusal is an answer too: then body holds the refusal itself
  refused boolean not null default false,
  status smallint not null,
  body text not null,
  at timestamptz not null,
  primary key (agency_id, user_id, key)
);

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger payments_append_only before update or delete on payments
  for each row execute function append_only();
create trigger postings_append_only before update or delete on postings
  for each row execute function append_only();
create trigger session_events_append_only before update or delete on session_events
  for each row execute function append_only();

-- ---------------------------------------------------------------------------------------------
-- Enforcement

create sequence citation_ids;
create table citations (
  agency_id bigint not null,
  id bigint not null default nextval('citation_ids'),
  number text not null check (number <> ''),
  -- Looked up by: columns, because row-level security keeps a function's result from any index
  -- unless the function is leakproof, and upper() is not.
  number_key text not null generated always as (upper(number)) stored,
  plate_key text generated always as (upper(plate)) stored,
  payer_key text generated always as (upper(payer)) stored,
  plate text,
  state text,
  violation_code text,
  violation text,
  location text,
  issued_at timestamptz,
  payer text,
  -- null while the citation takes its course; on_a_plan, dismissed and void override it (E-1)
  standing text check (standing in ('on_a_plan', 'dismissed', 'void')),
  -- E-2: due and account balance are two figures; neither is ever reckoned from the other
  charged bigint not null default 0 check (charged >= 0),
  paid_elsewhere bigint not null default 0 check (paid_elsewhere >= 0),
  applied bigint not null default 0 check (applied >= 0),
  account_balance bigint not null default 0 check (account_balance >= 0),
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id),
  check (applied + paid_elsewhere <= charged)
) with (fillfactor = 70);
create unique index citations_by_number on citations (agency_id, number_key text_pattern_ops);
create index citations_by_plate on citations (agency_id, plate_key text_pattern_ops, id);
create index citations_by_payer on citations (agency_id, payer_key text_pattern_ops, id);

create table citation_lines (
  agency_id bigint not null,
  citation_id bigint not null,
  line smallint not null,
  kind text not null check (kind in ('fine', 'fee')),
  amount bigint not null check (amount > 0),
  added_at timestamptz not null default app_now(),
  added_by bigint,
  primary key (agency_id, citation_id, line),
  foreign key (agency_id, citation_id) references citations
);

create sequence citation_import_ids;
create table citation_imports (
  agency_id bigint not null,
  id bigint not null default nextval('citation_import_ids'),
  user_id bigint not null,
  file_name text not null,
  file_hash bytea not null,
  mapping jsonb not null,
  dry_run boolean not null,
  status text not null default 'waiting'
    check (status in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  bytes bigint not null,
  bytes_read bigint not null default 0,
  lines_read bigint not null default 0,
  taken bigint not null default 0,
  skipped bigint not null default 0,
  failed bigint not null default 0,
  failure text,
  created_at timestamptz not null default app_now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, user_id) references users
);

create table citation_import_errors (
  agency_id bigint not null,
  import_id bigint not null,
  line bigint not null,
  field text not null,
  code text not null,
  detail text not null,
  text text not null,
  primary key (agency_id, import_id, line, field),
  foreign key (agency_id, import_id) references citation_imports
);

-- The file itself, in pieces, so that any server can go on with it.
create table citation_import_chunks (
  agency_id bigint not null,
  import_id bigint not null,
  piece integer not null,
  bytes bytea not null,
  primary key (agency_id, import_id, piece),
  foreign key (agency_id, import_id) references citation_imports
);

-- E-11: how this agency's files with this header are read
create table citation_mappings (
  agency_id bigint not null references agencies,
  header_hash bytea not null,
  mapping jsonb not null,
  updated_at timestamptz not null default app_now(),
  primary key (agency_id, header_hash)
);

-- ---------------------------------------------------------------------------------------------
-- The audit log (X-4)

create sequence audit_ids;
create table audit_log (
  agency_id bigint not null,
  id bigint not null default nextval('audit_ids'),
  at timestamptz not null default app_now(),
  user_id bigint,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  address text,
  request_id text,
  primary key (agency_id, id)
);
create index audit_log_by_user on audit_log (agency_id, user_id, id);
create index audit_log_by_action on audit_log (agency_id, action, id);
create index audit_log_by_subject on audit_log (agency_id, subject_type, subject_id, id);
create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function append_only();

-- ---------------------------------------------------------------------------------------------
-- What crosses agencies: each is one function, and says what it gives away

-- Sign-in: who has this e-mail address.
create function find_person(wanted text)
  returns table (agency_id bigint, user_id bigint, password_hash text, active boolean)
  language sql stable security definer set search_path = public
begin atomic
  select u.agency_id, u.id, u.password_hash, u.active from users u where lower(u.email) = lower(wanted);
end;

-- Whose logins these are, for all requests of one tick at once. A living login is marked as seen, at
-- most every 15 seconds, so that most requests write nothing (A-5).
create function recognise_logins(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language plpgsql volatile security definer set search_path = public as $$
begin
  update logins l set last_seen_at = app_now()
    where l.token_hash = any(hashes) and l.ended_at is null
      and l.last_seen_at < app_now() - interval '15 seconds'
      and l.last_seen_at + l.idle_minutes * interval '1 minute' > app_now()
      and l.expires_at > app_now();
  return query
    select l.token_hash, l.agency_id, l.id, l.user_id, u.name,
      (select array_agg(distinct p) from user_roles ur
         join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id, unnest(r.permissions) p
        where ur.agency_id = l.agency_id and ur.user_id = l.user_id),
      case
        when l.ended_at is not null then l.end_reason
        when l.expires_at <= app_now() then 'expired'
        when l.last_seen_at + l.idle_minutes * interval '1 minute' <= app_now() then 'idle'
        when not u.active then 'revoked'
        else 'living'
      end
    from unnest(hashes) h
    join logins l on l.token_hash = h
    join users u on u.agency_id = l.agency_id and u.id = l.user_id;
end $$;

-- The same for the keys of machines.
create function recognise_api_keys(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language plpgsql volatile security definer set search_path = public as $$
begin
  update api_keys k set last_used_at = app_now()
    where k.token_hash = any(hashes) and k.revoked_at is null
      and coalesce(k.last_used_at, '-infinity') < app_now() - interval '15 seconds';
  return query
    select k.token_hash, k.agency_id, k.user_id, u.name,
      (select array_agg(distinct p) from user_roles ur
         join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id, unnest(r.permissions) p
        where ur.agency_id = k.agency_id and ur.user_id = k.user_id),
      case when k.revoked_at is not null or not u.active then 'revoked' else 'living' end
    from unnest(hashes) h
    join api_keys k on k.token_hash = h
    join users u on u.agency_id = k.agency_id and u.id = k.user_id;
end $$;

-- Logins whose time is over and whose departure has not been written yet (A-5).
create function logins_over()
  returns table (agency_id bigint, login_id bigint, reason text)
  language sql stable security definer set search_path = public
begin atomic
  select l.agency_id, l.id, case when l.expires_at <= app_now() then 'expired' else 'idle' end
    from logins l
   where l.ended_at is null
     and (l.expires_at <= app_now()
          or l.last_seen_at + l.idle_minutes * interval '1 minute' <= app_now())
   limit 500;
end;

-- Open sessions whose cut-off has come (S-12).
create function sessions_due()
  returns table (agency_id bigint, session_id bigint)
  language sql stable security definer set search_path = public
begin atomic
  select s.agency_id, s.id from sessions s
   where s.status = 'open' and s.cut_off_at <= app_now()
   order by s.agency_id, s.id limit 500;
end;

-- A job is enqueued in the unit of work of the change that wants it.
create function enqueue_job(task text, payload json, job_key text default null) returns void
  language plpgsql volatile security definer set search_path = public as $$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, job_key => job_key);
end $$;

-- ---------------------------------------------------------------------------------------------
-- Row-level security and grants: the same two policies for every table that has an agency_id

do $$
declare
  each record;
begin
  for each in
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'agency_id'
  loop
    execute format('alter table %I enable row level security', each.name);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each.name);
    execute format('grant select, insert on %I to countinghouse_app', each.name);
  end loop;
end $$;

revoke insert on agencies from countinghouse_app;
grant select, insert, delete on sign_in_attempts to countinghouse_app;
grant usage on all sequences in schema public to countinghouse_app;

grant update (name, time_zone, idle_minutes, absolute_minutes, accent_color, version)
  on agencies to countinghouse_app;
grant update (name, address) on branches to countinghouse_app;
grant update (name, needs_reference, offered, shortcut, position)
  on payment_methods to countinghouse_app;
grant update (name, password_hash, active, locale, density, last_sign_in_at, version)
  on users to countinghouse_app;
grant update (name, permissions) on roles to countinghouse_app;
grant delete on user_roles to countinghouse_app;
grant update (last_seen_at, ended_at, end_reason) on logins to countinghouse_app;
grant update (revoked_at) on api_keys to countinghouse_app;
grant update (name, description, type, status, version) on drawers to countinghouse_app;
grant update (status, ended_at, ended_by, closed_at, closed_by, transaction_count, net_total,
  receipt_count, event_count, chain_head) on sessions to countinghouse_app;
grant update, delete on session_users to countinghouse_app;
grant update (count, net) on session_totals to countinghouse_app;
grant update (session_id, method, reference, reversed_by, moved, edited, version)
  on transactions to countinghouse_app;
grant update (standing, charged, applied, account_balance, payer, version)
  on citations to countinghouse_app;
grant update (status, bytes_read, lines_read, taken, skipped, failed, failure, started_at,
  finished_at) on citation_imports to countinghouse_app;
grant delete on citation_import_chunks to countinghouse_app;
grant update (mapping, updated_at) on citation_mappings to countinghouse_app;
