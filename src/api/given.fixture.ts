/** What is given for a request of the authorisation table: things to ask for, made once for all who only read, or fresh. */
import { randomUUID } from "node:crypto";
import { decision, type Ground, type Role, type Server } from "./ground.fixture.ts";

/** What is sent. */
export type Asked = { path: string; body?: unknown; raw?: string; headers?: Record<string, string> };

/** A decision of the finance bureau, recorded by its clerk through the API. */
export async function recorded(ground: Ground, server: Server, more: Parameters<typeof decision>[2] = {}) {
  const people = { chair: ground.people.chief ?? "", member: ground.people.member ?? "" };
  const minutesAgo = 60 + Math.floor(Math.random() * 100_000);
  const body = decision(ground.bodies.finance, people, { minutesAgo, ...more });
  const answer = await server.ask("/api/v1/matters", { as: "clerk", body });
  if (answer.status !== 201) throw new Error(answer.text);
  return { matter: String(answer.json.matter), act: String(answer.json.acts[0].id) };
}

const kept = new WeakMap<Ground, ReturnType<typeof recorded>>();

/** One decision for all who only read. */
export function some(ground: Ground, server: Server) {
  const known = kept.get(ground) ?? recorded(ground, server, { broken: true });
  kept.set(ground, known);
  return known;
}

/** What the rules found in a decision where the chair spoke first: in a fresh one, or in the one for all who only read. */
export async function aFinding(ground: Ground, server: Server, fresh = false): Promise<string> {
  const { matter } = await (fresh ? recorded(ground, server, { broken: true }) : some(ground, server));
  const answer = await server.ask(`/api/v1/matters/${matter}`, { as: "discipline-officer" });
  return String(answer.json.findings[0].id);
}

const itemLists = new WeakMap<Ground, Promise<string>>();

export const ITEM_LIST = "编号,类别,事项,起点金额（万元）\n4-1,大额度资金使用,一次性支付,100\n";

/** The finance bureau's list of matters, adopted and published. */
export async function anItemList(ground: Ground, server: Server): Promise<string> {
  const known = itemLists.get(ground) ?? listed(ground, server);
  itemLists.set(ground, known);
  return known;
}

async function listed({ bodies }: Ground, server: Server): Promise<string> {
  const path = `/api/v1/bodies/${bodies.finance}/item-list/import?title=${encodeURIComponent("事项清单")}`;
  const headers = { "content-type": "text/csv" };
  const { json } = await server.ask(path, { as: "clerk", raw: ITEM_LIST, headers });
  for (const type of ["item-list.adopted-by-meeting", "item-list.published"]) {
    const body = { type, claimedAt: new Date().toISOString(), data: {} };
    const answer = await server.ask(`/api/v1/matters/${json.matter}/acts`, { as: "clerk", body });
    if (answer.status !== 201) throw new Error(answer.text);
  }
  return String(json.matter);
}

/** The body of the finance bureau; for whoever is elsewhere, one that is there. */
export const bodyFor = ({ bodies }: Ground, role: Role) =>
  role.endsWith("elsewhere") ? bodies.elsewhere : bodies.finance;

const tasks = new WeakMap<Ground, Promise<string>>();

/** A task of the decision for all who only read, opened by the clerk. */
export async function aTask(ground: Ground, server: Server): Promise<string> {
  const known = tasks.get(ground) ?? assigned(ground, server);
  tasks.set(ground, known);
  return known;
}

async function assigned(ground: Ground, server: Server): Promise<string> {
  const { matter: decision } = await some(ground, server);
  const data = {
    of: ground.people.member,
    as: "owner",
    title: "完成设备采购",
    due_on: "2099-06-30",
    decision,
  };
  const act = { type: "task.assigned", claimedAt: new Date(Date.now() - 60_000).toISOString(), data };
  const body = { procedure: "cn/task", body: ground.bodies.finance, act };
  const answer = await server.ask("/api/v1/matters", { as: "clerk", body });
  if (answer.status !== 201) throw new Error(answer.text);
  return String(answer.json.matter);
}

const payments = new WeakMap<Ground, Promise<void>>();

/** A payment that no meeting has resolved, recorded by the clerk. */
export function aPayment(ground: Ground, server: Server): Promise<void> {
  const known = payments.get(ground) ?? paid(ground, server);
  payments.set(ground, known);
  return known;
}

async function paid(ground: Ground, server: Server): Promise<void> {
  const claimedAt = new Date(Date.now() - 60_000).toISOString();
  const act = {
    type: "decision.action-taken",
    claimedAt,
    data: { kind: "payment", paid: 100, text: "维修" },
  };
  const body = { procedure: "cn/decision", body: ground.bodies.finance, act };
  const answer = await server.ask("/api/v1/matters", { as: "clerk", body });
  if (answer.status !== 201) throw new Error(answer.text);
}

