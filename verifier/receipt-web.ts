/**
 * Verifies a portable receipt (C2SP tlog-proof) in the browser, with nothing but the browser's own cryptography.
 * No import: the file can be read, copied and checked by itself. Needs a secure page (HTTPS or this computer),
 * because browsers offer cryptography to no other.
 */

export type ReceiptStepId = "format" | "log-signature" | "leaf" | "content" | "inclusion" | "witness";

export interface ReceiptStep {
  readonly id: ReceiptStepId;
  /**
   * "unsupported": this browser cannot tell (no Ed25519, or not a secure page).
   * "missing": a witness that was asked about has not signed; only the quorum's rule says whether that matters.
   */
  readonly outcome: "good" | "bad" | "unsupported" | "missing";
  readonly title: { readonly zh: string; readonly en: string };
  /** A name, a hash or a time: the same in every language. */
  readonly detail: string;
}

interface Vkey {
  readonly name: string;
  readonly id: string;
  readonly type: number;
  readonly key: Uint8Array<ArrayBuffer>;
}

interface Line {
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Parsed {
  readonly index: number;
  readonly path: Uint8Array<ArrayBuffer>[];
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array<ArrayBuffer>;
  readonly body: string;
  readonly lines: Line[];
}

const TITLES: Record<ReceiptStepId, { good: ReceiptStep["title"]; bad: ReceiptStep["title"] }> = {
  format: {
    good: { zh: "凭据格式正确", en: "The receipt is well-formed" },
    bad: { zh: "凭据格式有误", en: "The receipt is malformed" },
  },
  "log-signature": {
    good: { zh: "检查点由本账本的密钥签名", en: "The checkpoint is signed by the ledger's key" },
    bad: { zh: "检查点签名不符", en: "The checkpoint's signature does not verify" },
  },
  leaf: {
    good: { zh: "已计算记录的散列值", en: "The record's hash was computed" },
    bad: { zh: "无法计算记录的散列值", en: "The record's hash could not be computed" },
  },
  content: {
    good: { zh: "所示内容与存证时一致", en: "The words shown are those that were recorded" },
    bad: { zh: "所示内容与存证时不一致", en: "The words shown are not those that were recorded" },
  },
  inclusion: {
    good: { zh: "记录在已签名的账本之中", en: "The record is in the signed ledger" },
    bad: { zh: "记录不在已签名的账本之中", en: "The record is not in the signed ledger" },
  },
  witness: {
    good: { zh: "见证单位已确认账本只增未改", en: "A witness saw append-only growth" },
    bad: { zh: "见证单位的签名不符", en: "A witness's signature does not verify" },
  },
};
const MISSING = {
  zh: "此凭据上没有该见证单位的签名",
  en: "This witness has not signed the receipt's checkpoint",
};
const UNSUPPORTED = {
  zh: "此浏览器无法核验（需要 HTTPS 页面与支持 Ed25519 的新版浏览器）",
  en: "This browser cannot tell (it takes an HTTPS page and a recent browser with Ed25519)",
};

function step(id: ReceiptStepId, outcome: ReceiptStep["outcome"], detail: string): ReceiptStep {
  const title =
    outcome === "unsupported" ? UNSUPPORTED : outcome === "missing" ? MISSING : TITLES[id][outcome];
  return { id, outcome, title, detail };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (c) => c.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

async function sha256(...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
}

async function readVkey(text: string): Promise<Vkey | null> {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim());
  const typed = match?.[3] === undefined ? null : fromBase64(match[3]);
  if (match === null || typed === null || typed.length !== 33) return null;
  const [, name = "", id = ""] = match;
  const expected = toHex((await sha256(utf8(`${name}\n`), typed)).subarray(0, 4));
  return expected === id ? { name, id, type: typed[0] ?? 0, key: typed.slice(1) } : null;
}

function readNumber(text: string): number | null {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 && String(value) === text ? value : null;
}

function readLines(text: string): Line[] | null {
  const lines: Line[] = [];
  for (const line of text.slice(0, -1).split("\n")) {
    const match = /^\u2014 ([^ +]+) ([^ ]+)$/.exec(line);
    const bytes = fromBase64(match?.[2] ?? "");
    if (match === null || bytes === null || bytes.length < 5) return null;
    lines.push({ name: match[1] ?? "", id: toHex(bytes.subarray(0, 4)), bytes: bytes.slice(4) });
  }
  return lines;
}

function parse(text: string): Parsed | null {
  const gap = text.indexOf("\n\n");
  const end = text.lastIndexOf("\n\n");
  if (gap < 0 || end <= gap || !text.endsWith("\n")) return null;
  const head = text.slice(0, gap).split("\n");
  if (head.shift() !== "c2sp.org/tlog-proof@v1") return null;
  if (head[0]?.startsWith("extra ")) head.shift();
  const index = /^index [0-9]+$/.test(head[0] ?? "") ? readNumber(head.shift()?.slice(6) ?? "") : null;
  const path = head.map(fromBase64).filter((node) => node?.length === 32) as Uint8Array<ArrayBuffer>[];
  const body = text.slice(gap + 2, end + 1);
  const [origin = "", sizeText = "", rootText = "", ...rest] = body.split("\n");
  const size = readNumber(sizeText);
  const root = fromBase64(rootText);
  const lines = readLines(text.slice(end + 2));
  if (index === null || path.length !== head.length || path.length > 63) return null;
  if (origin === "" || size === null || root?.length !== 32 || rest.length !== 1 || lines === null)
    return null;
  return { index, path, origin, size, root, body, lines };
}

/** True or false, or null when this browser has no Ed25519. */
async function verifyEd25519(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  try {
    const imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
  } catch {
    return null;
  }
}

const outcomeOf = (verdict: boolean | null): ReceiptStep["outcome"] =>
  verdict === null ? "unsupported" : verdict ? "good" : "bad";

async function checkLog(parsed: Parsed, log: Vkey): Promise<ReceiptStep> {
  const own = parsed.lines.filter((line) => line.name === log.name && line.id === log.id);
  if (own.length === 0 || log.type !== 1 || parsed.origin !== log.name) {
    return step("log-signature", "bad", parsed.origin);
  }
  const verdicts = await Promise.all(own.map((l) => verifyEd25519(log.key, l.bytes, utf8(parsed.body))));
  const verdict = verdicts.includes(false) ? false : verdicts.includes(null) ? null : true;
  return step("log-signature", outcomeOf(verdict), `${parsed.origin} · ${parsed.size}`);
}

async function checkInclusion(parsed: Parsed, leaf: Uint8Array<ArrayBuffer>): Promise<ReceiptStep> {
  const detail = `${parsed.index} / ${parsed.size}`;
  if (parsed.index >= parsed.size) return step("inclusion", "bad", detail);
  let position = parsed.index;
  let last = parsed.size - 1;
  let running = leaf;
  const path = [...parsed.path];
  while (last > 0) {
    const isRight = position % 2 === 1;
    if (isRight || position < last) {
      const sibling = path.shift();
      if (sibling === undefined) return step("inclusion", "bad", detail);
      running = isRight
        ? await sha256(Uint8Array.of(1), sibling, running)
        : await sha256(Uint8Array.of(1), running, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  const isSame = path.length === 0 && toHex(running) === toHex(parsed.root);
  return step("inclusion", isSame ? "good" : "bad", detail);
}

async function checkWitness(parsed: Parsed, line: Line, witness: Vkey): Promise<ReceiptStep> {
  if (line.bytes.length !== 72) return step("witness", "bad", witness.name);
  const seconds = new DataView(line.bytes.buffer, line.bytes.byteOffset).getBigUint64(0);
  const message = utf8(`cosignature/v1\ntime ${seconds}\n${parsed.body}`);
  const verdict = await verifyEd25519(witness.key, line.bytes.slice(8), message);
  const isDate = seconds < 8_640_000_000_000n;
  const at = isDate ? new Date(Number(seconds) * 1_000).toISOString() : String(seconds);
  return step("witness", outcomeOf(verdict), `${witness.name} · ${at}`);
}

/** JSON in its canonical form (RFC 8785) of what was parsed from JSON. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

/** One opened commitment: what was recorded under this name, and the salt that shows it. */
export interface Opening {
  readonly field: string;
  readonly salt: string;
  readonly value?: unknown;
}

/** The first opening is the list of names: so every field has one place, and none can be shown in two ways. */
async function checkContent(entry: Uint8Array, openings: readonly Opening[]): Promise<ReceiptStep> {
  let commitments: unknown = null;
  try {
    commitments = JSON.parse(new TextDecoder().decode(entry)).commitments;
  } catch {
    return step("content", "bad", "");
  }
  const [first, ...fields] = openings;
  const names = canonical(fields.map((opening) => opening.field));
  if (!Array.isArray(commitments) || first?.field !== "fields" || canonical(first.value) !== names) {
    return step("content", "bad", "");
  }
  for (const [place, { field, salt, value }] of openings.entries()) {
    const bytes = fromBase64(salt);
    const shown =
      value === undefined ? null : await sha256(bytes ?? utf8(""), utf8(canonical([field, value])));
    const isOpen = bytes?.length === 32 && shown !== null && toBase64(shown) === commitments[place];
    if (!isOpen) return step("content", "bad", field);
  }
  return step("content", "good", fields.map((opening) => opening.field).join(" "));
}

/**
 * The steps of verifying a receipt, in order; the receipt holds when none is "bad" or "unsupported". It never throws:
 * what cannot be checked is a step that says so. Only the witnesses given here are looked for. Without openings it is
 * the entry that is proved to be in the ledger, and nothing is said of any words.
 */
export async function verifyReceiptInBrowser(
  proofText: string,
  vkey: string,
  entryBytes: Uint8Array,
  witnessVkeys: readonly string[],
  openings?: readonly Opening[],
): Promise<ReceiptStep[]> {
  const parsed = parse(proofText);
  if (parsed === null) return [step("format", "bad", "")];
  if (globalThis.crypto?.subtle === undefined) return [step("format", "unsupported", "crypto.subtle")];
  const log = await readVkey(vkey);
  if (log === null) return [step("format", "good", ""), step("log-signature", "bad", vkey)];
  const leaf = await sha256(Uint8Array.of(0), entryBytes);
  const steps = [
    step("format", "good", "c2sp.org/tlog-proof@v1"),
    await checkLog(parsed, log),
    step("leaf", "good", toHex(leaf)),
    ...(openings === undefined ? [] : [await checkContent(entryBytes, openings)]),
    await checkInclusion(parsed, leaf),
  ];
  for (const text of witnessVkeys) {
    const witness = await readVkey(text);
    if (witness === null || witness.type !== 4) {
      steps.push(step("witness", "bad", text));
      continue;
    }
    const lines = parsed.lines.filter((l) => l.name === witness.name && l.id === witness.id);
    if (lines.length === 0) steps.push(step("witness", "missing", witness.name));
    for (const line of lines) steps.push(await checkWitness(parsed, line, witness));
  }
  return steps;
}
