/** A meeting of the sample's bureau that sits, with items on paper: opened by its clerk through the API. */
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright-core";

type Site = {
  address: string;
  signedIn(role: string): Promise<BrowserContext>;
  get<T>(context: BrowserContext, path: string): Promise<T>;
};

type Session = { person: string; name: string; clerkOf: string[] };
type Person = { person: string; name: string; capacity: string; isDue: boolean };
export type PaperGround = {
  meeting: string;
  items: string[];
  clerk: BrowserContext;
  /** Who votes: members first, the chair last. */
  voters: Person[];
};

export const TITLES = ["关于城区道路硬化工程的议题", "关于评选年度先进集体的议题"];

/** @throws when the server refuses a step, with its words. */
export async function sittingOnPaper(site: Site): Promise<PaperGround> {
  const [clerk, chief] = await Promise.all([
    site.signedIn("Meeting clerk"),
    site.signedIn("Chief (secretary)"),
  ]);
  const by = await site.get<Session>(clerk, "/api/v1/session");
  const chair = await site.get<Session>(chief, "/api/v1/session");
  await chief.close();
  const [body = ""] = by.clerkOf;
  const at = () => new Date().toISOString();
  const post = async <T>(path: string, data: object): Promise<T> => {
    const answer = await clerk.request.post(`${site.address}${path}`, {
      data,
      headers: { origin: site.address, "idempotency-key": randomUUID() },
    });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const act = (type: string, data: object = {}) => ({ type, claimedAt: at(), data });
  const open = async (procedure: string, [first, ...followedBy]: ReturnType<typeof act>[]) =>
    (await post<{ matter: string }>("/api/v1/matters", { procedure, body, act: first, followedBy })).matter;
  const items: string[] = [];
  for (const title of TITLES)
    items.push(
      await open("cn/decision", [act("decision.proposed", { title, class: "project", amount: 1e9 })]),
    );
  const meeting = await open("cn/meeting", [
    act("meeting.called", {
      title: "党组第三十一次会议",
      meeting_kind: "group",
      starts_on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      starts_at: "9:00",
      place: "局机关三楼会议室",
      chair: chair.person,
      clerk: by.person,
    }),
    ...items.map((matter, n) => act("meeting.item-listed", { matter, number: n + 1, item_title: TITLES[n] })),
    act("meeting.agenda-approved", { of: chair.person, as: "chair", items: items.length }),
    act("meeting.notice-given", { text: "本次会议不带电子设备" }),
    act("meeting.observer-told", { text: "两项议题及会议时间" }),
  ]);
  const { people } = await site.get<{ people: Person[] }>(clerk, `/api/v1/meetings/${meeting}`);
  const roll = people
    .filter(({ isDue, capacity }) => isDue || capacity === "clerk")
    .map(({ person, capacity }) => ({ person, capacity, state: "present" }));
  await post(`/api/v1/meetings/${meeting}/room/steps`, { kind: "open", roll });
  const due = people.filter(({ isDue }) => isDue);
  const isChair = ({ person }: Person) => person === chair.person;
  return {
    meeting,
    items,
    clerk,
    voters: [...due.filter((one) => !isChair(one)), ...due.filter(isChair)],
  };
}

/** The next item is taken up, on paper. */
export async function takenUp(site: Site, { clerk, meeting }: PaperGround, matter: string): Promise<void> {
  const answer = await clerk.request.post(`${site.address}/api/v1/meetings/${meeting}/room/steps`, {
    data: { kind: "open-item", matter, means: "paper", sealed: false },
    headers: { origin: site.address, "idempotency-key": randomUUID() },
  });
  if (!answer.ok()) throw new Error(`open-item: ${await answer.text()}`);
}
