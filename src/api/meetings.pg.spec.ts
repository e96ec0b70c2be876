/** Meetings over HTTP: called with their items, approved by the chair, noticed, received by each; what waits for the next one. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCall, anItem, calledMeeting } from "./given.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const meetingOf = async (id: string, as: Role = "clerk") =>
  (await server.ask(`/api/v1/meetings/${id}`, { as })).json;
const act = (as: Role, matter: string, type: string, data: Record<string, unknown> = {}) =>
  server.ask(`/api/v1/matters/${matter}/acts`, {
    as,
    body: { type: `meeting.${type}`, claimedAt: new Date().toISOString(), data },
  });
async function done(...asked: Parameters<typeof act>) {
  const answer = await act(...asked);
  expect(answer.status, answer.text).toBe(201);
  return answer.json;
}
const chair = () => ({ of: ground.people.chief, as: "chair" });
const member = () => ({ of: ground.people.member, as: "member" });
const waiting = async () =>
  (await server.ask(`/api/v1/bodies/${ground.bodies.finance}/items/waiting`, { as: "clerk" })).json.items.map(
    (item: { matter: string }) => item.matter,
  );

describe("a meeting is called", () => {
  test("with its items in their order, the principal in the chair, and the members due", async () => {
    const { meeting, items } = await calledMeeting(ground, server);
    const seen = await meetingOf(meeting);
    expect(seen).toMatchObject({
      title: "第六次党组会议",
      stage: "called",
      kindTitle: { zh: "党组（党委）会议" },
      chair: { person: ground.people.chief },
      mine: { capacity: "clerk", canRecord: true, canApprove: false, canReceive: false },
    });
    expect(seen.agenda.map((item: { matter: string; number: number }) => [item.matter, item.number])).toEqual(
      items.map((item, at) => [item, at + 1]),
    );
    expect(seen.agenda[0]).toMatchObject({
      title: "关于购置检测设备的议题",
      class: "major_decision",
      lacks: [],
    });
    const due = seen.people.filter((one: { isDue: boolean }) => one.isDue);
    expect(due.map((one: { person: string; capacity: string }) => [one.person, one.capacity])).toEqual(
      expect.arrayContaining([
        [ground.people.chief, "chair"],
        [ground.people.member, "member"],
      ]),
    );
  });

  test("not with an item of another body, nor with one twice", async () => {
    const { items } = await calledMeeting(ground, server);
    const stranger = await server.ask("/api/v1/meetings", {
      as: "clerk",
      body: { ...aCall(ground), items: [randomUUID()] },
    });
    expect(stranger.status).toBe(400);
    expect(stranger.json.errors[0].path).toBe("body.items[0]");
    const twice = await server.ask("/api/v1/meetings", {
      as: "clerk",
      body: { ...aCall(ground), items: [items[0], items[0]] },
    });
    expect(twice.json.errors[0].path).toBe("body.items[1]");
  });

  test("as an emergency without reasons: recorded, and found", async () => {
    const body = { ...aCall(ground), emergency: true };
    const { json } = await server.ask("/api/v1/meetings/preview", { as: "clerk", body });
    expect(json.findings.map((one: { constraint: string }) => one.constraint)).toEqual([
      "emergency-meeting-explained",
    ]);
  });

  test("sent twice under one key it is called once", async () => {
    const body = { ...aCall(ground), title: randomUUID() };
    const headers = { "idempotency-key": randomUUID() };
    const first = await server.ask("/api/v1/meetings", { as: "clerk", body, headers });
    const again = await server.ask("/api/v1/meetings", { as: "clerk", body, headers });
    expect(again.json.matter).toBe(first.json.matter);
  });
});

describe("the agenda", () => {
  test("is approved by the chair's own account, and by no other member's", async () => {
    const { meeting } = await calledMeeting(ground, server);
    expect((await meetingOf(meeting, "chief")).mine).toMatchObject({ capacity: "chair", canApprove: true });
    expect((await meetingOf(meeting, "member")).mine).toMatchObject({
      capacity: "member",
      canApprove: false,
    });
    expect((await act("member", meeting, "agenda-approved", { ...chair(), items: 2 })).status).toBe(403);
    await done("chief", meeting, "agenda-approved", { ...chair(), items: 2 });
    expect((await meetingOf(meeting)).stage).toBe("approved");
  });

  test("an item refused by the chair waits for the next meeting again", async () => {
    const { meeting, items } = await calledMeeting(ground, server);
    expect(await waiting()).not.toContain(items[1]);
    await done("chief", meeting, "item-refused", { ...chair(), matter: items[1], reasons: "未征求意见" });
    expect((await meetingOf(meeting)).agenda[1]).toMatchObject({ state: "refused", reasons: "未征求意见" });
    expect(await waiting()).toContain(items[1]);
  });

  test("is put into another order: silently while it is drafted, with reasons once it is approved", async () => {
    const { meeting, items, count } = await calledMeeting(ground, server);
    const path = `/api/v1/meetings/${meeting}/agenda`;
    const order = items.toReversed();
    const headers = { "idempotency-key": randomUUID() };
    const body = { order, after: count };
    expect((await server.ask(path, { as: "clerk", body, headers })).status).toBe(201);
    expect((await server.ask(path, { as: "clerk", body, headers })).status).toBe(201);
    const ordered = await meetingOf(meeting);
    expect(ordered.agenda.map((item: { matter: string }) => item.matter)).toEqual(order);
    await done("clerk", meeting, "agenda-approved", { ...chair(), items: 2 });
    const after = (await meetingOf(meeting)).count;
    const silent = await server.ask(path, { as: "clerk", body: { order: items, after } });
    expect(silent.json.errors[0].path).toBe("body.reasons");
    const said = { order: items, reasons: "汇报人上午出差", after };
    expect((await server.ask(path, { as: "clerk", body: said })).status).toBe(201);
    const changed = await meetingOf(meeting);
    expect(changed.agenda.map((item: { matter: string }) => item.matter)).toEqual(items);
    expect(changed.changes.map((one: { reasons: string }) => one.reasons)).toContain("汇报人上午出差");
    expect((await server.ask(path, { as: "clerk", body: { order: [items[0]], after } })).status).toBe(400);
  });

  test("an item added late without an emergency is taken in, and found", async () => {
    const { meeting } = await calledMeeting(ground, server);
    const late = await anItem(ground, server, "关于临时采购的议题");
    const said = { matter: late, number: 3, item_title: "关于临时采购的议题", reasons: "赶在月底前" };
    const { findings } = await done("clerk", meeting, "item-added-late", { ...said, sudden: false });
    expect(findings.map((one: { constraint: string }) => one.constraint)).toContain("late-item");
    expect((await meetingOf(meeting)).agenda[2]).toMatchObject({ isLate: true, emergency: false });
  });
});

describe("the notice", () => {
  test("each receives it with an account of their own, and again after a change", async () => {
    const { meeting } = await calledMeeting(ground, server);
    await done("chief", meeting, "agenda-approved", { ...chair(), items: 2 });
    expect((await meetingOf(meeting, "member")).mine.canReceive).toBe(false);
    await done("clerk", meeting, "notice-given", { text: "请提前审阅材料" });
    expect((await meetingOf(meeting, "member")).mine.canReceive).toBe(true);
    expect((await act("member", meeting, "notice-read", chair())).status).toBe(403);
    await done("member", meeting, "notice-read", member());
    const read = await meetingOf(meeting, "member");
    expect(read.mine.canReceive).toBe(false);
    const me = read.people.find((one: { person: string }) => one.person === ground.people.member);
    expect(me).toMatchObject({ hasRead: true });
    await done("clerk", meeting, "agenda-changed", {
      change: "time",
      reasons: "场地冲突",
      starts_at: "14:30",
    });
    expect(await meetingOf(meeting)).toMatchObject({ isNoticeOwed: true, startsAt: "14:30" });
    await done("clerk", meeting, "notice-given", { supplementary: true });
    const again = await meetingOf(meeting, "member");
    expect(again).toMatchObject({ isNoticeOwed: false, mine: { canReceive: true } });
  });

  test("is a message to each of the leading group, and so is that the meeting falls away", async () => {
    const { meeting } = await calledMeeting(ground, server);
    const kinds = async (as: Role, about: string) =>
      (await server.ask("/api/v1/messages?limit=200", { as })).json.items
        .filter((message: { to: { id: string } }) => message.to.id === about)
        .map((message: { kind: string; text: { zh: string } }) => [message.kind, message.text.zh]);
    await done("clerk", meeting, "cancelled", { reasons: "并入下次会议" });
    expect(await kinds("member", meeting)).toEqual([]);
    const { meeting: noticed } = await calledMeeting(ground, server);
    await done("clerk", noticed, "notice-given");
    await done("clerk", noticed, "cancelled", { reasons: "并入下次会议" });
    const expected = [
      ["meeting-cancelled", "第六次党组会议"],
      ["meeting-notice", "第六次党组会议"],
    ];
    expect(await kinds("member", noticed)).toEqual(expected);
    expect(await kinds("chief", noticed)).toEqual(expected);
    for (const role of ["clerk-of-another-body", "station-officer", "discipline-officer"] as const)
      expect(await kinds(role, noticed)).toEqual([]);
  });

  test("the station sees the meeting, is named once it was told, and records nothing for the body", async () => {
    const { meeting } = await calledMeeting(ground, server);
    const observers = async () =>
      (await meetingOf(meeting)).people.filter((one: { capacity: string }) => one.capacity === "observer");
    expect(await observers()).toEqual([]);
    await done("clerk", meeting, "observer-told", { text: "议题两项" });
    expect(await observers()).toHaveLength(1);
    expect((await meetingOf(meeting, "station-officer")).mine).toMatchObject({
      capacity: "observer",
      canRecord: false,
      canApprove: false,
    });
    expect((await act("station-officer", meeting, "observer-invited")).status).toBe(403);
  });
});

test("the list tells what is coming, and for the chair what waits", async () => {
  const { meeting } = await calledMeeting(ground, server);
  const listed = async (as: Role) =>
    (await server.ask(`/api/v1/meetings?body=${ground.bodies.finance}`, { as })).json.items.find(
      (one: { id: string }) => one.id === meeting,
    );
  expect(await listed("chief")).toMatchObject({ stage: "called", items: 2, isMineToApprove: true });
  expect(await listed("member")).toMatchObject({ isMineToApprove: false });
  expect(await listed("clerk-of-another-body")).toBeUndefined();
});

test("the desk of the chair asks for the agenda, that of a member for the receipt, and then for their part of the record", async () => {
  const { meeting } = await calledMeeting(ground, server);
  const waits = async (as: Role) => {
    const { json } = await server.ask("/api/v1/desk", { as });
    const kinds = json.waiting
      .filter((row: { matter: string }) => row.matter === meeting)
      .map((row: { kind: string }) => row.kind);
    return [kinds, json.counts.meetings > 0];
  };
  expect(await waits("chief")).toEqual([["approve-agenda"], true]);
  expect((await waits("member"))[0]).toEqual([]);
  expect(await waits("clerk")).toEqual([[], false]);
  await done("chief", meeting, "agenda-approved", { ...chair(), items: 2 });
  expect((await waits("chief"))[0]).toEqual([]);
  await done("clerk", meeting, "notice-given");
  expect(await waits("member")).toEqual([["receive-notice"], true]);
  await done("member", meeting, "notice-read", member());
  expect((await waits("member"))[0]).toEqual([]);
  await done("clerk", meeting, "opened");
  await done("clerk", meeting, "attended", member());
  await done("clerk", meeting, "closed");
  expect((await waits("member"))[0]).toEqual([]);
  await done("clerk", meeting, "record-drafted");
  expect(await waits("member")).toEqual([["confirm-part"], true]);
  await done("member", meeting, "record-confirmed", member());
  expect((await waits("member"))[0]).toEqual([]);
});
