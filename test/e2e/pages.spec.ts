/** Every page in both languages on a desk and on a phone, and what the registry, the ledger and the accounts do. */
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { URLS } from "../../web/app/urls.ts";
import { hindrances } from "../axe.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

/** Who opens a page; whoever supervises opens the rest. */
const READERS: Partial<Record<keyof typeof URLS, string>> = {
  record: "Meeting clerk",
  pasteMatters: "Meeting clerk",
  proposeItem: "Meeting clerk",
  meetings: "Meeting clerk",
  callMeeting: "Meeting clerk",
  emergency: "Meeting clerk",
  meeting: "Meeting clerk",
  bodiesImport: "Organisation officer",
  tasksOutside: "Meeting clerk",
  meetingConsole: "Meeting clerk",
  meetingRoom: "Deputy",
  meetingObserver: "Station officer",
  parameter: "Regulation officer",
  accounts: "Security administrator",
};

type Listed = { items: { id: string; openFindings: number; matters?: number }[] };

async function pathOf(context: BrowserContext, name: keyof typeof URLS): Promise<string> {
  const url = URLS[name];
  if (url.startsWith(URLS.norms))
    return url.replace("$pack/$name", "cn/decision").replace("$parameter", "quorum_share");
  if (!url.includes("$id")) return url;
  if (url.startsWith(URLS.meetings))
    return (await meetingPath(context, url)).replace("$kind", "meeting-record");
  const isMatter = url.startsWith(URLS.matters);
  const list = isMatter
    ? "matters?breached=true&procedure=cn/decision"
    : name === "finding"
      ? "findings"
      : "bodies";
  const { items } = await site.get<Listed>(context, `/api/v1/${list}`);
  const chosen = items.find((item) => item.openFindings > 0) ?? items[0];
  return url.replace("$id", chosen?.id ?? "").replace("$kind", "record");
}

/** Before a meeting and in it, of one that is still to come; after it, of one that is over. */
async function meetingPath(context: BrowserContext, url: string): Promise<string> {
  const isAfter = url === URLS.meetingRecord || url === URLS.meetingPaper;
  const { items } = await site.get<{ items: { id: string; stage: string }[] }>(
    context,
    "/api/v1/meetings?limit=200",
  );
  const stages = isAfter ? ["over", "filed"] : ["noticed", "sitting"];
  return url.replace("$id", items.find(({ stage }) => stages.includes(stage))?.id ?? "");
}

/** Evaluated in the page: what a reader, or a screen reader, would stumble over. */
const STUMBLES = `(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element) =>
    (element.innerText || element.getAttribute("aria-label") || element.title ||
      [...element.querySelectorAll("[aria-label], [title]")].map((e) => e.getAttribute("aria-label") ?? e.title).join("")).trim();
  const controls = [...document.querySelectorAll("a, button, [role=button], summary")].filter(shown);
  const fields = [...document.querySelectorAll("input:not([type=file]), textarea")].filter(shown);
  const isData = (element) => element.closest(".mono, .code, .anticon, pre, code, script, style, [lang=en]") !== null;
  const said = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element && shown(element) && !isData(element)) said.push(walker.currentNode.data);
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
    if (shown(element) && !isData(element))
      said.push(element.getAttribute("aria-label") ?? "", element.getAttribute("placeholder") ?? "", element.title);
  const labels = [...document.querySelectorAll("th, nav a, label, .filters .ant-select")]
    .filter((label) => shown(label) && !label.querySelector("[lang=zh-CN]"));
  return {
    h1: document.querySelectorAll("h1").length,
    over: document.documentElement.scrollWidth - window.innerWidth,
    nameless: controls.filter((control) => nameOf(control) === "").map((control) => control.outerHTML.slice(0, 160)),
    dead: controls.filter((control) => control.tagName === "A" && !control.getAttribute("href")).map((a) => a.outerHTML.slice(0, 160)),
    unlabelled: fields.filter((f) => !f.labels?.length && !f.getAttribute("aria-label") && !f.getAttribute("aria-labelledby")).map((f) => f.outerHTML.slice(0, 160)),
    words: [document.title, ...said],
    labels: labels.map((label) => label.innerText),
  };
})()`;

type Stumbles = {
  h1: number;
  over: number;
  nameless: string[];
  dead: string[];
  unlabelled: string[];
  words: string[];
  labels: string[];
};

