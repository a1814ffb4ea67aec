-- E-7: a balance transfer is one receipt with two transactions that add up to zero, so nothing is
-- handed over with it.
alter table payments drop constraint payments_amount_check;
alter table payments add constraint payments_amount_check check (amount >= 0);

-- E-7, T-8: neither half of a transfer stands without the other.
alter table transactions add constraint transactions_transfer_has_two_halves
  check (kind <> 'balance_transfer' or counterpart_id is not null);
