/** Matters, their acts and receipts, and the tasks that follow a decision. */
import type { Page } from "playwright-core";
import {
  matterBreaking,
  matterOf,
  matterWithFinding,
  onGrid,
  openReceipt,
  pasteTable,
  taskOf,
} from "../scenes.ts";
import { ALL_STATES, STATION, SUPERVISOR, WAITING, type Shot } from "../shot.ts";

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

export const MATTERS: Shot[] = [
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
  { name: "matters-none", role: SUPERVISOR, path: "/matters?query=nothing-has-this-title" },
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
];
