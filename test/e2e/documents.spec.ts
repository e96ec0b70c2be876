/** The papers of a matter: read, printed, saved; files handed in and fetched. */
import { readFileSync } from "node:fs";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { unzipped } from "../../src/documents/unzip.fixture.ts";
import { hindrances } from "../axe.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();

async function signedIn(role: RegExp, options: BrowserContextOptions = {}) {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await site.enter(page, role);
  return { context, page, faults };
}

async function brokenMatter(context: BrowserContext): Promise<string> {
  const { items } = await site.get<{ items: { matter: string }[] }>(
    context,
    "/api/v1/findings?constraint=recusal-respected",
  );
  return items[0]?.matter ?? "";
}

const paper = (page: Page) => page.getByRole("article", { name: "文书正文" });
const styleOf = (page: Page, selector: string, property: string) =>
  page.evaluate(`getComputedStyle(document.querySelector("${selector}")).${property}`);
/** The sheets of a printed file and their sizes in points. */
function sheetsOf(pdf: Buffer): string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
    (box ?? "")
      .trim()
      .split(/\s+/)
      .map((n) => Math.round(Number(n)))
      .join(" "),
  );
}

test("the record of a meeting is read from its matter, printed on A4 sheets, and saved as docx", async () => {
  const { context, page, faults } = await signedIn(/纪检监察干部/);
  const { name } = await site.get<{ name: string }>(context, "/api/v1/session");
  await page.goto(`${site.address}/matters/${await brokenMatter(context)}`);
  const contents = page.getByRole("navigation", { name: "目录" });
  await contents.getByRole("link", { name: /^规则校验/ }).click();
  await contents.locator("a[aria-current=location]").waitFor();
  expect(await hindrances(page)).toEqual([]);

  await page.getByRole("navigation", { name: "文书" }).getByRole("link", { name: "会议记录" }).click();
  await paper(page).waitFor();
  const words = await paper(page).innerText();
  expect(words).toMatch(/一、会议基本情况[\s\S]*主持人[\s\S]*应到\d+人，实到\d+人[\s\S]*出席/);
  expect(words).toMatch(/（班子成员）：(同意|不同意|缓议)。理由：/);
  expect(words).toMatch(/表决结果：赞成\d+票[\s\S]*决议：[\s\S]*签名/);
  expect(await hindrances(page)).toEqual([]);

  const mark = page.locator("svg.watermark");
  expect(await mark.getAttribute("aria-hidden")).toBe("true");
  expect(await mark.textContent()).toContain(name);
  await page.emulateMedia({ media: "print" });
  expect(await styleOf(page, ".bar", "display")).toBe("none");
  expect(await styleOf(page, ".page-head", "display")).toBe("none");
  // Drawn, not a background, and fixed: on every sheet, whatever the printer's settings are.
  expect(await styleOf(page, "svg.watermark", "position")).toBe("fixed");
  const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThanOrEqual(2);
  expect(new Set(sheets)).toEqual(new Set(["0 0 595 842"]));
  await page.emulateMedia({ media: "screen" });

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 docx" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^会议记录-.*会议记录\.docx$/);
  const parts = unzipped(readFileSync(await file.path()));
  expect(parts.get("word/document.xml")).toContain("会议基本情况");
  expect(parts.get("word/header1.xml")).toContain(name);
  expect(faults).toEqual([]);
  await context.close();
});

