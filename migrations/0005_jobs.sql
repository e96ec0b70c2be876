-- What the nightly self-check found: one row per run and log. "found" holds one sentence for each thing amiss.
create table self_checks (
  jurisdiction text not null references jurisdictions,
  started_at   timestamptz not null,
  finished_at  timestamptz not null check (finished_at >= started_at),
  size         bigint not null check (size >= 0),
  acts_opened  integer not null check (acts_opened >= 0),
  ok           boolean not null,
  found        jsonb not null,
  primary key (jurisdiction, started_at),
  check (ok = (found = '[]'::jsonb))
);

grant select, insert on self_checks to quanjian_app;
