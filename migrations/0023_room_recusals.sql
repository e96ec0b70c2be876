-- Items that are under discussion in a meeting's room, and who is out of them: while it is so they are not shown the item.
create table room_items (
  jurisdiction text not null,
  matter       uuid not null,
  meeting      uuid not null,
  primary key (jurisdiction, matter)
);
create index room_items_by_meeting on room_items (jurisdiction, meeting);

create table room_recusals (
  jurisdiction text not null,
  matter       uuid not null,
  person       uuid not null,
  primary key (jurisdiction, matter, person)
);

grant select, insert, update, delete on room_items, room_recusals to quanjian_app;
