/** Meetings over HTTP: called with their items, approved by the chair, noticed, received by each; what waits for the next one. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCall, anItem, calledMeeting } from "./given.fixture.ts";
import { rollOf, step } from "./room.fixture.ts";
import { type Ground, HERE, openGround, type Role, type Server } from "./ground.fixture.ts";

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

  test("who is asked to attend sees the notice and their item, receives it, and nothing besides", async () => {
    const { people } = ground;
    const [first, second] = [
      await anItem(ground, server, "关于车间改造的议题"),
      await anItem(ground, server, "关于人员安排的议题"),
    ];
    const papers = new Map<string, string>();
    for (const item of [first, second]) {
      const kept = await server.ask(`/api/v1/blobs?name=${item}.pdf`, {
        as: "clerk",
        raw: `%PDF-1.7 ${item}`,
        headers: { "content-type": "application/pdf" },
      });
      papers.set(item, String(kept.json.blob));
      const handedIn = await server.ask(`/api/v1/matters/${item}/acts`, {
        as: "clerk",
        body: {
          type: "decision.materials-submitted",
          claimedAt: new Date().toISOString(),
          data: { text: "方案" },
          evidence: [kept.json.blob],
        },
      });
      expect(handedIn.status, handedIn.text).toBe(201);
    }
    const attending = [{ person: people.staff, item: first }];
    const call = { ...aCall(ground), items: [first, second], attending };
    const strange = { ...call, attending: [{ person: people.staff, item: randomUUID() }] };
    expect((await server.ask("/api/v1/meetings", { as: "clerk", body: strange })).status).toBe(400);
    const meeting = String((await server.ask("/api/v1/meetings", { as: "clerk", body: call })).json.matter);
    const seen = () => server.ask(`/api/v1/meetings/${meeting}`, { as: "staff" });
    const paper = async (item: string) =>
      (await server.ask(`/api/v1/blobs/${papers.get(item)}`, { as: "staff" })).status;
    // What is drafted is the body's own.
    expect((await seen()).status).toBe(404);
    expect(await paper(first)).toBe(404);
    await done("chief", meeting, "agenda-approved", { ...chair(), items: 2 });
    await done("clerk", meeting, "notice-given", { text: "请携带方案" });
    const { json } = await seen();
    expect(json).toMatchObject({
      title: "第六次党组会议",
      notices: [{ text: "请携带方案" }],
      agenda: [{ number: 1, title: "关于车间改造的议题", papers: [{ blob: papers.get(first) }] }],
      people: [{ person: people.staff, capacity: "attending", item: first }],
      mine: { capacity: "attending", canReceive: true, canRecord: false, readsAll: false },
    });
    expect(json.agenda).toHaveLength(1);
    expect([await paper(first), await paper(second)]).toEqual([200, 404]);
    for (const closed of [`/api/v1/matters/${meeting}`, `/api/v1/matters/${first}`])
      expect((await server.ask(closed, { as: "staff" })).status).toBe(404);
    // A message, a row on the desk, a receipt of their own, and then neither.
    const told = async () =>
      (await server.ask("/api/v1/messages?limit=200", { as: "staff" })).json.items
        .filter((message: { to: { id: string } }) => message.to.id === meeting)
        .map((message: { kind: string; text: { zh: string } }) => [message.kind, message.text?.zh]);
    expect(await told()).toEqual([["meeting-notice", "第六次党组会议"]]);
    const waits = async () =>
      (await server.ask("/api/v1/desk", { as: "staff" })).json.waiting.map(
        (row: { kind: string; matter: string }) => [row.kind, row.matter],
      );
    expect(await waits()).toContainEqual(["receive-notice", meeting]);
    const { items: listed } = (await server.ask("/api/v1/meetings", { as: "staff" })).json;
    expect(listed.filter((one: { id: string }) => one.id === meeting)).toMatchObject([
      { stage: "noticed", items: 1, isMineToApprove: false },
    ]);
    expect((await act("staff", meeting, "notice-read", { of: people.staff, as: "member" })).status).toBe(403);
    expect((await act("staff", meeting, "agenda-approved", { ...chair(), items: 2 })).status).toBe(404);
    await done("staff", meeting, "notice-read", { of: people.staff, as: "attending" });
    expect((await seen()).json.mine.canReceive).toBe(false);
    expect(await waits()).not.toContainEqual(["receive-notice", meeting]);
    const shown = (await meetingOf(meeting)).people.find(
      (one: { person: string }) => one.person === people.staff,
    );
    expect(shown).toMatchObject({ isNotified: true, hasRead: true, isDue: false });
    // Nobody else of the same standing sees it, and who is no longer asked does not either.
    expect((await server.ask(`/api/v1/meetings/${meeting}`, { as: "clerk-of-another-body" })).status).toBe(
      404,
    );
    await done("clerk", meeting, "attending-released", { of: people.staff, as: "attending" });
    expect((await seen()).status).toBe(404);
    expect(await paper(first)).toBe(404);
  });

  test("whoever is asked when it was given already gets it then; the clerk and the station receive it as well", async () => {
    const { people } = ground;
    const { meeting } = await calledMeeting(ground, server);
    await done("clerk", meeting, "notice-given");
    const kinds = async (as: Role) =>
      (await server.ask("/api/v1/messages?limit=200", { as })).json.items
        .filter((message: { to: { id: string } }) => message.to.id === meeting)
        .map((message: { kind: string }) => message.kind);
    const mine = async (as: Role) => (await meetingOf(meeting, as)).mine;
    expect([await kinds("clerk"), await kinds("staff"), await kinds("station-officer")]).toEqual([
      ["meeting-notice"],
      [],
      [],
    ]);
    expect(await mine("station-officer")).toMatchObject({ canReceive: false });
    await done("clerk", meeting, "attending-asked", { of: people.staff, as: "attending" });
    await done("clerk", meeting, "observer-told", { text: "两项议题" });
    for (const [as, capacity] of [
      ["clerk", "clerk"],
      ["staff", "attending"],
      ["station-officer", "observer"],
    ] as const) {
      expect([as, await kinds(as)]).toEqual([as, ["meeting-notice"]]);
      expect(await mine(as)).toMatchObject({ capacity, canReceive: true });
      await done(as, meeting, "notice-read", { of: people[as], as: capacity });
      expect(await mine(as)).toMatchObject({ capacity, canReceive: false });
    }
    const room = () => server.ask(`/api/v1/meetings/${meeting}/room`, { as: "staff" });
    expect((await room()).status).toBe(404);
    // Asked for the whole meeting: every title, and of no item more than that.
    const { agenda } = await meetingOf(meeting, "staff");
    expect(agenda).toMatchObject([
      { class: null, papers: [] },
      { class: null, papers: [] },
    ]);
    // Once it sits, without its code.
    const roll = { kind: "open", roll: rollOf(ground) };
    expect((await step(server, meeting, roll)).status).toBe(201);
    expect((await meetingOf(meeting, "staff")).mine.entersRoom).toBe(true);
    expect((await room()).json).toMatchObject({
      isOpen: true,
      me: { capacity: "attending", mayVote: false },
    });
  });

  test("of a change after it everybody who had it is told, once for what changes at once, and nobody before", async () => {
    const { people } = ground;
    const { meeting, items } = await calledMeeting(ground, server);
    await done("clerk", meeting, "attending-asked", { of: people.staff, as: "attending" });
    await done("chief", meeting, "agenda-approved", { ...chair(), items: 2 });
    const changes = async (as: Role) =>
      (await server.ask("/api/v1/messages?limit=200", { as })).json.items.filter(
        (message: { kind: string; to: { id: string } }) =>
          message.to.id === meeting && message.kind === "meeting-changed",
      ).length;
    const all = () => Promise.all((["member", "chief", "clerk", "staff"] as const).map(changes));
    await done("clerk", meeting, "agenda-changed", { change: "time", reasons: "场地", starts_at: "10:00" });
    expect(await all()).toEqual([0, 0, 0, 0]);
    await done("clerk", meeting, "notice-given");
    const order = {
      order: items.toReversed(),
      reasons: "汇报人出差",
      after: (await meetingOf(meeting)).count,
    };
    const ordered = await server.ask(`/api/v1/meetings/${meeting}/agenda`, { as: "clerk", body: order });
    expect(ordered.status, ordered.text).toBe(201);
    expect(await all()).toEqual([1, 1, 1, 1]);
    await done("clerk", meeting, "item-deferred", { matter: items[1], reasons: "材料不全" });
    expect(await all()).toEqual([2, 2, 2, 2]);
    expect(await changes("discipline-officer")).toBe(0);
    // In the room it is heard.
    await done("clerk", meeting, "opened");
    await done("clerk", meeting, "item-deferred", { matter: items[0], reasons: "时间不够" });
    expect(await all()).toEqual([2, 2, 2, 2]);
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

describe("who leads where the call names nobody", () => {
  const leads = async (as: Role, body: object) => {
    const { json, text } = await server.ask("/api/v1/meetings/preview", {
      as,
      body: { ...aCall(ground), ...body },
    });
    expect(json?.acts, text).toBeDefined();
    return json.acts[0].data.chair;
  };

  test("of a body with a secretary and a head of its own each kind has the one whose meeting it is", async () => {
    const { bodies, people } = ground;
    const offices: [string, string, string | undefined][] = [
      ["党组书记", "secretary", people.member],
      ["局长", "administrative", people.staff],
    ];
    const acts = offices.flatMap(([title, principal, person]) => {
      const office = randomUUID();
      const of = (type: string, data: object) => ({
        type: `registry.${type}`,
        actor: { system: "import" as const },
        claimedAt: "2020-01-01T01:00:00Z",
        data: { ...data },
      });
      return [
        of("office-created", { office, title, principal, function: "member", on: "2020-01-01" }),
        of("term-started", { term: randomUUID(), person, office, from: "2020-01-01" }),
      ];
    });
    const [matter] = await ground.db.app.query<{ matter: string }>(
      "select matter from bodies where body = $1",
      [bodies.health],
    );
    const answer = await server.services.matters.admit({
      jurisdiction: HERE,
      matter: { id: matter?.matter ?? "" },
      acts,
    });
    expect(answer).toMatchObject({ ok: true });
    const clerk = "clerk-of-another-body";
    const led = (kind: string) => leads(clerk, { body: bodies.health, kind });
    expect(await led("group")).toBe(people.member);
    expect(await led("standing")).toBe(people.member);
    expect(await led("executive")).toBe(people.staff);
    expect(await led("office")).toBe(people.staff);
    // Of a kind of which the law says nothing, and where one person is both.
    expect(await led("other")).toBe(people.member);
    expect(await leads("clerk", { kind: "executive" })).toBe(people.chief);
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
  expect((await waits("clerk"))[0]).toEqual([]);
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
