/** Tasks of a resolution over HTTP: opened, reported on and checked by the kernel's operations, listed by what follows from that. */
import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rebuildTasks } from "../tasks/index.ts";
import { recorded } from "./given.fixture.ts";
import { type Ground, HERE, openGround, ORIGIN, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
let decision: string;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  decision = (await recorded(ground, server, { title: "关于购置检测设备的议题" })).matter;
});
afterAll(() => ground.close());

const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const daysAgo = (days: number, minutes = 0) =>
  new Date(Date.now() - days * DAY_MS + minutes * 60_000).toISOString();
const owner = (person = ground.people.member) => ({ of: person, as: "owner" });
const checker = () => ({ of: ground.people.chief, as: "supervisor" });

const assign = (data: Record<string, unknown>, as: Role = "clerk", at = daysAgo(0, -1), body?: string) =>
  server.ask("/api/v1/matters", {
    as,
    body: {
      procedure: "cn/task",
      body: body ?? ground.bodies.finance,
      act: {
        type: "task.assigned",
        claimedAt: at,
        data: { ...owner(), title: "完成设备购置", due_on: dayFromNow(40), decision, ...data },
      },
    },
  });
async function newTask(data: Record<string, unknown> = {}, at?: string): Promise<string> {
  const answer = await assign(data, "clerk", at);
  expect(answer.status, answer.text).toBe(201);
  return String(answer.json.matter);
}
const act = (as: Role, task: string, type: string, data: Record<string, unknown>, at = daysAgo(0)) =>
  server.ask(`/api/v1/matters/${task}/acts`, {
    as,
    body: { type: `task.${type}`, claimedAt: at, data },
    headers: { "idempotency-key": randomUUID() },
  });
async function done(...asked: Parameters<typeof act>) {
  const answer = await act(...asked);
  expect(answer.status, answer.text).toBe(201);
}
const one = async (task: string, as: Role = "clerk") =>
  (await server.ask(`/api/v1/tasks/${task}`, { as })).json;
const listed = async (query: string, as: Role = "clerk"): Promise<string[]> => {
  const answer = await server.ask(`/api/v1/tasks?limit=200&${query}`, { as });
  expect(answer.status, answer.text).toBe(200);
  return answer.json.items.map((task: { id: string }) => task.id);
};

describe("from the assignment to the close", () => {
  let task: string;
  beforeAll(async () => {
    task = await newTask({ department: "装备科", resolution: "1" });
  });

  test("the clerk assigns it, and it says which resolution it follows from, whose it is and by when", async () => {
    expect(await one(task)).toMatchObject({
      title: "完成设备购置",
      decision,
      decisionTitle: "关于购置检测设备的议题",
      resolution: "1",
      department: "装备科",
      owner: { person: ground.people.member },
      dueOn: dayFromNow(40),
      state: "assigned",
      late: false,
    });
    expect(await listed(`decision=${decision}`)).toContain(task);
  });

  test("it waits on its owner's desk, with its clock", async () => {
    const { json } = await server.ask("/api/v1/desk", { as: "member" });
    expect(json.counts.tasks).toBeGreaterThan(0);
    const mine = json.waiting.find((row: { matter: string }) => row.matter === task);
    expect(mine).toMatchObject({ kind: "task", title: { zh: "完成设备购置" }, dueAt: expect.any(String) });
    expect(await listed("who=mine&pending=true", "member")).toContain(task);
    expect(await listed("who=mine", "clerk")).not.toContain(task);
  });

  test("the owner accepts it, reports on it and hands in evidence; another member does so for nobody", async () => {
    await done("member", task, "accepted-by-owner", owner());
    await done("member", task, "progressed", { ...owner(), text: "已发布采购公告", percent: 40 });
    await done("member", task, "evidence-added", { ...owner(), text: "验收单" });
    expect(await one(task)).toMatchObject({ state: "under-way", percent: 40, evidence: 1 });
    const another = await act("chief", task, "progressed", { ...owner(), text: "—" });
    expect([another.status, another.code]).toEqual([403, "not_allowed"]);
  });

  test("an extension by the meeting moves its day", async () => {
    const due = dayFromNow(70);
    const data = { due_on: due, decided_by: "meeting", reasons: "供应商交货延迟" };
    await done("clerk", task, "extended", data);
    expect(await one(task)).toMatchObject({ dueOn: due, extensions: 1 });
  });

  test("what is reported done waits for the clerk's check, and somebody else's check closes it", async () => {
    await done("member", task, "done", { ...owner(), text: "设备已验收" });
    expect(await one(task)).toMatchObject({ state: "done", doneAt: expect.any(String) });
    const { json } = await server.ask("/api/v1/desk", { as: "clerk" });
    expect(json.waiting).toContainEqual(expect.objectContaining({ kind: "check-task", matter: task }));
    const returned = { ...checker(), reasons: "缺检测报告" };
    await done("chief", task, "returned", returned);
    expect(await one(task)).toMatchObject({ state: "under-way", doneAt: null });
    await done("member", task, "done", { ...owner(), text: "已补检测报告" });
    await done("chief", task, "checked", { ...checker(), as_decided: true });
    expect(await one(task)).toMatchObject({ state: "checked", asDecided: true });
    await done("clerk", task, "closed", {});
    expect(await one(task)).toMatchObject({ state: "closed" });
    expect(await listed("pending=true")).not.toContain(task);
    const matter = await server.ask(`/api/v1/matters/${task}`, { as: "clerk" });
    expect(matter.json.findings).toEqual([]);
  });
});

