-- What a meeting's room keeps beside its acts: how one comes in, on which device, who asks for the floor, which screens show
-- it. Nothing here counts: what counts is an act. All of it goes when the meeting closes.
create table rooms (
  jurisdiction text not null,
  meeting      uuid not null,
  -- Shown in the room; it says which meeting, and gives no right: who enters is signed in and due or invited.
  code         text not null,
  opened_at    timestamptz not null,
  primary key (jurisdiction, meeting),
  unique (jurisdiction, code),
  foreign key (jurisdiction, meeting) references matters
);

-- The one device on which a person takes part; another one takes its place when the person says so.
create table room_devices (
  jurisdiction text not null,
  meeting      uuid not null,
  person       uuid not null,
  device       uuid not null,
  joined_at    timestamptz not null,
  primary key (jurisdiction, meeting, person),
  foreign key (jurisdiction, meeting) references matters
);

-- Who asks for the floor on an item, in which order, and who has it.
create table room_floor (
  jurisdiction text not null,
  matter       uuid not null,
  person       uuid not null,
  meeting      uuid not null,
  asked_at     timestamptz not null,
  given_at     timestamptz,
  primary key (jurisdiction, matter, person),
  foreign key (jurisdiction, meeting) references matters
);
create index room_floor_by_meeting on room_floor (jurisdiction, meeting);

-- A device of no person, opened by a code for one use; it then holds a key of its own. Neither stands here in clear.
create table room_screens (
  jurisdiction text not null,
  screen       uuid not null,
  meeting      uuid not null,
  code_hash    bytea,
  code_until   timestamptz not null,
  key_hash     bytea,
  opened_by    uuid not null,
  joined_at    timestamptz,
  primary key (jurisdiction, screen),
  foreign key (jurisdiction, meeting) references matters
);
create index room_screens_by_meeting on room_screens (jurisdiction, meeting);
create index room_screens_by_code on room_screens (code_hash) where code_hash is not null;
create index room_screens_by_key on room_screens (key_hash) where key_hash is not null;

-- Wrong codes of an account, so that codes are not tried out.
create table room_wrong_codes (
  jurisdiction text not null,
  account      uuid not null,
  wrong        integer not null check (wrong > 0),
  first_at     timestamptz not null,
  primary key (jurisdiction, account)
);

grant select, insert, update, delete on rooms, room_devices, room_floor, room_screens, room_wrong_codes to quanjian_app;
