-- Repair of items that could not be posted (R-1 to R-15): who may work on what in which order, who
-- holds what, and what becomes of it.

-- R-5, R-7: how long a lock holds, and how much may be pending. `version` counts changes of these.
create table repair_settings (
  agency_id bigint not null,
  maximum_lock_minutes integer not null default 10 check (maximum_lock_minutes between 1 and 10000),
  pending_limit integer not null default 10 check (pending_limit between 1 and 100),
  fetch_size integer not null default 10 check (fetch_size between 1 and 100),
  version integer not null default 1,
  primary key (agency_id)
);

-- R-2: a priority control configuration. `criteria` and `last` are read and written whole.
create sequence repair_configuration_ids;
create table repair_configurations (
  agency_id bigint not null,
  id bigint not null default nextval('repair_configuration_ids'),
  name text not null check (name <> ''),
  criteria jsonb not null,
  last jsonb not null,
  created_by bigint,
  created_at timestamptz not null default app_now(),
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, created_by) references users
);
create unique index repair_configurations_by_name
  on repair_configurations (agency_id, lower(name));

-- R-10, R-12: each time that one was active. A lock belongs to the activation that it was given under.
create sequence repair_activation_ids;
create table repair_activations (
  agency_id bigint not null,
  id bigint not null default nextval('repair_activation_ids'),
  configuration_id bigint not null,
  started_by bigint,
  started_at timestamptz not null default app_now(),
  ended_by bigint,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, configuration_id) references repair_configurations,
  foreign key (agency_id, started_by) references users,
  foreign key (agency_id, ended_by) references users
);
-- R-2: at most one is active
create unique index repair_activations_one_at_a_time on repair_activations (agency_id)
  where ended_at is null;
create index repair_activations_of_configuration
  on repair_activations (agency_id, configuration_id, id);

create sequence repair_disposals;
-- An item in repair, by the id that it has in intake. What it is selected and ordered by stands here
-- as well, so that an index can serve it; it never changes.
create table repair_items (
  agency_id bigint not null,
  id bigint not null,
  source_id bigint not null,
  import_id bigint not null,
  drawer_id bigint not null,
  batch text,
  amount bigint check (amount > 0),
  reasons text[] not null check (cardinality(reasons) > 0),
  arrived_at timestamptz not null,
  -- R-1
  state text not null default 'new' check (state in ('new', 'locked', 'pending', 'final')),
  -- R-6: new again, in a list of its own
  deferred boolean not null default false,
  note text,
  deferred_by bigint,
  deferred_at timestamptz,
  -- R-7, R-13: whose it is, since when by the database's clock, by which login, under which activation
  holder bigint,
  login_id bigint,
  held_since timestamptz,
  activation_id bigint,
  -- of one that is locked: what was taken back by Redo (R-5), or came back
  disposition jsonb,
  disposed_at timestamptz,
  -- counts up with each disposition: which one is the newest, whatever the clock does
  disposal bigint,
  finalised_by bigint,
  finalised_at timestamptz,
  outcome text check (outcome in ('repaired', 'rejected')),
  payment_id bigint,
  -- why a finalised repair came back, in a sentence
  returned text,
  primary key (agency_id, id),
  foreign key (agency_id, id) references intake_items,
  foreign key (agency_id, drawer_id) references drawers,
  foreign key (agency_id, holder) references users,
  foreign key (agency_id, activation_id) references repair_activations,
  -- R-1: it is in exactly one state, and what belongs to another state is not there
  check ((state in ('locked', 'pending')) = (holder is not null)),
  check ((state in ('locked', 'pending')) = (held_since is not null)),
  check ((state in ('locked', 'pending')) = (activation_id is not null)),
  check (login_id is null or holder is not null),
  check (state not in ('pending', 'final') or disposition is not null),
  check (state <> 'new' or disposition is null),
  check ((state in ('pending', 'final')) = (disposed_at is not null)),
  check ((state in ('pending', 'final')) = (disposal is not null)),
  check ((state = 'final') = (outcome is not null)),
  check ((state = 'final') = (finalised_at is not null)),
  check ((state = 'final') = (finalised_by is not null)),
  check (payment_id is null or state = 'final'),
  check (not deferred or (note is not null and deferred_at is not null))
) with (fillfactor = 70);
create index repair_items_new_by_arrival on repair_items (agency_id, arrived_at, id)
  where state = 'new' and not deferred;
