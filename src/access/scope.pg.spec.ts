import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { ACTIONS, type Action, authorize } from "./authorize.ts";
import { ACCOUNT, SELF, SOMEBODY } from "./cast.fixture.ts";
import { derivePrincipal, type Principal } from "./principal.ts";
import { scopeOf } from "./scope.ts";

const JURISDICTIONS = ["qingchuan", "heyang"];
const BODIES = ["a", "b", "c"].map((end) => `00000000-0000-4000-8000-00000000000${end}`);
const PROCEDURES = [
  "cn/decision",
  "cn/meeting",
  "cn/task",
  "cn/item-list",
  "cn/division",
  "cn/registry",
  "cn/access",
  "cn/installation",
  "cn/norms",
  "cn/erasure",
  "cn/finding",
  "cn/lead",
  "fomc/meeting",
  "elsewhere/meeting",
];
const CLASSES = [null, "", "appointment", "project"];
const FUNCTIONS = [
  "member",
  "clerk",
  "station-officer",
  "discipline-officer",
  "organisation-officer",
  "auditor",
  "inspector",
  "regulation-officer",
  "staff",
];

const ABOUT = [null, SELF, SOMEBODY];
const MATTERS = ["1", "2"].map((end) => `00000000-0000-4000-9000-00000000000${end}`);

type Row = {
  id: number;
  jurisdiction: string;
  body: string;
  procedure: string;
  class: string | null;
  about: string | null;
  matter: string;
};

let db: TestDatabase;
const rows: Row[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  for (const jurisdiction of JURISDICTIONS)
    for (const body of BODIES)
      for (const procedure of PROCEDURES)
        for (const of of CLASSES)
          for (const about of ABOUT)
            for (const matter of MATTERS)
              rows.push({ id: rows.length, jurisdiction, body, procedure, class: of, about, matter });
  await db.owner.query(
    "create table quanjian.rows (id int, jurisdiction text, body uuid, procedure text, class text, about uuid, matter uuid)",
  );
  await db.owner.query("grant select on quanjian.rows to quanjian_app");
  await db.owner.query(
    "insert into rows select * from unnest($1::int[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[])",
    [
      rows.map((r) => r.id),
      rows.map((r) => r.jurisdiction),
      rows.map((r) => r.body),
      rows.map((r) => r.procedure),
      rows.map((r) => r.class),
      rows.map((r) => r.about),
      rows.map((r) => r.matter),
    ],
  );
});
afterAll(() => db.drop());

const office = fc.record({
  office: fc.uuid(),
  body: fc.constantFrom(...BODIES),
  title: fc.constant("—"),
  function: fc.constantFrom(...FUNCTIONS),
  principal: fc.constantFrom("none", "none", "secretary", "administrative", "both"),
  acting: fc.boolean(),
});
const principals: fc.Arbitrary<Principal> = fc
  .record({
    account: fc.constant(ACCOUNT),
    person: fc.constantFrom(SELF, null),
    name: fc.constant("—"),
    jurisdiction: fc.constantFrom(...JURISDICTIONS),
    administrator: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      fc.constantFrom("system", "security", "audit" as const),
    ),
    pending: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      fc.constantFrom("password", "second-factor" as const),
    ),
    offices: fc.array(office, { maxLength: 3 }),
    covers: fc.subarray(BODIES),
    recusedFrom: fc.oneof(fc.constant<string[]>([]), fc.subarray(MATTERS)),
  })
  .map(({ offices, covers, recusedFrom, ...account }) => ({
    ...derivePrincipal(account, offices, covers),
    recusedFrom,
  }));

/** Of these there are lists; what else the policies allow is asked of one thing at a time. */
const LISTED: readonly Action[] = [
  "readMatter",
  "readFinding",
  "readReceipt",
  "backTest",
  "readFigures",
  "readHandling",
  "handleFinding",
  "answerFinding",
];

test("the scope selects exactly the rows that the policies allow, for every action", async () => {
  let selected = 0;
  await fc.assert(
    fc.asyncProperty(principals, fc.constantFrom(...ACTIONS), async (principal, action) => {
      const scope = scopeOf(principal, action);
      const found = await db.app.query<{ id: number }>(
        `select r.id from rows r where $1::int is not null and (${scope.sql("r", 2)}) order by r.id`,
        [1, ...scope.params],
      );
      const ids = found.map((r) => r.id);
      const reads = LISTED.includes(action);
      const allowed = rows.filter(
        (row) => reads && authorize(principal, action, { type: "Matter", ...row }).allowed,
      );
      expect(ids).toEqual(allowed.map((r) => r.id));
      selected += ids.length;
    }),
    { numRuns: 200 },
  );
  // A property over empty sets alone would say nothing.
  expect(selected).toBeGreaterThan(300);
});
