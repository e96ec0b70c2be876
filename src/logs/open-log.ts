/** A log's file by what it holds, whatever it is called: CSV, XES, OCEL 2.0 in JSON, XML or SQLite; the texts also packed by gzip. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { readCsvLog } from "./csv-reader.ts";
import { LogFault } from "./log-fault.ts";
import { readOcelJson } from "./ocel-json.ts";
import { readOcelSqlite } from "./ocel-sqlite.ts";
import { readOcelXml } from "./ocel-xml.ts";
import type { LogRead, ReadOptions } from "./reading.ts";
import { readXesLog } from "./xes-reader.ts";

const PIECE_BYTES = 1 << 20;
const LOOKED_AT_BYTES = 4_096;
const SQLITE = "SQLite format 3\0";

export type OpenOptions = ReadOptions & { onBytes?: (read: number, total: number) => void };

/** @throws LogFault for what is wrong in the file; the file system's errors as they are. */
export async function openLog(file: string, options: OpenOptions = {}): Promise<LogRead> {
  const head = await headOf(file);
  if (head.length === 0) throw empty();
  if (head.toString("latin1", 0, SQLITE.length) === SQLITE) return readOcelSqlite(file, options);
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const bytes = piecesOf(file, isPacked, options);
  const first = await bytes.next();
  if (first.done) throw empty();
  const start = Buffer.from(first.value)
    .toString("utf8", 0, LOOKED_AT_BYTES)
    .replace(/^\uFEFF/, "")
    .trimStart();
  const all = startingWith(Buffer.from(first.value), bytes);
  try {
    if (start.startsWith("{")) return await readOcelJson(all, options);
    if (!start.startsWith("<")) return await readCsvLog(all, options);
    const text = inUtf8(all, start);
    return await (isOcel(start) ? readOcelXml(text, options) : readXesLog(text, options));
  } finally {
    await bytes.return(undefined);
  }
}

function empty(): LogFault {
  return new LogFault(
    { byte: 0 },
    { zh: "文件是空的", en: "the file is empty" },
    { zh: "请重新导出", en: "export the log again" },
  );
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* piecesOf(
  file: string,
  isPacked: boolean,
  { onBytes }: OpenOptions,
): AsyncGenerator<Uint8Array, undefined, undefined> {
  const source = createReadStream(file, { highWaterMark: PIECE_BYTES });
  const total = (await sizeOf(file)) || 1;
  let unpacked = 0;
  try {
    const stream = isPacked ? source.pipe(createGunzip({ chunkSize: PIECE_BYTES })) : source;
    if (stream !== source) source.once("error", (error) => stream.destroy(error));
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      unpacked += piece.length;
      yield piece;
      onBytes?.(Math.min(source.bytesRead, total), total);
    }
  } catch (cause) {
    if (isPacked && isOfPacking(cause)) throw damaged(unpacked, cause);
    throw cause;
  } finally {
    source.destroy();
  }
  return undefined;
}

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file);
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

function isOfPacking(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && String(cause.code).startsWith("Z_");
}

function damaged(byte: number, cause: unknown): LogFault {
  return new LogFault(
    { byte },
    {
      zh: "压缩文件在此处损坏或不完整",
      en: "the packed file is damaged or cut off here",
    },
    { zh: "请重新复制或下载", en: "copy or download it again" },
    cause,
  );
}

/** OCEL says so by its first elements; XES has none of them. */
function isOcel(start: string): boolean {
  return /<(?:object-types|event-types|objects)\b/.test(start);
}

/** XML may say that it is in another encoding than UTF-8. */
function inUtf8(bytes: AsyncIterable<Uint8Array>, start: string): AsyncIterable<Uint8Array> {
  const named = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? "utf-8";
  if (/^utf-?8$|^us-ascii$/i.test(named)) return bytes;
  return recoded(bytes, named);
}

async function* recoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new LogFault(
      { line: 1 },
      { zh: `不认识编码“${encoding}”`, en: `the encoding "${encoding}" is not known` },
      { zh: "请另存为 UTF-8", en: "save the file in UTF-8" },
      cause,
    );
  }
  let read = 0;
  for await (const piece of bytes) {
    read += piece.length;
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch (cause) {
      throw new LogFault(
        { byte: read },
        {
          zh: `此处之前有不属于 ${encoding} 的字节`,
          en: `before this place there are bytes that are no ${encoding}`,
        },
        { zh: "请另存为 UTF-8", en: "save the file in UTF-8" },
        cause,
      );
    }
    if (text !== "") yield Buffer.from(text);
  }
}
