-- B-4: the general ledger's accounts, what is posted to which, and the journal as it was exported.

create table ledger_accounts (
  agency_id bigint not null references agencies,
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$'),
  name text not null check (name <> ''),
  type text not null check (type in ('asset', 'liability', 'revenue', 'expense')),
  active boolean not null default true,
  version integer not null default 1,
  primary key (agency_id, code)
);

-- Which account a posting goes to; an empty detail is all that has none of its own.
create table ledger_mappings (
  agency_id bigint not null,
  account text not null check (account in ('funds', 'receivable', 'account_balance', 'over_short')),
  -- a method's code of funds, the kind of a receivable
  detail text not null,
  code text not null,
  primary key (agency_id, account, detail),
  foreign key (agency_id, code) references ledger_accounts,
  check (detail = '' or account in ('funds', 'receivable'))
);

-- Exports are numbered without gaps: each takes the next number with its agency's row locked.
alter table agencies add column journal_number bigint not null default 0;
grant update (journal_number) on agencies to countinghouse_app;

create table journal_exports (
  agency_id bigint not null,
  number bigint not null check (number > 0),
  first_day date not null,
  last_day date not null,
  session_count integer not null check (session_count > 0),
  line_count integer not null check (line_count >= 0),
  debit bigint not null,
  credit bigint not null,
  -- of lines that no account was mapped to
  suspense_count integer not null check (suspense_count >= 0),
  made_by bigint not null,
  made_at timestamptz not null default app_now(),
  primary key (agency_id, number),
  foreign key (agency_id, made_by) references users,
  -- B-4: it is balanced, or it is none
  constraint journal_exports_balanced check (debit = credit)
);

-- B-4: each closed session is exported once: its row holds one number.
alter table closed_sessions add foreign key (agency_id, journal_number) references journal_exports;

create table journal_lines (
  agency_id bigint not null,
  number bigint not null,
  line integer not null check (line > 0),
  session_id bigint not null,
  day date not null,
  account text not null,
  method text not null,
  receivable text not null,
  -- null: nothing was mapped, and it stands in suspense
  code text,
  code_name text,
  debit bigint not null check (debit >= 0),
  credit bigint not null check (credit >= 0),
  primary key (agency_id, number, line),
  foreign key (agency_id, number) references journal_exports,
  foreign key (agency_id, session_id) references closed_sessions,
  check ((debit = 0) <> (credit = 0)),
  check ((code is null) = (code_name is null))
);

do $$
declare
  each text;
begin
  foreach each in array array['ledger_accounts', 'ledger_mappings', 'journal_exports',
                              'journal_lines']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
  foreach each in array array['journal_exports', 'journal_lines']
  loop
    execute format('create trigger %I before update or delete on %I
                    for each row execute function append_only()', each || '_append_only', each);
  end loop;
end $$;
grant update (name, type, active, version) on ledger_accounts to countinghouse_app;
grant update (code), delete on ledger_mappings to countinghouse_app;

-- A-6: what the built-in roles may do with the books.
update roles set permissions = permissions || added
  from (values
    ('Supervisor', array['accounting.read']),
    ('Finance', array['accounting.read', 'accounting.write', 'accounting.export']),
    ('Auditor', array['accounting.read']),
    ('Administrator', array['accounting.read', 'accounting.write', 'accounting.export'])
  ) as news (role, added)
 where built_in and name = news.role;
