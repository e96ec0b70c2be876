-- What is owed in each open matter and by when, derived from its acts in the transaction that records them, and rebuildable
-- from those acts alone (quanjian jobs run deadlines). A row per open obligation, numbered from 0 within the matter. Nobody
-- is named: whom it concerns stands in the acts, whose numbers are given.
create table deadlines (
  jurisdiction  text not null references jurisdictions,
  matter        uuid not null,
  place         integer not null check (place >= 0),
  constraint_id text not null,
  item          text not null default '',
  acts          integer[] not null,
  -- The last instant in time; null: no limit, one that nobody can know yet, or a clock that stands still.
  due_at        timestamptz,
  -- The limit needs the rest days of this year, which are not announced yet.
  pending_year  integer check (pending_year is null or due_at is null),
  suspended     boolean not null default false,
  -- From here on it is near.
  lead_at       timestamptz check (lead_at is null or due_at is not null),
  -- The clock has recorded that it passed.
  passed        boolean not null default false,
  primary key (jurisdiction, matter, place),
  foreign key (jurisdiction, matter) references matters (jurisdiction, matter)
);
-- What the clock looks for, in the order in which limits pass.
create index deadlines_to_tick on deadlines (due_at) where due_at is not null and not passed;
-- What the desk shows as near or late.
create index deadlines_near on deadlines (jurisdiction, (coalesce(lead_at, due_at))) where due_at is not null;

-- From which calendar the deadlines of a jurisdiction were derived, as a digest: when a year becomes known, they are derived
-- anew. No row: never, as in a database that is older than this table.
create table deadlines_derived (
  jurisdiction text not null references jurisdictions,
  calendar     text not null,
  derived_at   timestamptz not null,
  primary key (jurisdiction)
);

grant select, insert, delete on deadlines to quanjian_app;
grant select, insert, update on deadlines_derived to quanjian_app;
