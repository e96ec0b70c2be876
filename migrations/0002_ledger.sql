-- The ledger: one Merkle log per jurisdiction. The application queues a leaf in the transaction that records the act;
-- the sequencer, under a role of its own, gives leaves their places and signs. Log keys are never in the database.
-- Every table begins its primary key with the jurisdiction (the distribution column on Citus).

-- What the sequencer has still to integrate. clock_timestamp, not now(): of two acts on one matter the second is queued
-- after the first has committed, so their order here is their order in the matter.
create table ledger_queue (
  jurisdiction text not null references jurisdictions,
  act          uuid not null,
  entry        bytea not null check (octet_length(entry) <= 65535),
  queued_at    timestamptz not null default clock_timestamp(),
  primary key (jurisdiction, act)
);
create index ledger_queue_by_time on ledger_queue (jurisdiction, queued_at);

-- The log itself: dense from 0, never updated, never deleted.
create table leaves (
  jurisdiction  text not null references jurisdictions,
  index         bigint not null check (index >= 0),
  act           uuid not null,
  entry         bytea not null,
  hash          bytea not null check (octet_length(hash) = 32),
  integrated_at timestamptz not null,
  primary key (jurisdiction, index),
  unique (jurisdiction, act)
);

-- Hash tiles of 256 (C2SP tlog-tiles). Only the last tile of each level grows.
create table ledger_tiles (
  jurisdiction text not null references jurisdictions,
  level        integer not null check (level between 0 and 63),
  n            bigint not null check (n >= 0),
  hashes       bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (jurisdiction, level, n)
);

-- One row per log: what is signed ("recorded"), what the quorum has cosigned ("witnessed"), and how the sequencer stands.
-- The row's lock lets one sequencer at a time append. policy is a C2SP tlog-policy; only the sequencer's role writes it,
-- so that whoever holds the application's password cannot lower the quorum.
create table ledger_heads (
  jurisdiction         text primary key references jurisdictions,
  origin               text not null,
  vkey                 text not null,
  policy               text not null default E'quorum none\n',
  size                 bigint not null default 0 check (size >= 0),
  root                 bytea not null check (octet_length(root) = 32),
  checkpoint           text not null,
  signed_at            timestamptz not null,
  witnessed_size       bigint,
  witnessed_checkpoint text,
  witnessed_at         timestamptz,
  status               text not null check (status in ('starting', 'signing', 'waiting-for-quorum', 'refused')),
  status_detail        jsonb not null default '{}',
  check (witnessed_size <= size),
  check ((witnessed_size is null) = (witnessed_checkpoint is null) and (witnessed_size is null) = (witnessed_at is null))
);

-- Who witnesses a log. A demonstration witness runs inside the sample and is independent of nobody: shown as such.
create table ledger_witnesses (
  jurisdiction      text not null references jurisdictions,
  name              text not null,
  vkey              text not null,
  url               text,
  department        text not null,
  counts_for_quorum boolean not null,
  demonstration     boolean not null default false,
  primary key (jurisdiction, name)
);

-- Every cosignature ever received: the first one that covers an act bounds the time at which it was recorded.
create table ledger_cosignatures (
  jurisdiction text not null references jurisdictions,
  size         bigint not null,
  witness      text not null,
  line         text not null,
  cosigned_at  timestamptz not null,
  primary key (jurisdiction, size, witness)
);

-- A person's decision to let the log sign although no quorum of witnesses answered at the start. It ends by itself,
-- and it never overrides a witness that has seen another past.
create table ledger_overrides (
  jurisdiction text not null references jurisdictions,
  override     uuid not null,
  person       uuid not null,
  office       uuid,
  reason       text not null check (reason <> ''),
  recorded_at  timestamptz not null,
  ends_at      timestamptz not null check (ends_at > recorded_at),
  primary key (jurisdiction, override)
);

grant select on ledger_queue, leaves, ledger_tiles, ledger_heads, ledger_witnesses, ledger_cosignatures, ledger_overrides
  to quanjian_app, quanjian_sequencer;
grant insert on ledger_queue, ledger_overrides to quanjian_app;
grant delete on ledger_queue to quanjian_sequencer;
grant insert on leaves, ledger_cosignatures to quanjian_sequencer;
grant insert, update on ledger_tiles, ledger_heads to quanjian_sequencer;
grant insert, update, delete on ledger_witnesses to quanjian_sequencer;
