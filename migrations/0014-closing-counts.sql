-- S-15: a closing can ask for a count. Set per drawer when it is created, copied by each session.
alter table drawers add column closing_count text not null default 'none'
    check (closing_count in ('none', 'declared', 'blind')),
  -- nobody is there to count at a cut-off, so such a session goes into review at the most
  add constraint drawers_counted_before_closing
    check (closing_count = 'none' or cut_off_status is distinct from 'closed');

alter table sessions add column closing_count text not null default 'none'
    check (closing_count in ('none', 'declared', 'blind')),
  -- the newest count, for lists: cash counted less cash expected
  add column count_number integer not null default 0,
  add column count_difference bigint,
  add column count_state text
    check (count_state in ('agreed', 'unexplained', 'waiting', 'approved', 'sent_back')),
  add constraint sessions_counted check (
    (count_number = 0) = (count_difference is null) and (count_number = 0) = (count_state is null)),
  -- S-15: whatever the code does, none is closed without the count that it was asked for
  add constraint sessions_counted_before_closing check (
    status <> 'closed' or closing_count = 'none'
    or (count_state is not null and count_state in ('agreed', 'approved')));
grant update (count_number, count_difference, count_state) on sessions to countinghouse_app;
create index sessions_with_difference on sessions (agency_id, started_at desc, id desc)
  where count_number > 0 and (count_difference <> 0 or count_state <> 'agreed');

-- What was counted and what was expected, frozen when it was given. Another count is another row.
create table session_counts (
  agency_id bigint not null,
  session_id bigint not null,
  number integer not null check (number > 0),
  mode text not null check (mode in ('declared', 'blind')),
  -- whether whoever counted could have looked the expected figures up
  could_see boolean not null,
  -- [{denomination, value, pieces}], largest first
  lines jsonb not null,
  counted bigint not null check (counted >= 0),
  expected bigint not null,
  -- [{method, items, counted, expected}]: what else was counted, one sum a method
  others jsonb not null,
  tolerance bigint not null check (tolerance >= 0),
  counted_by bigint not null,
  counted_at timestamptz not null,
  state text not null check (state in ('agreed', 'unexplained', 'waiting', 'approved', 'sent_back')),
  reason text check (reason <> ''),
  explained_by bigint,
  explained_at timestamptz,
  decided_by bigint,
  decided_at timestamptz,
  note text check (note <> ''),
  primary key (agency_id, session_id, number),
  foreign key (agency_id, session_id) references sessions,
  foreign key (agency_id, counted_by) references users,
  check ((reason is null) = (explained_by is null) and (reason is null) = (explained_at is null)),
  check ((state in ('approved', 'sent_back')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'waiting' or reason is not null),
  check (state <> 'approved' or reason is not null),
  -- nobody approves their own
  check (decided_by is null or state <> 'approved' or decided_by <> counted_by)
);
alter table session_counts enable row level security;
create policy own_agency on session_counts
  using (agency_id = (select app_agency())) with check (agency_id = (select app_agency()));
grant select, insert on session_counts to countinghouse_app;
grant update (state, reason, explained_by, explained_at, decided_by, decided_at, note)
  on session_counts to countinghouse_app;
create index session_counts_by_time on session_counts (agency_id, counted_at desc, session_id desc);

-- What was given once stays: figures, reason, decision.
create function session_counts_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.session_id, new.number, new.mode, new.could_see, new.lines, new.counted,
      new.expected, new.others, new.tolerance, new.counted_by, new.counted_at)
     is distinct from
     (old.agency_id, old.session_id, old.number, old.mode, old.could_see, old.lines, old.counted,
      old.expected, old.others, old.tolerance, old.counted_by, old.counted_at)
     or (old.reason is not null and new.reason is distinct from old.reason)
     or (old.decided_by is not null and (new.decided_by, new.state, new.note)
         is distinct from (old.decided_by, old.state, old.note)) then
    raise exception 'count % of session % stays as it is', old.number, old.session_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger session_counts_stay before update or delete on session_counts
  for each row execute function session_counts_stay();

-- T-13: a count stands in the chain of its session.
alter table session_events drop constraint session_events_kind_check,
  add constraint session_events_kind_check check (kind in ('started', 'posted', 'edited',
    'moved_in', 'moved_out', 'reversed', 'status_changed', 'counted', 'count_explained',
    'count_approved', 'count_sent_back'));

-- S-15: how far counted and expected may differ without anybody being asked, in minor units.
alter table agencies add column count_tolerance bigint not null default 0
  check (count_tolerance between 0 and 10000000000);
grant update (count_tolerance) on agencies to countinghouse_app;

-- A-6: what the built-in roles may do with counts.
update roles set permissions = permissions || added
  from (values
    ('Cashier', array['counts.give']),
    ('Supervisor', array['counts.give', 'counts.approve', 'expected.read']),
    ('Finance', array['expected.read']),
    ('Auditor', array['expected.read']),
    ('Administrator', array['counts.give', 'counts.approve', 'expected.read'])
  ) as news (role, added)
 where built_in and name = news.role;
