-- Dumped from the migrations by `node tools/generate.ts schema`. Not run by anything.

-- Functions

CREATE OR REPLACE FUNCTION public.agency_time_zones()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT agencies.time_zone
    FROM agencies;
END
;

CREATE OR REPLACE FUNCTION public.app_agency()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.agency_id'::text, true), ''::text))::bigint
;

CREATE OR REPLACE FUNCTION public.app_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.now'::text, true), ''::text))::timestamp with time zone, clock_timestamp())
;

CREATE OR REPLACE FUNCTION public.append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION public.bank_lines_stay()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.batch_lines_stay()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  of bigint := case when tg_op = 'INSERT' then new.batch_id else old.batch_id end;
  agency bigint := case when tg_op = 'INSERT' then new.agency_id else old.agency_id end;
begin
  if not exists (select from batches
                  where agency_id = agency and id = of and status = 'open') then
    raise exception 'batch % is not open, and its lines stay as they are', of;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$
;

CREATE OR REPLACE FUNCTION public.batch_stays()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' or old.status <> 'open' then
    raise exception 'batch % is %, and stays as it is', old.id, old.status;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.business_days_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.status = 'processed' then
    raise exception 'the business day % stays as it was processed', old.date
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.cash_moves_positions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  missing boolean;
begin
  with change as (
    select agency_id, till_id, tray,
           sum(case to_place when 'till' then amount else -amount end) as amount
      from moved where till_id is not null group by agency_id, till_id, tray),
  done as (
    update till_trays t set position = t.position + c.amount
      from change c, lateral (select r.ctid from till_trays r
                               where r.agency_id = c.agency_id and r.till_id = c.till_id
                                 and r.number = c.tray limit 1) row
     where t.ctid = row.ctid
    returning 1)
  select (select count(*) from change) <> (select count(*) from done) into missing;
  if missing then
    raise exception 'cash was moved to or from a tray that is not there'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.cash_rounding(of_agency bigint, of_session bigint, step integer)
 RETURNS TABLE(method text, receivable text, amount bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT r.method,
     r.receivable,
     (sum(r.amount))::bigint AS sum
    FROM ( SELECT COALESCE(( SELECT m.code
                    FROM payment_methods m
                   WHERE ((m.agency_id = cash_rounding.of_agency) AND (m.code = t.method) AND m.cash)), ( SELECT m.code
                    FROM payment_methods m
                   WHERE ((m.agency_id = cash_rounding.of_agency) AND m.cash)
                   ORDER BY m."position", m.code
                  LIMIT 1)) AS method,
             t.target_type AS receivable,
                 CASE c.to_place
                     WHEN 'till'::text THEN c.amount
                     ELSE (- c.amount)
                 END AS amount
            FROM (transactions t
              JOIN cash_movements c ON (((c.agency_id = t.agency_id) AND (c.transaction_id = t.id) AND ((c.from_place = 'rounding'::text) OR (c.to_place = 'rounding'::text)))))
           WHERE ((cash_rounding.step > 1) AND (t.agency_id = cash_rounding.of_agency) AND (t.session_id = cash_rounding.of_session))
         UNION ALL
          SELECT p.method,
             p.receivable,
             ((((sign(p.amount) * round((abs(p.amount) / (cash_rounding.step)::numeric))) * (cash_rounding.step)::numeric) - p.amount))::bigint AS int8
            FROM ( SELECT (array_agg(p_1.method ORDER BY t.id))[1] AS method,
                     (array_agg(t.target_type ORDER BY t.id))[1] AS receivable,
                     sum(p_1.amount) AS amount
                    FROM ((transactions t
                      JOIN postings p_1 ON (((p_1.agency_id = t.agency_id) AND (p_1.transaction_id = t.id) AND (p_1.account = 'funds'::text))))
                      JOIN payment_methods m ON (((m.agency_id = p_1.agency_id) AND (m.code = p_1.method) AND m.cash)))
                   WHERE ((cash_rounding.step > 1) AND (t.agency_id = cash_rounding.of_agency) AND (t.session_id = cash_rounding.of_session) AND (NOT (EXISTS ( SELECT
                            FROM till_transactions l
                           WHERE ((l.agency_id = t.agency_id) AND (l.transaction_id = t.id) AND (l.place = 'tray'::text))))))
                   GROUP BY t.payment_id) p) r
   GROUP BY r.method, r.receivable
  HAVING (sum(r.amount) <> (0)::numeric);
END
;

CREATE OR REPLACE FUNCTION public.citation_neighbours(given text)
 RETURNS TABLE(number text, how text)
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT ON (n.number) n.number,
     n.how
    FROM ( SELECT OVERLAY(OVERLAY(citation_neighbours.given PLACING substr(citation_neighbours.given, b.b, 1) FROM a.a FOR 1) PLACING substr(citation_neighbours.given, a.a, 1) FROM b.b FOR 1) AS number,
             'transposed'::text AS how,
             1 AS rank
            FROM generate_series(1, LEAST(length(citation_neighbours.given), 20)) a(a),
             LATERAL generate_series((a.a + 1), LEAST(length(citation_neighbours.given), 20)) b(b)
         UNION ALL
          SELECT OVERLAY(citation_neighbours.given PLACING d.d FROM at.at FOR 1) AS "overlay",
             'one_digit'::text,
             2
            FROM generate_series(1, LEAST(length(citation_neighbours.given), 20)) at(at),
             unnest(string_to_array('0,1,2,3,4,5,6,7,8,9'::text, ','::text)) d(d)
           WHERE ((substr(citation_neighbours.given, at.at, 1) >= '0'::text) AND (substr(citation_neighbours.given, at.at, 1) <= '9'::text))
         UNION ALL
          SELECT OVERLAY(citation_neighbours.given PLACING ''::text FROM at.at FOR 1) AS "overlay",
             'one_more'::text,
             3
            FROM generate_series(1, LEAST(length(citation_neighbours.given), 20)) at(at)
           WHERE (length(citation_neighbours.given) > 1)
         UNION ALL
          SELECT ((substr(citation_neighbours.given, 1, at.at) || d.d) || substr(citation_neighbours.given, (at.at + 1))),
             'one_less'::text,
             4
            FROM generate_series(0, LEAST(length(citation_neighbours.given), 20)) at(at),
             unnest(string_to_array('0,1,2,3,4,5,6,7,8,9'::text, ','::text)) d(d)) n
   WHERE (n.number <> citation_neighbours.given)
   ORDER BY n.number, n.rank;
END
;

CREATE OR REPLACE FUNCTION public.closed_sessions_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.status = 'closed' and not new.ledger then
    insert into closed_sessions (agency_id, session_id, day)
    select new.agency_id, new.id, (new.ended_at at time zone a.time_zone)::date
      from agencies a where a.agency_id = new.agency_id
        on conflict do nothing;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.closed_sessions_stay()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE'
     or (new.agency_id, new.session_id) is distinct from (old.agency_id, old.session_id)
     or (old.summed_at is not null
         and (new.summed_at, new.day) is distinct from (old.summed_at, old.day))
     or (old.journal_number is not null
         and new.journal_number is distinct from old.journal_number) then
    raise exception 'session % is summed up and exported once', old.session_id;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.deposits_stay()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' or old.status = 'cancelled'
     or (old.status = 'banked' and new.status <> 'sealed')
     or (old.status = 'sealed' and new.status <> 'banked')
     or (new.agency_id, new.id, new.account_id, new.bag_number, new.cash, new.paper,
         new.paper_methods,
         new.other, new.cash_lines, new.prepared_by, new.prepared_at)
        is distinct from
        (old.agency_id, old.id, old.account_id, old.bag_number, old.cash, old.paper,
         old.paper_methods,
         old.other, old.cash_lines, old.prepared_by, old.prepared_at)
     or (old.sealed_by is not null
         and (new.sealed_by, new.sealed_at) is distinct from (old.sealed_by, old.sealed_at)) then
    raise exception 'deposit % is %, and stays as it is', old.id, old.status;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.enqueue_job(task text, payload json, job_key text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, job_key => job_key);
end $function$
;

CREATE OR REPLACE FUNCTION public.find_agency_to_sign_in(wanted text)
 RETURNS TABLE(agency_id bigint, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT a.agency_id,
     a.name
    FROM (sign_on_settings s
      JOIN agencies a ON ((a.agency_id = s.agency_id)))
   WHERE ((s.sign_in_name = find_agency_to_sign_in.wanted) AND (EXISTS ( SELECT
            FROM sign_on_providers p
           WHERE ((p.agency_id = s.agency_id) AND p.active))));
END
;

CREATE OR REPLACE FUNCTION public.find_person(wanted text)
 RETURNS TABLE(agency_id bigint, user_id bigint, password_hash text, active boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT u.agency_id,
     u.id,
     u.password_hash,
     u.active
    FROM users u
   WHERE (lower(u.email) = lower(find_person.wanted));
END
;

CREATE OR REPLACE FUNCTION public.find_unfinished_sign_in(wanted bytea)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT s.agency_id
    FROM unfinished_sign_ins s
   WHERE (s.token_hash = find_unfinished_sign_in.wanted);
END
;

CREATE OR REPLACE FUNCTION public.forget_answers(most integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH forgotten AS (
          DELETE FROM answers a
            USING ( SELECT o.agency_id,
                     o.user_id,
                     o.key
                    FROM answers o
                   WHERE (o.at < (app_now() - '30 days'::interval))
                   ORDER BY o.at
                  LIMIT forget_answers.most
                  FOR UPDATE OF o SKIP LOCKED) old
           WHERE ((a.agency_id = old.agency_id) AND (a.user_id = old.user_id) AND (a.key = old.key))
           RETURNING a.key
         )
  SELECT count(*) AS count
    FROM forgotten;
END
;

CREATE OR REPLACE FUNCTION public.forget_unfinished_sign_ins()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 DELETE FROM unfinished_sign_ins
   WHERE (unfinished_sign_ins.expires_at <= app_now());
END
;

CREATE OR REPLACE FUNCTION public.imports_stalled()
 RETURNS TABLE(agency_id bigint, import_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT i.agency_id,
     i.id
    FROM citation_imports i
   WHERE ((i.status = ANY (ARRAY['waiting'::text, 'running'::text])) AND (i.worked_at < (app_now() - '00:00:20'::interval)))
   ORDER BY i.worked_at
  LIMIT 100;
END
;

CREATE OR REPLACE FUNCTION public.intake_items_belong()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from (select distinct agency_id, import_id, source_id from arrived) a
              where not exists (select from intake_imports i
                                 where i.agency_id = a.agency_id and i.id = a.import_id
                                   and i.source_id = a.source_id and not i.dry_run)) then
    raise exception 'items belong to an import of their source';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.intake_items_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before intake_items;
begin
  if tg_op = 'UPDATE' and new.withdrawn and not old.withdrawn then
    before := new;
    before.withdrawn := false;
    before.slip := old.slip;
    if before is not distinct from old then
      return new;
    end if;
  end if;
  raise exception 'intake_items is append-only, but for what is withdrawn'
    using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION public.intake_unattended()
 RETURNS TABLE(agency_id bigint, import_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT i.agency_id,
     i.id
    FROM intake_imports i
   WHERE ((i.status = ANY (ARRAY['waiting'::text, 'checking'::text, 'running'::text])) AND (i.worked_at < (app_now() - '00:00:20'::interval)))
 UNION ALL
  SELECT i.agency_id,
     i.id
    FROM ((intake_imports i
      JOIN intake_sources f ON (((f.agency_id = i.agency_id) AND (f.id = i.source_id))))
      JOIN sessions s ON (((s.agency_id = f.agency_id) AND (s.drawer_id = f.drawer_id) AND (s.status = 'open'::text))))
   WHERE ((i.status = 'held'::text) AND ((s.cut_off_at IS NULL) OR (s.cut_off_at > app_now())))
 LIMIT 100;
END
;

CREATE OR REPLACE FUNCTION public.ledgers_due()
 RETURNS TABLE(agency_id bigint, user_id bigint, cashiering boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT a.agency_id,
     ( SELECT min(u.id) AS min
            FROM users u
           WHERE (u.agency_id = a.agency_id)) AS min,
     a.cashiering
    FROM agencies a
   WHERE ((a.cashiering = (EXISTS ( SELECT
            FROM sessions s
           WHERE ((s.agency_id = a.agency_id) AND s.ledger AND (s.status = 'open'::text))))) AND (EXISTS ( SELECT
            FROM users u
           WHERE (u.agency_id = a.agency_id))));
END
;

CREATE OR REPLACE FUNCTION public.logins_over()
 RETURNS TABLE(agency_id bigint, login_id bigint, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT l.agency_id,
     l.id,
         CASE
             WHEN (l.expires_at <= app_now()) THEN 'expired'::text
             ELSE 'idle'::text
         END AS "case"
    FROM logins l
   WHERE ((l.ended_at IS NULL) AND ((l.expires_at <= app_now()) OR ((l.last_seen_at + ((l.idle_minutes)::double precision * '00:01:00'::interval)) <= app_now())))
  LIMIT 500;
END
;

CREATE OR REPLACE FUNCTION public.mails_due(may_send boolean)
 RETURNS TABLE(agency_id bigint, mail_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT m.agency_id,
     m.id
    FROM mails m
   WHERE ((m.state = ANY (ARRAY['queued'::text, 'sending'::text])) AND (m.next_at <= app_now()) AND (mails_due.may_send OR (m.made_at IS NULL) OR (m.state = 'sending'::text)))
   ORDER BY m.next_at
  LIMIT 20;
END
;

CREATE OR REPLACE FUNCTION public.name_key(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(NORMALIZE(btrim(regexp_replace(name, '\s+'::text, ' '::text, 'g'::text)), NFKC))
;

CREATE OR REPLACE FUNCTION public.payouts_of_session(of_agency bigint, of_session bigint)
 RETURNS TABLE(method text, payout_on date, amount bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.method,
     i.payout_on,
     (sum(p.amount))::bigint AS sum
    FROM ((( SELECT t_1.id,
             COALESCE(o.payment_id, t_1.payment_id) AS payment_id
            FROM (transactions t_1
              LEFT JOIN transactions o ON (((o.agency_id = t_1.agency_id) AND (o.id = t_1.reversal_of))))
           WHERE ((t_1.agency_id = payouts_of_session.of_agency) AND (t_1.session_id = payouts_of_session.of_session) AND (COALESCE(o.kind, t_1.kind) = 'batch_payment'::text) AND (EXISTS ( SELECT
                    FROM intake_items
                   WHERE ((intake_items.agency_id = payouts_of_session.of_agency) AND (intake_items.payout_on IS NOT NULL)))))) t
      JOIN LATERAL ( SELECT n.payout_on
            FROM intake_items n
           WHERE ((n.agency_id = payouts_of_session.of_agency) AND (n.payment_id = t.payment_id))
         UNION ALL
          SELECT n.payout_on
            FROM (repair_items r
              JOIN intake_items n ON (((n.agency_id = r.agency_id) AND (n.id = r.id))))
           WHERE ((r.agency_id = payouts_of_session.of_agency) AND (r.payment_id = t.payment_id))) i ON ((i.payout_on IS NOT NULL)))
      JOIN postings p ON (((p.agency_id = payouts_of_session.of_agency) AND (p.transaction_id = t.id) AND (p.account = 'funds'::text))))
   GROUP BY p.method, i.payout_on
  HAVING (sum(p.amount) <> (0)::numeric);
END
;

CREATE OR REPLACE FUNCTION public.places_left_behind()
 RETURNS TABLE(agency_id bigint, login_id bigint, user_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT s.agency_id,
     s.login_id,
     s.user_id
    FROM (session_users s
      JOIN logins l ON (((l.agency_id = s.agency_id) AND (l.id = s.login_id))))
   WHERE (l.ended_at IS NOT NULL)
  LIMIT 500;
END
;

CREATE OR REPLACE FUNCTION public.plans_defaulting()
 RETURNS TABLE(agency_id bigint, plan_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.agency_id,
     p.id
    FROM (payment_plans p
      JOIN agencies a ON ((a.agency_id = p.agency_id)))
   WHERE ((p.cancelled_at IS NULL) AND (p.default_noted_for IS DISTINCT FROM p.next_due) AND (p.defaults_on <= (((app_now() AT TIME ZONE 'UTC'::text))::date + 1)) AND (p.defaults_on <= ((app_now() AT TIME ZONE a.time_zone))::date))
   ORDER BY p.defaults_on
  LIMIT 100;
END
;

CREATE OR REPLACE FUNCTION public.plans_defaulting(zones text[], days date[])
 RETURNS TABLE(agency_id bigint, plan_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.agency_id,
     p.id
    FROM ((payment_plans p
      JOIN agencies a ON ((a.agency_id = p.agency_id)))
      JOIN UNNEST(plans_defaulting.zones, plans_defaulting.days) told(zone, today) ON ((told.zone = a.time_zone)))
   WHERE ((p.cancelled_at IS NULL) AND (p.default_noted_for IS DISTINCT FROM p.next_due) AND (p.defaults_on <= ( SELECT max(d.d) AS max
            FROM unnest(plans_defaulting.days) d(d))) AND (p.defaults_on <= told.today))
   ORDER BY p.defaults_on
  LIMIT 100;
END
;

CREATE OR REPLACE FUNCTION public.postings_balance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from written group by agency_id, transaction_id having sum(amount) <> 0) then
    raise exception 'postings of a transaction do not add up to zero'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.recognise_api_keys(hashes bytea[])
 RETURNS TABLE(token_hash bytea, agency_id bigint, api_key_id bigint, user_id bigint, user_name text, permissions text[], state text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update api_keys k set last_used_at = app_now()
    from (select d.agency_id, d.id from api_keys d
           where d.token_hash = any(hashes) and d.revoked_at is null
             and coalesce(d.last_used_at, '-infinity') < app_now() - interval '15 seconds'
             for no key update skip locked) due
   where k.agency_id = due.agency_id and k.id = due.id;
  return query
    select k.token_hash, k.agency_id, k.id, k.user_id, u.name,
      (select array_agg(distinct p) from user_roles ur
         join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id, unnest(r.permissions) p
        where ur.agency_id = k.agency_id and ur.user_id = k.user_id),
      case when k.revoked_at is not null or not u.active then 'revoked' else 'living' end
    from unnest(hashes) h
    join api_keys k on k.token_hash = h
    join users u on u.agency_id = k.agency_id and u.id = k.user_id;
end $function$
;

CREATE OR REPLACE FUNCTION public.recognise_logins(hashes bytea[])
 RETURNS TABLE(token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text, permissions text[], state text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT recognise_logins.token_hash,
     recognise_logins.agency_id,
     recognise_logins.login_id,
     recognise_logins.user_id,
     recognise_logins.user_name,
     recognise_logins.permissions,
     recognise_logins.state
    FROM recognise_logins(recognise_logins.hashes, recognise_logins.hashes) recognise_logins(token_hash, agency_id, login_id, user_id, user_name, permissions, state);
END
;

CREATE OR REPLACE FUNCTION public.recognise_logins(hashes bytea[], attended bytea[])
 RETURNS TABLE(token_hash bytea, agency_id bigint, login_id bigint, user_id bigint, user_name text, permissions text[], state text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (
    select from logins d
     where d.token_hash = any(attended) and d.ended_at is null
       and d.last_seen_at < app_now() - interval '15 seconds'
  ) then
    update logins l set last_seen_at = app_now()
      from (select d.agency_id, d.id from logins d
             where d.token_hash = any(attended) and d.ended_at is null
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
end $function$
;

CREATE OR REPLACE FUNCTION public.repair_items_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE'
     or (new.agency_id, new.id, new.source_id, new.import_id, new.drawer_id, new.batch, new.amount,
         new.arrived_at)
        is distinct from (old.agency_id, old.id, old.source_id, old.import_id, old.drawer_id,
                          old.batch, old.amount, old.arrived_at)
     or (old.state = 'final' and old.payment_id is not null)
     or (old.state = 'final' and new.state not in ('final', 'new'))
     or (old.state = 'final' and new.state = 'final'
         and (new.reasons, new.disposition, new.disposed_at, new.disposal, new.outcome,
              new.finalised_by, new.finalised_at)
             is distinct from (old.reasons, old.disposition, old.disposed_at, old.disposal,
                               old.outcome, old.finalised_by, old.finalised_at))
     or (old.state = 'final' and new.state = 'new'
         and (old.outcome <> 'repaired' or new.returned is null))
     -- nobody's work is withdrawn from under their hands
     or (old.state in ('locked', 'pending') and new.outcome = 'withdrawn') then
    raise exception 'item % in repair is % and stays so', old.id, old.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.repair_left_behind()
 RETURNS TABLE(agency_id bigint, login_id bigint, user_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT i.agency_id,
     i.login_id,
     i.holder
    FROM (repair_items i
      JOIN logins l ON (((l.agency_id = i.agency_id) AND (l.id = i.login_id))))
   WHERE ((i.holder IS NOT NULL) AND (l.ended_at IS NOT NULL));
END
;

CREATE OR REPLACE FUNCTION public.repair_overdue()
 RETURNS TABLE(agency_id bigint, user_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT i.agency_id,
     i.holder
    FROM ((agencies a
      LEFT JOIN repair_settings s ON ((s.agency_id = a.agency_id)))
      JOIN repair_items i ON (((i.agency_id = a.agency_id) AND (i.holder IS NOT NULL))))
   WHERE (((
         CASE i.state
             WHEN 'locked'::text THEN i.held_since
             ELSE i.disposed_at
         END <= (app_now() - ((COALESCE(s.maximum_lock_minutes, 10))::double precision * '00:01:00'::interval))) AND ((i.state = 'locked'::text) OR (NOT (EXISTS ( SELECT
            FROM repair_items l
           WHERE ((l.agency_id = i.agency_id) AND (l.holder = i.holder) AND (l.state = 'locked'::text))))))) OR (NOT (EXISTS ( SELECT
            FROM (user_roles u
              JOIN roles r ON (((r.agency_id = u.agency_id) AND (r.id = u.role_id))))
           WHERE ((u.agency_id = i.agency_id) AND (u.user_id = i.holder) AND ('repair.work'::text = ANY (r.permissions)))))));
END
;

CREATE OR REPLACE FUNCTION public.repair_settleable()
 RETURNS TABLE(agency_id bigint, drawer_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT s.agency_id,
     s.drawer_id
    FROM sessions s
   WHERE ((s.status = 'open'::text) AND (EXISTS ( SELECT
            FROM repair_items i
           WHERE ((i.agency_id = s.agency_id) AND (i.drawer_id = s.drawer_id) AND (i.state = 'final'::text) AND (i.payment_id IS NULL) AND ((i.outcome = 'repaired'::text) OR ((i.outcome = 'rejected'::text) AND ((i.amount IS NOT NULL) OR ((i.disposition ->> 'amount'::text) IS NOT NULL))))))));
END
;

CREATE OR REPLACE FUNCTION public.session_counts_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.session_id, new.number, new.mode, new.could_see, new.lines, new.counted,
      new.expected, new.rounding, new.others, new.tolerance, new.counted_by, new.counted_at)
     is distinct from
     (old.agency_id, old.session_id, old.number, old.mode, old.could_see, old.lines, old.counted,
      old.expected, old.rounding, old.others, old.tolerance, old.counted_by, old.counted_at)
     or (old.reason is not null and new.reason is distinct from old.reason)
     or (old.decided_by is not null and (new.decided_by, new.state, new.note)
         is distinct from (old.decided_by, old.state, old.note)) then
    raise exception 'count % of session % stays as it is', old.number, old.session_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.session_sums_stay()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  of bigint;
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.session_id, new.account, new.method, new.receivable, new.amount, new.day)
     is distinct from
     (old.agency_id, old.session_id, old.account, old.method, old.receivable, old.amount, old.day)
     or (old.deposit_id is not null and new.deposit_id is not null) then
    raise exception 'what session % brought in stays as it is', old.session_id;
  end if;
  of := coalesce(old.deposit_id, new.deposit_id);
  if of is not null and not exists (select from deposits d
       where d.agency_id = new.agency_id and d.id = of and d.status = 'prepared') then
    raise exception 'deposit % is not prepared any more', of;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.sessions_due()
 RETURNS TABLE(agency_id bigint, session_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT s.agency_id,
     s.id
    FROM sessions s
   WHERE ((s.status = 'open'::text) AND (s.cut_off_at <= app_now()))
   ORDER BY s.agency_id, s.id
  LIMIT 500;
END
;

CREATE OR REPLACE FUNCTION public.sessions_never_go_back()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status = 'closed'
     or (old.status = 'in_review' and new.status = 'open')
     or (new.agency_id, new.id, new.drawer_id, new.started_at, new.opened_by)
        is distinct from (old.agency_id, old.id, old.drawer_id, old.started_at, old.opened_by) then
    raise exception 'session % is % and cannot be changed so', old.id, old.status
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.sessions_to_sum()
 RETURNS TABLE(agency_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT a.agency_id
    FROM agencies a
   WHERE (EXISTS ( SELECT
            FROM closed_sessions c
           WHERE ((c.agency_id = a.agency_id) AND (c.summed_at IS NULL))));
END
;

CREATE OR REPLACE FUNCTION public.transactions_keep_their_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or
     (new.agency_id, new.id, new.payment_id, new.receipt_number, new.kind, new.amount, new.card_tail,
      new.target_type, new.target_id, new.target_number, new.user_id, new.created_at, new.reversal_of,
      new.counterpart_id)
     is distinct from
     (old.agency_id, old.id, old.payment_id, old.receipt_number, old.kind, old.amount, old.card_tail,
      old.target_type, old.target_id, old.target_number, old.user_id, old.created_at, old.reversal_of,
      old.counterpart_id)
     or new.reversed_by is distinct from coalesce(old.reversed_by, new.reversed_by)
     or (old.moved and not new.moved) or (old.edited and not new.edited) then
    raise exception 'transaction % never changes and is never deleted', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.unfinished_sign_ins_from(wanted text)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM unfinished_sign_ins s
   WHERE ((s.network = unfinished_sign_ins_from.wanted) AND (s.provider_id IS NOT NULL) AND (s.expires_at > app_now()));
END
;

-- Sequences

create sequence agency_ids start 1;

create sequence api_key_ids start 1;

create sequence audit_ids start 1;

create sequence bank_statement_ids start 1;

create sequence batch_ids start 2001;

create sequence branch_ids start 1;

create sequence cash_movement_ids start 1;

create sequence citation_ids start 1;

create sequence citation_import_ids start 1;

create sequence citation_refund_ids start 1;

create sequence deposit_account_ids start 1;

create sequence deposit_ids start 6001;

create sequence deposit_source_ids start 1;

create sequence drawer_ids start 1;

create sequence intake_import_ids start 4001;

create sequence intake_item_ids start 70001;

create sequence intake_source_ids start 1;

create sequence login_ids start 1;

create sequence mail_ids start 1;

create sequence paid_in_out_ids start 8001;

create sequence payment_ids start 10001;

create sequence payment_plan_ids start 40001;

create sequence permit_ids start 1;

create sequence permit_order_ids start 30001;

create sequence plan_template_ids start 1;

create sequence repair_activation_ids start 1;

create sequence repair_configuration_ids start 1;

create sequence repair_disposals start 1;

create sequence role_ids start 1;

create sequence session_ids start 1001;

create sequence sign_on_provider_ids start 1;

create sequence till_ids start 301;

create sequence till_transfer_ids start 7001;

create sequence transaction_ids start 50001;

create sequence unidentified_return_ids start 1;

create sequence user_ids start 1;

-- Tables

create table agencies (
  agency_id bigint default nextval('agency_ids'::regclass) not null,
  name text not null,
  time_zone text not null,
  currency text not null,
  enforcement boolean default true not null,
  permits boolean default true not null,
  cashiering boolean default true not null,
  idle_minutes integer default 30 not null,
  absolute_minutes integer default 720 not null,
  accent_color text,
  version integer default 1 not null,
  created_at timestamp with time zone default app_now() not null,
  count_tolerance bigint default 0 not null,
  till_required boolean default false not null,
  journal_number bigint default 0 not null,
  constraint agencies_absolute_minutes_check CHECK (((absolute_minutes >= 5) AND (absolute_minutes <= 10080))),
  constraint agencies_accent_color_check CHECK ((accent_color ~ '^#[0-9a-f]{6}$'::text)),
  constraint agencies_check CHECK (((NOT cashiering) OR enforcement OR permits)),
  constraint agencies_count_tolerance_check CHECK (((count_tolerance >= 0) AND (count_tolerance <= '10000000000'::bigint))),
  constraint agencies_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint agencies_idle_minutes_check CHECK (((idle_minutes >= 1) AND (idle_minutes <= 1440))),
  constraint agencies_name_check CHECK ((name <> ''::text)),
  constraint agencies_pkey PRIMARY KEY (agency_id)
);

create table answers (
  agency_id bigint not null,
  user_id bigint not null,
  key text not null,
  fingerprint bytea not null,
  refused boolean default false not null,
  status smallint not null,
  body text not null,
  at timestamp with time zone not null,
  constraint answers_pkey PRIMARY KEY (agency_id, user_id, key)
);

create table api_keys (
  agency_id bigint not null,
  id bigint default nextval('api_key_ids'::regclass) not null,
  user_id bigint not null,
  name text not null,
  token_hash bytea not null,
  created_at timestamp with time zone default app_now() not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_keys_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint api_keys_name_check CHECK ((name <> ''::text)),
  constraint api_keys_pkey PRIMARY KEY (agency_id, id),
  constraint api_keys_token_hash_key UNIQUE (token_hash)
);

create table audit_log (
  agency_id bigint not null,
  id bigint default nextval('audit_ids'::regclass) not null,
  at timestamp with time zone default app_now() not null,
  user_id bigint,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  address text,
  request_id text,
  constraint audit_log_pkey PRIMARY KEY (agency_id, at, id)
);

create table bank_lines (
  agency_id bigint not null,
  statement_id bigint not null,
  line integer not null,
  day date not null,
  amount bigint not null,
  code text,
  reference text,
  description text,
  deposit_id bigint,
  set_aside boolean default false not null,
  note text,
  decided_by bigint,
  decided_at timestamp with time zone,
  banks boolean default false not null,
  constraint bank_lines_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES users(agency_id, id),
  constraint bank_lines_agency_id_deposit_id_fkey FOREIGN KEY (agency_id, deposit_id) REFERENCES deposits(agency_id, id),
  constraint bank_lines_agency_id_statement_id_fkey FOREIGN KEY (agency_id, statement_id) REFERENCES bank_statements(agency_id, id),
  constraint bank_lines_amount_check CHECK ((amount <> 0)),
  constraint bank_lines_banks CHECK (((NOT banks) OR (deposit_id IS NOT NULL))),
  constraint bank_lines_check CHECK ((NOT (set_aside AND (deposit_id IS NOT NULL)))),
  constraint bank_lines_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
  constraint bank_lines_check2 CHECK (((decided_by IS NOT NULL) = (set_aside OR (deposit_id IS NOT NULL)))),
  constraint bank_lines_check3 CHECK (((deposit_id IS NULL) OR (amount > 0))),
  constraint bank_lines_deposit_once UNIQUE (agency_id, deposit_id),
  constraint bank_lines_line_check CHECK ((line > 0)),
  constraint bank_lines_note_check CHECK ((note <> ''::text)),
  constraint bank_lines_pkey PRIMARY KEY (agency_id, statement_id, line)
);

create table bank_statements (
  agency_id bigint not null,
  id bigint default nextval('bank_statement_ids'::regclass) not null,
  account_id bigint not null,
  format text not null,
  file_name text not null,
  file_hash bytea not null,
  first_day date not null,
  last_day date not null,
  line_count integer not null,
  credits bigint not null,
  debits bigint not null,
  taken_by bigint not null,
  taken_at timestamp with time zone default app_now() not null,
  constraint bank_statements_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES deposit_accounts(agency_id, id),
  constraint bank_statements_agency_id_taken_by_fkey FOREIGN KEY (agency_id, taken_by) REFERENCES users(agency_id, id),
  constraint bank_statements_credits_check CHECK ((credits >= 0)),
  constraint bank_statements_debits_check CHECK ((debits >= 0)),
  constraint bank_statements_format_check CHECK ((format = ANY (ARRAY['bai2'::text, 'csv'::text]))),
  constraint bank_statements_line_count_check CHECK ((line_count > 0)),
  constraint bank_statements_once UNIQUE (agency_id, file_hash),
  constraint bank_statements_pkey PRIMARY KEY (agency_id, id)
);

create table batch_lines (
  agency_id bigint not null,
  batch_id bigint not null,
  line smallint not null,
  citation text not null,
  amount bigint,
  method text,
  reference text,
  constraint batch_lines_agency_id_batch_id_fkey FOREIGN KEY (agency_id, batch_id) REFERENCES batches(agency_id, id),
  constraint batch_lines_amount_check CHECK ((amount > 0)),
  constraint batch_lines_line_check CHECK (((line >= 1) AND (line <= 500))),
  constraint batch_lines_pkey PRIMARY KEY (agency_id, batch_id, line)
);

create table batch_payments (
  agency_id bigint not null,
  batch_id bigint not null,
  line smallint not null,
  payment_id bigint not null,
  transaction_id bigint not null,
  constraint batch_payments_agency_id_batch_id_line_fkey FOREIGN KEY (agency_id, batch_id, line) REFERENCES batch_lines(agency_id, batch_id, line),
  constraint batch_payments_agency_id_payment_id_key UNIQUE (agency_id, payment_id),
  constraint batch_payments_pkey PRIMARY KEY (agency_id, batch_id, line)
);

create table batches (
  agency_id bigint not null,
  id bigint default nextval('batch_ids'::regclass) not null,
  source text not null,
  control_count integer not null,
  control_total bigint not null,
  line_count integer default 0 not null,
  line_total bigint default 0 not null,
  status text default 'open'::text not null,
  session_id bigint,
  ended_by bigint,
  ended_at timestamp with time zone,
  created_by bigint not null,
  created_at timestamp with time zone default app_now() not null,
  saved_by bigint not null,
  saved_at timestamp with time zone default app_now() not null,
  version integer default 1 not null,
  constraint batches_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES users(agency_id, id),
  constraint batches_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES users(agency_id, id),
  constraint batches_agency_id_saved_by_fkey FOREIGN KEY (agency_id, saved_by) REFERENCES users(agency_id, id),
  constraint batches_check CHECK ((((status = 'open'::text) = (ended_at IS NULL)) AND ((status = 'open'::text) = (ended_by IS NULL)))),
  constraint batches_check1 CHECK (((status = 'posted'::text) = (session_id IS NOT NULL))),
  constraint batches_check2 CHECK (((status <> 'posted'::text) OR ((line_count = control_count) AND (line_total = control_total)))),
  constraint batches_control_count_check CHECK (((control_count >= 1) AND (control_count <= 500))),
  constraint batches_control_total_check CHECK ((control_total > 0)),
  constraint batches_line_count_check CHECK (((line_count >= 0) AND (line_count <= 500))),
  constraint batches_line_total_check CHECK ((line_total >= 0)),
  constraint batches_pkey PRIMARY KEY (agency_id, id),
  constraint batches_source_check CHECK ((source <> ''::text)),
  constraint batches_status_check CHECK ((status = ANY (ARRAY['open'::text, 'posted'::text, 'discarded'::text])))
);

create table booked_papers (
  agency_id bigint not null,
  id bigint default nextval('cash_movement_ids'::regclass) not null,
  till_number text not null,
  branch_id bigint not null,
  bin smallint not null,
  papers integer not null,
  amount bigint not null,
  currency text not null,
  business_date date not null,
  at timestamp with time zone not null,
  user_id bigint not null,
  reason text not null,
  constraint booked_papers_check CHECK (((papers <> 0) OR (amount <> 0))),
  constraint booked_papers_pkey PRIMARY KEY (agency_id, id)
);

create table branches (
  agency_id bigint not null,
  id bigint default nextval('branch_ids'::regclass) not null,
  name text not null,
  address text default ''::text not null,
  created_at timestamp with time zone default app_now() not null,
  version integer default 1 not null,
  constraint branches_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint branches_name_check CHECK ((name <> ''::text)),
  constraint branches_pkey PRIMARY KEY (agency_id, id)
);

create table business_days (
  agency_id bigint not null,
  branch_id bigint not null,
  date date not null,
  status text not null,
  opened_by bigint not null,
  opened_at timestamp with time zone not null,
  settled_by bigint,
  settled_at timestamp with time zone,
  processed_by bigint,
  processed_at timestamp with time zone,
  summary jsonb,
  constraint business_days_agency_id_branch_id_fkey FOREIGN KEY (agency_id, branch_id) REFERENCES branches(agency_id, id),
  constraint business_days_check CHECK ((((status = 'open'::text) = (settled_by IS NULL)) AND ((settled_by IS NULL) = (settled_at IS NULL)))),
  constraint business_days_check1 CHECK ((((status = 'processed'::text) = (processed_by IS NOT NULL)) AND ((processed_by IS NULL) = (processed_at IS NULL)) AND ((status = 'processed'::text) = (summary IS NOT NULL)))),
  constraint business_days_pkey PRIMARY KEY (agency_id, branch_id, date),
  constraint business_days_status_check CHECK ((status = ANY (ARRAY['open'::text, 'settled'::text, 'processed'::text])))
);

create table cash_movements (
  agency_id bigint not null,
  id bigint default nextval('cash_movement_ids'::regclass) not null,
  kind text not null,
  amount bigint not null,
  currency text not null,
  from_place text not null,
  to_place text not null,
  till_id bigint,
  till_number text,
  tray smallint,
  period integer,
  branch_id bigint not null,
  business_date date not null,
  at timestamp with time zone not null,
  user_id bigint not null,
  reason text,
  transaction_id bigint,
  session_id bigint,
  transfer_id bigint,
  paid_id bigint,
  count_number integer,
  deposit_id bigint,
  constraint cash_movements_amount_check CHECK ((amount > 0)),
  constraint cash_movements_check CHECK ((from_place <> to_place)),
  constraint cash_movements_check1 CHECK (((('till'::text = from_place) OR ('till'::text = to_place)) = (till_id IS NOT NULL))),
  constraint cash_movements_check2 CHECK ((num_nulls(till_id, till_number, tray, period) = ANY (ARRAY[0, 4]))),
  constraint cash_movements_from_place_check CHECK ((from_place = ANY (ARRAY['till'::text, 'transit'::text, 'takings'::text, 'bag'::text, 'deposit'::text, 'over_short'::text, 'paid'::text, 'float'::text, 'rounding'::text]))),
  constraint cash_movements_pkey PRIMARY KEY (agency_id, id),
  constraint cash_movements_to_place_check CHECK ((to_place = ANY (ARRAY['till'::text, 'transit'::text, 'takings'::text, 'bag'::text, 'deposit'::text, 'over_short'::text, 'paid'::text, 'float'::text, 'rounding'::text])))
);

create table citation_import_chunks (
  agency_id bigint not null,
  import_id bigint not null,
  piece integer not null,
  bytes bytea not null,
  at timestamp with time zone default app_now() not null,
  constraint citation_import_chunks_pkey PRIMARY KEY (agency_id, import_id, piece)
);

create table citation_import_errors (
  agency_id bigint not null,
  import_id bigint not null,
  line bigint not null,
  field text not null,
  code text not null,
  detail text not null,
  text text not null,
  constraint citation_import_errors_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES citation_imports(agency_id, id),
  constraint citation_import_errors_pkey PRIMARY KEY (agency_id, import_id, line, field)
);

create table citation_import_numbers (
  agency_id bigint not null,
  import_id bigint not null,
  number text not null,
  line bigint not null,
  constraint citation_import_numbers_pkey PRIMARY KEY (agency_id, import_id, number)
);

create table citation_imports (
  agency_id bigint not null,
  id bigint default nextval('citation_import_ids'::regclass) not null,
  user_id bigint not null,
  file_name text not null,
  file_hash bytea not null,
  mapping jsonb not null,
  dry_run boolean not null,
  status text default 'waiting'::text not null,
  bytes bigint not null,
  bytes_read bigint default 0 not null,
  lines_read bigint default 0 not null,
  taken bigint default 0 not null,
  skipped bigint default 0 not null,
  failed bigint default 0 not null,
  failure text,
  created_at timestamp with time zone default app_now() not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  encoding text,
  failure_code text,
  run integer default 0 not null,
  worked_at timestamp with time zone default app_now() not null,
  constraint citation_imports_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint citation_imports_pkey PRIMARY KEY (agency_id, id),
  constraint citation_imports_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table citation_lines (
  agency_id bigint not null,
  citation_id bigint not null,
  line smallint not null,
  kind text not null,
  amount bigint not null,
  added_at timestamp with time zone default app_now() not null,
  added_by bigint,
  constraint citation_lines_agency_id_citation_id_fkey FOREIGN KEY (agency_id, citation_id) REFERENCES citations(agency_id, id),
  constraint citation_lines_amount_check CHECK ((amount > 0)),
  constraint citation_lines_kind_check CHECK ((kind = ANY (ARRAY['fine'::text, 'fee'::text]))),
  constraint citation_lines_pkey PRIMARY KEY (agency_id, citation_id, line)
);

create table citation_mappings (
  agency_id bigint not null,
  header_hash bytea not null,
  mapping jsonb not null,
  updated_at timestamp with time zone default app_now() not null,
  constraint citation_mappings_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint citation_mappings_pkey PRIMARY KEY (agency_id, header_hash)
);

create table citation_refunds (
  agency_id bigint not null,
  id bigint default nextval('citation_refund_ids'::regclass) not null,
  citation_id bigint not null,
  amount bigint not null,
  from_balance bigint not null,
  reason text not null,
  reference text,
  user_id bigint not null,
  created_at timestamp with time zone default app_now() not null,
  constraint citation_refunds_agency_id_citation_id_fkey FOREIGN KEY (agency_id, citation_id) REFERENCES citations(agency_id, id),
  constraint citation_refunds_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint citation_refunds_amount_check CHECK ((amount > 0)),
  constraint citation_refunds_check CHECK (((from_balance >= 0) AND (from_balance <= amount))),
  constraint citation_refunds_pkey PRIMARY KEY (agency_id, id),
  constraint citation_refunds_reason_check CHECK ((reason <> ''::text))
);

create table citations (
  agency_id bigint not null,
  id bigint default nextval('citation_ids'::regclass) not null,
  number text not null,
  number_key text generated always as (upper(number)) stored not null,
  plate_key text generated always as (upper(plate)) stored,
  payer_key text generated always as (upper(payer)) stored,
  plate text,
  state text,
  violation_code text,
  violation text,
  location text,
  issued_at timestamp with time zone,
  payer text,
  standing text,
  charged bigint default 0 not null,
  paid_elsewhere bigint default 0 not null,
  applied bigint default 0 not null,
  account_balance bigint default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone default app_now() not null,
  refunded bigint default 0 not null,
  constraint citations_account_balance_check CHECK ((account_balance >= 0)),
  constraint citations_applied_check CHECK ((applied >= 0)),
  constraint citations_charged_check CHECK ((charged >= 0)),
  constraint citations_check CHECK (((applied + paid_elsewhere) <= charged)),
  constraint citations_number_check CHECK ((number <> ''::text)),
  constraint citations_paid_elsewhere_check CHECK ((paid_elsewhere >= 0)),
  constraint citations_pkey PRIMARY KEY (agency_id, id),
  constraint citations_refunded_check CHECK (((refunded >= 0) AND (refunded <= applied))),
  constraint citations_standing_check CHECK ((standing = ANY (ARRAY['on_a_plan'::text, 'dismissed'::text, 'void'::text])))
) with (fillfactor=70);

create table closed_sessions (
  agency_id bigint not null,
  session_id bigint not null,
  day date not null,
  summed_at timestamp with time zone,
  journal_number bigint,
  constraint closed_sessions_agency_id_journal_number_fkey FOREIGN KEY (agency_id, journal_number) REFERENCES journal_exports(agency_id, number),
  constraint closed_sessions_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES sessions(agency_id, id),
  constraint closed_sessions_check CHECK (((journal_number IS NULL) OR (summed_at IS NOT NULL))),
  constraint closed_sessions_pkey PRIMARY KEY (agency_id, session_id)
);

create table deposit_accounts (
  agency_id bigint not null,
  id bigint default nextval('deposit_account_ids'::regclass) not null,
  name text not null,
  bank text not null,
  tail text not null,
  active boolean default true not null,
  version integer default 1 not null,
  created_at timestamp with time zone default app_now() not null,
  constraint deposit_accounts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint deposit_accounts_bank_check CHECK ((bank <> ''::text)),
  constraint deposit_accounts_name_check CHECK ((name <> ''::text)),
  constraint deposit_accounts_pkey PRIMARY KEY (agency_id, id),
  constraint deposit_accounts_tail_check CHECK ((tail ~ '^[0-9]{4}$'::text))
);

create table deposit_sources (
  agency_id bigint not null,
  id bigint default nextval('deposit_source_ids'::regclass) not null,
  account_id bigint not null,
  drawer_id bigint,
  method text,
  receivable text,
  constraint deposit_sources_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES deposit_accounts(agency_id, id),
  constraint deposit_sources_agency_id_drawer_id_fkey FOREIGN KEY (agency_id, drawer_id) REFERENCES drawers(agency_id, id),
  constraint deposit_sources_agency_id_method_fkey FOREIGN KEY (agency_id, method) REFERENCES payment_methods(agency_id, code),
  constraint deposit_sources_once UNIQUE NULLS NOT DISTINCT (agency_id, drawer_id, method, receivable),
  constraint deposit_sources_pkey PRIMARY KEY (agency_id, id),
  constraint deposit_sources_receivable_check CHECK ((receivable = ANY (ARRAY['citation'::text, 'permit_order'::text, 'over_short'::text, 'unidentified'::text])))
);

create table deposits (
  agency_id bigint not null,
  id bigint default nextval('deposit_ids'::regclass) not null,
  account_id bigint not null,
  status text default 'prepared'::text not null,
  bag_number text,
  cash bigint not null,
  paper bigint not null,
  paper_methods text[] not null,
  other bigint not null,
  cash_lines jsonb not null,
  prepared_by bigint not null,
  prepared_at timestamp with time zone default app_now() not null,
  sealed_by bigint,
  sealed_at timestamp with time zone,
  banked_by bigint,
  banked_at timestamp with time zone,
  banked_on date,
  bank_reference text,
  cancelled_by bigint,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  constraint deposits_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES deposit_accounts(agency_id, id),
  constraint deposits_agency_id_banked_by_fkey FOREIGN KEY (agency_id, banked_by) REFERENCES users(agency_id, id),
  constraint deposits_agency_id_cancelled_by_fkey FOREIGN KEY (agency_id, cancelled_by) REFERENCES users(agency_id, id),
  constraint deposits_agency_id_prepared_by_fkey FOREIGN KEY (agency_id, prepared_by) REFERENCES users(agency_id, id),
  constraint deposits_agency_id_sealed_by_fkey FOREIGN KEY (agency_id, sealed_by) REFERENCES users(agency_id, id),
  constraint deposits_bag_number_check CHECK ((bag_number <> ''::text)),
  constraint deposits_bank_reference_check CHECK ((bank_reference <> ''::text)),
  constraint deposits_cancel_reason_check CHECK ((cancel_reason <> ''::text)),
  constraint deposits_cash_check CHECK ((cash >= 0)),
  constraint deposits_check CHECK (((sealed_by IS NULL) = (sealed_at IS NULL))),
  constraint deposits_check1 CHECK (((status = ANY (ARRAY['sealed'::text, 'banked'::text])) = (sealed_by IS NOT NULL))),
  constraint deposits_check2 CHECK (((status = 'banked'::text) = (banked_by IS NOT NULL))),
  constraint deposits_check3 CHECK (((status = 'banked'::text) = (banked_at IS NOT NULL))),
  constraint deposits_check4 CHECK (((status = 'banked'::text) = (banked_on IS NOT NULL))),
  constraint deposits_check5 CHECK (((status = 'cancelled'::text) = (cancelled_by IS NOT NULL))),
  constraint deposits_check6 CHECK (((status = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  constraint deposits_check7 CHECK (((status = 'cancelled'::text) = (cancel_reason IS NOT NULL))),
  constraint deposits_check8 CHECK (((bag_number IS NOT NULL) OR ((cash = 0) AND (paper = 0)))),
  constraint deposits_pkey PRIMARY KEY (agency_id, id),
  constraint deposits_second_person CHECK ((sealed_by <> prepared_by)),
  constraint deposits_status_check CHECK ((status = ANY (ARRAY['prepared'::text, 'sealed'::text, 'banked'::text, 'cancelled'::text])))
);

create table drawers (
  agency_id bigint not null,
  id bigint default nextval('drawer_ids'::regclass) not null,
  name text not null,
  description text,
  branch_id bigint not null,
  type text not null,
  opening_balance_required boolean not null,
  concurrent_users boolean not null,
  closing_method text not null,
  cut_off_time time without time zone,
  cut_off_status text,
  status text default 'active'::text not null,
  version integer default 1 not null,
  created_by bigint not null,
  created_at timestamp with time zone default app_now() not null,
  closing_count text default 'none'::text not null,
  ledger boolean default false not null,
  constraint drawers_agency_id_branch_id_fkey FOREIGN KEY (agency_id, branch_id) REFERENCES branches(agency_id, id),
  constraint drawers_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES users(agency_id, id),
  constraint drawers_check CHECK (((closing_method = 'automatic'::text) = (cut_off_time IS NOT NULL))),
  constraint drawers_check1 CHECK (((closing_method = 'automatic'::text) = (cut_off_status IS NOT NULL))),
  constraint drawers_closing_count_check CHECK ((closing_count = ANY (ARRAY['none'::text, 'declared'::text, 'blind'::text]))),
  constraint drawers_closing_method_check CHECK ((closing_method = ANY (ARRAY['automatic'::text, 'manual'::text]))),
  constraint drawers_counted_before_closing CHECK (((closing_count = 'none'::text) OR (cut_off_status IS DISTINCT FROM 'closed'::text))),
  constraint drawers_cut_off_status_check CHECK ((cut_off_status = ANY (ARRAY['closed'::text, 'in_review'::text]))),
  constraint drawers_name_check CHECK ((name <> ''::text)),
  constraint drawers_pkey PRIMARY KEY (agency_id, id),
  constraint drawers_status_check CHECK ((status = ANY (ARRAY['active'::text, 'deactivated'::text]))),
  constraint drawers_type_check CHECK ((type = ANY (ARRAY['physical'::text, 'virtual'::text])))
);

create table intake_findings (
  agency_id bigint not null,
  import_id bigint not null,
  line bigint not null,
  reasons text[] not null,
  arrived jsonb not null,
  outcome text default 'repair'::text not null,
  taken_by bigint,
  constraint intake_findings_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES intake_imports(agency_id, id),
  constraint intake_findings_outcome_check CHECK ((outcome = ANY (ARRAY['posted'::text, 'repair'::text, 'known'::text]))),
  constraint intake_findings_pkey PRIMARY KEY (agency_id, import_id, line)
);

create table intake_imports (
  agency_id bigint not null,
  id bigint default nextval('intake_import_ids'::regclass) not null,
  source_id bigint not null,
  user_id bigint not null,
  file_name text not null,
  file_hash bytea not null,
  bytes bigint not null,
  encoding text,
  layout jsonb,
  dry_run boolean not null,
  control_count integer,
  control_total bigint,
  status text default 'waiting'::text not null,
  failure_code text,
  failure text,
  failure_line bigint,
  run integer default 0 not null,
  item_count integer,
  item_total bigint,
  checked_at timestamp with time zone,
  bytes_read bigint default 0 not null,
  items_read integer default 0 not null,
  posted_count integer default 0 not null,
  posted_total bigint default 0 not null,
  repair_count integer default 0 not null,
  repair_total bigint default 0 not null,
  known_count integer default 0 not null,
  known_total bigint default 0 not null,
  fee_total bigint default 0 not null,
  created_at timestamp with time zone default app_now() not null,
  started_at timestamp with time zone,
  worked_at timestamp with time zone default app_now() not null,
  finished_at timestamp with time zone,
  session_id bigint,
  unread_count integer,
  surplus_count integer default 0 not null,
  surplus_total bigint default 0 not null,
  withdrawn_by bigint,
  withdrawn_at timestamp with time zone,
  constraint intake_imports_agency_id_source_id_fkey FOREIGN KEY (agency_id, source_id) REFERENCES intake_sources(agency_id, id),
  constraint intake_imports_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint intake_imports_agency_id_withdrawn_by_fkey FOREIGN KEY (agency_id, withdrawn_by) REFERENCES users(agency_id, id),
  constraint intake_imports_bytes_check CHECK ((bytes >= 0)),
  constraint intake_imports_check CHECK ((items_read = ((posted_count + repair_count) + known_count))),
  constraint intake_imports_check1 CHECK (((status <> 'failed'::text) OR (failure_code IS NOT NULL))),
  constraint intake_imports_check2 CHECK (((status = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  constraint intake_imports_check3 CHECK (((status = 'withdrawn'::text) = (withdrawn_by IS NOT NULL))),
  constraint intake_imports_control_count_check CHECK ((control_count >= 0)),
  constraint intake_imports_control_total_check CHECK ((control_total >= 0)),
  constraint intake_imports_item_count_check CHECK ((item_count >= 0)),
  constraint intake_imports_item_total_check CHECK ((item_total >= 0)),
  constraint intake_imports_nothing_withdrawn_is_posted CHECK (((status <> 'withdrawn'::text) OR ((posted_count = 0) AND (NOT dry_run)))),
  constraint intake_imports_pkey PRIMARY KEY (agency_id, id),
  constraint intake_imports_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'checking'::text, 'running'::text, 'held'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'withdrawn'::text]))),
  constraint intake_imports_unread_count_check CHECK ((unread_count >= 0))
);

create table intake_items (
  agency_id bigint not null,
  id bigint not null,
  import_id bigint not null,
  source_id bigint not null,
  line bigint not null,
  batch text,
  citation text,
  amount bigint,
  amount_text text,
  method text not null,
  reference text,
  payer text,
  plate text,
  plate_state text,
  paid_on date,
  payout_on date,
  fee bigint,
  more jsonb,
  reasons text[] not null,
  fingerprint bytea not null,
  repeated boolean default false not null,
  payment_id bigint,
  arrived_at timestamp with time zone not null,
  withdrawn boolean default false not null,
  slip text generated always as (
CASE
    WHEN (payment_id IS NULL) THEN ((citation || ' '::text) || ltrim(reference, '0'::text))
    ELSE NULL::text
END) stored,
  constraint intake_items_agency_id_import_id_line_key UNIQUE (agency_id, import_id, line),
  constraint intake_items_amount_check CHECK ((amount > 0)),
  constraint intake_items_check CHECK (((payment_id IS NULL) = (cardinality(reasons) > 0))),
  constraint intake_items_fee_check CHECK ((fee >= 0)),
  constraint intake_items_pkey PRIMARY KEY (agency_id, id),
  constraint intake_items_withdrawn_unposted CHECK (((NOT withdrawn) OR (payment_id IS NULL)))
);

create table intake_known (
  agency_id bigint not null,
  import_id bigint not null,
  line bigint not null,
  amount bigint,
  item_id bigint not null,
  constraint intake_known_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES intake_imports(agency_id, id),
  constraint intake_known_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES intake_items(agency_id, id),
  constraint intake_known_pkey PRIMARY KEY (agency_id, import_id, line)
);

create table intake_pieces (
  agency_id bigint not null,
  import_id bigint not null,
  piece integer not null,
  bytes bytea not null,
  at timestamp with time zone default app_now() not null,
  constraint intake_pieces_pkey PRIMARY KEY (agency_id, import_id, piece)
);

create table intake_sources (
  agency_id bigint not null,
  id bigint default nextval('intake_source_ids'::regclass) not null,
  name text not null,
  drawer_id bigint not null,
  format text not null,
  method text not null,
  layout jsonb,
  overpayments text default 'post'::text not null,
  active boolean default true not null,
  created_by bigint not null,
  created_at timestamp with time zone default app_now() not null,
  version integer default 1 not null,
  constraint intake_sources_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES users(agency_id, id),
  constraint intake_sources_agency_id_drawer_id_fkey FOREIGN KEY (agency_id, drawer_id) REFERENCES drawers(agency_id, id),
  constraint intake_sources_agency_id_method_fkey FOREIGN KEY (agency_id, method) REFERENCES payment_methods(agency_id, code),
  constraint intake_sources_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'lockbox'::text, 'intercept'::text]))),
  constraint intake_sources_name_check CHECK ((name <> ''::text)),
  constraint intake_sources_overpayments_check CHECK ((overpayments = ANY (ARRAY['post'::text, 'repair'::text]))),
  constraint intake_sources_pkey PRIMARY KEY (agency_id, id)
);

create table journal_exports (
  agency_id bigint not null,
  number bigint not null,
  first_day date not null,
  last_day date not null,
  session_count integer not null,
  line_count integer not null,
  debit bigint not null,
  credit bigint not null,
  suspense_count integer not null,
  made_by bigint not null,
  made_at timestamp with time zone default app_now() not null,
  constraint journal_exports_agency_id_made_by_fkey FOREIGN KEY (agency_id, made_by) REFERENCES users(agency_id, id),
  constraint journal_exports_balanced CHECK ((debit = credit)),
  constraint journal_exports_line_count_check CHECK ((line_count >= 0)),
  constraint journal_exports_number_check CHECK ((number > 0)),
  constraint journal_exports_pkey PRIMARY KEY (agency_id, number),
  constraint journal_exports_session_count_check CHECK ((session_count >= 0)),
  constraint journal_exports_suspense_count_check CHECK ((suspense_count >= 0))
);

create table journal_lines (
  agency_id bigint not null,
  number bigint not null,
  line integer not null,
  session_id bigint,
  day date not null,
  account text not null,
  method text not null,
  receivable text not null,
  code text,
  code_name text,
  debit bigint not null,
  credit bigint not null,
  branch_id bigint,
  constraint journal_lines_agency_id_branch_id_fkey FOREIGN KEY (agency_id, branch_id) REFERENCES branches(agency_id, id),
  constraint journal_lines_agency_id_number_fkey FOREIGN KEY (agency_id, number) REFERENCES journal_exports(agency_id, number),
  constraint journal_lines_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES closed_sessions(agency_id, session_id),
  constraint journal_lines_check CHECK (((debit = 0) <> (credit = 0))),
  constraint journal_lines_check1 CHECK (((code IS NULL) = (code_name IS NULL))),
  constraint journal_lines_credit_check CHECK ((credit >= 0)),
  constraint journal_lines_debit_check CHECK ((debit >= 0)),
  constraint journal_lines_line_check CHECK ((line > 0)),
  constraint journal_lines_of_session_or_branch CHECK ((num_nonnulls(session_id, branch_id) = 1)),
  constraint journal_lines_pkey PRIMARY KEY (agency_id, number, line)
);

create table journal_movements (
  agency_id bigint not null,
  movement_id bigint not null,
  number bigint not null,
  constraint journal_movements_agency_id_movement_id_fkey FOREIGN KEY (agency_id, movement_id) REFERENCES cash_movements(agency_id, id),
  constraint journal_movements_agency_id_number_fkey FOREIGN KEY (agency_id, number) REFERENCES journal_exports(agency_id, number),
  constraint journal_movements_pkey PRIMARY KEY (agency_id, movement_id)
);

create table ledger_accounts (
  agency_id bigint not null,
  code text not null,
  name text not null,
  type text not null,
  active boolean default true not null,
  version integer default 1 not null,
  constraint ledger_accounts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint ledger_accounts_code_check CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$'::text)),
  constraint ledger_accounts_name_check CHECK ((name <> ''::text)),
  constraint ledger_accounts_pkey PRIMARY KEY (agency_id, code),
  constraint ledger_accounts_type_check CHECK ((type = ANY (ARRAY['asset'::text, 'liability'::text, 'revenue'::text, 'expense'::text])))
);

create table ledger_mappings (
  agency_id bigint not null,
  account text not null,
  detail text not null,
  code text not null,
  constraint ledger_mappings_account_check CHECK ((account = ANY (ARRAY['funds'::text, 'receivable'::text, 'account_balance'::text, 'over_short'::text, 'rounding'::text, 'paid'::text, 'unidentified'::text]))),
  constraint ledger_mappings_agency_id_code_fkey FOREIGN KEY (agency_id, code) REFERENCES ledger_accounts(agency_id, code),
  constraint ledger_mappings_check CHECK (((detail = ''::text) OR (account = ANY (ARRAY['funds'::text, 'receivable'::text])))),
  constraint ledger_mappings_pkey PRIMARY KEY (agency_id, account, detail)
);

create table logins (
  agency_id bigint not null,
  id bigint default nextval('login_ids'::regclass) not null,
  user_id bigint not null,
  token_hash bytea not null,
  created_at timestamp with time zone default app_now() not null,
  last_seen_at timestamp with time zone default app_now() not null,
  idle_minutes integer not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  address text not null,
  user_agent text not null,
  provider_id bigint,
  constraint logins_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint logins_check CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint logins_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed_out'::text, 'idle'::text, 'expired'::text, 'revoked'::text]))),
  constraint logins_pkey PRIMARY KEY (agency_id, id),
  constraint logins_token_hash_key UNIQUE (token_hash)
);

create table mail_files (
  agency_id bigint not null,
  mail_id bigint not null,
  line smallint not null,
  name text not null,
  type text not null,
  content bytea not null,
  constraint mail_files_agency_id_mail_id_fkey FOREIGN KEY (agency_id, mail_id) REFERENCES mails(agency_id, id),
  constraint mail_files_pkey PRIMARY KEY (agency_id, mail_id, line)
);

create table mails (
  agency_id bigint not null,
  id bigint default nextval('mail_ids'::regclass) not null,
  kind text not null,
  subject_type text not null,
  subject_id text not null,
  recipient text not null,
  title text not null,
  body text not null,
  message_id text not null,
  maker text not null,
  wish jsonb not null,
  user_id bigint not null,
  created_at timestamp with time zone default app_now() not null,
  state text default 'queued'::text not null,
  made_at timestamp with time zone,
  attempts integer default 0 not null,
  tried_from timestamp with time zone default app_now() not null,
  next_at timestamp with time zone default app_now() not null,
  claim integer default 0 not null,
  handed_at timestamp with time zone,
  doubtful boolean default false not null,
  trouble text,
  trouble_detail text,
  sent_at timestamp with time zone,
  constraint mails_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint mails_check1 CHECK (((state <> 'failed'::text) OR (trouble IS NOT NULL))),
  constraint mails_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'report'::text]))),
  constraint mails_pkey PRIMARY KEY (agency_id, id),
  constraint mails_recipient_check CHECK ((recipient <> ''::text)),
  constraint mails_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text])))
);

create table paid_in_out (
  agency_id bigint not null,
  id bigint not null,
  branch_id bigint not null,
  currency text not null,
  till_id bigint not null,
  till_number text not null,
  direction text not null,
  kind text not null,
  amount bigint not null,
  reason text not null,
  status text not null,
  requested_by bigint not null,
  requested_at timestamp with time zone not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  note text,
  constraint paid_in_out_agency_id_branch_id_fkey FOREIGN KEY (agency_id, branch_id) REFERENCES branches(agency_id, id),
  constraint paid_in_out_amount_check CHECK ((amount > 0)),
  constraint paid_in_out_check CHECK ((((status = 'requested'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL)))),
  constraint paid_in_out_check1 CHECK (((status <> 'approved'::text) OR (decided_by <> requested_by))),
  constraint paid_in_out_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint paid_in_out_kind_check CHECK ((kind = ANY (ARRAY['paid'::text, 'float'::text]))),
  constraint paid_in_out_note_check CHECK ((note <> ''::text)),
  constraint paid_in_out_pkey PRIMARY KEY (agency_id, id),
  constraint paid_in_out_reason_check CHECK ((reason <> ''::text)),
  constraint paid_in_out_status_check CHECK ((status = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text])))
);

create table payment_methods (
  agency_id bigint not null,
  code text not null,
  name text not null,
  cash boolean default false not null,
  needs_reference boolean default false not null,
  offered boolean default true not null,
  system boolean default false not null,
  shortcut text,
  "position" integer default 0 not null,
  created_at timestamp with time zone default app_now() not null,
  version integer default 1 not null,
  document boolean default false not null,
  realisation_days integer default 0 not null,
  constraint payment_methods_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint payment_methods_cash_or_document CHECK ((NOT (cash AND document))),
  constraint payment_methods_code_check CHECK ((code ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint payment_methods_name_check CHECK ((name <> ''::text)),
  constraint payment_methods_pkey PRIMARY KEY (agency_id, code),
  constraint payment_methods_realisation_days_check CHECK (((realisation_days >= 0) AND (realisation_days <= 366))),
  constraint payment_methods_shortcut_check CHECK ((shortcut ~ '^[A-Z]$'::text))
);

create table payment_plans (
  agency_id bigint not null,
  id bigint default nextval('payment_plan_ids'::regclass) not null,
  payer text not null,
  payer_key text generated always as (upper(payer)) stored not null,
  template_id bigint,
  enrolment_fee bigint not null,
  grace_days smallint not null,
  late_fees text not null,
  every text not null,
  total bigint not null,
  paid bigint default 0 not null,
  next_due date,
  defaults_on date generated always as (((next_due + (grace_days)::integer) + 1)) stored,
  default_noted_for date,
  enrolled_by bigint not null,
  enrolled_at timestamp with time zone default app_now() not null,
  cancelled_by bigint,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  sort_on date generated always as (COALESCE(
CASE
    WHEN (cancelled_at IS NULL) THEN next_due
    ELSE NULL::date
END, '9999-12-31'::date)) stored not null,
  version integer default 1 not null,
  constraint payment_plans_agency_id_enrolled_by_fkey FOREIGN KEY (agency_id, enrolled_by) REFERENCES users(agency_id, id),
  constraint payment_plans_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint payment_plans_agency_id_template_id_fkey FOREIGN KEY (agency_id, template_id) REFERENCES plan_templates(agency_id, id),
  constraint payment_plans_cancel_reason_check CHECK ((cancel_reason <> ''::text)),
  constraint payment_plans_check CHECK (((paid >= 0) AND (paid <= total))),
  constraint payment_plans_check1 CHECK (((next_due IS NULL) = (paid = total))),
  constraint payment_plans_check2 CHECK (((cancelled_at IS NULL) = (cancelled_by IS NULL))),
  constraint payment_plans_check3 CHECK (((cancelled_at IS NULL) = (cancel_reason IS NULL))),
  constraint payment_plans_enrolment_fee_check CHECK ((enrolment_fee >= 0)),
  constraint payment_plans_every_check CHECK ((every = ANY (ARRAY['week'::text, 'two_weeks'::text, 'month'::text]))),
  constraint payment_plans_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 365))),
  constraint payment_plans_late_fees_check CHECK ((late_fees = ANY (ARRAY['charged'::text, 'held'::text, 'waived'::text]))),
  constraint payment_plans_payer_check CHECK ((payer <> ''::text)),
  constraint payment_plans_pkey PRIMARY KEY (agency_id, id),
  constraint payment_plans_total_check CHECK ((total > 0))
);

create table payments (
  agency_id bigint not null,
  id bigint not null,
  session_id bigint not null,
  receipt_number text not null,
  amount bigint not null,
  payer text,
  user_id bigint not null,
  created_at timestamp with time zone not null,
  constraint payments_amount_check CHECK ((amount >= 0)),
  constraint payments_pkey PRIMARY KEY (agency_id, id)
);

create table permit_fees (
  agency_id bigint not null,
  permit_id bigint not null,
  line smallint not null,
  kind text not null,
  name text not null,
  amount bigint not null,
  constraint permit_fees_agency_id_permit_id_fkey FOREIGN KEY (agency_id, permit_id) REFERENCES permits(agency_id, id),
  constraint permit_fees_amount_check CHECK ((amount > 0)),
  constraint permit_fees_kind_check CHECK ((kind = ANY (ARRAY['fee'::text, 'service_fee'::text]))),
  constraint permit_fees_name_check CHECK ((name <> ''::text)),
  constraint permit_fees_pkey PRIMARY KEY (agency_id, permit_id, line)
);

create table permit_order_lines (
  agency_id bigint not null,
  order_id bigint not null,
  line smallint not null,
  permit_id bigint,
  kind text not null,
  name text not null,
  amount bigint not null,
  constraint permit_order_lines_agency_id_order_id_fkey FOREIGN KEY (agency_id, order_id) REFERENCES permit_orders(agency_id, id),
  constraint permit_order_lines_amount_check CHECK ((amount > 0)),
  constraint permit_order_lines_kind_check CHECK ((kind = ANY (ARRAY['price'::text, 'fee'::text, 'service_fee'::text]))),
  constraint permit_order_lines_pkey PRIMARY KEY (agency_id, order_id, line)
);

create table permit_order_permits (
  agency_id bigint not null,
  order_id bigint not null,
  permit_id bigint not null,
  "position" smallint not null,
  constraint permit_order_permits_agency_id_order_id_fkey FOREIGN KEY (agency_id, order_id) REFERENCES permit_orders(agency_id, id),
  constraint permit_order_permits_agency_id_permit_id_fkey FOREIGN KEY (agency_id, permit_id) REFERENCES permits(agency_id, id),
  constraint permit_order_permits_pkey PRIMARY KEY (agency_id, order_id, permit_id)
);

create table permit_orders (
  agency_id bigint not null,
  id bigint not null,
  payer text,
  charged bigint not null,
  service_fees bigint not null,
  taken bigint default 0 not null,
  reversed bigint default 0 not null,
  refunded bigint default 0 not null,
  created_by bigint not null,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint permit_orders_charged_check CHECK ((charged >= 0)),
  constraint permit_orders_check CHECK (((service_fees >= 0) AND (service_fees <= charged))),
  constraint permit_orders_check1 CHECK (((taken - reversed) <= charged)),
  constraint permit_orders_check2 CHECK ((((reversed + refunded) = 0) OR (((taken - reversed) - refunded) >= service_fees))),
  constraint permit_orders_pkey PRIMARY KEY (agency_id, id),
  constraint permit_orders_refunded_check CHECK ((refunded >= 0)),
  constraint permit_orders_reversed_check CHECK ((reversed >= 0)),
  constraint permit_orders_taken_check CHECK ((taken >= 0))
);

create table permit_returns (
  agency_id bigint not null,
  order_id bigint not null,
  transaction_id bigint not null,
  tender_id bigint not null,
  mode text not null,
  amount bigint not null,
  constraint permit_returns_agency_id_order_id_tender_id_fkey FOREIGN KEY (agency_id, order_id, tender_id) REFERENCES permit_tenders(agency_id, order_id, transaction_id),
  constraint permit_returns_amount_check CHECK ((amount > 0)),
  constraint permit_returns_mode_check CHECK ((mode = ANY (ARRAY['refund'::text, 'reverse'::text]))),
  constraint permit_returns_pkey PRIMARY KEY (agency_id, order_id, transaction_id)
);

create table permit_tenders (
  agency_id bigint not null,
  order_id bigint not null,
  transaction_id bigint not null,
  amount bigint not null,
  given_back bigint default 0 not null,
  card_tail text,
  ordered_at timestamp with time zone not null,
  constraint permit_tenders_agency_id_order_id_fkey FOREIGN KEY (agency_id, order_id) REFERENCES permit_orders(agency_id, id),
  constraint permit_tenders_amount_check CHECK ((amount > 0)),
  constraint permit_tenders_check CHECK (((given_back >= 0) AND (given_back <= amount))),
  constraint permit_tenders_pkey PRIMARY KEY (agency_id, order_id, transaction_id)
);

create table permit_vehicles (
  agency_id bigint not null,
  permit_id bigint not null,
  line smallint not null,
  plate text not null,
  state text,
  plate_key text generated always as (upper(plate)) stored not null,
  constraint permit_vehicles_agency_id_permit_id_fkey FOREIGN KEY (agency_id, permit_id) REFERENCES permits(agency_id, id),
  constraint permit_vehicles_pkey PRIMARY KEY (agency_id, permit_id, line),
  constraint permit_vehicles_plate_check CHECK ((plate <> ''::text))
);

create table permits (
  agency_id bigint not null,
  id bigint default nextval('permit_ids'::regclass) not null,
  number text not null,
  type text not null,
  holder text not null,
  zone text,
  valid_from date not null,
  valid_to date not null,
  price bigint not null,
  status text not null,
  order_id bigint,
  number_key text generated always as (upper(number)) stored not null,
  holder_key text generated always as (upper(holder)) stored not null,
  created_by bigint not null,
  created_at timestamp with time zone default app_now() not null,
  version integer default 1 not null,
  constraint permits_check CHECK ((valid_to >= valid_from)),
  constraint permits_holder_check CHECK ((holder <> ''::text)),
  constraint permits_number_check CHECK ((number <> ''::text)),
  constraint permits_pkey PRIMARY KEY (agency_id, id),
  constraint permits_price_check CHECK ((price >= 0)),
  constraint permits_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'suspended'::text, 'expired'::text, 'cancelled'::text]))),
  constraint permits_type_check CHECK ((type <> ''::text))
);

create table plan_citations (
  agency_id bigint not null,
  plan_id bigint not null,
  citation_id bigint not null,
  "position" smallint not null,
  number text not null,
  number_key text generated always as (upper(number)) stored not null,
  covered bigint not null,
  counted bigint default 0 not null,
  over boolean default false not null,
  held boolean generated always as (((NOT over) AND (counted < covered))) stored not null,
  followed boolean default false not null,
  constraint plan_citations_agency_id_citation_id_fkey FOREIGN KEY (agency_id, citation_id) REFERENCES citations(agency_id, id),
  constraint plan_citations_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES payment_plans(agency_id, id),
  constraint plan_citations_check CHECK (((counted >= 0) AND (counted <= covered))),
  constraint plan_citations_covered_check CHECK ((covered > 0)),
  constraint plan_citations_followed_is_over CHECK ((over OR (NOT followed))),
  constraint plan_citations_pkey PRIMARY KEY (agency_id, plan_id, citation_id),
  constraint plan_citations_position_check CHECK (("position" > 0))
);

create table plan_instalments (
  agency_id bigint not null,
  plan_id bigint not null,
  "position" smallint not null,
  due_on date not null,
  amount bigint not null,
  constraint plan_instalments_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES payment_plans(agency_id, id),
  constraint plan_instalments_amount_check CHECK ((amount > 0)),
  constraint plan_instalments_pkey PRIMARY KEY (agency_id, plan_id, "position"),
  constraint plan_instalments_position_check CHECK (("position" > 0))
);

create table plan_templates (
  agency_id bigint not null,
  id bigint default nextval('plan_template_ids'::regclass) not null,
  name text not null,
  enrolment_fee bigint default 0 not null,
  smallest_instalment bigint default 1 not null,
  longest_months smallint not null,
  grace_days smallint not null,
  late_fees text not null,
  offered boolean default true not null,
  created_at timestamp with time zone default app_now() not null,
  version integer default 1 not null,
  constraint plan_templates_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint plan_templates_enrolment_fee_check CHECK ((enrolment_fee >= 0)),
  constraint plan_templates_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 365))),
  constraint plan_templates_late_fees_check CHECK ((late_fees = ANY (ARRAY['charged'::text, 'held'::text, 'waived'::text]))),
  constraint plan_templates_longest_months_check CHECK (((longest_months >= 1) AND (longest_months <= 120))),
  constraint plan_templates_name_check CHECK ((name <> ''::text)),
  constraint plan_templates_pkey PRIMARY KEY (agency_id, id),
  constraint plan_templates_smallest_instalment_check CHECK ((smallest_instalment > 0))
);

