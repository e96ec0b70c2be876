/** How the gallery gets to what it shows: where a page with an id in its address is, and what is done on a page before the picture. */
import type { BrowserContext, Page } from "playwright-core";

/** The server's address, set once before the first picture. */
let address = "http://localhost:8080";
export function shootAt(where: string): void {
  address = where;
}

export const get = async <T>(context: BrowserContext, path: string) =>
  (await (await context.request.get(`${address}${path}`)).json()) as T;

/** The matter of the newest finding of a rule. */
export const matterBreaking = (constraint: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { matter: string }[] }>(
    context,
    `/api/v1/findings?constraint=${constraint}`,
  );
  if (!items[0]) throw new Error(`the sample has no finding of ${constraint}`);
  return `/matters/${items[0].matter}`;
};

/** The first matter that a list has. */
export const matterOf = (query: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string }[] }>(context, `/api/v1/matters?${query}`);
  if (!items[0]) throw new Error(`the sample has no matter of ${query}`);
  return `/matters/${items[0].id}`;
};

/** The matter of a finding that stands so. */
export const matterWithFinding = (state: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { matter: string }[] }>(
    context,
    `/api/v1/findings?state=${state}&procedure=cn/decision`,
  );
  if (!items[0]) throw new Error(`the sample has no finding that is ${state}`);
  return `/matters/${items[0].matter}`;
};

/** The newest finding that a list has. */
export const findingOf = (query: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string }[] }>(context, `/api/v1/findings?${query}`);
  if (!items[0]) throw new Error(`the sample has no finding of ${query}`);
  return `/findings/${items[0].id}`;
};

/** The first task of a list; a task is a matter. */
export const taskOf = (query: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string }[] }>(context, `/api/v1/tasks?${query}`);
  if (!items[0]) throw new Error(`the sample has no task of ${query}`);
  return `/matters/${items[0].id}`;
};

export const paperOf = (kind: string) => async (context: BrowserContext) =>
  `${await matterBreaking("recusal-respected")(context)}/documents/${kind}`;

/** A page of a meeting that stands so, such as "over": the newest. */
export const meetingOf = (stage: string, page: string) => async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string; stage: string }[] }>(
    context,
    "/api/v1/meetings?limit=200",
  );
  const meeting = items.find((one) => one.stage === stage);
  if (!meeting) throw new Error(`the sample has no meeting that is ${stage}`);
  return `/meetings/${meeting.id}${page && "/"}${page}`;
};

/** What would be recorded, and who would see it, before the answer is sent. */
export const answerRecord = (radio: number) => async (page: Page) => {
  await page.locator("#answer input[type=radio]").nth(radio).check({ force: true });
  await page.locator("#answer .will-record").waitFor();
};

/** The six words, before two of them are asked for again. */
export const makeOrganKey = async (page: Page) => {
  await page.locator(".make-key button").click();
  await page.locator(".key-words li").first().waitFor();
};

export const firstBody = async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string; matters: number }[] }>(
    context,
    "/api/v1/bodies?limit=50",
  );
  return `/bodies/${items.find((body) => body.matters > 0)?.id}`;
};

export const divisionOf = (name: string) => async (context: BrowserContext) => {
  const query = `/api/v1/bodies?query=${encodeURIComponent(name)}`;
  const { items } = await get<{ items: { id: string; name: string }[] }>(context, query);
  return `/bodies/${items.find((body) => body.name === name)?.id}/division`;
};

/** The principal takes finance: what the rules say of it stands there before it is recorded. */
export const draftDivision = async (page: Page) => {
  await page.locator(".plan-draft").waitFor();
  const cell = page.locator(".duty-cell").first();
  if (!(await cell.innerText()).includes("\n")) await cell.press("1");
  await page.locator(".plan-ahead .state-mark.bad").first().waitFor();
};

/** Two items onto the agenda of a meeting that is called. */
export const chooseItems = async (page: Page) => {
  const boxes = page.locator(".choose-items input[type=checkbox]");
  await boxes.first().waitFor();
  for (const at of [0, 1]) await boxes.nth(at).check();
};

const ownBody = async (context: BrowserContext) =>
  (await get<{ proposesTo: string[] }>(context, "/api/v1/session")).proposesTo[0] ?? "";
export const ownList = async (context: BrowserContext) => `/bodies/${await ownBody(context)}/item-list`;
const LIST_HEADER = "编号,类别,事项,起点金额（万元）,表决方式,须先合法性审查";
export const chooseList = async (page: Page, ...rows: string[]) => {
  await page.locator(".import-choice input[type=file]").setInputFiles({
    name: "清单.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([LIST_HEADER, ...rows, ""].join("\n")),
  });
  await page.locator(".import-result table").waitFor();
};

/** An item that with the one proposed before comes to what the entry asks a meeting for. */
export const fillItem = async (page: Page) => {
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
export const housing = async (context: BrowserContext) => {
  const { items } = await get<{ items: { id: string; name: string }[] }>(
    context,
    "/api/v1/bodies?query=住房和城乡建设局",
  );
  return `/bodies/${items.find(({ name }) => name === "青川市住房和城乡建设局")?.id}`;
};

export const openReceipt = async (page: Page) => {
  await page.locator("button.link-button").first().click();
  await page.locator(".receipt .ant-btn-primary").click();
  await page.locator(".receipt .steps li").first().waitFor();
};

/** Rows are chosen and columns arranged in a table; a phone has cards. */
export const onGrid = (work: (page: Page) => Promise<void>) => async (page: Page) => {
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

export const pasteTable = async (page: Page) => {
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
export const BROKEN_REGISTRY = sheet(
  "QC-98,新设一局,部门,地市级,QC-99,2026-01-01",
  "QC-97,新设二局,部门,地市级,QC-02,2026-13-45",
);
export const WHOLE_REGISTRY = sheet(
  "QC-98,新设一局,部门,地市级,QC-02,2026-01-01",
  "QC-97,新设二局,部门,地市级,QC-98,2026-01-01",
);

export const pasteReceipt = async (page: Page) => {
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
export const fillRecord = async (page: Page, day: string) => {
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

/** A day on which the sample's members were in office, and one that is yet to come. */
export const [HELD, AHEAD] = ["20261120", "20991120"];
