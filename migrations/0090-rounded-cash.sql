-- B-2, C-7: where cash is rounded, as in Canada, what lies there is not what its postings come to. The
-- difference has an account of its own, so that a session's sums are still together zero.

alter table session_sums drop constraint session_sums_account_check,
  add constraint session_sums_account_check
    check (account in ('funds', 'receivable', 'account_balance', 'over_short', 'rounding'));
alter table ledger_mappings drop constraint ledger_mappings_account_check,
  add constraint ledger_mappings_account_check
    check (account in ('funds', 'receivable', 'account_balance', 'over_short', 'rounding'));

create index cash_movements_rounded on cash_movements (agency_id, transaction_id)
  where from_place = 'rounding' or to_place = 'rounding';

-- By how much the cash of a session is more (or less) than its postings say: what tills rounded, with
-- the session that the transaction is in now; and of cash that is in no till, once per payment. `step`
-- is what cash is rounded to, in minor units; where it is one, nothing is.
create function cash_rounding(of_agency bigint, of_session bigint, step integer)
  returns table (method text, receivable text, amount bigint)
  language sql stable set search_path = public, pg_temp
begin atomic
  select r.method, r.receivable, sum(r.amount)::bigint
    from (
      select coalesce(
               (select m.code from payment_methods m
                 where m.agency_id = of_agency and m.code = t.method and m.cash),
               (select m.code from payment_methods m where m.agency_id = of_agency and m.cash
                 order by m.position, m.code limit 1)) as method,
             t.target_type as receivable,
             case c.to_place when 'till' then c.amount else -c.amount end as amount
        from transactions t
        join cash_movements c on c.agency_id = t.agency_id and c.transaction_id = t.id
                             and (c.from_place = 'rounding' or c.to_place = 'rounding')
       where step > 1 and t.agency_id = of_agency and t.session_id = of_session
       union all
      select p.method, p.receivable,
             (sign(p.amount) * round(abs(p.amount) / step) * step - p.amount)::bigint
        from (select (array_agg(p.method order by t.id))[1] as method,
                     (array_agg(t.target_type order by t.id))[1] as receivable,
                     sum(p.amount) as amount
                from transactions t
                join postings p on p.agency_id = t.agency_id and p.transaction_id = t.id
                               and p.account = 'funds'
                join payment_methods m on m.agency_id = p.agency_id and m.code = p.method and m.cash
               where step > 1 and t.agency_id = of_agency and t.session_id = of_session
                 and not exists (select from till_transactions l
                                  where l.agency_id = t.agency_id and l.transaction_id = t.id
                                    and l.place = 'tray')
               group by t.payment_id) p) r
   group by r.method, r.receivable having sum(r.amount) <> 0;
end;
revoke execute on function cash_rounding(bigint, bigint, integer) from public;
grant execute on function cash_rounding(bigint, bigint, integer) to countinghouse_app;
