import { hash } from "node:crypto";
import { fromDecimal, toBase64 } from "./encoding.ts";

/** The log's side of the C2SP tlog-witness protocol. */

export type LatestAnswer =
  | { readonly kind: "checkpoint"; readonly text: string }
  /** The witness answers and has never cosigned this log. */
  | { readonly kind: "none" }
  | { readonly kind: "unreachable"; readonly reason: string };

export type CosignAnswer =
  | { readonly kind: "cosigned"; readonly lines: string }
  /** The witness last cosigned another size than the one that the request started from. */
  | { readonly kind: "conflict"; readonly size: number }
  | { readonly kind: "refused"; readonly status: number; readonly reason: string }
  | { readonly kind: "unreachable"; readonly reason: string };

export interface WitnessClient {
  latest(url: string, origin: string): Promise<LatestAnswer>;
  addCheckpoint(url: string, request: string): Promise<CosignAnswer>;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response> | Response;

const MAX_ANSWER_BYTES = 65_536;
const DEFAULT_TIMEOUT_MS = 2_500;

/** The body of add-checkpoint. */
export function addCheckpointRequest(
  oldSize: number,
  proof: readonly Uint8Array[],
  checkpoint: string,
): string {
  return `old ${oldSize}\n${proof.map((node) => `${toBase64(node)}\n`).join("")}\n${checkpoint}`;
}

/** <prefix>/<hex sha256(origin)>/checkpoint */
export function latestUrl(url: string, origin: string): string {
  return `${url.replace(/\/+$/, "")}/${hash("sha256", origin, "hex")}/checkpoint`;
}

/** Read no further than an answer may be: a witness is another's machine. */
async function readAnswer(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MAX_ANSWER_BYTES) throw new Error(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function httpWitnessClient(options: { fetch?: Fetch; timeoutMs?: number } = {}): WitnessClient {
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const request = async <T>(
    url: string,
    init: RequestInit,
    read: (response: Response, text: string) => T,
  ): Promise<T | { kind: "unreachable"; reason: string }> => {
    try {
      const response = await send(url, {
        ...init,
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return read(response, await readAnswer(response));
    } catch (error) {
      return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    latest: (url, origin) =>
      request<LatestAnswer>(latestUrl(url, origin), {}, (response, text) => {
        if (response.status === 200) return { kind: "checkpoint", text };
        if (response.status === 404) return { kind: "none" };
        return { kind: "unreachable", reason: `HTTP ${response.status}` };
      }),
    addCheckpoint: (url, body) =>
      request<CosignAnswer>(
        `${url.replace(/\/+$/, "")}/add-checkpoint`,
        { method: "POST", body },
        (response, text) => {
          if (response.status === 200) return { kind: "cosigned", lines: text };
          const size = response.status === 409 ? fromDecimal(text.trim()) : null;
          if (size !== null) return { kind: "conflict", size };
          if (response.status >= 500) return { kind: "unreachable", reason: `HTTP ${response.status}` };
          return { kind: "refused", status: response.status, reason: text.trim().slice(0, 200) };
        },
      ),
  };
}
