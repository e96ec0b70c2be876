/**
 * The same rules as the policies, as a condition over rows with columns jurisdiction, procedure, body and class, for
 * lists and counts. A property test holds the two equal, row by row.
 */
import type { Action } from "./authorize.ts";
import type { Principal } from "./principal.ts";

export type Scope = { sql: (alias: string, firstParam: number) => string; params: unknown[] };

const NOTHING: Scope = { sql: () => "false", params: [] };
const READS = new Set<Action>(["readMatter", "readFinding", "readReceipt", "backTest"]);
/** What exists for readers of a body or of the whole jurisdiction; any other kind needs rules of its own. */
const READABLE = ["cn/decision", "cn/norms", "cn/erasure", "fomc/meeting"];
const SUPERVISORS = ["discipline-officer", "auditor", "inspector"];

export function scopeOf(principal: Principal, action: Action): Scope {
  if (!READS.has(action) || principal.administrator || principal.pending) return NOTHING;
  const tests = action === "backTest";
  const regulates = principal.functions.includes("regulation-officer");
  const supervises = SUPERVISORS.some((f) => principal.functions.includes(f)) || (tests && regulates);
  const organisation = principal.functions.includes("organisation-officer") && !tests;
  const bodies = [...new Set([...principal.clerkOf, ...principal.memberOf, ...principal.covers])];
  return {
    params: [principal.jurisdiction, supervises, bodies, organisation, regulates && !tests, READABLE],
    sql: (alias, first) => {
      const p = (offset: number) => `$${first + offset}`;
      return (
        `${alias}.jurisdiction = ${p(0)}::text and (` +
        `${alias}.procedure = any(${p(5)}::text[]) and ` +
        `(${p(1)}::boolean or ${alias}.body = any(${p(2)}::uuid[])) or ` +
        `${p(3)}::boolean and ${alias}.procedure = 'cn/decision' and coalesce(${alias}.class, '') = 'appointment' or ` +
        `${p(4)}::boolean and ${alias}.procedure = 'cn/norms')`
      );
    },
  };
}
