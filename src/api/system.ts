/** How the system stands, for the three administrators: no contents, no names of matters. */
import {
  type Administrator,
  ACTIONS,
  authorize as decide,
  CONCERNS,
  derivePrincipal,
} from "../access/index.ts";
import { lastSelfChecks } from "../jobs/index.ts";
import { httpWitnessClient, parsePolicy, readHead, witnessStandings } from "../ledger/index.ts";
import { operation, z } from "./operation.ts";
import type { Services } from "./services.ts";
import { Bilingual, Day, Id, Instant } from "./shapes.ts";
import { accountStandings } from "./system-accounts.ts";
import { queueOf, storageOf } from "./system-facts.ts";

const tag = "Administration";
const WITNESS_TIMEOUT_MS = 2_000;

const WitnessShape = z.object({
  name: z.string(),
  department: z.string(),
  countsForQuorum: z.boolean(),
  demonstration: z.boolean(),
  cosignedSize: z.int().nullable(),
  cosignedAt: Instant.nullable(),
  behind: z.int().openapi({ description: "Leaves that it has not cosigned yet" }),
  reachable: z.boolean().nullable().openapi({
    description: "Asked just now; null where it runs inside this server or no address is known",
  }),
});

const SystemShape = z
  .object({
    version: z.string(),
    node: z.string(),
    startedAt: Instant,
    now: Instant,
    database: z.object({
      version: z.string(),
      bytes: z.int(),
      connections: z.int(),
      migration: z.string().openapi({ description: "The newest that ran" }),
    }),
    blobs: z.object({ files: z.int(), bytes: z.int() }),
    ledger: z
      .object({
        origin: z.string(),
        size: z.int(),
        signedAt: Instant,
        status: z.enum(["starting", "signing", "waiting-for-quorum", "refused"]),
        witnessedSize: z.int().nullable(),
        witnessedAt: Instant.nullable(),
        hasQuorum: z.boolean().openapi({ description: "False where no witnesses are appointed" }),
        queued: z.int(),
        oldestQueuedAt: Instant.nullable(),
        witnesses: z.array(WitnessShape),
      })
      .nullable(),
    selfCheck: z
      .object({
        finishedAt: Instant,
        size: z.int(),
        actsOpened: z.int(),
        ok: z.boolean(),
        faults: z.int().openapi({ description: "What they are: quanjian jobs run self-check" }),
      })
      .nullable(),
    jobs: z.array(
      z.object({
        task: z.string(),
        waiting: z.int(),
        failing: z.int().openapi({ description: "Tried and failed, to be tried again or given up" }),
        lastNightAt: Instant.nullable().openapi({ description: "When it was last due by the clock" }),
      }),
    ),
    roles: z.array(
      z.object({ action: z.enum(ACTIONS), system: z.boolean(), security: z.boolean(), audit: z.boolean() }),
    ),
  })
  .openapi("System");

/** What the policies say of each of the three, asked of the policies themselves. */
const ROLES = (["system", "security", "audit"] as const).map(
  (administrator) => [administrator, principalAs(administrator)] as const,
);

function principalAs(administrator: Administrator) {
  const account = { account: administrator, person: null, name: "", jurisdiction: "here", administrator };
  return derivePrincipal(account, [], []);
}

const OF_MATTERS = [
  "openMatter",
  "recordAct",
  "readMatter",
  "readFinding",
  "readReceipt",
  "backTest",
  "adoptNorm",
];

function rolesTable() {
  return ACTIONS.filter((action) => !OF_MATTERS.includes(action)).flatMap((action) => {
    const may = Object.fromEntries(
      ROLES.map(([name, who]) => [
        name,
        decide(who, action, { type: "Jurisdiction", jurisdiction: "here" }).allowed,
      ]),
    ) as Record<Administrator, boolean>;
    return may.system || may.security || may.audit ? [{ action, ...may }] : [];
  });
}

async function ledgerOf(services: Services, jurisdiction: string) {
  const { database } = services;
  const head = await readHead(database, jurisdiction);
  if (!head) return null;
  const [queue] = await database.query<{ queued: number; oldest: string | null }>(
    "select count(*)::int as queued, min(queued_at) as oldest from ledger_queue where jurisdiction = $1",
    [jurisdiction],
  );
  const policy = parsePolicy(head.policy);
  const urls = new Map(policy.ok ? policy.policy.witnesses.map((w) => [w.key.name, w.url]) : []);
  const client = httpWitnessClient({ timeoutMs: WITNESS_TIMEOUT_MS });
  const reach = async (name: string, demonstration: boolean) => {
    const url = urls.get(name);
    if (demonstration || !url) return null;
    return (await client.latest(url, head.origin)).kind !== "unreachable";
  };
  const standings = await witnessStandings(database, jurisdiction);
  const witnesses = await Promise.all(
    standings.map(async (w) => ({
      ...w,
      behind: head.size - (w.cosignedSize ?? 0),
      reachable: await reach(w.name, w.demonstration),
    })),
  );
  const { origin, size, signedAt, status, witnessedSize, witnessedAt } = head;
  return {
    ...{ origin, size, signedAt, status, witnessedSize, witnessedAt, witnesses },
    hasQuorum: policy.ok && policy.policy.quorum !== "none",
    queued: queue?.queued ?? 0,
    oldestQueuedAt: queue?.oldest ?? null,
  };
}

const startedAt = new Date(Date.now() - performance.now()).toISOString();

export const systemOperations = [
  operation({
    id: "getSystem",
    method: "get",
    path: "/api/v1/system",
    tag,
    summary:
      "How the system stands: version, database, ledger and witnesses, self-check, queue, storage, roles",
    access: "readSystem",
    answer: SystemShape,
    async handle({ services, principal, authorize }) {
      const { jurisdiction } = principal;
      authorize("readSystem", { type: "Jurisdiction", jurisdiction });
      const [storage, ledger, checks, jobs] = await Promise.all([
        storageOf(services),
        ledgerOf(services, jurisdiction),
        lastSelfChecks(services.database),
        queueOf(services.database),
      ]);
      const check = checks.find((last) => last.jurisdiction === jurisdiction);
      return {
        version: services.backups.program,
        node: process.version,
        startedAt,
        now: services.clock.now().toISOString(),
        ...storage,
        ledger,
        selfCheck: check ? { ...check, faults: check.found.length } : null,
        jobs,
        roles: rolesTable(),
      };
    },
  }),
  operation({
    id: "listAccountStandings",
    method: "get",
    path: "/api/v1/system/accounts",
    tag,
    summary: "Accounts with the person, the offices held today and what an administrator should look at",
    access: "readAccounts",
    answer: z.object({
      items: z.array(
        z.object({
          account: Id,
          name: z.string(),
          signInName: z.string(),
          person: Id.nullable(),
          administrator: z.enum(["system", "security", "audit"]).nullable(),
          status: z.enum(["created", "active", "locked"]),
          createdAt: Instant,
          lastSignInOn: Day.nullable(),
          offices: z.array(z.object({ title: Bilingual, body: Bilingual, from: Day, to: Day.nullable() })),
          lastTermEndedOn: Day.nullable(),
          passkeys: z.int(),
          authenticator: z.boolean(),
          concerns: z.array(z.enum(CONCERNS)),
        }),
      ),
    }),
    async handle({ services, principal, authorize }) {
      const { jurisdiction } = principal;
      authorize("readAccounts", { type: "Jurisdiction", jurisdiction });
      return { items: await accountStandings(services, jurisdiction) };
    },
  }),
];
