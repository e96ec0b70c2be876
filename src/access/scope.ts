/**
 * The same rules as the policies, as a condition over rows with columns jurisdiction, procedure, body, class and matter, and
 * for the handling of findings `about`, whom it concerns, for lists and counts. A property test holds the two equal, row by row.
 */
import type { Action } from "./authorize.ts";
import type { Principal } from "./principal.ts";

export type Scope = { sql: (alias: string, firstParam: number) => string; params: unknown[] };

const NOTHING: Scope = { sql: () => "false", params: [] };
const READS = new Set<Action>(["readMatter", "readFinding", "readReceipt", "backTest", "readFigures"]);
/** What exists for readers of a body or of the whole jurisdiction; any other kind needs rules of its own. */
const READABLE = [
  "cn/decision",
  "cn/meeting",
  "cn/task",
  "cn/item-list",
  "cn/division",
  "cn/norms",
  "cn/erasure",
  "fomc/meeting",
];
const HANDLES = new Set<Action>(["readHandling", "handleFinding", "answerFinding"]);
const SUPERVISORS = ["discipline-officer", "auditor", "inspector"];

export function scopeOf(principal: Principal, action: Action): Scope {
  if (HANDLES.has(action)) return handlingScope(principal, action);
  if (!READS.has(action) || principal.administrator || principal.pending) return NOTHING;
  const tests = action === "backTest";
  const regulates = principal.functions.includes("regulation-officer");
  const watches = SUPERVISORS.some((f) => principal.functions.includes(f));
  const supervises = watches || (tests && regulates);
  const readsHandlings = action === "readFinding" || action === "readReceipt";
  const organisation = principal.functions.includes("organisation-officer") && !tests;
  const bodies = [...new Set([...principal.clerkOf, ...principal.memberOf, ...principal.covers])];
  const scope: Scope = {
    params: [
      principal.jurisdiction,
      supervises,
      bodies,
      organisation,
      regulates && !tests,
      READABLE,
      // The handling of findings is read by those above a body, and not by the body.
      readsHandlings && watches,
      readsHandlings ? principal.covers : [],
    ],
    sql: (alias, first) => {
      const p = (offset: number) => `$${first + offset}`;
      return (
        `${alias}.jurisdiction = ${p(0)}::text and (` +
        `${alias}.procedure = any(${p(5)}::text[]) and ` +
        `(${p(1)}::boolean or ${alias}.body = any(${p(2)}::uuid[])) or ` +
        `${p(3)}::boolean and ${alias}.procedure = 'cn/decision' and coalesce(${alias}.class, '') = 'appointment' or ` +
        `${p(4)}::boolean and ${alias}.procedure = 'cn/norms' or ` +
        `${alias}.procedure = 'cn/finding' and (${p(6)}::boolean or ${alias}.body = any(${p(7)}::uuid[])))`
      );
    },
  };
  return withoutRecused(scope, principal.recusedFrom);
}

/** A row without a matter stands for a body. Who is recused on nothing is asked nothing more: large lists stay as fast. */
function withoutRecused({ params, sql }: Scope, recusedFrom: string[]): Scope {
  if (recusedFrom.length === 0) return { params, sql };
  return {
    params: [...params, recusedFrom],
    sql: (alias, first) =>
      `(${sql(alias, first)}) and (${alias}.matter = any($${first + params.length}::uuid[])) is not true`,
  };
}

function handlingScope(principal: Principal, action: Action): Scope {
  const { jurisdiction, person, administrator, pending, functions, covers } = principal;
  if (administrator || pending) return NOTHING;
  const isAnswering = action === "answerFinding";
  if (!person && action !== "readHandling") return NOTHING;
  const above = action === "readHandling" ? SUPERVISORS : ["discipline-officer"];
  const watches = above.some((f) => functions.includes(f));
  return {
    params: [jurisdiction, person, isAnswering, watches, covers],
    sql: (alias, first) => {
      const p = (offset: number) => `$${first + offset}`;
      return (
        `${alias}.jurisdiction = ${p(0)}::text and ${alias}.procedure = 'cn/finding' and ` +
        `case when ${p(2)}::boolean then ${alias}.about = ${p(1)}::uuid ` +
        `else ${alias}.about is distinct from coalesce(${p(1)}::uuid, '00000000-0000-0000-0000-000000000000') and ` +
        `(${p(3)}::boolean or ${alias}.body = any(${p(4)}::uuid[])) end`
      );
    },
  };
}
