/**
 * What the gallery shows: every page with realistic data, and what is done on it before the picture. Add yours here; a page
 * whose list can be empty, fail or be long in coming is shown in those states as well (states.ts).
 */
import type { BrowserContext, Page } from "playwright-core";

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

/** The server's address, set once before the first picture. */
let address = "http://localhost:8080";
export function shootAt(where: string): void {
  address = where;
}

export const get = async <T>(context: BrowserContext, path: string) =>
  (await (await context.request.get(`${address}${path}`)).json()) as T;

/** The matter of the newest finding of a rule. */
const matterBreaking = (constraint: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { matter: string }[] }>(
    context,
    `/api/v1/findings?constraint=${constraint}`,
  );
  if (!items[0]) throw new Error(`the sample has no finding of ${constraint}`);
  return `/matters/${items[0].matter}`;
};

/** The first matter that a list has. */
const matterOf = (query: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string }[] }>(context, `/api/v1/matters?${query}`);
  if (!items[0]) throw new Error(`the sample has no matter of ${query}`);
  return `/matters/${items[0].id}`;
};

/** The matter of a finding that stands so. */
const matterWithFinding = (state: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { matter: string }[] }>(
    context,
    `/api/v1/findings?state=${state}&procedure=cn/decision`,
  );
  if (!items[0]) throw new Error(`the sample has no finding that is ${state}`);
  return `/matters/${items[0].matter}`;
};

/** The newest finding that a list has. */
const findingOf = (query: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string }[] }>(context, `/api/v1/findings?${query}`);
  if (!items[0]) throw new Error(`the sample has no finding of ${query}`);
  return `/findings/${items[0].id}`;
};

/** A table of payments, checked against what the clerk's body has resolved. */
async function judgeOutside(page: Page): Promise<void> {
  const list = "/api/v1/matters?procedure=cn/decision&stage=closed&class=funds&limit=2";
  const asked = await page.request.get(new URL(list, page.url()).href);
  const { items } = (await asked.json()) as {
    items: { title: string; amount: number | null; lastActAt: string }[];
  };
  const lines = [
    ["种类", "摘要", "金额（元）", "日期", "对方"],
    ...items.map(({ title, amount, lastActAt }) => [
      "付款",
      title,
      String((amount ?? 0) / 100),
      lastActAt.slice(0, 10),
      "青川恒信科技有限公司",
    ]),
    ["付款", "办公区绿化养护", "38000", "2026-10-12", "青川绿源园林有限公司"],
    ["转账", "办公用品", "一百", "2026-10-12", ""],
  ];
  await page
    .getByLabel(/^(选择文件|Choose a file)$/)
    .last()
    .setInputFiles({
      name: "payments.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.map((line) => line.join(",").replace("（元）", "(元)")).join("\n")),
    });
  await page.getByRole("table").waitFor();
  await page.getByRole("button", { name: /^(“一致”|Accept)/ }).click();
}

/** The first task of a list; a task is a matter. */
const taskOf = (query: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string }[] }>(context, `/api/v1/tasks?${query}`);
  if (!items[0]) throw new Error(`the sample has no task of ${query}`);
  return `/matters/${items[0].id}`;
};

const paperOf = (kind: string) => async (context: BrowserContext) =>
  `${await matterBreaking("recusal-respected")(context)}/documents/${kind}`;

const firstBody = async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string; matters: number }[] }>(
    context,
    "/api/v1/bodies?limit=50",
  );
  return `/bodies/${items.find((body) => body.matters > 0)?.id}`;
};

const divisionOf = (name: string) => async (context: BrowserContext) => {
  const query = `/api/v1/bodies?query=${encodeURIComponent(name)}`;
  const { items } = await get<{ items: { id: string; name: string }[] }>(context, query);
  return `/bodies/${items.find((body) => body.name === name)?.id}/division`;
};

/** The principal takes finance: what the rules say of it stands there before it is recorded. */
const draftDivision = async (page: Page) => {
  await page.locator(".plan-draft").waitFor();
  const cell = page.locator(".duty-cell").first();
  if (!(await cell.innerText()).includes("\n")) await cell.press("1");
  await page.locator(".plan-ahead .state-mark.bad").first().waitFor();
};

const ownBody = async (context: BrowserContext) =>
  (await get<{ proposesTo: string[] }>(context, "/api/v1/session")).proposesTo[0] ?? "";
const ownList = async (context: BrowserContext) => `/bodies/${await ownBody(context)}/item-list`;
const LIST_HEADER = "编号,类别,事项,起点金额（万元）,表决方式,须先合法性审查";
const chooseList = async (page: Page, ...rows: string[]) => {
  await page.locator(".import-choice input[type=file]").setInputFiles({
    name: "清单.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([LIST_HEADER, ...rows, ""].join("\n")),
  });
  await page.locator(".import-result table").waitFor();
};

