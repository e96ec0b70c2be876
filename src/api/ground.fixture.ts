/**
 * The ground of the API's tests: a real database with a small registry, and as many server processes on it as a test
 * wants, each with its own pool, its own kernel and its own ear to the database's notices.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import pino from "pino";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import {
  accountRecorder,
  createAccounts,
  createPrincipals,
  createSampleAccounts,
  createSignIn,
  type LockOutRules,
} from "../access/index.ts";
import { adoptedLaw, adoptionProjection, loadNorms } from "../adoption/index.ts";
import { createBackups } from "../backup/index.ts";
import { createBlobs } from "../blobs/index.ts";
import { SHIPPED_CALENDARS } from "../calendar/index.ts";
import { findingsProjection } from "../findings/index.ts";
import { type ActDraft, type Admission, createMatters } from "../matters/index.ts";
import { openDatabase } from "../platform/index.ts";
import { bodiesCoveredBy, namesOf, officesOf, registryProjection } from "../registry/index.ts";
import { calledProjection } from "../meetings/index.ts";
import { openRoomNotices, recusedFrom, roomProjection } from "../room/index.ts";
import { SEALING_PROCEDURE, sealingProjection } from "../sealing/index.ts";
import { tasksProjection } from "../tasks/index.ts";
import { createApp } from "./app.ts";
import type { Services } from "./services.ts";

export const ORIGIN = "http://localhost:8080";
export const HERE = "qingchuan";
export const ELSEWHERE = "heyang";
/** Not part of the sample, and its administrators are still to be set up. */
export const UNSET = "newtown";

/** Everyone who asks. The finance bureau is the body of most; the health bureau is "another body". */
export const ROLES = [
  "anonymous",
  "pending",
  "staff",
  "clerk",
  "clerk-of-another-body",
  "member",
  "chief",
  "station-officer",
  "discipline-officer",
  "organisation-officer",
  "auditor",
  "inspector",
  "regulation-officer",
  "second-regulation-officer",
  "system-administrator",
  "security-administrator",
  "audit-administrator",
  "discipline-officer-elsewhere",
  "security-administrator-elsewhere",
] as const;
export type Role = (typeof ROLES)[number];

type Seat = { role: Role; body: string; function: string; principal?: string };

export type Ground = {
  db: TestDatabase;
  bodies: { finance: string; health: string; station: string; elsewhere: string };
  people: Record<string, string>;
  accounts: Record<string, string>;
  /** A person of the registry who has no account yet. */
  newcomer(): Promise<string>;
  /** Another server process on the same database. */
  open(more?: Partial<Services> & { lockOutRules?: LockOutRules; host?: string }): Promise<Server>;
  close(): Promise<void>;
};

export type Server = {
  app: Hono;
  services: Services;
  /** A cookie of a fresh session of whoever has the role; none for "anonymous". */
  cookieOf(role: Role): Promise<string>;
  ask(path: string, init?: Asking): Promise<Answer>;
  /** What the log holds, at its most talkative. */
  logged: string[];
  stop(): Promise<void>;
};

export type Asking = {
  as?: Role;
  cookie?: string;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
};
/** `json` is what the test reads out of it; its shape has been checked against the contract by then. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is looked into, field by field, by the expectations of a test
export type Answer = { status: number; code: string | undefined; json: any; text: string; headers: Headers };

/** Read once for all the grounds of a process; the first one's folder keeps the texts. */
let shipped: ReturnType<typeof loadNorms> | null = null;

