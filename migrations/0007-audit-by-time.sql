-- The order of the audit log is its key: one index less to write for every change.
alter table audit_log drop constraint audit_log_pkey;
drop index audit_log_by_time;
alter table audit_log add primary key (agency_id, at, id);
