/** Takes the pictures: everything that one person sees, in one language, in every width and state. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { get } from "./scenes.ts";
import type { Shot } from "./shot.ts";
import { putInto, type State } from "./states.ts";

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** On which a page is opened and worked on, before it is drawn in every width. */
export const DESK = { width: 1280, height: 800 };
export const SCREENS = [{ width: 390, height: 844 }, DESK, { width: 1920, height: 1080 }];
export const WIDTHS = SCREENS.map(({ width }) => width);

/** Nothing moves on it, and nothing comes from an earlier visit. */
export const AT_REST = { reducedMotion: "reduce", serviceWorkers: "block" } as const;

/** A taller page is cut here: nobody judges more of it in a gallery. */
const MOST_PX = 6_000;

/** A page that waits shows it after a moment, so that a quick answer does not flicker. */
const WAITS_MS = 400;

export type Picture = {
  shot: string;
  state: State;
  language: Language;
  width: number;
  file: string;
  /** What a picture does not show: overflow, what the console says, a step that could not be taken. */
  notes: string[];
};

export type Taking = {
  browser: Browser;
  address: string;
  outDir: string;
  isWithStates: boolean;
  onPicture(picture: Picture): void;
};

export const statesOf = (shot: Shot, isWithStates: boolean): State[] => [
  "full",
  ...(isWithStates ? (shot.states ?? []) : []),
];

/** @throws when the sample has no such account. */
export async function takeAll(taking: Taking, role: string | null, shots: Shot[], language: Language) {
  const context = await taking.browser.newContext(AT_REST);
  await context.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
  if (role) await signIn(context, taking.address, role);
  for (const shot of shots)
    for (const state of statesOf(shot, taking.isWithStates))
      await take(taking, context, shot, state, language);
  await context.close();
}

async function take(taking: Taking, context: BrowserContext, shot: Shot, state: State, language: Language) {
  const page = await context.newPage();
  const notes: string[] = [];
  page.on("pageerror", (error) => notes.push(error.message));
  page.on("console", (message) => {
    const isAsked = state === "error" && message.text().includes("503");
    if (["error", "warning"].includes(message.type()) && !isAsked) notes.push(message.text());
  });
  await page.setViewportSize(DESK);
  try {
    await open(taking, page, shot, state, language);
  } catch (error) {
    notes.push(`could not be brought into this state: ${error instanceof Error ? error.message : error}`);
  }
  await everyWidth(taking, page, { shot: shot.name, state, language, notes, isWindow: shot.isWindow });
  await page.close();
}

type Drawn = Pick<Picture, "shot" | "state" | "language" | "notes"> & {
  isWindow?: true | undefined;
  screens?: typeof SCREENS;
};

/** The page as it stands, on every screen. */
export async function everyWidth(taking: Taking, page: Page, { isWindow, screens = SCREENS, ...of }: Drawn) {
  await mkdir(join(taking.outDir, of.shot), { recursive: true });
  for (const screen of screens) {
    const file = join(of.shot, `${of.state}-${of.language}-${screen.width}.png`);
    await page.setViewportSize(screen);
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    const over = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
    const height = Number(await page.evaluate("document.documentElement.scrollHeight"));
    const isWhole = !isWindow && height <= MOST_PX;
    await page.screenshot({
      path: join(taking.outDir, file),
      ...(isWhole
        ? { fullPage: true }
        : isWindow
          ? {}
          : { fullPage: true, clip: { x: 0, y: 0, width: screen.width, height: MOST_PX } }),
    });
    const notes = over > 0 ? [...of.notes, `${over} px wider than the screen`] : of.notes;
    taking.onPicture({ ...of, width: screen.width, file, notes });
  }
}

async function open(taking: Taking, page: Page, shot: Shot, state: State, language: Language) {
  // Where the page is comes from the server as it is; only the page itself meets the state.
  const path = typeof shot.path === "string" ? shot.path : await shot.path(page.context());
  await putInto(page, state, language);
  await page.goto(taking.address + path);
  await page.locator("h1, .loading").first().waitFor();
  if (state === "loading") return page.waitForTimeout(WAITS_MS);
  await page.locator("h1").first().waitFor();
  await page.locator(".loading").first().waitFor({ state: "detached" });
  if (state === "full") await shot.before?.(page);
}

/** @throws when the sample has no such account. */
export async function signIn(context: BrowserContext, address: string, role: string) {
  type Account = { account: string; role: { en: string } };
  const { items } = await get<{ items: Account[] }>(context, "/api/v1/sample/accounts");
  const account = items.find((item) => item.role.en === role);
  if (!account) throw new Error(`the sample has no account "${role}"`);
  await context.request.post(`${address}/api/v1/sample/sign-in`, { data: { account: account.account } });
}
