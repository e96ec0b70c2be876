/** What goes wrong on a working day, on every page where something is typed: nothing is lost, nothing is recorded twice. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { sampleSite } from "./site.ts";

const site = sampleSite();

/** Over the page, as the person whose session ended. */
async function signInAgain(page: Page, role: RegExp): Promise<void> {
  const goOn = page.getByRole("dialog").getByRole("button", { name: role });
  await goOn.click();
  await goOn.waitFor({ state: "detached" });
}

const TITLE = `关于𠮷田㛃与阿依古丽·买买提${"一段很长的议题名称，".repeat(27)}的议题`
  .padEnd(300, "长")
  .slice(0, 300);

async function propose(context: BrowserContext, title: string): Promise<string> {
  const session = await site.get<{ clerkOf: string[] }>(context, "/api/v1/session");
  const response = await context.request.post(`${site.address}/api/v1/matters`, {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: {
      procedure: "cn/decision",
      body: session.clerkOf[0],
      act: {
        type: "decision.proposed",
        claimedAt: new Date().toISOString(),
        data: { title, class: "major_decision" },
      },
    },
  });
  return (await response.json()).matter;
}

/** One form's fields lie on this computer. */
const TYPING_ROWS = `new Promise((resolve) => {
  const asked = indexedDB.open("quanjian");
  asked.onsuccess = () => {
    const all = asked.result.transaction("typing").objectStore("typing").getAll();
    all.onsuccess = () => {
      asked.result.close();
      resolve(all.result.length === 1);
    };
  };
})`;
const scrolled = async (page: Page) => Number(await page.evaluate("scrollY"));

const field = (page: Page, name: string | RegExp): Locator => page.getByRole("textbox", { name });
const actsOf = async (context: BrowserContext, matter: string) =>
  (await site.get<{ acts: { type: string }[] }>(context, `/api/v1/matters/${matter}`)).acts;

test("an answer to a finding outlives the page, a reload and the session, is told to a second window, and is recorded once", async () => {
  const context = await site.signedIn("Station officer");
  const { items } = await site.get<{ items: { id: string }[] }>(
    context,
    "/api/v1/findings?who=unassigned&pending=true&limit=1",
  );
  const at = `/findings/${items[0]?.id}`;
  const page = await site.open(context, at);
  await page.getByRole("radio", { name: "认定不成立" }).check();
  await field(page, /^理由/).fill("会议录音可以核对：𠮷㛃·先行表态");
  // Left by a link and by the back button.
  await page.getByRole("link", { name: "单位", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "单位" }).waitFor();
  await page.goBack();
  await page.getByText("尚未记录的内容").waitFor();
  expect(await field(page, /^理由/).inputValue()).toBe("会议录音可以核对：𠮷㛃·先行表态");
  expect(await page.getByRole("radio", { name: "认定不成立" }).isChecked()).toBe(true);
  // A browser that was closed: what lies there is sealed, and opens for its writer.
  await page.waitForFunction(TYPING_ROWS);
  await page.close();
  const again = await site.open(context, at);
  expect(await field(again, /^理由/).inputValue()).toBe("会议录音可以核对：𠮷㛃·先行表态");
  const second = await site.open(context, at);
  await field(second, /^理由/).fill("另一个窗口");
  await again.getByText("另一个窗口也在填写这里").waitFor();
  await second.close();
  await field(again, /^理由/).fill("以这一份为准");

  // The server is restarting: told calmly, and the same button goes on.
  await context.route("**/api/v1/findings/*/acts", (route) => route.fulfill({ status: 503, body: "" }));
  await again.locator(".step-form").getByRole("radio").last().waitFor();
  const ground = again.getByRole("radiogroup").last().getByRole("radio").first();
  await ground.check();
  await again.getByRole("button", { name: /^记录：/ }).click();
  await again.locator(".step-form").getByRole("alert").filter({ hasText: "连接不到服务器" }).waitFor();
  expect(await field(again, /^理由/).inputValue()).toBe("以这一份为准");
  await context.unroute("**/api/v1/findings/*/acts");

  // The session is over: the sign-in opens over the page, and what was to be recorded is recorded after it.
  const keys: string[] = [];
  again.on("request", (request) => {
    if (/findings\/.*\/acts/.test(request.url())) keys.push(request.headers()["idempotency-key"] ?? "");
  });
  await context.clearCookies();
  await again.getByRole("button", { name: /^记录：/ }).dblclick();
  await signInAgain(again, /以李启明.*继续/);
  await again.locator(".finding-history li").filter({ hasText: "不成立" }).waitFor();
  expect(await again.locator(".finding-history li").filter({ hasText: "以这一份为准" }).count()).toBe(1);
  expect(new Set(keys).size).toBe(1);
  // Nothing of it is left.
  await again.reload();
  await again.locator(".finding-history li").first().waitFor();
  expect(await again.getByText("尚未记录的内容").count()).toBe(0);
  await context.close();
});

