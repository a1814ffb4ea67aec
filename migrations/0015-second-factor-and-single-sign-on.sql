-- A-4: a second factor (TOTP) with recovery codes, and single sign-on by OpenID Connect.

-- Whoever holds a role that requires a second factor, and signs in with a password, has one.
alter table roles add column second_factor_required boolean not null default false;
grant update (second_factor_required) on roles to countinghouse_app;

-- One for each person. The secret is encrypted with a key that is not in the database. Until it is
-- confirmed by a first code it is only offered, and counts for nothing.
create table second_factors (
  agency_id bigint not null,
  user_id bigint not null,
  secret bytea not null,
  confirmed_at timestamptz,
  -- The step of time whose code was used last: neither it nor an earlier one is taken again.
  last_step bigint,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, user_id),
  foreign key (agency_id, user_id) references users,
  check ((confirmed_at is null) = (last_step is null))
);

-- Ways in for whoever has lost their device: hashes of 80 random bits, each good for once.
create table recovery_codes (
  agency_id bigint not null,
  user_id bigint not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (agency_id, user_id, code_hash),
  foreign key (agency_id, user_id) references users
);

-- OpenID providers of an agency. The client's secret is encrypted as above; null: there is none.
create sequence sign_on_provider_ids;
create table sign_on_providers (
  agency_id bigint not null references agencies,
  id bigint not null default nextval('sign_on_provider_ids'),
  name text not null check (name <> ''),
  issuer text not null check (issuer <> ''),
  client_id text not null check (client_id <> ''),
  client_secret bytea,
  scope text not null,
  -- Null: roles are given here, and not by the provider.
  role_claim text check (role_claim <> ''),
  creates_people boolean not null default false,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, id),
  -- Somebody who is made at their first sign-in gets their roles from somewhere.
  check (role_claim is not null or not creates_people)
);
create unique index sign_on_providers_name_once on sign_on_providers (agency_id, lower(name));

-- Which value of the role claim gives which role.
create table sign_on_roles (
  agency_id bigint not null,
  provider_id bigint not null,
  claim_value text not null check (claim_value <> ''),
  role_id bigint not null,
  primary key (agency_id, provider_id, claim_value, role_id),
  foreign key (agency_id, provider_id) references sign_on_providers,
  foreign key (agency_id, role_id) references roles
);

-- Who somebody is at a provider: the first sign-in finds the person by a verified e-mail address,
-- every other one by the provider's own name for them, which never goes to somebody else.
create table sign_on_identities (
  agency_id bigint not null,
  provider_id bigint not null,
  subject text not null,
  user_id bigint not null,
  created_at timestamptz not null default app_now(),
  primary key (agency_id, provider_id, subject),
  foreign key (agency_id, provider_id) references sign_on_providers,
  foreign key (agency_id, user_id) references users
);
create unique index sign_on_identities_one_each on sign_on_identities (agency_id, provider_id, user_id);

