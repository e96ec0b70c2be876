/** OCEL 2.0 in SQLite, where this Node can read it. */
import { LogFault } from "./log-fault.ts";
import { type Ocel, type OcelObject, eventsByCase } from "./ocel.ts";
import type { LogRead, ReadOptions } from "./reading.ts";

type Row = Record<string, unknown>;
type Ask = (sql: string) => Iterable<Row>;

/** @throws LogFault where Node has no SQLite, and where the file is none. */
export async function readOcelSqlite(file: string, options: ReadOptions = {}): Promise<LogRead> {
  const database = await opened(file);
  try {
    return eventsByCase(
      ocelIn((sql) => database.prepare(sql).iterate() as Iterable<Row>),
      options,
    );
  } catch (cause) {
    if (cause instanceof LogFault) throw cause;
    throw new LogFault(
      {},
      {
        zh: `不是 OCEL 2.0 的 SQLite 文件（${messageOf(cause)}）`,
        en: `this is not OCEL 2.0 in SQLite (${messageOf(cause)})`,
      },
      { zh: "请重新导出", en: "export it again" },
      cause,
    );
  } finally {
    database.close();
  }
}

async function opened(file: string) {
  let sqlite: typeof import("node:sqlite");
  try {
    sqlite = await import("node:sqlite");
  } catch (cause) {
    throw new LogFault(
      {},
      { zh: `Node ${process.version} 不带 SQLite`, en: `Node ${process.version} comes without SQLite` },
      {
        zh: "请用 Node 24，或把日志导出为 OCEL 的 JSON、XML",
        en: "use Node 24, or export the log as OCEL in JSON or XML",
      },
      cause,
    );
  }
  return new sqlite.DatabaseSync(file, { readOnly: true });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The tables of the standard: event and object, one more for each type with times and attributes, and what joins them. */
function ocelIn(ask: Ask): Ocel {
  const objects = new Map<string, OcelObject>();
  for (const row of ask("select ocel_id, ocel_type from object"))
    objects.set(String(row.ocel_id), {
      id: String(row.ocel_id),
      type: String(row.ocel_type),
      attributes: [],
    });
  for (const { ocel_type_map: map } of [...ask("select ocel_type_map from object_map_type")])
    for (const row of ask(`select * from ${tableOf("object", map)}`)) {
      const object = objects.get(String(row.ocel_id));
      if (object) object.attributes.push(...attributesOf(row));
    }
  const related = new Map<string, string[]>();
  for (const row of ask("select ocel_event_id, ocel_object_id from event_object")) {
    const id = String(row.ocel_event_id);
    const list = related.get(id) ?? [];
    list.push(String(row.ocel_object_id));
    related.set(id, list);
  }
  const details = new Map<string, Row>();
  for (const { ocel_type_map: map } of [...ask("select ocel_type_map from event_map_type")])
    for (const row of ask(`select * from ${tableOf("event", map)}`)) details.set(String(row.ocel_id), row);
  const events = [...ask("select ocel_id, ocel_type from event order by rowid")].map((row) => {
    const id = String(row.ocel_id);
    const detail = details.get(id) ?? {};
    return {
      id,
      type: String(row.ocel_type),
      time: String(detail.ocel_time ?? ""),
      attributes: attributesOf(detail),
      objects: related.get(id) ?? [],
      place: { column: id },
    };
  });
  return { objects, events };
}

/** The name comes from the file: it is quoted as a name, so that it can be nothing else. */
function tableOf(kind: "event" | "object", map: unknown): string {
  return `"${`${kind}_${String(map)}`.replaceAll('"', '""')}"`;
}

const OWN = new Set(["ocel_id", "ocel_time", "ocel_changed_field"]);

function attributesOf(row: Row): { name: string; value: unknown }[] {
  return Object.entries(row)
    .filter(([name, value]) => !OWN.has(name) && value !== null && !(value instanceof Uint8Array))
    .map(([name, value]) => ({ name, value }));
}
