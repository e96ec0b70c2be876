/**
 * How the pages call: what only asks, and what the server records but once (it has an Idempotency-Key), is sent again
 * when the network broke or the server was just restarting; nothing else ever is. No call waits for ever, and one that
 * takes long is told to the page, which may give a question up.
 */
import { hasNetwork, noteAnswered, noteAway, serverIsAway } from "./server-state.ts";

const AGAIN_AFTER_MS = [400, 1_600];
const QUESTION_TIMEOUT_MS = 45_000;
/** A trial of a law over the past, or a record of a long meeting. */
const OTHER_TIMEOUT_MS = 180_000;
const SLOW_AFTER_MS = 2_000;
/** Bad gateway, unavailable, gateway timed out: nothing was done, or the key says that it was. */
const COMES_BACK: ReadonlySet<number> = new Set([502, 503, 504]);

/** Somebody pressed "stop waiting". */
export class GivenUp extends Error {
  override name = "GivenUp";
}

type Call = { isQuestion: boolean; isSlow: boolean; giveUp(): void };
const calls = new Set<Call>();
/** "changed" when a call became slow, or a slow one came to its end. */
export const callEvents = new EventTarget();
const changed = () => callEvents.dispatchEvent(new Event("changed"));

export function slowCalls(): { questions: number; others: number } {
  const slow = [...calls].filter((call) => call.isSlow);
  const questions = slow.filter((call) => call.isQuestion).length;
  return { questions, others: slow.length - questions };
}

export function giveUpQuestions(): void {
  for (const call of calls) if (call.isQuestion && call.isSlow) call.giveUp();
}

export async function patientFetch(request: Request): Promise<Response> {
  const isQuestion = request.method === "GET" || request.method === "HEAD";
  const isRepeatable = isQuestion || request.headers.has("idempotency-key");
  const stop = new AbortController();
  const call: Call = { isQuestion, isSlow: false, giveUp: () => stop.abort(new GivenUp()) };
  const abort = () => stop.abort(request.signal.reason);
  request.signal.addEventListener("abort", abort);
  const slow = setTimeout(() => {
    call.isSlow = true;
    changed();
  }, SLOW_AFTER_MS);
  const late = setTimeout(() => stop.abort(), isQuestion ? QUESTION_TIMEOUT_MS : OTHER_TIMEOUT_MS);
  calls.add(call);
  try {
    // While it is known to be away, the page is told at once.
    const attempts = isRepeatable && !serverIsAway() && hasNetwork() ? AGAIN_AFTER_MS : [];
    return await insist(request, attempts, stop.signal);
  } finally {
    clearTimeout(slow);
    clearTimeout(late);
    request.signal.removeEventListener("abort", abort);
    calls.delete(call);
    if (call.isSlow) changed();
  }
}

async function insist(
  request: Request,
  againAfterMs: readonly number[],
  signal: AbortSignal,
): Promise<Response> {
  const [waitMs, ...later] = againAfterMs;
  try {
    const response = await fetch(waitMs === undefined ? request : request.clone(), { signal });
    if (!COMES_BACK.has(response.status)) {
      noteAnswered();
      return response;
    }
    if (waitMs === undefined) return response;
  } catch (error) {
    if (signal.aborted) throw reasonOf(signal);
    if (waitMs === undefined) {
      noteAway();
      throw error;
    }
  }
  await pause(waitMs, signal);
  return insist(request, later, signal);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    });
  });
}

/** In old browsers an abort has no reason. */
const reasonOf = (signal: AbortSignal): unknown =>
  signal.reason ?? new DOMException("The call took too long.", "AbortError");
