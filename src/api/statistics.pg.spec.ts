/** Figures over the API: of what one may see, each number with what opens it, as a workbook, and every look on record. */
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recorded } from "./given.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
const matters: string[] = [];

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  matters.push((await recorded(ground, server)).matter);
  matters.push((await recorded(ground, server, { broken: true })).matter);
});
afterAll(() => ground.close());

type Figure = { id: string; n: number; of: number | null; share: number | null };
const find = (figures: Figure[], id: string) => figures.find((figure) => figure.id === id);
/** The decisions of these tests lie in the last seventy days. */
const DAY_MS = 86_400_000;
const from = new Date(Date.now() - 200 * DAY_MS).toISOString().slice(0, 10);
const period = `from=${from}`;

async function asked(as: Role, path: string) {
  const answer = await server.ask(path, { as });
  expect(answer.status, answer.text).toBe(200);
  return answer.json;
}
const ofFinance = (as: Role = "chief") =>
  asked(as, `/api/v1/statistics/bodies/${ground.bodies.finance}?${period}`);

test("a body's figures count what was recorded, and say what they count", async () => {
  const body = await ofFinance();
  expect(body.waiting).toBe(0);
  expect(body.definitions.map((one: { id: string }) => one.id)).toEqual(
    body.figures.map((one: Figure) => one.id),
  );
  expect(find(body.figures, "items")).toEqual({ id: "items", n: 2, of: null, share: null });
  // One of two is told as it is, and not as half of all.
  expect(find(body.figures, "chair-last")).toEqual({ id: "chair-last", n: 1, of: 2, share: null });
});

test("months, classes and chiefs add up to the whole, each with the days that open it", async () => {
  const body = await ofFinance();
  const items = (parts: { figures: Figure[] }[]) =>
    parts.reduce((sum, { figures }) => sum + (find(figures, "items")?.n ?? 0), 0);
  expect(items(body.months)).toBe(2);
  expect(items(body.classes)).toBe(2);
  expect(body.months[0].period.from).toBe(from);
  expect(body.chiefs).toHaveLength(1);
  expect(body.chiefs[0]).toMatchObject({ person: ground.people.chief, acting: false });
  expect(find(body.chiefs[0].figures, "items")?.n).toBe(2);
});

test("a number opens the matters behind it, page by page with a cursor of its own", async () => {
  const { period: days } = await ofFinance();
  const list = (figure: string, more = "") =>
    asked(
      "chief",
      `/api/v1/matters?figure=${figure}&countedFrom=${days.from}&countedTo=${days.to}&body=${ground.bodies.finance}${more}`,
    );
  const ids = async (figure: string) =>
    (await list(figure)).items.map((item: { id: string }) => item.id).sort();
  expect(await ids("chair-last")).toEqual([matters[0]]);
  expect(await ids("chair-last-rest")).toEqual([matters[1]]);
  expect(await ids("chair-last-all")).toEqual([...matters].sort());
  expect(await ids("secret-ballots")).toEqual([]);
  const first = await list("items", "&limit=1");
  expect(first.total).toBe(2);
  const foreign = await server.ask(`/api/v1/matters?figure=chair-last&limit=1&cursor=${first.next}`, {
    as: "chief",
  });
  expect(foreign.code).toBe("cursor_not_valid");
  const unknown = await server.ask("/api/v1/matters?figure=no-such", { as: "chief" });
  expect(unknown.status).toBe(400);
});

test("each reader has the figures of their own bodies, in an order that no number changes", async () => {
  const { finance, health } = ground.bodies;
  const ids = async (as: Role) =>
    (await asked(as, `/api/v1/statistics/bodies?${period}`)).items.map((one: { id: string }) => one.id);
  expect(await ids("clerk")).toEqual([finance]);
  expect(await ids("clerk-of-another-body")).toEqual([health]);
  expect(await ids("staff")).toEqual([]);
  expect(await ids("discipline-officer-elsewhere")).not.toContain(finance);
  const all = await ids("auditor");
  expect(all).toEqual(expect.arrayContaining([finance, health]));
  expect(await ids("inspector")).toEqual(all);
  const other = await server.ask(`/api/v1/statistics/bodies/${finance}`, { as: "clerk-of-another-body" });
  expect(other.status).toBe(404);
  // The organisation department reads appointments, and has figures of these alone.
  expect(await ids("organisation-officer")).toEqual([]);
});

test("a period that ends before it begins, or is longer than anybody compares, is refused in words", async () => {
  for (const query of ["from=2026-02-01&to=2026-01-01", "from=1990-01-01&to=2026-01-01"]) {
    const { status, json } = await server.ask(`/api/v1/statistics/bodies?${query}`, { as: "auditor" });
    expect([status, json.code]).toEqual([400, "malformed_request"]);
  }
});

test("the workbook holds the same numbers as numbers, and how they are counted", async () => {
  const sheets = async (query: string) => {
    const headers = { "accept-language": "en" };
    const answer = await server.app.request(`/api/v1/statistics/export?${query}`, {
      headers: { ...headers, cookie: await server.cookieOf("auditor") },
    });
    expect(answer.status).toBe(200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    return workbook;
  };
  const all = await sheets(period);
  expect(all.worksheets.map(({ name }) => name)).toEqual(["Bodies", "Definitions"]);
  const one = await sheets(`${period}&body=${ground.bodies.finance}`);
  expect(one.worksheets.map(({ name }) => name)).toEqual(["Months", "Classes", "Chiefs", "Definitions"]);
  const months = one.getWorksheet("Months");
  const heads = ((months?.getRow(1).values ?? []) as string[]).map(String);
  const sum = months?.lastRow?.getCell(heads.indexOf("Items before a meeting"));
  expect(sum?.value).toBe(2);
  expect(months?.lastRow?.getCell(heads.indexOf("Chair last (over)")).value).toBe(2);
  const words = one.getWorksheet("Definitions")?.getColumn(2).values.map(String) ?? [];
  expect(words.some((text) => text.includes("a finding that was dismissed does not count"))).toBe(true);
});

test("whoever looks is on record, with the bodies looked at", async () => {
  await ofFinance("auditor");
  await asked("auditor", `/api/v1/statistics/bodies?${period}`);
  const { items } = await asked("audit-administrator", "/api/v1/looks?limit=200");
  const looks = (action: string) =>
    items.filter((look: { action: string }) => look.action === action) as {
      subjects: string[];
      body: string;
    }[];
  expect(looks("getBodyFigures").some((look) => look.subjects.includes(ground.bodies.finance))).toBe(true);
  expect(looks("listBodyFigures").some((look) => look.subjects.includes(ground.bodies.health))).toBe(true);
  expect(looks("exportFigures").length).toBeGreaterThan(0);
});
