-- The registry: bodies, offices, people, terms and coverage, derived from acts of the procedure cn/registry in the
-- transaction that records them, and rebuildable from those acts alone. A civil date `to_on`, `dissolved_on` or
-- `abolished_on` is the first day on which the thing no longer holds.

-- One row per jurisdiction: its lock puts changes of the registry in one order, its count tells caches that it changed.
create table registry_heads (
  jurisdiction text primary key references jurisdictions,
  changes      bigint not null default 0
);

create table bodies (
  jurisdiction   text not null references jurisdictions,
  body           uuid not null,
  parent         uuid,
  name           text not null,
  name_en        text,
  kind           text not null,
  level          text,
  code           text,
  established_on date not null,
  dissolved_on   date,
  matter         uuid not null,
  primary key (jurisdiction, body),
  foreign key (jurisdiction, parent) references bodies (jurisdiction, body),
  check (parent <> body)
);
create index bodies_by_parent on bodies (jurisdiction, parent);
create index bodies_by_code on bodies (jurisdiction, code);

create table offices (
  jurisdiction text not null,
  office       uuid not null,
  body         uuid not null,
  title        text not null,
  title_en     text,
  principal    text not null check (principal in ('none', 'secretary', 'administrative', 'both')),
  function     text not null check (function in ('member', 'clerk', 'station-officer', 'discipline-officer',
                                                 'organisation-officer', 'auditor', 'inspector', 'staff')),
  created_on   date not null,
  abolished_on date,
  primary key (jurisdiction, office),
  foreign key (jurisdiction, body) references bodies (jurisdiction, body)
);
create index offices_by_body on offices (jurisdiction, body);

-- No more of a person than a name and the number by which the organisation department tells two of the same name apart.
create table people (
  jurisdiction text not null references jurisdictions,
  person       uuid not null,
  name         text not null,
  name_en      text,
  code         text,
  matter       uuid not null,
  primary key (jurisdiction, person)
);
create index people_by_code on people (jurisdiction, code);

create table terms (
  jurisdiction text not null,
  term         uuid not null,
  person       uuid not null,
  office       uuid not null,
  from_on      date not null,
  to_on        date,
  acting       boolean not null,
  concurrent   boolean not null,
  primary key (jurisdiction, term),
  foreign key (jurisdiction, person) references people (jurisdiction, person),
  foreign key (jurisdiction, office) references offices (jurisdiction, office),
  check (to_on >= from_on)
);
create index terms_by_office on terms (jurisdiction, office, from_on);
create index terms_by_person on terms (jurisdiction, person, from_on);

create table coverage (
  jurisdiction text not null,
  coverage     uuid not null,
  station      uuid not null,
  body         uuid not null,
  from_on      date not null,
  to_on        date,
  primary key (jurisdiction, coverage),
  foreign key (jurisdiction, station) references bodies (jurisdiction, body),
  foreign key (jurisdiction, body) references bodies (jurisdiction, body),
  check (to_on >= from_on),
  check (station <> body)
);
create index coverage_by_body on coverage (jurisdiction, body);
create index coverage_by_station on coverage (jurisdiction, station);

grant select, insert, update, delete on registry_heads, bodies, offices, people, terms, coverage to quanjian_app;
grant select on bodies, offices, people, terms, coverage to quanjian_eraser;
