-- Tasks of resolutions, derived from the acts of their matters (procedure cn/task) in the transaction that records them, and
-- rebuildable from those acts alone (quanjian jobs run tasks). A row per task: what a list over many matters is asked for.
-- Whether one is late is not kept here: the rule done-in-time says it, by its limit and by its finding.
create table tasks (
  jurisdiction text not null references jurisdictions,
  matter       uuid not null,
  body         uuid not null,
  -- The matter of the resolution; null where the task names none.
  decision     uuid,
  -- Which of its items, and who carries it out: words of an act, derived anew when these are erased.
  resolution   text,
  owner        uuid,
  department   text,
  assigned_at  timestamptz not null,
  -- The day named last, by the assignment or by an extension; null where the words of both are erased.
  due_on       date,
  extensions   integer not null default 0 check (extensions >= 0),
  percent      integer check (percent between 0 and 100),
  evidence     integer not null default 0 check (evidence >= 0),
  state        text not null check (state in ('assigned', 'under-way', 'done', 'checked', 'closed', 'cancelled')),
  done_at      timestamptz,
  -- What the check found; null before it.
  as_decided   boolean,
  primary key (jurisdiction, matter)
);
create index tasks_by_decision on tasks (jurisdiction, decision) where decision is not null;
create index tasks_by_owner on tasks (jurisdiction, owner) where owner is not null;
create index tasks_by_due_day on tasks (jurisdiction, due_on, matter);

grant select, insert, update, delete on tasks to quanjian_app;
