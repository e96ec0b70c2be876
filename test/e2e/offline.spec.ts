/** A clerk's computer without a network: what opens, what is kept and how it is sent, in a real browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hindrances } from "../axe.ts";
import { quanjian, startServer } from "../program.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

let context: BrowserContext;
let page: Page;
let faults: string[];

async function newPage(): Promise<Page> {
  const opened = await context.newPage();
  opened.on("pageerror", (error) => faults.push(error.message));
  return opened;
}

beforeEach(async () => {
  faults = [];
  context = await site.browser.newContext();
  page = await newPage();
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await context.close();
});

const PASSPHRASE = "四月的茶 比去年晚七天";
const DAY_MS = 86_400_000;
const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const box = (name: string) => page.getByRole("textbox", { name, exact: true });

const signIn = (at?: string) => site.enter(page, /会议记录人员/, at);

async function turnOn(at = site.address): Promise<void> {
  await page.goto(`${at}/drafts`);
  await button("开启离线办公").click();
  await box("口令短语").fill(PASSPHRASE);
  await box("再输入一次").fill(PASSPHRASE);
  await button("保存并开启").click();
  await page.getByText("本机存有截至").waitFor();
}

async function unlock(passphrase = PASSPHRASE): Promise<void> {
  await box("口令短语").fill(passphrase);
  await button("打开").click();
}

/** Everything that this origin keeps in the browser, as text: databases, storages, the addresses in caches. */
const KEPT = `(async () => {
  const plain = (value) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value)
    : typeof value === "object" && value !== null && !(value instanceof CryptoKey)
      ? Object.fromEntries(Object.entries(value).map(([name, of]) => [name, plain(of)]))
      : value;
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      for (const row of await done(database.transaction(store).objectStore(store).getAll()))
        rows.push({ store, row: plain(row) });
    database.close();
  }
  const cached = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
  return JSON.stringify({ rows, storages: [{ ...localStorage }, { ...sessionStorage }], cached });
})()`;
const everythingKept = async () => String(await page.evaluate(KEPT));

test("a computer on which offline work was turned on opens cold without a network, by the passphrase only", async () => {
  await signIn();
  await page.goto(`${site.address}/drafts`);
  await page.getByText("没有草稿").waitFor();
  await button("开启离线办公").click();
  await box("口令短语").fill("会议记录");
  await button("保存并开启").click();
  await page.getByText("太短").waitFor();
  await button("随机生成").click();
  const drawn = /：([^。]+)。/.exec(await page.getByText("已生成并填入").innerText())?.[1] ?? "";
  expect(drawn).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  await button("保存并开启").click();
  await page.getByText("本机存有截至").waitFor();
  const name = (await page.locator(".person").innerText()).split("·").at(-1)?.trim() ?? "";

  await context.setOffline(true);
  await page.close();
  page = await newPage();
  await page.clock.install();
  await page.goto(`${site.address}/matters/new`);
  await page.getByRole("heading", { level: 1, name: "连接不到服务器" }).waitFor();
  expect(await page.locator("body").innerText()).not.toContain(name);
  const kept = await everythingKept();
  expect(kept).not.toContain(name);
  expect(kept).not.toMatch(/住房和城乡|局长|clerkOf/);
  expect(kept).not.toContain("/api/");
  await unlock(PASSPHRASE);
  await page.getByText("口令短语不对").waitFor();
  await unlock(drawn);
  await box("议题").waitFor();
  await page.getByText("名册与程序截至").waitFor();
  await box("议题").fill("关于离开座位的议题");
  await page.getByText("已存").waitFor();
  // Nobody touches it for a while: what was typed is kept, and the page is shut.
  await page.clock.fastForward("11:00");
  await page.getByText("已有一段时间没有操作").waitFor();
  expect(await page.locator("body").innerText()).not.toContain(name);
  await unlock(drawn);
  await expect.poll(() => box("议题").inputValue()).toBe("关于离开座位的议题");
  await page.getByLabel("会议日期").fill(yesterday);
  await page.locator(".roll .who b").first().waitFor();

  // What needs the server says so, and nothing else breaks.
  await page.getByRole("link", { name: "事项", exact: true }).click();
  await page.getByText("连接不到服务器。请检查网络后重试").first().waitFor();

  // Signed out without the server: locked at once, and the session is ended before anything else when it is back.
  await button("退出").click();
  await page.getByRole("heading", { level: 1, name: "连接不到服务器" }).waitFor();
  await context.setOffline(false);
  await button(/会议记录人员/)
    .first()
    .waitFor();
  const session = () => context.request.get(`${site.address}/api/v1/session`);
  await expect.poll(async () => (await session()).status()).toBe(401);
});

