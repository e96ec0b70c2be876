/** A meeting of the sample's bureau that was called, approved and noticed, and is about to open. */
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright-core";

type Site = {
  address: string;
  signedIn(role: string): Promise<BrowserContext>;
  get<T>(context: BrowserContext, path: string): Promise<T>;
};

type Session = { person: string; name: string; clerkOf: string[] };
export type RoomGround = {
  meeting: string;
  items: string[];
  clerk: BrowserContext;
  chief: BrowserContext;
  deputy: BrowserContext;
  names: { chief: string; deputy: string };
};

export const TITLES = ["关于购置水质检测设备的议题", "关于办公楼修缮工程的议题"];

/** @throws when the server refuses a step, with its words. */
export async function aboutToOpen(site: Site): Promise<RoomGround> {
  const [clerk, chief, deputy] = await Promise.all([
    site.signedIn("Meeting clerk"),
    site.signedIn("Chief (secretary)"),
    site.signedIn("Deputy"),
  ]);
  const [by, chair, member] = await Promise.all(
    [clerk, chief, deputy].map((one) => site.get<Session>(one, "/api/v1/session")),
  );
  const [body = ""] = by?.clerkOf ?? [];
  const act = (type: string, data: object = {}) => ({ type, claimedAt: new Date().toISOString(), data });
  const open = async (procedure: string, [first, ...followedBy]: ReturnType<typeof act>[]) => {
    const answer = await clerk.request.post(`${site.address}/api/v1/matters`, {
      data: { procedure, body, act: first, followedBy },
      headers: { origin: site.address, "idempotency-key": randomUUID() },
    });
    if (!answer.ok()) throw new Error(`${procedure}: ${await answer.text()}`);
    return ((await answer.json()) as { matter: string }).matter;
  };
  const items: string[] = [];
  for (const title of TITLES)
    items.push(
      await open("cn/decision", [act("decision.proposed", { title, class: "project", amount: 1e9 })]),
    );
  const meeting = await open("cn/meeting", [
    act("meeting.called", {
      title: "党组第三十二次会议",
      meeting_kind: "group",
      starts_on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      starts_at: "9:00",
      place: "局机关三楼会议室",
      chair: chair?.person,
      clerk: by?.person,
      emergency: true,
      reasons: "检测设备损坏，急需更换",
    }),
    ...items.map((matter, n) => act("meeting.item-listed", { matter, number: n + 1, item_title: TITLES[n] })),
    act("meeting.agenda-approved", { of: chair?.person, as: "chair", items: items.length }),
    act("meeting.notice-given", { text: "今日上午九时开会" }),
    act("meeting.observer-told", { text: "两项议题及会议时间" }),
  ]);
  const names = { chief: chair?.name ?? "", deputy: member?.name ?? "" };
  return { meeting, items, clerk, chief, deputy, names };
}