export async function openGround(): Promise<Ground> {
  const db = await createTestDatabase();
  const keys = { sign: randomBytes(32), record: randomBytes(32) };
  const kept = await mkdtemp(join(tmpdir(), "quanjian-norms-"));
  shipped ??= loadNorms("norms", kept);
  const served = await shipped;
  for (const [jurisdiction, sample] of [
    [HERE, true],
    [ELSEWHERE, true],
    [UNSET, false],
  ] as const)
    await db.app.query(
      `insert into jurisdictions (jurisdiction, title_zh, title_en, origin, sample, created_at)
       values ($1, $1 || '市', $1, $1 || '.example', $2, now())`,
      [jurisdiction, sample],
    );
  const bodies = {
    finance: randomUUID(),
    health: randomUUID(),
    station: randomUUID(),
    elsewhere: randomUUID(),
  };
  const people: Record<string, string> = {};
  const accounts: Record<string, string> = {};
  const servers: Server[] = [];

  const stood = served;
  async function open({
    lockOutRules,
    host,
    served = stood,
    ...more
  }: Parameters<Ground["open"]>[0] = {}): Promise<Server> {
    const { norms } = served;
    const connection = { ...(db.connections.app as { host: string; user: string; database: string }) };
    const database = openDatabase({ ...connection, ...(host ? { host } : {}) }, { max: 8 });
    const clock = { now: () => new Date() };
    const law = adoptedLaw(norms, served.whyNot);
    const matters = createMatters({
      database,
      norms,
      law,
      recordKey: keys.record,
      clock: clock.now,
      projections: [
        registryProjection,
        adoptionProjection(norms),
        findingsProjection,
        tasksProjection,
        calledProjection,
        roomProjection(clock, keys.record),
        sealingProjection(keys.record, (on) => norms.procedure(SEALING_PROCEDURE, on)),
      ],
    });
    const signIn = createSignIn({
      database,
      key: keys.sign,
      origin: ORIGIN,
      ...(lockOutRules ? { lockOutRules } : {}),
      wait: async () => {},
    });
    const principals = await createPrincipals({
      database,
      signIn,
      clock,
      registry: {
        officesOf: (jurisdiction, person, at) => officesOf(database, jurisdiction, person, at),
        bodiesCoveredBy: async (jurisdiction, stations, at) =>
          (await bodiesCoveredBy(database, jurisdiction, stations, at)).map((b) => b.id),
      },
      recusedFrom: (jurisdiction, person) => recusedFrom(database, jurisdiction, person),
    });
    const record = accountRecorder(matters.admit, clock);
    const logged: string[] = [];
    const services: Services = {
      database,
      eraser: db.eraser,
      matters,
      norms,
      served,
      law,
      calendars: SHIPPED_CALENDARS,
      recordKey: keys.record,
      draftsKey: Buffer.alloc(32, 7),
      blobs: createBlobs({ database, recordKey: keys.record, folder: join(kept, "blobs"), clock }),
      origin: ORIGIN,
      signIn,
      accounts: createAccounts({
        database,
        signIn,
        record,
        personName: async (jurisdiction, person) =>
          (await namesOf(database, jurisdiction, { people: [person] })).people.get(person) ?? null,
      }),
      recordAccountChange: record,
      backups: createBackups({
        database,
        connection: db.connections.app,
        recordKey: keys.record,
        folder: join(kept, "backups"),
        scratchFolder: kept,
        blobs: join(kept, "blobs"),
        keptDays: 14,
        program: "test",
        clock,
      }),
      offersOidc: false,
      clock,
      log: pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }),
      sampleAccounts: [],
      principalOf: principals.principalOf,
      endings: principals.endings,
      ledgerMoved: new EventTarget(),
      ...more,
    };
    const unlisten = await database.listen("quanjian_ledger", (payload) =>
      services.ledgerMoved.dispatchEvent(new Event(payload.split(" ")[0] ?? "")),
    );
    const rooms = await openRoomNotices(database);
    const app = createApp(services, { webFolder: "", rooms });
    const cookieOf = async (role: Role) =>
      role === "anonymous" ? "" : ((await signIn.openSession(accounts[role] ?? "")).split(";")[0] ?? "");
    const server: Server = {
      app,
      services,
      logged,
      cookieOf,
      ask: async (path, asking = {}) => {
        const cookie = asking.cookie ?? (asking.as ? await cookieOf(asking.as) : "");
        const method =
          asking.method ?? (asking.body !== undefined || asking.raw !== undefined ? "POST" : "GET");
        const response = await app.request(`${ORIGIN}${path}`, {
          method,
          headers: {
            ...(cookie ? { cookie } : {}),
            ...(method === "POST" ? { origin: ORIGIN, "idempotency-key": randomUUID() } : {}),
            ...(asking.body !== undefined || asking.raw !== undefined
              ? { "content-type": "application/json" }
              : {}),
            "accept-language": "en",
            ...asking.headers,
          },
          ...(asking.raw !== undefined ? { body: asking.raw, duplex: "half" } : {}),
          ...(asking.body !== undefined ? { body: JSON.stringify(asking.body) } : {}),
        } as RequestInit);
        const text = await response.text();
        const type = response.headers.get("content-type") ?? "";
        const json = type.includes("ndjson")
          ? text.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : []))
          : type.includes("json") && text
            ? JSON.parse(text)
            : undefined;
        return { status: response.status, code: json?.code, json, text, headers: response.headers };
      },
      async stop() {
        await rooms.stop();
        await unlisten();
        await principals.stop();
        await database.close();
      },
    };
    servers.push(server);
    return server;
  }

  const first = await open();
  async function admit(admission: Admission): Promise<void> {
    const answer = await first.services.matters.admit(admission);
    if (!answer.ok) throw new Error(`the ground was refused: ${answer.message.en}`);
  }
  await fillRegistry(admit, HERE, people, seatsHere(bodies), {
    finance: { id: bodies.finance, name: "财政局", kind: "department", coveredBy: bodies.station },
    health: { id: bodies.health, name: "卫生健康委", kind: "department", coveredBy: null },
    station: { id: bodies.station, name: "派驻纪检监察组", kind: "station", coveredBy: null },
  });
  await fillRegistry(
    admit,
    ELSEWHERE,
    people,
    [{ role: "discipline-officer-elsewhere", body: bodies.elsewhere, function: "discipline-officer" }],
    { elsewhere: { id: bodies.elsewhere, name: "外地纪委", kind: "discipline", coveredBy: null } },
  );
  const administratorOf = { system: "system", security: "security", audit: "audit" } as const;
  for (const role of ROLES) {
    if (role === "anonymous") continue;
    accounts[role] = randomUUID();
    const administrator = Object.values(administratorOf).find((which) =>
      role.startsWith(`${which}-administrator`),
    );
    await createSampleAccounts(db.app, [
      {
        account: accounts[role],
        jurisdiction: role.endsWith("elsewhere") ? ELSEWHERE : HERE,
        name: `账号 ${role}`,
        signInName: role,
        person: administrator ? null : (people[role] ?? null),
        administrator: administrator ?? null,
      },
    ]);
  }
  await db.owner.query("update accounts set password_temporary = true where account = $1", [
    accounts.pending,
  ]);

  return {
    db,
    bodies,
    people,
    accounts,
    open,
    async newcomer() {
      const person = randomUUID();
      await admit({
        jurisdiction: HERE,
        matter: { open: { procedure: "cn/registry", body: bodies.health } },
        acts: [registryAct("person-entered", { person, name: `新人${person.slice(0, 4)}` })],
      });
      return person;
    },
    async close() {
      for (const server of servers) await server.stop();
      await db.drop();
      await rm(kept, { recursive: true, force: true });
    },
  };
}