/** Latin words that stand on Chinese pages: names of formats, units, options and keys, the other language, codes of bodies and packs. */
const LATIN_ALLOWED =
  /^(EN|xlsx|CSV|UTF|GBK|MB|Node|QC|cn|decision|c2sp|org|tlog|proof|policy|previous|PIN|Tab|Alt|Ctrl|Enter|Shift|Space|Backspace|A4|caigou|cg|Delete|Esc|Home|End|PageUp|PageDown|Page|Up|Down|OFD|PDF|docx|PNG|JPEG|TIFF|ZIP|TSV|SHA|GB)$/;
const SIGN_IN_NAME = /\bsample-[a-z-]+/g;
const latinIn = (words: string[]) =>
  words
    .flatMap((text) => text.replace(SIGN_IN_NAME, "").match(/[A-Za-z][A-Za-z0-9]+/g) ?? [])
    .filter((word) => !LATIN_ALLOWED.test(word));

test("what a reader would stumble over is seen", async () => {
  const page = await site.browser.newPage();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.setContent(
    `<h1>一</h1><h1>二</h1><div style="width: 500px">Untranslated <span class="mono">abc</span></div>
     <button></button><a>去</a><input><table><tr><th>列</th></tr></table>`,
  );
  const found = (await page.evaluate(STUMBLES)) as Stumbles;
  expect([found.h1, found.over > 0, latinIn(found.words)]).toEqual([2, true, ["Untranslated"]]);
  expect([found.nameless, found.dead, found.unlabelled]).toEqual([
    ["<button></button>"],
    ["<a>去</a>"],
    ["<input>"],
  ]);
  expect(found.labels).toEqual(["列"]);
  await page.close();
});

/** All pages in three widths take their time, where two files of tests share two cores. */
const WALK_MS = 420_000;

for (const language of ["zh", "en"] as const)
  test(
    `every page stands on a desk and on a phone (${language})`,
    async () => {
      const contexts = new Map<string, BrowserContext>();
      const stumbles: string[] = [];
      for (const name of Object.keys(URLS) as (keyof typeof URLS)[]) {
        const role = READERS[name] ?? "Discipline officer";
        const context = contexts.get(role) ?? (await site.signedIn(role, { language }));
        contexts.set(role, context);
        const path = await pathOf(context, name);
        const page = await context.newPage();
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(error.message));
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
        });
        page.on("request", (request) => {
          if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== site.address)
            faults.push(`asked ${request.url()}`);
        });
        for (const width of [1280, 1920, 390]) {
          await page.setViewportSize({ width, height: 800 });
          if (width === 1280) await site.show(page, path);
          const at = `${name} ${language} ${width}`;
          const found = (await page.evaluate(STUMBLES)) as Stumbles;
          const say = (what: string, all: string[]) =>
            stumbles.push(...all.map((one) => `${at}: ${what} ${one}`));
          if (found.over !== 0) say("wider than the screen by", [`${found.over} px`]);
          if (found.h1 !== 1) say("headings of the first rank", [String(found.h1)]);
          say("nameless", found.nameless);
          say("dead", found.dead);
          say("unlabelled", found.unlabelled);
          if (width === 1280) say("axe", await hindrances(page));
          if (language === "zh") say("not Chinese", latinIn(found.words));
          // The other language is called by its own name.
          else
            say(
              "not English",
              found.labels.filter((label) => /\p{Script=Han}/u.test(label) && label !== "中文"),
            );
        }
        stumbles.push(...faults.map((fault) => `${name} ${language}: ${fault}`));
        await page.close();
      }
      for (const context of contexts.values()) await context.close();
      expect(stumbles).toEqual([]);
    },
    WALK_MS,
  );

test("the registry is found, and shown as it was on another day", async () => {
  const context = await site.signedIn("Discipline officer");
  const page = await context.newPage();
  await site.show(page, "/bodies");
  const rows = page.locator("tbody tr");
  const all = await rows.count();
  await page.getByRole("button", { name: "收起 青川市人民政府 的下级单位" }).click();
  expect(await rows.count()).toBeLessThan(all);
  await page.getByPlaceholder("名称、拼音、代码或姓名").fill("住房和城乡建设局");
  await page.waitForURL(/query=/);
  await page.getByRole("link", { name: "青川市住房和城乡建设局", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "青川市住房和城乡建设局" }).waitFor();
  await page.getByLabel("截至日期").fill("2018年1月1日");
  await page.keyboard.press("Enter");
  await page.waitForURL(/on=2018-01-01/);
  await page.getByText("该日尚未设立").waitFor();
  await page.getByText("该日没有正职").waitFor();
  await page.getByRole("button", { name: "回到今日" }).click();
  await page.getByText("王少华").first().waitFor();
  expect(new URL(page.url()).search).toBe("");
  await site.show(page, "/bodies?on=2018-01-01");
  await page.getByText("没有符合条件的单位").waitFor();
  await context.close();
});

