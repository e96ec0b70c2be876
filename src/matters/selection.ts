/**
 * Which matters are meant: a scope, which comes from access as SQL over a row, and what a reader asks for. A row is a
 * matter's head or its line (lines.ts); what is not in one of them is looked up in the other.
 */
import { askedFor, askedSql } from "../search/index.ts";

export type Scope = { sql: (alias: string, firstParam: number) => string; params: unknown[] };

export type MatterFilter = {
  procedure?: string | undefined;
  body?: string | undefined;
  stage?: string | undefined;
  class?: string | undefined;
  breached?: boolean | undefined;
  /** Words of the title, how they are read, or the initials of that. */
  query?: string | undefined;
  /** Civil days of opening, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Integer fen, both inclusive; matters without an amount are left out. */
  amountFrom?: number | undefined;
  amountTo?: number | undefined;
  /** A condition of another module's over the row's matter; `param` takes a value and gives its place. */
  further?: ((alias: string, param: (value: unknown) => string) => string) | undefined;
};

export type Rows = "matters" | "matter_lines";

/** Conditions over the alias `m`; $1 is the jurisdiction. */
export function selected(jurisdiction: string, scope: Scope, filter: MatterFilter, rows: Rows) {
  const params: unknown[] = [jurisdiction, ...scope.params];
  const where = ["m.jurisdiction = $1", `(${scope.sql("m", 2)})`];
  const param = (value: unknown) => `$${params.push(value)}`;
  const { procedure, body, from, to, amountFrom, amountTo, stage, breached, query } = filter;
  if (procedure) where.push(`m.procedure = ${param(procedure)}`);
  if (body) where.push(`m.body = ${param(body)}::uuid`);
  if (filter.class) where.push(`m.class = ${param(filter.class)}`);
  if (from) where.push(`m.opened_on >= ${param(from)}::date`);
  if (to) where.push(`m.opened_on <= ${param(to)}::date`);
  if (amountFrom !== undefined) where.push(`m.amount >= ${param(amountFrom)}::bigint`);
  if (amountTo !== undefined) where.push(`m.amount <= ${param(amountTo)}::bigint`);
  if (stage) where.push(inThe("matters", rows, (of) => `${of}.stage = ${param(stage)}`));
  if (breached) where.push(inThe("matters", rows, (of) => `${of}.violated_count > 0`));
  if (query?.trim()) where.push(inThe("matter_lines", rows, (of) => askedSql(askedFor(query), of, param)));
  if (filter.further) where.push(filter.further("m", param));
  return { where, params };
}

function inThe(table: Rows, rows: Rows, condition: (alias: string) => string): string {
  return table === rows
    ? condition("m")
    : `exists (select from ${table} o where o.jurisdiction = m.jurisdiction and o.matter = m.matter and ${condition("o")})`;
}
