/** What may stand in the query of each page's address; anything else is dropped. */

import type { FigureSelection } from "./api.ts";

type Given = Record<string, unknown>;
const fen = (value: unknown) => {
  const amount = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof amount === "number" && Number.isSafeInteger(amount) && amount >= 0 ? amount : undefined;
};
const word = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export const MATTER_SORTS = [
  "title",
  "body",
  "class",
  "amount",
  "stage",
  "violated",
  "opened",
  "last",
] as const;

export type MattersSearch = {
  query?: string;
  procedure?: string;
  class?: string;
  stage?: string;
  body?: string;
  breached?: "true";
  /** Civil days of opening, both included. */
  from?: string;
  to?: string;
  /** Integer fen, both included. */
  amountFrom?: number;
  amountTo?: number;
  /** Those behind a number of the pages of figures, of the days that it is counted over. */
  figure?: FigureSelection;
  countedFrom?: string;
  countedTo?: string;
  sort?: (typeof MATTER_SORTS)[number];
  order?: "asc" | "desc";
  /** Which columns, in their order, with commas between; without it as the account likes them. */
  show?: string;
};

export function mattersSearch(given: Given): MattersSearch {
  return {
    query: word(given.query),
    procedure: word(given.procedure),
    class: word(given.class),
    stage: word(given.stage),
    body: word(given.body),
    breached: given.breached === true || given.breached === "true" ? "true" : undefined,
    from: civilDay(given.from),
    to: civilDay(given.to),
    amountFrom: fen(given.amountFrom),
    amountTo: fen(given.amountTo),
    figure: word(given.figure) as FigureSelection | undefined,
    countedFrom: civilDay(given.countedFrom),
    countedTo: civilDay(given.countedTo),
    sort: MATTER_SORTS.find((sort) => sort === given.sort),
    order: given.order === "asc" || given.order === "desc" ? given.order : undefined,
    show: word(given.show),
  };
}

/** `draft` is the id of the draft that the page opens; without it, the newest of the body, or an empty one. */
export type RecordSearch = { draft?: string };
export const recordSearch = (given: Given): RecordSearch => ({ draft: word(given.draft) });

export const FINDING_STATES = ["open", "answered", "confirmed", "dismissed", "acted-on"] as const;
export const FINDING_TABS = ["handled-by-me", "asked-of-me", "unassigned"] as const;
export const FINDING_WEIGHTS = ["serious", "moderate", "minor"] as const;
export const FINDING_ORDERS = ["severity", "due", "body"] as const;
/** `who` is the tab; `pending` leaves out what is done; without `sort` the newest come first. */
export type FindingsSearch = {
  who?: (typeof FINDING_TABS)[number];
  pending?: "true";
  state?: (typeof FINDING_STATES)[number];
  severity?: (typeof FINDING_WEIGHTS)[number];
  procedure?: string;
  constraint?: string;
  body?: string;
  query?: string;
  late?: "true";
  sort?: (typeof FINDING_ORDERS)[number];
};

export const TASK_STATES = ["assigned", "under-way", "done", "checked", "closed", "cancelled"] as const;
export const TASK_SORTS = [
  "title",
  "decision",
  "body",
  "owner",
  "due",
  "percent",
  "state",
  "assigned",
] as const;
/** Without `sort` what is still to be done comes first, by its due day. */
export type TasksSearch = {
  who?: "mine";
  body?: string;
  decision?: string;
  state?: (typeof TASK_STATES)[number];
  pending?: "true";
  late?: "true";
  differing?: "true";
  query?: string;
  sort?: (typeof TASK_SORTS)[number];
  order?: "asc" | "desc";
};

export function tasksSearch(given: Given): TasksSearch {
  return {
    who: given.who === "mine" ? "mine" : undefined,
    body: word(given.body),
    decision: word(given.decision),
    state: TASK_STATES.find((state) => state === given.state),
    pending: yes(given.pending),
    late: yes(given.late),
    differing: yes(given.differing),
    query: word(given.query)?.slice(0, 100),
    sort: TASK_SORTS.find((sort) => sort === given.sort),
    order: given.order === "asc" || given.order === "desc" ? given.order : undefined,
  };
}

const yes = (value: unknown) => (value === true || value === "true" ? ("true" as const) : undefined);

export function findingsSearch(given: Given): FindingsSearch {
  return {
    who: FINDING_TABS.find((who) => who === given.who),
    pending: yes(given.pending),
    state: FINDING_STATES.find((state) => state === given.state),
    severity: FINDING_WEIGHTS.find((weight) => weight === given.severity),
    procedure: word(given.procedure),
    constraint: word(given.constraint),
    body: word(given.body),
    query: word(given.query),
    late: yes(given.late),
    sort: FINDING_ORDERS.find((sort) => sort === given.sort),
  };
}

/** A civil day that exists, as YYYY-MM-DD. */
function civilDay(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value ? undefined : value;
}

/** `on` is the day whose registry is shown; without it, today's. */
export type BodySearch = { on?: string };
export type BodiesSearch = BodySearch & { query?: string; kind?: string; level?: string };

export const bodySearch = (given: Given): BodySearch => ({ on: civilDay(given.on) });

export function bodiesSearch(given: Given): BodiesSearch {
  return {
    ...bodySearch(given),
    query: word(given.query),
    kind: word(given.kind),
    level: word(given.level),
  };
}

