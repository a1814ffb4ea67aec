-- The outbox by state, newest first: a page costs the same however many mails went before (X-5).
create index mails_by_state on mails (agency_id, state, id desc);

-- Which mails are to be taken up. Without a mail server those that lack their attachments, and those
-- that somebody was at when it was taken away: they wait in the outbox like all others.
create or replace function mails_due(may_send boolean)
  returns table (agency_id bigint, mail_id bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select m.agency_id, m.id from mails m
   where m.state in ('queued', 'sending') and m.next_at <= app_now()
     and (may_send or m.made_at is null or m.state = 'sending')
   order by m.next_at limit 20;
end;
