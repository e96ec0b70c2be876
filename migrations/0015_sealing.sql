-- What the server carries of positions that are sealed and not yet revealed. Either half alone is noise: the server's own,
-- which nobody is shown, and the station's, sealed to the key of its device, which the server does not have. Both go with
-- the reveal, in the transaction that records it.
create table sealed_halves (
  jurisdiction text not null,
  matter       uuid not null,
  -- Empty where the matter is one item.
  item         text not null,
  round        integer not null check (round >= 1),
  member       uuid not null,
  commitment   text not null,
  server_half  bytea not null,
  station_half bytea not null,
  sent_at      timestamptz not null,
  primary key (jurisdiction, matter, item, round, member, commitment),
  foreign key (jurisdiction, matter) references matters
);

-- Which device of the station takes part; its key goes into the act that begins a round.
create table sealing_devices (
  jurisdiction text not null,
  matter       uuid not null,
  person       uuid not null,
  device_key   text not null,
  offered_at   timestamptz not null,
  primary key (jurisdiction, matter),
  foreign key (jurisdiction, matter) references matters
);

grant select, insert, update, delete on sealed_halves, sealing_devices to quanjian_app;
