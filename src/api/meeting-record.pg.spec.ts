/** After a meeting: each confirms or objects, the items follow once all have answered, minutes go out; a recused person gets no part. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Block, plainOf } from "../documents/model.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";
import { type MeetingOver, meetingOver } from "./meeting-record.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const recordOf = async (meeting: string, as: Role = "clerk") =>
  (await server.ask(`/api/v1/meetings/${meeting}/record`, { as })).json;
const paperOf = async (meeting: string, kind: string, as: Role = "clerk", language = "zh") => {
  const path = `/api/v1/meetings/${meeting}/papers/${kind}`;
  const { status, json } = await server.ask(path, { as, headers: { "accept-language": language } });
  expect(status).toBe(200);
  return json;
};
const wordsOf = ({ blocks }: { blocks: Block[] }): string =>
  blocks
    .flatMap((block): string[] => {
      if (block.kind === "heading") return [block.text];
      if (block.kind === "paragraph") return [plainOf(block.text)];
      if (block.kind === "facts") return block.rows.map(({ name, text }) => `${name}：${plainOf(text)}`);
      return block.kind === "table" ? block.rows.map((row) => row.map(plainOf).join(" | ")) : [];
    })
    .join("\n");

async function says(meeting: string, as: Role, type: string, data: Record<string, unknown> = {}) {
  const body = { type: `meeting.${type}`, claimedAt: new Date().toISOString(), data };
  const answer = await server.ask(`/api/v1/matters/${meeting}/acts`, { as, body });
  expect(answer.status, answer.text).toBe(201);
}
const follow = (meeting: string, as: Role) =>
  server.ask(`/api/v1/meetings/${meeting}/record/follow`, { as, body: {} });
const confirmationsIn = async (matter: string) => {
  const { json } = await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" });
  return json.acts.filter((act: { type: string }) => act.type === "decision.record-confirmed");
};

describe("the record of a meeting", () => {
  let over: MeetingOver;
  beforeAll(async () => {
    over = await meetingOver(ground, server);
  });

  test("shows each their own part: attendance, positions, reasons, changes, votes, interests", async () => {
    const { mine } = await recordOf(over.meeting, "member");
    expect(mine.capacity).toBe("member");
    expect(mine.attendance.map((entry: { kind: string }) => entry.kind)).toEqual(["attended"]);
    const [first, second] = mine.items;
    expect(first.entries.map((entry: { kind: string }) => entry.kind)).toEqual([
      "item-reported",
      "position-stated",
      "opinion-changed",
      "voted",
    ]);
    expect(second.isRecused).toBe(true);
    expect(second.entries.map((entry: { kind: string }) => entry.kind)).toEqual(["interest-declared"]);
    expect((await recordOf(over.meeting, "discipline-officer")).mine).toBeNull();
  });

  test("asks chair and members by a limit, and not the station's observer", async () => {
    const { people, isSettled, may } = await recordOf(over.meeting);
    expect(people.map((one: { capacity: string; isAsked: boolean }) => [one.capacity, one.isAsked])).toEqual([
      ["chair", true],
      ["member", true],
      ["clerk", false],
    ]);
    expect(people[0].dueAt).toMatch(/^\d{4}-/);
    expect(isSettled).toBe(false);
    expect(may).toEqual({ record: true, answer: true });
  });

  test("gives a recused person neither the item's record nor its minutes, only its title", async () => {
    for (const kind of ["meeting-record", "meeting-minutes"]) {
      const paper = wordsOf(await paperOf(over.meeting, kind, "member"));
      expect(paper).toContain("关于资产处置的议题");
      expect(paper).toContain("查阅人在本议题中回避");
      expect(paper).not.toContain("待评估报告");
      expect(paper).toContain("采购设备");
    }
    expect(wordsOf(await paperOf(over.meeting, "meeting-record", "clerk"))).toContain("待评估报告");
  });

  test("has every paper in both languages, as docx too, and each look is on record with the items read", async () => {
    for (const kind of [
      "agenda",
      "meeting-notice",
      "station-report",
      "attendance-sheet",
      "meeting-record",
      "meeting-minutes",
    ]) {
      const zh = await paperOf(over.meeting, kind);
      expect(zh.title).toMatch(/^关于召开|党组/);
      expect((await paperOf(over.meeting, kind, "clerk", "en")).language).toBe("en");
      const path = `/api/v1/meetings/${over.meeting}/papers/${kind}?format=docx`;
      const cookie = await server.cookieOf("clerk");
      const answer = await server.app.request(`http://localhost:8080${path}`, { headers: { cookie } });
      expect(answer.status).toBe(200);
      expect(new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    }
    const looks = await server.ask("/api/v1/looks", { as: "audit-administrator" });
    const actions = looks.json.items.map((l: { action: string }) => l.action);
    expect(actions).toContain("getMeetingPaperFile");
  });

  test("is no paper of one decision: its matter says where the papers are", async () => {
    const { status, code } = await server.ask(`/api/v1/matters/${over.meeting}/documents/record`, {
      as: "clerk",
    });
    expect([status, code]).toEqual([404, "not_found"]);
  });

  test("is confirmed in the items once all have answered and the objection is answered, and only once", async () => {
    const { meeting, resolved, recused } = over;
    await says(meeting, "member", "record-objected", {
      as: "member",
      of: ground.people.member,
      text: "我的理由记录不全",
    });
    await says(meeting, "chief", "record-confirmed", { as: "chair", of: ground.people.chief });
    expect((await follow(meeting, "chief")).json).toEqual({ matters: [] });
    expect(await confirmationsIn(resolved)).toEqual([]);
    await says(meeting, "clerk", "objection-answered", {
      of: ground.people.member,
      as: "member",
      outcome: "corrected",
      reasons: "经核对录音，予以更正",
    });
    await says(meeting, "clerk", "correction-added", {
      text: "补记：预算偏高，应压减两成",
      matter: resolved,
    });
    const answers = await Promise.all([
      follow(meeting, "clerk"),
      follow(meeting, "member"),
      follow(meeting, "clerk"),
    ]);
    for (const { status, json } of answers) expect([status, json]).toEqual([200, { matters: [resolved] }]);
    const [confirmed, ...more] = await confirmationsIn(resolved);
    expect(more).toEqual([]);
    expect(confirmed.actor).toEqual({ system: "room" });
    expect(confirmed.data.text).toContain("确认1人，提出异议1人");
    expect(await confirmationsIn(recused)).toEqual([]);
    const { isSettled, items, people } = await recordOf(meeting);
    expect(isSettled).toBe(true);
    expect(items.map((item: { record: string }) => item.record)).toEqual(["confirmed", "none"]);
    expect(people[1].answers[0].answer.outcome.zh).toBe("予以更正");
    const paper = wordsOf(await paperOf(meeting, "meeting-record"));
    expect(paper).toContain("补记：预算偏高，应压减两成");
    expect(paper).toContain("预算偏高。");
    expect(paper).toMatch(/提出异议：我的理由记录不全/);
  });

  test("tells of a correction to an item in which the reader took no part that there is one, not what it says", async () => {
    const { meeting, recused } = over;
    await says(meeting, "clerk", "correction-added", { text: "评估报告的日期有误", matter: recused });
    const textsFor = async (role: Role) =>
      (await recordOf(meeting, role)).corrections.map((one: { text: string | null }) => one.text);
    expect(await textsFor("clerk")).toEqual(["补记：预算偏高，应压减两成", "评估报告的日期有误"]);
    expect(await textsFor("member")).toEqual(["补记：预算偏高，应压减两成", null]);
    expect(wordsOf(await paperOf(meeting, "meeting-record", "member"))).not.toContain("评估报告的日期有误");
  });

  test("issues minutes in the meeting and in each resolved item, and again under the same key nothing more", async () => {
    const { meeting, resolved, recused } = over;
    const path = `/api/v1/meetings/${meeting}/minutes`;
    const headers = { "idempotency-key": randomUUID() };
    const body = { claimedAt: new Date().toISOString(), differsFromRecord: false };
    for (let time = 0; time < 2; time++) {
      const { status, json } = await server.ask(path, { as: "clerk", body, headers });
      expect([status, json]).toEqual([201, { matters: [resolved] }]);
    }
    const issued = async (matter: string) =>
      (await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" })).json.acts.filter(
        (act: { type: string }) => act.type.endsWith(".minutes-issued"),
      ).length;
    expect([await issued(meeting), await issued(resolved), await issued(recused)]).toEqual([1, 1, 0]);
    expect((await paperOf(meeting, "meeting-minutes")).draft).toBeNull();
    expect((await server.ask(path, { as: "member", body })).status).toBe(403);
  });
});

test("a matter that is no meeting has no record of one", async () => {
  const over = await meetingOver(ground, server);
  const { status, code } = await server.ask(`/api/v1/meetings/${over.resolved}/record`, { as: "clerk" });
  expect([status, code]).toEqual([404, "not_found"]);
});