create table plan_transactions (
  agency_id bigint not null,
  transaction_id bigint not null,
  plan_id bigint not null,
  citation_id bigint not null,
  amount bigint not null,
  constraint plan_transactions_agency_id_plan_id_citation_id_fkey FOREIGN KEY (agency_id, plan_id, citation_id) REFERENCES plan_citations(agency_id, plan_id, citation_id),
  constraint plan_transactions_amount_check CHECK ((amount <> 0)),
  constraint plan_transactions_pkey PRIMARY KEY (agency_id, transaction_id)
);

create table postings (
  agency_id bigint not null,
  transaction_id bigint not null,
  line smallint not null,
  account text not null,
  method text,
  amount bigint not null,
  constraint postings_account_check CHECK ((account = ANY (ARRAY['funds'::text, 'receivable'::text, 'account_balance'::text, 'unidentified'::text]))),
  constraint postings_amount_check CHECK ((amount <> 0)),
  constraint postings_check CHECK (((account = 'funds'::text) = (method IS NOT NULL))),
  constraint postings_pkey PRIMARY KEY (agency_id, transaction_id, line)
);

create table receipt_printings (
  agency_id bigint not null,
  payment_id bigint not null,
  number integer not null,
  way text not null,
  user_id bigint not null,
  at timestamp with time zone default app_now() not null,
  constraint receipt_printings_agency_id_payment_id_fkey FOREIGN KEY (agency_id, payment_id) REFERENCES payments(agency_id, id),
  constraint receipt_printings_number_check CHECK ((number > 0)),
  constraint receipt_printings_pkey PRIMARY KEY (agency_id, payment_id, number),
  constraint receipt_printings_way_check CHECK ((way = ANY (ARRAY['browser'::text, 'pdf'::text, 'email'::text])))
);

