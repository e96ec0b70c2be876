/** The live room over HTTP: a whole item from the roll to its close, each reader's view, and the bad input of a long morning. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calledMeeting } from "./given.fixture.ts";
import { type Answer, type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";
import { rollOf, sittingMeeting, step } from "./room.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const seen = async (meeting: string, as: Role = "clerk", on = server) =>
  (await on.ask(`/api/v1/meetings/${meeting}/room`, { as })).json;
const ofItem = (matter: string, type: string, data: object = {}) => ({
  kind: "item",
  matter,
  type: `decision.${type}`,
  data,
});
const done = async (asked: Promise<Answer>) => {
  const answer = await asked;
  expect(answer.status, answer.text).toBe(201);
  return answer.json;
};
const rules = (answer: { findings: { constraint: string }[] }) => answer.findings.map((f) => f.constraint);
const actsOf = async (matter: string) =>
  (await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" })).json.acts as {
    type: string;
    actor: { system?: string };
    as: string | null;
    claimedAt: string;
  }[];

describe("an item in its order", () => {
  test("from the roll to the close: what comes next is told at every step, and nothing is found", async () => {
    const { meeting, items } = await calledMeeting(ground, server);
    const matter = String(items[0]);
    await done(step(server, meeting, { kind: "open", roll: rollOf(ground) }));
    expect((await seen(meeting)).people.map((one: { state: string }) => one.state)).toEqual(
      expect.arrayContaining(["present"]),
    );
    await done(step(server, meeting, { kind: "open-item", matter, means: "devices", sealed: false }));
    let room = await seen(meeting);
    expect(room.current).toMatchObject({
      matter,
      number: 1,
      item: { phase: "report", toState: [ground.people.member] },
    });
    expect(room.current.item.quorum).toMatchObject({ present: 2, isMet: true });
    await done(
      step(server, meeting, ofItem(matter, "item-reported", { of: ground.people.member, as: "member" })),
    );
    expect((await seen(meeting)).current.item.phase).toBe("positions");
    // The member from a device of their own, the chair entered by the clerk.
    const own = ofItem(matter, "position-stated", { position: "agree", reasons: "程序完备" });
    expect(rules(await done(step(server, meeting, own, { as: "member" })))).toEqual([]);
    expect((await seen(meeting)).current.item.phase).toBe("discussion");
    await done(step(server, meeting, ofItem(matter, "discussed", { text: "就资金来源作了讨论" })));
    expect((await seen(meeting)).current.item.phase).toBe("chair");
    expect(rules(await done(step(server, meeting, { kind: "floor", to: ground.people.chief })))).toEqual([]);
    room = await seen(meeting);
    expect(room.current.item.speaking).toBe(ground.people.chief);
    expect(room.current.item.remarks).toBe(0);
    await done(
      step(
        server,
        meeting,
        ofItem(matter, "position-stated", { of: ground.people.chief, position: "agree" }),
      ),
    );
    room = await seen(meeting);
    expect(room.current.item).toMatchObject({ phase: "vote", hasChairStated: true });
    // The chair is the last of those who have yet to vote.
    expect(room.current.item.vote.toVote).toEqual([ground.people.member, ground.people.chief]);
    await done(step(server, meeting, ofItem(matter, "voted", { choice: "agree" }), { as: "member" }));
    await done(step(server, meeting, ofItem(matter, "voted", { choice: "agree" }), { as: "chief" }));
    expect((await seen(meeting)).current.item.phase).toBe("resolution");
    const resolved = { outcome: "carried", text: "同意购置", approved_amount: 100 };
    expect(rules(await done(step(server, meeting, ofItem(matter, "resolved", resolved))))).toEqual([]);
    await done(step(server, meeting, { kind: "close-item", matter, outcome: "carried" }));
    room = await seen(meeting);
    expect(room.current).toBeNull();
    expect(room.agenda[0]).toMatchObject({ state: "closed", outcome: "carried" });
    // Presence on the item is recorded by the room; the claimed times are the server's.
    const attended = (await actsOf(matter)).filter((act) => act.type === "decision.attended");
    expect(attended.map((act) => act.actor.system)).toEqual(["room", "room", "room"]);
  });
});

describe("who comes first is told by the order", () => {
  test("the floor for the chair before a member has stated is a remark, and nobody pressed it", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    const asked = { kind: "floor", to: ground.people.chief };
    const preview = await server.ask(`/api/v1/meetings/${meeting}/room/steps/preview`, {
      as: "clerk",
      body: asked,
    });
    expect(preview.json).toMatchObject({ acts: 1 });
    expect((await seen(meeting)).current.item).toMatchObject({ remarks: 0, speaking: null });
    await done(step(server, meeting, asked));
    // Given twice it is given once.
    await done(step(server, meeting, asked));
    expect((await seen(meeting)).current.item).toMatchObject({ remarks: 1, speaking: ground.people.chief });
    const stated = await done(
      step(server, meeting, ofItem(item, "position-stated", { position: "agree" }), { as: "member" }),
    );
    expect(rules(stated)).toContain("no-leading-remark");
    const [remark] = (await actsOf(item)).filter((act) => act.type === "decision.remark-made");
    expect(remark).toMatchObject({ actor: { system: "room" }, as: "chair" });
  });

  test("the chair's position before a member's is told before it is recorded, and recorded all the same", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    const body = ofItem(item, "position-stated", { of: ground.people.chief, position: "agree" });
    const preview = await server.ask(`/api/v1/meetings/${meeting}/room/steps/preview`, { as: "clerk", body });
    expect(preview.json.findings[0]).toMatchObject({
      constraint: "chair-states-last",
      title: { zh: "主持人末位表态" },
    });
    expect(rules(await done(step(server, meeting, body)))).toEqual(["chair-states-last"]);
  });
});

describe("each sees theirs", () => {
  test("who declares an interest is out of the item: number and title, no words, no voice", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    const declared = ofItem(item, "interest-declared", { interest: "亲属在中标单位任职" });
    await done(step(server, meeting, declared, { as: "member" }));
    const mine = await seen(meeting, "member");
    expect(mine.current).toMatchObject({ number: 1, isRecused: true, matter: null, item: null });
    expect(JSON.stringify(mine.current)).not.toContain("亲属");
    // Two are due, and one is left to decide on it: of those recused the quorum counts none.
    expect((await seen(meeting)).current.item).toMatchObject({
      toState: [],
      quorum: { due: 2, present: 1, recused: 1, needed: 1, isMet: true },
    });
    // Nor on the pages of the matter, while it is under discussion and afterwards.
    const matter = async () => (await server.ask(`/api/v1/matters/${item}`, { as: "member" })).status;
    expect(await matter()).toBe(404);
    for (const refused of [
      step(server, meeting, ofItem(item, "position-stated", { position: "agree" }), { as: "member" }),
      step(server, meeting, ofItem(item, "voted", { choice: "agree" }), { as: "member" }),
      server.ask(`/api/v1/meetings/${meeting}/room/floor`, { as: "member", body: { matter: item } }),
    ])
      expect(await refused).toMatchObject({ status: 422, code: "room_refused" });
    await done(step(server, meeting, { kind: "close-item", matter: item, outcome: "heard" }));
    expect(await matter()).toBe(404);
    // What became of it is told by the agenda.
    expect((await seen(meeting, "member")).agenda[0]).toMatchObject({ outcome: "heard" });
  });

  test("a screen shows what the room hears, by a code for one use, until the meeting is over", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    const { code } = await done(
      server.ask(`/api/v1/meetings/${meeting}/room/screens`, { as: "clerk", body: {} }),
    );
    const joined = await server.ask("/api/v1/room-screen", { body: { code: code.toLowerCase() } });
    expect(joined.json).toEqual({ meeting });
    const header = joined.headers.get("set-cookie") ?? "";
    expect(header).toMatch(/HttpOnly; SameSite=Strict/);
    const cookie = header.split(";")[0] ?? "";
    await done(
      step(
        server,
        meeting,
        ofItem(item, "position-stated", { position: "disagree", reasons: "资金来源不明" }),
        {
          as: "member",
        },
      ),
    );
    const screen = await server.ask("/api/v1/room-screen", { cookie });
    expect(screen.json.screen.current.item.positions).toMatchObject([
      { position: "disagree", reasons: null },
    ]);
    expect(screen.text).not.toContain("资金来源不明");
    // Not a second time, and it opens nothing else.
    expect((await server.ask("/api/v1/room-screen", { body: { code } })).code).toBe("room_code_wrong");
    expect((await server.ask(`/api/v1/meetings/${meeting}/room`, { cookie })).status).toBe(401);
    await done(step(server, meeting, { kind: "close" }));
    expect((await server.ask("/api/v1/room-screen", { cookie })).json).toEqual({ screen: null });
  });

  test("somebody who attends enters with the code, is heard, and neither states nor reads the matter", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    expect((await server.ask(`/api/v1/meetings/${meeting}/room`, { as: "staff" })).status).toBe(404);
    const { code } = await seen(meeting);
    await done(server.ask("/api/v1/rooms/join", { as: "staff", body: { code } }));
    const presence = { kind: "presence", person: ground.people.staff, capacity: "member", state: "present" };
    await done(step(server, meeting, presence, { as: "staff" }));
    const mine = await seen(meeting, "staff");
    // Not in the capacity that was asked for.
    expect(mine.me).toMatchObject({ capacity: "attending", state: "present", mayVote: false });
    expect(
      (await server.ask(`/api/v1/meetings/${meeting}/room/floor`, { as: "staff", body: { matter: item } }))
        .status,
    ).toBe(204);
    expect((await seen(meeting)).current.item.floor).toEqual([ground.people.staff]);
    const stated = await step(server, meeting, ofItem(item, "position-stated", { position: "agree" }), {
      as: "staff",
    });
    expect(stated.status).toBe(403);
    expect((await server.ask(`/api/v1/matters/${item}`, { as: "staff" })).status).toBe(404);
    // Nobody records the presence of another.
    const other = { ...presence, person: ground.people.member, state: "left" };
    expect((await step(server, meeting, other, { as: "staff" })).status).toBe(403);
  });

  test("the station's observer records that the notice came and being there, and nothing of what members do", async () => {
    const { meeting } = await calledMeeting(ground, server);
    const person = ground.people["station-officer"];
    const record = (type: string, as: string, of = person) =>
      server.ask(`/api/v1/matters/${meeting}/acts`, {
        as: "station-officer",
        body: { type: `meeting.${type}`, claimedAt: new Date().toISOString(), data: { of, as } },
      });
    expect((await record("notice-read", "observer")).status).toBe(201);
    expect((await record("attended", "observer")).status).toBe(201);
    for (const refused of [
      record("notice-read", "member"),
      record("attended", "observer", ground.people.member),
      record("record-confirmed", "attending"),
      record("chair-taken-over", "chair"),
    ])
      expect((await refused).status).toBe(403);
  });
});

describe("bad input", () => {
  test("a wrong code is told, and ten of them are enough for a while", async () => {
    const tried = () => server.ask("/api/v1/rooms/join", { as: "inspector", body: { code: "000000" } });
    expect((await tried()).code).toBe("room_code_wrong");
    for (let n = 0; n < 9; n++) await tried();
    expect(await tried()).toMatchObject({ status: 429, code: "too_many_requests" });
  });

  test("a second device takes over once that is confirmed, and the first one hears of it", async () => {
    const { meeting } = await sittingMeeting(ground, server);
    const join = (more: object = {}) =>
      server.ask("/api/v1/rooms/join", { as: "member", body: { meeting, ...more } });
    const first = await done(join());
    expect(await join()).toMatchObject({ status: 409, code: "room_other_device" });
    expect((await seen(meeting, "member")).me.device).toBe(first.device);
    const second = await done(join({ takeOver: true }));
    expect((await seen(meeting, "member")).me.device).toBe(second.device);
  });

  test("a vote after the resolution, on an item that is closed, in a meeting that is adjourned: said, not recorded", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    await done(step(server, meeting, { kind: "adjourn", reason: "休息" }));
    const vote = () => step(server, meeting, ofItem(item, "voted", { choice: "agree" }), { as: "member" });
    expect(await vote()).toMatchObject({ status: 422, code: "room_refused" });
    await done(step(server, meeting, { kind: "resume" }));
    await done(step(server, meeting, ofItem(item, "resolved", { outcome: "deferred" })));
    expect(await vote()).toMatchObject({ status: 422, code: "room_refused" });
    await done(step(server, meeting, { kind: "close-item", matter: item, outcome: "deferred" }));
    expect(await vote()).toMatchObject({ status: 422, code: "room_refused" });
    expect((await actsOf(item)).some((act) => act.type === "decision.voted")).toBe(false);
  });

  test("whoever left is not waited for, the quorum is told as lost, and a resolution then is a finding", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    const leaves = (person: string | undefined) => ({
      kind: "presence",
      person,
      capacity: "member",
      state: "left",
    });
    await done(step(server, meeting, leaves(ground.people.member), { as: "member" }));
    await done(step(server, meeting, leaves(ground.people.chief)));
    const room = await seen(meeting);
    expect(room.current.item).toMatchObject({
      chair: null,
      toState: [],
      quorum: { present: 0, isMet: false },
    });
    const refused = await step(server, meeting, ofItem(item, "position-stated", { position: "agree" }), {
      as: "member",
    });
    expect(refused).toMatchObject({ status: 422, code: "room_refused" });
    expect(
      rules(await done(step(server, meeting, ofItem(item, "resolved", { outcome: "carried" })))),
    ).toContain("quorum");
  });

  test("two clerks at once: the second sees what the first did, and nothing is recorded twice", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    const other = await ground.open();
    const stated = (position: string) =>
      ofItem(item, "position-stated", { of: ground.people.member, position });
    const both = await Promise.all([
      step(server, meeting, stated("agree")),
      step(other, meeting, stated("agree")),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await seen(meeting)).current.item.positions).toHaveLength(1);
    // Something else is not taken for the same.
    expect(await step(other, meeting, stated("defer"))).toMatchObject({ status: 422, code: "room_refused" });
    const closing = [server, other].map((one) =>
      step(one, meeting, { kind: "close-item", matter: item, outcome: "heard" }),
    );
    expect((await Promise.all(closing)).map(({ status }) => status)).toEqual([201, 201]);
    const closed = (await actsOf(meeting)).filter((act) => act.type === "meeting.item-closed");
    expect(closed).toHaveLength(1);
  });

  test("a step that is sent again is answered again; one that a crash cut in two is completed", async () => {
    const { meeting, items } = await calledMeeting(ground, server);
    const matter = String(items[0]);
    await done(step(server, meeting, { kind: "open", roll: rollOf(ground) }));
    // The item's matter is ready, and the meeting does not know of it yet.
    const admit = server.services.matters.admit;
    const opening = { kind: "open-item", matter, means: "devices", sealed: false };
    const key = randomUUID();
    server.services.matters.admit = async (admission) => {
      if ("id" in admission.matter && admission.matter.id === meeting) throw new Error("gone");
      return admit(admission);
    };
    expect((await step(server, meeting, opening, { key })).status).toBe(500);
    server.services.matters.admit = admit;
    expect((await seen(meeting)).current).toBeNull();
    await done(step(server, meeting, opening, { key }));
    await done(step(server, meeting, opening, { key }));
    expect((await seen(meeting)).current.matter).toBe(matter);
    const convened = (await actsOf(matter)).filter((act) => act.type === "decision.convened");
    expect(convened).toHaveLength(1);
    expect((await actsOf(meeting)).filter((act) => act.type === "meeting.item-opened")).toHaveLength(1);
  });
});

describe("the room's stream", () => {
  type Told = {
    changed: string[] | null;
    room: { current: Record<string, unknown> & { item: Record<string, unknown> | null } };
    sealing: { rounds: unknown[]; positions: unknown[] } | null;
  };

  /** What a stream tells, one word after the other. */
  async function listen(meeting: string, as: Role) {
    const answer = await server.app.request(
      `http://localhost:8080/api/v1/meetings/${meeting}/events?language=en`,
      {
        headers: { cookie: await server.cookieOf(as) },
      },
    );
    if (answer.status !== 200) return { status: answer.status };
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let heard = "";
    const told = async (): Promise<Told> => {
      for (;;) {
        const data = /^event: room\ndata: (.*)$/m.exec(heard)?.[1];
        if (data !== undefined) {
          heard = heard.slice(heard.indexOf(data) + data.length);
          return JSON.parse(data);
        }
        const { value, done: isOver } = await reader.read();
        if (isOver) throw new Error(`the stream ended: ${heard}`);
        heard += decoder.decode(value, { stream: true });
      }
    };
    /** The first word that is so; several changes may be told in one. */
    const until = async (isSo: (now: Told) => boolean): Promise<Told> => {
      for (;;) {
        const now = await told();
        if (isSo(now)) return now;
      }
    };
    return { status: 200, told, until, close: () => reader.cancel() };
  }
  async function hearing(meeting: string, as: Role) {
    const stream = await listen(meeting, as);
    if (!stream.told) throw new Error(`the stream answered ${stream.status}`);
    return stream;
  }

  test("tells how the room stands right after a commit, and of a floor that is no act; ends with the right to be there", async () => {
    const { meeting, item } = await sittingMeeting(ground, server);
    const { told, until, close } = await hearing(meeting, "member");
    const first = await told();
    expect(first).toMatchObject({ changed: null, sealing: null });
    expect(first.room).toMatchObject({ current: { matter: item, item: { phase: "report" } } });
    const { now: _, ...room } = await seen(meeting, "member");
    expect(first.room).toMatchObject(room);
    await done(step(server, meeting, ofItem(item, "discussed")));
    const discussed = await until(({ room: { current } }) => current.item?.isDiscussed === true);
    expect(discussed.changed).toContain(item);
    await server.ask(`/api/v1/meetings/${meeting}/room/floor`, { as: "member", body: { matter: item } });
    const asked = await until(({ changed }) => changed?.includes(meeting) ?? false);
    expect(asked.room.current.item?.floor).toEqual([ground.people.member]);
    await close();
    expect((await listen(meeting, "clerk-of-another-body")).status).toBe(404);
    expect((await listen(randomUUID(), "clerk")).status).toBe(404);
  });

  test("tells who is recused nothing of the item, and the others all the same", async () => {
    const { meeting, item } = await sittingMeeting(ground, server, true);
    const [member, clerk] = [await hearing(meeting, "member"), await hearing(meeting, "clerk")];
    expect((await member.told()).sealing).not.toBeNull();
    const { json: sealing } = await server.ask(`/api/v1/matters/${item}/sealing`, { as: "clerk" });
    expect((await clerk.told()).sealing).toEqual(sealing);
    await done(
      step(server, meeting, ofItem(item, "interest-declared", { interest: "配偶在投标企业任职" }), {
        as: "member",
      }),
    );
    const isOut = ({ room: { current } }: Told) => current.isRecused === true;
    expect(await member.until(isOut)).toMatchObject({
      room: { current: { matter: null, item: null, ballot: null } },
      sealing: null,
    });
    const other = await clerk.until(({ changed }) => changed?.includes(item) ?? false);
    expect(other.room.current).toMatchObject({ matter: item, item: { phase: expect.any(String) } });
    expect(other.sealing).not.toBeNull();
    await member.close();
    await clerk.close();
  });

  test("to open it is a look of who has not entered, and none of a device that has", async () => {
    const { meeting } = await sittingMeeting(ground, server);
    const looks = async () => {
      const { json } = await server.ask("/api/v1/looks", { as: "audit-administrator" });
      return (json.items as { action: string; subjects: string[] }[]).filter(
        ({ action, subjects }) => action === "streamRoom" && subjects.includes(meeting),
      ).length;
    };
    const stream = await hearing(meeting, "member");
    await stream.told();
    await stream.close();
    expect(await looks()).toBe(1);
    const joined = await done(server.ask("/api/v1/rooms/join", { as: "member", body: { meeting } }));
    const entered = await hearing(`${meeting}`, "member");
    await entered.close();
    expect(await looks()).toBe(2);
    const own = await server.app.request(
      `http://localhost:8080/api/v1/meetings/${meeting}/events?device=${joined.device}`,
      { headers: { cookie: await server.cookieOf("member") } },
    );
    expect(own.status).toBe(200);
    await own.body?.cancel();
    expect(await looks()).toBe(2);
  });
});
