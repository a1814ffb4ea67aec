-- C-11: the papers that a branch has not processed yet, as cash_movements_by_day is for its cash.
create index till_transactions_by_day on till_transactions (agency_id, branch_id, business_date)
  where place = 'bin' and held;