create table recovery_codes (
  agency_id bigint not null,
  user_id bigint not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_codes_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint recovery_codes_pkey PRIMARY KEY (agency_id, user_id, code_hash)
);

create table repair_activations (
  agency_id bigint not null,
  id bigint default nextval('repair_activation_ids'::regclass) not null,
  configuration_id bigint not null,
  started_by bigint,
  started_at timestamp with time zone default app_now() not null,
  ended_by bigint,
  ended_at timestamp with time zone,
  constraint repair_activations_agency_id_configuration_id_fkey FOREIGN KEY (agency_id, configuration_id) REFERENCES repair_configurations(agency_id, id),
  constraint repair_activations_agency_id_ended_by_fkey FOREIGN KEY (agency_id, ended_by) REFERENCES users(agency_id, id),
  constraint repair_activations_agency_id_started_by_fkey FOREIGN KEY (agency_id, started_by) REFERENCES users(agency_id, id),
  constraint repair_activations_pkey PRIMARY KEY (agency_id, id)
);

create table repair_configurations (
  agency_id bigint not null,
  id bigint default nextval('repair_configuration_ids'::regclass) not null,
  name text not null,
  criteria jsonb not null,
  last jsonb not null,
  created_by bigint,
  created_at timestamp with time zone default app_now() not null,
  version integer default 1 not null,
  constraint repair_configurations_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES users(agency_id, id),
  constraint repair_configurations_name_check CHECK ((name <> ''::text)),
  constraint repair_configurations_pkey PRIMARY KEY (agency_id, id)
);

