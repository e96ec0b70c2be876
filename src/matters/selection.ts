/** Which matters are meant: a scope, which comes from access as SQL over a row of matters, and what a reader asks for. */

export type Scope = { sql: (alias: string, firstParam: number) => string; params: unknown[] };

export type MatterFilter = {
  procedure?: string | undefined;
  body?: string | undefined;
  stage?: string | undefined;
  class?: string | undefined;
  breached?: boolean | undefined;
  query?: string | undefined;
  /** Civil days of opening, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Integer fen, both inclusive; matters without an amount are left out. */
  amountFrom?: number | undefined;
  amountTo?: number | undefined;
};

/** Conditions over the alias `m`; $1 is the jurisdiction. */
export function selected(jurisdiction: string, scope: Scope, filter: MatterFilter) {
  const params: unknown[] = [jurisdiction, ...scope.params];
  const where = ["m.jurisdiction = $1", `(${scope.sql("m", 2)})`];
  const add = (sql: (param: string) => string, value: unknown) => {
    params.push(value);
    where.push(sql(`$${params.length}`));
  };
  if (filter.procedure) add((p) => `m.procedure = ${p}`, filter.procedure);
  if (filter.body) add((p) => `m.body = ${p}::uuid`, filter.body);
  if (filter.stage) add((p) => `m.stage = ${p}`, filter.stage);
  if (filter.class) add((p) => `m.class = ${p}`, filter.class);
  if (filter.breached) where.push("m.violated_count > 0");
  if (filter.from) add((p) => `m.opened_on >= ${p}::date`, filter.from);
  if (filter.to) add((p) => `m.opened_on <= ${p}::date`, filter.to);
  if (filter.amountFrom !== undefined) add((p) => `m.amount >= ${p}::bigint`, filter.amountFrom);
  if (filter.amountTo !== undefined) add((p) => `m.amount <= ${p}::bigint`, filter.amountTo);
  if (filter.query) add((p) => `m.title ilike ${p}`, `%${filter.query.replace(/[\\%_]/g, "\\$&")}%`);
  return { where, params };
}
