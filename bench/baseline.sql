-- The baseline: what a careful engineer would write by hand for one payment, without HTTP and
-- without batches. The same writes into the same tables, in one unit of work per payment, by the
-- application's role under row-level security.
create function bench_take_payment(
  agency bigint, payer_user bigint, user_name text, idem_key text, print bytea,
  citation_number text, paid bigint, paid_method text)
  returns text language plpgsql as $$
declare
  s record;
  c record;
  at timestamptz;
  payment bigint;
  txn bigint;
  receipt text;
  due bigint;
  applied_now bigint;
  body text;
  link_hash bytea;
  answer text;
begin
  perform set_config('app.agency_id', agency::text, true);
  at := app_now();
  select a.body into answer from answers a
   where a.agency_id = agency and a.user_id = payer_user and a.key = idem_key;
  if found then return answer; end if;

  select ses.* into s from session_users su
    join sessions ses on ses.agency_id = su.agency_id and ses.id = su.session_id
   where su.agency_id = agency and su.user_id = payer_user and su.current
     for no key update of ses;
  if not found or s.status <> 'open' or s.cut_off_at <= at then raise exception 'session_required'; end if;
  select * into c from citations
   where agency_id = agency and number_key = citation_number for no key update;
  if not found or c.standing is not null then raise exception 'citation_not_payable'; end if;
  perform 1 from payment_methods
    where agency_id = agency and code = paid_method and offered and not system;
  if not found then raise exception 'method_unknown'; end if;

  payment := nextval('payment_ids');
  txn := nextval('transaction_ids');
  receipt := s.id || '-' || (s.receipt_count + 1);
  due := greatest(0, c.charged - c.paid_elsewhere - c.applied);
  applied_now := least(paid, due);
  if paid > due then raise exception 'overpayment_unconfirmed'; end if;

  insert into payments values (agency, payment, s.id, receipt, paid, null, payer_user, at);
  insert into transactions (agency_id, id, session_id, payment_id, receipt_number, kind, amount,
      method, target_type, target_id, target_number, user_id, created_at)
    values (agency, txn, s.id, payment, receipt, 'single_payment', paid, paid_method, 'citation',
      c.id, c.number, payer_user, at);
  insert into postings values (agency, txn, 1, 'funds', paid_method, paid),
                              (agency, txn, 2, 'receivable', null, -applied_now);
  update citations set applied = applied + applied_now, version = version + 1
   where agency_id = agency and id = c.id;
  body := json_build_object('seq', s.event_count + 1, 'at', at, 'kind', 'posted',
    'transactionId', txn, 'userId', payer_user, 'transactionKind', 'single_payment',
    'sessionId', s.id, 'paymentId', payment,
    'receiptNumber', receipt, 'amount', paid, 'method', paid_method, 'reference', null,
    'cardTail', null, 'target', json_build_object('type', 'citation', 'id', c.id, 'number', c.number),
    'reversalOf', null, 'counterpartId', null)::text;
  link_hash := sha256(s.chain_head || convert_to(body, 'UTF8'));
  insert into session_events values
    (agency, s.id, s.event_count + 1, at, 'posted', txn, payer_user, body, link_hash);
  update sessions
     set transaction_count = transaction_count + 1, net_total = net_total + paid,
         receipt_count = receipt_count + 1, event_count = event_count + 1, chain_head = link_hash
   where agency_id = agency and id = s.id;
  insert into session_totals as t values (agency, s.id, paid_method, payer_user, 'single_payment', 1, paid)
    on conflict (agency_id, session_id, method, user_id, kind)
    do update set count = t.count + 1, net = t.net + excluded.net;
  answer := json_build_object('id', payment::text, 'receiptNumber', receipt, 'sessionId', s.id::text,
    'createdAt', at, 'amount', paid, 'payer', null, 'transactions', json_build_array(
      json_build_object('id', txn::text, 'sessionId', s.id::text, 'paymentId', payment::text,
        'receiptNumber', receipt, 'kind', 'single_payment', 'amount', paid, 'method', paid_method,
        'reference', null, 'cardTail', null,
        'target', json_build_object('type', 'citation', 'id', c.id::text, 'number', c.number),
        'user', json_build_object('id', payer_user::text, 'name', user_name), 'createdAt', at,
        'reversedById', null, 'reversalOfId', null, 'counterpartId', null, 'moved', false)))::text;
  insert into answers values (agency, payer_user, idem_key, print, false, 201, answer, at);
  insert into audit_log (agency_id, user_id, action, subject_type, subject_id, after, address, request_id)
    values (agency, payer_user, 'payment.taken', 'payment', payment::text,
      json_build_object('receiptNumber', receipt, 'amount', paid)::jsonb, '127.0.0.1', idem_key);
  perform pg_notify('countinghouse', json_build_object('a', agency, 's', json_build_array(s.id),
    'u', '[]'::json, 'c', json_build_array(c.number))::text);
  return answer;
end $$;
