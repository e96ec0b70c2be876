/**
 * Lists and search over 100,000 matters, as a page asks for them: through HTTP, signed in, with the look that each list
 * leaves. Beside them, in the same run, the database alone reading all titles with LIKE.
 */
import { matterWindow } from "../src/matters/index.ts";
import { openDatabase } from "../src/platform/index.ts";
import { benchBrowser } from "./pages-browser.ts";
import { copyMatters, fillMatters } from "./pages-fill.ts";
import { type Reader, readersOf } from "./pages-readers.ts";
import type { Row } from "./rows.ts";
import { benchFolder, removeFolder, socketFolderOf, startServer } from "./server.ts";

export const JURISDICTION = "qingchuan";
/** Through the kernel, and so many copies of each beside. */
const KERNEL_MATTERS = 10_000;
const QUICK_MATTERS = 1_000;
const COPIES = 9;
const P95_MS_MOST = 100;
const LIMIT = 100;
const SORTS = ["last", "opened", "title", "amount", "class", "body", "stage", "violated"] as const;
/** Words of two characters, from rare to common, and what somebody types in letters. */
const WORDS = ["采购", "公路", "财政", "干部", "整改", "医院", "消防", "年度"];
/** In nearly every title. */
const COMMON = ["片区", "关于"];
const LETTERS = ["caigou", "gonglu", "xxhjs", "ganbu"];

/** The same page, found without an index of words. */
const BY_LIKE = `select m.matter, count(*) over ()::int as total from matters m where m.jurisdiction = $1 and m.title like $2
                  order by m.last_claimed_at desc, m.matter desc limit ${LIMIT}`;
const EVERYTHING = { sql: () => "true", params: [] };

const PAGES = [
  ["the desk", "desk", {}],
  ["list of findings", "findings", { limit: 50 }],
  ["list of findings by their limits", "findings", { limit: 50, sort: "due" }],
  ["states of bodies", "states", {}],
] as const;

type Taken = { p50: number; p95: number };

export async function benchPages(progress: (text: string) => void, quick: boolean): Promise<Row[]> {
  const folder = benchFolder("pages");
  const server = await startServer(folder);
  const socketFolder = socketFolderOf(folder);
  const rows: Row[] = [];
  try {
    const count = quick ? QUICK_MATTERS : KERNEL_MATTERS;
    const filled = await fillMatters({ socketFolder, folder, jurisdiction: JURISDICTION, count, progress });
    rows.push({
      name: `${count.toLocaleString("en-US")} matters through the kernel, with their lines and words`,
      value: filled.acts / filled.seconds,
      unit: "acts/s",
      note: `${filled.acts.toLocaleString("en-US")} acts`,
      peer: null,
      ratio: null,
      aim: null,
    });
    const owner = openDatabase(
      { host: socketFolder, user: "quanjian_owner", database: "quanjian" },
      { max: 2 },
    );
    try {
      await copyMatters(owner, JURISDICTION, COPIES);
      // What PostgreSQL does by itself within minutes.
      await owner.query("vacuum analyze");
      const rounds = quick ? 3 : 10;
      const like = await timed(rounds, WORDS, (word) => owner.query(BY_LIKE, [JURISDICTION, `%${word}%`]));
      const window = { offset: 0, limit: LIMIT };
      const index = await timed(rounds, WORDS, (query) =>
        matterWindow(owner, JURISDICTION, EVERYTHING, { query }, window),
      );
      rows.push(besideLike("words of two characters, the database alone", index, like));
      const commonLike = await timed(rounds, COMMON, (word) =>
        owner.query(BY_LIKE, [JURISDICTION, `%${word}%`]),
      );
      const common = await timed(rounds, COMMON, (query) =>
        matterWindow(owner, JURISDICTION, EVERYTHING, { query }, window),
      );
      rows.push(besideLike("words that nearly every title has, the database alone", common, commonLike));
      for (const reader of await readersOf(server))
        rows.push(...(await readerRows(reader, { rounds, like, progress })));
    } finally {
      await owner.close();
    }
    rows.push(...(await benchBrowser(server, progress)));
  } finally {
    await server.stop();
    removeFolder(folder, socketFolder);
  }
  return rows;
}

type Measuring = { rounds: number; like: Taken; progress: (text: string) => void };

async function readerRows(reader: Reader, { rounds, like, progress }: Measuring): Promise<Row[]> {
  const rows: Row[] = [];
  const row = (name: string, taken: Taken) => besideLike(`${name}, ${reader.name}`, taken, like);
  const list = (query: object) => reader.get("matters", { limit: LIMIT, ...query });
  for (const [name, words] of [
    ["search in the list, words of two characters", WORDS],
    ["search in the list, words that nearly every title has", COMMON],
    ["search in the list, pinyin and initials", LETTERS],
  ] as const)
    rows.push(row(name, await timed(rounds, words, (query) => list({ query, offset: 0 }))));
  rows.push(row("search over all kinds", await timed(rounds, WORDS, (q) => reader.get("search", { q }))));
  for (const [name, path, query] of PAGES)
    rows.push(row(name, await timed(rounds, [query], (asked) => reader.get(path, asked))));
  const matters = (await list({ offset: 0 })) as { items: { id: string }[] };
  const opened = matters.items.slice(0, 5).map(({ id }) => `matters/${id}`);
  rows.push(row("opening a matter", await timed(rounds, opened, (path) => reader.get(path))));
  const offsets = [0, 0.5, 0.999].map((share) => Math.floor(reader.total * share));
  for (const sort of SORTS) {
    const taken = await timed(rounds, offsets, (offset) => list({ sort, order: "desc", offset }));
    rows.push(row(`list by ${sort}, at the beginning, in the middle, at the end`, taken));
    progress(`${reader.name}, by ${sort}: p95 ${taken.p95.toFixed(0)} ms`);
  }
  return rows;
}

function besideLike(name: string, taken: Taken, like: Taken): Row {
  return {
    name,
    value: taken.p95,
    unit: "ms",
    note: `95 of 100 within it, half within ${taken.p50.toFixed(1)} ms`,
    peer: { name: "the database alone, all titles with LIKE", value: like.p95, unit: " ms" },
    ratio: like.p95 / taken.p95,
    aim: { most: P95_MS_MOST, of: "value" },
  };
}

/** Once unmeasured, so that caches are as after a morning's work; then by turns. */
async function timed<T>(
  rounds: number,
  each: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<Taken> {
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1)
    for (const one of each) {
      const startedAt = performance.now();
      await work(one);
      if (round >= 0) times.push(performance.now() - startedAt);
    }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