/** An item that with the one proposed before comes to what the entry asks a meeting for. */
const fillItem = async (page: Page) => {
  const body = await ownBody(page.context());
  const path = `/api/v1/bodies/${body}`;
  const { list } = await get<{ list: { entries: { words: string; threshold?: number }[] } }>(
    page.context(),
    `${path}/item-list`,
  );
  const threshold = list.entries.find(({ words }) => words.startsWith("工程建设项目"))?.threshold ?? 0;
  const title = "关于梧桐巷排水管网改造工程的议题";
  const data = { title, class: "project", amount: threshold * 0.7, department: "工程建设科" };
  await page.context().request.post(`${address}${path}/items`, {
    data,
    headers: { "idempotency-key": "gallery item", origin: address },
  });
  await page.locator("[data-place=title] input").fill("关于梧桐巷排水管网改造二期工程的议题");
  await page.locator("input[value=project]").check({ force: true });
  await page.locator("[data-place=amount] input").fill(String((threshold * 0.5) / 1_000_000));
  await page.locator("label", { hasText: "工程建设项目" }).locator("input").check();
  await page.locator(".steps-before input").first().check();
  await page.locator(".alike").waitFor();
};

/** The body that somebody who looks around comes to first. */
const housing = async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string; name: string }[] }>(
    context,
    "/api/v1/bodies?query=住房和城乡建设局",
  );
  return `/bodies/${items.find(({ name }) => name === "青川市住房和城乡建设局")?.id}`;
};

const openReceipt = async (page: Page) => {
  await page.locator("button.link-button").first().click();
  await page.locator(".receipt .ant-btn-primary").click();
  await page.locator(".receipt .steps li").first().waitFor();
};

/** Rows are chosen and columns arranged in a table; a phone has cards. */
const onGrid = (work: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.locator("[role=grid], .grid-cards").first().waitFor();
  if ((await page.locator("[role=grid]").count()) > 0) await work(page);
};

/** What a clerk's spreadsheet has: a class that could be two, an amount that is none, a title that is missing, a twin. */
const ITEMS = [
  "序号\t事项名称\t事项类别\t涉及金额（万元）\t提出日期",
  "1\t关于购置执法车辆的议题\t大额资金\t86.5\t2026-11-20",
  "2\t关于道路改造的议题\t重大\t若干\t2026-11-31",
  "3\t\t重大决策\t\t",
  "4\t关于购置执法车辆的议题\t大额资金\t86.5\t",
  "5\t关于干部轮岗交流的议题\t人事任免\t\t2026-11-21",
].join("\n");

const pasteTable = async (page: Page) => {
  await page.locator(".take-table").waitFor();
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(ITEMS)});
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
  })()`);
  await page.locator(".paste-grid").waitFor();
};

const sheet = (...rows: string[]) => ({
  name: "单位.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["代码,名称,类型,级别,上级代码,设立日期", ...rows, ""].join("\n")),
});
/** A body below one that is not there, and a day that does not exist. */
const BROKEN_REGISTRY = sheet(
  "QC-98,新设一局,部门,地市级,QC-99,2026-01-01",
  "QC-97,新设二局,部门,地市级,QC-02,2026-13-45",
);
const WHOLE_REGISTRY = sheet(
  "QC-98,新设一局,部门,地市级,QC-02,2026-01-01",
  "QC-97,新设二局,部门,地市级,QC-98,2026-01-01",
);

const pasteReceipt = async (page: Page) => {
  const { recent } = await get<{ recent: { act: string }[] }>(page.context(), "/api/v1/ledger");
  const receipt = await page.context().request.get(`${address}/api/v1/acts/${recent[0]?.act}/receipt`);
  await page
    .locator("textarea")
    .first()
    .fill(await receipt.text());
  await page.locator(".receipt .ant-btn-primary").click();
  await page.locator(".receipt .steps li").first().waitFor();
};

/** A meeting with a recusal, an absence and a remark of the chair before the members spoke. */
const fillRecord = async (page: Page, day: string) => {
  // The browser keeps what an earlier picture typed: each begins with a draft of its own.
  await page.goto(`${address}/matters/new?draft=${crypto.randomUUID()}`);
  await page.locator("[data-place=day] input").waitFor();
  const field = (place: string) => page.locator(`[data-place="${place}"]`).locator("input, textarea").first();
  const lines = async (place: string, ...typed: string[]) => {
    for (const words of typed) {
      await field(place).fill(words);
      await field(place).press("Enter");
    }
  };
  await field("day").fill(day);
  await field("time").fill("930");
  await page.locator(".roll-row").first().waitFor();
  const [, second = "", third = "", fourth = ""] = await page.locator(".roll .who b").allInnerTexts();
  await lines("line roll", `${third} 2 外出开会`);
  await field("title").fill("关于采购市政养护车辆的议题");
  await page.locator("input[value=funds]").check();
  await field("amount").fill("1860.5万");
  // A remark before anybody has stated a position is what the look-ahead tells of.
  await lines(
    "line position 0",
    "> 这件事我看可以定下来",
    `${fourth} 4 配偶在投标企业任职`,
    `${second} 2 资金来源尚不明确`,
    "*",
  );
  await lines("line vote 0", `${second} 2`, "*");
  await page.locator("input[value=carried]").check();
};

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

/** A day on which the sample's members were in office, and one that is yet to come. */
const [HELD, AHEAD] = ["20261120", "20991120"];

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
      await page.goto(`${address}/drafts`);
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