create table repair_items (
  agency_id bigint not null,
  id bigint not null,
  source_id bigint not null,
  import_id bigint not null,
  drawer_id bigint not null,
  batch text,
  amount bigint,
  reasons text[] not null,
  arrived_at timestamp with time zone not null,
  state text default 'new'::text not null,
  deferred boolean default false not null,
  note text,
  deferred_by bigint,
  deferred_at timestamp with time zone,
  holder bigint,
  login_id bigint,
  held_since timestamp with time zone,
  activation_id bigint,
  disposition jsonb,
  disposed_at timestamp with time zone,
  disposal bigint,
  finalised_by bigint,
  finalised_at timestamp with time zone,
  outcome text,
  payment_id bigint,
  returned text,
  listed_at timestamp with time zone,
  constraint repair_items_agency_id_activation_id_fkey FOREIGN KEY (agency_id, activation_id) REFERENCES repair_activations(agency_id, id),
  constraint repair_items_agency_id_drawer_id_fkey FOREIGN KEY (agency_id, drawer_id) REFERENCES drawers(agency_id, id),
  constraint repair_items_agency_id_holder_fkey FOREIGN KEY (agency_id, holder) REFERENCES users(agency_id, id),
  constraint repair_items_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES intake_items(agency_id, id),
  constraint repair_items_amount_check CHECK ((amount > 0)),
  constraint repair_items_check CHECK (((state = ANY (ARRAY['locked'::text, 'pending'::text])) = (holder IS NOT NULL))),
  constraint repair_items_check1 CHECK (((state = ANY (ARRAY['locked'::text, 'pending'::text])) = (held_since IS NOT NULL))),
  constraint repair_items_check10 CHECK (((state = 'final'::text) = (finalised_by IS NOT NULL))),
  constraint repair_items_check11 CHECK (((payment_id IS NULL) OR (state = 'final'::text))),
  constraint repair_items_check12 CHECK (((NOT deferred) OR ((note IS NOT NULL) AND (deferred_at IS NOT NULL)))),
  constraint repair_items_check2 CHECK (((state = ANY (ARRAY['locked'::text, 'pending'::text])) = (activation_id IS NOT NULL))),
  constraint repair_items_check3 CHECK (((login_id IS NULL) OR (holder IS NOT NULL))),
  constraint repair_items_check5 CHECK (((state <> 'new'::text) OR (disposition IS NULL))),
  constraint repair_items_check8 CHECK (((state = 'final'::text) = (outcome IS NOT NULL))),
  constraint repair_items_check9 CHECK (((state = 'final'::text) = (finalised_at IS NOT NULL))),
  constraint repair_items_disposal_given CHECK (((((state = 'pending'::text) OR (outcome = ANY (ARRAY['repaired'::text, 'rejected'::text]))) IS TRUE) = (disposal IS NOT NULL))),
  constraint repair_items_disposed_at_given CHECK (((((state = 'pending'::text) OR (outcome = ANY (ARRAY['repaired'::text, 'rejected'::text]))) IS TRUE) = (disposed_at IS NOT NULL))),
  constraint repair_items_disposition_given CHECK (((((state = 'pending'::text) OR (outcome = ANY (ARRAY['repaired'::text, 'rejected'::text]))) IS NOT TRUE) OR (disposition IS NOT NULL))),
  constraint repair_items_outcome_check CHECK ((outcome = ANY (ARRAY['repaired'::text, 'rejected'::text, 'withdrawn'::text]))),
  constraint repair_items_pkey PRIMARY KEY (agency_id, id),
  constraint repair_items_reasons_check CHECK ((cardinality(reasons) > 0)),
  constraint repair_items_state_check CHECK ((state = ANY (ARRAY['new'::text, 'locked'::text, 'pending'::text, 'final'::text]))),
  constraint repair_items_withdrawn_unposted CHECK (((outcome IS DISTINCT FROM 'withdrawn'::text) OR ((payment_id IS NULL) AND (disposition IS NULL))))
) with (fillfactor=70);

