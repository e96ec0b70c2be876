/** The norm pages' operations over HTTP on a real database: reading, trying, adopting, and a law over the past. */
import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadNorms } from "../adoption/index.ts";
import { aProposal, recorded } from "./given.fixture.ts";
import { type Ground, openGround, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const proposer = "regulation-officer" as const;
const adopter = "second-regulation-officer" as const;
const ask = (...of: Parameters<Server["ask"]>) => server.ask(...of);
const settings = "/api/v1/norms/settings";
const propose = async (more: Record<string, unknown> = {}) =>
  (await ask(settings, { as: proposer, body: aProposal(more) })).json;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What the tables hold of acts and of what follows from them, looks apart. */
async function recordedSoFar() {
  const [row] = await ground.db.owner.query<{ is: string }>(
    `select concat_ws(' ',
       (select count(*) from acts where type not like 'access.%'),
       (select coalesce(md5(string_agg(v::text, ',' order by v::text)), '') from verdicts v),
       (select coalesce(md5(string_agg(f::text, ',' order by f::text)), '') from findings f),
       (select count(*) from norm_settings), (select count(*) from idempotency_keys)) as is`,
  );
  return row?.is;
}

describe("reading", () => {
  test("the packs with their procedures and generations, and that nothing is wrong with them", async () => {
    const { json } = await ask("/api/v1/norms", { as: "staff" });
    const cn = json.items.find((pack: { id: string }) => pack.id === "cn");
    expect(cn).toMatchObject({ state: "current", extends: null, problems: [] });
    expect(cn.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(cn.procedures.map((p: { id: string }) => p.id)).toContain("cn/decision");
    expect(json.items.map((pack: { id: string }) => pack.id)).not.toContain("schema");
    expect(json.problems).toEqual([]);
  });

  test("a procedure with the line of each rule in a text that says so", async () => {
    const { json } = await ask("/api/v1/norms/cn/decision", { as: "staff" });
    for (const entry of [...json.constraints, ...json.parameters]) {
      const text = json.sources.find((s: { file: string }) => s.file === entry.place.file).text;
      expect(text.split("\n")[entry.place.line - 1]).toContain(`${entry.id}:`);
    }
    const quorum = json.parameters.find((p: { id: string }) => p.id === "quorum_share");
    expect(quorum).toMatchObject({ value: "1/2", origin: { kind: "pack", pack: "cn" } });
    expect(quorum.usedBy).toContain("quorum");
    for (const { says } of json.constraints)
      expect([says.zh, says.en]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(json.may).toEqual({ propose: false });
  });

  test("a procedure that is not there, or not on that day, is told with those that are", async () => {
    for (const path of ["/api/v1/norms/cn/nothing", "/api/v1/norms/cn/decision?on=1999-01-01"]) {
      const { status, code, json } = await ask(path, { as: "staff" });
      expect([status, code]).toEqual([422, "procedure_not_known"]);
      expect(json.detail).toContain("cn/decision");
    }
  });
});

test("a matter says what each next act would bring, and to whom it is shown a look is recorded", async () => {
  const { matter } = await recorded(ground, server);
  const { json } = await ask(`/api/v1/matters/${matter}/look-ahead`, { as: "clerk" });
  const next = json.items.find(
    (i: { type: string; as: string }) => i.type === "decision.remark-made" && i.as === "chair",
  );
  expect(next).toMatchObject({ title: { zh: "主持人发言" }, asTitle: { zh: "主持人" } });
  const executed = json.items.find((i: { type: string }) => i.type === "decision.executed");
  const brought = executed.changes.filter((c: { effect: string }) => c.effect === "violates");
  expect(brought.map((c: { constraint: string }) => c.constraint)).toContain("execution-after-confirmation");
  for (const c of brought) expect(c.explanation.zh).toMatch(/。$/);
  expect(json.conflicts).toEqual([]);
  const looks = await ask("/api/v1/looks", { as: "audit-administrator" });
  expect(looks.json.items.map((l: { action: string }) => l.action)).toContain("lookAhead");
});

describe("a pack that cannot be read", () => {
  test("without a last good text: the server serves the others, says place and cure, and refuses that pack's procedures", async () => {
    const [folder, keep] = [await mkdtemp(join(tmpdir(), "norms-")), await mkdtemp(join(tmpdir(), "kept-"))];
    await cp("norms", folder, { recursive: true });
    await writeFile(join(folder, "fomc/pack.yaml"), "pack: fomc\nversion: [\n");
    const other = await ground.open({ served: await loadNorms(folder, keep) });
    const { json } = await other.ask("/api/v1/norms", { as: "staff" });
    expect(json.items.find((p: { id: string }) => p.id === "fomc")).toMatchObject({ state: "broken" });
    expect(json.items.find((p: { id: string }) => p.id === "cn")).toMatchObject({ state: "current" });
    expect(json.problems[0]).toMatchObject({ file: "fomc/pack.yaml", cure: expect.stringMatching(/./) });
    const broken = await other.ask("/api/v1/norms/fomc/meeting", { as: "staff" });
    expect([broken.status, broken.code]).toEqual([422, "norm_faulty"]);
    expect(broken.json.detail).toContain("norms/fomc/pack.yaml:");
    expect((await recorded(ground, other)).matter).toMatch(/-/);
    for (const path of [folder, keep]) await rm(path, { recursive: true });
  });

  test("with one: it stays in force, and says so", async () => {
    const [folder, keep] = [await mkdtemp(join(tmpdir(), "norms-")), await mkdtemp(join(tmpdir(), "kept-"))];
    await cp("norms", folder, { recursive: true });
    await loadNorms(folder, keep);
    const file = join(folder, "cn/procedures/decision.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace("value: 1/2", "value: half"));
    const other = await ground.open({ served: await loadNorms(folder, keep) });
    const { json } = await other.ask("/api/v1/norms", { as: "staff" });
    expect(json.items.find((p: { id: string }) => p.id === "cn")).toMatchObject({ state: "last-good" });
    const shown = (await other.ask("/api/v1/norms/cn/decision", { as: "staff" })).json;
    expect(shown.problems[0].file).toBe("cn/procedures/decision.yaml");
    expect(shown.parameters.find((p: { id: string }) => p.id === "quorum_share").value).toBe("1/2");
    expect((await recorded(ground, other)).matter).toMatch(/-/);
    for (const path of [folder, keep]) await rm(path, { recursive: true });
  });
});

describe("trying", () => {
  const run = (body: object) => ask("/api/v1/norms/cn/decision/cases/run", { as: "staff", body });

  test("the cases come out as they expect; under a draft value some do not, and each says how", async () => {
    const { json } = await run({});
    expect(json.items.length).toBeGreaterThan(10);
    expect(json.failed).toBe(0);
    const draft = (await run({ parameters: { quorum_share: "1" } })).json;
    expect(draft.failed).toBeGreaterThan(0);
    const failed = draft.items.find((item: { ok: boolean }) => !item.ok);
    expect(failed.differences[0]).toMatchObject({ constraint: "quorum" });
  });

  test("an act of a case says what it brings", async () => {
    const { json } = await run({});
    const broken = json.items.find((i: { expected: { verdict: string }[] }) =>
      i.expected.some((e) => /^violated at \d\d:\d\d$/.test(e.verdict)),
    );
    const { constraint, verdict } = broken.expected.find((e: { verdict: string }) =>
      /^violated at \d\d:\d\d$/.test(e.verdict),
    );
    const acts = broken.acts.filter((act: { at: string }) => act.at === verdict.slice("violated at ".length));
    const found = acts.flatMap((act: { found: { constraint: string }[] }) =>
      act.found.map((f) => f.constraint),
    );
    expect(found).toContain(constraint);
  });

  test("an edited text is read as a pack is: what is wrong is told with its line; what is right changes the cases", async () => {
    const { json } = await ask("/api/v1/norms/cn/decision", { as: "staff" });
    const [{ text }] = json.sources;
    const faulty = await run({ text: text.replace("value: 1/2", "value: half") });
    expect([faulty.status, faulty.code]).toEqual([422, "norm_faulty"]);
    const line = text.split("\n").findIndex((l: string) => l.includes("value: 1/2")) + 1;
    expect(faulty.json.errors.map((e: { path: string }) => e.path)).toContain(
      `cn/procedures/decision.yaml:${line}`,
    );
    const edited = await run({ text: text.replace("value: 1/2", "value: 1") });
    expect(edited.json.failed).toBeGreaterThan(0);
  });

  test.each([
    ["no number", { quorum_share: "most" }, "parameters.quorum_share"],
    ["no parameter", { quorum: "1/2" }, "parameters.quorum"],
    ["beyond its bounds", { notice_lead: "1000" }, "parameters.notice_lead"],
  ])("a draft value that is %s is refused by its name", async (_what, parameters, path) => {
    const { status, code, json } = await run({ parameters });
    expect([status, code, json.errors[0].path]).toEqual([422, "norm_faulty", path]);
  });

  test("two versions are compared entry by entry", async () => {
    const body = { procedure: "cn/decision", left: {}, right: { parameters: { quorum_share: "2/3" } } };
    const { json } = await ask("/api/v1/norms/compare", { as: "staff", body });
    const value = json.changes.filter((c: { field: string }) => c.field === "value");
    expect(value).toMatchObject([{ what: "parameter", id: "quorum_share", before: "1/2", after: "2/3" }]);
    expect(new Set(json.changes.map((c: { id: string }) => c.id))).toEqual(new Set(["quorum_share"]));
    const same = await ask("/api/v1/norms/compare", { as: "staff", body: { ...body, right: {} } });
    expect(same.json.changes).toEqual([]);
  });
});

describe("adopting", () => {
  test("one proposes, another adopts: the pages show whose value it is, from when, and what stood before", async () => {
    const from = inDays(40);
    const proposal = await propose({ from, value: "3/5", backTest: "ab".repeat(32) });
    expect(proposal).toMatchObject({ state: "proposed", may: { adopt: false, withdraw: true } });
    const seen = (await ask(settings, { as: adopter })).json.items.find(
      (s: { id: string }) => s.id === proposal.id,
    );
    expect(seen.may).toEqual({ adopt: true, withdraw: true });
    const adopted = await ask(`${settings}/${proposal.id}/adopt`, {
      as: adopter,
      body: { reasons: "已核对" },
    });
    expect(adopted.json).toMatchObject({
      state: "adopted",
      inForce: { from, to: null },
      backTest: "ab".repeat(32),
    });
    expect(adopted.json.adopted.person).toBe(ground.people[adopter]);

    const valueOn = async (on: string) => {
      const { json } = await ask(`/api/v1/norms/cn/decision?on=${on}`, { as: "staff" });
      const { value, origin, history } = json.parameters.find((p: { id: string }) => p.id === "quorum_share");
      return {
        value,
        kind: origin.kind,
        setting: origin.setting,
        history: history.map((h: { value: string }) => h.value),
      };
    };
    const history = ["1/2", "3/5"];
    expect(await valueOn(inDays(39))).toEqual({ value: "1/2", kind: "pack", setting: null, history });
    expect(await valueOn(from)).toEqual({ value: "3/5", kind: "setting", setting: proposal.id, history });

    const withdraw = { as: proposer, body: { from: inDays(50), reasons: "已废止" } };
    const ending = await ask(`${settings}/${proposal.id}/withdraw`, withdraw);
    expect(ending.json).toMatchObject({
      withdrawalProposed: { from: inDays(50) },
      inForce: { from, to: null },
    });
    const own = await ask(`${settings}/${proposal.id}/adopt`, { as: proposer, body: {} });
    expect([own.status, own.code]).toEqual([403, "not_allowed"]);
    expect(own.json.detail).toContain("Nobody adopts what they proposed");
    const ended = await ask(`${settings}/${proposal.id}/adopt`, { as: adopter, body: {} });
    expect(ended.json).toMatchObject({ withdrawalProposed: null, inForce: { from, to: inDays(50) } });
    expect((await valueOn(inDays(50))).history).toEqual(["1/2", "3/5", "1/2"]);
  });

  test("a withdrawal is adopted from the day that was looked at, not from one proposed meanwhile", async () => {
    const { id } = await propose({ from: inDays(70) });
    await ask(`${settings}/${id}/adopt`, { as: adopter, body: {} });
    for (const day of [80, 90]) {
      const body = { from: inDays(day), reasons: "已废止" };
      expect((await ask(`${settings}/${id}/withdraw`, { as: proposer, body })).status).toBe(200);
    }
    const seen = await ask(`${settings}/${id}/adopt`, { as: adopter, body: { from: inDays(80) } });
    expect([seen.status, seen.code]).toEqual([409, "matter_moved_on"]);
    const again = await ask(`${settings}/${id}/adopt`, { as: adopter, body: { from: inDays(90) } });
    expect(again.json).toMatchObject({ inForce: { from: inDays(70), to: inDays(90) } });
  });

  test("whose proposal it is stands in its acts: a table that says otherwise lets nobody adopt the own one", async () => {
    const proposal = await propose({ from: inDays(60) });
    await ground.db.owner.query("update norm_settings set proposed_by = $2 where setting = $1", [
      proposal.id,
      randomUUID(),
    ]);
    const own = await ask(`${settings}/${proposal.id}/adopt`, { as: proposer, body: {} });
    expect([own.status, own.code]).toEqual([403, "not_allowed"]);
    expect((await ask(`${settings}/${proposal.id}/adopt`, { as: adopter, body: {} })).status).toBe(200);
  });

  test("a repetition under the same key is answered again and recorded once", async () => {
    const proposal = await propose();
    const sent = {
      cookie: await server.cookieOf(adopter),
      headers: { "idempotency-key": randomUUID() },
      body: {},
    };
    const [one, two] = [
      await ask(`${settings}/${proposal.id}/adopt`, sent),
      await ask(`${settings}/${proposal.id}/adopt`, sent),
    ];
    expect([one.status, two.status, two.json]).toEqual([200, 200, one.json]);
  });

  test.each([
    ["a day that has begun", { from: inDays(0) }, "acts[0].data.from"],
    ["a parameter that is not there", { parameter: "nothing" }, "acts[0].data.parameter"],
    ["a value beyond its bounds", { parameter: "notice_lead", value: "1000" }, "acts[0].data.value"],
    ["a pack that is not there", { kind: "pack", pack: "none" }, "acts[0].data.pack"],
    ["a body that is not there", { body: randomUUID() }, "acts[0].data.for_body"],
  ])("%s is refused with the field and the cure", async (_what, more, path) => {
    const { procedure: _p, parameter: _n, value: _v, ...common } = aProposal();
    const body = "kind" in more ? { ...common, ...more } : aProposal(more);
    const answer = await ask(settings, { as: proposer, body });
    expect([answer.status, answer.code, answer.json.errors?.[0].path]).toEqual([
      422,
      "adoption_refused",
      path,
    ]);
  });

  test("an adoption is law that others rest on: its words cannot be erased", async () => {
    const { proposed } = await propose();
    const body = { document: "个人信息保护法", reason: "当事人申请" };
    const answer = await ask(`/api/v1/acts/${proposed.act}/erase`, { as: "security-administrator", body });
    expect(answer.status).toBe(404);
  });
});

describe("a law over the past", () => {
  const backTest = async (as: Parameters<Server["cookieOf"]>[0], law: object, more: object = {}) => {
    const body = { procedure: "cn/decision", law, ...more };
    const { status, json } = await ask("/api/v1/norms/back-test", { as, body });
    expect(status).toBe(200);
    return {
      lines: json,
      result: json.at(-1),
      differences: json.filter((l: { event: string }) => l.event === "difference"),
    };
  };

  async function withoutRule(id: string): Promise<string> {
    const { json } = await ask("/api/v1/norms/cn/decision", { as: "staff" });
    const [{ text }] = json.sources;
    const rule = json.constraints.find((c: { id: string }) => c.id === id).text as string;
    const indented = rule
      .split("\n")
      .map((line: string, n: number) => (n === 0 ? line : line && `  ${line}`))
      .join("\n");
    expect(text).toContain(indented);
    return text.replace(`  ${indented}`, "");
  }

  test("finds what was found as it was recorded, and with a draft what it would have found, act by act", async () => {
    const { matter } = await recorded(ground, server, { broken: true });
    await recorded(ground, server);
    const [findings] = await ground.db.owner.query<{ n: number }>(
      "select count(*)::int as n from findings where procedure = 'cn/decision'",
    );
    const same = await backTest("discipline-officer", {});
    expect(same.result).toMatchObject({
      inForce: findings?.n,
      draft: findings?.n,
      new: 0,
      gone: 0,
      differing: 0,
    });
    const without = await backTest("discipline-officer", { text: await withoutRule("chair-states-last") });
    expect(without.result).toMatchObject({ new: 0, gone: 1, differing: 1 });
    expect(without.differences).toMatchObject([
      {
        change: "gone",
        matter,
        constraint: "chair-states-last",
        readable: true,
        matterTitle: "关于设备采购的议题",
        item: "1",
      },
    ]);
  });

  test("records nothing but that somebody looked", async () => {
    await recorded(ground, server, { broken: true });
    const before = await recordedSoFar();
    await backTest("auditor", { parameters: { quorum_share: "1" } });
    expect(await recordedSoFar()).toBe(before);
    const looks = await ask("/api/v1/looks", { as: "audit-administrator" });
    expect(looks.json.items.map((l: { action: string }) => l.action)).toContain("backTest");
  });

  test("shows a regulation officer what would be found and not the matters; a member only the own body's", async () => {
    await recorded(ground, server, { broken: true });
    const law = { text: await withoutRule("chair-states-last") };
    const { differences, result } = await backTest(proposer, law);
    expect(differences.length).toBeGreaterThan(0);
    // The item is a text of the meeting's.
    for (const d of differences) expect([d.readable, d.matterTitle, d.item]).toEqual([false, null, null]);
    expect((await backTest("clerk-of-another-body", {})).result.matters).toBe(0);
    expect((await backTest("member", {})).result.matters).toBe(result.matters);
    expect((await backTest("staff", {})).result.matters).toBe(0);
  });

  test("counts all differences and writes out as many as asked for; the same test has the same digest", async () => {
    const json = (await ask("/api/v1/norms/cn/decision", { as: "staff" })).json;
    const [{ text }] = json.sources;
    const law = { text: text.replaceAll("severity: serious", "severity: minor") };
    const [one, two] = [await backTest("auditor", law), await backTest("auditor", law)];
    expect(one.result.digest).toBe(two.result.digest);
    expect((await backTest("auditor", {})).result.digest).not.toBe(one.result.digest);
  });

  test("a text that would keep the server busy is given up, and whoever asks meanwhile is answered first", async () => {
    const heavy = Array.from({ length: 28_000 }, (_, n) => `k${n}: 1`).join("\n");
    const order: string[] = [];
    const body = { procedure: "cn/decision", law: { text: `procedure: decision\n${heavy}\n` } };
    const trial = ask("/api/v1/norms/back-test", { as: proposer, body }).then((answer) => {
      order.push("trial");
      return answer;
    });
    for (let n = 0; n < 3; n += 1) {
      expect((await ask("/api/v1/norms/cn/decision", { as: "staff" })).status).toBe(200);
      order.push("another");
    }
    const { status, code, json } = await trial;
    expect(order).toEqual(["another", "another", "another", "trial"]);
    expect([status, code]).toEqual([422, "norm_faulty"]);
    expect(json.detail).toMatch(/时间或内存超出限度|more time or memory/);
  }, 60_000);

  test("one person has two going and no more; another is not held up", async () => {
    const start = async (as: Parameters<Server["cookieOf"]>[0]) =>
      server.app.request("http://localhost:8080/api/v1/norms/back-test", {
        method: "POST",
        headers: {
          cookie: await server.cookieOf(as),
          origin: "http://localhost:8080",
          "content-type": "application/json",
        },
        body: JSON.stringify({ procedure: "cn/decision", law: {} }),
      });
    const going = [await start("auditor"), await start("auditor")];
    expect(going.map((r) => r.status)).toEqual([200, 200]);
    expect((await start("auditor")).status).toBe(429);
    const other = await start("discipline-officer");
    expect(other.status).toBe(200);
    for (const response of [...going, other]) await response.body?.cancel();
    const again = await start("auditor");
    expect(again.status).toBe(200);
    await again.text();
  });

  test("ends when the asker hangs up", async () => {
    const stop = new AbortController();
    const response = await server.app.request("http://localhost:8080/api/v1/norms/back-test", {
      method: "POST",
      headers: {
        cookie: await server.cookieOf("auditor"),
        origin: "http://localhost:8080",
        "content-type": "application/json",
      },
      body: JSON.stringify({ procedure: "cn/decision", law: {} }),
      signal: stop.signal,
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('"started"');
    stop.abort();
    const rest: string[] = [];
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      rest.push(new TextDecoder().decode(chunk.value));
    expect(rest.join("")).not.toContain('"result"');
  });
});
