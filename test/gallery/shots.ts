/**
 * What the gallery shows: every page with realistic data, and what is done on it before the picture. Add yours here; a page
 * whose list can be empty, fail or be long in coming is shown in those states as well (states.ts).
 */
import type { BrowserContext, Page } from "playwright-core";
import {
  AHEAD,
  answerRecord,
  BROKEN_REGISTRY,
  chooseItems,
  chooseList,
  divisionOf,
  connectScreen,
  draftDivision,
  enterRoom,
  fillItem,
  fillRecord,
  findingOf,
  firstBody,
  get,
  HELD,
  housing,
  judgeOutside,
  makeOrganKey,
  matterBreaking,
  matterOf,
  meetingOf,
  matterWithFinding,
  onGrid,
  openCase,
  openReceipt,
  ownList,
  paperOf,
  pasteReceipt,
  pasteTable,
  taskOf,
  tryValue,
  WHOLE_REGISTRY,
} from "./scenes.ts";

export type Shot = {
  name: string;
  /** The one-click account's role in English; null for somebody who is not signed in. */
  role: string | null;
  /** Where the page is, found out through the API where the address has an id in it. */
  path: string | ((context: BrowserContext) => Promise<string>);
  /** What to do before the picture. */
  before?: (page: Page) => Promise<void>;
  /** Beside the full one: what the page says when nothing is there, when the server fails, while it waits. */
  states?: readonly ("empty" | "error" | "loading")[];
  /** Only what the screen shows of it, not the whole page. */
  isWindow?: true;
};

const SUPERVISOR = "Discipline officer";
const STATION = "Station officer";
const ALL_STATES = ["empty", "error", "loading"] as const;
const WAITING = ["error", "loading"] as const;

