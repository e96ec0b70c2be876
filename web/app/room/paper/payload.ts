/**
 * What the code on a slip says, in version 1: "QJ1", one letter for the kind of slip, then bytes in base 45 (RFC 9285),
 * which a QR code packs as densely as bytes:
 *
 *   item        16 bytes, the matter of the item; zeros on an attendance sheet, which is the meeting's
 *   meeting      8 bytes, the first of the meeting's matter: an item that was deferred comes before another meeting
 *   member      16 bytes, on a position slip only
 *
 * A ballot has no number and no name: all ballots of an item say the same. Pure.
 */
export type SlipKind = "position" | "ballot" | "attendance" | "tellers";

export type SlipCode =
  | { kind: "position"; item: string; meeting: string; member: string }
  | { kind: "ballot" | "tellers"; item: string; meeting: string }
  | { kind: "attendance"; meeting: string };

/** foreign: no code of ours; newer: of a later version; damaged: ours, and not whole. */
export type Unread = "foreign" | "newer" | "damaged";

const MARK = "QJ";
const VERSION = "1";
const LETTERS: Record<SlipKind, string> = { position: "P", ballot: "B", attendance: "A", tellers: "T" };
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as SlipKind]));
const UUID_BYTES = 16;
const MEETING_BYTES = 8;
const NO_ITEM = "0".repeat(2 * UUID_BYTES);
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** As a code names a meeting: the first bytes of its matter's id. */
export const meetingMark = (matter: string): string => hexOf(matter).slice(0, 2 * MEETING_BYTES);

/** @throws RangeError where an id is no UUID. */
export function codeOf(slip: SlipCode): string {
  const item = slip.kind === "attendance" ? NO_ITEM : hexOf(slip.item);
  const member = slip.kind === "position" ? hexOf(slip.member) : "";
  const hex = item + meetingMark(slip.meeting) + member;
  return MARK + VERSION + LETTERS[slip.kind] + base45(bytesOf(hex));
}

/** `meeting` comes back as `meetingMark` writes it. */
export function slipOf(code: string): SlipCode | Unread {
  if (!code.startsWith(MARK)) return "foreign";
  if (code[MARK.length] !== VERSION) return /^\d$/.test(code[MARK.length] ?? "") ? "newer" : "foreign";
  const kind = KINDS.get(code[MARK.length + 1] ?? "");
  const bytes = bytesIn(code.slice(MARK.length + 2));
  if (!kind || !bytes) return "damaged";
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const whole = 2 * (UUID_BYTES + MEETING_BYTES + (kind === "position" ? UUID_BYTES : 0));
  if (hex.length !== whole) return "damaged";
  const item = uuidOf(hex.slice(0, 2 * UUID_BYTES));
  const meeting = hex.slice(2 * UUID_BYTES, 2 * (UUID_BYTES + MEETING_BYTES));
  if (kind === "attendance") return hex.startsWith(NO_ITEM) ? { kind, meeting } : "damaged";
  if (kind === "position")
    return { kind, item, meeting, member: uuidOf(hex.slice(2 * (UUID_BYTES + MEETING_BYTES))) };
  return { kind, item, meeting };
}

function hexOf(uuid: string): string {
  const hex = uuid.replaceAll("-", "").toLowerCase();
  // A meeting may be named by its mark again.
  if (!/^([0-9a-f]{32}|[0-9a-f]{16})$/.test(hex)) throw new RangeError(`no UUID: ${uuid}`);
  return hex;
}

const uuidOf = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

const bytesOf = (hex: string) =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));

/** Two bytes are three signs; every payload here has an even number of bytes. */
function base45(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    text += signAt(pair % 45) + signAt(Math.floor(pair / 45) % 45) + signAt(Math.floor(pair / 2025));
  }
  return text;
}

const signAt = (value: number) => SIGNS[value] ?? "";

function bytesIn(text: string): Uint8Array | null {
  if (text.length % 3 !== 0) return null;
  const bytes = new Uint8Array((text.length / 3) * 2);
  for (let at = 0; at < text.length; at += 3) {
    const [a = -1, b = -1, c = -1] = [...text.slice(at, at + 3)].map((sign) => SIGNS.indexOf(sign));
    const pair = a + 45 * b + 2025 * c;
    if (a < 0 || b < 0 || c < 0 || pair > 0xffff) return null;
    bytes[(at / 3) * 2] = pair >> 8;
    bytes[(at / 3) * 2 + 1] = pair & 0xff;
  }
  return bytes;
}