test("the dossier has its contents, leads to each part, and is complete in English and on a phone", async () => {
  const { context, page, faults } = await signedIn(/纪检监察干部/, { viewport: { width: 390, height: 844 } });
  const matter = await brokenMatter(context);
  await page.goto(`${site.address}/matters/${matter}`);
  await page.getByText("目录", { exact: true }).first().click();
  await page
    .getByRole("navigation", { name: "目录" })
    .getByRole("link", { name: /^用权记录/ })
    .click();
  await page.goto(`${site.address}/matters/${matter}/documents/dossier`);
  await paper(page).getByRole("link", { name: "六、用权记录" }).click();
  expect(await page.evaluate("location.hash")).toBe("#acts");
  expect(await hindrances(page)).toEqual([]);
  const tooWide = "document.documentElement.scrollWidth > innerWidth";
  expect(await page.evaluate(tooWide)).toBe(false);
  await page.getByRole("button", { name: "切换为英文" }).click();
  const english = page.getByRole("article", { name: "The paper" });
  await english.getByRole("heading", { name: "1. Summary" }).waitFor();
  expect(await english.innerText()).toMatch(/possibly broken[\s\S]*Answer/);
  expect(await page.evaluate(tooWide)).toBe(false);
  // The language stays with the account.
  await page.getByRole("button", { name: "Switch to Chinese" }).click();
  await paper(page).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

async function newMatter(context: BrowserContext): Promise<string> {
  const { clerkOf } = await site.get<{ clerkOf: string[] }>(context, "/api/v1/session");
  const answer = await context.request.post(`${site.address}/api/v1/matters`, {
    headers: { origin: site.address, "idempotency-key": crypto.randomUUID() },
    data: {
      procedure: "cn/decision",
      body: clerkOf[0],
      act: {
        type: "decision.proposed",
        claimedAt: new Date().toISOString(),
        data: { title: "关于附材料的议题", class: "major_decision" },
      },
    },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { matter: string }).matter;
}

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(300_000, "签字页")]);

test("a file is refused by its content, stopped on its way, sent, bound to an act, and fetched as it was", async () => {
  const { context, page, faults } = await signedIn(/会议记录人员/);
  const matter = await newMatter(context);
  await page.goto(`${site.address}/matters/${matter}`);
  await page.getByRole("radio", { name: "提交会议材料" }).check();
  const chooser = page.locator(".evidence input[type=file]:not([capture])");
  const choose = (name: string, buffer: Buffer) =>
    chooser.setInputFiles({ name, mimeType: "application/pdf", buffer });

  await choose("伪装.pdf", Buffer.from("<!doctype html><script>alert(1)</script>"));
  await page.getByText(/不收此类文件/).waitFor();

  await page.route("**/api/v1/blobs*", () => {});
  await choose("签字页𠮷.pdf", PDF);
  const sending = page.getByRole("status").filter({ hasText: "正在上传 签字页𠮷.pdf" });
  await sending.getByRole("button", { name: "取消" }).click();
  await sending.waitFor({ state: "detached" });
  await page.unroute("**/api/v1/blobs*");

  // Dropped, as from a folder beside the window.
  const [text, fileName] = [PDF.toString("utf8"), "签字页𠮷.pdf"].map((words) => JSON.stringify(words));
  const dropped = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${text}], ${fileName}, { type: "application/pdf" }));
    return transfer;
  })()`);
  await page.dispatchEvent(".evidence", "drop", { dataTransfer: dropped });
  await page.getByRole("button", { name: "移除 签字页𠮷.pdf" }).waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.getByRole("textbox", { name: "材料" }).fill("签字页扫描件");
  await page.getByRole("button", { name: "确认记录" }).click();

  const papers = page.getByRole("region", { name: "材料" });
  await papers.getByRole("link", { name: "签字页𠮷.pdf" }).waitFor();
  expect(await papers.innerText()).toContain("已加密保存");
  const saving = page.waitForEvent("download");
  await papers.getByRole("link", { name: "签字页𠮷.pdf" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("签字页𠮷.pdf");
  expect(readFileSync(await file.path()).equals(PDF)).toBe(true);
  await page.goto(`${site.address}/matters/${matter}/documents/dossier`);
  await paper(page).waitFor();
  expect(await paper(page).innerText()).toMatch(/签字页𠮷\.pdf\s+293 KB\s+[0-9a-f]{64}\s+加密保存/);
  expect(faults).toEqual([]);
  await context.close();
});

test("a phone offers its camera for the signed page", async () => {
  const { context, page } = await signedIn(/会议记录人员/, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(`${site.address}/matters/${await newMatter(context)}`);
  await page.getByRole("button", { name: "拍照" }).waitFor();
  expect(await page.locator("input[capture=environment]").getAttribute("accept")).toBe(
    "image/jpeg,image/png",
  );
  await context.close();
});
