import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Change, draftOf } from "./changes.ts";
import type { Body, Registry } from "./facts.ts";
import { type Ground, openGround } from "./ground.fixture.ts";
import { registryIssues } from "./issues.ts";
import { whoIsPrincipalAt } from "./principals.ts";
import { rebuildRegistry } from "./projection.ts";
import { bodiesCoveredBy, noonOf, officesOf, principalsOf, stationFor, stationsForAll } from "./queries.ts";
import { build, DAYS, dayOf, registries } from "./registry.fixture.ts";
import { loadRegistry } from "./store.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.db.drop());

const content = (registry: Registry) =>
  Object.fromEntries(Object.entries(registry).map(([table, rows]) => [table, [...rows.values()]]));

async function filled(registry: Registry, timeZone?: string): Promise<string> {
  const jurisdiction = await ground.newJurisdiction(timeZone);
  await ground.fill(jurisdiction, registry);
  return jurisdiction;
}

const noonInChina = (day: string) => `${day}T04:00:00Z`;

describe("over random registries", () => {
  test("the tables rebuilt from acts are the tables that the acts made one by one", async () => {
    await fc.assert(
      fc.asyncProperty(registries(), async (registry) => {
        const { app } = ground.db;
        const jurisdiction = await filled(registry);
        const before = content(await loadRegistry(app, jurisdiction));
        await rebuildRegistry(app, ground.recordKey, jurisdiction);
        expect(content(await loadRegistry(app, jurisdiction))).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test("who is principal is the same asked of the facts and asked of the tables, on any day", async () => {
    await fc.assert(
      fc.asyncProperty(
        registries(),
        fc.array(fc.nat({ max: DAYS + 30 }), { minLength: 1, maxLength: 4 }),
        async (registry, days) => {
          const jurisdiction = await filled(registry);
          const parts = { offices: [...registry.offices.values()], terms: [...registry.terms.values()] };
          for (const day of days.map(dayOf))
            for (const body of registry.bodies.keys()) {
              const pure = whoIsPrincipalAt(parts, body, day);
              const asked = await principalsOf(ground.db.app, jurisdiction, body, noonInChina(day));
              const found = asked.map(({ person, office, acting, concurrent }) => ({
                person,
                office,
                acting,
                concurrent,
              }));
              expect(sorted(found)).toEqual(sorted(pure));
            }
        },
      ),
      { numRuns: 20 },
    );
  });
});

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe("an instant counts as the civil day of the jurisdiction", () => {
  const registry = () => {
    const made = build();
    const bureau = made.body("住建局");
    const head = made.office(bureau, "局长", { principal: "administrative" });
    const [leaving, coming] = [made.person("李"), made.person("王")];
    made.term(leaving, head, "2024-01-01", "2026-05-09");
    made.term(coming, head, "2026-05-09");
    return { ...made, bureau, leaving, coming };
  };

  test("at 23:30 UTC it is already the next day in China, and the successor is principal", async () => {
    const { registry: facts, bureau, leaving, coming } = registry();
    const jurisdiction = await filled(facts);
    const principals = async (at: string) =>
      (await principalsOf(ground.db.app, jurisdiction, bureau, at)).map((p) => p.person);
    expect(await principals("2026-05-08T15:59:59Z")).toEqual([leaving]);
    expect(await principals("2026-05-08T16:00:00Z")).toEqual([coming]);
    expect(await principals("2026-05-08T23:30:00Z")).toEqual([coming]);
  });

  test("and still the same day in Greenwich", async () => {
    const { registry: facts, bureau, leaving } = registry();
    const jurisdiction = await filled(facts, "Europe/London");
    const [principal] = await principalsOf(ground.db.app, jurisdiction, bureau, "2026-05-08T22:30:00Z");
    expect(principal?.person).toBe(leaving);
  });

  test("a civil day is asked for by its noon there", async () => {
    const facts = build().registry;
    const noons = async (zone?: string) => {
      const jurisdiction = await filled(facts, zone);
      return Promise.all(["2026-01-09", "2026-07-09"].map((day) => noonOf(ground.db.app, jurisdiction, day)));
    };
    expect(await noons()).toEqual(["2026-01-09T04:00:00Z", "2026-07-09T04:00:00Z"]);
    expect(await noons("Europe/London")).toEqual(["2026-01-09T12:00:00Z", "2026-07-09T11:00:00Z"]);
  });

  test("offices, stations and issues change with the same midnight", async () => {
    const made = build();
    const bureau = made.body("财政局");
    const station = made.body("派驻组", { kind: "station" });
    const clerk = made.office(bureau, "科员", { function: "clerk" });
    const head = made.office(bureau, "局长", { principal: "administrative" });
    const person = made.person("赵");
    made.term(person, clerk, "2026-05-09");
    made.term(person, head, "2026-05-09");
    made.covers(station, bureau, "2026-05-09");
    const jurisdiction = await filled(made.registry);
    const seen = async (at: string) => ({
      offices: (await officesOf(ground.db.app, jurisdiction, person, at)).length,
      station: (await stationFor(ground.db.app, jurisdiction, bureau, at))?.id ?? null,
      issues: (await registryIssues(ground.db.app, jurisdiction, at)).map((i) => i.kind),
    });
    expect(await seen("2026-05-08T15:59:00Z")).toEqual({
      offices: 0,
      station: null,
      issues: ["principal-vacant", "not-covered"],
    });
    expect(await seen("2026-05-08T23:30:00Z")).toEqual({ offices: 2, station, issues: [] });
  });
});

describe("the station of a body", () => {
  test("is that of the nearest body above that has one, until the body has one of its own", async () => {
    const made = build();
    const bureau = made.body("住建局");
    const centre = made.body("房产中心", { parent: bureau, kind: "second-tier" });
    const branch = made.body("分中心", { parent: centre, kind: "second-tier" });
    const own = made.body("质监站", { parent: bureau, kind: "second-tier" });
    const alone = made.body("档案馆");
    const [first, second] = [
      made.body("第一派驻组", { kind: "station" }),
      made.body("第二派驻组", { kind: "station" }),
    ];
    made.covers(first, bureau);
    made.covers(second, own, "2026-01-01");
    const jurisdiction = await filled(made.registry);
    const at = "2026-05-08T04:00:00Z";
    const bodies = [bureau, centre, branch, own, alone];
    const stations = await stationsForAll(ground.db.app, jurisdiction, bodies, at);
    expect(new Map(stations.map((s) => [s.body, s.id]))).toEqual(
      new Map([
        [bureau, first],
        [centre, first],
        [branch, first],
        [own, second],
      ]),
    );
    const before = await stationsForAll(ground.db.app, jurisdiction, [own], "2025-12-31T04:00:00Z");
    expect(before.map((s) => s.id)).toEqual([first]);
    const covered = await bodiesCoveredBy(ground.db.app, jurisdiction, [first], at);
    expect(new Set(covered.map((c) => c.id))).toEqual(new Set([bureau, centre, branch]));
  });
});

describe("acts that cannot have happened", () => {
  test("are refused by the kernel with the field, and nothing of their admission stays", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const body = (name: string, more: Partial<Body> = {}): Change => ({
      type: "body-established",
      body: {
        id: randomUUID(),
        parent: null,
        name,
        nameEn: null,
        kind: "department",
        level: null,
        code: "A1",
        establishedOn: "2020-01-01",
        dissolvedOn: null,
        matter: "",
        ...more,
      },
    });
    const admit = (changes: Change[]) => {
      const [first] = changes;
      return ground.matters.admit({
        jurisdiction,
        matter: {
          open: {
            procedure: "cn/registry",
            body: first?.type === "body-established" ? first.body.id : randomUUID(),
          },
        },
        acts: changes.map((c) => draftOf(c, { system: "import" }, "2026-05-08T01:00:00Z")),
      });
    };
    expect(await admit([body("财政局")])).toMatchObject({ ok: true });
    const id = randomUUID();
    const refused = await admit([
      body("审计局", { id, code: null }),
      { type: "body-dissolved", body: id, on: "2019-01-01" },
    ]);
    expect(refused).toMatchObject({
      ok: false,
      code: "registry_impossible",
      problems: [{ path: "acts[1].data.on" }],
    });
    expect(await admit([body("教育局")])).toMatchObject({
      ok: false,
      problems: [{ path: "acts[0].data.code" }],
    });
    const { bodies } = await loadRegistry(ground.db.app, jurisdiction);
    expect([...bodies.values()].map((b) => b.name)).toEqual(["财政局"]);
  });
});
