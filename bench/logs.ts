/**
 * Reading event logs: events a second of one core, beside what bare reading costs and what kept parsers do in the same run.
 * Alone: node bench/logs.ts
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse";
import sax from "sax";
import { readCsvLog, readOcelJson, readXesLog } from "../src/logs/index.ts";
import { textTable } from "./report.ts";
import type { Row } from "./rows.ts";

const EVENTS = 1_200_000;
/** The peers need longer, so they are given less. */
const EVENTS_OF_PEERS = 120_000;
const EVENTS_OF_OCEL = 120_000;
const PER_CASE = 12;
const PIECE_BYTES = 1 << 20;
const LF = 10;
const ROUNDS = 3;

/** Events a second of processor time, the best of a few: the machine is shared. */
async function best(events: number, run: () => Promise<unknown>): Promise<number> {
  let fastest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    fastest = Math.max(fastest, events / ((user + system) / 1e6));
  }
  return fastest;
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

type Invented = { name: string; activity: string; at: string; who: string; amount: number };

/** Made when it is written, and not kept: a heap full of objects would be measured, too. */
function inventedEvent(n: number): Invented {
  const mixed = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  const ofCase = Math.floor(n / PER_CASE);
  return {
    name: `case-${String(ofCase).padStart(6, "0")}`,
    activity: `activity ${mixed % 14}`,
    at: new Date(Date.UTC(2026, 0, 5) + ofCase * 60_000 + (n % PER_CASE) * 3_600_000).toISOString(),
    who: `person ${mixed % 400}`,
    amount: mixed % 10_000,
  };
}

/** A thousand events at a time, so that neither texts nor objects stay. */
function written(
  events: number,
  head: string,
  event: (e: Invented, n: number) => string,
  foot: string,
): Buffer {
  const parts = [Buffer.from(head)];
  for (let from = 0; from < events; from += 1_000) {
    let text = "";
    for (let n = from; n < Math.min(events, from + 1_000); n++) text += event(inventedEvent(n), n);
    parts.push(Buffer.from(text));
  }
  return Buffer.concat([...parts, Buffer.from(foot)]);
}

function csvOf(events: number): Buffer {
  const header = "case_id,activity,timestamp,resource,role,item,value\n";
  const row = (e: Invented) =>
    `${e.name},${e.activity},${e.at},${e.who},member,${e.amount % 3},${e.amount}\n`;
  return written(events, header, row, "");
}

function xesOf(events: number): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2023">\n';
  const event = (e: Invented, n: number) => {
    const before =
      n % PER_CASE === 0 ? `\t<trace>\n\t\t<string key="concept:name" value="${e.name}"/>\n` : "";
    const after = n % PER_CASE === PER_CASE - 1 ? "\t</trace>\n" : "";
    return `${before}\t\t<event>\n\t\t\t<string key="concept:name" value="${e.activity}"/>\n\t\t\t<date key="time:timestamp" value="${e.at}"/>\n\t\t\t<string key="org:resource" value="${e.who}"/>\n\t\t\t<string key="org:role" value="member"/>\n\t\t\t<int key="amount" value="${e.amount}"/>\n\t\t</event>\n${after}`;
  };
  return written(events, head, event, "</log>\n");
}

function ocelOf(events: number): Buffer {
  const event = (e: Invented, n: number) =>
    `${n === 0 ? "" : ","}${JSON.stringify({
      id: `e${n}`,
      type: e.activity,
      time: e.at,
      attributes: [
        { name: "org:resource", value: e.who },
        { name: "amount", value: e.amount },
      ],
      relationships: [{ objectId: e.name, qualifier: "of" }],
    })}`;
  const names = new Set(Array.from({ length: events }, (_, n) => inventedEvent(n).name));
  const objects = JSON.stringify([...names].map((id) => ({ id, type: "case" })));
  return written(events, '{"events":[', event, `],"objects":${objects}}`);
}

/** Finds the ends of lines, and nothing else: less cannot be done. */
async function bareLines(bytes: Buffer): Promise<number> {
  let lines = 0;
  for (const piece of pieces(bytes))
    for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1)) lines++;
  return lines;
}