-- How people find their agency at the sign-in page, and who of them may still use a password.
create table sign_on_settings (
  agency_id bigint primary key references agencies,
  sign_in_name text check (sign_in_name ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  passwords text not null default 'everyone' check (passwords in ('everyone', 'administrators')),
  version integer not null default 1
);
create unique index sign_on_settings_name_once on sign_on_settings (sign_in_name);

-- Sign-ins that are half done, each bound to one browser by a token of which this is the hash: the
-- password was right and the code is awaited, or a provider was asked and its answer is awaited.
create table unfinished_sign_ins (
  agency_id bigint not null,
  token_hash bytea not null unique,
  user_id bigint,
  provider_id bigint,
  state_hash bytea,
  return_path text,
  network text not null,
  wrong_codes integer not null default 0,
  expires_at timestamptz not null,
  primary key (agency_id, token_hash),
  foreign key (agency_id, user_id) references users,
  foreign key (agency_id, provider_id) references sign_on_providers,
  check ((user_id is null) <> (provider_id is null)),
  check ((provider_id is null) = (state_hash is null))
);
create index unfinished_sign_ins_by_time on unfinished_sign_ins (expires_at);
create index unfinished_sign_ins_by_user on unfinished_sign_ins (agency_id, user_id);
create index unfinished_sign_ins_by_network on unfinished_sign_ins (network);

-- The provider that a login came from; null: a password.
alter table logins add column provider_id bigint;

do $$
declare
  each text;
begin
  foreach each in array array['second_factors', 'recovery_codes', 'sign_on_providers', 'sign_on_roles',
    'sign_on_identities', 'sign_on_settings', 'unfinished_sign_ins']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence sign_on_provider_ids to countinghouse_app;
grant update (secret, confirmed_at, last_step, created_at), delete on second_factors
  to countinghouse_app;
grant update (used_at), delete on recovery_codes to countinghouse_app;
grant update (name, issuer, client_id, client_secret, scope, role_claim, creates_people, active,
  version) on sign_on_providers to countinghouse_app;
grant delete on sign_on_roles, sign_on_identities to countinghouse_app;
grant update (sign_in_name, passwords, version) on sign_on_settings to countinghouse_app;
grant update (wrong_codes), delete on unfinished_sign_ins to countinghouse_app;

-- As in 0006, and with one state more: whoever signed in with a password, has no second factor and
-- holds a role that requires one is `unenrolled`, from the moment in which that is so.
create or replace function recognise_logins(hashes bytea[])
  returns table (token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text,
    permissions text[], state text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from logins d
     where d.token_hash = any(hashes) and d.ended_at is null
       and d.last_seen_at < app_now() - interval '15 seconds'
  ) then
    update logins l set last_seen_at = app_now()
      from (select d.agency_id, d.id from logins d
             where d.token_hash = any(hashes) and d.ended_at is null
               and d.last_seen_at < app_now() - interval '15 seconds'
               and d.last_seen_at + d.idle_minutes * interval '1 minute' > app_now()
               and d.expires_at > app_now()
               for no key update skip locked) due
     where l.agency_id = due.agency_id and l.id = due.id;
  end if;
  return query
    select l.token_hash, l.agency_id, l.id, l.user_id, u.name, held.permissions,
      case
        when l.ended_at is not null then l.end_reason
        when l.expires_at <= app_now() then 'expired'
        when l.last_seen_at + l.idle_minutes * interval '1 minute' <= app_now() then 'idle'
        when not u.active then 'revoked'
        when held.demanding and l.provider_id is null and not exists (
          select from second_factors f
           where f.agency_id = l.agency_id and f.user_id = l.user_id and f.confirmed_at is not null
        ) then 'unenrolled'
        else 'living'
      end
    from unnest(hashes) h
    join logins l on l.token_hash = h
    join users u on u.agency_id = l.agency_id and u.id = l.user_id
    cross join lateral (
      select array_agg(distinct p) filter (where p is not null) as permissions,
             coalesce(bool_or(r.second_factor_required), false) as demanding
        from user_roles ur
        join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id
        left join lateral unnest(r.permissions) p on true
       where ur.agency_id = l.agency_id and ur.user_id = l.user_id
    ) held;
end $$;

-- A browser shows the token of its half-finished sign-in: whose agency's that is, and no more.
create function find_unfinished_sign_in(wanted bytea) returns bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select s.agency_id from unfinished_sign_ins s where s.token_hash = wanted;
end;

-- How many sign-ins this network has begun with providers and not finished: a number.
create function unfinished_sign_ins_from(wanted text) returns bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select count(*) from unfinished_sign_ins s
   where s.network = wanted and s.provider_id is not null and s.expires_at > app_now();
end;

-- What was never finished is of no use to anybody any more; answers nothing.
create function forget_unfinished_sign_ins() returns void
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  delete from unfinished_sign_ins where expires_at <= app_now();
end;

-- The agency that calls itself so at the sign-in page, with its name, if it has a provider there.
create function find_agency_to_sign_in(wanted text)
  returns table (agency_id bigint, name text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.agency_id, a.name from sign_on_settings s join agencies a on a.agency_id = s.agency_id
   where s.sign_in_name = wanted
     and exists (select from sign_on_providers p where p.agency_id = s.agency_id and p.active);
end;

-- A-6: what the built-in roles may do with it.
update roles set permissions = permissions || added
  from (values
    ('Auditor', array['sign_on.read']),
    ('Administrator', array['sign_on.read', 'sign_on.write'])
  ) as news (role, added)
 where built_in and name = news.role;
