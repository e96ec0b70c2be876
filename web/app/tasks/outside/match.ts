/**
 * Which resolution a payment, a contract or an appointment from outside follows from, as far as words, amounts, days and
 * names tell. Pure. It only proposes: what belongs together is for a person to judge.
 */

export type OutsideRow = {
  title: string;
  /** Integer fen. */
  amount: number | null;
  /** Civil day, YYYY-MM-DD. */
  on: string | null;
  counterpart: string;
};

export type Resolution = {
  matter: string;
  title: string;
  /** Of what was resolved. */
  text: string;
  amount: number | null;
  /** Civil day of the resolution. */
  resolvedOn: string;
};

/** Why a resolution is proposed, and what speaks against it. */
export const SIGNS = [
  "sameTitle",
  "likeTitle",
  "sameAmount",
  "withinAmount",
  "overAmount",
  "counterpart",
  "before",
] as const;
export type Sign = (typeof SIGNS)[number];
export type Grade = "exact" | "likely";
export type Match = { matter: string; grade: Grade; score: number; signs: Sign[] };

/** As many as a person compares at a glance. */
export const CANDIDATES_MOST = 5;
/** The share of a row's pairs of characters that a title has: from here on it may mean the same. */
const LIKE = 0.45;
/** With the same amount, or with the counterpart's name, less is enough. */
const LIKE_WITH_MORE = 0.2;
/** Shorter titles are in too many others. */
const CONTAINED_LEAST = 6;
const NAME_LEAST = 3;

const plain = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
/** What every title of an item has, and what every payment says of itself. */
const titleOf = (words: string) =>
  plain(words)
    .replace(/^关于/, "")
    .replace(/(的)?(议题|请示|事项|报告|方案)$/, "");
const nameOf = (counterpart: string) => plain(counterpart).replace(/(股份)?(有限)?(责任)?公司$/, "");

function pairsOf(words: string): Set<string> {
  const signs = [...words];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

/** The share of the row's pairs that the resolution has; 0 where the row has none. */
function share(row: string, resolution: string): number {
  const wanted = pairsOf(row);
  if (wanted.size === 0) return 0;
  const there = pairsOf(resolution);
  let found = 0;
  for (const pair of wanted) if (there.has(pair)) found += 1;
  return found / wanted.size;
}

function isSameTitle(row: string, resolution: string): boolean {
  if (row === "" || resolution === "") return false;
  if (row === resolution) return true;
  const [short, long] = row.length <= resolution.length ? [row, resolution] : [resolution, row];
  return short.length >= CONTAINED_LEAST && long.includes(short);
}

function amountSign(row: number | null, resolved: number | null): Sign | null {
  if (row === null || resolved === null) return null;
  return row === resolved ? "sameAmount" : row < resolved ? "withinAmount" : "overAmount";
}

/** What speaks for a resolution; null where it is not worth proposing. */
export function matchOne(row: OutsideRow, resolution: Resolution): Match | null {
  const title = titleOf(row.title);
  const resolved = titleOf(resolution.title);
  const all = `${resolved} ${plain(resolution.text)}`;
  const isSame = isSameTitle(title, resolved);
  const like = isSame ? 1 : share(title, all);
  const name = nameOf(row.counterpart);
  const hasName = name.length >= NAME_LEAST && all.includes(name);
  const amount = amountSign(row.amount, resolution.amount);
  const isBefore = row.on !== null && row.on < resolution.resolvedOn;
  const more = amount === "sameAmount" || hasName;
  if (like < (more ? LIKE_WITH_MORE : LIKE)) return null;
  const signs: Sign[] = [
    isSame ? "sameTitle" : "likeTitle",
    ...(amount === null ? [] : [amount]),
    ...(hasName ? (["counterpart"] as const) : []),
    ...(isBefore ? (["before"] as const) : []),
  ];
  const isExact = isSame && row.amount === resolution.amount && row.on !== null && !isBefore;
  const weights = (amount === "sameAmount" ? 0.6 : amount === "withinAmount" ? 0.2 : 0) + (hasName ? 0.3 : 0);
  const against = (isBefore ? 0.5 : 0) + (amount === "overAmount" ? 0.2 : 0);
  return {
    matter: resolution.matter,
    grade: isExact ? "exact" : "likely",
    score: (isExact ? 10 : 0) + like + weights - against,
    signs,
  };
}

/** The resolutions that a row may follow from, the likeliest first; the same whatever order they come in. */
export function matchesOf(row: OutsideRow, resolutions: readonly Resolution[]): Match[] {
  return resolutions
    .flatMap((resolution) => matchOne(row, resolution) ?? [])
    .sort((a, b) => b.score - a.score || (a.matter < b.matter ? -1 : a.matter > b.matter ? 1 : 0))
    .slice(0, CANDIDATES_MOST);
}
