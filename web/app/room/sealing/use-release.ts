/**
 * The station's device at work: once all have sealed it fetches its halves, checks, gives them, and tries again where the
 * server was not ready or the connection broke. What it found is what the page says.
 */
import { useEffect, useRef, useState } from "react";
import type { StationDevice } from "../../../../sealing/index.ts";
import { answer, api, ProblemAnswer, type Session } from "../../api.ts";
import { trustedLedger } from "../../ledger/pinned.ts";
import type { Round, Sealing } from "./round.ts";
import { type Examined, examine, PASSING, type Watched, whyNot, type Why } from "./shown.ts";
import { useTellSealing } from "./use-sealing.ts";

const MS_PER_SECOND = 1_000;
const LOOK_AGAIN_MS = 250;
const BROKEN_AGAIN_MS = 2_000;
/** So often a half is asked for anew by itself; after that the observer says how it goes on. */
const ASKED_MOST = 2;

export type Release = {
  examined: Examined[];
  why: Why[];
  /** What went wrong on the way; it tries again by itself. */
  problem: Error | null;
  isGiven: boolean;
  askAgain(): void;
};

type Props = {
  matter: string;
  session: Session;
  sealing: Sealing;
  round: Round;
  device: StationDevice;
  watched: Watched;
};

/** Everybody who is there has sealed, or is recorded as unable to. */
export const isComplete = ({ missing, sealed, revealed, state }: Round) =>
  revealed === null && state !== "given-up" && missing.length === 0 && sealed.length > 0;

export function useRelease({ matter, session, sealing, round, device, watched }: Props): Release {
  const tell = useTellSealing(matter);
  const [found, setFound] = useState<Omit<Release, "askAgain">>({
    examined: [],
    why: [],
    problem: null,
    isGiven: false,
  });
  const [asks, setAsks] = useState(0);
  const asked = useRef(new Map<string, number>());
  /** Since when this device knows all seals of the round, by its own clock. */
  const complete = useRef<{ print: string; at: number } | null>(null);
  const sealedPrint = JSON.stringify(round.sealed.map(({ commitment }) => commitment));
  const print = JSON.stringify([round.round, round.due, round.unopened, round.sealed, watched, asks]);
  const lost = lostOf(round, watched);
  const isReady = isComplete(round) && lost.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the print says all on which the work rests
  useEffect(() => {
    if (!isReady) return;
    if (complete.current?.print !== sealedPrint) complete.current = { print: sealedPrint, at: Date.now() };
    const since = complete.current.at;
    const gone = new AbortController();
    void work({
      ...{ matter, session, sealing, round, device, watched, since, asked: asked.current },
      gone: gone.signal,
      show: (more) => {
        if (!gone.signal.aborted) setFound((before) => ({ ...before, ...more }));
      },
      tell,
    });
    return () => gone.abort();
  }, [isReady, print]);
  const askAgain = () => {
    asked.current.clear();
    setAsks((before) => before + 1);
  };
  const why: Why[] = lost.length > 0 ? [{ code: "half-lost", members: lost }] : found.why;
  return { ...found, why, askAgain };
}

/** Whose halves the server does not carry: their devices are sending them again, unless the observer leaves them unopened. */
const lostOf = ({ sealed }: Round, { given }: Watched): string[] =>
  sealed.filter(({ member, held }) => !held && !given.includes(member)).map(({ member }) => member);

type Work = Props & {
  since: number;
  asked: Map<string, number>;
  gone: AbortSignal;
  show(more: Partial<Omit<Release, "askAgain">>): void;
  tell(now: Sealing): void;
};

/** Ends when it has given, or when what hinders it needs somebody: a change of the round begins it anew. */
async function work(job: Work): Promise<void> {
  const { gone, show } = job;
  while (!gone.aborted) {
    try {
      const restMs = await attempt(job);
      show({ problem: null });
      if (restMs === null) return;
      await rest(restMs, gone);
    } catch (error) {
      if (gone.aborted) return;
      show({ problem: error instanceof Error ? error : new Error(String(error)) });
      await rest(BROKEN_AGAIN_MS, gone);
    }
  }
}

/** How long to rest before the next attempt; null where there is none. */
async function attempt(job: Work): Promise<number | null> {
  const { matter, session, sealing, round, device, watched, since, gone, show } = job;
  const { item, round: number } = round;
  const jurisdiction = session.jurisdiction.id;
  const query = { round: number, wait: "true" as const, ...(item === null ? {} : { item }) };
  const params = { path: { id: matter }, query };
  const [{ items }, against] = await Promise.all([
    answer(api.GET("/api/v1/matters/{id}/sealing/halves", { params, signal: gone })),
    trustedLedger(jurisdiction),
  ]);
  const examined = await examine(device, { jurisdiction, matter, item, round: number }, items, against);
  const waited = { waitedMs: Date.now() - since, waitMs: sealing.waitSeconds * MS_PER_SECOND };
  const why = whyNot(round, watched, examined, waited);
  show({ examined, why, isGiven: false });
  const lost = why.find(({ code }) => code === "half-lost")?.members ?? [];
  if (lost.length > 0) return sayLost(job, lost);
  if (why.length > 0) return why.every(({ code }) => PASSING.has(code)) ? LOOK_AGAIN_MS : null;
  return give(job, examined);
}

/** Their devices see that the halves are lost and send others; the round changes with that, and the work begins anew. */
async function sayLost({ matter, round, asked, tell }: Work, lost: string[]): Promise<null> {
  const members = lost.filter((member) => (asked.get(member) ?? 0) < ASKED_MOST);
  if (members.length === 0) return null;
  for (const member of members) asked.set(member, (asked.get(member) ?? 0) + 1);
  const body = { item: round.item, round: round.round, members };
  tell(
    await answer(
      api.POST("/api/v1/matters/{id}/sealing/halves/lost", { params: { path: { id: matter } }, body }),
    ),
  );
  return null;
}

const TOO_EARLY = 409;
const REFUSED = 422;

async function give(job: Work, examined: readonly Examined[]): Promise<number | null> {
  const { matter, round, watched, show, tell } = job;
  const halves = examined.flatMap(({ member, half }) => (half === null ? [] : [{ member, half }]));
  const header = { "idempotency-key": crypto.randomUUID() };
  const asked = await api.POST("/api/v1/matters/{id}/sealing/reveal", {
    params: { path: { id: matter }, header },
    body: { item: round.item, round: round.round, halves, unopened: watched.given },
  });
  const said = Object(asked.error) as { until?: string; unopened?: string[] };
  if (asked.response.status === TOO_EARLY && said.until)
    return Math.max(LOOK_AGAIN_MS, Date.parse(said.until) - Date.now());
  // What opens here does not fit what the server holds: both are sent anew.
  if (asked.response.status === REFUSED && said.unopened && said.unopened.length > 0) {
    show({ why: [{ code: "half-lost", members: said.unopened }] });
    return sayLost(job, said.unopened);
  }
  const now = await answer(Promise.resolve(asked)).catch((error: unknown) => {
    // Another window of this device, or another attempt, has done it meanwhile.
    if (error instanceof ProblemAnswer && error.status === REFUSED) return null;
    throw error;
  });
  if (now === null) {
    tell(await answer(api.GET("/api/v1/matters/{id}/sealing", { params: { path: { id: matter } } })));
    return LOOK_AGAIN_MS;
  }
  show({ isGiven: true, why: [] });
  tell(now);
  return null;
}

function rest(ms: number, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    gone.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
