-- E-3: what of an import became account balance is kept of every import from now on, not of dry runs
-- alone; of those that were taken before it is what the journal says.
update intake_imports i set surplus_count = s.count, surplus_total = s.total
  from (select n.agency_id, n.import_id, count(distinct n.id) as count, -sum(p.amount) as total
          from intake_items n
          join transactions t on t.agency_id = n.agency_id and t.payment_id = n.payment_id
           and t.reversal_of is null
          join postings p on p.agency_id = t.agency_id and p.transaction_id = t.id
           and p.account = 'account_balance'
         group by n.agency_id, n.import_id) s
 where i.agency_id = s.agency_id and i.id = s.import_id and not i.dry_run;
