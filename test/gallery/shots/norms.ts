/** Norms, their parameters and how they change. */
import type { Page } from "playwright-core";
import { ALL_STATES, SUPERVISOR, WAITING, type Shot } from "../shot.ts";

/** The first rule's first case, open. */
const openCase = async (page: Page) => {
  await page.locator(".rule .folds button").first().click();
  await page.locator(".rule .cases summary").first().click();
  await page.locator(".case-acts").first().waitFor();
};

/** Another value on the cases and on the past, and what would be recorded. */
const tryValue = async (page: Page) => {
  await page.locator("[data-place=value] input").fill("1");
  await page.locator(".turns").waitFor();
  await page.locator(".back-test-bar button").click();
  await page.locator(".back-test-result").waitFor();
  await page.locator("[data-place=from] input").fill(await inWords(page, AHEAD_ENOUGH));
  await page.keyboard.press("Enter");
  await page.locator("[data-place=document] input").fill("青川市委议事规则");
  await page.locator("[data-place=says] input").fill("全体委员到会");
  await page.locator("[data-place=reasons] textarea").fill("提高到会要求");
  await page.locator(".steps-of-trial .ant-btn-primary").click();
  await page.locator(".proposal").waitFor();
};

const AHEAD_ENOUGH = new Date(Date.now() + 40 * 86_400_000);
/** A day as the page's language writes it. */
const inWords = async (page: Page, day: Date) =>
  (await page.evaluate("document.documentElement.lang")) === "zh-CN"
    ? `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`
    : day.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });

export const NORMS: Shot[] = [
  { name: "norms", role: "Regulation officer (second)", path: "/norms", states: ALL_STATES },
  { name: "norms-as-of", role: SUPERVISOR, path: "/norms?on=2015-06-01" },
  {
    name: "norm",
    role: SUPERVISOR,
    path: "/norms/cn/decision",
    before: openCase,
  },
  { name: "norm-with-clocks", role: SUPERVISOR, path: "/norms/cn/lead", states: WAITING },
  { name: "parameter", role: SUPERVISOR, path: "/norms/cn/decision/parameters/large_funds", states: WAITING },
  {
    name: "parameter-trial",
    role: "Regulation officer",
    path: "/norms/cn/decision/parameters/quorum_share",
    before: tryValue,
  },
  {
    name: "norms-adopt",
    role: "Regulation officer (second)",
    path: "/norms",
    before: (page) => page.locator(".setting-actions .ant-btn-primary").first().click(),
    isWindow: true,
  },
  { name: "norm-text", role: "Regulation officer", path: "/norms/cn/decision/text", isWindow: true },
  {
    name: "norms-compare",
    role: "Regulation officer",
    path: "/norms/cn/decision/compare?parameter=quorum_share&value=2/3",
  },
];
