/**
 * The list of all these matters in a real browser: from a key or a click to the next picture, as the browser itself counts
 * it (Event Timing), from Enter or a click to the rows that were asked for, and how evenly it scrolls.
 */
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/browser.ts";
import { readersOf } from "./pages-readers.ts";
import type { Row } from "./rows.ts";
import type { RunningServer } from "./server.ts";

const INTERACTION_MS_MOST = 100;
const WORDS = [
  "采购",
  "caigou",
  "公路",
  "消防",
  "财政",
  "ganbu",
  "医院",
  "整改",
  "年度",
  "xxh",
  "路",
  "评审",
];
const COLUMNS = ["title", "amount", "opened", "last"];
const SCROLLS = 40;
const SCROLL_PX = 700;

/** Event Timing tells of what takes longer than 16 ms; everything else is quicker. */
const WATCH = `
  window.taken = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.taken.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: false });
`;

export async function benchBrowser(server: RunningServer, progress: (text: string) => void): Promise<Row[]> {
  const [reader] = await readersOf(server);
  if (!reader) throw new Error("nobody reads");
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
    const [name = "", value = ""] = reader.cookie.split("=");
    await context.addCookies([{ name, value, url: server.address }]);
    const page = await context.newPage();
    await page.goto(`${server.address}/matters?show=${COLUMNS.join(",")}`);
    await page.getByRole("grid").waitFor();
    await settled(page);
    await page.evaluate(WATCH);
    const typed = await typing(page);
    const sorted = await sorting(page);
    const interactions = (await page.evaluate("window.taken")) as number[];
    const frames = await scrolling(page);
    progress(`in the browser: ${interactions.length} interactions longer than 16 ms`);
    const row = (what: string, times: number[], aimed: boolean, note: string): Row => ({
      name: `in the browser, ${reader.name}: ${what}`,
      value: percentile(times, 0.95),
      unit: "ms",
      note: `95 of 100 within it, half within ${percentile(times, 0.5).toFixed(0)} ms; ${note}`,
      peer: null,
      ratio: null,
      aim: aimed ? { most: INTERACTION_MS_MOST, of: "value" } : null,
    });
    return [
      row(
        "key or click to the next picture",
        interactions.length > 0 ? interactions : [16],
        true,
        "what is quicker than 16 ms is not counted",
      ),
      row(
        "Enter in the filter to its rows",
        typed,
        false,
        `${typed.length} times, with the way to the server`,
      ),
      row(
        "click on a column's head to the sorted rows",
        sorted,
        false,
        `${sorted.length} times, with the way to the server`,
      ),
      row("between two pictures while scrolling", frames, true, `${frames.length} pictures`),
    ];
  } finally {
    await browser.close();
  }
}

/** Nothing is under way. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}

async function listAnswer(page: Page, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  const answered = page.waitForResponse((response) => /\/api\/v1\/matters\?/.test(response.url()));
  await work();
  await (await answered).finished();
  // The picture after the one that React draws with the answer.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  return performance.now() - startedAt;
}

async function typing(page: Page): Promise<number[]> {
  const times: number[] = [];
  const field = page.locator(".filters input[type=search], .filters .ant-input-search input").first();
  for (const word of WORDS) {
    await field.fill("");
    await field.pressSequentially(word);
    times.push(await listAnswer(page, () => field.press("Enter")));
    await settled(page);
  }
  await field.fill("");
  await field.press("Enter");
  await settled(page);
  return times;
}

async function sorting(page: Page): Promise<number[]> {
  const times: number[] = [];
  // Each column's two orders: neither was asked for before.
  for (let click = 0; click < COLUMNS.length * 2; click += 1) {
    const head = page.locator("[role=columnheader][aria-sort] .words").nth(Math.floor(click / 2));
    times.push(await listAnswer(page, () => head.click()));
    await settled(page);
  }
  return times;
}

async function scrolling(page: Page): Promise<number[]> {
  await page.getByRole("grid").hover();
  await page.evaluate(`
    window.frames_ = []; window.watching = true;
    let before = performance.now();
    requestAnimationFrame(function next(now) {
      window.frames_.push(now - before); before = now;
      if (window.watching) requestAnimationFrame(next);
    });
  `);
  for (let step = 0; step < SCROLLS; step += 1) await page.mouse.wheel(0, SCROLL_PX);
  await settled(page);
  const frames = (await page.evaluate("window.watching = false, window.frames_")) as number[];
  return frames.slice(1);
}

function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
