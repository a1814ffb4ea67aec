-- Receipts on paper and by mail, and the outbox.

-- Every time that a receipt is printed or sent: the first is the original, each further one a
-- reprint that says so.
create table receipt_printings (
  agency_id bigint not null,
  payment_id bigint not null,
  number integer not null check (number > 0),
  way text not null check (way in ('browser', 'pdf', 'email')),
  user_id bigint not null,
  at timestamptz not null default app_now(),
  primary key (agency_id, payment_id, number),
  foreign key (agency_id, payment_id) references payments
);
create trigger receipt_printings_append_only before update or delete on receipt_printings
  for each row execute function append_only();

create sequence mail_ids;
create table mails (
  agency_id bigint not null,
  id bigint not null default nextval('mail_ids'),
  kind text not null check (kind in ('receipt', 'report')),
  -- what it is about: a payment, a session
  subject_type text not null,
  subject_id text not null,
  recipient text not null check (recipient <> ''),
  title text not null,
  body text not null,
  -- the same at each attempt, so that a mail server can tell that it has it already
  message_id text not null,
  -- who makes the attachments, and of what
  maker text not null,
  wish jsonb not null,
  user_id bigint not null,
  created_at timestamptz not null default app_now(),
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  -- when the attachments were made
  made_at timestamptz,
  attempts integer not null default 0,
  -- since when it is tried: its creation, or the last time that somebody sent it again
  tried_from timestamptz not null default app_now(),
  -- when it is next taken up; while somebody works on it, when others may think them dead
  next_at timestamptz not null default app_now(),
  -- counts who took it up; whoever has an older number has lost it
  claim integer not null default 0,
  -- the moment from which on the mail server may have it, as long as its answer is unknown
  handed_at timestamptz,
  -- an answer was lost in that time once: it may be there twice
  doubtful boolean not null default false,
  trouble text,
  -- what the mail server said, or what went wrong
  trouble_detail text,
  sent_at timestamptz,
  primary key (agency_id, id),
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'failed' or trouble is not null)
);
create index mails_due on mails (next_at) where state in ('queued', 'sending');

create table mail_files (
  agency_id bigint not null,
  mail_id bigint not null,
  line smallint not null,
  name text not null,
  type text not null,
  content bytea not null,
  primary key (agency_id, mail_id, line),
  foreign key (agency_id, mail_id) references mails
);
create trigger mail_files_append_only before update or delete on mail_files
  for each row execute function append_only();

do $$
declare
  each text;
begin
  foreach each in array array['receipt_printings', 'mails', 'mail_files']
  loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()))
                    with check (agency_id = (select app_agency()))', each);
    execute format('grant select, insert on %I to countinghouse_app', each);
  end loop;
end $$;
grant usage on sequence mail_ids to countinghouse_app;
grant update (state, made_at, attempts, tried_from, next_at, claim, handed_at, doubtful, trouble,
  trouble_detail, sent_at) on mails to countinghouse_app;

-- Which mails are to be taken up, in all agencies: numbers and nothing else. Without a mail server
-- those that lack their attachments.
create function mails_due(may_send boolean) returns table (agency_id bigint, mail_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select m.agency_id, m.id from mails m
   where m.state in ('queued', 'sending') and m.next_at <= app_now()
     and (may_send or m.made_at is null)
   order by m.next_at limit 20;
end;

-- A-6: what the built-in roles may do with receipts, reports and mail.
update roles set permissions = permissions || added
  from (values
    ('Cashier', array['receipts.give', 'reports.send']),
    ('Supervisor', array['receipts.give', 'reports.send', 'outbox.read', 'outbox.send']),
    ('Finance', array['receipts.give', 'reports.send', 'outbox.read']),
    ('Repair operator', array['receipts.give', 'reports.send']),
    ('Auditor', array['outbox.read']),
    ('Administrator', array['receipts.give', 'reports.send', 'outbox.read', 'outbox.send'])
  ) as news (role, added)
 where built_in and name = news.role;
