-- What lists order matters by and what search finds of them: a row beside each matter, written when it is opened and seldom
-- after. Here a list reads the index of its order from end to end; there every act would have to write all these indexes.
-- `place`, `text`, `readings` and `words` are made from the title (src/search) and go with it when it is erased.
create table matter_lines (
  jurisdiction text not null,
  matter       uuid not null,
  procedure    text not null,
  body         uuid not null,
  class        text,
  amount       bigint,
  opened_at    timestamptz not null,
  opened_on    date not null,
  -- The order of titles: as they are read. Null: there is no title, or no longer.
  place        text collate "C",
  text         text not null default '',
  readings     text not null default '',
  words        tsvector not null default '',
  primary key (jurisdiction, matter),
  foreign key (jurisdiction, matter) references matters (jurisdiction, matter)
);
insert into matter_lines (jurisdiction, matter, procedure, body, class, amount, opened_at, opened_on)
select jurisdiction, matter, procedure, body, class, amount, opened_at, opened_on from matters;

create index matter_lines_by_word on matter_lines using gin (words);
create index matter_lines_by_title on matter_lines (jurisdiction, place, opened_at, matter) include (procedure, body, class);
create index matter_lines_by_amount on matter_lines (jurisdiction, amount, opened_at, matter) include (procedure, body, class);
create index matter_lines_by_opening on matter_lines (jurisdiction, opened_at, matter) include (procedure, body, class);
create index matter_lines_by_class on matter_lines (jurisdiction, class, opened_at desc, matter desc) include (procedure, body);
create index matter_lines_by_body on matter_lines (jurisdiction, body, opened_at desc, matter desc) include (procedure, class);

-- What changes with every act is ordered here. The columns by which readers are told apart lie in the index.
drop index matters_by_time;
create index matters_by_time on matters (jurisdiction, last_claimed_at desc, matter desc) include (procedure, body, class);
create index matters_by_stage on matters (jurisdiction, stage, last_claimed_at desc, matter desc) include (procedure, body, class);
create index matters_by_breaches on matters (jurisdiction, violated_count, last_claimed_at, matter) include (procedure, body, class);

-- The words by which bodies and people are found, written with their rows in the registry.
create table name_words (
  jurisdiction text not null references jurisdictions,
  kind         text not null check (kind in ('body', 'person')),
  id           uuid not null,
  text         text not null,
  readings     text not null,
  words        tsvector not null,
  primary key (jurisdiction, kind, id)
);
create index name_words_by_word on name_words using gin (words);

-- In which way the words of a jurisdiction were made, so that they are made anew after a change. No row: never, as in a
-- database that is older than these tables.
create table words_made (
  jurisdiction text not null references jurisdictions,
  version      integer not null,
  made_at      timestamptz not null,
  primary key (jurisdiction)
);

grant select, insert, update, delete on matter_lines, name_words to quanjian_app;
grant select, insert, update on words_made to quanjian_app;
grant select, update (place, text, readings, words) on matter_lines to quanjian_eraser;
