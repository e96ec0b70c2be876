/** Whoever comes in: the desk of each, what is sought and found, what is kept for oneself. */
import { fillRecord, HELD } from "../scenes.ts";
import { ALL_STATES, SUPERVISOR, WAITING, type Shot } from "../shot.ts";

export const DESK: Shot[] = [
  { name: "sign-in", role: null, path: "/sign-in" },
  { name: "first-run-over", role: null, path: "/first-run" },
  { name: "me", role: SUPERVISOR, path: "/me", states: WAITING },
  { name: "desk", role: SUPERVISOR, path: "/", states: ALL_STATES },
  { name: "desk-of-a-clerk", role: "Meeting clerk", path: "/" },
  { name: "desk-of-a-chief", role: "Chief (secretary)", path: "/" },
  { name: "desk-of-a-station", role: "Station officer", path: "/" },
  { name: "desk-of-a-deputy", role: "Deputy", path: "/" },
  { name: "desk-of-an-inspector", role: "Inspector", path: "/" },
  { name: "desk-of-an-organisation-officer", role: "Organisation officer", path: "/" },
  { name: "desk-of-a-regulation-officer", role: "Regulation officer", path: "/" },
  { name: "desk-of-a-second-regulation-officer", role: "Regulation officer (second)", path: "/" },
  { name: "desk-of-an-administrative-head", role: "Administrative head", path: "/" },
  { name: "desk-of-the-staff", role: "Staff", path: "/" },
  { name: "desk-of-an-auditor", role: "Auditor", path: "/" },
  { name: "desk-of-a-security-administrator", role: "Security administrator", path: "/" },
  { name: "desk-of-an-audit-administrator", role: "Audit administrator", path: "/" },
  { name: "desk-of-an-administrator", role: "System administrator", path: "/" },
  { name: "settings", role: SUPERVISOR, path: "/settings", states: WAITING },
  { name: "drafts", role: "Meeting clerk", path: "/drafts" },
  {
    name: "drafts-turning-on",
    role: "Meeting clerk",
    path: "/drafts",
    before: async (page) => {
      await page.locator(".work-offline .ant-btn-primary").click();
      await page.locator(".work-offline form").waitFor();
    },
  },
  {
    name: "drafts-waiting",
    role: "Meeting clerk",
    path: "/matters/new",
    before: async (page) => {
      // Sent while the server is away: it waits.
      await page.route("**/api/v1/matters", (route) =>
        route.request().method() === "POST" ? route.abort() : route.fallback(),
      );
      await fillRecord(page, HELD);
      await page.locator(".ask button").click();
      await page.locator(".planned").waitFor();
      await page.locator(".send .ant-btn-primary").click();
      await page.locator(".send").waitFor({ state: "detached" });
      await page.goto(new URL("/drafts", page.url()).href);
      await page.locator(".drafts li").first().waitFor();
    },
  },
  { name: "search", role: SUPERVISOR, path: "/search?q=采购", states: ALL_STATES },
  { name: "search-none", role: SUPERVISOR, path: "/search?q=鲸鱼" },
  {
    name: "search-palette",
    role: SUPERVISOR,
    path: "/",
    before: async (page) => {
      await page.keyboard.press("/");
      await page.locator(".palette input").fill("zhuchiren");
      await page.locator(".palette .option").first().waitFor();
      await page.keyboard.press("ArrowDown");
    },
    isWindow: true,
  },
  { name: "messages", role: "Chief (secretary)", path: "/messages", states: ALL_STATES },
];