const HEAD = "代码,名称,类型,级别,上级代码,设立日期";
const sheet = (...rows: string[]) => ({
  name: "单位.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([HEAD, ...rows, ""].join("\n")),
});

test("an import names every error, then shows what would change, and records it once confirmed", async () => {
  const context = await site.signedIn("Organisation officer");
  const page = await context.newPage();
  await site.show(page, "/bodies");
  await page.getByRole("button", { name: "导出" }).click();
  const download = page.waitForEvent("download");
  await page.getByText("全部名册（xlsx）").click();
  expect((await download).suggestedFilename()).toBe("名册.xlsx");
  await site.show(page, "/bodies/import");
  const file = page.locator("input[type=file]");
  await file.setInputFiles(
    sheet("QC-97,新设一局,部门,地市级,QC-99,2026-01-01", "QC-98,新设二局,部门,地市级,QC-02,2026-13-45"),
  );
  await page.getByText("第 2 行 E 列").waitFor();
  await page.getByText("第 3 行 F 列").waitFor();
  expect(await page.getByRole("button", { name: /确认导入/ }).count()).toBe(0);
  await file.setInputFiles(sheet("QC-97,新设一局,部门,地市级,QC-02,2026-01-01"));
  await page.getByText(/将记录 1 条变更，尚未记录/).waitFor();
  await page.getByRole("row", { name: /新设一局\s*设立单位\s*单位 第 2 行/ }).waitFor();
  expect((await site.get<Listed>(context, "/api/v1/bodies?query=QC-97")).items).toEqual([]);
  await page.getByRole("button", { name: "确认导入 1 条变更" }).click();
  await page.getByText("已记录 1 条变更").waitFor();
  await page.getByRole("link", { name: "查看名册" }).click();
  await page.getByRole("link", { name: "新设一局" }).waitFor();
  await context.close();
  const other = await site.signedIn("Discipline officer");
  const theirs = await other.newPage();
  await site.show(theirs, "/bodies/import");
  await theirs.getByText("名册由组织部门维护").waitFor();
  expect(await theirs.locator("input[type=file]").count()).toBe(0);
  await other.close();
});

type Ledger = { vkey: string; recent: { act: string; index: number }[] };

test("a receipt pasted into the ledger's page is checked there, with a key from elsewhere too", async () => {
  const context = await site.signedIn("Discipline officer");
  const { recent, vkey } = await site.get<Ledger>(context, "/api/v1/ledger");
  const [leaf] = recent;
  expect(leaf).toBeDefined();
  const receipt = await (
    await context.request.get(`${site.address}/api/v1/acts/${leaf?.act}/receipt`)
  ).text();
  const page = await context.newPage();
  await site.show(page, "/ledgers");
  const box = page.getByLabel("凭据全文，或十二位短码");
  const check = page.getByRole("button", { name: "在本浏览器中核验" });
  const conclusion = page.locator(".receipt .notice");
  await box.fill(receipt);
  await check.click();
  await page.getByText(/^核验通过/).waitFor();
  await page.getByText(/不能证明：这把公钥确属该辖区/).waitFor();
  await conclusion.getByText("签名的见证单位均为演示用").waitFor();

  const withoutAudit = receipt.replace(/^\u2014 audit\.\S+ \S+\n/m, "");
  expect(withoutAudit).not.toBe(receipt);
  await box.fill(withoutAudit);
  await check.click();
  await conclusion.getByText("没有以下见证单位的签名：审计机关").waitFor();

  await box.fill(receipt.replace(/^index \d+$/m, "index 0"));
  await check.click();
  await conclusion.getByText(/^核验未通过/).waitFor();

  await box.fill(receipt);
  const pinned = page.getByLabel("公钥（从别处取得，可不填）");
  await pinned.fill(vkey);
  await check.click();
  await page.getByText("用的是您填入的公钥").waitFor();
  await conclusion.getByText(/^核验通过/).waitFor();
  const another = await (await context.request.get(`${site.address}/ledger/ningxi/key`)).text();
  await pinned.fill(another.trim());
  await check.click();
  await conclusion.getByText(/^核验未通过/).waitFor();

  await box.fill("c2sp.org/tlog-proof");
  await check.click();
  await conclusion.getByText("这不是凭据").waitFor();
  await context.close();
});

