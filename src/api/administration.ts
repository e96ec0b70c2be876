/** 三员分立 over HTTP: the system administrator creates, the security administrator opens and locks, the audit administrator reads. */
import {
  type AccountRefusal,
  type Accounts,
  type Action,
  accountById,
  civilDay,
  type Done,
  type Issued,
  listAccountLog,
  listAccounts,
  listLooks,
} from "../access/index.ts";
import { actsOf } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { type Call, operation, z } from "./operation.ts";
import { cursorNotValid, openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import type { Services } from "./services.ts";
import { Day, Id, Instant } from "./shapes.ts";

const tag = "Administration";
const byId = z.object({ id: Id });

const AccountShape = z
  .object({
    account: Id,
    name: z.string(),
    signInName: z.string(),
    person: Id.nullable(),
    administrator: z.enum(["system", "security", "audit"]).nullable(),
    status: z.enum(["created", "active", "locked"]),
    pending: z.enum(["password", "second-factor"]).nullable(),
    createdAt: Instant,
    lastSignInOn: Day.nullable(),
  })
  .openapi("Account");

const IssuedShape = AccountShape.extend({
  temporaryPassword: z.string().nullable().openapi({
    description:
      "Shown this once and kept nowhere: null where the holder signs in by the identity provider alone, and where the same request was answered before",
  }),
}).openapi("IssuedAccount");

type Asking = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "idempotency" | "authorize">;
type Once = { key: string; request: unknown };

/**
 * One change of an account, once: a repetition under the same key changes nothing and shows the account as it stands.
 * @throws Problem not_allowed, idempotency_key_reused, not_found, account_refused.
 */
async function change(
  { services, principal, idempotency, authorize }: Asking,
  action: Action,
  request: unknown,
  work: (
    accounts: Accounts,
    by: { jurisdiction: string; by: string; once: Once },
  ) => Promise<Done | Issued | AccountRefusal>,
): Promise<z.input<typeof IssuedShape>> {
  const { jurisdiction } = principal;
  authorize(action, { type: "Jurisdiction", jurisdiction });
  const before = await services.matters.askedBefore({ jurisdiction, ...idempotency, request });
  if (before && !before.ok) throw new Problem("idempotency_key_reused", before.message);
  if (before) return { ...(await shown(services, before.matter)), temporaryPassword: null };
  const { key, by } = idempotency;
  const answer = await work(services.accounts, { jurisdiction, by, once: { key, request } });
  if (!answer.ok)
    throw new Problem(answer.reason === "account" ? "not_found" : "account_refused", answer.message, {
      extra: { reason: answer.reason },
    });
  const temporaryPassword = "temporaryPassword" in answer ? answer.temporaryPassword : null;
  return { ...(await shown(services, answer.account)), temporaryPassword };
}

async function shown(services: Services, id: string): Promise<z.input<typeof AccountShape>> {
  const account = await accountById(services.database, id);
  if (!account) throw new Error(`account ${id} was changed and is not there`);
  return account;
}

/** A page of rows that are read as a whole: the cursor says how many came before. */
function slice<T>(
  list: string,
  filter: Record<string, unknown>,
  rows: T[],
  cursor: string | undefined,
  limit: number,
) {
  const inner = openCursor(list, filter, cursor) ?? "0";
  if (!/^\d{1,9}$/.test(inner)) throw cursorNotValid();
  const end = Number(inner) + limit;
  return {
    items: rows.slice(Number(inner), end),
    next: sealCursor(list, filter, end < rows.length ? String(end) : null),
  };
}

async function accountNames(services: Services, jurisdiction: string): Promise<(account: string) => string> {
  const names = new Map(
    (await listAccounts(services.database, jurisdiction)).map((a) => [a.account, a.name]),
  );
  return (account) => names.get(account) ?? "—";
}

const actsIn = (services: Services) => (jurisdiction: string, matter: string) =>
  actsOf(services.database, services.recordKey, jurisdiction, matter);

export const administrationOperations = [
  operation({
    id: "listAccounts",
    method: "get",
    path: "/api/v1/accounts",
    tag,
    summary: "Accounts of the jurisdiction",
    access: "readAccounts",
    answer: z.object({ items: z.array(AccountShape) }),
    async handle({ services, principal, authorize }) {
      const { jurisdiction } = principal;
      authorize("readAccounts", { type: "Jurisdiction", jurisdiction });
      return { items: await listAccounts(services.database, jurisdiction) };
    },
  }),
  operation({
    id: "createAccount",
    method: "post",
    path: "/api/v1/accounts",
    tag,
    summary: "System administrator: creates an account without rights and without a password",
    access: "createAccount",
    records: true,
    body: z.strictObject({ name: z.string().max(60), signInName: z.string().max(60) }),
    status: 201,
    answer: AccountShape,
    problems: ["account_refused"],
    async handle(call) {
      return change(call, "createAccount", ["createAccount", call.body], (accounts, by) =>
        accounts.createAccount({ ...call.body, ...by }),
      );
    },
  }),
  operation({
    id: "bindAccount",
    method: "post",
    path: "/api/v1/accounts/:id/bind",
    tag,
    summary: "Security administrator: the account becomes that of a person of the registry",
    access: "activateAccount",
    records: true,
    params: byId,
    body: z.strictObject({ person: Id }),
    answer: AccountShape,
    problems: ["account_refused"],
    async handle(call) {
      const account = call.params.id;
      return change(call, "activateAccount", ["bindAccount", account, call.body], (accounts, by) =>
        accounts.bindAccount({ account, ...call.body, ...by }),
      );
    },
  }),
  operation({
    id: "activateAccount",
    method: "post",
    path: "/api/v1/accounts/:id/activate",
    tag,
    summary: "Security administrator: opens a created account, with a first password to hand to its holder",
    access: "activateAccount",
    records: true,
    params: byId,
    body: z.strictObject({
      person: Id.optional(),
      withoutPassword: z
        .boolean()
        .optional()
        .openapi({ description: "The holder signs in by the identity provider alone" }),
    }),
    answer: IssuedShape,
    problems: ["account_refused"],
    async handle(call) {
      const account = call.params.id;
      return change(call, "activateAccount", ["activateAccount", account, call.body], (accounts, by) =>
        accounts.activateAccount({ account, ...call.body, ...by }),
      );
    },
  }),
  operation({
    id: "lockAccount",
    method: "post",
    path: "/api/v1/accounts/:id/lock",
    tag,
    summary: "Security administrator: locks an account and ends its sessions",
    access: "activateAccount",
    records: true,
    params: byId,
    answer: AccountShape,
    problems: ["account_refused"],
    async handle(call) {
      const account = call.params.id;
      return change(call, "activateAccount", ["lockAccount", account], (accounts, by) =>
        accounts.lockAccount({ account, ...by }),
      );
    },
  }),
  operation({
    id: "unlockAccount",
    method: "post",
    path: "/api/v1/accounts/:id/unlock",
    tag,
    summary:
      "Security administrator: opens a locked account again, and lifts the lock-out of guessed passwords",
    access: "activateAccount",
    records: true,
    params: byId,
    answer: AccountShape,
    problems: ["account_refused"],
    async handle(call) {
      const account = call.params.id;
      return change(call, "activateAccount", ["unlockAccount", account], (accounts, by) =>
        accounts.unlockAccount({ account, ...by }),
      );
    },
  }),
  operation({
    id: "resetPassword",
    method: "post",
    path: "/api/v1/accounts/:id/reset-password",
    tag,
    summary: "Security administrator: a new first password; sessions and second factors end",
    access: "activateAccount",
    records: true,
    params: byId,
    answer: IssuedShape,
    problems: ["account_refused"],
    async handle(call) {
      const account = call.params.id;
      return change(call, "activateAccount", ["resetPassword", account], (accounts, by) =>
        accounts.resetPassword({ account, ...by }),
      );
    },
  }),
  operation({
    id: "listAccountLog",
    method: "get",
    path: "/api/v1/account-log",
    tag,
    summary: "Audit administrator: how accounts changed, latest first",
    access: "readAccountLog",
    query: PageQuery,
    answer: pageOf(
      z.object({
        at: Instant,
        type: z.string(),
        title: z.object({ zh: z.string(), en: z.string() }),
        account: Id,
        accountName: z.string(),
        by: Id.nullable().openapi({ description: "Null for a change on the server's console" }),
        byName: z.string().nullable(),
        person: Id.nullable(),
      }),
    ),
    problems: ["cursor_not_valid"],
    async handle({ services, principal, query, authorize }) {
      const { jurisdiction } = principal;
      authorize("readAccountLog", { type: "Jurisdiction", jurisdiction });
      const rows = await listAccountLog(services.database, actsIn(services), jurisdiction);
      const page = slice("listAccountLog", {}, rows, query.cursor, query.limit);
      const nameOf = await accountNames(services, jurisdiction);
      const today = await civilDay(services.database, jurisdiction, services.clock.now());
      const acts = services.norms.procedure("cn/installation", today)?.acts ?? {};
      const items = page.items.map((row) => ({
        ...row,
        title: acts[row.type]?.title ?? { zh: row.type, en: row.type },
        accountName: nameOf(row.account),
        byName: row.by && nameOf(row.by),
      }));
      return { ...page, items };
    },
  }),
  operation({
    id: "listLooks",
    method: "get",
    path: "/api/v1/looks",
    tag,
    summary: "Audit administrator: who fetched which records on a civil day (by default today), latest first",
    access: "readLooks",
    query: PageQuery.extend({ on: Day.optional(), body: Id.optional() }),
    answer: pageOf(
      z.object({
        at: Instant,
        person: Id.nullable(),
        name: z.string(),
        account: z.string(),
        action: z.string(),
        subjects: z.array(z.string()),
        body: Id,
        bodyName: z.string(),
      }),
    ),
    problems: ["cursor_not_valid"],
    async handle({ services, principal, query, authorize, language }) {
      const { jurisdiction } = principal;
      authorize("readLooks", { type: "Jurisdiction", jurisdiction });
      const { cursor, limit, ...filter } = query;
      const at = services.clock.now();
      const rows = await listLooks(services.database, actsIn(services), { jurisdiction, ...filter, at });
      const page = slice("listLooks", filter, rows, cursor, limit);
      const people = page.items.flatMap((row) => row.person ?? []);
      const bodies = page.items.map((row) => row.body);
      const names = await namesOf(services.database, jurisdiction, { people, bodies }, language);
      const nameOf = await accountNames(services, jurisdiction);
      const items = page.items.map((row) => ({
        ...row,
        name: (row.person && names.people.get(row.person)) ?? nameOf(row.account),
        bodyName: names.bodies.get(row.body) ?? "—",
      }));
      return { ...page, items };
    },
  }),
];