export const SHOTS: Shot[] = [
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
  { name: "matters", role: SUPERVISOR, path: "/matters", states: ALL_STATES },
  {
    name: "matters-narrowed",
    role: SUPERVISOR,
    path: "/matters?breached=true&sort=amount&order=desc&amountFrom=100000000&show=title,amount,class,violated,body,opened",
  },
  {
    name: "matters-selected",
    role: SUPERVISOR,
    path: "/matters",
    before: onGrid(async (page) => {
      await page.locator("[data-cell='1:1']").focus();
      for (const key of ["Space", "Shift+ArrowDown", "Shift+ArrowDown"]) await page.keyboard.press(key);
    }),
  },
  {
    name: "matters-columns",
    role: SUPERVISOR,
    path: "/matters",
    before: onGrid(async (page) => {
      await page.locator(".grid-tools [aria-haspopup=dialog]").click();
      await page.locator(".column-menu").waitFor();
    }),
    isWindow: true,
  },
  { name: "matters-paste", role: "Meeting clerk", path: "/matters/paste", states: WAITING },
  { name: "matters-pasted", role: "Meeting clerk", path: "/matters/paste", before: pasteTable },
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
  { name: "matters-none", role: SUPERVISOR, path: "/matters?query=nothing-has-this-title" },
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
  { name: "matter", role: SUPERVISOR, path: matterBreaking("chair-states-last") },
  {
    name: "matter-in-order",
    role: SUPERVISOR,
    path: matterOf("procedure=cn/decision&stage=confirmed&sort=violated&order=asc&limit=1"),
    states: WAITING,
  },
  {
    name: "matter-closed",
    role: SUPERVISOR,
    path: matterOf("procedure=cn/decision&stage=closed&limit=1"),
  },
  { name: "matter-answered", role: STATION, path: matterWithFinding("answered") },
  {
    name: "matter-act",
    role: "Meeting clerk",
    path: matterOf("procedure=cn/decision&stage=confirmed&limit=1"),
    before: (page) => page.locator(".act-form").waitFor(),
  },
  { name: "matter-recusal", role: SUPERVISOR, path: matterBreaking("recusal-respected") },
  {
    name: "receipt",
    role: SUPERVISOR,
    path: matterBreaking("chair-states-last"),
    before: openReceipt,
    isWindow: true,
  },
  { name: "findings", role: SUPERVISOR, path: "/findings", states: ALL_STATES },
  {
    name: "findings-to-assign",
    role: STATION,
    path: "/findings?who=unassigned&pending=true",
    before: async (page) => {
      await page.locator(".finding-table tbody input").first().check();
      await page.locator(".bulk-assign").waitFor();
    },
  },
  {
    name: "finding-to-decide",
    role: STATION,
    path: findingOf("state=answered"),
    before: (page) => page.locator(".step-form input[value=confirmed]").check(),
    states: WAITING,
  },
  { name: "finding-to-assign", role: STATION, path: findingOf("who=unassigned&pending=true") },
  { name: "finding-late", role: STATION, path: findingOf("late=true") },
  { name: "finding-to-act-on", role: STATION, path: findingOf("state=confirmed") },
  { name: "finding-dismissed", role: SUPERVISOR, path: findingOf("state=dismissed") },
  { name: "findings-of-handling", role: SUPERVISOR, path: "/findings?procedure=cn%2Ffinding" },
  { name: "finding-of-handling", role: SUPERVISOR, path: findingOf("procedure=cn/finding") },
  { name: "finding-confirmed", role: "Auditor", path: findingOf("state=acted-on") },
  { name: "finding-to-answer", role: "Chief (secretary)", path: findingOf("who=asked-of-me&pending=true") },
  { name: "finding-as-the-clerk-sees-it", role: "Meeting clerk", path: findingOf("state=answered") },
  { name: "tasks", role: SUPERVISOR, path: "/tasks", states: ALL_STATES },
  { name: "tasks-late", role: "Meeting clerk", path: "/tasks?late=true&pending=true" },
  { name: "task", role: "Meeting clerk", path: taskOf("state=under-way") },
  { name: "task-differing", role: SUPERVISOR, path: taskOf("differing=true") },
  {
    name: "decision-into-tasks",
    role: "Meeting clerk",
    path: matterOf("procedure=cn/decision&stage=confirmed&limit=1"),
    before: async (page) => {
      await page.getByRole("button", { name: /^(分解为任务|Break down into tasks)$/ }).click();
      await page.locator(".break-down").scrollIntoViewIfNeeded();
    },
  },
  { name: "tasks-outside", role: "Meeting clerk", path: "/tasks/outside" },
  {
    name: "tasks-outside-judged",
    role: "Meeting clerk",
    path: "/tasks/outside",
    before: judgeOutside,
  },
  { name: "messages", role: "Chief (secretary)", path: "/messages", states: ALL_STATES },
  { name: "states", role: SUPERVISOR, path: "/states?compared=quarter", states: ALL_STATES },
  { name: "divisions", role: SUPERVISOR, path: "/divisions", states: ALL_STATES },
  { name: "division", role: SUPERVISOR, path: divisionOf("青川市城市管理局"), states: WAITING },
  { name: "division-changed", role: "Meeting clerk", path: divisionOf("青川市住房和城乡建设局") },
  { name: "division-acting", role: SUPERVISOR, path: divisionOf("青川市水利局") },
  {
    name: "division-draft",
    role: "Meeting clerk",
    path: async (context) => `${await divisionOf("青川市住房和城乡建设局")(context)}?draft=true`,
    before: draftDivision,
  },
  { name: "figures", role: SUPERVISOR, path: "/figures", states: ALL_STATES },
  {
    name: "body-figures",
    role: SUPERVISOR,
    path: async (context) => `${await housing(context)}/figures`,
    before: async (page) => {
      await page.locator(".month-chart svg").first().waitFor();
    },
    states: WAITING,
  },
  {
    name: "matters-counted",
    role: SUPERVISOR,
    path: "/matters?figure=chair-last-rest",
    isWindow: true,
  },
  { name: "bodies", role: SUPERVISOR, path: "/bodies", states: ALL_STATES },
  { name: "body", role: SUPERVISOR, path: firstBody, states: WAITING },
  {
    name: "item-list",
    role: SUPERVISOR,
    path: async (context) => `${await firstBody(context)}/item-list`,
    states: WAITING,
  },
  { name: "item-list-of-a-clerk", role: "Meeting clerk", path: ownList },
  {
    name: "item-list-none",
    role: "Meeting clerk",
    path: async (context) => `${await ownList(context)}?on=2020-01-01`,
  },
  {
    name: "item-list-errors",
    role: "Meeting clerk",
    path: ownList,
    before: (page) => chooseList(page, "1-1,大额,预算外支出,若干,电子,是", "1-1,重大决策,,,,"),
  },
  {
    name: "item-list-changes",
    role: "Meeting clerk",
    path: ownList,
    before: (page) =>
      chooseList(page, "4-1,大额度资金使用,预算外支出,20,记名投票,是", "1-1,重大决策,年度预算,,举手,"),
  },
  { name: "propose-item", role: "Deputy", path: "/matters/propose", before: fillItem },
  { name: "propose-item-not-mine", role: "Staff", path: "/matters/propose" },
  { name: "bodies-found", role: SUPERVISOR, path: "/bodies?query=局&on=2024-06-01" },
  {
    name: "body-as-of",
    role: SUPERVISOR,
    path: async (context) => `${await firstBody(context)}?on=2024-06-01`,
  },
  {
    name: "bodies-import-errors",
    role: "Organisation officer",
    path: "/bodies/import",
    before: async (page) => {
      await page.locator("input[type=file]").setInputFiles(BROKEN_REGISTRY);
      await page.locator("table").waitFor();
    },
  },
  {
    name: "bodies-import-changes",
    role: "Organisation officer",
    path: "/bodies/import",
    before: async (page) => {
      await page.locator("input[type=file]").setInputFiles(WHOLE_REGISTRY);
      await page.locator("table").waitFor();
    },
  },
  {
    name: "ledger-receipt-checked",
    role: SUPERVISOR,
    path: "/ledgers",
    before: pasteReceipt,
  },
  {
    name: "accounts-lock",
    role: "Security administrator",
    path: "/accounts",
    before: (page) => page.locator(".account-actions button").nth(2).click(),
    isWindow: true,
  },
  { name: "accounts-system", role: "System administrator", path: "/accounts", states: ALL_STATES },
  { name: "accounts-security", role: "Security administrator", path: "/accounts" },
  {
    name: "accounts-changes",
    role: "Audit administrator",
    path: "/accounts?view=changes",
    states: ALL_STATES,
  },
  { name: "accounts-looks", role: "Audit administrator", path: "/accounts?view=looks", states: ALL_STATES },
  {
    name: "accounts-sessions",
    role: "Security administrator",
    path: "/accounts",
    async before(page) {
      await page.locator(".account-actions button").nth(3).click();
      await page.locator(".ant-modal .data-table, .ant-modal .empty").first().waitFor();
    },
    isWindow: true,
  },
  { name: "system", role: "System administrator", path: "/system", states: WAITING },
  { name: "system-backups", role: "System administrator", path: "/system?view=backups", states: ALL_STATES },
  { name: "system-accounts", role: "Security administrator", path: "/system?view=accounts" },
  { name: "system-roles", role: "Audit administrator", path: "/system?view=roles" },
  { name: "first-run-rest", role: "System administrator", path: "/first-run", states: WAITING },
  { name: "ledger-of-another", role: SUPERVISOR, path: "/ledgers?of=ningxi" },
  { name: "record", role: "Meeting clerk", path: "/matters/new", states: WAITING },
  {
    name: "record-lacks",
    role: "Meeting clerk",
    path: "/matters/new",
    before: (page) => page.locator(".ask button").click(),
  },
  {
    name: "record-filled",
    role: "Meeting clerk",
    path: "/matters/new",
    before: (page) => fillRecord(page, HELD),
  },
  {
    name: "record-refused",
    role: "Meeting clerk",
    path: "/matters/new",
    before: async (page) => {
      await fillRecord(page, AHEAD);
      await page.locator(".ask button").click();
      await page.locator("[data-place=day] .problem").waitFor();
    },
  },
  {
    name: "record-preview",
    role: "Meeting clerk",
    path: "/matters/new",
    before: async (page) => {
      await fillRecord(page, HELD);
      await page.locator(".ask button").click();
      await page.locator(".planned").waitFor();
    },
  },
  {
    name: "record-done",
    role: "Meeting clerk",
    path: async (context) => {
      const query = "/api/v1/matters?procedure=cn/decision&stage=decided&limit=1";
      const { items } = await get<{ items: { id: string }[] }>(context, query);
      return `/matters/${items[0]?.id}/recorded`;
    },
  },
  { name: "document-record", role: SUPERVISOR, path: paperOf("record"), states: WAITING },
  { name: "document-minutes", role: SUPERVISOR, path: paperOf("minutes") },
  { name: "document-station-notice", role: SUPERVISOR, path: paperOf("station-notice") },
  { name: "meetings", role: "Meeting clerk", path: "/meetings", states: ALL_STATES },
  { name: "meetings-supervisor", role: SUPERVISOR, path: "/meetings" },
  { name: "meeting-new", role: "Meeting clerk", path: "/meetings/new", states: WAITING, before: chooseItems },
  { name: "meeting-emergency", role: "Meeting clerk", path: "/meetings/emergency" },
  { name: "meeting-called", role: "Chief (secretary)", path: meetingOf("called", ""), states: WAITING },
  { name: "meeting-noticed-clerk", role: "Meeting clerk", path: meetingOf("noticed", "") },
  { name: "meeting-noticed-member", role: "Deputy", path: meetingOf("noticed", "") },
  { name: "meeting-noticed-station", role: STATION, path: meetingOf("noticed", "") },
  { name: "meeting-console-roll", role: "Meeting clerk", path: meetingOf("noticed", "console") },
  { name: "meeting-console", role: "Meeting clerk", path: meetingOf("sitting", "console"), states: WAITING },
  {
    name: "meeting-room-chair",
    role: "Chief (secretary)",
    path: meetingOf("sitting", "room"),
    before: enterRoom,
  },
  { name: "meeting-room-member", role: "Deputy", path: meetingOf("sitting", "room"), before: enterRoom },
  { name: "meeting-observer", role: STATION, path: meetingOf("sitting", "observer") },
  {
    name: "meeting-screen",
    role: "Meeting clerk",
    path: meetingOf("sitting", "screen"),
    before: connectScreen,
  },
  { name: "room-join", role: "Deputy", path: "/join" },
  { name: "meeting-over", role: "Meeting clerk", path: meetingOf("over", "") },
  { name: "meeting-cancelled", role: "Meeting clerk", path: meetingOf("cancelled", "") },
  {
    name: "meeting-record-clerk",
    role: "Meeting clerk",
    path: meetingOf("over", "record"),
    states: WAITING,
  },
  { name: "meeting-record-chief", role: "Chief (secretary)", path: meetingOf("over", "record") },
  {
    name: "meeting-record-confirming",
    role: "Chief (secretary)",
    path: meetingOf("over", "record"),
    before: answerRecord(0),
  },
  { name: "meeting-paper-agenda", role: "Meeting clerk", path: meetingOf("over", "papers/agenda") },
  { name: "meeting-paper-notice", role: "Meeting clerk", path: meetingOf("over", "papers/meeting-notice") },
  { name: "meeting-paper-station", role: "Meeting clerk", path: meetingOf("over", "papers/station-report") },
  { name: "meeting-paper-sheet", role: "Meeting clerk", path: meetingOf("over", "papers/attendance-sheet") },
  { name: "meeting-paper-record", role: "Meeting clerk", path: meetingOf("over", "papers/meeting-record") },
  {
    name: "meeting-paper-minutes",
    role: "Meeting clerk",
    path: meetingOf("filed", "papers/meeting-minutes"),
  },
  { name: "slips-attendance", role: "Meeting clerk", path: meetingOf("sitting", "slips") },
  {
    name: "slips-position",
    role: "Meeting clerk",
    path: meetingOf("sitting", "slips?sheet=position"),
    states: WAITING,
  },
  { name: "slips-ballot", role: "Meeting clerk", path: meetingOf("sitting", "slips?sheet=ballot") },
  { name: "slips-tellers", role: "Meeting clerk", path: meetingOf("sitting", "slips?sheet=tellers") },
  { name: "slips-desk", role: "Meeting clerk", path: meetingOf("sitting", "slips?sheet=desk") },
  { name: "tone", role: SUPERVISOR, path: "/tone", states: WAITING },
  { name: "tone-making-a-key", role: SUPERVISOR, path: "/tone", before: makeOrganKey },
  { name: "document-dossier", role: SUPERVISOR, path: paperOf("dossier") },
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
  { name: "ledger", role: SUPERVISOR, path: "/ledgers", states: ALL_STATES },
  { name: "not-found", role: SUPERVISOR, path: "/nowhere" },
];