function seatsHere({ finance, health, station }: Ground["bodies"]): Seat[] {
  return [
    { role: "pending", body: finance, function: "clerk" },
    { role: "staff", body: finance, function: "staff" },
    { role: "clerk", body: finance, function: "clerk" },
    { role: "clerk-of-another-body", body: health, function: "clerk" },
    { role: "member", body: finance, function: "member" },
    { role: "chief", body: finance, function: "member", principal: "both" },
    { role: "station-officer", body: station, function: "station-officer" },
    { role: "discipline-officer", body: health, function: "discipline-officer" },
    { role: "organisation-officer", body: health, function: "organisation-officer" },
    { role: "auditor", body: health, function: "auditor" },
    { role: "inspector", body: health, function: "inspector" },
    { role: "regulation-officer", body: health, function: "regulation-officer" },
    { role: "second-regulation-officer", body: health, function: "regulation-officer" },
  ];
}

function registryAct(type: string, data: Record<string, unknown>): ActDraft {
  return { type: `registry.${type}`, actor: { system: "import" }, claimedAt: "2020-01-01T01:00:00Z", data };
}

type NewBody = { id: string; name: string; kind: string; coveredBy: string | null };

async function fillRegistry(
  admit: (admission: Admission) => Promise<void>,
  jurisdiction: string,
  people: Record<string, string>,
  seats: Seat[],
  bodies: Record<string, NewBody>,
): Promise<void> {
  const on = "2020-01-01";
  const [first] = Object.values(bodies);
  for (const { role } of seats) people[role] = randomUUID();
  const open = (body: string) => ({ open: { procedure: "cn/registry", body } });
  const entered = seats.map(({ role }) =>
    registryAct("person-entered", { person: people[role], name: `人员 ${role}` }),
  );
  await admit({ jurisdiction, matter: open(first?.id ?? ""), acts: entered });
  // Stations before those whom they cover.
  for (const { id, name, kind, coveredBy } of Object.values(bodies).sort((a) => (a.coveredBy ? 1 : -1))) {
    const acts = [registryAct("body-established", { name, name_en: kind, kind, on })];
    for (const seat of seats.filter((s) => s.body === id)) {
      const { role, function: fn, principal = "none" } = seat;
      const office = randomUUID();
      acts.push(
        registryAct("office-created", {
          office,
          title: `职务 ${role}`,
          title_en: role,
          principal,
          function: fn,
          on,
        }),
        registryAct("term-started", { term: randomUUID(), person: people[role], office, from: on }),
      );
    }
    if (coveredBy)
      acts.push(registryAct("coverage-set", { coverage: randomUUID(), station: coveredBy, from: on }));
    await admit({ jurisdiction, matter: open(id), acts });
  }
}

/** A decision of the body as the clerk's form sends it: lawful, and with the chair's remark before the others when `broken`. */
export function decision(body: string, people: { chair: string; member: string }, more: DecisionMore = {}) {
  const { title = "关于设备采购的议题", kind = "funds", minutesAgo = 60, broken = false } = more;
  const at = (n: number) => new Date(Date.now() - minutesAgo * 60_000 + n * 1_000).toISOString();
  const act = (n: number, type: string, data: Record<string, unknown>) => ({
    type: `decision.${type}`,
    claimedAt: at(n),
    data,
  });
  const chair = { of: people.chair, as: "chair", item: "1" };
  const member = { of: people.member, as: "member", item: "1" };
  const positions = broken ? [chair, member] : [member, chair];
  return {
    procedure: "cn/decision",
    body,
    act: act(0, "proposed", { title, class: kind, amount: 100 }),
    followedBy: [
      act(1, "convened", { due: 2 }),
      act(2, "attended", chair),
      act(3, "attended", member),
      ...positions.map((who, n) => act(4 + n, "position-stated", { ...who, position: "agree" })),
    ],
  };
}
type DecisionMore = { title?: string; kind?: string; minutesAgo?: number; broken?: boolean };