async function byCsvParse(bytes: Buffer): Promise<void> {
  const parser = parse({ columns: false });
  parser.on("readable", () => {
    while (parser.read() !== null);
  });
  const ended = new Promise((resolve) => parser.once("end", resolve));
  for (const piece of pieces(bytes)) parser.write(piece);
  parser.end();
  await ended;
}

async function bySax(bytes: Buffer): Promise<void> {
  const parser = sax.parser(true);
  let attributes = 0;
  parser.onopentag = (tag) => {
    if ("key" in tag.attributes) attributes++;
  };
  for (const piece of pieces(bytes)) parser.write(piece.toString("utf8"));
  parser.close();
  if (attributes === 0) throw new Error("sax read nothing");
}

type Large = { events: number; seconds: number; megabytes: number };

/** In a process of its own, whose memory nothing else has touched. */
function large(): Large {
  const script = fileURLToPath(new URL("./logs-large.ts", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })) as Large;
}

export async function benchLogs(progress: (text: string) => void): Promise<Row[]> {
  progress("reading logs: CSV");
  const unit = "M events/s";
  const million = (perSecond: number) => perSecond / 1e6;
  const csv = csvOf(EVENTS);
  const lines = million(await best(EVENTS, () => bareLines(csv)));
  const csvRead = million(await best(EVENTS, () => readCsvLog(pieces(csv))));
  const fewerRows = csvOf(EVENTS_OF_PEERS);
  const csvParse = million(await best(EVENTS_OF_PEERS, () => byCsvParse(fewerRows)));
  progress("reading logs: XES");
  const xes = xesOf(EVENTS);
  const xesRead = million(await best(EVENTS, () => readXesLog(pieces(xes))));
  const fewerTraces = xesOf(EVENTS_OF_PEERS);
  const saxRead = million(await best(EVENTS_OF_PEERS, () => bySax(fewerTraces)));
  progress("reading logs: OCEL 2.0");
  const ocel = ocelOf(EVENTS_OF_OCEL);
  const ocelRead = million(await best(EVENTS_OF_OCEL, () => readOcelJson([ocel])));
  const json = million(await best(EVENTS_OF_OCEL, async () => JSON.parse(ocel.toString("utf8"))));
  progress("reading logs: ten million events");
  const { events: many, seconds, megabytes } = large();
  return [
    {
      name: "CSV into columns",
      value: csvRead,
      unit,
      note: `${Math.round(csv.length / EVENTS)} bytes an event`,
      peer: { name: "csv-parse, cells only", value: csvParse, unit: ` ${unit}` },
      ratio: csvRead / csvParse,
      aim: { least: 2, of: "value" },
    },
    {
      name: "CSV into columns, beside finding the ends of lines",
      value: csvRead,
      unit,
      peer: { name: "ends of lines only", value: lines, unit: ` ${unit}` },
      ratio: csvRead / lines,
      aim: null,
    },
    {
      name: "XES into columns",
      value: xesRead,
      unit,
      note: `${Math.round(xes.length / EVENTS)} bytes an event`,
      peer: { name: "sax, tags only", value: saxRead, unit: ` ${unit}` },
      ratio: xesRead / saxRead,
      aim: { least: 1, of: "value" },
    },
    {
      name: "OCEL 2.0 (JSON) into columns",
      value: ocelRead,
      unit,
      peer: { name: "JSON.parse only", value: json, unit: ` ${unit}` },
      ratio: ocelRead / json,
      aim: null,
    },
    {
      name: `${Math.round(many / 1e6)} million events of CSV read and checked: memory`,
      value: megabytes,
      unit: "MB",
      note: `${seconds.toFixed(1)} s in all, cases interleaved`,
      peer: null,
      ratio: null,
      aim: { most: 4_096, of: "value" },
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await benchLogs((text) => process.stderr.write(`${text}\n`));
  process.stdout.write(`${textTable(rows)}\n`);
}
