/** Live updates over two server processes on one database, and a real sequencer that gives the acts their places. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createLedger, httpWitnessClient, type Sequencer, startSequencer } from "../ledger/index.ts";
import { recorded } from "./given.fixture.ts";
import { type Ground, HERE, ORIGIN, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let here: Server;
let there: Server;
let sequencer: Sequencer;
const keyFolder = mkdtempSync(join(tmpdir(), "quanjian-keys-"));
const streams: Stream[] = [];

beforeAll(async () => {
  ground = await openGround();
  here = await ground.open();
  there = await ground.open();
  await createLedger({
    database: ground.db.sequencer,
    jurisdiction: HERE,
    origin: "qingchuan.example",
    keyFolder,
  });
  sequencer = await startSequencer({
    database: ground.db.sequencer,
    keyFolder,
    witnesses: httpWitnessClient({ fetch: async () => new Response(null, { status: 503 }) }),
    log: here.services.log,
    clock: here.services.clock,
  });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
});
afterAll(async () => {
  await sequencer?.stop();
  await ground.close();
  rmSync(keyFolder, { recursive: true, force: true });
});

type Event = { event: string; id: string | undefined; data: string };
type Stream = {
  next(): Promise<Event | null>;
  nextAct(): Promise<Event & { act: Act }>;
  close(): Promise<void>;
};
type Act = { index: number; matter: string; number: number; body: string; title: { en: string } };

async function listen(server: Server, cookie: string, lastEventId?: string): Promise<Stream> {
  const stopping = new AbortController();
  const response = await server.app.request(`${ORIGIN}/api/v1/events`, {
    headers: { cookie, ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }) },
    signal: stopping.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = "";
  async function next(): Promise<Event | null> {
    while (!text.includes("\n\n")) {
      const { done, value } = await reader.read();
      if (done) return null;
      text += value;
    }
    const end = text.indexOf("\n\n");
    const lines = text.slice(0, end).split("\n");
    text = text.slice(end + 2);
    const field = (name: string) => lines.find((l) => l.startsWith(`${name}: `))?.slice(name.length + 2);
    return { event: field("event") ?? "", id: field("id"), data: field("data") ?? "" };
  }
  const stream: Stream = {
    next,
    async nextAct() {
      for (let event = await next(); event; event = await next())
        if (event.event === "act") return { ...event, act: JSON.parse(event.data) };
      throw new Error("the stream ended before an act came");
    },
    async close() {
      await reader.cancel();
      stopping.abort();
    },
  };
  streams.push(stream);
  expect((await next())?.event).toBe("ready");
  return stream;
}

const as = async (server: Server, role: Role, lastEventId?: string) =>
  listen(server, await server.cookieOf(role), lastEventId);

describe("the stream of events", () => {
  test("brings an act that was recorded through another process, and nothing of what it says", async () => {
    const stream = await as(there, "auditor");
    const { matter } = await recorded(ground, here, { title: "不该出现的标题" });
    const first = await stream.nextAct();
    expect(first.act).toMatchObject({
      matter,
      number: 1,
      body: ground.bodies.finance,
      title: { en: "Proposed" },
    });
    expect(first.id).toBe(String(first.act.index));
    expect(first.data).not.toContain("不该出现的标题");
  });

  test("goes on where it broke off, in another process, without a gap and without a double", async () => {
    const first = await as(here, "auditor");
    const { matter } = await recorded(ground, here);
    const [one, two] = [await first.nextAct(), await first.nextAct()];
    await first.close();
    const later = await recorded(ground, there);
    const second = await as(there, "auditor", two.id);
    const seen: string[] = [];
    for (let n = 0; n < 4 + 6; n += 1) {
      const { act } = await second.nextAct();
      seen.push(`${act.matter} ${act.number}`);
    }
    expect([one, two].map((e) => e.act.number)).toEqual([1, 2]);
    expect(seen).toEqual([
      ...[3, 4, 5, 6].map((n) => `${matter} ${n}`),
      ...[1, 2, 3, 4, 5, 6].map((n) => `${later.matter} ${n}`),
    ]);
  });

  test("brings nothing to a reader without scope: what comes next to such a reader is of the own body", async () => {
    const outsider = await as(there, "clerk-of-another-body");
    const administrator = await as(there, "system-administrator");
    const reader = await as(there, "clerk");
    await recorded(ground, here);
    await reader.nextAct();
    const body = { ...DECISION, body: ground.bodies.health };
    const own = await here.ask("/api/v1/matters", { as: "clerk-of-another-body", body });
    expect(own.status, own.text).toBe(201);
    expect((await outsider.nextAct()).act).toMatchObject({
      matter: own.json.matter,
      body: ground.bodies.health,
    });
    // The administrator's stream has had the same notices; ending its session is the first thing that it tells.
    await here.services.signIn.endSessions(ground.accounts["system-administrator"] ?? "");
    expect((await administrator.next())?.event).toBe("ended");
  });

  test("brings nothing of an item to who is recused on it, nor do the latest acts of the ledger tell of it", async () => {
    const { matter } = await recorded(ground, here);
    const stream = await as(there, "member");
    const record = (type: string, data: Record<string, unknown>) =>
      here.ask(`/api/v1/matters/${matter}/acts`, {
        as: "clerk",
        body: { type: `decision.${type}`, claimedAt: new Date().toISOString(), data },
      });
    const about = { of: ground.people.member, as: "member" };
    const latest = async (role: Role) =>
      (await here.ask("/api/v1/ledger", { as: role })).json.recent.some(
        (act: { matter: string }) => act.matter === matter,
      );
    expect((await record("discussed", {})).status).toBe(201);
    // Of what came before the recusal the stream has told; the latest acts are asked anew.
    for (let { act } = await stream.nextAct(); act.matter !== matter || act.number < 7; )
      ({ act } = await stream.nextAct());
    expect(await latest("member")).toBe(true);
    expect((await record("recused", about)).status).toBe(201);
    expect((await record("discussed", { text: "讨论" })).status).toBe(201);
    const later = await recorded(ground, here);
    expect((await stream.nextAct()).act).toMatchObject({ matter: later.matter, number: 1 });
    expect([await latest("member"), await latest("clerk")]).toEqual([false, true]);
  });

  test("ends when the session ends in another process", async () => {
    const cookie = await here.cookieOf("inspector");
    const stream = await listen(there, cookie);
    const answer = await here.ask("/api/v1/sign-out", { cookie, body: {} });
    expect(answer.status).toBe(204);
    expect((await stream.next())?.event).toBe("ended");
    expect(await stream.next()).toBeNull();
  });

  test("ends when the account is locked in another process", async () => {
    const stream = await as(there, "staff");
    const lock = `/api/v1/accounts/${ground.accounts.staff}/lock`;
    expect((await here.ask(lock, { as: "security-administrator", body: {} })).status).toBe(200);
    expect((await stream.next())?.event).toBe("ended");
  });

  test("answers who is not signed in, or has a step to go, with a problem", async () => {
    const nobody = await here.ask("/api/v1/events");
    expect([nobody.status, nobody.code]).toEqual([401, "not_signed_in"]);
    expect(nobody.headers.get("content-type")).toContain("application/problem+json");
    const halfway = await here.ask("/api/v1/events", { as: "pending" });
    expect([halfway.status, halfway.code]).toEqual([403, "sign_in_incomplete"]);
  });

  test("of many open pages is nothing to warn of", async () => {
    const warned: string[] = [];
    const hear = (warning: Error) => warned.push(warning.name);
    process.on("warning", hear);
    for (let n = 0; n < 12; n += 1) await as(here, "auditor");
    const { matter } = await recorded(ground, here);
    for (const stream of streams) expect((await stream.nextAct()).act).toMatchObject({ matter, number: 1 });
    process.off("warning", hear);
    expect(warned).toEqual([]);
  });

  test("takes an id that nobody gave out, or that lies ahead, for now", async () => {
    for (const id of ["nonsense", "-1", "999999999"]) {
      const stream = await as(here, "auditor", id);
      const { matter } = await recorded(ground, here);
      expect((await stream.nextAct()).act).toMatchObject({ matter, number: 1 });
      for (let n = 2; n <= 6; n += 1) await stream.nextAct();
      await stream.close();
    }
  });
});

const DECISION = {
  procedure: "cn/decision",
  act: {
    type: "decision.proposed",
    claimedAt: "2026-03-01T01:00:00Z",
    data: { title: "卫生健康委的议题", class: "project" },
  },
};
