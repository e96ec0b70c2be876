/** Files over HTTP: handed in, cited, fetched, erased; what is refused, and what is left behind. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBlobs } from "../blobs/index.ts";
import { decision, type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
let folder: string;

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  folder = server.services.backups.blobs;
});
afterAll(() => ground.close());

const PDF = { "content-type": "application/pdf" };
const pdf = (bytes = 200_000) => Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes)]);

async function keep(bytes: Buffer = pdf(), as: Role = "clerk", name = "签字页𠮷.pdf") {
  const path = `/api/v1/blobs?name=${encodeURIComponent(name)}`;
  const answer = await server.ask(path, { as, raw: new Uint8Array(bytes), headers: PDF });
  return { answer, blob: String(answer.json?.blob ?? "") };
}

async function aMatter(): Promise<string> {
  const people = { chair: ground.people.chief ?? "", member: ground.people.member ?? "" };
  const minutesAgo = 60 + Math.floor(Math.random() * 100_000);
  const body = decision(ground.bodies.finance, people, { minutesAgo, title: randomUUID() });
  return String((await server.ask("/api/v1/matters", { as: "clerk", body })).json.matter);
}

let second = 0;
const cite = (matter: string, evidence: string[], as: Role = "clerk") => {
  second += 1;
  const claimedAt = new Date(Date.now() - 50_000 + second).toISOString();
  const body = { type: "decision.materials-submitted", claimedAt, data: { text: "扫描件" }, evidence };
  return server.ask(`/api/v1/matters/${matter}/acts`, { as, body });
};

const filesThere = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const pathOf = (blob: string) => join(folder, blob.slice(0, 2), blob);
const raw = async (blob: string, as: Role, query = "") => {
  const headers = { cookie: await server.cookieOf(as) };
  return server.app.request(`http://localhost:8080/api/v1/blobs/${blob}${query}`, { headers });
};

test("a file is kept sealed under the hash of what is kept, cited, and comes out as it went in", async () => {
  const bytes = pdf(3_000_000);
  const { answer, blob } = await keep(bytes);
  expect(answer.status).toBe(201);
  expect(answer.json).toEqual({
    blob,
    name: "签字页𠮷.pdf",
    type: "application/pdf",
    sizeBytes: bytes.length,
  });
  const stored = readFileSync(pathOf(blob));
  expect(createHash("sha256").update(stored).digest("hex")).toBe(blob);
  expect(stored.includes(bytes.subarray(100, 140))).toBe(false);

  const matter = await aMatter();
  expect((await cite(matter, [blob])).status).toBe(201);
  const response = await raw(blob, "station-officer");
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(bytes.length),
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("签字页𠮷.pdf")}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  const shown = await server.ask(`/api/v1/matters/${matter}`, { as: "station-officer" });
  expect(shown.json.papers).toEqual([
    { blob, act: 7, name: "签字页𠮷.pdf", type: "application/pdf", sizeBytes: bytes.length, state: "kept" },
  ]);
});

test("it is saved under a name that opens it as what it is, whatever its sender called it", async () => {
  const matter = await aMatter();
  const page = Buffer.from("<script>alert(1)</script>%PDF-1.7");
  const { answer, blob } = await keep(page, "clerk", "会议记录.hta");
  expect(answer.json).toMatchObject({ name: "会议记录.hta.pdf", type: "application/pdf" });
  await cite(matter, [blob]);
  const { headers } = await raw(blob, "clerk");
  expect(decodeURIComponent(headers.get("content-disposition") ?? "")).toContain("会议记录.hta.pdf");
});

test("who fetched it is on record", async () => {
  const { blob } = await keep();
  await cite(await aMatter(), [blob]);
  expect((await raw(blob, "auditor")).status).toBe(200);
  const looks = await server.ask("/api/v1/looks", { as: "audit-administrator" });
  const of = looks.json.items.filter((look: { action: string }) => look.action === "getBlob");
  expect(of).toContainEqual(expect.objectContaining({ account: ground.accounts.auditor }));
});

test("before an act cites it, and to whoever may not read the matter, it is not there", async () => {
  const { blob } = await keep();
  for (const role of ["clerk", "station-officer"] as const) expect((await raw(blob, role)).status).toBe(404);
  await cite(await aMatter(), [blob]);
  for (const role of [
    "clerk-of-another-body",
    "staff",
    "system-administrator",
    "discipline-officer-elsewhere",
  ] as const)
    expect([role, (await raw(blob, role)).status]).toEqual([role, 404]);
  expect((await raw("ab".repeat(32), "clerk")).status).toBe(404);
});

test("only pictures are shown by the browser itself", async () => {
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    randomBytes(100),
  ]);
  const picture = await keep(png, "clerk", "a.html");
  const paper = await keep();
  await cite(await aMatter(), [picture.blob, paper.blob]);
  const placeOf = async (blob: string, query: string) =>
    (await raw(blob, "clerk", query)).headers.get("content-disposition")?.split(";")[0];
  expect(await placeOf(picture.blob, "?inline=true")).toBe("inline");
  expect((await raw(picture.blob, "clerk")).headers.get("content-type")).toBe("image/png");
  expect(await placeOf(picture.blob, "")).toBe("attachment");
  expect(await placeOf(paper.blob, "?inline=true")).toBe("attachment");
});

describe("an act that cites", () => {
  test("a file that is not there is refused, with its place and what to do", async () => {
    const answer = await cite(await aMatter(), ["ab".repeat(32)]);
    expect([answer.status, answer.code]).toEqual([422, "act_malformed"]);
    expect(answer.json.errors[0]).toMatchObject({
      path: "acts[0].evidence[0]",
      message: expect.stringContaining("upload it again"),
    });
  });

  test("somebody else's file is refused", async () => {
    const { blob } = await keep(pdf(), "chief");
    expect((await cite(await aMatter(), [blob], "clerk")).status).toBe(422);
  });

  test("an own file again is taken, in another matter too", async () => {
    const { blob } = await keep();
    expect((await cite(await aMatter(), [blob])).status).toBe(201);
    expect((await cite(await aMatter(), [blob])).status).toBe(201);
  });
});

describe("a file is refused", () => {
  const left = () => filesThere().length;

  test("that is of no kind that is taken, whatever it calls itself", async () => {
    const before = left();
    const { answer } = await keep(Buffer.from("<!doctype html><script>alert(1)</script>"));
    expect([answer.status, answer.code]).toEqual([415, "unsupported_media_type"]);
    expect(answer.json.detail).toContain("save old formats as PDF");
    expect(left()).toBe(before);
  });

  test("that is empty", async () => {
    const { answer } = await keep(Buffer.alloc(0));
    expect([answer.status, answer.json.detail]).toEqual([400, expect.stringContaining("empty")]);
  });

  test("that says that it is larger than files may be, before a byte of it is read", async () => {
    const headers = { ...PDF, "content-length": String(501 * 1_048_576) };
    const answer = await server.ask("/api/v1/blobs?name=a.pdf", {
      as: "clerk",
      raw: new Uint8Array(pdf(10)),
      headers,
    });
    expect([answer.status, answer.code]).toEqual([413, "request_too_large"]);
    expect(answer.json.detail).toContain("300 dpi");
  });

  test("of which the rest did not come, and nothing is left of it", async () => {
    const before = left();
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(pdf(100_000)));
      },
      pull(controller) {
        controller.error(new Error("the other side is gone"));
      },
    });
    const answer = await server.ask("/api/v1/blobs?name=a.pdf", { as: "clerk", raw: broken, headers: PDF });
    expect([answer.status, answer.json.detail]).toEqual([400, expect.stringContaining("broke off")]);
    expect(left()).toBe(before);
  });

  test("when fifty of the same person wait uncited", async () => {
    const { person, account } = { person: randomUUID(), account: randomUUID() };
    const bytes = () =>
      (async function* () {
        yield pdf(10);
      })();
    const { blobs } = server.services;
    const one = () =>
      blobs.keep({ jurisdiction: "qingchuan", person, account, name: "a.pdf", bytes: bytes() });
    for (let n = 0; n < 50; n += 1) await one();
    await expect(one()).rejects.toThrow("too-many");
  });

  test("when as much is on its way from the same person, whom no count of what has arrived would stop", async () => {
    const options = {
      database: ground.db.app,
      recordKey: server.services.recordKey,
      clock: { now: () => new Date() },
    };
    const blobs = createBlobs({ ...options, folder, uncited: { files: 3, bytes: 500_000 } });
    const person = { jurisdiction: "qingchuan", person: randomUUID(), account: randomUUID(), name: "a.pdf" };
    const { promise: turn, resolve: goOn } = Promise.withResolvers<void>();
    const slow = async function* (bytes: number) {
      yield pdf(bytes);
      await turn;
      yield randomBytes(bytes);
    };
    const sent = [10, 150_000, 150_000, 10].map((bytes) => blobs.keep({ ...person, bytes: slow(bytes) }));
    const ended = Promise.allSettled(sent);
    await expect(sent[3]).rejects.toThrow("too-many");
    goOn();
    const kept = (await ended).filter(({ status }) => status === "fulfilled");
    expect(kept.length).toBeLessThan(3);
  });
});

describe("erasing an act by law", () => {
  const erase = (act: string) =>
    server.ask(`/api/v1/acts/${act}/erase`, {
      as: "security-administrator",
      body: { document: "个人信息保护法", reason: "当事人申请" },
    });

  test("destroys the key and the bytes of its file: what a copy of the disk holds does not open", async () => {
    const bytes = pdf(100_000);
    const { blob } = await keep(bytes);
    const copy = readFileSync(pathOf(blob));
    const matter = await aMatter();
    const act = String((await cite(matter, [blob])).json.act.id);
    expect((await erase(act)).status).toBe(200);

    expect(filesThere()).not.toContain(pathOf(blob));
    expect(await ground.db.app.query("select from blob_keys where blob = $1", [blob])).toEqual([]);
    expect(
      await ground.db.app.query("select sealed_name as name from blobs where blob = $1", [blob]),
    ).toEqual([{ name: null }]);
    const gone = await raw(blob, "clerk");
    expect([gone.status, ((await gone.json()) as { code: string }).code]).toEqual([410, "erased"]);
    // The bytes put back from a copy: without the key nobody opens them, and the night removes them.
    writeFileSync(pathOf(blob), copy);
    expect((await raw(blob, "clerk")).status).toBe(410);
    utimesSync(pathOf(blob), new Date(0), new Date(0));
    await server.services.blobs.sweep(new Date());
    expect(filesThere()).not.toContain(pathOf(blob));
    const shown = await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" });
    expect(shown.json.papers).toEqual([
      { blob, act: 7, name: null, type: "application/pdf", sizeBytes: bytes.length, state: "erased" },
    ]);
    // What is erased cannot be cited again.
    expect((await cite(await aMatter(), [blob])).status).toBe(422);
  });

  test("leaves a file that another act rests on as well, until that one is erased", async () => {
    const { blob } = await keep();
    const matter = await aMatter();
    const first = String((await cite(matter, [blob])).json.act.id);
    const other = String((await cite(matter, [blob])).json.act.id);
    await erase(first);
    expect((await raw(blob, "clerk")).status).toBe(200);
    await erase(other);
    expect((await raw(blob, "clerk")).status).toBe(410);
  });

  test("leaves nothing of a file where all acts that rest on it are erased at once", async () => {
    const { blob } = await keep();
    const matter = await aMatter();
    const acts: string[] = [];
    for (let n = 0; n < 3; n += 1) acts.push(String((await cite(matter, [blob])).json.act.id));
    await Promise.all(acts.map(erase));
    expect((await raw(blob, "clerk")).status).toBe(410);
    expect(filesThere()).not.toContain(pathOf(blob));
  });
});

describe("the night", () => {
  const DAY_MS = 86_400_000;
  const later = () => new Date(Date.now() + 2 * DAY_MS);

  test("removes what nobody cited within a day, and nothing else", async () => {
    const uncited = (await keep()).blob;
    const cited = (await keep()).blob;
    await cite(await aMatter(), [cited]);
    expect((await server.services.blobs.sweep(new Date())).uncited).toBe(0);
    await server.services.blobs.sweep(later());
    expect(filesThere()).not.toContain(pathOf(uncited));
    expect((await cite(await aMatter(), [uncited])).status).toBe(422);
    expect((await raw(cited, "clerk")).status).toBe(200);
  });

  test("removes parts of uploads that broke off with the server, and files that no row knows", async () => {
    const part = join(folder, "incoming", "left.part");
    const stray = pathOf("cd".repeat(32));
    const { blob } = await keep();
    await cite(await aMatter(), [blob]);
    mkdirSync(dirname(stray), { recursive: true });
    for (const path of [part, stray]) writeFileSync(path, "bytes");
    expect(statSync(part).size).toBe(5);
    await server.services.blobs.sweep(new Date());
    expect(filesThere()).toContain(part);
    await server.services.blobs.sweep(later());
    expect(filesThere().filter((path) => path === part || path === stray)).toEqual([]);
    expect(filesThere()).toContain(pathOf(blob));
  });
});

test("the application can neither remove a file that is cited nor the key of any", async () => {
  const { blob } = await keep();
  await cite(await aMatter(), [blob]);
  const { app } = ground.db;
  await expect(app.query("delete from blobs where blob = $1", [blob])).rejects.toThrow(/foreign key/);
  await expect(app.query("delete from blob_keys where blob = $1", [blob])).rejects.toThrow(
    /permission denied/,
  );
  await expect(app.query("delete from blob_citations where blob = $1", [blob])).rejects.toThrow(
    /permission denied/,
  );
});

test("a file whose bytes were altered breaks off and is told in the log; another record key opens nothing", async () => {
  const { blob } = await keep(pdf(200_000));
  await cite(await aMatter(), [blob]);
  const bytes = readFileSync(pathOf(blob));
  bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
  writeFileSync(pathOf(blob), bytes);
  const response = await raw(blob, "clerk");
  await expect(response.arrayBuffer()).rejects.toThrow();
  expect(server.logged.join("")).toContain("a file does not open");
  const { database, clock } = server.services;
  const foreign = createBlobs({ database, recordKey: randomBytes(32), folder, clock });
  await expect(foreign.find("qingchuan", blob)).rejects.toThrow();
});
