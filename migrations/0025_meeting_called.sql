-- Who is called to a meeting without a vote, derived from its acts: people asked to attend, and the clerk whom it names.
create table meeting_called (
  jurisdiction text not null,
  meeting      uuid not null,
  number       integer not null,
  person       uuid not null,
  capacity     text not null check (capacity in ('attending', 'clerk')),
  item         uuid,
  primary key (jurisdiction, meeting, number, person)
);
create index meeting_called_by_person on meeting_called (jurisdiction, person);

grant select, insert, delete on meeting_called to quanjian_app;
