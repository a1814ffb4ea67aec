-- A-4: fingerprints of requests that held a password or another secret were a fast hash of all that
-- was asked, so that whoever had the database could guess one by one. From now on they are slow.
-- Which operation an answer belongs to is not kept, so all that could be such a one loses what it
-- had: asked again under its key it is refused as another request, and nothing is done twice. What
-- took money is not among them.
update answers set fingerprint = uuid_send(gen_random_uuid())
 where refused or body = '' or body ~ '"(email|hasClientSecret)":';