test("an act of a matter: somebody else's act does not take the form away, and an answer that was lost records nothing twice", async () => {
  const context = await site.signedIn("Meeting clerk");
  const matter = await propose(context, TITLE);
  const page = await site.open(context, `/matters/${matter}`);
  await page.getByRole("radio", { name: "会议通知" }).check();
  const text = page.locator(".act-form").getByRole("textbox").first();
  await text.fill("会前三日书面通知");
  // Meanwhile, in another window.
  await context.request.post(`${site.address}/api/v1/matters/${matter}/acts`, {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: {
      type: "decision.materials-submitted",
      claimedAt: new Date().toISOString(),
      data: { text: "材料" },
      after: 1,
    },
  });
  await page.getByText("本事项有了新的记录").waitFor();
  expect(await text.inputValue()).toBe("会前三日书面通知");
  // Another act is looked at, and the first one is as it was left.
  await page.getByRole("radio", { name: "召开会议" }).check();
  await page.getByRole("radio", { name: "会议通知" }).check();
  expect(await text.inputValue()).toBe("会前三日书面通知");

  // Recorded, but every answer is lost on its way back.
  await page.route(`${site.address}/api/v1/matters/*/acts`, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.locator(".act-form").getByRole("button", { name: "确认记录" }).click();
  await page.locator(".act-form").getByRole("alert").filter({ hasText: "连接不到服务器" }).waitFor();
  await page.unroute(`${site.address}/api/v1/matters/*/acts`);
  await page.reload();
  await page.getByRole("radio", { name: "会议通知" }).check();
  await expect.poll(() => text.inputValue()).toBe("会前三日书面通知");
  await page.locator(".act-form").getByRole("button", { name: "确认记录" }).click();
  await page.getByText("尚未记录的内容").waitFor({ state: "detached" });
  const acts = await actsOf(context, matter);
  expect(acts.filter(({ type }) => type === "decision.notice-given")).toHaveLength(1);
  await context.close();
});

test("a title of three hundred rare characters is found, stands whole, and pushes nothing off a phone", async () => {
  const context = await site.signedIn("Meeting clerk");
  const matter = await propose(context, `${TITLE.slice(0, 299)}二`);
  const query = encodeURIComponent("𠮷田㛃");
  for (const path of [
    `/matters/${matter}`,
    `/matters?query=${query}`,
    `/search?q=${query}`,
    `/matters/${matter}/documents/dossier`,
    `/matters/${matter}/documents/record`,
    "/",
  ]) {
    const page = await site.open(context, path);
    await page.getByText("𠮷田㛃").first().waitFor();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      expect([path, width, wide <= width]).toEqual([path, width, true]);
    }
    await page.close();
  }
  await context.close();
});

