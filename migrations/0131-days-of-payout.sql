-- B-3, I-1: what a tax or court intercept pays out comes on the day that its file names, not after the
-- delay of its method. It is summed up with the rest of a session, once, after it has closed.
create table session_payouts (
  agency_id bigint not null,
  session_id bigint not null,
  method text not null,
  payout_on date not null,
  -- what of the session's funds by this method comes then; minor units
  amount bigint not null check (amount <> 0),
  primary key (agency_id, session_id, method, payout_on),
  foreign key (agency_id, session_id) references closed_sessions
);
alter table session_payouts enable row level security;
create policy own_agency on session_payouts
  using (agency_id = (select app_agency())) with check (agency_id = (select app_agency()));
grant select, insert on session_payouts to countinghouse_app;

create index intake_items_paying_out on intake_items (agency_id, payout_on)
  where payout_on is not null;

-- Payments from a file, or repaired, are of this kind; a reversal follows what it reverses.
create function payouts_of_session(of_agency bigint, of_session bigint)
  returns table (method text, payout_on date, amount bigint)
  language sql stable set search_path = public, pg_temp
begin atomic
  select p.method, i.payout_on, sum(p.amount)::bigint
    from (select t.id, coalesce(o.payment_id, t.payment_id) as payment_id
            from transactions t
            left join transactions o on o.agency_id = t.agency_id and o.id = t.reversal_of
           where t.agency_id = of_agency and t.session_id = of_session
             and coalesce(o.kind, t.kind) = 'batch_payment'
             and exists (select from intake_items where agency_id = of_agency
                                                    and payout_on is not null)) t
    join lateral (
           select n.payout_on from intake_items n
            where n.agency_id = of_agency and n.payment_id = t.payment_id
            union all
           select n.payout_on from repair_items r
             join intake_items n on n.agency_id = r.agency_id and n.id = r.id
            where r.agency_id = of_agency and r.payment_id = t.payment_id) i
      on i.payout_on is not null
    join postings p on p.agency_id = of_agency and p.transaction_id = t.id and p.account = 'funds'
   group by p.method, i.payout_on having sum(p.amount) <> 0;
end;
revoke execute on function payouts_of_session(bigint, bigint) from public;
grant execute on function payouts_of_session(bigint, bigint) to countinghouse_app;

insert into session_payouts (agency_id, session_id, method, payout_on, amount)
select c.agency_id, c.session_id, p.method, p.payout_on, p.amount
  from closed_sessions c, lateral payouts_of_session(c.agency_id, c.session_id) p
 where c.summed_at is not null;
