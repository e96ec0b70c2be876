/** A file of the largest size, in and out through HTTP: how fast beside hash and cipher alone, and how much memory it takes. */
import { createCipheriv, createHash, randomBytes, randomUUID } from "node:crypto";
import type { Row } from "./rows.ts";
import { type RunningServer, residentMb } from "./server.ts";

const FILE_MB = 500;
const MB = 1_048_576;
const SAMPLE_MS = 100;

type Session = { clerkOf: string[]; jurisdiction: { id: string } };

export async function benchBlobs(
  server: Pick<RunningServer, "address" | "pid">,
  progress: (text: string) => void,
): Promise<Row[]> {
  const headers = {
    cookie: await clerksCookie(server.address),
    origin: server.address.replace("127.0.0.1", "localhost"),
  };
  progress(`a file of ${FILE_MB} MB in`);
  const sent = await watched(server.pid, async () => {
    const response = await fetch(`${server.address}/api/v1/blobs?name=large.pdf`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/pdf" },
      body: ReadableStream.from(aFile()) as ReadableStream<Uint8Array>,
      duplex: "half",
    } as RequestInit);
    if (response.status !== 201)
      throw new Error(`the file was answered ${response.status}: ${await response.text()}`);
    return ((await response.json()) as { blob: string }).blob;
  });
  await cite(server.address, headers, sent.value);
  progress(`a file of ${FILE_MB} MB out`);
  const fetched = await watched(server.pid, async () => {
    const response = await fetch(`${server.address}/api/v1/blobs/${sent.value}`, { headers });
    let bytes = 0;
    for await (const part of response.body ?? []) bytes += part.length;
    if (bytes !== FILE_MB * MB) throw new Error(`${bytes} bytes came out`);
  });
  const alone = bareSeconds();
  const peer = { name: "SHA-256 and AES-256-GCM alone", value: FILE_MB / alone, unit: "MB/s" };
  const speed = (name: string, seconds: number): Row => ({
    name,
    value: FILE_MB / seconds,
    unit: "MB/s",
    peer,
    ratio: alone / seconds,
    aim: null,
  });
  const growth = (name: string, value: number): Row => ({
    name,
    value,
    unit: "MB",
    peer: null,
    ratio: null,
    aim: { most: 200, of: "value" },
  });
  return [
    speed(`a file of ${FILE_MB} MB handed in`, sent.seconds),
    speed(`the same file fetched`, fetched.seconds),
    growth("memory that handing it in takes (RSS, most above before)", sent.grownMb),
    growth("memory that fetching it takes (RSS, most above before)", fetched.grownMb),
  ];
}

async function* aFile(): AsyncGenerator<Uint8Array> {
  const part = randomBytes(MB);
  part.write("%PDF-1.7\n");
  for (let sent = 0; sent < FILE_MB; sent += 1) yield part;
}

/** What the machine can do at all with so many bytes, in one thread. */
function bareSeconds(): number {
  const part = randomBytes(MB);
  const startedAt = performance.now();
  const hash = createHash("sha256");
  const cipher = createCipheriv("aes-256-gcm", randomBytes(32), randomBytes(12));
  for (let done = 0; done < FILE_MB; done += 1) hash.update(cipher.update(part));
  hash.digest();
  return (performance.now() - startedAt) / 1_000;
}

async function watched<T>(pid: number, work: () => Promise<T>) {
  const beforeMb = residentMb(pid);
  let mostMb = beforeMb;
  const timer = setInterval(() => {
    mostMb = Math.max(mostMb, residentMb(pid));
  }, SAMPLE_MS);
  const startedAt = performance.now();
  try {
    const value = await work();
    return { value, seconds: (performance.now() - startedAt) / 1_000, grownMb: mostMb - beforeMb };
  } finally {
    clearInterval(timer);
  }
}

async function clerksCookie(address: string): Promise<string> {
  const asked = await fetch(`${address}/api/v1/sample/accounts`);
  const { items } = (await asked.json()) as { items: { account: string; role: { en: string } }[] };
  const account = items.find(({ role }) => role.en === "Meeting clerk")?.account;
  const answer = await fetch(`${address}/api/v1/sample/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** Only what an act cites can be fetched. */
async function cite(address: string, headers: Record<string, string>, blob: string): Promise<void> {
  const session = (await (await fetch(`${address}/api/v1/session`, { headers })).json()) as Session;
  const response = await fetch(`${address}/api/v1/matters`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({
      procedure: "cn/decision",
      body: session.clerkOf[0],
      act: {
        type: "decision.proposed",
        claimedAt: new Date().toISOString(),
        data: { title: `材料 ${randomUUID()}`, class: "major_decision" },
        evidence: [blob],
      },
    }),
  });
  if (response.status !== 201)
    throw new Error(`the act was answered ${response.status}: ${await response.text()}`);
}
