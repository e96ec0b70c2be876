/** What every reader is given, and what it answers. */
import type { EventLog } from "./event-log.ts";
import { LogFault } from "./log-fault.ts";
import { grown } from "./word-table.ts";

/** The bytes of a log, unpacked, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type ReadOptions = {
  /** The zone of times that name none; null where they must agree, and are then read as UTC. */
  zone?: string | null;
  /** Which attributes are kept, by name; without it all are. What nobody asks about takes no memory. */
  keeps?: (attribute: string) => boolean;
  /** Asked between pieces. @throws its reason when aborted. */
  signal?: AbortSignal;
  /** Of an OCEL log: the type of object that makes the cases. */
  caseType?: string | null;
};

export type LogRead = {
  log: EventLog;
  format: "CSV" | "XES" | "OCEL 2.0";
  encoding: string;
  /** Null where the log has no times. */
  timesAreZoned: boolean | null;
  /** What a person should know about how it was read. */
  notes: { zh: string; en: string }[];
};

/** No honest row or element is longer. */
export const LONGEST_BYTES = 16 * 1_048_576;

/**
 * Hands a parser the bytes with what it left over before them. The parser answers how far it has come; one byte of room
 * stands behind the end, where it may put a sentinel. Memory stays bounded: what is left over may not grow beyond the limit.
 */
export async function feed(
  bytes: Bytes,
  options: ReadOptions,
  what: { zh: string; en: string },
  parse: (buffer: Uint8Array, end: number, isLast: boolean, before: number) => number,
): Promise<void> {
  let buffer = new Uint8Array(1 << 21);
  let held = 0;
  let before = 0;
  for await (const piece of bytes) {
    options.signal?.throwIfAborted();
    const zero = piece.indexOf(0);
    if (zero >= 0) throw zeroByte(before + held + zero);
    if (held + piece.length + 1 > buffer.length) buffer = grown(buffer, Uint8Array, held + piece.length + 1);
    buffer.set(piece, held);
    held += piece.length;
    const done = parse(buffer, held, false, before);
    buffer.copyWithin(0, done, held);
    held -= done;
    before += done;
    if (held > LONGEST_BYTES) throw tooLong(before, what);
  }
  parse(buffer, held, true, before);
}

function tooLong(byte: number, what: { zh: string; en: string }): LogFault {
  const mebibytes = LONGEST_BYTES / 1_048_576;
  return new LogFault(
    { byte },
    {
      zh: `从此处开始的${what.zh}超过 ${mebibytes} MB`,
      en: `the ${what.en} that begins here is longer than ${mebibytes} MB`,
    },
    {
      zh: "请检查引号是否闭合、文件是否完整，再重新导出",
      en: "see whether a quote is left open or the file is damaged, and export it again",
    },
  );
}

function zeroByte(byte: number): LogFault {
  return new LogFault(
    { byte },
    {
      zh: "含有零字节，可能是 UTF-16 或不是文本",
      en: "there is a zero byte, so this is UTF-16 or no text at all",
    },
    { zh: "请另存为 UTF-8 文本", en: "save it as text in UTF-8" },
  );
}