test("what takes long is told after a while and may be given up; a server that was killed is missed calmly, and its return is noticed", async () => {
  await signIn();
  // Held until the test lets go of it, which is never.
  await page.route("**/api/v1/matters?*", () => {});
  await page.getByRole("link", { name: "事项", exact: true }).click();
  await page.getByText("网络较慢，正在等待服务器").waitFor();
  await button("停止等待").click();
  await page.getByText("已停止等待服务器").first().waitFor();
  await page.unroute("**/api/v1/matters?*");
  await button("重试").first().click();
  await page.getByText("已停止等待服务器").waitFor({ state: "detached" });

  await page.goto(`${site.address}/matters/new`);
  await box("议题").fill("关于服务器重启的议题");
  const port = new URL(site.address).port;
  await site.server.kill();
  await page.getByRole("link", { name: "规范", exact: true }).click();
  await page.getByText("连接不到服务器", { exact: true }).waitFor();
  // The page's own script is not here yet: it waits, and opens by itself once the server is back.
  await startServer(site.folder, { env: { PORT: port } });
  await page.getByText("连接不到服务器", { exact: true }).waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: "规范" }).waitFor();
  await page.goto(`${site.address}/matters/new`);
  expect(await box("议题").inputValue()).toBe("关于服务器重启的议题");
});

test("a session that ends while somebody types is begun again over the page, and nothing typed is lost", async () => {
  await signIn();
  await page.goto(`${site.address}/matters/new`);
  await box("议题").fill("关于登录失效的议题");
  await context.clearCookies();
  await button("切换为英文").click();
  const dialog = page.getByRole("dialog");
  // In the language chosen, or in the account's again, which could not be told of the choice.
  await dialog.getByText(/what you typed is still here|已填写的内容还在/).waitFor();
  await dialog.getByRole("button", { name: /^(以.*继续|Go on as)/ }).click();
  await dialog.waitFor({ state: "detached" });
  // In whichever language the account has chosen.
  const title = page.getByRole("textbox", { name: /^(议题|Title)$/ });
  expect(await title.inputValue()).toBe("关于登录失效的议题");
});

/** A line for the keyboard, by the beginning of its name. */
async function type(line: RegExp, words: string): Promise<void> {
  await page
    .getByRole("textbox", { name: line })
    .or(page.getByRole("combobox", { name: line }))
    .fill(words);
  await page.keyboard.press("Enter");
}

/** An orderly meeting in which everybody agreed, up to its preview. */
async function fillIn(title: string, day = yesterday): Promise<void> {
  await page.getByLabel("会议日期").fill(day);
  await page.getByLabel("开始时间").fill("930");
  await box("议题").fill(title);
  await page.getByRole("radio", { name: "大额度资金使用", exact: true }).check();
  await type(/^按表态先后/, "*");
  await type(/^按表决先后/, "*");
  await page.getByRole("radio", { name: "通过", exact: true }).check();
  await button("预览").click();
}

const mattersTitled = async (title: string) => {
  const query = new URLSearchParams({ query: title });
  return (await site.get<{ total: number }>(context, `/api/v1/matters?${query}`)).total;
};

