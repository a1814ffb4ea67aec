-- What 0127 asked of new rows holds of all.
alter table intake_items validate constraint intake_items_withdrawn_unposted;
alter table repair_items
  validate constraint repair_items_outcome_check,
  validate constraint repair_items_disposition_given,
  validate constraint repair_items_disposed_at_given,
  validate constraint repair_items_disposal_given,
  validate constraint repair_items_withdrawn_unposted;