const papers = new WeakMap<Ground, Promise<string>>();

/** A file that an act of the decision for all who only read cites. */
export async function aPaper(ground: Ground, server: Server): Promise<string> {
  const known = papers.get(ground) ?? cited(ground, server);
  papers.set(ground, known);
  return known;
}

async function cited(ground: Ground, server: Server): Promise<string> {
  const kept = await server.ask("/api/v1/blobs?name=scan.pdf", {
    as: "clerk",
    raw: "%PDF-1.7 a signed page",
    headers: { "content-type": "application/pdf" },
  });
  const blob = String(kept.json.blob);
  const { matter } = await some(ground, server);
  const answer = await server.ask(`/api/v1/matters/${matter}/acts`, {
    as: "clerk",
    body: {
      type: "decision.materials-submitted",
      claimedAt: new Date().toISOString(),
      data: { text: "扫描件" },
      evidence: [blob],
    },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return blob;
}

/** A division of duties of the finance bureau, drafted. */
export const aPlan = ({ people }: Ground) => ({
  title: "班子分工方案",
  draftedOn: "2026-03-02",
  duties: [{ person: people.member, area: "finance", part: "manages" }],
});

let days = 0;

/** Each from another day on, so that none stands in another's way. */
export function aProposal(more: Record<string, unknown> = {}) {
  days += 1;
  const from = new Date(Date.UTC(2090, 0, days)).toISOString().slice(0, 10);
  const basis = { document: "本单位议事规则", status: "L" };
  const what = { kind: "parameter", procedure: "cn/decision", parameter: "quorum_share", value: "2/3" };
  return { ...what, from, basis, reasons: "提高到会要求", ...more };
}

export async function proposed(server: Server): Promise<string> {
  const answer = await server.ask("/api/v1/norms/settings", { as: "regulation-officer", body: aProposal() });
  if (answer.status !== 201) throw new Error(answer.text);
  return String(answer.json.id);
}

export async function created(server: Server): Promise<string> {
  const signInName = `u${randomUUID().slice(0, 8)}`;
  const body = { name: "新账号", signInName };
  const answer = await server.ask("/api/v1/accounts", { as: "system-administrator", body });
  if (answer.status !== 201) throw new Error(answer.text);
  return String(answer.json.account);
}

export async function opened(ground: Ground, server: Server): Promise<string> {
  const account = await created(server);
  const answer = await server.ask(`/api/v1/accounts/${account}/activate`, {
    as: "security-administrator",
    body: { person: await ground.newcomer() },
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return account;
}

export async function onAccount(verb: string, ground: Ground, server: Server, role: Role): Promise<Asked> {
  const account = role === "security-administrator" ? await opened(ground, server) : ground.accounts.staff;
  return { path: `/api/v1/accounts/${account}/${verb}`, body: {} };
}

export const three = (name: string) => ({ name, signInName: name, password: `a long password ${name}` });

/** A meeting of the finance bureau with two items on its agenda, called by the clerk: a fresh one. */
export async function calledMeeting(ground: Ground, server: Server) {
  const items = [];
  for (const title of ["关于购置检测设备的议题", "关于岗位调整的议题"])
    items.push(await anItem(ground, server, title));
  const answer = await server.ask("/api/v1/meetings", { as: "clerk", body: { ...aCall(ground), items } });
  if (answer.status !== 201) throw new Error(answer.text);
  return { meeting: String(answer.json.matter), items, count: answer.json.acts.length as number };
}

/** An item of the finance bureau, proposed by its clerk. */
export async function anItem(ground: Ground, server: Server, title: string): Promise<string> {
  const path = `/api/v1/bodies/${ground.bodies.finance}/items`;
  const answer = await server.ask(path, { as: "clerk", body: { title, class: "major_decision" } });
  if (answer.status !== 201) throw new Error(answer.text);
  return String(answer.json.matter);
}

export const aCall = ({ bodies }: Ground) => ({
  body: bodies.finance,
  title: "第六次党组会议",
  kind: "group",
  startsOn: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
  startsAt: "09:00",
  items: [] as string[],
});

const meetings = new WeakMap<Ground, ReturnType<typeof calledMeeting>>();

/** One for all who only read. */
export function aMeeting(ground: Ground, server: Server) {
  const known = meetings.get(ground) ?? calledMeeting(ground, server);
  meetings.set(ground, known);
  return known;
}
