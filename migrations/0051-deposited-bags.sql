-- B-2, C-12: in which deposit the cash of a bag went to the bank; in one only.
alter table till_transfers add column deposit_id bigint,
  add constraint till_transfers_deposited_bag
    check (deposit_id is null or (bag_number is not null and status = 'accepted'));
grant update (deposit_id) on till_transfers to countinghouse_app;
create index till_transfers_lying on till_transfers (agency_id, id)
  where bag_number is not null and status = 'accepted' and deposit_id is null;