test("the twelve characters find a record and say that this proves nothing", async () => {
  const context = await site.signedIn("Discipline officer");
  const page = await context.newPage();
  const { recent } = await site.get<Ledger>(context, "/api/v1/ledger");
  await site.show(page, "/ledgers");
  await page.locator(".row a[href*='/matters/']").first().click();
  await page
    .getByRole("button", { name: /存证凭据/ })
    .first()
    .click();
  // Dashes stand there while it is on its way.
  const slip = page.locator(".receipt .slip-code").filter({ hasText: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/ });
  const code = /\w{4}-\w{4}-\w{4}$/.exec((await slip.innerText()).trim())?.[0] ?? "";
  await site.show(page, "/ledgers");
  await page.getByLabel("凭据全文，或十二位短码").fill(code.toLowerCase());
  await page.getByRole("button", { name: "在本浏览器中核验" }).click();
  await page.getByText(/这只是查找结果，不是证明/).waitFor();
  expect(recent.length).toBeGreaterThan(0);
  await context.close();
});

test("each of the three administrators sees what is theirs, and nothing that would be refused", async () => {
  const system = await site.signedIn("System administrator");
  const create = await system.newPage();
  const refused: string[] = [];
  const watch = (page: Page) =>
    page.on("response", (response) => {
      if (response.status() === 403) refused.push(response.url());
    });
  watch(create);
  await site.show(create, "/accounts");
  expect(await create.locator("nav a").allInnerTexts()).toEqual(["账号", "系统状态", "单位", "规范", "存证"]);
  expect(await create.getByRole("button", { name: /锁定|重置密码/ }).count()).toBe(0);
  expect(await create.getByText("查阅记录", { exact: true }).count()).toBe(0);
  await create.getByRole("button", { name: "建立账号" }).click();
  const form = create.getByRole("dialog");
  await form.getByLabel("姓名").fill("新来的人");
  await form.getByLabel("登录名").fill("new.person");
  await form.getByRole("button", { name: "建立账号" }).click();
  await create.getByText("已建立账号“新来的人”").waitFor();

  const security = await site.signedIn("Security administrator");
  const open = await security.newPage();
  watch(open);
  await site.show(open, "/accounts?status=created");
  expect(await open.getByRole("button", { name: "建立账号" }).count()).toBe(0);
  await open.getByRole("button", { name: "启用：新来的人" }).click();
  const dialog = open.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: "启用" });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel("所在单位").fill("财政局");
  await open.getByTitle("青川市财政局").click();
  await dialog.getByLabel("名册人员").click();
  await open.locator(".ant-select-item-option:visible").first().click();
  await confirm.click();
  const password = await open.locator(".first-password").innerText();
  expect(password.length).toBeGreaterThanOrEqual(12);
  await open.getByRole("button", { name: "已交给本人，关闭" }).click();
  await open.getByText(/^已办理：启用/).waitFor();
  expect(await open.getByText(password).count()).toBe(0);

  const audit = await site.signedIn("Audit administrator");
  const read = await audit.newPage();
  watch(read);
  await site.show(read, "/accounts?view=changes");
  await read.getByRole("cell", { name: "启用账号" }).waitFor();
  await read.getByRole("cell", { name: "建立账号" }).waitFor();
  expect(await read.getByRole("button", { name: /建立账号|锁定/ }).count()).toBe(0);
  await read.getByText("查阅记录", { exact: true }).click();
  await read
    .getByRole("cell", { name: /打开待办/ })
    .first()
    .waitFor();

  const officer = await site.signedIn("Discipline officer");
  const none = await officer.newPage();
  watch(none);
  await site.show(none, "/accounts");
  await none.getByText("账号由三位管理员办理").waitFor();
  expect(refused).toEqual([]);
  for (const context of [system, security, audit, officer]) await context.close();
});
