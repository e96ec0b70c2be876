/** Adopted law on a real database: from which day it judges which matters, in whichever process, and what is refused. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Admitted, Refusal } from "../matters/index.ts";
import { type AdoptionGround, JURISDICTION, openAdoptionGround, PROPOSER } from "./adoption.fixture.ts";
import { rebuildSettings, settingsOf } from "./index.ts";

let ground: AdoptionGround;
beforeAll(async () => {
  ground = await openAdoptionGround();
});
afterAll(() => ground.close());
beforeEach(() => ground.db.owner.query("delete from norm_settings"));

async function adopted(when: string, data: Record<string, unknown>): Promise<Admitted> {
  const proposal = ok(await ground.propose(when, data));
  ok(await ground.adopt(when, proposal));
  return proposal;
}

function ok(answer: Admitted | Refusal): Admitted {
  if (!answer.ok) throw new Error(answer.message.en);
  return answer;
}

const refusedAt = (answer: Admitted | Refusal) =>
  answer.ok ? "recorded" : `${answer.code} ${answer.problems?.map((p) => p.path).join()}`;

describe("a value that is adopted today for tomorrow", () => {
  test("judges the matters of tomorrow and none that was opened before, also where another process goes on", async () => {
    const yesterday = await ground.meet("2026-05-06");
    await adopted("2026-05-07", { from: "2026-05-08" });
    const today = await ground.meet("2026-05-07");
    const tomorrow = await ground.meet("2026-05-08");
    expect([yesterday.found, today.found, tomorrow.found]).toEqual([[], [], ["quorum"]]);
    // Two days later, by processes that have to replay.
    expect(await ground.resolveAgain(yesterday.matter, "2026-05-09")).toEqual([]);
    expect(await ground.resolveAgain(today.matter, "2026-05-09")).toEqual([]);
    expect(await ground.resolveAgain(tomorrow.matter, "2026-05-09")).toEqual(["quorum"]);
  });

  test("is named by the acts that it judged: the pack's version and, behind a plus, the settings", async () => {
    await adopted("2026-05-14", { from: "2026-05-15" });
    const versions = [
      await ground.meet("2026-05-14"),
      await ground.meet("2026-05-15"),
      await ground.meet("2026-05-16"),
    ];
    expect(versions.map((v) => v.version)).toEqual([
      "p 1",
      expect.stringMatching(/^p 1\+[0-9a-f]{8}$/),
      versions[1]?.version,
    ]);
  });

  test("does nothing as long as it is only proposed", async () => {
    ok(await ground.propose("2026-05-07", { from: "2026-05-08" }));
    expect((await ground.meet("2026-05-08")).found).toEqual([]);
  });

  test("begins where the jurisdiction keeps its clocks", async () => {
    await adopted("2026-05-21", { from: "2026-05-22" });
    expect((await ground.meet("2026-05-21T16:02:00Z")).found).toEqual(["quorum"]);
    expect((await ground.meet("2026-05-21T15:58:00Z")).found).toEqual([]);
  });
});

describe("what goes before what", () => {
  test("a body's own value before the jurisdiction's, that before a local pack's, that before the pack's", async () => {
    const [one, two] = ground.bodies;
    const found = async (day: string) => [
      (await ground.meet(day, one)).found.length,
      (await ground.meet(day, two)).found.length,
    ];
    expect(await found("2026-06-01")).toEqual([0, 0]);
    await adopted("2026-06-01", { ...ground.local, from: "2026-06-02" });
    expect(await found("2026-06-02")).toEqual([1, 1]);
    await adopted("2026-06-02", { value: "1/2", from: "2026-06-03" });
    expect(await found("2026-06-03")).toEqual([0, 0]);
    await adopted("2026-06-03", { value: "2/3", from: "2026-06-04", for_body: two });
    expect(await found("2026-06-04")).toEqual([0, 1]);
    await adopted("2026-06-04", { value: "3/5", from: "2026-06-05" });
    await adopted("2026-06-04", { value: "1/2", from: "2026-06-05", for_body: one });
    expect(await found("2026-06-05")).toEqual([0, 1]);
  });

  test("a matter judged under an adopted pack carries that pack and its version", async () => {
    await adopted("2026-06-10", { ...ground.local, from: "2026-06-11" });
    expect((await ground.meet("2026-06-11")).version).toBe("local 7");
  });
});

describe("a withdrawal", () => {
  test("ends a value for matters opened from its day on; those opened before keep it to their end", async () => {
    const { matter } = await adopted("2026-07-01", { from: "2026-07-02" });
    const before = await ground.meet("2026-07-02");
    ok(
      await ground.record("2026-07-02", matter, "withdrawal-proposed", {
        from: "2026-07-03",
        reasons: "已废止",
      }),
    );
    ok(
      await ground.record("2026-07-02", matter, "setting-withdrawn", {
        from: "2026-07-03",
        reasons: "已核对",
      }),
    );
    const after = await ground.meet("2026-07-03");
    expect([before.found, after.found]).toEqual([["quorum"], []]);
    expect(await ground.resolveAgain(before.matter, "2026-07-04")).toEqual(["quorum"]);
  });

  test("of a proposal drops it; then nobody can adopt it", async () => {
    const proposal = ok(await ground.propose("2026-07-10", { from: "2026-07-20" }));
    ok(await ground.record("2026-07-10", proposal.matter, "proposal-dropped", { reasons: "另行研究" }));
    expect(refusedAt(await ground.adopt("2026-07-10", proposal))).toBe("adoption_refused acts[0].data.type");
  });
});

describe("refused, with the place", () => {
  test.each([
    ["a day that has begun", { from: "2026-08-01" }, "acts[0].data.from"],
    ["a day that is over", { from: "2026-07-31" }, "acts[0].data.from"],
    ["a value beyond the bounds", { from: "2026-08-02", value: "4/5" }, "acts[0].data.value"],
    ["a value that is none", { from: "2026-08-02", value: "most" }, "acts[0].data.value"],
    ["a parameter that is not there", { from: "2026-08-02", parameter: "share" }, "acts[0].data.parameter"],
    ["a procedure that is not there", { from: "2026-08-02", procedure: "p/none" }, "acts[0].data.procedure"],
    ["another unit", { from: "2026-08-02", unit: "days" }, "acts[0].data.unit"],
    [
      "a body that is not there",
      { from: "2026-08-02", for_body: "00000000-0000-4000-8000-000000000000" },
      "acts[0].data.for_body",
    ],
    [
      "a pack that is not there",
      { from: "2026-08-02", pack: "none", version: "1", digest: "0" },
      "acts[0].data.pack",
    ],
    [
      "another text of a pack",
      { from: "2026-08-02", pack: "local", version: "7", digest: "0" },
      "acts[0].data.digest",
    ],
  ])("%s", async (_what, data, path) => {
    expect(refusedAt(await ground.propose("2026-08-01", data))).toBe(`adoption_refused ${path}`);
    expect(await settingsOf(ground.db.app, [JURISDICTION])).toEqual([]);
  });

  test("a day that begins while a matter could already claim it: four minutes before midnight is too late", async () => {
    const soon = await ground.propose("2026-08-01T15:57:00Z", { from: "2026-08-02" });
    expect(refusedAt(soon)).toBe("adoption_refused acts[0].data.from");
    expect(refusedAt(await ground.propose("2026-08-01T15:55:00Z", { from: "2026-08-02" }))).toBe("recorded");
  });

  test("adopting on the day itself what was proposed in time", async () => {
    const proposal = ok(await ground.propose("2026-08-01", { from: "2026-08-02" }));
    expect(refusedAt(await ground.adopt("2026-08-02", proposal))).toBe("adoption_refused acts[0].data.from");
  });

  test("adopting something else than was proposed, and adopting twice", async () => {
    const proposal = ok(await ground.propose("2026-08-01", { from: "2026-08-05" }));
    const [act] = proposal.acts;
    const other = {
      ...proposal,
      acts: [{ ...(act as Admitted["acts"][0]), data: { ...act?.data, value: "3/5" } }],
    };
    expect(refusedAt(await ground.adopt("2026-08-01", other))).toBe("adoption_refused acts[0].data.value");
    ok(await ground.adopt("2026-08-01", proposal));
    expect(refusedAt(await ground.adopt("2026-08-02", proposal))).toBe("adoption_refused acts[0].data.type");
  });

  test("a second setting of the same parameter from the same day", async () => {
    await adopted("2026-08-01", { from: "2026-08-06" });
    const rival = ok(await ground.propose("2026-08-01", { from: "2026-08-06", value: "3/5" }));
    expect(refusedAt(await ground.adopt("2026-08-01", rival))).toBe("adoption_refused acts[0].data.from");
  });

  test("a second one also while the first is withdrawn from a later day; not where it never began", async () => {
    const end = async (matter: string, from: string) => {
      for (const type of ["withdrawal-proposed", "setting-withdrawn"])
        ok(await ground.record("2026-08-01", matter, type, { from, reasons: "已废止" }));
    };
    await end((await adopted("2026-08-01", { from: "2026-08-07" })).matter, "2026-08-10");
    const rival = ok(await ground.propose("2026-08-01", { from: "2026-08-07", value: "3/5" }));
    expect(refusedAt(await ground.adopt("2026-08-01", rival))).toBe("adoption_refused acts[0].data.from");
    await end((await adopted("2026-08-01", { from: "2026-08-12" })).matter, "2026-08-12");
    await adopted("2026-08-01", { from: "2026-08-12", value: "3/5" });
  });
});

test("of two settings that two processes adopt at the same moment for the same days one is refused", async () => {
  const rivals = [
    ok(await ground.propose("2026-08-20", { from: "2026-08-25" })),
    ok(await ground.propose("2026-08-20", { from: "2026-08-25", value: "3/5" })),
  ];
  const answers = await Promise.all(rivals.map((rival) => ground.adopt("2026-08-20", rival)));
  expect(answers.map(refusedAt).sort()).toEqual(["adoption_refused acts[0].data.from", "recorded"]);
});

test("adopting one's own proposal is recorded and found: the rule of four eyes is a rule like others", async () => {
  const proposal = ok(await ground.propose("2026-09-01", { from: "2026-09-05" }));
  const answer = ok(await ground.adopt("2026-09-01", proposal, PROPOSER));
  expect(answer.findings.map((f) => f.constraint)).toEqual(["adopted-by-another"]);
});

test("the settings can be derived again from the acts alone", async () => {
  await ground.db.owner.query("delete from norm_settings");
  const kept = await adopted("2026-10-01", { from: "2026-10-05" });
  await ground.propose("2026-10-01", { from: "2026-10-06", value: "3/5" });
  const before = await settingsOf(ground.db.app, [JURISDICTION]);
  const { settings } = await rebuildSettings(ground.db.app, ground.recordKey, JURISDICTION);
  const after = await settingsOf(ground.db.app, [JURISDICTION]);
  // The acts of the tests before are there as well.
  expect(settings).toBeGreaterThan(before.length);
  expect(after).toEqual(expect.arrayContaining(before));
  expect(before.find((row) => row.setting === kept.matter)?.state).toBe("adopted");
});