create index repair_items_new_by_amount on repair_items (agency_id, amount, id)
  where state = 'new' and not deferred;
create index repair_items_deferred on repair_items (agency_id, deferred_at, id)
  where state = 'new' and deferred;
create index repair_items_locked on repair_items (agency_id, held_since, id) where state = 'locked';
create index repair_items_pending on repair_items (agency_id, disposed_at, id)
  where state = 'pending';
-- its predicate is not that of the others, so that those are used where the time is asked for
create index repair_items_held on repair_items (agency_id, holder, id) where holder is not null;
-- R-6: finalised, and its money is not posted yet
create index repair_items_waiting on repair_items (agency_id, drawer_id, finalised_at, id)
  where state = 'final' and payment_id is null and (outcome = 'repaired' or amount is not null);
create index repair_items_done on repair_items (agency_id, finalised_at, id) where state = 'final';
create unique index repair_items_by_payment on repair_items (agency_id, payment_id)
  where payment_id is not null;

-- R-6: finalising cannot be undone, but by the rule that what could not be posted is new again.
create function repair_items_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (new.agency_id, new.id, new.source_id, new.import_id, new.drawer_id, new.batch, new.amount,
         new.arrived_at)
        is distinct from (old.agency_id, old.id, old.source_id, old.import_id, old.drawer_id,
                          old.batch, old.amount, old.arrived_at)
     or (old.state = 'final' and old.payment_id is not null)
     or (old.state = 'final' and new.state not in ('final', 'new'))
     or (old.state = 'final' and new.state = 'new'
         and (old.outcome <> 'repaired' or new.returned is null)) then
    raise exception 'item % in repair is % and stays so', old.id, old.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger repair_items_stay before update or delete on repair_items
  for each row execute function repair_items_stay();

-- R-9, R-11: who lost which item and how, and what they had typed, until they dispose of it.
create table repair_lost (
  agency_id bigint not null,
  item_id bigint not null,
  user_id bigint not null,
  cause text not null
    check (cause in ('expired', 'deactivated', 'released', 'departed', 'returned')),
  by_user bigint,
  at timestamptz not null,
  draft jsonb,
  primary key (agency_id, item_id, user_id),
  foreign key (agency_id, item_id) references repair_items,
  foreign key (agency_id, user_id) references users
);

do $$
declare
  each text;
begin
  foreach each in array array['repair_settings', 'repair_configurations', 'repair_activations',
                              'repair_items', 'repair_lost']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence repair_configuration_ids, repair_activation_ids, repair_disposals to countinghouse_app;
grant update (maximum_lock_minutes, pending_limit, fetch_size, version)
  on repair_settings to countinghouse_app;
grant update (name, criteria, last, version) on repair_configurations to countinghouse_app;
grant update (ended_by, ended_at) on repair_activations to countinghouse_app;
grant update (reasons, state, deferred, note, deferred_by, deferred_at, holder, login_id, held_since,
  activation_id, disposition, disposed_at, disposal, finalised_by, finalised_at, outcome, payment_id, returned)
  on repair_items to countinghouse_app;
grant update (cause, by_user, at, draft), delete on repair_lost to countinghouse_app;