create table repair_lost (
  agency_id bigint not null,
  item_id bigint not null,
  user_id bigint not null,
  cause text not null,
  by_user bigint,
  at timestamp with time zone not null,
  draft jsonb,
  constraint repair_lost_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES repair_items(agency_id, id),
  constraint repair_lost_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint repair_lost_cause_check CHECK ((cause = ANY (ARRAY['expired'::text, 'deactivated'::text, 'released'::text, 'departed'::text, 'returned'::text]))),
  constraint repair_lost_pkey PRIMARY KEY (agency_id, item_id, user_id)
);

create table repair_settings (
  agency_id bigint not null,
  maximum_lock_minutes integer default 10 not null,
  pending_limit integer default 10 not null,
  fetch_size integer default 10 not null,
  version integer default 1 not null,
  constraint repair_settings_fetch_size_check CHECK (((fetch_size >= 1) AND (fetch_size <= 100))),
  constraint repair_settings_maximum_lock_minutes_check CHECK (((maximum_lock_minutes >= 1) AND (maximum_lock_minutes <= 10000))),
  constraint repair_settings_pending_limit_check CHECK (((pending_limit >= 1) AND (pending_limit <= 100))),
  constraint repair_settings_pkey PRIMARY KEY (agency_id)
);

create table roles (
  agency_id bigint not null,
  id bigint default nextval('role_ids'::regclass) not null,
  name text not null,
  built_in boolean default false not null,
  permissions text[] not null,
  created_at timestamp with time zone default app_now() not null,
  second_factor_required boolean default false not null,
  constraint roles_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint roles_name_check CHECK ((name <> ''::text)),
  constraint roles_pkey PRIMARY KEY (agency_id, id)
);

create table second_factors (
  agency_id bigint not null,
  user_id bigint not null,
  secret bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  created_at timestamp with time zone default app_now() not null,
  constraint second_factors_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint second_factors_check CHECK (((confirmed_at IS NULL) = (last_step IS NULL))),
  constraint second_factors_pkey PRIMARY KEY (agency_id, user_id)
);

create table session_counts (
  agency_id bigint not null,
  session_id bigint not null,
  number integer not null,
  mode text not null,
  could_see boolean not null,
  lines jsonb not null,
  counted bigint not null,
  expected bigint not null,
  others jsonb not null,
  tolerance bigint not null,
  counted_by bigint not null,
  counted_at timestamp with time zone not null,
  state text not null,
  reason text,
  explained_by bigint,
  explained_at timestamp with time zone,
  decided_by bigint,
  decided_at timestamp with time zone,
  note text,
  rounding bigint,
  constraint session_counts_agency_id_counted_by_fkey FOREIGN KEY (agency_id, counted_by) REFERENCES users(agency_id, id),
  constraint session_counts_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES sessions(agency_id, id),
  constraint session_counts_check CHECK ((((reason IS NULL) = (explained_by IS NULL)) AND ((reason IS NULL) = (explained_at IS NULL)))),
  constraint session_counts_check1 CHECK (((state = ANY (ARRAY['approved'::text, 'sent_back'::text])) = (decided_by IS NOT NULL))),
  constraint session_counts_check2 CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
  constraint session_counts_check3 CHECK (((state <> 'waiting'::text) OR (reason IS NOT NULL))),
  constraint session_counts_check4 CHECK (((state <> 'approved'::text) OR (reason IS NOT NULL))),
  constraint session_counts_check5 CHECK (((decided_by IS NULL) OR (state <> 'approved'::text) OR (decided_by <> counted_by))),
  constraint session_counts_counted_check CHECK ((counted >= 0)),
  constraint session_counts_mode_check CHECK ((mode = ANY (ARRAY['declared'::text, 'blind'::text]))),
  constraint session_counts_note_check CHECK ((note <> ''::text)),
  constraint session_counts_number_check CHECK ((number > 0)),
  constraint session_counts_pkey PRIMARY KEY (agency_id, session_id, number),
  constraint session_counts_reason_check CHECK ((reason <> ''::text)),
  constraint session_counts_state_check CHECK ((state = ANY (ARRAY['agreed'::text, 'unexplained'::text, 'waiting'::text, 'approved'::text, 'sent_back'::text]))),
  constraint session_counts_tolerance_check CHECK ((tolerance >= 0))
);

create table session_events (
  agency_id bigint not null,
  session_id bigint not null,
  seq bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  transaction_id bigint,
  user_id bigint,
  body text not null,
  hash bytea not null,
  constraint session_events_kind_check CHECK ((kind = ANY (ARRAY['started'::text, 'posted'::text, 'edited'::text, 'moved_in'::text, 'moved_out'::text, 'reversed'::text, 'status_changed'::text, 'counted'::text, 'count_explained'::text, 'count_approved'::text, 'count_sent_back'::text]))),
  constraint session_events_pkey PRIMARY KEY (agency_id, session_id, seq)
);

create table session_payouts (
  agency_id bigint not null,
  session_id bigint not null,
  method text not null,
  payout_on date not null,
  amount bigint not null,
  constraint session_payouts_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES closed_sessions(agency_id, session_id),
  constraint session_payouts_amount_check CHECK ((amount <> 0)),
  constraint session_payouts_pkey PRIMARY KEY (agency_id, session_id, method, payout_on)
);

create table session_sums (
  agency_id bigint not null,
  session_id bigint not null,
  account text not null,
  method text not null,
  receivable text not null,
  amount bigint not null,
  day date not null,
  deposit_id bigint,
  constraint session_sums_account_check CHECK ((account = ANY (ARRAY['funds'::text, 'receivable'::text, 'account_balance'::text, 'over_short'::text, 'rounding'::text, 'unidentified'::text]))),
  constraint session_sums_agency_id_deposit_id_fkey FOREIGN KEY (agency_id, deposit_id) REFERENCES deposits(agency_id, id),
  constraint session_sums_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES closed_sessions(agency_id, session_id),
  constraint session_sums_amount_check CHECK ((amount <> 0)),
  constraint session_sums_check CHECK (((account = 'funds'::text) = (method <> ''::text))),
  constraint session_sums_check1 CHECK (((deposit_id IS NULL) OR (account = 'funds'::text))),
  constraint session_sums_pkey PRIMARY KEY (agency_id, session_id, account, method, receivable),
  constraint session_sums_receivable_check CHECK ((receivable = ANY (ARRAY['citation'::text, 'permit_order'::text, 'over_short'::text, 'unidentified'::text])))
);

create table session_totals (
  agency_id bigint not null,
  session_id bigint not null,
  method text not null,
  user_id bigint not null,
  kind text not null,
  count bigint not null,
  net bigint not null,
  constraint session_totals_pkey PRIMARY KEY (agency_id, session_id, method, user_id, kind)
) with (fillfactor=20);

create table session_users (
  agency_id bigint not null,
  user_id bigint not null,
  session_id bigint not null,
  login_id bigint,
  current boolean default true not null,
  exclusive boolean not null,
  joined_at timestamp with time zone not null,
  constraint session_users_pkey PRIMARY KEY (agency_id, user_id)
);

create table sessions (
  agency_id bigint not null,
  id bigint not null,
  drawer_id bigint not null,
  branch_id bigint not null,
  status text not null,
  concurrent_users boolean not null,
  opening_balance_required boolean not null,
  closing_method text not null,
  cut_off_at timestamp with time zone,
  cut_off_status text,
  opening_balance bigint,
  opened_by bigint not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by bigint,
  closed_at timestamp with time zone,
  closed_by bigint,
  transaction_count bigint default 0 not null,
  net_total bigint default 0 not null,
  receipt_count bigint default 0 not null,
  event_count bigint default 0 not null,
  chain_head bytea not null,
  closing_count text default 'none'::text not null,
  count_number integer default 0 not null,
  count_difference bigint,
  count_state text,
  ledger boolean default false not null,
  constraint sessions_agency_id_drawer_id_fkey FOREIGN KEY (agency_id, drawer_id) REFERENCES drawers(agency_id, id),
  constraint sessions_check CHECK (((closing_method = 'automatic'::text) = (cut_off_at IS NOT NULL))),
  constraint sessions_check1 CHECK (((closing_method = 'automatic'::text) = (cut_off_status IS NOT NULL))),
  constraint sessions_check2 CHECK (((status = 'open'::text) = (ended_at IS NULL))),
  constraint sessions_check3 CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint sessions_check4 CHECK (((opening_balance IS NOT NULL) OR (NOT opening_balance_required))),
  constraint sessions_closing_count_check CHECK ((closing_count = ANY (ARRAY['none'::text, 'declared'::text, 'blind'::text]))),
  constraint sessions_closing_method_check CHECK ((closing_method = ANY (ARRAY['automatic'::text, 'manual'::text]))),
  constraint sessions_count_state_check CHECK ((count_state = ANY (ARRAY['agreed'::text, 'unexplained'::text, 'waiting'::text, 'approved'::text, 'sent_back'::text]))),
  constraint sessions_counted CHECK ((((count_number = 0) = (count_difference IS NULL)) AND ((count_number = 0) = (count_state IS NULL)))),
  constraint sessions_counted_before_closing CHECK (((status <> 'closed'::text) OR (closing_count = 'none'::text) OR ((count_state IS NOT NULL) AND (count_state = ANY (ARRAY['agreed'::text, 'approved'::text]))))),
  constraint sessions_cut_off_status_check CHECK ((cut_off_status = ANY (ARRAY['closed'::text, 'in_review'::text]))),
  constraint sessions_opening_balance_check CHECK ((opening_balance >= 0)),
  constraint sessions_pkey PRIMARY KEY (agency_id, id),
  constraint sessions_status_check CHECK ((status = ANY (ARRAY['open'::text, 'in_review'::text, 'closed'::text])))
) with (fillfactor=20);

create table sign_in_attempts (
  subject text not null,
  at timestamp with time zone default app_now() not null
);

create table sign_on_identities (
  agency_id bigint not null,
  provider_id bigint not null,
  subject text not null,
  user_id bigint not null,
  created_at timestamp with time zone default app_now() not null,
  constraint sign_on_identities_agency_id_provider_id_fkey FOREIGN KEY (agency_id, provider_id) REFERENCES sign_on_providers(agency_id, id),
  constraint sign_on_identities_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint sign_on_identities_pkey PRIMARY KEY (agency_id, provider_id, subject)
);

