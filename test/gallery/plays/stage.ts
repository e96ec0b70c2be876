/** Where a play is set: a leading group of ten in their own browsers, their clerk, the station's observer and a screen, in one meeting. */
import type { Browser } from "playwright-core";
import { calledMeeting, type Item } from "../../e2e/meeting-moves.ts";
import { type Cast, everybodyIn, type Player, type Site, theCast } from "../../e2e/meeting-players.ts";
import type { Camera } from "../camera.ts";
import { get } from "../scenes.ts";
import { AT_REST, signIn } from "../take.ts";

/** With those three the group is large enough for the counts of a secret ballot to be told. */
const ADDED = ["司徒砚秋", "欧阳致远", "端木青禾"];
const GIVEN = [
  { title: "关于排水管网抢修工程的议题", class: "project", amount: 386_000_000 },
  { title: "关于年度先进集体评选的议题", class: "major_decision", isSecret: true },
  { title: "关于推荐市级劳动模范人选的议题", class: "major_decision", isSecret: true },
  { title: "关于智慧工地平台采购的议题", class: "funds", amount: 254_700_000 },
];

export type Stage = Cast & {
  site: Site;
  camera: Camera;
  meeting: string;
  item(number: number): Item;
  member(number: number): Player;
};

/** @throws when the server refuses a step, with its words. */
export async function stageOf(site: Site, camera: Camera): Promise<Stage> {
  const cast = await theCast(site, ADDED);
  for (const { page } of everybodyIn(cast)) camera.watch(page);
  const { meeting, items } = await calledMeeting(site, cast, GIVEN);
  const item = (number: number) => items[number - 1] as Item;
  const member = (number: number) => cast.members[number - 1] as Player;
  return { ...cast, site, camera, meeting, item, member };
}

/** The sample's site, as the browser tests know it. */
export const siteOf = (browser: Browser, address: string): Site => ({
  address,
  browser,
  async signedIn(role, { language = "zh", ...options } = {}) {
    const context = await browser.newContext({ ...AT_REST, ...options });
    await context.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
    await signIn(context, address, role);
    return context;
  },
  get: (context, path) => get(context, path),
});
