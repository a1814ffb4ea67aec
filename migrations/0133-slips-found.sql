-- I-3: what lies in repair for a citation by a reference is found by an index of a plain column. An
-- index of an expression is none under row-level security: the expression could tell of other agencies'
-- rows, so every item of the agency was read for each that arrived.
alter table intake_items
  add column slip text generated always as
    (case when payment_id is null then citation || ' ' || ltrim(reference, '0') end) stored;
drop index intake_items_by_slip;
create index intake_items_by_slip on intake_items (agency_id, slip, id) where slip is not null;

-- A column that is generated is empty yet when a row is looked at before its update.
create or replace function intake_items_stay() returns trigger language plpgsql as $$
declare
  before intake_items;
begin
  if tg_op = 'UPDATE' and new.withdrawn and not old.withdrawn then
    before := new;
    before.withdrawn := false;
    before.slip := old.slip;
    if before is not distinct from old then
      return new;
    end if;
  end if;
  raise exception 'intake_items is append-only, but for what is withdrawn'
    using errcode = 'integrity_constraint_violation';
end $$;
