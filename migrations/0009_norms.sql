-- Who keeps the rules of a jurisdiction: the regulation officers.
alter table offices drop constraint offices_function_check;
alter table offices add constraint offices_function_check
  check (function in ('member', 'clerk', 'station-officer', 'discipline-officer', 'organisation-officer', 'auditor', 'inspector',
                      'regulation-officer', 'staff'));

-- What a jurisdiction has adopted, derived from acts of the procedure cn/norms in the transaction that records them, and
-- rebuildable from those acts alone. A row per matter; it holds on the days from from_on up to, not including, ended_on,
-- and of a matter those of its opening day apply. from_on is always later than the day on which the adoption was recorded,
-- so that the law of a day, once it has come, never changes. body null: for the whole jurisdiction.
create table norm_settings (
  jurisdiction text not null references jurisdictions,
  setting      uuid not null,
  kind         text not null check (kind in ('parameter', 'pack')),
  state        text not null check (state in ('proposed', 'adopted', 'dropped')),
  procedure    text check ((procedure is null) = (kind = 'pack')),
  parameter    text check ((parameter is null) = (kind = 'pack')),
  value        text check ((value is null) = (kind = 'pack')),
  unit         text,
  pack         text check ((pack is null) = (kind = 'parameter')),
  pack_version text,
  pack_digest  text,
  body         uuid,
  from_on      date not null,
  ended_on     date check (ended_on >= from_on),
  -- Proposed to end on this day; somebody else has to adopt that.
  ending_on    date,
  proposed_by  text not null,
  basis        jsonb not null,
  primary key (jurisdiction, setting)
);
create index norm_settings_in_force on norm_settings (jurisdiction, from_on) where state = 'adopted';
-- Of two that are adopted for the same days nobody could say which holds.
create unique index norm_settings_one_a_day on norm_settings
  (jurisdiction, coalesce(procedure, ''), coalesce(parameter, ''), coalesce(pack, ''),
   coalesce(body, '00000000-0000-0000-0000-000000000000'), from_on)
  where state = 'adopted' and ended_on is null;

grant select, insert, update, delete on norm_settings to quanjian_app;