create table sign_on_providers (
  agency_id bigint not null,
  id bigint default nextval('sign_on_provider_ids'::regclass) not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea,
  scope text not null,
  role_claim text,
  creates_people boolean default false not null,
  active boolean default true not null,
  version integer default 1 not null,
  created_at timestamp with time zone default app_now() not null,
  constraint sign_on_providers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint sign_on_providers_check CHECK (((role_claim IS NOT NULL) OR (NOT creates_people))),
  constraint sign_on_providers_client_id_check CHECK ((client_id <> ''::text)),
  constraint sign_on_providers_issuer_check CHECK ((issuer <> ''::text)),
  constraint sign_on_providers_name_check CHECK ((name <> ''::text)),
  constraint sign_on_providers_pkey PRIMARY KEY (agency_id, id),
  constraint sign_on_providers_role_claim_check CHECK ((role_claim <> ''::text))
);

create table sign_on_roles (
  agency_id bigint not null,
  provider_id bigint not null,
  claim_value text not null,
  role_id bigint not null,
  constraint sign_on_roles_agency_id_provider_id_fkey FOREIGN KEY (agency_id, provider_id) REFERENCES sign_on_providers(agency_id, id),
  constraint sign_on_roles_agency_id_role_id_fkey FOREIGN KEY (agency_id, role_id) REFERENCES roles(agency_id, id),
  constraint sign_on_roles_claim_value_check CHECK ((claim_value <> ''::text)),
  constraint sign_on_roles_pkey PRIMARY KEY (agency_id, provider_id, claim_value, role_id)
);

create table sign_on_settings (
  agency_id bigint not null,
  sign_in_name text,
  passwords text default 'everyone'::text not null,
  version integer default 1 not null,
  constraint sign_on_settings_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint sign_on_settings_passwords_check CHECK ((passwords = ANY (ARRAY['everyone'::text, 'administrators'::text]))),
  constraint sign_on_settings_pkey PRIMARY KEY (agency_id),
  constraint sign_on_settings_sign_in_name_check CHECK ((sign_in_name ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'::text))
);

create table till_bait_bills (
  agency_id bigint not null,
  till_id bigint not null,
  serial text not null,
  denomination text not null,
  value bigint not null,
  constraint till_bait_bills_agency_id_till_id_fkey FOREIGN KEY (agency_id, till_id) REFERENCES tills(agency_id, id) ON DELETE CASCADE,
  constraint till_bait_bills_pkey PRIMARY KEY (agency_id, till_id, serial),
  constraint till_bait_bills_serial_check CHECK ((serial <> ''::text)),
  constraint till_bait_bills_value_check CHECK ((value > 0))
);

create table till_bins (
  agency_id bigint not null,
  till_id bigint not null,
  number smallint not null,
  constraint till_bins_agency_id_till_id_fkey FOREIGN KEY (agency_id, till_id) REFERENCES tills(agency_id, id) ON DELETE CASCADE,
  constraint till_bins_number_check CHECK ((number > 0)),
  constraint till_bins_pkey PRIMARY KEY (agency_id, till_id, number)
);

create table till_counts (
  agency_id bigint not null,
  till_id bigint not null,
  number integer not null,
  business_date date not null,
  trays jsonb not null,
  bins jsonb not null,
  difference bigint not null,
  blind boolean not null,
  state text not null,
  counted_by bigint not null,
  counted_at timestamp with time zone not null,
  reason text,
  booked_by bigint,
  booked_at timestamp with time zone,
  constraint till_counts_agency_id_till_id_fkey FOREIGN KEY (agency_id, till_id) REFERENCES tills(agency_id, id) ON DELETE CASCADE,
  constraint till_counts_check CHECK ((((state = 'booked'::text) = (booked_by IS NOT NULL)) AND ((state = 'booked'::text) = (reason IS NOT NULL)))),
  constraint till_counts_check1 CHECK ((booked_by <> counted_by)),
  constraint till_counts_number_check CHECK ((number > 0)),
  constraint till_counts_pkey PRIMARY KEY (agency_id, till_id, number),
  constraint till_counts_reason_check CHECK ((reason <> ''::text)),
  constraint till_counts_state_check CHECK ((state = ANY (ARRAY['agreed'::text, 'differs'::text, 'booked'::text])))
);

create table till_denominations (
  agency_id bigint not null,
  till_id bigint not null,
  name text not null,
  kind text not null,
  value bigint not null,
  pieces_per_roll integer,
  "position" smallint not null,
  constraint till_denominations_agency_id_till_id_fkey FOREIGN KEY (agency_id, till_id) REFERENCES tills(agency_id, id) ON DELETE CASCADE,
  constraint till_denominations_check CHECK (((kind = 'roll'::text) = (pieces_per_roll IS NOT NULL))),
  constraint till_denominations_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'coin'::text, 'roll'::text]))),
  constraint till_denominations_pieces_per_roll_check CHECK ((pieces_per_roll > 0)),
  constraint till_denominations_pkey PRIMARY KEY (agency_id, till_id, name),
  constraint till_denominations_value_check CHECK ((value > 0))
);

create table till_totals (
  agency_id bigint not null,
  till_id bigint not null,
  name text not null,
  count bigint default 0 not null,
  amount bigint default 0 not null,
  constraint till_totals_agency_id_till_id_fkey FOREIGN KEY (agency_id, till_id) REFERENCES tills(agency_id, id) ON DELETE CASCADE,
  constraint till_totals_name_check CHECK ((name = ANY (ARRAY['cash_in'::text, 'cash_out'::text, 'checks'::text, 'reversals'::text, 'transfers_in'::text, 'transfers_out'::text, 'over'::text, 'short'::text]))),
  constraint till_totals_pkey PRIMARY KEY (agency_id, till_id, name)
) with (fillfactor=30);

create table till_transactions (
  agency_id bigint not null,
  transaction_id bigint not null,
  till_id bigint not null,
  till_number text not null,
  holder_id bigint not null,
  branch_id bigint not null,
  place text not null,
  bin smallint,
  batch smallint,
  period integer not null,
  business_date date not null,
  payment_id bigint not null,
  method text not null,
  reference text,
  amount bigint not null,
  held boolean not null,
  stayed boolean default false not null,
  constraint till_transactions_check CHECK ((((place = 'bin'::text) = (bin IS NOT NULL)) AND ((bin IS NULL) = (batch IS NULL)))),
  constraint till_transactions_pkey PRIMARY KEY (agency_id, transaction_id),
  constraint till_transactions_place_check CHECK ((place = ANY (ARRAY['tray'::text, 'bin'::text]))),
  constraint till_transactions_stay CHECK (((NOT stayed) OR (held AND (place = 'tray'::text))))
);

create table till_transfers (
  agency_id bigint not null,
  id bigint not null,
  branch_id bigint not null,
  currency text not null,
  from_till bigint not null,
  from_number text not null,
  to_till bigint,
  to_number text,
  bag_number text,
  amount bigint not null,
  denominations jsonb,
  status text not null,
  given_by bigint not null,
  given_at timestamp with time zone not null,
  ended_by bigint,
  ended_at timestamp with time zone,
  reason text,
  deposit_id bigint,
  constraint till_transfers_agency_id_branch_id_fkey FOREIGN KEY (agency_id, branch_id) REFERENCES branches(agency_id, id),
  constraint till_transfers_amount_check CHECK ((amount > 0)),
  constraint till_transfers_bag_number_check CHECK ((bag_number <> ''::text)),
  constraint till_transfers_check CHECK ((((to_till IS NULL) = (to_number IS NULL)) AND ((to_till IS NULL) <> (bag_number IS NULL)))),
  constraint till_transfers_check1 CHECK ((((status = 'in_transit'::text) = (ended_by IS NULL)) AND ((ended_by IS NULL) = (ended_at IS NULL)))),
  constraint till_transfers_check2 CHECK (((status <> 'accepted'::text) OR (ended_by <> given_by))),
  constraint till_transfers_check3 CHECK (((status <> 'returned'::text) OR (reason IS NOT NULL))),
  constraint till_transfers_deposited_bag CHECK (((deposit_id IS NULL) OR ((bag_number IS NOT NULL) AND (status = 'accepted'::text)))),
  constraint till_transfers_pkey PRIMARY KEY (agency_id, id),
  constraint till_transfers_reason_check CHECK ((reason <> ''::text)),
  constraint till_transfers_status_check CHECK ((status = ANY (ARRAY['in_transit'::text, 'accepted'::text, 'returned'::text])))
);

create table till_trays (
  agency_id bigint not null,
  till_id bigint not null,
  number smallint not null,
  "position" bigint default 0 not null,
  start_position bigint default 0 not null,
  constraint till_trays_agency_id_till_id_fkey FOREIGN KEY (agency_id, till_id) REFERENCES tills(agency_id, id) ON DELETE CASCADE,
  constraint till_trays_number_check CHECK ((number > 0)),
  constraint till_trays_pkey PRIMARY KEY (agency_id, till_id, number),
  constraint till_trays_position_check CHECK (("position" >= 0)),
  constraint till_trays_start_position_check CHECK ((start_position >= 0))
) with (fillfactor=30);

create table tills (
  agency_id bigint not null,
  id bigint not null,
  branch_id bigint not null,
  currency text not null,
  number text not null,
  kind text not null,
  holder_id bigint,
  assigned_at timestamp with time zone,
  settlement text not null,
  ready boolean not null,
  initialised_on date,
  totals_on date,
  touched_on date,
  open_day date,
  not_before date,
  carried_uncounted boolean not null,
  limit_warning bigint,
  limit_stop bigint,
  blind_count boolean not null,
  batch smallint not null,
  period integer not null,
  count_number integer not null,
  version integer default 1 not null,
  created_by bigint not null,
  created_at timestamp with time zone default app_now() not null,
  constraint tills_agency_id_branch_id_fkey FOREIGN KEY (agency_id, branch_id) REFERENCES branches(agency_id, id),
  constraint tills_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES users(agency_id, id),
  constraint tills_agency_id_holder_id_fkey FOREIGN KEY (agency_id, holder_id) REFERENCES users(agency_id, id),
  constraint tills_batch_check CHECK ((batch > 0)),
  constraint tills_check CHECK (((holder_id IS NULL) = (assigned_at IS NULL))),
  constraint tills_check1 CHECK (((holder_id IS NOT NULL) OR (NOT ready))),
  constraint tills_check2 CHECK ((limit_warning <= limit_stop)),
  constraint tills_count_number_check CHECK ((count_number >= 0)),
  constraint tills_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint tills_kind_check CHECK ((kind = ANY (ARRAY['standard'::text, 'vault'::text, 'reserve'::text]))),
  constraint tills_limit_stop_check CHECK ((limit_stop > 0)),
  constraint tills_limit_warning_check CHECK ((limit_warning > 0)),
  constraint tills_number_check CHECK ((number <> ''::text)),
  constraint tills_period_check CHECK ((period > 0)),
  constraint tills_pkey PRIMARY KEY (agency_id, id),
  constraint tills_settlement_check CHECK ((settlement = ANY (ARRAY['settled'::text, 'unsettled'::text])))
) with (fillfactor=30);

create table transactions (
  agency_id bigint not null,
  id bigint not null,
  session_id bigint not null,
  method text not null,
  reference text,
  reversed_by bigint,
  moved boolean default false not null,
  edited boolean default false not null,
  version integer default 1 not null,
  payment_id bigint not null,
  receipt_number text not null,
  kind text not null,
  amount bigint not null,
  card_tail text,
  target_type text not null,
  target_id bigint not null,
  target_number text not null,
  user_id bigint not null,
  created_at timestamp with time zone not null,
  reversal_of bigint,
  counterpart_id bigint,
  constraint transactions_amount_check CHECK ((amount <> 0)),
  constraint transactions_card_tail_check CHECK ((card_tail ~ '^[0-9]{4}$'::text)),
  constraint transactions_check CHECK (((kind = ANY (ARRAY['reversal'::text, 'permit_refund'::text, 'balance_transfer'::text])) OR (amount > 0))),
  constraint transactions_check1 CHECK (((kind = 'reversal'::text) = (reversal_of IS NOT NULL))),
  constraint transactions_kind_check CHECK ((kind = ANY (ARRAY['single_payment'::text, 'short_payment'::text, 'overpayment'::text, 'bulk_payment'::text, 'batch_payment'::text, 'balance_transfer'::text, 'plan_payment'::text, 'permit_payment'::text, 'reversal'::text, 'permit_refund'::text]))),
  constraint transactions_pkey PRIMARY KEY (agency_id, id),
  constraint transactions_target_type_check CHECK ((target_type = ANY (ARRAY['citation'::text, 'permit_order'::text, 'unidentified'::text]))),
  constraint transactions_transfer_has_two_halves CHECK (((kind <> 'balance_transfer'::text) OR (counterpart_id IS NOT NULL)))
);

create table unfinished_sign_ins (
  agency_id bigint not null,
  token_hash bytea not null,
  user_id bigint,
  provider_id bigint,
  state_hash bytea,
  return_path text,
  network text not null,
  wrong_codes integer default 0 not null,
  expires_at timestamp with time zone not null,
  constraint unfinished_sign_ins_agency_id_provider_id_fkey FOREIGN KEY (agency_id, provider_id) REFERENCES sign_on_providers(agency_id, id),
  constraint unfinished_sign_ins_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint unfinished_sign_ins_check CHECK (((user_id IS NULL) <> (provider_id IS NULL))),
  constraint unfinished_sign_ins_check1 CHECK (((provider_id IS NULL) = (state_hash IS NULL))),
  constraint unfinished_sign_ins_pkey PRIMARY KEY (agency_id, token_hash),
  constraint unfinished_sign_ins_token_hash_key UNIQUE (token_hash)
);

create table unidentified (
  agency_id bigint not null,
  item_id bigint not null,
  received bigint not null,
  assigned bigint default 0 not null,
  returned bigint default 0 not null,
  is_open boolean generated always as ((received > (assigned + returned))) stored not null,
  transaction_id bigint not null,
  payment_id bigint not null,
  received_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint unidentified_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES repair_items(agency_id, id),
  constraint unidentified_assigned_check CHECK ((assigned >= 0)),
  constraint unidentified_check CHECK (((assigned + returned) <= received)),
  constraint unidentified_pkey PRIMARY KEY (agency_id, item_id),
  constraint unidentified_received_check CHECK ((received > 0)),
  constraint unidentified_returned_check CHECK ((returned >= 0))
);

create table unidentified_returns (
  agency_id bigint not null,
  id bigint default nextval('unidentified_return_ids'::regclass) not null,
  item_id bigint not null,
  amount bigint not null,
  reason text not null,
  reference text,
  user_id bigint not null,
  created_at timestamp with time zone default app_now() not null,
  constraint unidentified_returns_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES unidentified(agency_id, item_id),
  constraint unidentified_returns_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint unidentified_returns_amount_check CHECK ((amount > 0)),
  constraint unidentified_returns_pkey PRIMARY KEY (agency_id, id)
);

create table user_roles (
  agency_id bigint not null,
  user_id bigint not null,
  role_id bigint not null,
  constraint user_roles_agency_id_role_id_fkey FOREIGN KEY (agency_id, role_id) REFERENCES roles(agency_id, id),
  constraint user_roles_agency_id_user_id_fkey FOREIGN KEY (agency_id, user_id) REFERENCES users(agency_id, id),
  constraint user_roles_pkey PRIMARY KEY (agency_id, user_id, role_id)
);

create table users (
  agency_id bigint not null,
  id bigint default nextval('user_ids'::regclass) not null,
  name text not null,
  email text not null,
  password_hash text not null,
  active boolean default true not null,
  locale text default 'en'::text not null,
  density text default 'comfortable'::text not null,
  last_sign_in_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default app_now() not null,
  constraint users_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(agency_id),
  constraint users_density_check CHECK ((density = ANY (ARRAY['comfortable'::text, 'dense'::text]))),
  constraint users_email_check CHECK ((email <> ''::text)),
  constraint users_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint users_name_check CHECK ((name <> ''::text)),
  constraint users_pkey PRIMARY KEY (agency_id, id)
);

-- Indexes

CREATE INDEX answers_by_time ON public.answers USING btree (at);

CREATE INDEX audit_log_by_action ON public.audit_log USING btree (agency_id, action, at, id);

CREATE INDEX audit_log_by_subject ON public.audit_log USING btree (agency_id, subject_type, subject_id, at, id);

CREATE INDEX audit_log_by_user ON public.audit_log USING btree (agency_id, user_id, at, id);

CREATE INDEX bank_lines_by_day ON public.bank_lines USING btree (agency_id, day DESC, statement_id DESC, line);

CREATE INDEX bank_lines_open ON public.bank_lines USING btree (agency_id, day DESC, statement_id DESC, line) WHERE ((deposit_id IS NULL) AND (NOT set_aside));

CREATE INDEX batches_by_status ON public.batches USING btree (agency_id, status, id);

CREATE INDEX booked_papers_by_day ON public.booked_papers USING btree (agency_id, business_date, id);

CREATE UNIQUE INDEX branches_name_once ON public.branches USING btree (agency_id, name_key(name));

CREATE UNIQUE INDEX business_days_one_under_way ON public.business_days USING btree (agency_id, branch_id) WHERE (status <> 'processed'::text);

CREATE INDEX cash_movements_booked ON public.cash_movements USING btree (agency_id, business_date, id) WHERE (kind = ANY (ARRAY['over'::text, 'short'::text, 'paid_in'::text, 'paid_out'::text]));

CREATE INDEX cash_movements_by_day ON public.cash_movements USING btree (agency_id, branch_id, business_date, id);

CREATE INDEX cash_movements_by_till ON public.cash_movements USING btree (agency_id, till_id, id);

CREATE INDEX cash_movements_rounded ON public.cash_movements USING btree (agency_id, transaction_id) WHERE ((from_place = 'rounding'::text) OR (to_place = 'rounding'::text));

CREATE INDEX citation_imports_unfinished ON public.citation_imports USING btree (worked_at) WHERE (status = ANY (ARRAY['waiting'::text, 'running'::text]));

CREATE INDEX citation_refunds_by_citation ON public.citation_refunds USING btree (agency_id, citation_id, id);

CREATE INDEX citation_refunds_by_time ON public.citation_refunds USING btree (agency_id, created_at);

CREATE INDEX citations_by_charged ON public.citations USING btree (agency_id, charged, id);

CREATE UNIQUE INDEX citations_by_number ON public.citations USING btree (agency_id, number_key text_pattern_ops);

CREATE INDEX citations_by_payer ON public.citations USING btree (agency_id, payer_key text_pattern_ops, id);