-- R-7: gives away which agencies have locks, or pending items of people without one, whose time is
-- over, and whose they are.
create function repair_overdue() returns table (agency_id bigint, user_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct i.agency_id, i.holder
    from agencies a
    left join repair_settings s on s.agency_id = a.agency_id
    join repair_items i on i.agency_id = a.agency_id and i.holder is not null
   where case i.state
           when 'locked' then i.held_since
           else i.disposed_at
         end <= app_now() - coalesce(s.maximum_lock_minutes, 10) * interval '1 minute'
     and (i.state = 'locked'
          or not exists (select from repair_items l
                          where l.agency_id = i.agency_id and l.holder = i.holder
                            and l.state = 'locked'));
end;
revoke execute on function repair_overdue() from public;
grant execute on function repair_overdue() to countinghouse_app;

-- R-6: gives away in which drawers finalised items wait and a session is open.
create function repair_settleable() returns table (agency_id bigint, drawer_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select s.agency_id, s.drawer_id
    from sessions s
   where s.status = 'open'
     and exists (select from repair_items i
                  where i.agency_id = s.agency_id and i.drawer_id = s.drawer_id
                    and i.state = 'final' and i.payment_id is null
                    and (i.outcome = 'repaired' or i.amount is not null));
end;
revoke execute on function repair_settleable() from public;
grant execute on function repair_settleable() to countinghouse_app;

-- What a number may have been that was mistyped or misread: two of its characters changed places, or
-- one digit is another, or one character is missing or too many.
create function citation_neighbours(given text) returns table (number text, how text)
  language sql immutable set search_path = public, pg_temp
begin atomic
  select distinct on (n.number) n.number, n.how
    from (
      select overlay(overlay(given placing substr(given, b, 1) from a for 1)
                     placing substr(given, a, 1) from b for 1) as number, 'transposed' as how, 1 as rank
        from generate_series(1, least(length(given), 20)) a,
             generate_series(a + 1, least(length(given), 20)) b
      union all
      select overlay(given placing d from at for 1), 'one_digit', 2
        from generate_series(1, least(length(given), 20)) at,
             unnest(string_to_array('0,1,2,3,4,5,6,7,8,9', ',')) d
       where substr(given, at, 1) between '0' and '9'
      union all
      select overlay(given placing '' from at for 1), 'one_more', 3
        from generate_series(1, least(length(given), 20)) at where length(given) > 1
      union all
      select substr(given, 1, at) || d || substr(given, at + 1), 'one_less', 4
        from generate_series(0, least(length(given), 20)) at,
             unnest(string_to_array('0,1,2,3,4,5,6,7,8,9', ',')) d
    ) n
   where n.number <> given
   order by n.number, n.rank;
end;

-- Candidates by amount: the newest that were charged so much, however many there are. The charged
-- amount does not change with a payment, so that payments do not pay for this index.
create index citations_by_charged on citations (agency_id, charged, id);

-- A-6: what the built-in roles may do in repair.
update roles set permissions = permissions || added
  from (values
    ('Supervisor', array['repair.read', 'repair.work', 'repair.supervise', 'repair.configure',
                         'unidentified.read', 'unidentified.write']),
    ('Finance', array['repair.read', 'unidentified.read', 'unidentified.write']),
    ('Repair operator', array['repair.read', 'repair.work', 'unidentified.read']),
    ('Auditor', array['repair.read', 'unidentified.read']),
    ('Administrator', array['repair.read', 'repair.work', 'repair.supervise', 'repair.configure',
                            'unidentified.read', 'unidentified.write'])
  ) as news (role, added)
 where built_in and name = news.role;

-- R-8: gives away which logins that have ended still hold items: they fetched in that very moment.
create function repair_left_behind() returns table (agency_id bigint, login_id bigint, user_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct i.agency_id, i.login_id, i.holder
    from repair_items i
    join logins l on l.agency_id = i.agency_id and l.id = i.login_id
   where i.holder is not null and l.ended_at is not null;
end;
revoke execute on function repair_left_behind() from public;
grant execute on function repair_left_behind() to countinghouse_app;
