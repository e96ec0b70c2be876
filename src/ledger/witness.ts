import { Hono } from "hono";
import type { OpenedCheckpoint } from "./checkpoint.ts";
import { openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { cosign } from "./cosignature.ts";
import { equalBytes, fromBase64, fromDecimal } from "./encoding.ts";
import type { SignerKey, VerifierKey } from "./keys.ts";
import { emptyRoot, HASH_BYTES, verifyConsistency } from "./merkle.ts";
import type { WitnessStore } from "./witness-store.ts";
import { originHash } from "./witness-store.ts";

/**
 * A witness of C2SP tlog-witness: it cosigns a checkpoint only if the log has grown from the last one that it cosigned.
 * It vouches for append-only growth, not for content. Needs neither a database nor anything else of this platform.
 */

export interface WitnessOptions {
  readonly signer: SignerKey;
  readonly logs: readonly VerifierKey[];
  readonly store: WitnessStore;
  readonly now?: () => Date;
}

export type WitnessAnswer =
  | { readonly status: 200; readonly body: string }
  | { readonly status: 409; readonly body: string; readonly isSize: true }
  | { readonly status: 400 | 403 | 404 | 422; readonly body: string };

interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
  readonly checkpoint: string;
}

const MAX_PROOF_LINES = 63;
const MAX_REQUEST_BYTES = 65_536;

/** The three parts of an add-checkpoint request; null when malformed. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const split = body.indexOf("\n\n");
  if (split < 0) return null;
  const [oldLine = "", ...proofLines] = body.slice(0, split).split("\n");
  const oldSize = oldLine.startsWith("old ") ? fromDecimal(oldLine.slice("old ".length)) : null;
  if (oldSize === null || proofLines.length > MAX_PROOF_LINES) return null;
  const proof: Buffer[] = [];
  for (const line of proofLines) {
    const node = fromBase64(line);
    if (node === null || node.length !== HASH_BYTES) return null;
    proof.push(node);
  }
  return { oldSize, proof, checkpoint: body.slice(split + 2) };
}

function grew(
  last: OpenedCheckpoint | null,
  next: OpenedCheckpoint,
  proof: readonly Uint8Array[],
): string | null {
  const lastSize = last?.size ?? 0;
  const lastRoot = last?.root ?? emptyRoot();
  if (next.size === lastSize) {
    return proof.length === 0 && equalBytes(next.root, lastRoot) ? null : "same size, another root";
  }
  if (lastSize === 0) return proof.length === 0 ? null : "the proof from size 0 is empty";
  const isConsistent = verifyConsistency(lastSize, next.size, proof, lastRoot, next.root);
  return isConsistent ? null : "the consistency proof does not verify";
}

/** Decides about one request and remembers what it cosigned. Synchronous: check and persistence are one step. */
export function answerAddCheckpoint(options: WitnessOptions, body: string): WitnessAnswer {
  const request = parseAddCheckpoint(body);
  const unverified = request === null ? null : parseCheckpoint(request.checkpoint);
  if (request === null || unverified === null) return { status: 400, body: "malformed request\n" };
  const keys = options.logs.filter((key) => key.name === unverified.origin);
  if (keys.length === 0) return { status: 404, body: "unknown log\n" };
  const next = keys.map((key) => openCheckpoint(request.checkpoint, key)).find((c) => c !== null);
  if (next === undefined) return { status: 403, body: "no good signature of this log\n" };
  if (request.oldSize > next.size) return { status: 400, body: "the old size exceeds the checkpoint's\n" };
  const memory = options.store.read(next.origin);
  const last = memory === null ? null : parseCheckpoint(memory);
  if (memory !== null && last === null) {
    throw new Error(`the remembered checkpoint of ${next.origin} is damaged: restore it, never delete it`);
  }
  const lastSize = last?.size ?? 0;
  if (request.oldSize !== lastSize) return { status: 409, body: `${lastSize}\n`, isSize: true };
  const objection = grew(last, next, request.proof);
  if (objection !== null) return { status: 422, body: `${objection}\n` };
  const now = options.now ?? (() => new Date());
  const line = cosign(next.note.body, Math.floor(now().getTime() / 1_000), options.signer);
  // Only the log's verified signature is kept beside our own; what else a submitter appended is dropped.
  const logLines = next.note.signatures.filter((s) =>
    keys.some((k) => k.keyId === s.keyId && k.name === s.name),
  );
  options.store.write(next.origin, `${next.note.body}\n${logLines.map((s) => s.line).join("")}${line}`);
  return { status: 200, body: line };
}

/** The witness as an HTTP application; mount it under the prefix that the log's policy names. */
export function witnessApp(options: WitnessOptions): Hono {
  const app = new Hono();
  const plain = { "Content-Type": "text/plain; charset=utf-8" };
  app.post("/add-checkpoint", async (c) => {
    if (Number(c.req.header("content-length") ?? 0) > MAX_REQUEST_BYTES)
      return c.body("too long\n", 413, plain);
    const body = await c.req.text();
    if (body.length > MAX_REQUEST_BYTES) return c.body("too long\n", 413, plain);
    const answer = answerAddCheckpoint(options, body);
    const headers = "isSize" in answer ? { "Content-Type": "text/x.tlog.size" } : plain;
    return c.body(answer.body, answer.status, headers);
  });
  app.get("/:origin/checkpoint", (c) => {
    const wanted = c.req.param("origin");
    const log = options.logs.find((key) => originHash(key.name) === wanted);
    const note = log === undefined ? null : options.store.read(log.name);
    if (note === null) return c.body("no checkpoint of this log\n", 404, plain);
    return c.body(note, 200, { ...plain, "Cache-Control": "no-cache" });
  });
  app.onError((error, c) => {
    process.stderr.write(`witness: ${error.message}\n`);
    return c.body("the witness failed; its operator has been told\n", 500, plain);
  });
  return app;
}
