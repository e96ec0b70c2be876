-- The backups of this installation. They hold every jurisdiction at once and are no jurisdiction's, so their list lies in
-- the schema that is local. What is written here is what a test of the file is compared with.
create table auth.backups (
  file       text primary key check (file ~ '^quanjian-[0-9TZ]+\.tar$'),
  made_at    timestamptz not null,
  bytes      bigint not null check (bytes > 0),
  -- Of the whole file, as sha256sum prints it.
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  tables     integer not null,
  row_count  bigint not null,
  files      integer not null,
  -- "night" or the account that made it; null on the server's console.
  made_by    text,
  -- The last test: when, whether all was well, and a sentence for each thing amiss.
  tested_at  timestamptz,
  test_ok    boolean,
  found      jsonb,
  -- Its time of keeping is over and the file is gone.
  removed_at timestamptz,
  check ((tested_at is null) = (test_ok is null) and (tested_at is null) = (found is null)),
  check (test_ok is null or test_ok = (found = '[]'::jsonb))
);
create index backups_by_time on auth.backups (made_at);
grant select, insert, update on auth.backups to quanjian_app;

-- A backup says with which migrations its tables were made; the application reads their names for that.
grant usage on schema public to quanjian_app;
grant select on public.quanjian_migrations to quanjian_app;
