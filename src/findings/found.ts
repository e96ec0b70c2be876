/** Findings by words: of the rule that was broken, or of the matter's title; newest first. */
import type { Scope } from "../matters/index.ts";
import { type Asked, askedSql } from "../search/index.ts";
import { FINDING_PROCEDURE, type FindingState } from "./handling.ts";
import type { Reader } from "./store.ts";

export type FoundFinding = {
  id: string;
  matter: string;
  matterTitle: string | null;
  procedure: string;
  constraint: string;
  body: string;
  state: FindingState;
  openedAt: string;
  /** The civil day on which its matter was opened, YYYY-MM-DD. */
  openedOn: string;
};

/**
 * Breaches of a handling are left out: they stand on the finding that was handled, and are nothing for whom it concerns.
 * @param rules those whose own words are asked for
 */
export async function findFindings(
  db: Reader,
  jurisdiction: string,
  scope: Scope,
  asked: Asked,
  rules: { procedure: string; constraint: string }[],
  limit: number,
): Promise<{ items: FoundFinding[]; total: number }> {
  const params: unknown[] = [jurisdiction, ...scope.params];
  const param = (value: unknown) => `$${params.push(value)}`;
  const names = param(rules.map(({ procedure, constraint }) => `${procedure} ${constraint}`));
  const handling = param(FINDING_PROCEDURE);
  const rows = await db.query<FoundFinding & { total: number }>(
    `select f.finding as id, f.matter, m.title as "matterTitle", f.procedure, f.constraint_id as "constraint", f.body, f.state,
            f.opened_at as "openedAt", m.opened_on as "openedOn", count(*) over ()::int as total
       from findings f join matters m on m.jurisdiction = f.jurisdiction and m.matter = f.matter
      where f.jurisdiction = $1 and f.finding is not null and (${scope.sql("f", 2)})
        and f.procedure <> ${handling}
        and (f.procedure || ' ' || f.constraint_id = any(${names}::text[])
             -- A common word is looked for in the titles of findings, a rare one in all titles: as the planner sees fit.
             or exists (select from matter_lines w where w.jurisdiction = f.jurisdiction and w.matter = f.matter
                                                     and ${askedSql(asked, "w", param)}))
      order by f.opened_at desc, f.matter, f.at_number, f.constraint_id, f.item limit ${param(limit)}`,
    params,
  );
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