CREATE INDEX citations_by_plate ON public.citations USING btree (agency_id, plate_key text_pattern_ops, id);

CREATE INDEX closed_sessions_by_export ON public.closed_sessions USING btree (agency_id, journal_number, session_id) WHERE (journal_number IS NOT NULL);

CREATE INDEX closed_sessions_to_export ON public.closed_sessions USING btree (agency_id, session_id) WHERE (journal_number IS NULL);

CREATE INDEX closed_sessions_to_sum ON public.closed_sessions USING btree (agency_id, session_id) WHERE (summed_at IS NULL);

CREATE UNIQUE INDEX deposit_accounts_name_once ON public.deposit_accounts USING btree (agency_id, name_key(name));

CREATE UNIQUE INDEX deposits_bag_once ON public.deposits USING btree (agency_id, upper(bag_number)) WHERE (status <> 'cancelled'::text);

CREATE INDEX deposits_by_account ON public.deposits USING btree (agency_id, account_id, id);

CREATE INDEX deposits_by_status ON public.deposits USING btree (agency_id, status, id);

CREATE UNIQUE INDEX drawers_name_once ON public.drawers USING btree (agency_id, name_key(name)) WHERE (NOT ledger);

CREATE UNIQUE INDEX drawers_one_ledger ON public.drawers USING btree (agency_id) WHERE ledger;

CREATE INDEX intake_imports_by_hash ON public.intake_imports USING btree (agency_id, file_hash);

CREATE INDEX intake_imports_of_source ON public.intake_imports USING btree (agency_id, source_id, id);

CREATE INDEX intake_imports_of_status ON public.intake_imports USING btree (agency_id, status, id);

CREATE UNIQUE INDEX intake_imports_same_file ON public.intake_imports USING btree (agency_id, file_hash) WHERE ((NOT dry_run) AND (status <> ALL (ARRAY['failed'::text, 'cancelled'::text, 'withdrawn'::text])));

CREATE INDEX intake_imports_unfinished ON public.intake_imports USING btree (worked_at) WHERE (status = ANY (ARRAY['waiting'::text, 'checking'::text, 'running'::text, 'held'::text]));

CREATE UNIQUE INDEX intake_items_by_payment ON public.intake_items USING btree (agency_id, payment_id) WHERE (payment_id IS NOT NULL);

CREATE INDEX intake_items_by_slip ON public.intake_items USING btree (agency_id, slip, id) WHERE (slip IS NOT NULL);

CREATE UNIQUE INDEX intake_items_known ON public.intake_items USING btree (agency_id, source_id, fingerprint) WHERE ((NOT repeated) AND (NOT withdrawn));

CREATE INDEX intake_items_paying_out ON public.intake_items USING btree (agency_id, payout_on) WHERE (payout_on IS NOT NULL);

CREATE INDEX intake_items_unposted ON public.intake_items USING btree (agency_id, import_id, line) WHERE (payment_id IS NULL);

CREATE INDEX intake_known_by_item ON public.intake_known USING btree (agency_id, item_id);

CREATE UNIQUE INDEX intake_sources_by_name ON public.intake_sources USING btree (agency_id, lower(name));

CREATE INDEX journal_movements_by_export ON public.journal_movements USING btree (agency_id, number);

CREATE INDEX logins_by_user ON public.logins USING btree (agency_id, user_id, id);

CREATE INDEX logins_living ON public.logins USING btree (last_seen_at) WHERE (ended_at IS NULL);

CREATE INDEX mails_by_state ON public.mails USING btree (agency_id, state, id DESC);

CREATE INDEX mails_due ON public.mails USING btree (next_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));

CREATE INDEX paid_in_out_requested ON public.paid_in_out USING btree (agency_id, id) WHERE (status = 'requested'::text);

CREATE UNIQUE INDEX payment_methods_name_once ON public.payment_methods USING btree (agency_id, name_key(name));

CREATE UNIQUE INDEX payment_methods_shortcut_once ON public.payment_methods USING btree (agency_id, shortcut);

CREATE INDEX payment_plans_by_day ON public.payment_plans USING btree (agency_id, sort_on, id);

CREATE INDEX payment_plans_by_payer ON public.payment_plans USING btree (agency_id, payer_key text_pattern_ops);

CREATE INDEX payment_plans_defaulting ON public.payment_plans USING btree (defaults_on) WHERE ((cancelled_at IS NULL) AND (default_noted_for IS DISTINCT FROM next_due));

CREATE INDEX permit_order_permits_by_permit ON public.permit_order_permits USING btree (agency_id, permit_id, order_id);

CREATE INDEX permit_orders_by_time ON public.permit_orders USING btree (agency_id, created_at, id);

CREATE INDEX permit_tenders_by_card ON public.permit_tenders USING btree (agency_id, card_tail, ordered_at, order_id) WHERE (card_tail IS NOT NULL);

CREATE INDEX permit_vehicles_by_plate ON public.permit_vehicles USING btree (agency_id, plate_key text_pattern_ops);

CREATE INDEX permits_by_holder ON public.permits USING btree (agency_id, holder_key text_pattern_ops);

CREATE UNIQUE INDEX permits_by_number ON public.permits USING btree (agency_id, number_key text_pattern_ops);

CREATE INDEX plan_citations_by_citation ON public.plan_citations USING btree (agency_id, number_key text_pattern_ops);

CREATE UNIQUE INDEX plan_citations_held ON public.plan_citations USING btree (agency_id, number_key) WHERE held;

CREATE UNIQUE INDEX plan_templates_name_once ON public.plan_templates USING btree (agency_id, name_key(name));

CREATE INDEX plan_transactions_by_plan ON public.plan_transactions USING btree (agency_id, plan_id, transaction_id);

CREATE INDEX repair_activations_of_configuration ON public.repair_activations USING btree (agency_id, configuration_id, id);

