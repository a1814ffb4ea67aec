-- What the bank says came in (B-2): lines of its statements, matched with deposits.

create sequence bank_statement_ids start 1;
create table bank_statements (
  agency_id bigint not null,
  id bigint not null default nextval('bank_statement_ids'),
  account_id bigint not null,
  format text not null check (format in ('bai2', 'csv')),
  file_name text not null,
  file_hash bytea not null,
  first_day date not null,
  last_day date not null,
  line_count integer not null check (line_count > 0),
  credits bigint not null check (credits >= 0),
  debits bigint not null check (debits >= 0),
  taken_by bigint not null,
  taken_at timestamptz not null default app_now(),
  primary key (agency_id, id),
  -- the same file is recognised
  constraint bank_statements_once unique (agency_id, file_hash),
  foreign key (agency_id, account_id) references deposit_accounts,
  foreign key (agency_id, taken_by) references users
);

create table bank_lines (
  agency_id bigint not null,
  statement_id bigint not null,
  -- where it stands in the file
  line integer not null check (line > 0),
  day date not null,
  -- positive: money that came in
  amount bigint not null check (amount <> 0),
  -- the bank's own word for what it is
  code text,
  reference text,
  description text,
  deposit_id bigint,
  -- it is no deposit, and somebody said so
  set_aside boolean not null default false,
  note text check (note <> ''),
  decided_by bigint,
  decided_at timestamptz,
  primary key (agency_id, statement_id, line),
  foreign key (agency_id, statement_id) references bank_statements,
  foreign key (agency_id, deposit_id) references deposits,
  foreign key (agency_id, decided_by) references users,
  -- a deposit comes in once
  constraint bank_lines_deposit_once unique (agency_id, deposit_id),
  check (not (set_aside and deposit_id is not null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is not null) = (set_aside or deposit_id is not null)),
  check (deposit_id is null or amount > 0)
);
create index bank_lines_open on bank_lines (agency_id, day desc, statement_id desc, line)
  where deposit_id is null and not set_aside;
create index bank_lines_by_day on bank_lines (agency_id, day desc, statement_id desc, line);

create function bank_lines_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.statement_id, new.line, new.day, new.amount, new.code, new.reference,
      new.description)
     is distinct from
     (old.agency_id, old.statement_id, old.line, old.day, old.amount, old.code, old.reference,
      old.description) then
    raise exception 'what the bank said stays as it is';
  end if;
  return new;
end $$;
create trigger bank_lines_stay before update or delete on bank_lines
  for each row execute function bank_lines_stay();
create trigger bank_statements_append_only before update or delete on bank_statements
  for each row execute function append_only();

do $$
declare
  each text;
begin
  foreach each in array array['bank_statements', 'bank_lines']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence bank_statement_ids to countinghouse_app;
grant update (deposit_id, set_aside, note, decided_by, decided_at) on bank_lines
  to countinghouse_app;
