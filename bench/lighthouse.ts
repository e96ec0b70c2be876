/**
 * The main pages as Lighthouse sees them: a real browser with an empty cache, a sample of its own, signed in as who works on
 * the page. Desktop, without throttling: the scores are Lighthouse's, the times what the pages cost on this machine.
 */
import lighthouse, { desktopConfig, type Flags, type Result } from "lighthouse";
import puppeteer, { type Page } from "puppeteer-core";
import { launchBrowser } from "../test/browser.ts";
import type { Row } from "./rows.ts";
import {
  benchFolder,
  freePort,
  removeFolder,
  type RunningServer,
  socketFolderOf,
  startServer,
} from "./server.ts";

const SUPERVISOR = "Discipline officer";
const PAGES: { name: string; path: string; role: string }[] = [
  { name: "desk", path: "/", role: SUPERVISOR },
  { name: "matters", path: "/matters", role: SUPERVISOR },
  { name: "one matter", path: "/matters/$id", role: SUPERVISOR },
  { name: "findings", path: "/findings", role: SUPERVISOR },
  { name: "states of bodies", path: "/states", role: SUPERVISOR },
  { name: "bodies", path: "/bodies", role: SUPERVISOR },
  { name: "norms", path: "/norms", role: SUPERVISOR },
  { name: "record of a meeting", path: "/matters/new", role: "Meeting clerk" },
  { name: "system", path: "/system", role: "System administrator" },
];

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
const PERFORMANCE_LEAST = 90;
const FLAGS: Flags = {
  output: "json",
  logLevel: "silent",
  disableStorageReset: true,
  onlyCategories: [...CATEGORIES],
};
const UNTHROTTLED = {
  ...desktopConfig,
  settings: { ...desktopConfig.settings, throttlingMethod: "provided" as const },
};

export async function benchLighthouse(progress: (text: string) => void): Promise<Row[]> {
  const folder = benchFolder("lighthouse");
  const server = await startServer(folder);
  const socketFolder = socketFolderOf(folder);
  const port = await freePort();
  const launched = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const browser = await puppeteer.connect({
      browserURL: `http://127.0.0.1:${port}`,
      defaultViewport: null,
    });
    const rows: Row[] = [];
    for (const { name, path, role } of PAGES) {
      progress(`lighthouse: ${name}`);
      const page = await browser.newPage();
      await signIn(page, server, role);
      const url = `${here(server)}${path.replace("$id", await someMatter(page))}`;
      await (await page.createCDPSession()).send("Network.clearBrowserCache");
      const run = await lighthouse(url, FLAGS, UNTHROTTLED, page);
      if (!run || run.lhr.runtimeError)
        throw new Error(`Lighthouse on ${path}: ${run?.lhr.runtimeError?.message}`);
      rows.push(rowOf(name, run.lhr));
      await page.close();
    }
    await browser.disconnect();
    return rows;
  } finally {
    await launched.close();
    await server.stop();
    removeFolder(folder, socketFolder);
  }
}

/** By the name under which the server knows itself: it refuses a sign-in from elsewhere. */
const here = ({ address }: RunningServer) => address.replace("127.0.0.1", "localhost");

async function signIn(page: Page, server: RunningServer, role: string): Promise<void> {
  await page.goto(`${here(server)}/sign-in`);
  type Account = { account: string; jurisdiction: string; role: { en: string } };
  const { items } = (await page.evaluate('fetch("/api/v1/sample/accounts").then((r) => r.json())')) as {
    items: Account[];
  };
  const account = items.find((item) => item.role.en === role && item.jurisdiction === "qingchuan");
  if (!account) throw new Error(`the sample has no account "${role}"`);
  const options = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account: account.account }),
  };
  const status = await page.evaluate(
    `fetch("/api/v1/sample/sign-in", ${JSON.stringify(options)}).then((r) => r.status)`,
  );
  if (status !== 204) throw new Error(`signing in as "${role}" was answered with ${status}`);
}

/** One with a breach, if the reader sees any matter. */
async function someMatter(page: Page): Promise<string> {
  const { items = [] } = (await page.evaluate(
    'fetch("/api/v1/matters?breached=true&limit=1").then((r) => r.json())',
  )) as { items?: { id: string }[] };
  return items[0]?.id ?? "";
}

function rowOf(name: string, lhr: Result): Row {
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const of = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const script = scriptBytes(lhr);
  return {
    name: `Lighthouse, ${name}: performance`,
    value: score("performance"),
    unit: "of 100",
    note: [
      `accessibility ${score("accessibility")}`,
      `best practices ${score("best-practices")}`,
      `first paint ${Math.round(of("first-contentful-paint"))} ms`,
      `largest ${Math.round(of("largest-contentful-paint"))} ms`,
      `blocked ${Math.round(of("total-blocking-time"))} ms`,
      `shift ${of("cumulative-layout-shift").toFixed(3)}`,
      `${Math.round(script / 1_000)} kB of script`,
    ].join(", "),
    peer: null,
    ratio: null,
    aim: { least: PERFORMANCE_LEAST, of: "value" },
  };
}

/** As transferred. */
function scriptBytes(lhr: Result): number {
  const details = lhr.audits["network-requests"]?.details as
    | { items?: { resourceType?: string; transferSize?: number }[] }
    | undefined;
  const scripts = details?.items?.filter(({ resourceType }) => resourceType === "Script") ?? [];
  return scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}
