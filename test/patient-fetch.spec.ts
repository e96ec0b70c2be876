/** How the pages call the server: what is sent again, what never is, and what is told meanwhile. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GivenUp, giveUpQuestions, patientFetch, slowCalls } from "../web/app/offline/patient-fetch.ts";
import { noteAnswered, serverIsAway } from "../web/app/offline/server-state.ts";

type Answer = number | "broken" | "never";
let sent: Request[] = [];

/** Answers the calls in turn, the last one for ever. */
function serverThat(...answers: Answer[]) {
  sent = [];
  vi.stubGlobal("fetch", (asked: Request | string, { signal }: { signal?: AbortSignal } = {}) => {
    if (typeof asked === "string") return Promise.reject(new TypeError("still away"));
    sent.push(asked);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (answer === "broken") return Promise.reject(new TypeError("Failed to fetch"));
    if (answer !== "never") return Promise.resolve(new Response(null, { status: answer }));
    return new Promise<Response>((_, reject) =>
      signal?.addEventListener("abort", () => reject(signal.reason as Error)),
    );
  });
}

const ADDRESS = "http://quanjian.test/api/v1/matters";
const question = () => new Request(ADDRESS);
const post = (headers: Record<string, string> = {}) =>
  new Request(ADDRESS, { method: "POST", body: '{"a":1}', headers });
const keyed = () => post({ "idempotency-key": "one" });

/** Lets every pause pass. */
async function outcomeOf(call: Promise<Response>): Promise<number | string> {
  const outcome = call.then(
    ({ status }) => status,
    (error: Error) => error.name,
  );
  await vi.advanceTimersByTimeAsync(10_000);
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  noteAnswered();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("sent again", () => {
  test.each<[string, () => Request, Answer[], number | string, number]>([
    ["a question after the network broke", question, ["broken", 200], 200, 2],
    ["a question while the server restarts", question, [502, 503, 200], 200, 3],
    ["a record with its key, as often", keyed, ["broken", "broken", 201], 201, 3],
    ["no further than twice", question, ["broken"], "TypeError", 3],
  ])("%s", async (_, request, answers, outcome, times) => {
    serverThat(...answers);
    expect(await outcomeOf(patientFetch(request()))).toBe(outcome);
    expect(sent).toHaveLength(times);
  });

  test("with the same body and the same key", async () => {
    serverThat("broken", 201);
    expect(await outcomeOf(patientFetch(keyed()))).toBe(201);
    expect(sent.map((request) => request.headers.get("idempotency-key"))).toEqual(["one", "one"]);
    expect(await Promise.all(sent.map((request) => request.text()))).toEqual(['{"a":1}', '{"a":1}']);
  });
});

describe("sent once", () => {
  test.each<[string, () => Request, Answer, number | string]>([
    ["what has no key, when the network broke", post, "broken", "TypeError"],
    ["what has no key, while the server restarts", post, 503, 503],
    ["a question that was answered with a no", question, 404, 404],
    ["a fault: a second attempt would meet it as well", question, 500, 500],
  ])("%s", async (_, request, answer, outcome) => {
    serverThat(answer);
    expect(await outcomeOf(patientFetch(request()))).toBe(outcome);
    expect(sent).toHaveLength(1);
  });

  test("anything, while the server is known to be away; an answer says that it is back", async () => {
    serverThat("broken");
    await outcomeOf(patientFetch(question()));
    expect(serverIsAway()).toBe(true);
    serverThat("broken");
    expect(await outcomeOf(patientFetch(question()))).toBe("TypeError");
    expect(sent).toHaveLength(1);
    serverThat(200);
    await outcomeOf(patientFetch(question()));
    expect(serverIsAway()).toBe(false);
  });
});

test("after two seconds a call is told as slow; questions may be given up, a record may not; no call lasts for ever", async () => {
  serverThat("never");
  const asking = patientFetch(question()).catch((error: Error) => error);
  const recording = patientFetch(keyed()).catch((error: Error) => error);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(slowCalls()).toEqual({ questions: 0, others: 0 });
  await vi.advanceTimersByTimeAsync(200);
  expect(slowCalls()).toEqual({ questions: 1, others: 1 });
  giveUpQuestions();
  expect(await asking).toBeInstanceOf(GivenUp);
  expect(slowCalls()).toEqual({ questions: 0, others: 1 });
  await vi.advanceTimersByTimeAsync(200_000);
  expect(((await recording) as Error).name).toBe("AbortError");
  expect(slowCalls()).toEqual({ questions: 0, others: 0 });
});

test("who leaves the page takes the question back", async () => {
  serverThat("never");
  const leaving = new AbortController();
  const asking = patientFetch(new Request(ADDRESS, { signal: leaving.signal })).catch(
    (error: Error) => error.name,
  );
  await vi.advanceTimersByTimeAsync(100);
  leaving.abort();
  expect(await asking).toBe("AbortError");
  expect(sent).toHaveLength(1);
});
