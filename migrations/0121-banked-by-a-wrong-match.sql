-- B-2: a match that was wrong is taken back, and a deposit that it banked is sealed again. Whatever was
-- gathered, counted and sealed stays.
create or replace function deposits_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.status = 'cancelled'
     or (old.status = 'banked' and new.status <> 'sealed')
     or (old.status = 'sealed' and new.status <> 'banked')
     or (new.agency_id, new.id, new.account_id, new.bag_number, new.cash, new.paper,
         new.paper_methods,
         new.other, new.cash_lines, new.prepared_by, new.prepared_at)
        is distinct from
        (old.agency_id, old.id, old.account_id, old.bag_number, old.cash, old.paper,
         old.paper_methods,
         old.other, old.cash_lines, old.prepared_by, old.prepared_at)
     or (old.sealed_by is not null
         and (new.sealed_by, new.sealed_at) is distinct from (old.sealed_by, old.sealed_at)) then
    raise exception 'deposit % is %, and stays as it is', old.id, old.status;
  end if;
  return new;
end $$;

-- Whether the match banked the deposit, or found it banked by somebody's word.
alter table bank_lines add column banks boolean not null default false;
alter table bank_lines add constraint bank_lines_banks check (not banks or deposit_id is not null);
grant update (banks) on bank_lines to countinghouse_app;
