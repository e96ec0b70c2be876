import { join } from "node:path";
import { type TOTP, URI } from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type EmbeddedPostgres,
  ensureDatabase,
  openDatabase,
  startEmbeddedPostgres,
} from "../../src/platform/index.ts";
import { hindrances } from "../axe.ts";
import { launchBrowser } from "../browser.ts";
import {
  newDataFolder,
  type Program,
  quanjian,
  removeDataFolder,
  startServer,
  stopEverything,
} from "../program.ts";
import { newSampleFolder } from "../sample-folder.ts";

/** Every way in, in a real browser: one click, password and code, back-up code, passkey, and the first run. */
let browser: Browser;
const folders: string[] = [];

beforeAll(async () => {
  folders.push(await newSampleFolder(), newDataFolder());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stopEverything();
  for (const folder of folders) await removeDataFolder(folder);
});

/** A person's own browser; what its pages throw fails the test. */
async function visit(address: string, work: (page: Page, context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${address}/sign-in`);
  await work(page, context);
  expect(faults).toEqual([]);
  await context.close();
}

async function enter(page: Page, name: string, password: string) {
  await page.getByLabel("账号", { exact: true }).fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

const refusal = (page: Page) => page.getByRole("alert").innerText();

async function signOut(page: Page) {
  await page.getByRole("button", { name: "退出" }).click();
  await page.waitForURL(/\/sign-in$/);
}

describe("in the sample", () => {
  let server: Program;
  const address = () => server.ready.address;
  beforeAll(async () => {
    server = await startServer(folders[0] as string);
  });
  afterAll(() => server?.stop());

  test("one click signs in as the person named, from lists by whose power and who supervises", async () => {
    await visit(address(), async (page) => {
      const county = page.getByRole("region", { name: "宁溪县" });
      await county.waitFor();
      // Letters that arrive late move the buttons; a person looks before clicking.
      await page.evaluate("document.fonts.ready.then(() => undefined)");
      expect(await county.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
        "用权单位",
        "监督单位",
      ]);
      const clerk = county.getByRole("button", { name: /^会议记录人员/ });
      expect(await clerk.innerText()).toContain("记录本单位集体决策");
      await clerk.click();
      await page.waitForURL(`${address()}/`);
      const name = server.ready.accounts.find(
        (account) => account.jurisdiction === "ningxi" && account.role.en === "Meeting clerk",
      )?.name;
      await page.getByRole("link", { name: new RegExp(`${name}$`) }).click();
      await page.getByRole("heading", { level: 1, name: "我的账号" }).waitFor();
    });
  });

  test("a wrong password is told three times, and after five for how long the name is locked", async () => {
    await visit(address(), async (page) => {
      for (let i = 0; i < 5; i += 1) {
        const answered = page.waitForResponse(/sign-in\/username/);
        await enter(page, "nobody-here", "not the password");
        expect((await answered).status()).toBe(401);
        expect(await refusal(page)).toBe("账号或密码不正确");
      }
      await enter(page, "nobody-here", "not the password");
      await page.getByText(/暂停登录，请 15 分钟后再试/).waitFor();
    });
  });

  test("a passkey is added, signs in without a password, and is removed", async () => {
    await visit(address(), async (page, context) => {
      const device = await context.newCDPSession(page);
      await device.send("WebAuthn.enable");
      await device.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await page.getByRole("button", { name: /^审计人员/ }).click();
      const me = page.locator(".bar a.person");
      const name = await me.innerText();
      await me.click();
      await page.getByLabel("设备名称").fill("办公室电脑");
      await page.getByRole("button", { name: "添加通行密钥" }).click();
      const row = page.getByRole("row", { name: /办公室电脑/ });
      await row.waitFor();
      await signOut(page);
      await page.getByRole("button", { name: "通行密钥登录" }).click();
      await page.waitForURL(`${address()}/`);
      expect(await me.innerText()).toBe(name);
      await me.click();
      await row.getByRole("button", { name: "移除" }).click();
      await page.getByRole("tooltip").getByRole("button", { name: "移除" }).click();
      await row.waitFor({ state: "detached" });
      await signOut(page);
      await page.getByRole("button", { name: "通行密钥登录" }).click();
      await page.getByText(/^通行密钥未完成|不认识这个通行密钥/).waitFor();
    });
  });

  test("a temporary password opens nothing but the page where it is replaced", async () => {
    const administrator = await browser.newContext({
      extraHTTPHeaders: { "idempotency-key": "reset of a sample account" },
    });
    const accountOf = (role: string) =>
      server.ready.accounts.find((a) => a.jurisdiction === "qingchuan" && a.role.en === role)?.account;
    await administrator.request.post(`${address()}/api/v1/sample/sign-in`, {
      data: { account: accountOf("Security administrator") },
    });
    const reset = await administrator.request.post(
      `${address()}/api/v1/accounts/${accountOf("Staff")}/reset-password`,
      { data: {} },
    );
    expect(reset.status()).toBe(200);
    const { temporaryPassword } = (await reset.json()) as { temporaryPassword: string };
    await administrator.close();
    await visit(address(), async (page) => {
      await enter(page, "sample-qingchuan-staff", temporaryPassword);
      await page.getByRole("heading", { level: 1, name: "登录还差一步" }).waitFor();
      await page.goto(`${address()}/matters`);
      await page.getByLabel("安全管理员给的临时密码").fill(temporaryPassword);
      await page.getByLabel(/^新密码/).fill("只有我知道的一句长话 1");
      await page.getByLabel("再输入一次新密码").fill("只有我知道的一句长话 2");
      await page.getByRole("button", { name: "修改密码" }).click();
      await page.getByText("两次输入的新密码不一致").waitFor();
      await page.getByLabel("再输入一次新密码").fill("只有我知道的一句长话 1");
      await page.getByRole("button", { name: "修改密码" }).click();
      await page.getByRole("heading", { level: 1, name: "事项" }).waitFor();
      await signOut(page);
      await enter(page, "sample-qingchuan-staff", "只有我知道的一句长话 1");
      await page.waitForURL(`${address()}/`);
    });
  });
});

describe("outside the sample", () => {
  let postgres: EmbeddedPostgres;
  let server: Program;
  let secret: string;
  const address = () => server.ready.address;
  beforeAll(async () => {
    const folder = folders[1] as string;
    postgres = await startEmbeddedPostgres({ folder: join(folder, "database"), durable: false });
    await ensureDatabase(postgres, "quanjian");
    const admin = openDatabase(postgres.connection("postgres", "postgres"), { max: 1 });
    await admin.query("create role quanjian_sequencer nologin");
    await admin.close();
    const url = (role: string) => `postgres://${role}@localhost/quanjian?host=${postgres.socketFolder}`;
    const env = {
      QUANJIAN_DATA: join(folder, "data"),
      QUANJIAN_SAMPLE: "off",
      DATABASE_URL: url("app"),
      DATABASE_OWNER_URL: url("quanjian_owner"),
    };
    server = await startServer(env.QUANJIAN_DATA, { env });
    const flags = ["--id", "anping", "--title-zh", "安平县", "--title-en", "Anping County"];
    const create = ["jurisdiction", "create", ...flags, "--origin", "ledger.anping.example", "--json"];
    secret = (JSON.parse((await quanjian(create, { env })).out) as { secret: string }).secret;
  });
  afterAll(async () => {
    await server?.stop();
    await postgres?.stop();
  });

  const NAMES = { system: "李系统", security: "王安全", audit: "赵审计" };
  const password = (which: string) => `${which} 的一句长口令 42`;
  let totp: TOTP;
  let backupCodes: string[];

  test("the first visitor sets the three administrators up with the printed secret, once", async () => {
    await visit(address(), async (page) => {
      await page.waitForURL(/\/first-run$/);
      const next = () => page.getByRole("button", { name: "下一步" }).click();
      const step = (name: string) => page.getByRole("heading", { level: 2, name }).waitFor();
      await page.getByText("Asia/Shanghai").waitFor();
      await next();
      expect(await refusal(page)).toBe("请输入口令");
      await page.getByLabel("服务器启动时打印的口令").fill("a guess");
      await next();
      for (const [which, title] of [
        ["system", "系统管理员"],
        ["security", "安全管理员"],
        ["audit", "审计管理员"],
      ] as const) {
        await step(title);
        // Nobody sees what the one before has typed, and a second one of the same name is told at once.
        await page.getByLabel("姓名").fill(NAMES.system);
        await page.getByLabel("登录名").fill(which);
        await page.getByLabel(/^密码/).fill(password(which));
        await page.getByLabel("再输入一次密码").fill(`${password(which)}!`);
        await next();
        await page.getByText("两次输入的密码不一致").waitFor();
        expect(await page.getByText("三员须为三个不同的人").count()).toBe(which === "system" ? 0 : 1);
        await page.getByLabel("姓名").fill(NAMES[which]);
        await page.getByLabel("再输入一次密码").fill(password(which));
        if (which === "security") {
          // Left and taken up again: names are still there, what is secret is asked for anew.
          await page.reload();
          await page.getByLabel("服务器启动时打印的口令").fill("a guess");
          await next();
          expect(await page.getByLabel("姓名").inputValue()).toBe(NAMES.system);
          expect(await page.getByLabel(/^密码/).inputValue()).toBe("");
          for (const again of ["system", "security"]) {
            await page.getByLabel(/^密码/).fill(password(again));
            await page.getByLabel("再输入一次密码").fill(password(again));
            if (again === "system") await next();
          }
        }
        await next();
      }
      await step("核对");
      await page.getByRole("button", { name: "设置三员" }).click();
      expect(await refusal(page)).toContain("初始设置口令无效或已用过");
      await page.getByRole("button", { name: "辖区与口令" }).click();
      await page.getByLabel("服务器启动时打印的口令").fill(secret);
      for (let n = 0; n < 4; n += 1) await next();
      await page.getByRole("button", { name: "设置三员" }).click();
      await page.getByRole("heading", { level: 1, name: "三员已设置" }).waitFor();
      await page.getByRole("button", { name: "前往登录" }).click();
      await page.waitForURL(/\/sign-in$/);
      await page.goto(`${address()}/first-run`);
      await page.getByText("没有待设置的辖区").waitFor();
    });
  });

  test("an administrator sets an authenticator up before anything else, and keeps the back-up codes", async () => {
    await visit(address(), async (page) => {
      await enter(page, "security", password("security"));
      await page.getByRole("heading", { level: 1, name: "登录还差一步" }).waitFor();
      expect(await page.getByRole("navigation").count()).toBe(0);
      await page.getByLabel(/^确认是您本人/).fill(password("security"));
      await page.getByRole("button", { name: "继续" }).click();
      await page.getByRole("img", { name: "动态口令的二维码" }).waitFor();
      const shown = (await page.locator(".secret").innerText()).replaceAll(" ", "");
      totp = URI.parse(`otpauth://totp/test?secret=${shown}`) as TOTP;
      await page.getByLabel(/6 位数字/).fill(totp.generate());
      await page.getByRole("button", { name: "启用" }).click();
      const list = page.getByRole("list", { name: "备用码" });
      await list.waitFor();
      backupCodes = await list.getByRole("listitem").allInnerTexts();
      expect(new Set(backupCodes).size).toBe(10);
      // Whatever is asked of the server meanwhile, they stay until they are kept.
      const asked = page.waitForResponse(/api\/v1\/session/);
      await page.getByRole("button", { name: "切换为英文" }).click();
      expect(await (await asked).json()).toMatchObject({ pending: null });
      await page.getByRole("button", { name: "Switch to Chinese" }).click();
      expect(await list.getByRole("listitem").allInnerTexts()).toEqual(backupCodes);
      await page.getByRole("button", { name: "我已妥善保存" }).click();
      await page.getByRole("navigation").waitFor();
      // What is still to be done, as it stands, and by whom.
      await page.goto(`${address()}/first-run`);
      await page.getByRole("heading", { level: 1, name: "从设置到启用" }).waitFor();
      await page.getByText("已设置 1 / 3").waitFor();
      await page.getByText("quanjian ledger create", { exact: true }).waitFor();
      expect(await hindrances(page)).toEqual([]);
    });
  });

  test("from then on the password asks for a code, and a wrong one is told", async () => {
    await visit(address(), async (page) => {
      await enter(page, "security", password("security"));
      const code = page.getByLabel(/^动态口令/);
      await code.fill(totp.generate() === "000000" ? "111111" : "000000");
      await page.getByRole("button", { name: "继续" }).click();
      expect(await refusal(page)).toContain("动态口令不正确");
      await code.fill(totp.generate());
      await page.getByRole("button", { name: "继续" }).click();
      await page.getByRole("navigation").waitFor();
    });
  });

  test("a back-up code stands in for the authenticator, once", async () => {
    await visit(address(), async (page) => {
      const give = async () => {
        await enter(page, "security", password("security"));
        await page.getByRole("button", { name: "改用备用码" }).click();
        await page.getByLabel("备用码", { exact: true }).fill(backupCodes[0] ?? "");
        await page.getByRole("button", { name: "继续" }).click();
      };
      await give();
      await page.getByRole("navigation").waitFor();
      await signOut(page);
      await give();
      expect(await refusal(page)).toContain("备用码不正确或已用过");
    });
  });
});
