-- How each account likes its pages: one small text, replaced as it changes. No record of power, so it is not in the ledger.
create table account_settings (
  jurisdiction text not null,
  account      uuid not null,
  revision     bigint not null check (revision > 0),
  settings     jsonb not null check (octet_length(settings::text) <= 65536),
  updated_at   timestamptz not null default now(),
  primary key (jurisdiction, account),
  foreign key (jurisdiction, account) references accounts
);

grant select, insert, update on account_settings to quanjian_app;