/** `plan` is shown in place of the one in force, beside `against` in place of the one before it; `draft` opens a new one. */
export type DivisionSearch = BodySearch & { plan?: string; against?: string; draft?: true };
export function divisionSearch(given: Given): DivisionSearch {
  const isDraft = given.draft === true || given.draft === "true";
  return {
    ...bodySearch(given),
    plan: word(given.plan),
    against: word(given.against),
    draft: isDraft || undefined,
  };
}

export const DIVISIONS_SHOWN = ["filed", "unfiled", "found"] as const;
export type DivisionsSearch = { show?: (typeof DIVISIONS_SHOWN)[number] };
export const divisionsSearch = (given: Given): DivisionsSearch => ({
  show: DIVISIONS_SHOWN.find((show) => show === given.show),
});

/** `version` is the one shown, `on` the day whose list is; without either, the list in force today. */
export type ItemListSearch = BodySearch & { version?: string };
export const itemListSearch = (given: Given): ItemListSearch => ({
  ...bodySearch(given),
  version: word(given.version),
});

/** `body` is the one to whose meeting the item goes. */
export type ProposeSearch = { body?: string };
export const proposeSearch = (given: Given): ProposeSearch => ({ body: word(given.body) });

/** `body` is the one whose meetings are listed, or for which one is called. */
export const meetingsSearch = (given: Given): ProposeSearch => ({ body: word(given.body) });

export const SLIP_SHEETS = ["attendance", "position", "ballot", "tellers", "desk"] as const;
/** `item` is the one whose slips are printed or recorded; without it those of all items are printed. */
export type SlipsSearch = { item?: string | undefined; sheet?: (typeof SLIP_SHEETS)[number] | undefined };
export const slipsSearch = (given: Given): SlipsSearch => ({
  item: word(given.item),
  sheet: SLIP_SHEETS.find((sheet) => sheet === given.sheet),
});

/** How far back the day lies with which the states are compared. */
export const COMPARED = ["day", "week", "month", "quarter"] as const;
export type StatesSearch = BodySearch & { compared?: (typeof COMPARED)[number] };

export function statesSearch(given: Given): StatesSearch {
  return { ...bodySearch(given), compared: COMPARED.find((compared) => compared === given.compared) };
}

/** The days that are counted, both included; without them the twelve months up to today. */
export type FiguresSearch = { from?: string | undefined; to?: string | undefined };
export const figuresSearch = (given: Given): FiguresSearch => ({
  from: civilDay(given.from),
  to: civilDay(given.to),
});

/** `on` is the day whose law is shown, `body` the body for which it holds; without them today's, for all. */
export type NormSearch = BodySearch & { body?: string };
export type NormsSearch = BodySearch & { query?: string };

export const normSearch = (given: Given): NormSearch => ({ ...bodySearch(given), body: word(given.body) });
export const normsSearch = (given: Given): NormsSearch => ({
  ...bodySearch(given),
  query: word(given.query),
});

/** Two laws side by side; `parameter` and `value` are a draft over the right one. */
export type CompareSearch = {
  left?: string;
  leftBody?: string;
  right?: string;
  rightBody?: string;
  parameter?: string;
  value?: string;
};

export function compareSearch(given: Given): CompareSearch {
  return {
    left: civilDay(given.left),
    leftBody: word(given.leftBody),
    right: civilDay(given.right),
    rightBody: word(given.rightBody),
    parameter: word(given.parameter),
    value: word(given.value),
  };
}

/** `of` is the jurisdiction whose ledger is shown; without it, one's own. */
export type LedgerSearch = { of?: string };
export const ledgerSearch = (given: Given): LedgerSearch => ({ of: word(given.of) });

export const ACCOUNT_STATES = ["created", "active", "locked"] as const;
export const ACCOUNT_VIEWS = ["accounts", "changes", "looks"] as const;
/** `view` is what the page shows; `on` and `body` narrow the looks, `query` and `status` the accounts. */
export type AccountsSearch = BodySearch & {
  view?: (typeof ACCOUNT_VIEWS)[number];
  query?: string;
  status?: (typeof ACCOUNT_STATES)[number];
  body?: string;
};

export function accountsSearch(given: Given): AccountsSearch {
  return {
    ...bodySearch(given),
    view: ACCOUNT_VIEWS.find((view) => view === given.view),
    query: word(given.query),
    status: ACCOUNT_STATES.find((status) => status === given.status),
    body: word(given.body),
  };
}

export const SYSTEM_VIEWS = ["status", "backups", "accounts", "roles"] as const;
export type SystemSearch = { view?: (typeof SYSTEM_VIEWS)[number] };
export const systemSearch = (given: Given): SystemSearch => ({
  view: SYSTEM_VIEWS.find((view) => view === given.view),
});

/**
 * `next` is where to go after signing in: a page of ours, never another site. `error` is what the identity provider
 * leads back with when it opens nothing.
 */
export function signInSearch(given: Given): { next?: string; error?: string } {
  const next = word(given.next);
  return {
    next: next && /^\/(?![/\\])/.test(next) ? next : undefined,
    error: word(given.error),
  };
}

/** The code that was scanned. */
export function joinSearch(given: Given): { code?: string } {
  const code = word(given.code);
  return code && /^\d{6}$/.test(code) ? { code } : {};
}

export const SEARCH_KINDS = ["matter", "finding", "body", "person", "norm"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** `q` is what is looked for, `kind` the one kind of result that is shown. */
export type SearchSearch = { q?: string | undefined; kind?: SearchKind | undefined };

export function searchSearch(given: Given): SearchSearch {
  const typed = typeof given.q === "number" ? String(given.q) : given.q;
  return { q: word(typed)?.slice(0, 100), kind: SEARCH_KINDS.find((kind) => kind === given.kind) };
}
