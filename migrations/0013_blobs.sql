-- Files that were handed in, by the hash of their ciphertext. The bytes lie outside the database, sealed under a key each.
create table blobs (
  jurisdiction text not null references jurisdictions,
  blob         text not null check (blob ~ '^[0-9a-f]{64}$'),
  -- Who handed it in: only they may cite it.
  person       uuid not null,
  account      text not null,
  type         text not null,
  size_bytes   bigint not null check (size_bytes > 0),
  -- Sealed under the file's key, because a name may tell what must be erased one day; null where it was.
  sealed_name  bytea,
  uploaded_at  timestamptz not null,
  primary key (jurisdiction, blob)
);
create index blobs_by_person on blobs (jurisdiction, person, uploaded_at);

-- Wrapped by the installation's record key, which lies outside the database. Without it the file is noise.
create table blob_keys (
  jurisdiction text not null,
  blob         text not null,
  wrapped      bytea not null,
  primary key (jurisdiction, blob),
  foreign key (jurisdiction, blob) references blobs (jurisdiction, blob) on delete cascade
);

-- Which act rests on which file. Written with the act, never changed: what is cited cannot be swept.
create table blob_citations (
  jurisdiction text not null,
  blob         text not null,
  act          uuid not null,
  matter       uuid not null,
  primary key (jurisdiction, blob, act),
  foreign key (jurisdiction, blob) references blobs (jurisdiction, blob),
  foreign key (jurisdiction, act) references acts (jurisdiction, act)
);
create index blob_citations_by_act on blob_citations (jurisdiction, act);
create index blob_citations_by_matter on blob_citations (jurisdiction, matter);

-- The application removes what nobody cites: the citation's foreign key keeps it from more. Keys of cited files are the eraser's.
grant select, insert, delete on blobs to quanjian_app;
-- For the lock that a citation takes on the file; no column that says anything may be changed.
grant update (uploaded_at) on blobs to quanjian_app;
grant select, insert on blob_keys, blob_citations to quanjian_app;
grant select on blobs, blob_citations to quanjian_eraser;
grant update (sealed_name) on blobs to quanjian_eraser;
grant select, delete on blob_keys to quanjian_eraser;
