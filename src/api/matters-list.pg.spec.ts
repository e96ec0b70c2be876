/** The list of matters over HTTP: windows in an order, cursors, filters; always within what the reader may see. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recorded } from "./given.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  const kinds = ["funds", "major_decision", "appointment", "project"];
  for (let n = 0; n < 12; n++)
    await recorded(ground, server, {
      title: `议题 ${String.fromCodePoint(0x7532 + ((n * 5) % 12))}`,
      kind: kinds[n % 4] as string,
      broken: n % 3 === 0,
      minutesAgo: 60 + n * 1_500,
    });
});
afterAll(() => ground.close());

type Row = { id: string; title: string; class: string; openedOn: string; violated: number; amount: number };
const list = async (query = "", as: Role = "auditor") => {
  const answer = await server.ask(`/api/v1/matters?${query}`, { as });
  return { ...answer, items: (answer.json?.items ?? []) as Row[], total: answer.json?.total as number };
};
const decisions = "procedure=cn%2Fdecision";

test("windows of an order come one behind the other and tell how many there are", async () => {
  const all = await list(`${decisions}&sort=opened&limit=200`);
  expect(all.total).toBe(all.items.length);
  const windows = await Promise.all(
    [0, 5, 10].map((offset) => list(`${decisions}&sort=opened&limit=5&offset=${offset}`)),
  );
  expect(windows.flatMap((w) => w.items)).toEqual(all.items);
  expect(all.items.map((m) => m.openedOn)).toEqual(all.items.map((m) => m.openedOn).sort());
  const beyond = await list(`${decisions}&sort=opened&offset=1000`);
  expect([beyond.items, beyond.total]).toEqual([[], all.total]);
});

test("kinds come in the order in which the procedure lists them", async () => {
  const { items } = await list(`${decisions}&sort=class&limit=200`);
  const order = ["major_decision", "appointment", "project", "funds"];
  const places = items.map((m) => order.indexOf(m.class));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const { items: back } = await list(`${decisions}&sort=class&order=desc&limit=200`);
  expect(back[0]?.class).toBe("funds");
});

test("days of opening and amounts narrow the list, both ends included", async () => {
  const { items } = await list(`${decisions}&sort=opened&limit=200`);
  const [from, to] = [items[2]?.openedOn ?? "", items.at(-3)?.openedOn ?? ""];
  const between = await list(`${decisions}&from=${from}&to=${to}&limit=200`);
  expect(between.items.map((m) => m.id).sort()).toEqual(
    items
      .filter((m) => from <= m.openedOn && m.openedOn <= to)
      .map((m) => m.id)
      .sort(),
  );
  expect((await list(`${decisions}&amountFrom=100&amountTo=100`)).total).toBe(items.length);
  expect((await list(`${decisions}&amountFrom=101`)).total).toBe(0);
});

test("nobody's windows hold what the reader may not see", async () => {
  expect((await list("sort=last", "clerk-of-another-body")).total).toBe(0);
  const appointments = await list("sort=class&limit=200", "organisation-officer");
  expect(new Set(appointments.items.map((m) => m.class))).toEqual(new Set(["appointment"]));
  expect(appointments.total).toBe(appointments.items.length);
});

describe("what cannot be asked for", () => {
  test("a cursor together with an order or an offset", async () => {
    const next = encodeURIComponent((await list("limit=2")).json.next);
    expect((await list(`limit=2&cursor=${next}`)).items.length).toBe(2);
    expect((await list(`limit=2&cursor=${next}&sort=title`)).code).toBe("cursor_not_valid");
    expect((await list(`limit=2&cursor=${next}&offset=2`)).code).toBe("cursor_not_valid");
  });

  test.each(["sort=secret", "order=up", "offset=-1", "limit=201", "from=2026-02-30", "amountTo=1.5"])(
    "%s",
    async (query) => {
      expect((await list(query)).status).toBe(400);
    },
  );
});
