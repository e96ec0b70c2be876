import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import type { Act, Admission, Admitted, Refusal } from "../matters/index.ts";
import { BODY, HERE, OTHER_BODY, person } from "./cast.fixture.ts";
import { type Look, listLooks, recordLook } from "./looks.ts";

let db: TestDatabase;
const matters = new Map<string, Act[]>();
const clerk = person([{ function: "clerk" }]);
const look = (more: Partial<Look> = {}): Look => ({
  principal: clerk,
  action: "getMatter",
  body: BODY,
  subjects: ["m-1"],
  list: false,
  ...more,
});

/** The kernel's rules for opening and adding, with a breath in between so that concurrent looks cross. */
async function admit({ jurisdiction, matter, acts }: Admission): Promise<Admitted | Refusal> {
  await new Promise((resolve) => setImmediate(resolve));
  const refusal = (code: string): Refusal => ({ ok: false, code, message: { zh: code, en: code } });
  const id = "open" in matter ? (matter.open.id ?? "") : matter.id;
  if ("open" in matter && matters.has(id)) return refusal("duplicate_matter");
  if (!("open" in matter) && !matters.has(id)) return refusal("not_found");
  const kept = matters.get(id) ?? [];
  matters.set(id, kept);
  for (const draft of acts) {
    const ids = {
      id: "act",
      jurisdiction,
      matter: id,
      number: kept.length + 1,
      body: "open" in matter ? matter.open.body : "",
    };
    const norms = { pack: "cn", version: "1" };
    kept.push({ ...draft, ...ids, norms, evidence: [], recordedAt: draft.claimedAt });
  }
  return { ok: true, matter: id, acts: kept, verdicts: [], findings: [] };
}
const actsOf = async (_jurisdiction: string, matter: string) => matters.get(matter) ?? [];

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    `insert into jurisdictions (jurisdiction, title_zh, title_en, time_zone, origin, created_at)
     values ($1, '青川市', 'Qingchuan', 'Asia/Shanghai', 'qingchuan.example', now())`,
    [HERE],
  );
});
afterAll(() => db.drop());

describe("looks", () => {
  test("the first looks of a day, all at the same moment, are all recorded, in one matter", async () => {
    const at = new Date("2026-03-02T02:00:00Z");
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => recordLook(db.app, admit, look({ subjects: [`m-${i}`] }), at)),
    );
    const looks = await listLooks(db.app, actsOf, { jurisdiction: HERE, at });
    expect(looks.flatMap((l) => l.subjects).sort()).toEqual(
      Array.from({ length: 12 }, (_, i) => `m-${i}`).sort(),
    );
    expect(await db.app.query("select from access_matters where on_day = '2026-03-02'")).toHaveLength(1);
  });

  test("the same look twice within a millisecond is one look; one that cannot be recorded is no look", async () => {
    const at = new Date("2026-03-03T02:00:00Z");
    const refusing = (code: string) => async (): Promise<Refusal> => ({
      ok: false,
      code,
      message: { zh: code, en: code },
    });
    await recordLook(db.app, refusing("duplicate_act"), look(), at);
    await expect(recordLook(db.app, refusing("act_malformed"), look(), at)).rejects.toThrow("act_malformed");
  });

  test("go to the civil day of the jurisdiction, one matter a day and body, a list as one act", async () => {
    const lateEvening = new Date("2026-03-05T15:59:59Z");
    const afterMidnight = new Date("2026-03-05T16:00:00Z");
    await recordLook(db.app, admit, look(), lateEvening);
    await recordLook(
      db.app,
      admit,
      look({ subjects: ["a", "b", "c"], list: true, action: "listMatters" }),
      afterMidnight,
    );
    await recordLook(db.app, admit, look({ body: OTHER_BODY }), afterMidnight);
    expect(await listLooks(db.app, actsOf, { jurisdiction: HERE, at: lateEvening })).toHaveLength(1);
    expect(await listLooks(db.app, actsOf, { jurisdiction: HERE, at: afterMidnight })).toHaveLength(2);
    expect(
      await listLooks(db.app, actsOf, { jurisdiction: HERE, on: "2026-03-06", body: BODY, at: lateEvening }),
    ).toEqual([
      {
        at: afterMidnight.toISOString(),
        person: clerk.person,
        account: clerk.account,
        action: "listMatters",
        body: BODY,
        subjects: ["a", "b", "c"],
      },
    ]);
    const acts = [...matters.values()].flat();
    expect(acts.find((a) => a.data.action === "listMatters")?.type).toBe("access.list-looked");
  });

  test("a look that cannot be recorded throws, so that nothing is shown", async () => {
    const refuse = async (): Promise<Refusal> => ({
      ok: false,
      code: "act_malformed",
      message: { zh: "否", en: "no" },
    });
    await expect(recordLook(db.app, refuse, look(), new Date("2026-03-07T00:00:00Z"))).rejects.toThrow(
      /could not be recorded: no/,
    );
  });
});
