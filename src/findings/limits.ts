/**
 * The limits of handlings, as SQL: those that run, and those that the clock has recorded as passed, which are owed no more by
 * the rules and still by the people. A passed one has the time of the clock's act, which is the limit itself.
 */
export const LIMITS = `(
  select d.jurisdiction, d.matter as finding, d.constraint_id, d.acts, d.due_at, d.lead_at, false as passed
    from deadlines d
   where d.due_at is not null and d.constraint_id in ('answered-in-time', 'decided-in-time', 'acted-on-in-time')
  union all
  select b.jurisdiction, b.matter, b.constraint_id, b.acts, a.claimed_at, null, true
    from findings b
    join acts a on a.jurisdiction = b.jurisdiction and a.matter = b.matter and a.number = b.at_number
   where b.procedure = 'cn/finding' and b.constraint_id in ('answered-in-time', 'decided-in-time', 'acted-on-in-time')
)`;

/** Whether a limit still presses, over aliases of it and of the finding's state. */
export const presses = (limit: string, state: string) =>
  `(not ${limit}.passed or ${limit}.constraint_id = case ${state}
     when 'open' then 'answered-in-time' when 'answered' then 'decided-in-time' when 'confirmed' then 'acted-on-in-time' end)`;
