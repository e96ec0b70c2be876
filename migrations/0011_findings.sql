-- The handling of findings. A finding has an id, which is also the id of the matter in which it is handled (procedure
-- cn/finding). Only the record key makes it, so that nobody who reads the ledger can tell which matter a handling is about;
-- findings that are older than this migration get theirs when the server starts.
alter table findings add column finding uuid;
create unique index findings_by_id on findings (jurisdiction, finding);
create index findings_without_id on findings (jurisdiction) where finding is null;

-- How each finding is handled, derived from the acts of its matter in the transaction that records them, and rebuildable from
-- those acts alone (quanjian jobs run findings). What somebody wrote stays in the acts. A row per finding that anything has
-- been done about.
create table finding_handlings (
  jurisdiction   text not null references jurisdictions,
  finding        uuid not null,
  body           uuid not null,
  state          text not null check (state in ('open', 'answered', 'confirmed', 'dismissed', 'acted-on')),
  handler        uuid,
  assigned_at    timestamptz check ((assigned_at is null) = (handler is null)),
  outcome        text check (outcome in ('confirmed', 'dismissed')),
  decided_number integer check ((decided_number is null) = (outcome is null)),
  decided_by     uuid,
  decided_at     timestamptz check ((decided_at is null) = (outcome is null)),
  primary key (jurisdiction, finding)
);
create index finding_handlings_by_handler on finding_handlings (jurisdiction, handler) where handler is not null;

-- Whom a finding concerns: who was asked, and who answered, asked or not. The latest of each.
create table finding_persons (
  jurisdiction    text not null references jurisdictions,
  finding         uuid not null,
  person          uuid not null,
  asked_number    integer,
  asked_at        timestamptz check ((asked_at is null) = (asked_number is null)),
  answered_number integer,
  answered_at     timestamptz check ((answered_at is null) = (answered_number is null)),
  position        text check (position in ('acknowledged', 'explained', 'disputed')),
  primary key (jurisdiction, finding, person),
  check (asked_number is not null or answered_number is not null)
);
create index finding_persons_by_person on finding_persons (jurisdiction, person);

-- What somebody is told: one row for each person and act that concerns them, derived like the above.
create table messages (
  jurisdiction text not null references jurisdictions,
  person       uuid not null,
  finding      uuid not null,
  number       integer not null,
  kind         text not null check (kind in ('assigned', 'asked', 'answered', 'confirmed', 'dismissed', 'acted-on', 'reopened')),
  at           timestamptz not null,
  primary key (jurisdiction, person, finding, number)
);
create index messages_by_finding on messages (jurisdiction, finding);

-- Which messages somebody has read: the one thing here that does not follow from acts.
create table message_reads (
  jurisdiction text not null references jurisdictions,
  person       uuid not null,
  message      text not null,
  read_at      timestamptz not null,
  primary key (jurisdiction, person, message)
);

grant select, insert, update, delete on finding_handlings, finding_persons, messages, message_reads to quanjian_app;
