-- C-7: cash that nobody could take out of its till, while its transaction was edited or moved on.
alter table till_transactions add column stayed boolean not null default false
  -- only what lies there can stay, and only cash
  constraint till_transactions_stay check (not stayed or (held and place = 'tray'));
grant update (stayed) on till_transactions to countinghouse_app;
