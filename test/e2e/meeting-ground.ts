/** A meeting of the sample's bureau that is over, with three items, recorded by its clerk through the API. */
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright-core";

type Site = {
  address: string;
  signedIn(role: string): Promise<BrowserContext>;
  get<T>(context: BrowserContext, path: string): Promise<T>;
};

type Session = { person: string; name: string; offices: { body: string }[] };
type Held = {
  id: string;
  offices: { principal: string; function: string; holders: { person: string; to: string | null }[] }[];
};

const MINUTE_MS = 60_000;
const BEGAN_MINUTES_AGO = 240;

export type HeldMeeting = { meeting: string; items: string[]; member: string; chief: string };

/** The deputy dissents on the first item and declares an interest in the second. */
export async function heldMeeting(site: Site): Promise<HeldMeeting> {
  const [clerk, chief, deputy] = await Promise.all(
    ["Meeting clerk", "Chief (secretary)", "Deputy"].map((role) => site.signedIn(role)),
  );
  if (!clerk || !chief || !deputy) throw new Error("the sample has no such accounts");
  const [by, chair, member] = await Promise.all(
    [clerk, chief, deputy].map((context) => site.get<Session>(context, "/api/v1/session")),
  );
  const body = by?.offices[0]?.body ?? "";
  const others = await membersOf(site, clerk, body, [chair?.person, member?.person]);
  const at = (minute: number) =>
    new Date(Date.now() - (BEGAN_MINUTES_AGO - minute) * MINUTE_MS).toISOString();
  const act = (minute: number, type: string, data: Record<string, unknown> = {}) => ({
    type,
    claimedAt: at(minute),
    data,
  });
  const as = (of: string | undefined, capacity: string) => ({ of, as: capacity });
  const open = async (procedure: string, acts: ReturnType<typeof act>[]) => {
    const [first, ...followedBy] = acts;
    const answer = await clerk.request.post(`${site.address}/api/v1/matters`, {
      data: { procedure, body, act: first, followedBy },
      headers: { origin: site.address, "idempotency-key": randomUUID() },
    });
    if (!answer.ok()) throw new Error(`${procedure}: ${await answer.text()}`);
    return String(((await answer.json()) as { matter: string }).matter);
  };
  const theChair = as(chair?.person, "chair");
  const theMember = as(member?.person, "member");
  const due = others.length + 2;
  const arrive = (minute: number) =>
    [theChair, theMember, ...others.map((other) => as(other, "member"))].map((who) =>
      act(minute, "decision.attended", who),
    );
  const agree = (minute: number, who: object, reasons: string) =>
    act(minute, "decision.position-stated", { ...who, position: "agree", reasons });
  const votes = (minute: number, people: object[]) =>
    people.map((who, n) => act(minute + n * 0.1, "decision.voted", { ...who, choice: "agree" }));
  const rest = others.map((other) => as(other, "member"));

  const first = await open("cn/decision", [
    act(-3000, "decision.proposed", {
      title: TITLES[0],
      class: "project",
      amount: 1_860_000_000,
      department: "工程建设科",
    }),
    act(-2000, "decision.precondition-met", { kind: "legality", text: "合法" }),
    act(10, "decision.convened", { due, meeting_kind: "group" }),
    ...arrive(10),
    act(12, "decision.item-reported", { ...theMember, text: "管网年久失修，汛期多次积水，拟分两期改造" }),
    act(20, "decision.position-stated", {
      ...theMember,
      position: "disagree",
      reasons: "二期资金来源没有落实，建议先做一期",
    }),
    ...rest.map((who, n) => agree(21 + n, who, "同意，注意施工安全")),
    act(30, "decision.opinion-changed", {
      ...theMember,
      position: "agree",
      reasons: "同意分期实施、二期另行上会",
    }),
    agree(32, theChair, "同意一期先行，二期资金落实后另行上会"),
    ...votes(34, [theMember, ...rest, theChair]),
    act(38, "decision.resolved", {
      outcome: "carried",
      text: "同意实施一期工程，二期资金落实后另行提请会议审议",
    }),
  ]);
  const second = await open("cn/decision", [
    act(-2900, "decision.proposed", {
      title: TITLES[1],
      class: "funds",
      amount: 86_500_000,
      department: "办公室",
    }),
    act(40, "decision.convened", { due, meeting_kind: "group" }),
    ...arrive(40),
    act(41, "decision.interest-declared", { ...theMember, interest: "配偶在投标单位任职" }),
    act(42, "decision.recused", { ...theMember, reason: "亲属任职" }),
    ...rest.map((who, n) => agree(44 + n, who, "同意按程序采购")),
    agree(52, theChair, "同意"),
    ...votes(54, [...rest, theChair]),
    act(58, "decision.resolved", { outcome: "carried", text: "同意采购执法记录设备，按政府采购程序办理" }),
  ]);
  const third = await open("cn/decision", [
    act(-2800, "decision.proposed", { title: TITLES[2], class: "major_decision", department: "办公室" }),
  ]);
  const items = [first, second, third];
  const clerkIn = as(by?.person, "clerk");
  const meeting = await open("cn/meeting", [
    act(-2700, "meeting.called", {
      title: "党组第二十三次会议",
      meeting_kind: "group",
      starts_on: at(0).slice(0, 10),
      starts_at: "9:00",
      place: "局机关三楼会议室",
      chair: chair?.person,
      clerk: by?.person,
    }),
    ...items.map((matter, n) =>
      act(-2600 + n, "meeting.item-listed", { matter, number: n + 1, item_title: TITLES[n] }),
    ),
    act(-2500, "meeting.agenda-approved", { ...theChair, items: 3 }),
    act(-2400, "meeting.notice-given", { text: "请各位成员提前阅看会议材料" }),
    act(-2300, "meeting.notice-read", theMember),
    act(-2200, "meeting.observer-told", { text: "三项议题及会议时间" }),
    act(5, "meeting.opened"),
    ...[theChair, theMember, ...rest, clerkIn].map((who) => act(6, "meeting.attended", who)),
    act(9, "meeting.item-opened", { matter: first, means: "devices" }),
    act(39, "meeting.item-closed", { matter: first, outcome: "carried" }),
    act(39.5, "meeting.item-opened", { matter: second, means: "devices" }),
    act(40, "meeting.left", { ...theMember, reason: "回避" }),
    act(59, "meeting.item-closed", { matter: second, outcome: "carried" }),
    act(60, "meeting.returned", theMember),
    act(61, "meeting.item-deferred", { matter: third, reasons: "材料不齐，留待下次会议" }),
    act(65, "meeting.closed"),
  ]);
  await Promise.all([clerk, chief, deputy].map((context) => context.close()));
  return { meeting, items, member: member?.person ?? "", chief: chair?.person ?? "" };
}

const TITLES = ["关于排水管网改造工程的议题", "关于采购执法记录设备的议题", "关于修订考勤制度的议题"];
const OTHERS_MOST = 2;

/** Two more of the bureau's members, beside those who have accounts. */
async function membersOf(site: Site, context: BrowserContext, body: string, without: (string | undefined)[]) {
  const { offices } = await site.get<Held>(context, `/api/v1/bodies/${body}`);
  const people = offices
    .filter((office) => office.function === "member" || office.principal !== "none")
    .flatMap(({ holders }) => holders.filter(({ to }) => to === null).map(({ person }) => person));
  return [...new Set(people)].filter((person) => !without.includes(person)).slice(0, OTHERS_MOST);
}
