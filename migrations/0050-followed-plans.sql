-- E-8: a citation that went on another plan is done with this one for good, even if this one is
-- cancelled later: `over` alone does not tell which of the two it was.
alter table plan_citations add column followed boolean not null default false,
  add constraint plan_citations_followed_is_over check (over or not followed);
grant update (followed) on plan_citations to countinghouse_app;

update plan_citations c set followed = true
  from payment_plans p
 where p.agency_id = c.agency_id and p.id = c.plan_id and c.over
   and exists (select from plan_citations later
                 join payment_plans q on q.agency_id = later.agency_id and q.id = later.plan_id
                where later.agency_id = c.agency_id and later.number_key = c.number_key
                  and later.plan_id <> c.plan_id and q.enrolled_at > p.enrolled_at
                  and (p.cancelled_at is null or q.enrolled_at < p.cancelled_at));
