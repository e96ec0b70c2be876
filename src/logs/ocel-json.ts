/** OCEL 2.0 in JSON. */
import { LogFault } from "./log-fault.ts";
import { type Ocel, type OcelEvent, type OcelObject, type OcelValue, eventsByCase } from "./ocel.ts";
import type { Bytes, LogRead, ReadOptions } from "./reading.ts";

/** A text in V8 holds half a gigabyte; a longer log has to be one of the streamed forms. */
const LONGEST_BYTES = 500 * 1_048_576;

/** @throws LogFault */
export async function readOcelJson(bytes: Bytes, options: ReadOptions = {}): Promise<LogRead> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    options.signal?.throwIfAborted();
    length += piece.length;
    if (length > LONGEST_BYTES) throw tooLong();
    pieces.push(piece);
  }
  const read = parsed(Buffer.concat(pieces));
  return eventsByCase(ocelOf(read), options);
}

function parsed(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LogFault(
      {},
      { zh: "不是 UTF-8 编码", en: "this is not UTF-8" },
      { zh: "JSON 须为 UTF-8，请另存", en: "JSON is UTF-8; save it again" },
      cause,
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const at = /position (\d+)/.exec(message)?.[1];
    throw new LogFault(
      at === undefined ? { byte: bytes.length } : { line: text.slice(0, Number(at)).split("\n").length },
      { zh: `不是完整的 JSON（${message}）`, en: `this is not whole JSON (${message})` },
      { zh: "请重新导出", en: "export it again" },
      cause,
    );
  }
}

type Entry = Record<string, unknown>;

function ocelOf(value: unknown): Ocel {
  if (!isEntry(value) || !Array.isArray(value.events) || !Array.isArray(value.objects)) throw noOcel();
  const objects = new Map<string, OcelObject>();
  for (const [index, entry] of value.objects.entries()) {
    const object = isEntry(entry) ? entry : {};
    const id = textIn(object, "id", `objects[${index}]`);
    objects.set(id, { id, type: textIn(object, "type", `objects[${index}]`), attributes: valuesIn(object) });
  }
  const events = value.events.map((entry, index): OcelEvent => {
    const event = isEntry(entry) ? entry : {};
    const where = `events[${index}]`;
    return {
      id: textIn(event, "id", where),
      type: textIn(event, "type", where),
      time: textIn(event, "time", where),
      attributes: valuesIn(event),
      objects: listIn(event, "relationships").flatMap((r) =>
        typeof r.objectId === "string" ? [r.objectId] : [],
      ),
      place: { column: where },
    };
  });
  return { objects, events };
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listIn(entry: Entry, key: string): Entry[] {
  const list = entry[key];
  return Array.isArray(list) ? list.filter(isEntry) : [];
}

function valuesIn(entry: Entry): OcelValue[] {
  return listIn(entry, "attributes").flatMap(({ name, value }) =>
    typeof name === "string" && (value === null || typeof value !== "object") ? [{ name, value }] : [],
  );
}

function textIn(entry: Entry, key: string, where: string): string {
  const value = entry[key];
  if (typeof value === "string") return value;
  throw new LogFault(
    { column: where },
    { zh: `没有 ${key}`, en: `has no "${key}"` },
    { zh: "OCEL 2.0 要求它是文本", en: "OCEL 2.0 wants a text there" },
  );
}

function noOcel(): LogFault {
  return new LogFault(
    {},
    {
      zh: "不是 OCEL 2.0：没有 events 和 objects",
      en: 'this is not OCEL 2.0: "events" and "objects" are not there',
    },
    { zh: "OCEL 1.0 的日志请先转换为 2.0", en: "convert a log of OCEL 1.0 to 2.0 first" },
  );
}

function tooLong(): LogFault {
  return new LogFault(
    { byte: LONGEST_BYTES },
    { zh: "JSON 日志超过 500 MB", en: "the log is longer than 500 MB of JSON" },
    {
      zh: "请导出为 OCEL 的 XML 或 SQLite，或 XES、CSV",
      en: "export it as OCEL in XML or SQLite, or as XES or CSV",
    },
  );
}
