-- C-8, C-12: what was booked in tills and belongs to no session, by business date, for the report.
create index cash_movements_booked on cash_movements (agency_id, business_date, id)
  where kind in ('over', 'short', 'paid_in', 'paid_out');
