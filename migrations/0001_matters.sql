-- The kernel: matters, the acts on them, and what is derived from the acts in the same transaction.
-- Every table begins its primary key with the jurisdiction (the distribution column on Citus).

create table jurisdictions (
  jurisdiction text primary key check (jurisdiction ~ '^[a-z][a-z0-9-]{1,39}$'),
  parent       text references jurisdictions,
  title_zh     text not null,
  title_en     text not null,
  time_zone    text not null default 'Asia/Shanghai',
  origin       text not null,
  sample       boolean not null default false,
  created_at   timestamptz not null
);

-- One row per matter: the head (last number, last leaf) that orders its acts, and what lists show of it.
create table matters (
  jurisdiction     text not null references jurisdictions,
  matter           uuid not null,
  procedure        text not null,
  pack_version     text not null,
  body             uuid not null,
  title            text,
  class            text,
  amount           bigint,
  stage            text,
  opened_at        timestamptz not null,
  last_number      integer not null,
  last_leaf        bytea not null,
  last_claimed_at  timestamptz not null,
  last_recorded_at timestamptz not null,
  violated_count   integer not null default 0,
  closed           boolean not null default false,
  primary key (jurisdiction, matter)
);
create index matters_by_procedure on matters (jurisdiction, procedure, last_recorded_at desc, matter);
create index matters_by_body on matters (jurisdiction, body, procedure, last_recorded_at desc);

-- Acts are only ever added. The words of an act lie in act_contents, so that they can be erased and the act cannot.
create table acts (
  jurisdiction text not null,
  matter       uuid not null,
  number       integer not null check (number >= 1),
  act          uuid not null,
  type         text not null,
  body         uuid not null,
  actor_person uuid,
  actor_office uuid,
  actor_system text,
  claimed_at   timestamptz not null,
  recorded_at  timestamptz not null,
  pack         text not null,
  pack_version text not null,
  primary key (jurisdiction, matter, number),
  unique (jurisdiction, act),
  foreign key (jurisdiction, matter) references matters (jurisdiction, matter),
  check ((actor_system is null) = (actor_person is not null and actor_office is not null))
);

-- Sealed under the record's key (AES-256-GCM): content is the act's data and evidence, salts are the leaf's openings.
create table act_contents (
  jurisdiction text not null,
  act          uuid not null,
  content      bytea not null,
  salts        bytea not null,
  primary key (jurisdiction, act),
  foreign key (jurisdiction, act) references acts (jurisdiction, act)
);

-- A key per record, wrapped by the installation's record key, which lies outside the database.
create table record_keys (
  jurisdiction text not null,
  act          uuid not null,
  wrapped      bytea not null,
  primary key (jurisdiction, act),
  foreign key (jurisdiction, act) references acts (jurisdiction, act)
);

-- Where each constraint of a matter stands after its latest act.
create table verdicts (
  jurisdiction text not null,
  matter       uuid not null,
  constraint_id text not null,
  verdict      text not null check (verdict in ('satisfied', 'possibly-satisfied', 'possibly-violated', 'violated')),
  vacuous      boolean not null,
  at_number    integer not null,
  primary key (jurisdiction, matter, constraint_id),
  foreign key (jurisdiction, matter) references matters (jurisdiction, matter)
);

-- A breached constraint with the acts it rests on. item is '' where the constraint does not go by agenda item.
create table findings (
  jurisdiction  text not null,
  matter        uuid not null,
  constraint_id text not null,
  item          text not null,
  at_number     integer not null,
  acts          integer[] not null,
  severity      text not null,
  explanation   jsonb not null,
  pack          text not null,
  pack_version  text not null,
  procedure     text not null,
  body          uuid not null,
  class         text,
  state         text not null default 'open' check (state in ('open', 'answered', 'confirmed', 'dismissed', 'acted-on')),
  opened_at     timestamptz not null,
  primary key (jurisdiction, matter, constraint_id, item, at_number),
  foreign key (jurisdiction, matter) references matters (jurisdiction, matter)
);
create index findings_by_time on findings (jurisdiction, opened_at desc, matter);
create index findings_by_body on findings (jurisdiction, body, state);

-- A POST sent twice is recorded once and answered twice.
create table idempotency_keys (
  jurisdiction text not null,
  person       text not null,
  key          text not null,
  request_hash bytea not null,
  matter       uuid not null,
  first_number integer not null,
  last_number  integer not null,
  created_at   timestamptz not null,
  primary key (jurisdiction, person, key)
);

grant select on jurisdictions, matters, acts, act_contents, record_keys, verdicts, findings, idempotency_keys
  to quanjian_app, quanjian_eraser;
grant insert on jurisdictions, matters, acts, act_contents, record_keys, verdicts, findings, idempotency_keys to quanjian_app;
grant update on matters, verdicts, findings to quanjian_app;
grant delete on verdicts, findings, idempotency_keys to quanjian_app;
grant delete on act_contents, record_keys to quanjian_eraser;
grant update (title) on matters to quanjian_eraser;
grant update (explanation) on findings to quanjian_eraser;
grant select on jurisdictions to quanjian_sequencer;
