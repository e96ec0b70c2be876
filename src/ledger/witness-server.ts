import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Hono } from "hono";
import { readKeyFile, writeKeyFile } from "./key-file.ts";
import { generateKey, parseVkey } from "./keys.ts";
import { witnessApp } from "./witness.ts";
import { fileWitnessStore } from "./witness-store.ts";

/** A witness as a process: node:http, hono and a folder, on any Node ≥ 20. */

export interface RunningWitness {
  readonly url: string;
  readonly vkey: string;
  close(): Promise<void>;
}

const MAX_REQUEST_BYTES = 65_536;

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_REQUEST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function serve(app: Hono, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    response.writeHead(413, { Connection: "close" }).end("too long\n");
    return;
  }
  const method = request.method ?? "GET";
  const hasBody = method !== "GET" && method !== "HEAD";
  const answer = await app.request(`http://witness${request.url ?? "/"}`, {
    method,
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Makes a key file and returns the vkey to give to the logs. Throws when the file exists. */
export function writeWitnessKey(path: string, name: string): string {
  const { signer, skey } = generateKey(name, "witness");
  writeKeyFile(path, skey);
  return signer.verifier.vkey;
}

export async function runWitness(options: {
  listen: string;
  keyFile: string;
  store: string;
  logVkeys: readonly string[];
}): Promise<RunningWitness> {
  const separator = options.listen.lastIndexOf(":");
  const host = options.listen.slice(0, separator).replace(/^\[(.*)\]$/, "$1");
  const port = Number(options.listen.slice(separator + 1));
  if (separator < 1 || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SyntaxError(`--listen wants host:port, not ${options.listen}`);
  }
  const logs = options.logVkeys.map((text) => {
    const key = parseVkey(text);
    if (key?.role !== "log") throw new SyntaxError(`not a log's vkey: ${text}`);
    return key;
  });
  if (logs.length === 0) throw new SyntaxError("name a log to witness with --log-vkey");
  const signer = readKeyFile(options.keyFile);
  if (signer.verifier.role !== "witness") throw new SyntaxError(`${options.keyFile} is not a witness's key`);
  const store = fileWitnessStore(options.store);
  const app = witnessApp({ signer, logs, store });
  const server = createServer((request, response) => {
    serve(app, request, response).catch((error: unknown) => {
      process.stderr.write(`witness: ${error instanceof Error ? error.message : String(error)}\n`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      store.close();
      reject(new Error(`cannot listen on ${options.listen}: choose another port`, { cause }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    vkey: signer.verifier.vkey,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
