/** Takes a page as it stands, in both languages, and leaves it as it was: on the way of a play, where it cannot be opened anew. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { LOCALES } from "../../web/app/language.ts";
import { DESK, everyWidth, LANGUAGES, type Language, SCREENS, type Taking } from "./take.ts";

export type Camera = {
  /** Keeps what this page says to its console until it is taken. */
  watch(page: Page): void;
  /** @param anew brings a page that has no switch of its language back to the scene, after it was opened in the other one. */
  take(scene: string, page: Page, anew?: () => Promise<void>): Promise<void>;
  /** What every page shows where a play stopped. */
  takeAsItStopped(): Promise<void>;
};

/** A room is on phones and desks; a projector is as wide as a wall, or an old one. */
const IN_ROOM = SCREENS.filter(({ width }) => width <= 1280);
const ON_WALL = SCREENS.filter(({ width }) => width >= 1280);
const DRAWN_MS = 250;

/** @param isWanted of which scenes there are to be pictures: the others are only played. */
export function cameraOf(taking: Taking, isWanted: (scene: string) => boolean): Camera {
  const said = new Map<Page, string[]>();
  const watch = (page: Page) => {
    const notes: string[] = [];
    said.set(page, notes);
    page.on("pageerror", (error) => notes.push(error.message));
    page.on("console", (message) => {
      const isRefusal = message.text().startsWith("Failed to load resource");
      if (["error", "warning"].includes(message.type()) && !isRefusal) notes.push(message.text());
    });
  };
  return {
    watch,
    async take(scene, page, anew) {
      if (!isWanted(scene)) return;
      const before = page.viewportSize();
      const screens = isWall(page) ? ON_WALL : IN_ROOM;
      for (const language of LANGUAGES) {
        await speak(page, language, anew);
        const notes = said.get(page)?.splice(0) ?? [];
        await everyWidth(taking, page, { shot: scene, state: "full", language, notes, screens });
      }
      await speak(page, "zh", anew);
      if (before) await page.setViewportSize(before);
    },
    async takeAsItStopped() {
      for (const [at, page] of [...said.keys()].entries())
        await page.screenshot({ path: join(taking.outDir, "stopped", `${at}.png`), fullPage: true });
    },
  };
}

const isWall = (page: Page) => page.url().endsWith("/screen");

/** By the page's own switch, so that whatever is typed and chosen stays; a screen on the wall has none. */
async function speak(page: Page, language: Language, anew?: () => Promise<void>): Promise<void> {
  const lang = LOCALES[language];
  if ((await page.evaluate("document.documentElement.lang")) !== lang) {
    if (isWall(page)) {
      await page.evaluate((chosen) => localStorage.setItem("language", chosen), language);
      await page.reload();
      await page.locator("h1").first().waitFor();
      await anew?.();
    } else {
      await page.setViewportSize(DESK);
      await page.getByRole("button", { name: /切换为英文|Switch to Chinese/ }).click();
    }
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
  }
  await page.locator(".loading").first().waitFor({ state: "detached" });
  await page.waitForTimeout(DRAWN_MS);
}
