/** The norms in a real browser: read a rule and its cases, try and propose a value, have another adopt it, compare. */
import { expect, test } from "vitest";
import { sampleSite } from "./site.ts";

const site = sampleSite();

const DAY_MS = 86_400_000;
const dayAhead = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() + days * DAY_MS);
const inWords = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

const QUORUM = "/norms/cn/decision/parameters/quorum_share";
const QUORUM_TITLE = "到会人数占应到会人数的比例（含本数）";
const DAYS_AHEAD = 40;

test("a leader finds a rule, reads what it rests on, and sees its cases come out", async () => {
  const page = await site.pageOf("Chief (secretary)");
  await page.goto(`${site.address}/norms`);
  await page
    .getByRole("table", { name: "全国通用规范包" })
    .getByRole("link", { name: "三重一大集体决策" })
    .click();
  await page.getByRole("heading", { level: 1, name: "三重一大集体决策" }).waitFor();
  await page.getByRole("searchbox", { name: "按词查找规则" }).fill("末位表态");
  const rule = page.getByRole("article").filter({
    has: page.getByRole("heading", { name: "主持人末位表态", exact: true }),
  });
  const words = await rule.innerText();
  expect(words).toMatch(/须先有每名到会且未回避者/);
  expect(words).toMatch(/《中国共产党党组工作条例》[\s\S]*待本级确认/);
  expect(words).toMatch(/不符时提示/);
  await rule.getByRole("button", { name: "原文", exact: true }).click();
  await rule.getByText("precedence: {").first().waitFor();
  await rule.getByRole("button", { name: /案例 \d+/ }).click();
  await rule.getByText("主持人先于三名成员表态，疑似不符末位表态").click();
  await rule.getByText("主持人的记录在 3 名成员之前", { exact: true }).waitFor();
  await rule.getByRole("row", { name: /主持人末位表态 疑似不符（09:12） 疑似不符（09:12）/ }).waitFor();
  await page.getByText(/\d+ 例均与预期相符/).waitFor();
  await page.context().close();
});

