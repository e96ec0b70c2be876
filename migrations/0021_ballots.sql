-- Secret ballots under way. What the server holds opens no ballot: the vote's public keys, ciphertext, and the issuer's
-- secret under the record key, which goes when voting closes. What is opened is never here: the tellers' devices count.
create table ballots (
  jurisdiction text not null,
  matter       uuid not null,
  round        integer not null check (round >= 1),
  -- Tellers, keys, vote, what happened, the list at the close, the announcement.
  state        jsonb not null,
  issuer       bytea,
  primary key (jurisdiction, matter, round),
  foreign key (jurisdiction, matter) references matters
);

-- One row for each voter, all made at the opening and of one length whatever they hold, without any time. Written anew in
-- the order of their drawn names when voting closes, and deleted when the vote is over: no order of casting stays behind.
create table ballot_slots (
  jurisdiction text not null,
  matter       uuid not null,
  round        integer not null,
  slot         text not null,
  voter        uuid not null,
  content      bytea not null check (octet_length(content) = 1564),
  primary key (jurisdiction, matter, round, slot),
  unique (jurisdiction, matter, round, voter),
  foreign key (jurisdiction, matter, round) references ballots
);

grant select, insert, update on ballots to quanjian_app;
grant select, insert, update, delete on ballot_slots to quanjian_app;
