-- The private question after a meeting. The organ that sends the station keeps its key here, wrapped under words that are
-- not here; answers are ciphertext that this server cannot open, under a slot that only its own key ties to a person, without
-- the meeting and without a time: no act, no look and no key of a request is written for them.
create table organ_keys (
  jurisdiction text not null,
  key          uuid not null,
  public_key   text not null,
  -- What opens with the words: salt, nonce and ciphertext, base64.
  wrapped      jsonb not null,
  made_by      uuid not null,
  made_at      timestamptz not null,
  primary key (jurisdiction, key),
  foreign key (jurisdiction) references jurisdictions
);

create table tone_answers (
  jurisdiction text not null,
  slot         bytea not null check (length(slot) = 32),
  key          uuid not null,
  body         uuid not null,
  chief        uuid not null,
  sealed       bytea not null check (length(sealed) = 82),
  primary key (jurisdiction, slot),
  foreign key (jurisdiction, key) references organ_keys
);
create index tone_answers_by_key on tone_answers (jurisdiction, key, body, chief);

grant select, insert on organ_keys to quanjian_app;
grant select, insert, update on tone_answers to quanjian_app;