test("what is late shows at once, before the clock has told it, and after", async () => {
  const task = await newTask({ due_on: dayFromNow(-10) }, daysAgo(60));
  const near = await newTask({ due_on: dayFromNow(5) });
  expect(await one(task)).toMatchObject({ late: true });
  await server.services.matters.tick([{ jurisdiction: HERE, matter: task }], new Date());
  expect(await one(task)).toMatchObject({ late: true, state: "assigned" });
  const late = await listed("late=true&pending=true");
  expect(late).toContain(task);
  expect(late).not.toContain(near);
  expect((await listed("")).indexOf(task)).toBeLessThan((await listed("")).indexOf(near));
  await done("clerk", task, "done", { ...owner(), text: "已完成" });
  expect(await one(task)).toMatchObject({ late: true, state: "done" });
});

test("what is carried out differently is found, and listed as such", async () => {
  const task = await newTask();
  await done("clerk", task, "done", { ...owner(), text: "已完成" });
  await done("clerk", task, "checked", { ...checker(), as_decided: false, text: "型号与决议不同" });
  expect(await listed("differing=true")).toEqual([task]);
  const { json } = await server.ask(`/api/v1/matters/${task}`, { as: "clerk" });
  expect(json.findings.map((f: { constraint: string }) => f.constraint)).toContain("executed-as-resolved");
});

describe("what cannot be is refused", () => {
  test.each([
    ["a resolution that there is not", () => assign({ decision: randomUUID() })],
    ["what is no decision", async () => assign({ decision: await newTask() })],
    [
      "another body's decision",
      () => assign({}, "clerk-of-another-body", daysAgo(0, -1), ground.bodies.health),
    ],
  ])("%s", async (_words, ask) => {
    const answer = await ask();
    expect([answer.status, answer.code]).toEqual([422, "act_malformed"]);
  });

  test("more than the whole", async () => {
    const answer = await act("clerk", await newTask(), "progressed", { ...owner(), text: "—", percent: 101 });
    expect([answer.status, answer.code]).toEqual([422, "act_malformed"]);
  });

  test("a task by whoever is not the clerk", async () => {
    for (const role of ["member", "staff", "auditor"] as const)
      expect((await assign({}, role)).status).toBe(403);
  });
});

test("each sees the tasks of the matters that they read, and to the others none is there", async () => {
  const task = await newTask();
  for (const role of ["member", "chief", "station-officer", "auditor", "inspector"] as const)
    expect([role, (await listed("", role)).includes(task)]).toEqual([role, true]);
  for (const role of ["clerk-of-another-body", "organisation-officer", "staff"] as const) {
    expect([role, await listed("", role)]).toEqual([role, []]);
    expect((await server.ask(`/api/v1/tasks/${task}`, { as: role })).status).toBe(404);
  }
});

test("the list goes out as a workbook, with the columns that are asked for", async () => {
  await newTask({ title: "=1+1" });
  const cookie = await server.cookieOf("clerk");
  const query = `decision=${decision}&columns=title,owner,due,state,late`;
  const answer = await server.app.request(`${ORIGIN}/api/v1/tasks/export?${query}`, {
    headers: { cookie, "accept-language": "zh" },
  });
  expect(answer.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const sheet = workbook.getWorksheet("落实任务");
  expect(sheet?.getRow(1).values).toEqual([undefined, "落实内容", "责任人", "完成期限", "状态", "逾期"]);
  expect(sheet?.rowCount).toBe(1 + (await listed(`decision=${decision}`)).length);
  const titles = sheet?.getColumn(1).values ?? [];
  expect(titles).toContain("=1+1");
});

test("the table is what a replay of the acts makes of it", async () => {
  const { database, recordKey } = server.services;
  const rows = () => database.query("select * from tasks where jurisdiction = $1 order by matter", [HERE]);
  const before = await rows();
  expect(before.length).toBeGreaterThan(5);
  await database.query("update tasks set state = 'cancelled', percent = 1 where jurisdiction = $1", [HERE]);
  expect(await rebuildTasks(database, recordKey, HERE)).toEqual({ tasks: before.length });
  expect(await rows()).toEqual(before);
});
