-- Sign-in (the library's tables, in the schema auth, local to the installation) and who holds which account.
-- Session tokens are never here in clear: a row's key is their keyed hash, its value is sealed.
create table auth."user" (
  "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null,
  "image" text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  "username" text unique, "displayUsername" text, "twoFactorEnabled" boolean
);
create table auth."account" (
  "id" text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null
);
create index account_by_user on auth."account" ("userId");
create table auth."twoFactor" (
  "id" text primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create index two_factor_by_user on auth."twoFactor" ("userId");
create table auth."passkey" (
  "id" text primary key, "name" text, "publicKey" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "credentialID" text not null, "counter" integer not null, "deviceType" text not null, "backedUp" boolean not null,
  "transports" text, "createdAt" timestamptz, "aaguid" text
);
create index passkey_by_user on auth."passkey" ("userId");
create index passkey_by_credential on auth."passkey" ("credentialID");

-- Sessions and one-time values: key = HMAC-SHA-256, value = AES-256-GCM under keys outside the database.
create table auth.sealed_values (
  key        text primary key,
  value      bytea not null,
  expires_at timestamptz
);
create index sealed_values_by_expiry on auth.sealed_values (expires_at);

-- Failures by keyed hash of the account name: an unknown name is slowed down like a known one.
create table auth.sign_in_failures (
  name_hash    text primary key,
  failures     integer not null,
  rounds       integer not null default 0,
  locked_until timestamptz,
  last_at      timestamptz not null
);
create index sign_in_failures_by_time on auth.sign_in_failures (last_at);

-- How many attempts failed in each minute, over all names: many at once slow every attempt down.
create table auth.sign_in_pressure (
  minute   timestamptz primary key,
  failures integer not null
);

-- The one-time secret with which the first start lets the three administrators be set up; only its hash is here.
create table auth.first_run (
  jurisdiction text primary key,
  secret_hash  bytea not null
);

-- An account belongs to one person of the registry or to one of the three administrators, never to both.
create table accounts (
  jurisdiction       text not null references jurisdictions,
  account            uuid not null,
  name               text not null,
  sign_in_name       text not null,
  person             uuid,
  administrator      text check (administrator in ('system', 'security', 'audit')),
  status             text not null check (status in ('created', 'active', 'locked')),
  password_temporary boolean not null default false,
  created_at         timestamptz not null default now(),
  last_sign_in_on    date,
  primary key (jurisdiction, account),
  check (person is null or administrator is null)
);
create unique index accounts_by_person on accounts (jurisdiction, person) where person is not null;
-- 三员分立: one account for each of the three, and three different people.
create unique index accounts_by_administrator on accounts (jurisdiction, administrator) where administrator is not null;
create unique index accounts_by_administrator_name on accounts (jurisdiction, name) where administrator is not null;
create index accounts_by_account on accounts (account);

-- The matter that collects one day's looks at one body's records.
create table access_matters (
  jurisdiction text not null references jurisdictions,
  body         uuid not null,
  on_day       date not null,
  matter       uuid not null,
  primary key (jurisdiction, body, on_day)
);

grant select, insert, update, delete on all tables in schema auth to quanjian_app;
grant select, insert, update on accounts to quanjian_app;
grant select, insert on access_matters to quanjian_app;