test("a verdict leads to its rule as it stood on the matter's day", async () => {
  const page = await site.pageOf("Discipline officer");
  const { items } = await site.get<{ items: { matter: string }[] }>(
    page.context(),
    "/api/v1/findings?constraint=chair-states-last",
  );
  await page.goto(`${site.address}/matters/${items[0]?.matter}`);
  await page.getByRole("link", { name: "主持人末位表态", exact: true }).click();
  await page.waitForURL(/\/norms\/cn\/decision\?on=\d{4}-\d\d-\d\d.*#rule-chair-states-last/);
  await page.getByText(/以下为 \d{4}年\d+月\d+日 施行的规范，不是今日的/).waitFor();
  await page.getByRole("heading", { name: "主持人末位表态", exact: true }).waitFor();
  await page.context().close();
});

test("one officer tries, back-tests and proposes a value; only another adopts it; it holds from its day", async () => {
  const from = dayAhead(DAYS_AHEAD);
  const page = await site.pageOf("Regulation officer");
  await page.goto(site.address + QUORUM);
  const value = page.getByLabel("拟改为", { exact: true });
  await value.fill("1/3");
  await page.getByText(/超出可设范围/).waitFor();
  await value.fill("1");
  await page.getByText(/\d+ 例的结论将改变/).waitFor();
  await page.getByRole("button", { name: "运行回溯测试" }).click();
  await page.getByRole("heading", { name: "按规则" }).waitFor();
  const quorum = page
    .getByRole("table", { name: "规则", exact: true })
    .getByRole("row", { name: /到会人数达到规定/ });
  expect(await quorum.innerText()).toMatch(/\+\d/);
  await page.getByRole("button", { name: "预览将记录的内容" }).click();
  await page.getByText("请补齐标出的 4 处").waitFor();
  await page.getByLabel("施行日期").fill(inWords(from));
  await page.keyboard.press("Enter");
  await page.getByLabel("依据文件").fill("青川市委议事规则");
  await page.getByLabel("规定内容").fill("全体委员到会");
  await page.getByLabel("理由").fill("提高到会要求");
  await page.getByRole("button", { name: "预览将记录的内容" }).click();
  const shown = page.getByRole("region", { name: "将记录" });
  await shown.getByText("应到会人数的 1/2 → 应到会人数的 1").waitFor();
  await shown.getByText(/已作：新增 \d+ 条/).waitFor();
  await shown.getByRole("button", { name: "提出", exact: true }).click();
  await page.getByText("已提出，待另一名法规工作人员采用").waitFor();
  const own = page.getByRole("article", { name: `${QUORUM_TITLE} 设为 应到会人数的 1` });
  await own.getByText("待采用").waitFor();
  expect(await own.getByRole("button", { name: "采用", exact: true }).count()).toBe(0);

  const second = await site.pageOf("Regulation officer (second)");
  await second.goto(site.address);
  const waiting = second.getByRole("region", { name: "待您采用的规范" });
  await waiting.getByRole("link", { name: `${QUORUM_TITLE} 设为 应到会人数的 1` }).click();
  const proposal = second.getByRole("article", { name: `${QUORUM_TITLE} 设为 应到会人数的 1` });
  await proposal.getByText("提出前已作回溯测试").waitFor();
  await proposal.getByRole("button", { name: "采用", exact: true }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByText(`采用后自 ${inWords(from)} 起对全辖区施行`).waitFor();
  await dialog.getByRole("button", { name: "采用", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  const present = second.getByRole("region", { name: "现行规定" });
  await second.goto(`${site.address}${QUORUM}?on=${from}`);
  await present.getByText("应到会人数的 1", { exact: true }).waitFor();
  await present.getByText(/采用人 \S+/).waitFor();
  await second.goto(`${site.address}${QUORUM}?on=${dayAhead(DAYS_AHEAD - 1)}`);
  await present.getByText("应到会人数的 1/2", { exact: true }).waitFor();
  for (const context of [page.context(), second.context()]) await context.close();
});

test("a back-test is cancelled while it runs, and a value changed since takes its result away", async () => {
  const page = await site.pageOf("Regulation officer");
  await page.goto(site.address + QUORUM);
  const value = page.getByLabel("拟改为", { exact: true });
  await value.fill("1");
  const run = page.getByRole("button", { name: /运行回溯测试|重新运行/ });
  await page.route("**/norms/back-test", () => {});
  await run.click();
  await page.getByRole("progressbar", { name: "回溯测试" }).waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已取消，未得出结果").waitFor();
  await page.unroute("**/norms/back-test");
  await run.click();
  await page.getByRole("heading", { name: "按规则" }).waitFor();
  await value.fill("4/5");
  await page.getByText("上次结果不再适用").waitFor();
  expect(await page.getByRole("heading", { name: "按规则" }).count()).toBe(0);
  await page.context().close();
});

test("a draft beside the law in force: the words that differ are marked on both sides", async () => {
  const page = await site.pageOf("Regulation officer");
  await page.goto(`${site.address}/norms/cn/decision/compare?parameter=appointment_quorum_share&value=3/4`);
  const change = page.getByRole("article").filter({ hasText: "人事任免、处分党员事项到会人数的比例" });
  await change.getByRole("deletion").filter({ hasText: "2/3" }).waitFor();
  await change.getByRole("insertion").filter({ hasText: "3/4" }).waitFor();
  await change.getByText("草案，未采用").waitFor();
  await page.getByRole("button", { name: "左右互换" }).click();
  await page.getByText("两侧没有差别").waitFor();
  await page.context().close();
});

test("an edited text tells its faults by line, then what it changes, and nothing is recorded", async () => {
  const page = await site.pageOf("Regulation officer");
  await page.goto(`${site.address}/norms/cn/decision`);
  await page.getByRole("link", { name: "试改原文" }).click();
  const text = page.getByRole("textbox", { name: "规则文件" });
  const check = page.getByRole("button", { name: "检查并试运行" });
  const inForce = await text.inputValue();
  await text.fill(inForce.replace("severity: moderate", "severity: heavy"));
  await check.click();
  await page.getByRole("button", { name: /^到第 \d+ 行$/ }).waitFor();
  const [before, after] = [inForce.indexOf("\n  quorum:"), "recused > due"];
  await text.fill(inForce.slice(0, before) + inForce.slice(before).replace("recused >= due", after));
  await page.getByText("文本在试运行之后又有改动").waitFor();
  await check.click();
  await page.getByText(/\d+ 例的结论将改变/).waitFor();
  const quorum = page.getByRole("article").filter({ hasText: "到会人数达到规定" });
  await quorum.getByRole("deletion").filter({ hasText: ">=" }).waitFor();
  await page.getByRole("button", { name: "恢复为施行的文本" }).click();
  expect(await text.inputValue()).toBe(inForce);
  await page.context().close();
});

test("whoever may not propose reads the value and sees nothing to change it with", async () => {
  const page = await site.pageOf("Discipline officer");
  await page.goto(site.address + QUORUM);
  await page.getByText("参数由法规工作人员提出修改").waitFor();
  await page.getByRole("region", { name: "现行规定" }).getByText("应到会人数的 1/2").waitFor();
  expect(await page.getByRole("region", { name: "提出修改" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: /采用|撤回|回溯/ }).count()).toBe(0);
  await page.goto(`${site.address}/norms/cn/decision`);
  await page.getByRole("heading", { level: 1, name: "三重一大集体决策" }).waitFor();
  expect(await page.getByRole("link", { name: "试改原文" }).count()).toBe(0);
  await page.context().close();
});

test("the matters of the list leave as a log", async () => {
  const page = await site.pageOf("Discipline officer");
  await page.goto(`${site.address}/matters?breached=true`);
  const asked = page.waitForRequest(/\/matters\/export\?.*/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByText("XES", { exact: true }).click();
  expect(new URL((await asked).url()).searchParams.get("breached")).toBe("true");
  expect((await download).suggestedFilename()).toBe("事项.xes");
  await page.context().close();
});