CREATE UNIQUE INDEX repair_activations_one_at_a_time ON public.repair_activations USING btree (agency_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX repair_configurations_by_name ON public.repair_configurations USING btree (agency_id, lower(name));

CREATE UNIQUE INDEX repair_items_by_payment ON public.repair_items USING btree (agency_id, payment_id) WHERE (payment_id IS NOT NULL);

CREATE INDEX repair_items_deferred ON public.repair_items USING btree (agency_id, deferred_at, id) WHERE ((state = 'new'::text) AND deferred);

CREATE INDEX repair_items_done ON public.repair_items USING btree (agency_id, finalised_at, id) WHERE (state = 'final'::text);

CREATE INDEX repair_items_done_by_citation ON public.repair_items USING gin (disposition jsonb_path_ops) WHERE (state = 'final'::text);

CREATE INDEX repair_items_done_by_person ON public.repair_items USING btree (agency_id, finalised_by, finalised_at, id) WHERE (state = 'final'::text);

CREATE INDEX repair_items_held ON public.repair_items USING btree (agency_id, holder, id) WHERE (holder IS NOT NULL);

CREATE INDEX repair_items_locked ON public.repair_items USING btree (agency_id, held_since, id) WHERE (state = 'locked'::text);

CREATE INDEX repair_items_new_by_amount ON public.repair_items USING btree (agency_id, amount, id) WHERE ((state = 'new'::text) AND (NOT deferred));

CREATE INDEX repair_items_new_by_arrival ON public.repair_items USING btree (agency_id, arrived_at, id) WHERE ((state = 'new'::text) AND (NOT deferred));

CREATE INDEX repair_items_new_by_largest ON public.repair_items USING btree (agency_id, amount DESC NULLS LAST, id DESC) WHERE ((state = 'new'::text) AND (NOT deferred));

CREATE INDEX repair_items_of_import ON public.repair_items USING btree (agency_id, import_id, id);

CREATE INDEX repair_items_pending ON public.repair_items USING btree (agency_id, disposed_at, id) WHERE (state = 'pending'::text);

CREATE INDEX repair_items_waits ON public.repair_items USING btree (agency_id, drawer_id, finalised_at, id) WHERE ((state = 'final'::text) AND (payment_id IS NULL) AND ((outcome = 'repaired'::text) OR ((outcome = 'rejected'::text) AND ((amount IS NOT NULL) OR ((disposition ->> 'amount'::text) IS NOT NULL)))));

CREATE INDEX repair_lost_of_user ON public.repair_lost USING btree (agency_id, user_id, at);

CREATE UNIQUE INDEX roles_name_once ON public.roles USING btree (agency_id, lower(name));

CREATE INDEX session_counts_by_time ON public.session_counts USING btree (agency_id, counted_at DESC, session_id DESC);

CREATE INDEX session_events_by_transaction ON public.session_events USING btree (agency_id, transaction_id, at) WHERE ((kind <> 'posted'::text) AND (transaction_id IS NOT NULL));

CREATE INDEX session_events_moves ON public.session_events USING btree (agency_id, at, session_id, seq) WHERE (kind = 'moved_in'::text);

CREATE INDEX session_sums_by_day ON public.session_sums USING btree (agency_id, day, method) WHERE (account = 'funds'::text);

CREATE INDEX session_sums_by_deposit ON public.session_sums USING btree (agency_id, deposit_id) WHERE (deposit_id IS NOT NULL);

CREATE INDEX session_sums_undeposited ON public.session_sums USING btree (agency_id, session_id) WHERE ((account = 'funds'::text) AND (deposit_id IS NULL));

CREATE INDEX session_users_by_session ON public.session_users USING btree (agency_id, session_id) WHERE current;

CREATE UNIQUE INDEX session_users_exclusive ON public.session_users USING btree (agency_id, session_id) WHERE (current AND exclusive);

CREATE INDEX sessions_by_drawer ON public.sessions USING btree (agency_id, drawer_id, started_at DESC, id DESC);

CREATE INDEX sessions_by_start ON public.sessions USING btree (agency_id, started_at DESC, id DESC);

CREATE INDEX sessions_due ON public.sessions USING btree (cut_off_at) WHERE (status = 'open'::text);

CREATE UNIQUE INDEX sessions_one_open_ledger ON public.sessions USING btree (agency_id) WHERE (ledger AND (status = 'open'::text));

CREATE UNIQUE INDEX sessions_one_open_per_drawer ON public.sessions USING btree (agency_id, drawer_id) WHERE (status = 'open'::text);

CREATE INDEX sessions_unclosed ON public.sessions USING btree (agency_id, started_at DESC, id DESC) WHERE (status <> 'closed'::text);

CREATE INDEX sessions_with_difference ON public.sessions USING btree (agency_id, started_at DESC, id DESC) WHERE ((count_number > 0) AND ((count_difference <> 0) OR (count_state <> 'agreed'::text)));

CREATE INDEX sign_in_attempts_by_subject ON public.sign_in_attempts USING btree (subject, at);

CREATE UNIQUE INDEX sign_on_identities_one_each ON public.sign_on_identities USING btree (agency_id, provider_id, user_id);

CREATE UNIQUE INDEX sign_on_providers_name_once ON public.sign_on_providers USING btree (agency_id, lower(name));

CREATE UNIQUE INDEX sign_on_settings_name_once ON public.sign_on_settings USING btree (sign_in_name);

CREATE INDEX till_transactions_by_day ON public.till_transactions USING btree (agency_id, branch_id, business_date) WHERE ((place = 'bin'::text) AND held);

CREATE INDEX till_transactions_in_bins ON public.till_transactions USING btree (agency_id, till_id, business_date) WHERE ((place = 'bin'::text) AND held);

CREATE UNIQUE INDEX till_transfers_bag_once ON public.till_transfers USING btree (agency_id, name_key(bag_number)) WHERE ((bag_number IS NOT NULL) AND (status <> 'returned'::text));

CREATE INDEX till_transfers_by_branch ON public.till_transfers USING btree (agency_id, branch_id, id);

CREATE INDEX till_transfers_in_transit ON public.till_transfers USING btree (agency_id, id) WHERE (status = 'in_transit'::text);

CREATE INDEX till_transfers_lying ON public.till_transfers USING btree (agency_id, id) WHERE ((bag_number IS NOT NULL) AND (status = 'accepted'::text) AND (deposit_id IS NULL));

CREATE INDEX tills_by_branch ON public.tills USING btree (agency_id, branch_id, id);

CREATE INDEX tills_by_holder ON public.tills USING btree (agency_id, holder_id) WHERE (holder_id IS NOT NULL);

CREATE UNIQUE INDEX tills_number_once ON public.tills USING btree (agency_id, name_key(number));

CREATE UNIQUE INDEX tills_standard_once ON public.tills USING btree (agency_id, holder_id, branch_id, currency) WHERE ((kind = 'standard'::text) AND (holder_id IS NOT NULL));

CREATE INDEX transactions_by_method ON public.transactions USING btree (agency_id, session_id, method, id);

CREATE INDEX transactions_by_payment ON public.transactions USING btree (agency_id, payment_id, id);

CREATE INDEX transactions_by_session ON public.transactions USING btree (agency_id, session_id, id);

CREATE INDEX transactions_by_target ON public.transactions USING btree (agency_id, target_type, target_id, id);

CREATE INDEX transactions_by_time ON public.transactions USING btree (agency_id, created_at);

CREATE INDEX transactions_by_user ON public.transactions USING btree (agency_id, session_id, user_id, id);

CREATE INDEX transactions_given_back ON public.transactions USING btree (agency_id, created_at, id) WHERE (kind = ANY (ARRAY['reversal'::text, 'permit_refund'::text]));

CREATE UNIQUE INDEX transactions_reversed_whole ON public.transactions USING btree (agency_id, reversal_of) WHERE ((reversal_of IS NOT NULL) AND (target_type <> 'permit_order'::text));

CREATE INDEX unfinished_sign_ins_by_network ON public.unfinished_sign_ins USING btree (network);

CREATE INDEX unfinished_sign_ins_by_time ON public.unfinished_sign_ins USING btree (expires_at);

CREATE INDEX unfinished_sign_ins_by_user ON public.unfinished_sign_ins USING btree (agency_id, user_id);

CREATE INDEX unidentified_by_age ON public.unidentified USING btree (agency_id, received_at, item_id);

CREATE INDEX unidentified_open ON public.unidentified USING btree (agency_id, received_at, item_id) WHERE is_open;

CREATE INDEX unidentified_returns_of_item ON public.unidentified_returns USING btree (agency_id, item_id, id);

CREATE INDEX users_by_name ON public.users USING btree (agency_id, lower(name), id);

CREATE UNIQUE INDEX users_email_once ON public.users USING btree (lower(email));

-- Triggers

CREATE TRIGGER audit_log_append_only BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER bank_lines_stay BEFORE DELETE OR UPDATE ON public.bank_lines FOR EACH ROW EXECUTE FUNCTION bank_lines_stay();

CREATE TRIGGER bank_statements_append_only BEFORE DELETE OR UPDATE ON public.bank_statements FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER batch_lines_stay BEFORE INSERT OR DELETE OR UPDATE ON public.batch_lines FOR EACH ROW EXECUTE FUNCTION batch_lines_stay();

CREATE TRIGGER batch_payments_append_only BEFORE DELETE OR UPDATE ON public.batch_payments FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER batches_stay BEFORE DELETE OR UPDATE ON public.batches FOR EACH ROW EXECUTE FUNCTION batch_stays();

CREATE TRIGGER booked_papers_append_only BEFORE DELETE OR UPDATE ON public.booked_papers FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER business_days_stay BEFORE DELETE OR UPDATE ON public.business_days FOR EACH ROW EXECUTE FUNCTION business_days_stay();

CREATE TRIGGER cash_movements_append_only BEFORE DELETE OR UPDATE ON public.cash_movements FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER cash_moves_positions AFTER INSERT ON public.cash_movements REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION cash_moves_positions();

CREATE TRIGGER citation_refunds_append_only BEFORE DELETE OR UPDATE ON public.citation_refunds FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER closed_sessions_stay BEFORE DELETE OR UPDATE ON public.closed_sessions FOR EACH ROW EXECUTE FUNCTION closed_sessions_stay();

CREATE TRIGGER deposits_stay BEFORE DELETE OR UPDATE ON public.deposits FOR EACH ROW EXECUTE FUNCTION deposits_stay();

CREATE TRIGGER intake_items_belong AFTER INSERT ON public.intake_items REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION intake_items_belong();

CREATE TRIGGER intake_items_stay BEFORE DELETE OR UPDATE ON public.intake_items FOR EACH ROW EXECUTE FUNCTION intake_items_stay();

CREATE TRIGGER intake_known_append_only BEFORE DELETE OR UPDATE ON public.intake_known FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER journal_exports_append_only BEFORE DELETE OR UPDATE ON public.journal_exports FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER journal_lines_append_only BEFORE DELETE OR UPDATE ON public.journal_lines FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER journal_movements_append_only BEFORE DELETE OR UPDATE ON public.journal_movements FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER mail_files_append_only BEFORE DELETE OR UPDATE ON public.mail_files FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER payments_append_only BEFORE DELETE OR UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER permit_order_lines_append_only BEFORE DELETE OR UPDATE ON public.permit_order_lines FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER permit_returns_append_only BEFORE DELETE OR UPDATE ON public.permit_returns FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER plan_instalments_append_only BEFORE DELETE OR UPDATE ON public.plan_instalments FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER plan_transactions_append_only BEFORE DELETE OR UPDATE ON public.plan_transactions FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER postings_append_only BEFORE DELETE OR UPDATE ON public.postings FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER postings_balance AFTER INSERT ON public.postings REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION postings_balance();

CREATE TRIGGER receipt_printings_append_only BEFORE DELETE OR UPDATE ON public.receipt_printings FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER repair_items_stay BEFORE DELETE OR UPDATE ON public.repair_items FOR EACH ROW EXECUTE FUNCTION repair_items_stay();

CREATE TRIGGER session_counts_stay BEFORE DELETE OR UPDATE ON public.session_counts FOR EACH ROW EXECUTE FUNCTION session_counts_stay();

CREATE TRIGGER session_events_append_only BEFORE DELETE OR UPDATE ON public.session_events FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER session_sums_stay BEFORE DELETE OR UPDATE ON public.session_sums FOR EACH ROW EXECUTE FUNCTION session_sums_stay();

CREATE TRIGGER closed_sessions_follow AFTER INSERT OR UPDATE OF status ON public.sessions FOR EACH ROW EXECUTE FUNCTION closed_sessions_follow();

CREATE TRIGGER sessions_never_go_back BEFORE UPDATE ON public.sessions FOR EACH ROW EXECUTE FUNCTION sessions_never_go_back();

CREATE TRIGGER transactions_keep_their_facts BEFORE DELETE OR UPDATE ON public.transactions FOR EACH ROW EXECUTE FUNCTION transactions_keep_their_facts();

CREATE TRIGGER unidentified_returns_append_only BEFORE DELETE OR UPDATE ON public.unidentified_returns FOR EACH ROW EXECUTE FUNCTION append_only();

-- Row-level security

alter table agencies enable row level security;

alter table answers enable row level security;

alter table api_keys enable row level security;

alter table audit_log enable row level security;

alter table bank_lines enable row level security;

alter table bank_statements enable row level security;

alter table batch_lines enable row level security;

alter table batch_payments enable row level security;

alter table batches enable row level security;

alter table booked_papers enable row level security;

alter table branches enable row level security;

alter table business_days enable row level security;

alter table cash_movements enable row level security;

alter table citation_import_chunks enable row level security;

alter table citation_import_errors enable row level security;

alter table citation_import_numbers enable row level security;

alter table citation_imports enable row level security;

alter table citation_lines enable row level security;

alter table citation_mappings enable row level security;

alter table citation_refunds enable row level security;

alter table citations enable row level security;

alter table closed_sessions enable row level security;

alter table deposit_accounts enable row level security;

alter table deposit_sources enable row level security;

alter table deposits enable row level security;

alter table drawers enable row level security;

alter table intake_findings enable row level security;

alter table intake_imports enable row level security;

alter table intake_items enable row level security;

alter table intake_known enable row level security;

alter table intake_pieces enable row level security;

alter table intake_sources enable row level security;

alter table journal_exports enable row level security;

alter table journal_lines enable row level security;

alter table journal_movements enable row level security;

alter table ledger_accounts enable row level security;

alter table ledger_mappings enable row level security;

alter table logins enable row level security;

alter table mail_files enable row level security;

alter table mails enable row level security;

alter table paid_in_out enable row level security;

alter table payment_methods enable row level security;

alter table payment_plans enable row level security;

alter table payments enable row level security;

alter table permit_fees enable row level security;

alter table permit_order_lines enable row level security;

alter table permit_order_permits enable row level security;

alter table permit_orders enable row level security;

alter table permit_returns enable row level security;

alter table permit_tenders enable row level security;

alter table permit_vehicles enable row level security;

alter table permits enable row level security;

alter table plan_citations enable row level security;

alter table plan_instalments enable row level security;

alter table plan_templates enable row level security;

alter table plan_transactions enable row level security;

alter table postings enable row level security;

alter table receipt_printings enable row level security;

alter table recovery_codes enable row level security;

alter table repair_activations enable row level security;

alter table repair_configurations enable row level security;

alter table repair_items enable row level security;

alter table repair_lost enable row level security;

alter table repair_settings enable row level security;

alter table roles enable row level security;

alter table second_factors enable row level security;

alter table session_counts enable row level security;

alter table session_events enable row level security;

alter table session_payouts enable row level security;

alter table session_sums enable row level security;

alter table session_totals enable row level security;

alter table session_users enable row level security;

alter table sessions enable row level security;

alter table sign_on_identities enable row level security;

alter table sign_on_providers enable row level security;

alter table sign_on_roles enable row level security;

alter table sign_on_settings enable row level security;

alter table till_bait_bills enable row level security;

alter table till_bins enable row level security;

alter table till_counts enable row level security;

alter table till_denominations enable row level security;

alter table till_totals enable row level security;

alter table till_transactions enable row level security;

alter table till_transfers enable row level security;

alter table till_trays enable row level security;

alter table tills enable row level security;

alter table transactions enable row level security;

alter table unfinished_sign_ins enable row level security;

alter table unidentified enable row level security;

alter table unidentified_returns enable row level security;

alter table user_roles enable row level security;

alter table users enable row level security;

-- Policies

create policy own_agency on agencies as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on answers as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on api_keys as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on audit_log as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on bank_lines as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on bank_statements as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on batch_lines as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on batch_payments as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on batches as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on booked_papers as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on branches as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on business_days as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on cash_movements as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citation_import_chunks as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citation_import_errors as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citation_import_numbers as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citation_imports as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citation_lines as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citation_mappings as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citation_refunds as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on citations as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on closed_sessions as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on deposit_accounts as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on deposit_sources as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on deposits as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on drawers as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on intake_findings as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on intake_imports as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on intake_items as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on intake_known as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on intake_pieces as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on intake_sources as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on journal_exports as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on journal_lines as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on journal_movements as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on ledger_accounts as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on ledger_mappings as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on logins as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on mail_files as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on mails as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on paid_in_out as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on payment_methods as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on payment_plans as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on payments as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permit_fees as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permit_order_lines as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permit_order_permits as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permit_orders as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permit_returns as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permit_tenders as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permit_vehicles as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on permits as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on plan_citations as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on plan_instalments as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on plan_templates as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on plan_transactions as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on postings as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on receipt_printings as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on recovery_codes as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on repair_activations as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on repair_configurations as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on repair_items as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on repair_lost as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on repair_settings as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on roles as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on second_factors as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on session_counts as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on session_events as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on session_payouts as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on session_sums as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on session_totals as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on session_users as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on sessions as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on sign_on_identities as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on sign_on_providers as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on sign_on_roles as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on sign_on_settings as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_bait_bills as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_bins as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_counts as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_denominations as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_totals as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_transactions as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_transfers as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on till_trays as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on tills as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on transactions as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on unfinished_sign_ins as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on unidentified as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on unidentified_returns as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on user_roles as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

create policy own_agency on users as permissive for all to public using ((agency_id = ( SELECT app_agency() AS app_agency))) with check ((agency_id = ( SELECT app_agency() AS app_agency)));

-- What the application may do

grant select on agencies to countinghouse_app;

grant update (name, time_zone, enforcement, permits, cashiering, idle_minutes, absolute_minutes, accent_color, version, count_tolerance, till_required, journal_number) on agencies to countinghouse_app;

grant usage on agency_ids to countinghouse_app;

grant execute on function agency_time_zones() to countinghouse_app;

grant insert, select on answers to countinghouse_app;

grant usage on api_key_ids to countinghouse_app;

grant insert, select on api_keys to countinghouse_app;

grant update (revoked_at) on api_keys to countinghouse_app;

grant usage on audit_ids to countinghouse_app;

grant insert, select on audit_log to countinghouse_app;

grant insert, select on bank_lines to countinghouse_app;

grant update (deposit_id, set_aside, note, decided_by, decided_at, banks) on bank_lines to countinghouse_app;

grant usage on bank_statement_ids to countinghouse_app;

grant insert, select on bank_statements to countinghouse_app;

grant usage on batch_ids to countinghouse_app;

grant delete, insert, select on batch_lines to countinghouse_app;

grant update (citation, amount, method, reference) on batch_lines to countinghouse_app;

grant insert, select on batch_payments to countinghouse_app;

grant insert, select on batches to countinghouse_app;

grant update (source, control_count, control_total, line_count, line_total, status, session_id, ended_by, ended_at, saved_by, saved_at, version) on batches to countinghouse_app;

grant insert, select on booked_papers to countinghouse_app;

grant usage on branch_ids to countinghouse_app;

grant insert, select on branches to countinghouse_app;

grant update (name, address, version) on branches to countinghouse_app;

grant insert, select on business_days to countinghouse_app;

grant update (status, settled_by, settled_at, processed_by, processed_at, summary) on business_days to countinghouse_app;

grant usage on cash_movement_ids to countinghouse_app;

grant insert, select on cash_movements to countinghouse_app;

grant execute on function cash_rounding(bigint,bigint,integer) to countinghouse_app;

grant usage on citation_ids to countinghouse_app;

grant delete, insert, select on citation_import_chunks to countinghouse_app;

grant insert, select on citation_import_errors to countinghouse_app;

grant usage on citation_import_ids to countinghouse_app;

grant delete, insert, select on citation_import_numbers to countinghouse_app;

grant insert, select on citation_imports to countinghouse_app;

grant update (status, bytes_read, lines_read, taken, skipped, failed, failure, started_at, finished_at, failure_code, run, worked_at) on citation_imports to countinghouse_app;

grant insert, select on citation_lines to countinghouse_app;

grant insert, select on citation_mappings to countinghouse_app;

grant update (mapping, updated_at) on citation_mappings to countinghouse_app;

grant usage on citation_refund_ids to countinghouse_app;

grant insert, select on citation_refunds to countinghouse_app;

grant insert, select on citations to countinghouse_app;

grant update (payer, standing, charged, applied, account_balance, version, refunded) on citations to countinghouse_app;

grant insert, select on closed_sessions to countinghouse_app;

grant update (day, summed_at, journal_number) on closed_sessions to countinghouse_app;

grant usage on deposit_account_ids to countinghouse_app;

grant insert, select on deposit_accounts to countinghouse_app;

grant update (name, bank, tail, active, version) on deposit_accounts to countinghouse_app;

grant usage on deposit_ids to countinghouse_app;

grant usage on deposit_source_ids to countinghouse_app;

grant delete, insert, select on deposit_sources to countinghouse_app;

grant insert, select on deposits to countinghouse_app;

grant update (status, sealed_by, sealed_at, banked_by, banked_at, banked_on, bank_reference, cancelled_by, cancelled_at, cancel_reason) on deposits to countinghouse_app;

grant usage on drawer_ids to countinghouse_app;

grant insert, select on drawers to countinghouse_app;

grant update (name, description, type, status, version) on drawers to countinghouse_app;

grant execute on function forget_answers(integer) to countinghouse_app;

grant delete, insert, select on intake_findings to countinghouse_app;

grant usage on intake_import_ids to countinghouse_app;

grant insert, select on intake_imports to countinghouse_app;

grant update (encoding, layout, status, failure_code, failure, failure_line, run, item_count, item_total, checked_at, bytes_read, items_read, posted_count, posted_total, repair_count, repair_total, known_count, known_total, fee_total, started_at, worked_at, finished_at, session_id, unread_count, surplus_count, surplus_total, withdrawn_by, withdrawn_at) on intake_imports to countinghouse_app;

grant usage on intake_item_ids to countinghouse_app;

grant insert, select on intake_items to countinghouse_app;

grant update (withdrawn) on intake_items to countinghouse_app;

grant insert, select on intake_known to countinghouse_app;

grant delete, insert, select on intake_pieces to countinghouse_app;

grant usage on intake_source_ids to countinghouse_app;

grant insert, select on intake_sources to countinghouse_app;

grant update (name, drawer_id, method, layout, overpayments, active, version) on intake_sources to countinghouse_app;

grant execute on function intake_unattended() to countinghouse_app;

grant insert, select on journal_exports to countinghouse_app;

grant insert, select on journal_lines to countinghouse_app;

grant insert, select on journal_movements to countinghouse_app;

grant insert, select on ledger_accounts to countinghouse_app;

grant update (name, type, active, version) on ledger_accounts to countinghouse_app;

grant delete, insert, select on ledger_mappings to countinghouse_app;

grant update (code) on ledger_mappings to countinghouse_app;

grant execute on function ledgers_due() to countinghouse_app;

grant usage on login_ids to countinghouse_app;

grant insert, select on logins to countinghouse_app;

grant update (last_seen_at, ended_at, end_reason) on logins to countinghouse_app;

grant insert, select on mail_files to countinghouse_app;

grant usage on mail_ids to countinghouse_app;

grant insert, select on mails to countinghouse_app;

grant update (state, made_at, attempts, tried_from, next_at, claim, handed_at, doubtful, trouble, trouble_detail, sent_at) on mails to countinghouse_app;

grant insert, select on paid_in_out to countinghouse_app;

grant update (status, decided_by, decided_at, note) on paid_in_out to countinghouse_app;

grant usage on paid_in_out_ids to countinghouse_app;

grant usage on payment_ids to countinghouse_app;

grant insert, select on payment_methods to countinghouse_app;

grant update (name, needs_reference, offered, shortcut, "position", version, realisation_days) on payment_methods to countinghouse_app;

grant usage on payment_plan_ids to countinghouse_app;

grant insert, select on payment_plans to countinghouse_app;

grant update (paid, next_due, default_noted_for, cancelled_by, cancelled_at, cancel_reason, version) on payment_plans to countinghouse_app;

grant insert, select on payments to countinghouse_app;

grant execute on function payouts_of_session(bigint,bigint) to countinghouse_app;

grant insert, select on permit_fees to countinghouse_app;

grant usage on permit_ids to countinghouse_app;

grant usage on permit_order_ids to countinghouse_app;

grant insert, select on permit_order_lines to countinghouse_app;

grant insert, select on permit_order_permits to countinghouse_app;

grant insert, select on permit_orders to countinghouse_app;

grant update (taken, reversed, refunded, version) on permit_orders to countinghouse_app;

grant insert, select on permit_returns to countinghouse_app;

grant insert, select on permit_tenders to countinghouse_app;

grant update (given_back) on permit_tenders to countinghouse_app;

grant insert, select on permit_vehicles to countinghouse_app;

grant insert, select on permits to countinghouse_app;

grant update (status, order_id, version) on permits to countinghouse_app;

grant insert, select on plan_citations to countinghouse_app;

grant update (counted, over, followed) on plan_citations to countinghouse_app;

grant insert, select on plan_instalments to countinghouse_app;

grant usage on plan_template_ids to countinghouse_app;

grant insert, select on plan_templates to countinghouse_app;

grant update (name, enrolment_fee, smallest_instalment, longest_months, grace_days, late_fees, offered, version) on plan_templates to countinghouse_app;

grant insert, select on plan_transactions to countinghouse_app;

grant execute on function plans_defaulting(text[],date[]) to countinghouse_app;

grant insert, select on postings to countinghouse_app;

grant insert, select on receipt_printings to countinghouse_app;

grant execute on function recognise_logins(bytea[],bytea[]) to countinghouse_app;

grant delete, insert, select on recovery_codes to countinghouse_app;

grant update (used_at) on recovery_codes to countinghouse_app;

grant usage on repair_activation_ids to countinghouse_app;

grant insert, select on repair_activations to countinghouse_app;

grant update (ended_by, ended_at) on repair_activations to countinghouse_app;

grant usage on repair_configuration_ids to countinghouse_app;

grant insert, select on repair_configurations to countinghouse_app;

grant update (name, criteria, last, version) on repair_configurations to countinghouse_app;

grant usage on repair_disposals to countinghouse_app;

grant insert, select on repair_items to countinghouse_app;

grant update (reasons, state, deferred, note, deferred_by, deferred_at, holder, login_id, held_since, activation_id, disposition, disposed_at, disposal, finalised_by, finalised_at, outcome, payment_id, returned, listed_at) on repair_items to countinghouse_app;

grant execute on function repair_left_behind() to countinghouse_app;

grant delete, insert, select on repair_lost to countinghouse_app;

grant update (cause, by_user, at, draft) on repair_lost to countinghouse_app;

grant execute on function repair_overdue() to countinghouse_app;

grant insert, select on repair_settings to countinghouse_app;

grant update (maximum_lock_minutes, pending_limit, fetch_size, version) on repair_settings to countinghouse_app;

grant execute on function repair_settleable() to countinghouse_app;

grant usage on role_ids to countinghouse_app;

grant insert, select on roles to countinghouse_app;

grant update (name, permissions, second_factor_required) on roles to countinghouse_app;

grant delete, insert, select on second_factors to countinghouse_app;

grant update (secret, confirmed_at, last_step, created_at) on second_factors to countinghouse_app;

grant insert, select on session_counts to countinghouse_app;

grant update (state, reason, explained_by, explained_at, decided_by, decided_at, note) on session_counts to countinghouse_app;

grant insert, select on session_events to countinghouse_app;

grant usage on session_ids to countinghouse_app;

grant insert, select on session_payouts to countinghouse_app;

grant insert, select on session_sums to countinghouse_app;

grant update (deposit_id) on session_sums to countinghouse_app;

grant insert, select on session_totals to countinghouse_app;

grant update (count, net) on session_totals to countinghouse_app;

grant delete, insert, select, update on session_users to countinghouse_app;

grant insert, select on sessions to countinghouse_app;

grant update (status, ended_at, ended_by, closed_at, closed_by, transaction_count, net_total, receipt_count, event_count, chain_head, count_number, count_difference, count_state) on sessions to countinghouse_app;

grant execute on function sessions_to_sum() to countinghouse_app;

grant delete, insert, select on sign_in_attempts to countinghouse_app;

grant delete, insert, select on sign_on_identities to countinghouse_app;

grant usage on sign_on_provider_ids to countinghouse_app;

grant insert, select on sign_on_providers to countinghouse_app;

grant update (name, issuer, client_id, client_secret, scope, role_claim, creates_people, active, version) on sign_on_providers to countinghouse_app;

grant delete, insert, select on sign_on_roles to countinghouse_app;

grant insert, select on sign_on_settings to countinghouse_app;

grant update (sign_in_name, passwords, version) on sign_on_settings to countinghouse_app;

grant insert, select on till_bait_bills to countinghouse_app;

grant insert, select on till_bins to countinghouse_app;

grant insert, select on till_counts to countinghouse_app;

grant update (state, reason, booked_by, booked_at) on till_counts to countinghouse_app;

grant insert, select on till_denominations to countinghouse_app;

grant usage on till_ids to countinghouse_app;

grant insert, select on till_totals to countinghouse_app;

grant update (count, amount) on till_totals to countinghouse_app;

grant insert, select on till_transactions to countinghouse_app;

grant update (till_id, till_number, holder_id, branch_id, place, bin, batch, period, business_date, method, reference, held, stayed) on till_transactions to countinghouse_app;

grant usage on till_transfer_ids to countinghouse_app;

grant insert, select on till_transfers to countinghouse_app;

grant update (status, ended_by, ended_at, reason, deposit_id) on till_transfers to countinghouse_app;

grant insert, select on till_trays to countinghouse_app;

grant update (start_position) on till_trays to countinghouse_app;

grant delete, insert, select on tills to countinghouse_app;

grant update (holder_id, assigned_at, settlement, ready, initialised_on, totals_on, touched_on, open_day, not_before, carried_uncounted, limit_warning, limit_stop, blind_count, batch, period, count_number, version) on tills to countinghouse_app;

grant usage on transaction_ids to countinghouse_app;

grant insert, select on transactions to countinghouse_app;

grant update (session_id, method, reference, reversed_by, moved, edited, version) on transactions to countinghouse_app;

grant delete, insert, select on unfinished_sign_ins to countinghouse_app;

grant update (wrong_codes) on unfinished_sign_ins to countinghouse_app;

grant insert, select on unidentified to countinghouse_app;

grant update (assigned, returned, version) on unidentified to countinghouse_app;

grant usage on unidentified_return_ids to countinghouse_app;

grant insert, select on unidentified_returns to countinghouse_app;

grant usage on user_ids to countinghouse_app;

grant delete, insert, select on user_roles to countinghouse_app;

grant insert, select on users to countinghouse_app;

grant update (name, password_hash, active, locale, density, last_sign_in_at, version) on users to countinghouse_app;
