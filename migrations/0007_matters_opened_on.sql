-- Law is in force on civil days. The day on which a matter was opened is its jurisdiction's, not Greenwich's: a meeting at
-- seven in the morning in China is held on the day before in UTC.
alter table matters add column opened_on date;
update matters m
   set opened_on = (m.opened_at at time zone j.time_zone)::date
  from jurisdictions j
 where j.jurisdiction = m.jurisdiction;
alter table matters alter column opened_on set not null;