test("a meeting recorded without a network is kept sealed, sent once when it is back, with both times; a second window writes nothing over", async () => {
  await signIn();
  await turnOn();
  await page.goto(`${site.address}/matters/new`);
  await box("议题").waitFor();
  await context.setOffline(true);
  const title = "关于青山水库除险加固的议题";
  await fillIn(title);
  await page.getByText("规则校验在送达后显示").waitFor();
  // The same draft in another window: read there, and not written over.
  const other = await newPage();
  await other.goto(page.url());
  await other.getByRole("textbox", { name: "口令短语" }).fill(PASSPHRASE);
  await other.getByRole("button", { name: "打开" }).click();
  await other.getByText("此草稿正在另一窗口中填写").waitFor();
  expect(await other.getByRole("textbox", { name: "议题" }).inputValue()).toBe(title);
  expect(await other.getByRole("textbox", { name: "议题" }).isDisabled()).toBe(true);
  await other.close();

  await button("确认，恢复连接后发送").click();
  await page.getByText("已交发件箱").waitFor();
  const kept = await everythingKept();
  for (const words of [title, "青山水库", "大额度资金", "decision.proposed", "经开区", "局长"])
    expect(kept).not.toContain(words);
  await page.getByRole("link", { name: "查看草稿" }).click();
  const waiting = page.getByRole("article", { name: title });
  await waiting.getByText("尚未").waitFor();
  const claimed = (await waiting.locator("dl").innerText()).replaceAll("\n", " ");
  expect(claimed).toMatch(/本机提交 .*\d{2}:\d{2}/);

  // The first answer is lost on its way back: sent again, it is not recorded again.
  let attempts = 0;
  const keys = new Set<string | undefined>();
  await page.route("**/api/v1/matters", async (route) => {
    attempts += 1;
    keys.add(route.request().headers()["idempotency-key"]);
    if (attempts > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await context.setOffline(false);
  await page.getByText(`已送达：${title}`).waitFor();
  await page.unroute("**/api/v1/matters");
  expect(attempts).toBeGreaterThan(1);
  expect(keys.size).toBe(1);
  expect(await mattersTitled(title)).toBe(1);
  const sent = (await page.getByRole("article", { name: title }).locator("dl").innerText()).replaceAll(
    "\n",
    " ",
  );
  expect(sent).toMatch(/本机提交 .*\d{2}:\d{2} 服务器收到 .*\d{2}:\d{2}/);
  expect(claimed).toContain(/本机提交 (.*?) 服务器收到/.exec(sent)?.[1]);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
});

/** The registry is put right while the clerk is away: the member was no longer in office on the day of the meeting. */
async function endTerm(person: string, body: string, on: string): Promise<void> {
  const env = { QUANJIAN_DATA: site.folder };
  const out = mkdtempSync(join(tmpdir(), "quanjian-registry-"));
  const of = ["--jurisdiction", "qingchuan"];
  const exported = await quanjian(["registry", "export", ...of, "--language", "en", "--out", out], { env });
  expect(exported.code, exported.words).toBe(0);
  const file = join(out, "Terms.csv");
  const [head = "", ...rows] = readFileSync(file, "utf8").split("\r\n");
  const names = head.split(",");
  const ended = rows.map((row) => {
    const cells = row.split(",");
    const cell = (name: string) => cells[names.indexOf(name)];
    if (cell("Person name") !== person || cell("Body name") !== body || cell("To") !== "") return row;
    return cells.with(names.indexOf("To"), on).join(",");
  });
  expect(ended).not.toEqual(rows);
  writeFileSync(file, [head, ...ended].join("\r\n"));
  const imported = await quanjian(["registry", "import", ...of, out], { env });
  expect(imported.code, imported.words).toBe(0);
  rmSync(out, { recursive: true });
}

test("what changed while a record waited is told with its cure, and nothing is discarded without asking", async () => {
  await signIn();
  const body = (await page.locator(".person .office").innerText()).replace("·", "").trim();
  await page.goto(`${site.address}/matters/new`);
  await page.getByLabel("会议日期").fill(yesterday);
  await page.locator(".roll .who b").first().waitFor();
  const member = (await page.locator(".roll .who b").allInnerTexts()).at(-1) ?? "";
  const [changed, refused] = ["关于名册有变的议题", "关于尚未召开的会议"];
  await context.setOffline(true);
  await fillIn(changed);
  await button("确认，恢复连接后发送").click();
  await page.getByText("已交发件箱").waitFor();
  await page.getByRole("link", { name: "新的记录" }).first().click();
  await page.getByText("已交发件箱").waitFor({ state: "detached" });
  await fillIn(refused, new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10));
  await button("确认，恢复连接后发送").click();
  await page.getByText("2 条记录等待发送").waitFor();
  await endTerm(member, body, yesterday);

  await context.setOffline(false);
  await page.getByText("2 条记录需要您处理").waitFor();
  expect(await mattersTitled(changed)).toBe(0);
  await page.getByRole("link", { name: "查看草稿" }).click();
  const differs = page.getByRole("article", { name: changed });
  const row = differs.getByRole("row", { name: member });
  await row.waitFor();
  expect(await row.getByRole("cell").allInnerTexts()).toEqual([expect.stringMatching(/./), "不在任"]);
  const impossible = page.getByRole("article", { name: refused });
  await impossible.getByRole("button", { name: "已核对，按原样发送" }).click();
  await impossible.getByText("所称时间晚于现在").first().waitFor();
  expect(await hindrances(page)).toEqual([]);

  await differs.getByRole("button", { name: "已核对，按原样发送" }).click();
  await differs.getByText("服务器收到").waitFor();
  await page.getByRole("link", { name: changed }).waitFor();
  expect(await mattersTitled(changed)).toBe(1);
  await impossible.getByRole("button", { name: "打开核对" }).click();
  expect(await box("议题").inputValue()).toBe(refused);
  await page.goBack();
  await impossible.getByRole("button", { name: "删除" }).click();
  await page.getByText("从本机删除这份草稿").waitFor();
  await impossible.waitFor();
  await page.getByRole("tooltip").getByRole("button").last().click();
  await impossible.waitFor({ state: "detached" });
  expect(await mattersTitled(refused)).toBe(0);
});

test("on a shared computer the next clerk sees nothing of the first one's draft, who finds it again", async () => {
  await signIn();
  await page.goto(`${site.address}/matters/new`);
  const title = "关于只有本人知道的议题";
  await box("议题").fill(title);
  await page.getByText("已存").waitFor();
  await button("退出").click();
  await button(/会议记录人员/)
    .first()
    .waitFor();
  expect(await everythingKept()).not.toContain(title);
  await button(/会议记录人员/)
    .nth(1)
    .click();
  await page.waitForURL(`${site.address}/`);
  await page.goto(`${site.address}/drafts`);
  await page.getByText("没有草稿").waitFor();
  await button("退出").click();
  await signIn();
  await page.goto(`${site.address}/drafts`);
  await page.getByRole("article", { name: title }).getByRole("button", { name: "继续填写" }).click();
  expect(await box("议题").inputValue()).toBe(title);
});

/** The server with a newer version of the program, as far as a browser can tell: its service worker is another one. */
function newerProgram() {
  let version = 1;
  const front = createServer((asked, answered) => {
    const headers = { ...asked.headers, host: new URL(site.address).host, origin: site.address };
    if (asked.url === "/sw.js")
      return void fetch(`${site.address}/sw.js`).then(async (worker) => {
        answered.setHeader("content-type", "text/javascript");
        answered.end(`${await worker.text()}// ${version}`);
      });
    const passed = request(site.address + asked.url, { method: asked.method, headers }, (answer) => {
      answered.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(answered);
    });
    passed.on("error", () => answered.destroy());
    asked.pipe(passed);
  });
  return {
    listen: () =>
      new Promise<string>((resolve) =>
        front.listen(0, "127.0.0.1", () => {
          const { port } = front.address() as AddressInfo;
          resolve(`http://localhost:${port}`);
        }),
      ),
    publish() {
      version += 1;
    },
    close: () => front.closeAllConnections(),
  };
}

test("a newer program waits until it is asked for, and reloads no window under the hand", async () => {
  const program = newerProgram();
  try {
    const front = await program.listen();
    await signIn(front);
    await turnOn(front);
    await page.goto(`${front}/matters/new`);
    await box("议题").fill("关于更新的议题");
    const other = await newPage();
    await other.goto(`${front}/drafts`);
    await other.getByText("本机存有截至").waitFor();
    program.publish();
    await page.evaluate("navigator.serviceWorker.getRegistration().then((worker) => worker.update())");
    await page.getByText("有新版本").waitFor();
    expect(await box("议题").inputValue()).toBe("关于更新的议题");
    await other.getByRole("button", { name: "现在更新" }).click();
    await page.getByText("程序已在另一窗口更新").waitFor();
    expect(await box("议题").inputValue()).toBe("关于更新的议题");
    await other.getByText("本机存有截至").waitFor();
    expect(await other.getByText("有新版本").count()).toBe(0);
  } finally {
    program.close();
  }
});