test("back from a page leads to the list where it was: its filter, and the row that was opened", async () => {
  const context = await site.signedIn("Station officer");
  for (const [path, link] of [
    ["/findings?state=open", ".finding-table a.row-link"],
    ["/messages", "main a[href^='/findings/'], main a[href^='/matters/']"],
  ] as const) {
    const page = await site.open(context, path);
    await page.setViewportSize({ width: 1280, height: 500 });
    const rows = page.locator(link);
    await rows.first().waitFor();
    const far = rows.nth(Math.min(14, (await rows.count()) - 1));
    await far.scrollIntoViewIfNeeded();
    const [before, href] = [await scrolled(page), await far.getAttribute("href")];
    await far.click();
    await page.waitForURL((url) => url.pathname === href?.replace(/#.*/, ""));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goBack();
    await rows.first().waitFor();
    expect(page.url()).toBe(site.address + path);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before - 120);
    await page.close();
  }
  await context.close();
});

test("a half-made proposal outlives the page; an account is created once, after the session was begun again", async () => {
  const officer = await site.signedIn("Regulation officer");
  const trial = await site.open(officer, "/norms/cn/decision/parameters/quorum_share");
  await trial.getByLabel("依据文件").fill("青川市委议事规则");
  await trial.getByLabel("理由").fill("提高到会要求");
  await trial.getByRole("link", { name: "单位", exact: true }).click();
  await trial.getByRole("heading", { level: 1, name: "单位" }).waitFor();
  await trial.goBack();
  await trial.getByText("尚未记录的内容").waitFor();
  await expect.poll(() => trial.getByLabel("理由").inputValue()).toBe("提高到会要求");
  await trial.getByRole("button", { name: "清空重填" }).click();
  await expect.poll(() => trial.getByLabel("理由").inputValue()).toBe("");
  await officer.close();

  const administrator = await site.signedIn("System administrator");
  const accounts = await site.open(administrator, "/accounts");
  await accounts.getByRole("button", { name: "建立账号" }).click();
  const form = accounts.getByRole("dialog");
  await form.getByLabel("姓名").fill("阿依古丽·买买提");
  await form.getByLabel("登录名").fill("ayguli");
  const statuses: number[] = [];
  accounts.on("response", (response) => {
    if (response.request().method() === "POST" && response.url().endsWith("/accounts"))
      statuses.push(response.status());
  });
  await administrator.clearCookies();
  await form.getByRole("button", { name: "建立账号" }).dblclick();
  await signInAgain(accounts, /以系统管理员.*继续/);
  await accounts.getByText("已建立").first().waitFor();
  expect(statuses).toEqual([401, 201]);
  const listed = accounts.getByRole("cell", { name: "阿依古丽·买买提" });
  await listed.first().waitFor();
  expect(await listed.count()).toBe(1);
  await administrator.close();
});

test("a web page's table with joined cells, formulas and five thousand rows is taken as far as it goes, and says so", async () => {
  const context = await site.signedIn("Meeting clerk");
  const page = await site.open(context, "/matters/paste");
  const line = (n: number) =>
    `<tr><td>关于第 ${n} 项的议题</td><td>重大决策</td><td>${n}万</td><td>2026/1/20 0:00</td></tr>`;
  // The page listens from when its table's place is there.
  await page.getByRole("region", { name: "粘贴处" }).waitFor();
  const html = `<table><tr><td>议题</td><td>类别</td><td>金额</td><td>提出日期</td></tr>
    <tr><td rowspan="2">关于𠮷田㛃的议题</td><td>重大决策</td><td>=B2*2</td><td>20260120</td></tr>
    <tr><td>重大决策</td><td>3,00</td><td>2026年1月20日</td></tr>
    ${Array.from({ length: 4_998 }, (_, n) => line(n + 3)).join("")}</table>`;
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData("text/html", ${JSON.stringify(html)});
    data.setData("text/plain", "关于𠮷田㛃的议题");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
  await page.getByText("表中有 5,000 行，一次最多 500 行；其余 4,500 行没有取用").waitFor();
  const problems = page.getByRole("region", { name: "需要更正" });
  expect((await problems.getByRole("listitem").allInnerTexts()).slice(0, 3)).toEqual([
    "第 1 行，金额：是公式或者出错的单元格：请在表格中改为数值后再复制",
    "第 2 行，议题：请填写",
    "第 2 行，金额：不是金额：写成 12.5、12.5万元 或 125000元",
  ]);
  expect(await page.getByLabel("第 2 行 类别").inputValue()).toBe("重大决策");
  await context.close();
});
