/** A finding from its discovery to its decision, over HTTP: who sees how much of it, and who may do what when. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rebuildHandlings } from "../findings/index.ts";
import { recorded } from "./given.fixture.ts";
import {
  type Answer,
  decision,
  type Ground,
  HERE,
  openGround,
  ROLES,
  type Role,
  type Server,
} from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

async function newFinding(): Promise<{ id: string; matter: string }> {
  const { matter } = await recorded(ground, server, { broken: true });
  const answer = await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" });
  return { id: String(answer.json.findings[0].id), matter };
}
const see = (as: Role, id: string) => server.ask(`/api/v1/findings/${id}`, { as });
const step = (as: Role, id: string, body: object, key = randomUUID()) =>
  server.ask(`/api/v1/findings/${id}/acts`, { as, body, headers: { "idempotency-key": key } });
const listed = async (as: Role, query: string) => {
  const answer = await server.ask(`/api/v1/findings?limit=200&${query}`, { as });
  expect(answer.status, answer.text).toBe(200);
  return answer.json.items.map((i: { id: string }) => i.id) as string[];
};

describe("assigned, asked, answered, confirmed", () => {
  let id: string;
  let matter: string;
  let after = 0;
  async function done(as: Role, body: object): Promise<Answer> {
    const answer = await step(as, id, { ...body, after });
    expect(answer.status, answer.text).toBe(201);
    after = answer.json.after;
    return answer;
  }
  beforeAll(async () => {
    ({ id, matter } = await newFinding());
  });

  test("an officer finds it among those that nobody handles, and takes it", async () => {
    expect(await listed("station-officer", "who=unassigned")).toContain(id);
    const { json } = await see("station-officer", id);
    expect(json.may).toEqual(["assigned", "asked", "confirmed", "dismissed"]);
    expect(json.restsOn.length).toBeGreaterThan(0);
    expect(json.handlers.map((h: { person: string }) => h.person)).toEqual([
      ground.people["station-officer"],
      ground.people["discipline-officer"],
    ]);
    const answer = await done("discipline-officer", {
      act: "assigned",
      person: ground.people["station-officer"],
    });
    expect(answer.json.handler.person).toBe(ground.people["station-officer"]);
    expect(await listed("station-officer", "who=handled-by-me")).toContain(id);
    expect(await listed("station-officer", "who=unassigned")).not.toContain(id);
  });

  test("asks the chief, who learns what and by when", async () => {
    const text = "请说明主持人先行表态的情况";
    const answer = await done("station-officer", { act: "asked", person: ground.people.chief, text });
    expect(answer.json.asked).toMatchObject({ person: ground.people.chief, text });
    expect(Date.parse(answer.json.asked.dueAt)).toBeGreaterThan(Date.now());
    expect(await listed("chief", "who=asked-of-me")).toContain(id);
    const mine = await see("chief", id);
    expect(mine.json).toMatchObject({ may: ["answered"], concernsMe: true, asked: { text } });
  });

  test("of which the clerk and the other members see nothing", async () => {
    for (const role of ["clerk", "member"] as const) {
      const { json } = await see(role, id);
      expect(json).toMatchObject({ state: "open", handler: null, asked: null, answer: null, history: [] });
      expect(await listed(role, "who=unassigned")).toEqual([]);
      expect(await listed(role, "late=true")).toEqual([]);
    }
  });

  test("the chief answers, and neither confirms nor dismisses what concerns them", async () => {
    const answer = await done("chief", { act: "answered", position: "explained", text: "记录顺序有误" });
    expect(answer.json).toMatchObject({
      state: "answered",
      answer: { position: "explained", text: "记录顺序有误" },
    });
    const refused = await step("chief", id, { act: "dismissed", ground: "other", text: "不成立", after });
    expect([refused.status, refused.code]).toEqual([403, "not_allowed"]);
  });

  test("whose answer the officer and the auditor read, and the clerk does not", async () => {
    for (const role of ["station-officer", "auditor", "inspector"] as const)
      expect((await see(role, id)).json.answer.text).toBe("记录顺序有误");
    const { json } = await see("clerk", id);
    expect(json).toMatchObject({ state: "answered", answer: null });
    expect((await see("auditor", id)).json.may).toEqual([]);
    const card = async (as: Role) => {
      const answer = await server.ask(`/api/v1/matters/${matter}`, { as });
      return answer.json.verdicts.flatMap((v: { findings: unknown[] }) => v.findings)[0];
    };
    expect(await card("station-officer")).toMatchObject({ id, answer: { text: "记录顺序有误" } });
    expect(await card("chief")).toMatchObject({ id, answer: { text: "记录顺序有误" } });
    expect(await card("member")).toMatchObject({ id, state: "answered", answer: null });
  });

  test("is decided with reasons by whoever has seen how it stands, once", async () => {
    const stale = await step("station-officer", id, { act: "confirmed", text: "属实", after: 1 });
    expect(stale.code).toBe("matter_moved_on");
    const wordless = await step("station-officer", id, { act: "confirmed", after });
    expect(wordless.code).toBe("act_malformed");
    const key = randomUUID();
    const body = { act: "confirmed", text: "会议录音与记录一致", after };
    const twice = [
      await step("station-officer", id, body, key),
      await step("station-officer", id, body, key),
    ];
    expect(twice.map((a) => [a.status, a.json.after, a.json.state])).toEqual([
      [201, after + 1, "confirmed"],
      [201, after + 1, "confirmed"],
    ]);
    after += 1;
    expect((await see("chief", id)).json.decision).toMatchObject({
      outcome: "confirmed",
      reasons: body.text,
    });
    expect((await see("member", id)).json).toMatchObject({ state: "confirmed", decision: null });
    const late = await step("chief", id, { act: "answered", position: "disputed", text: "有异议", after });
    expect(late.code).toBe("finding_refused");
    await done("station-officer", { act: "acted-on", measure: "reminder", text: "已谈话提醒" });
    expect((await see("chief", id)).json.state).toBe("acted-on");
  });

  test("each is told what concerns them, once read it is read, and nobody is told of what they did", async () => {
    const told = async (as: Role, query = "") => {
      const answer = await server.ask(`/api/v1/messages?${query}`, { as });
      return answer.json.items.filter((m: { to: { id: string } }) => m.to.id === id);
    };
    const kinds = async (as: Role, query = "") =>
      (await told(as, query)).map((m: { kind: string }) => m.kind);
    expect(await kinds("chief")).toEqual(["acted-on", "confirmed", "asked"]);
    expect(await kinds("station-officer")).toEqual(["answered", "assigned"]);
    for (const role of ["clerk", "member", "discipline-officer", "auditor"] as const)
      expect(await kinds(role)).toEqual([]);
    const [first] = await told("chief");
    expect(first).toMatchObject({ to: { page: "finding" }, readAt: null, text: { zh: expect.any(String) } });
    const marked = await server.ask("/api/v1/messages/read", {
      as: "chief",
      body: { ids: [first.id, "another's"] },
    });
    expect(await kinds("chief", "unread=true")).toEqual(["confirmed", "asked"]);
    const { json } = await server.ask("/api/v1/messages/unread", { as: "chief" });
    expect(json).toEqual(marked.json);
    expect(
      (await server.ask("/api/v1/messages/read", { as: "chief", body: { all: true } })).json.unread,
    ).toBe(0);
    // What is read is said by nobody else's mark.
    expect(await kinds("station-officer", "unread=true")).toEqual(["answered", "assigned"]);
  });

  test("to people of another body it is not there", async () => {
    expect((await see("clerk-of-another-body", id)).status).toBe(404);
  });
});

test("an officer whom it concerns does not handle it, and is not among those who may", async () => {
  const { id } = await newFinding();
  const person = ground.people["station-officer"];
  await step("discipline-officer", id, { act: "asked", person, text: "请说明列席情况", after: 0 });
  const { json } = await see("station-officer", id);
  expect(json).toMatchObject({ may: ["answered"], concernsMe: true, handlers: [] });
  const own = await step("station-officer", id, {
    act: "dismissed",
    ground: "other",
    text: "—",
    after: json.after,
  });
  expect(own.code).toBe("not_allowed");
  const others = await see("discipline-officer", id);
  expect(others.json.handlers.map((h: { person: string }) => h.person)).not.toContain(person);
  const assigned = await step("discipline-officer", id, { act: "assigned", person, after: json.after });
  expect(assigned.code).toBe("act_malformed");
});

test("whom the acts are about may answer without being asked", async () => {
  const { id } = await newFinding();
  const before = await see("chief", id);
  expect(before.json).toMatchObject({ may: ["answered"], concernsMe: true });
  const answer = await step("chief", id, {
    act: "answered",
    position: "acknowledged",
    text: "属实",
    after: 0,
  });
  expect(answer.json).toMatchObject({ state: "answered", answer: { position: "acknowledged" } });
  expect(
    (await step("clerk", id, { act: "answered", position: "explained", text: "—", after: 0 })).status,
  ).toBe(403);
});

describe("an officer whom the acts are about, whom nobody has asked", () => {
  const officer = "discipline-officer";
  const words = ["请说明会前沟通情况", "会前已充分酝酿", "与会议录音一致"];
  let id: string;
  let matter: string;
  beforeAll(async () => {
    const people = { chair: ground.people[officer] ?? "", member: ground.people.member ?? "" };
    const body = decision(ground.bodies.finance, people, { broken: true, minutesAgo: 200_500 });
    matter = String((await server.ask("/api/v1/matters", { as: "clerk", body })).json.matter);
    id = String((await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" })).json.findings[0].id);
    const { member, "station-officer": handler } = ground.people;
    await step("station-officer", id, { act: "assigned", person: handler, after: 0 });
    await step("station-officer", id, { act: "asked", person: member, text: words[0], after: 2 });
    await step("member", id, { act: "answered", position: "explained", text: words[1], after: 3 });
    await step("station-officer", id, { act: "confirmed", text: words[2], after: 4 });
  });

  test("reads nowhere how it is handled: not in lists, not with the matter, not in its papers", async () => {
    expect((await see(officer, id)).json).toMatchObject({
      concernsMe: true,
      history: [],
      state: "confirmed",
    });
    for (const path of [
      `/api/v1/findings?limit=200&body=${ground.bodies.finance}`,
      `/api/v1/matters/${matter}`,
      `/api/v1/matters/${matter}/documents/dossier`,
      "/api/v1/desk",
      "/api/v1/messages",
    ]) {
      const { text, status } = await server.ask(path, { as: officer });
      expect(status, path).toBe(200);
      for (const word of words) expect(text.includes(word), `${path} ${word}`).toBe(false);
    }
    const list = await server.ask("/api/v1/findings?limit=200", { as: officer });
    expect(list.json.items.find((i: { id: string }) => i.id === id)).toMatchObject({
      handler: null,
      asked: null,
      answer: null,
      decision: null,
      dueAt: null,
      late: false,
    });
    expect((await see("auditor", id)).json.answer.text).toBe(words[1]);
  });
});

describe("a finding about how a finding was handled", () => {
  const officer = "station-officer";
  async function confirmedUnheard(chair: Role) {
    const people = { chair: ground.people[chair] ?? "", member: ground.people.member ?? "" };
    const minutesAgo = 300_000 + Math.floor(Math.random() * 100_000);
    const body = decision(ground.bodies.finance, people, { broken: true, minutesAgo });
    const { json } = await server.ask("/api/v1/matters", { as: "clerk", body });
    const found = await server.ask(`/api/v1/matters/${json.matter}`, { as: "clerk" });
    const about = String(found.json.findings[0].id);
    await step(officer, about, { act: "assigned", person: ground.people[officer], after: 0 });
    const done = await step(officer, about, { act: "confirmed", text: "未听取说明即认定", after: 2 });
    expect(done.status, done.text).toBe(201);
    const list = await server.ask("/api/v1/findings?limit=200&procedure=cn/finding", { as: "auditor" });
    const id = list.json.items.find((i: { matter: string }) => i.matter === about)?.id;
    return { about, id: String(id) };
  }

  test("is handled by others than who handled it so", async () => {
    const { id } = await confirmedUnheard("chief");
    const { json } = await see(officer, id);
    expect(json).toMatchObject({ may: ["answered"], concernsMe: true, handlers: [] });
    const own = await step(officer, id, { act: "dismissed", ground: "other", text: "—", after: 0 });
    expect(own.code).toBe("not_allowed");
    const others = await see("discipline-officer", id);
    expect(others.json.may).toContain("dismissed");
    expect(others.json.handlers.map((h: { person: string }) => h.person)).toEqual([
      ground.people["discipline-officer"],
    ]);
    expect(others.json.restsOn.length).toBeGreaterThan(0);
  });

  test("is not there for an officer whom the finding itself concerns, who would read its handling there", async () => {
    const { about, id } = await confirmedUnheard("discipline-officer");
    expect((await see("discipline-officer", about)).json).toMatchObject({ concernsMe: true, history: [] });
    expect((await see("discipline-officer", id)).status).toBe(404);
    const rule = String((await see("auditor", id)).json.title.zh);
    for (const as of ["discipline-officer", "auditor"] as const) {
      const found = await server.ask(`/api/v1/search?kind=finding&limit=50&q=${encodeURIComponent(rule)}`, {
        as,
      });
      expect(found.status).toBe(200);
      expect(found.text).not.toContain(id);
    }
    expect((await see("auditor", id)).json.restsOn.length).toBeGreaterThan(0);
  });

  test("shows whom an officer asks about it no more of that handling than is theirs", async () => {
    const { id } = await confirmedUnheard("chief");
    const person = ground.people.member;
    await step("discipline-officer", id, { act: "asked", person, text: "请说明您所知情况", after: 0 });
    const { json } = await see("member", id);
    expect(json).toMatchObject({ concernsMe: true, restsOn: [] });
  });
});

test("a file that a step cites is read by whoever reads that step, the author among them, and by nobody else", async () => {
  const { id } = await newFinding();
  const { chief, member, "station-officer": officer } = ground.people;
  const files = new Map<string, { blob: string; bytes: string; readers: Role[] }>();
  let after = 0;
  async function citing(as: Role, body: { act: string; [more: string]: unknown }, readers: Role[]) {
    const bytes = `%PDF-1.7 ${randomUUID()}`;
    const headers = { "content-type": "application/pdf" };
    const kept = await server.ask("/api/v1/blobs?name=a.pdf", { as, raw: bytes, headers });
    const blob = String(kept.json.blob);
    const done = await step(as, id, { ...body, evidence: [blob], after });
    expect(done.status, done.text).toBe(201);
    after = done.json.after;
    files.set(`${body.act} ${as} ${body.person ?? ""}`, { blob, bytes, readers });
  }
  const all: Role[] = ["station-officer", "discipline-officer", "auditor", "inspector"];
  const ask = { act: "asked", text: "请说明" };
  await citing("discipline-officer", { act: "assigned", person: officer }, all);
  await citing("station-officer", { ...ask, person: chief }, [...all, "chief"]);
  await citing("station-officer", { ...ask, person: member }, [...all, "member"]);
  const explained = { act: "answered", position: "explained", text: "见附件" };
  await citing("chief", explained, [...all, "chief"]);
  await citing("member", explained, [...all, "member"]);
  await citing("station-officer", { act: "confirmed", text: "属实" }, [...all, "chief", "member"]);
  const looks = async () =>
    (await server.ask("/api/v1/looks", { as: "audit-administrator" })).text.split("getBlob").length;
  const before = await looks();
  let read = 0;
  for (const [name, { blob, bytes, readers }] of files)
    for (const role of ROLES.filter((r) => r !== "anonymous" && r !== "pending")) {
      const headers = { cookie: await server.cookieOf(role) };
      const answer = await server.app.request(`http://localhost:8080/api/v1/blobs/${blob}`, { headers });
      const may = readers.includes(role);
      expect(answer.status, `${name} ${role}`).toBe(may ? 200 : 404);
      expect((await answer.text()) === bytes, `${name} ${role}`).toBe(may);
      if (may) read += 1;
    }
  expect((await looks()) - before).toBe(read);
});

describe("what was recorded of a handling", () => {
  let id: string;
  let acts: Record<string, string>;
  const disclosure = async (as: Role, type: string) =>
    (await server.ask(`/api/v1/acts/${acts[type]}/disclosure`, { as })).status;
  beforeAll(async () => {
    ({ id } = await newFinding());
    const { chief, "station-officer": officer } = ground.people;
    await step("discipline-officer", id, { act: "assigned", person: officer, after: 0 });
    await step("station-officer", id, { act: "asked", person: chief, text: "请说明", after: 2 });
    await step("chief", id, { act: "answered", position: "explained", text: "已说明", after: 3 });
    const { json } = await see("auditor", id);
    acts = Object.fromEntries(json.history.map((a: { type: string; id: string }) => [a.type.slice(8), a.id]));
  });

  test("is opened to supervisors, and to whom it concerns in their own part alone", async () => {
    for (const type of ["assigned", "asked", "answered"]) {
      for (const role of ["station-officer", "auditor"] as const)
        expect(await disclosure(role, type)).toBe(200);
      for (const role of ["clerk", "member"] as const) expect(await disclosure(role, type)).toBe(404);
    }
    expect([await disclosure("chief", "answered"), await disclosure("chief", "asked")]).toEqual([200, 200]);
    expect(await disclosure("chief", "assigned")).toBe(404);
    const receipt = await server.ask(`/api/v1/acts/${acts.answered}/receipt`, { as: "chief" });
    expect(receipt.status).toBeLessThan(300);
  });

  test("is not opened to an officer once it concerns them", async () => {
    const person = ground.people["station-officer"];
    await step("discipline-officer", id, { act: "asked", person, text: "请说明列席情况", after: 4 });
    expect(await disclosure("station-officer", "answered")).toBe(404);
    expect(await disclosure("discipline-officer", "answered")).toBe(200);
  });

  test("can be erased by law: the words go from everywhere, what happened stays", async () => {
    const erased = await server.ask(`/api/v1/acts/${acts.answered}/erase`, {
      as: "security-administrator",
      body: { document: "个人信息保护法", reason: "当事人申请" },
    });
    expect(erased.status, erased.text).toBe(200);
    const { json } = await see("auditor", id);
    expect(json).toMatchObject({ state: "answered", answer: null });
    expect(json.history.map((a: { erased: boolean }) => a.erased)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    const rows = await ground.db.owner.query(
      "select from finding_persons where finding = $1 and position is not null",
      [id],
    );
    expect(rows).toEqual([]);
  });
});

test("two officers who begin at once: the second is told to look again", async () => {
  const { id } = await newFinding();
  const dismiss = (as: Role) => step(as, id, { act: "dismissed", ground: "other", text: "不成立", after: 0 });
  const answers = await Promise.all([dismiss("station-officer"), dismiss("discipline-officer")]);
  expect(answers.map((a) => a.code ?? "done").sort()).toEqual(["done", "matter_moved_on"]);
});

test("what is derived of all handlings is the same when it is derived anew from the acts", async () => {
  const tables = ["finding_handlings", "finding_persons", "messages", "findings"];
  const all = () =>
    Promise.all(
      tables.map((table) => ground.db.owner.query(`select to_jsonb(t) as row from ${table} t order by 1`)),
    );
  const before = await all();
  expect(before.every((rows) => rows.length > 0)).toBe(true);
  await rebuildHandlings(server.services.database, server.services.recordKey, HERE);
  expect(await all()).toEqual(before);
});
