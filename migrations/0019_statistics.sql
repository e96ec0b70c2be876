-- What each meeting, decision and task adds to the figures of its body. Words of acts are sealed under a key each, so no question
-- over many matters can look into them: these counts are derived from a matter's acts, and again when it has moved on.
create table matter_figures (
  jurisdiction text not null,
  matter       uuid not null,
  procedure    text not null,
  body         uuid not null,
  class        text,
  -- Derived from the acts up to this one; another number than the matter's last is to be derived anew.
  at_number    integer not null,
  -- The civil day that it counts to: of the meeting, or on which a task falls due. Null counts to none.
  on_day       date,
  kind         text,
  items        integer not null,
  carried      integer not null,
  lost         integer not null,
  deferred     integer not null,
  withdrawn    integer not null,
  refused      integer not null,
  voices       integer not null,
  against      integer not null,
  chair_stated integer not null,
  late         integer not null,
  recusals     integer not null,
  secret       integer not null,
  decided      integer not null,
  confirmed    integer not null,
  executed     integer not null,
  present      integer not null,
  due          integer not null,
  sitting      integer not null,
  tasks        integer not null,
  done         integer not null,
  primary key (jurisdiction, matter),
  foreign key (jurisdiction, matter) references matters (jurisdiction, matter)
);
create index matter_figures_by_body on matter_figures (jurisdiction, body, on_day);

grant select, insert, update, delete on matter_figures to quanjian_app;
-- What rests on an erased act is counted anew without it.
grant select, delete on matter_figures to quanjian_eraser;
