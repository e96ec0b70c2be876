/** Sealed positions from the begin of the round to the chair's statement, each in a browser of their own; and a server that lies. */
import type { BrowserContext, Page, Route } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { aboutToOpen } from "./room-ground.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const PATIENT = { timeout: 30_000 };
const REASONS = "资金来源尚不明确，建议先行论证";

type Act = { type: string; number: number; of: { person: string } | null; data: Record<string, unknown> };
type People = Record<"clerk" | "chair" | "head" | "deputy" | "station", BrowserContext>;

let people: People;
let faults: string[];
let meeting: string;
let matter: string;

beforeEach(async () => {
  faults = [];
  people = {
    clerk: await site.signedIn("Meeting clerk"),
    chair: await site.signedIn("Chief (secretary)"),
    head: await site.signedIn("Administrative head", PHONE),
    deputy: await site.signedIn("Deputy", { language: "en" }),
    station: await site.signedIn("Station officer"),
  };
  ({ meeting, matter } = await sitting());
});

afterEach(async () => {
  expect(faults).toEqual([]);
  for (const context of Object.values(people)) {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
});

const personOf = async (context: BrowserContext) =>
  (await site.get<{ person: string }>(context, "/api/v1/session")).person;
const actsOf = async () => (await site.get<{ acts: Act[] }>(people.clerk, `/api/v1/matters/${matter}`)).acts;

async function send(context: BrowserContext, path: string, data: unknown): Promise<void> {
  const headers = { origin: site.address, "idempotency-key": crypto.randomUUID() };
  const answer = await context.request.post(site.address + path, { data, headers });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}

/** A meeting that sits, with an item taken up to be sealed: the chair, two members, the clerk and the observer are there. */
async function sitting(): Promise<{ meeting: string; matter: string }> {
  const { meeting, items } = await aboutToOpen(site);
  const there = async (who: keyof People, capacity: string) => ({
    person: await personOf(people[who]),
    capacity,
    state: "present",
  });
  const roll = await Promise.all([
    there("chair", "chair"),
    there("head", "member"),
    there("deputy", "member"),
    there("clerk", "clerk"),
    there("station", "observer"),
  ]);
  const steps = `/api/v1/meetings/${meeting}/room/steps`;
  await send(people.clerk, steps, { kind: "open", roll });
  const [matter = ""] = items;
  await send(people.clerk, steps, { kind: "open-item", matter, means: "devices", sealed: true });
  return { meeting, matter };
}

const ROOM = { clerk: "console", chair: "room", head: "room", deputy: "room", station: "observer" } as const;

async function open(who: keyof People): Promise<Page> {
  const page = await people[who].newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${site.address}/meetings/${meeting}/${ROOM[who]}`);
  await enter(page, who);
  if (who === "clerk") await desk(page);
  await page.getByRole("region", { name: /^(封存表态|Sealed positions|派驻机构设备)$/ }).waitFor();
  return page;
}

/** The step of the item at which the clerk has the sealing. */
async function desk(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^逐人表态/ }).check();
  await page.getByRole("region", { name: "封存表态" }).waitFor();
}

/** Once the item has moved on by itself: what is chosen by hand holds while it stays where it is. */
async function deskShows(page: Page, words: RegExp | string): Promise<void> {
  const isNext = page.getByRole("radio", { name: /^逐人表态 ·/ });
  await expect.poll(() => isNext.count(), PATIENT).toBe(0);
  await desk(page);
  await page.getByText(words).waitFor();
}

/** On a device that takes part in the room. */
async function enter(page: Page, who: keyof People): Promise<void> {
  if (who === "clerk" || who === "station") return;
  const button = page.getByRole("button", { name: /用本设备参会|Take part on this device/ });
  const inside = page.locator(".turn-of-item");
  await button.or(inside).first().waitFor();
  if (await button.isVisible()) await button.click();
}

/** The station's device has joined, and the clerk has begun: their pages. */
async function begun() {
  const device = await open("station");
  await device.getByRole("button", { name: "本设备加入" }).click();
  await device.getByText("本设备已加入").waitFor();
  const clerk = await open("clerk");
  await clerk.getByRole("button", { name: "开始封存表态" }).click();
  await clerk.getByText("0 / 2 已封存").waitFor();
  return { device, clerk };
}

async function seal(page: Page, position: string, reasons = ""): Promise<void> {
  await page.getByRole("radio", { name: position, exact: true }).check();
  if (reasons) await page.getByRole("textbox").fill(reasons);
  await page.getByRole("button", { name: /^(封存|Seal)$/ }).click();
  await page.getByText(/^(已封存|Sealed)$/).waitFor();
}

/** Whatever the server answers at this address is changed on its way to the page. @returns what ends it */
async function changing<T>(
  context: BrowserContext,
  path: RegExp,
  change: (said: T) => T,
): Promise<() => void> {
  let isOver = false;
  await context.route(path, async (route: Route) => {
    const answer = await route.fetch();
    const isAsItIs = isOver || !answer.ok();
    await route.fulfill({
      response: answer,
      ...(isAsItIs ? {} : { json: change((await answer.json()) as T) }),
    });
  });
  return () => {
    isOver = true;
  };
}

const isFree = async (page: Page) => expect(await hindrances(page)).toEqual([]);
const codeOn = (page: Page) => page.locator(".device-code .code").innerText();
const isWide = async (page: Page) =>
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);

test("two members seal, one of them over a reload; the reveal follows by itself, and the chair states after it", async () => {
  const { device, clerk } = await begun();
  const head = await open("head");
  const deputy = await open("deputy");
  const codes = await Promise.all([device, clerk, head, deputy].map(codeOn));
  expect(new Set(codes)).toEqual(new Set([expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)]));

  // A draft survives a reload, before and after it is sealed.
  await head.getByRole("textbox").fill(REASONS);
  await expect.poll(() => head.evaluate(rowsIn("quanjian", "typing")), PATIENT).toBe(1);
  await head.reload();
  await head.getByText(/尚未记录的内容/).waitFor();
  expect(await head.getByRole("textbox").inputValue()).toBe(REASONS);
  await Promise.all([isFree(head), isFree(deputy), isFree(device), isFree(clerk)]);
  await isWide(head);
  await head.getByRole("radio", { name: "不同意" }).check();
  await head.getByRole("button", { name: "封存", exact: true }).click();
  await head.getByText("等待其余 1 名成员封存").waitFor();
  await head.getByText("见证单位已签名").waitFor();
  await head.reload();
  await head.getByText("查看本人封存的意见").click();
  await head.getByText(REASONS).waitFor();
  await isFree(head);
  // Nothing of it is anywhere else: neither on other pages, nor in clear on this device.
  for (const page of [device, clerk, deputy]) expect(await page.content()).not.toContain(REASONS);
  expect(JSON.stringify(await actsOf())).not.toContain(REASONS);

  await seal(deputy, "agree");
  await device.getByText(/一并启封；此前全部封存已经见证单位签名/).waitFor();
  await head.getByText("启封的内容与您在本机封存的一致，本机所存已删除。").waitFor();
  await deputy.getByText(/is what you sealed on this device/).waitFor();
  await device.getByText("本机已交出所持的一半").waitFor();
  await deskShows(clerk, /一并启封；此前全部封存已经见证单位签名/);
  await Promise.all([isFree(head), isFree(deputy), isFree(device), isFree(clerk)]);
  await isWide(head);
  // The opening is forgotten: after a reload there is only the record.
  await head.reload();
  await head.getByText("您的意见：不同意").waitFor();
  expect(await head.evaluate(KEPT_OPENINGS)).toBe(0);

  const chair = await personOf(people.chair);
  const said = { of: chair, as: "chair", position: "defer" };
  const claimedAt = new Date().toISOString();
  await send(people.chair, `/api/v1/matters/${matter}/acts`, {
    type: "decision.position-stated",
    claimedAt,
    data: said,
  });
  const acts = await actsOf();
  const revealed = acts.find((act) => act.type === "decision.positions-revealed");
  const stated = acts.filter((act) => act.type === "decision.position-stated");
  expect(stated.map((act) => act.data)).toMatchObject([
    { position: "disagree", reasons: REASONS, round: 1 },
    { position: "agree", round: 1 },
    { position: "defer", round: 1, after: revealed?.number },
  ]);
});

/** How much this device keeps in a store of its own. */
const rowsIn = (database: string, store: string) => `new Promise((resolve, reject) => {
  const asked = indexedDB.open("${database}");
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const counted = asked.result.transaction("${store}").objectStore("${store}").count();
    counted.onsuccess = () => {
      asked.result.close();
      resolve(counted.result);
    };
  };
})`;
const KEPT_OPENINGS = rowsIn("quanjian sealing", "openings");

test("who cannot seal is recorded so and confirmed by the observer, then states openly; a later round seals anew", async () => {
  const { device, clerk } = await begun();
  const head = await open("head");
  await seal(head, "同意");
  const { name } = await site.get<{ name: string }>(people.deputy, "/api/v1/session");
  await clerk.getByRole("button", { name: `将 ${name} 记为未能封存` }).click();
  await clerk.getByRole("button", { name: /^(确 ?定|OK)$/ }).click();
  await clerk.getByText("未能封存，启封后公开表态").waitFor();
  // The record is not enough: the observer sees for themselves.
  await device.getByText(/记录称 .+ 未能封存/).waitFor();
  await device.getByText("本机不交出所持的一半").waitFor();
  expect((await actsOf()).some((act) => act.type === "decision.positions-revealed")).toBe(false);
  await isFree(device);
  await device.getByRole("button", { name: /^与会场相符/ }).click();
  await device.getByText(/^\d\d:\d\d 一并启封/).waitFor();

  const deputy = await open("deputy");
  await deputy.getByText(/left unopened \(could not be sealed\)/).waitFor();
  await isFree(deputy);
  await deputy.getByRole("radio", { name: "defer" }).check();
  await deputy.getByRole("button", { name: "State it" }).click();
  await deputy.getByText("Your position: defer").waitFor();
  await deskShows(clerk, /未能启封（未能封存），已公开表态/);

  await clerk.getByRole("button", { name: "另开一轮" }).click();
  await clerk.getByRole("button", { name: /^(确 ?定|OK)$/ }).click();
  await clerk.getByText("第 2 轮").waitFor();
  await head.getByRole("button", { name: "封存", exact: true }).waitFor();
});

type Halves = { items: { member: string; commitment: string; half: string | null }[] };

test("a half that was tampered with on its way does not open: it is sent again, and then the device says no", async () => {
  const person = await personOf(people.head);
  const noLongerTampered = await changing<Halves>(people.station, /\/sealing\/halves\?/, ({ items }) => ({
    items: items.map((item) => {
      if (item.member !== person || item.half === null) return item;
      const bytes = Buffer.from(item.half, "base64");
      bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
      return { ...item, half: bytes.toString("base64") };
    }),
  }));
  const { device } = await begun();
  const [head, deputy] = [await open("head"), await open("deputy")];
  await seal(head, "不同意", REASONS);
  await seal(deputy, "agree");
  await device.getByText("本机不交出所持的一半").waitFor();
  await device.getByText(/的一半丢失或者解不开/).waitFor();
  await isFree(device);
  expect((await actsOf()).some((act) => act.type === "decision.positions-revealed")).toBe(false);
  // The other one's half is not given either; once it is as it was sent, all goes by itself.
  noLongerTampered();
  await device.getByRole("button", { name: "再请重新发送" }).click();
  await device.getByText(/^\d\d:\d\d 一并启封/).waitFor();
  await head.getByText("启封的内容与您在本机封存的一致，本机所存已删除。").waitFor();
});

type Sealing = { rounds: { due: string[]; missing: string[] }[] };

test("a server that leaves out who has yet to seal, or shows a seal that is in no ledger, gets no half", async () => {
  const { device } = await begun();
  await device.getByText(/^尚未封存：/).waitFor();
  const absent = await personOf(people.deputy);
  const head = await open("head");
  const noLongerLeftOut = await changing<Sealing>(people.station, /\/sealing$/, (said) => ({
    ...said,
    rounds: said.rounds.map((round) => ({
      ...round,
      due: round.due.filter((member) => member !== absent),
      missing: [],
    })),
  }));
  await seal(head, "不同意", REASONS);
  await device.getByText(/服务器称 .+ 不再列入应封存人员/).waitFor();
  await device.getByText("本机不交出所持的一半").waitFor();
  noLongerLeftOut();

  await changing<Halves>(people.station, /\/sealing\/halves\?/, ({ items }) => ({
    items: items.map((item) =>
      item.member === absent ? { ...item, commitment: Buffer.alloc(32, 7).toString("base64") } : item,
    ),
  }));
  const deputy = await open("deputy");
  await seal(deputy, "agree");
  await device.getByText(/的存证凭据核验未通过/).waitFor();
  await isFree(device);
  expect((await actsOf()).some((act) => act.type === "decision.positions-revealed")).toBe(false);
});

test("a record that is not what was sealed is told to its member, and the opening stays on the device", async () => {
  await begun();
  const [head, deputy] = [await open("head"), await open("deputy")];
  await changing<{ acts: Act[] }>(people.head, new RegExp(`/api/v1/matters/${matter}$`), (said) => ({
    ...said,
    acts: said.acts.map((act) =>
      act.type === "decision.position-stated" ? { ...act, data: { ...act.data, position: "agree" } } : act,
    ),
  }));
  await seal(head, "不同意", REASONS);
  await seal(deputy, "agree");
  await head.getByText(/记录中的表态与您在本机封存的不一致/).waitFor();
  expect(await head.evaluate(KEPT_OPENINGS)).toBe(1);
});
