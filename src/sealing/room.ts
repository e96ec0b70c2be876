/** What is done with sealed positions, on the matter as it stands: each reads its acts, decides, and records under their lock. */
import { fromBase64 } from "../../sealing/index.ts";
import { hurrySequencer } from "../ledger/index.ts";
import {
  type ActDraft,
  type Actor,
  actsOf,
  type Admitted,
  type MatterRow,
  type Matters,
  type Refusal,
} from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Clock, Database } from "../platform/index.ts";
import { revealDrafts, sealDraft, sealingRefused, startDraft } from "./decide.ts";
import { standingOf, waitMsOf } from "./readiness.ts";
import { citedBy, missingFrom, openRound, type Sealing, sealingOf } from "./round.ts";
import { keepHalves, offeredDevice, serverHalvesOf } from "./store.ts";

export type Means = {
  database: Database;
  matters: Pick<Matters, "admit">;
  recordKey: Buffer;
  clock: Clock;
};

/** The matter with the law that holds for it. */
export type Under = { row: MatterRow; procedure: Procedure };
type Idempotency = { key: string; by: string };
type Seen = { sealing: Sealing; lastNumber: number };

/** Others record meanwhile: what was decided on what they changed is decided anew. */
const ATTEMPTS = 8;

export async function seen(
  { database, recordKey }: Pick<Means, "database" | "recordKey">,
  { row, procedure }: Under,
): Promise<Seen> {
  const acts = await actsOf(database, recordKey, row.jurisdiction, row.id);
  return { sealing: sealingOf(procedure, acts), lastNumber: acts.at(-1)?.number ?? 0 };
}

type Decided = ActDraft[] | Refusal | "done";

/**
 * Null where there was nothing to record. What is decided on the matter as a whole is decided anew when somebody has
 * recorded meanwhile; a seal is each member's own, and the door (projection.ts) holds it against what stands then: a dozen
 * members who seal at once do not wait for each other.
 */
async function record(
  means: Means,
  under: Under,
  idempotency: Idempotency & { request: unknown },
  decide: (sealing: Sealing) => Promise<Decided> | Decided,
  isOwn = false,
): Promise<Admitted | Refusal | null> {
  const { row } = under;
  for (let attempt = 1; ; attempt++) {
    const { sealing, lastNumber } = await seen(means, under);
    const decided = await decide(sealing);
    if (decided === "done") return null;
    if ("ok" in decided) {
      // A "no" that rests on what somebody has changed meanwhile is none: halves may be gone because another revealed.
      const hasMoved = (await seen(means, under)).lastNumber !== lastNumber;
      if (hasMoved && attempt < ATTEMPTS) continue;
      return decided;
    }
    const answer = await means.matters.admit({
      jurisdiction: row.jurisdiction,
      matter: { id: row.id },
      acts: decided,
      ...(isOwn ? {} : { after: lastNumber }),
      idempotency,
    });
    if (answer.ok || answer.code !== "matter_moved_on" || attempt === ATTEMPTS) return answer;
  }
}

const now = ({ clock }: Means): string => clock.now().toISOString();

export async function startRound(
  means: Means,
  under: Under,
  input: { item: string | null; actor: Actor },
  idempotency: Idempotency,
): Promise<Admitted | Refusal | null> {
  const { jurisdiction, id } = under.row;
  const device = await offeredDevice(means.database, jurisdiction, id);
  if (!device)
    return sealingRefused(
      "派驻机构的设备还没有加入，不能开始封存；请派驻机构列席人员先在本议题页面加入",
      "No device of the station has joined: have its observer join on the item's page first",
    );
  const request = ["startSealing", id, input.item];
  return record(means, under, { ...idempotency, request }, (sealing) => {
    const draft = startDraft(sealing, { ...input, deviceKey: device.key, claimedAt: now(means) });
    return "ok" in draft ? draft : [draft];
  });
}

export type SealInput = {
  item: string | null;
  round: number;
  member: string;
  actor: Actor;
  commitment: string;
  serverHalf: Buffer;
  stationHalf: Buffer;
};

/** Keeps the halves, then records the seal; for what is sealed already it keeps fresh halves alone. */
export async function seal(
  means: Means,
  under: Under,
  input: SealInput,
  idempotency: Idempotency,
): Promise<Admitted | Refusal | null> {
  const { jurisdiction, id: matter } = under.row;
  const { item, round, member, commitment, serverHalf, stationHalf } = input;
  const request = ["sealPosition", matter, item, round, commitment];
  const answer = await record(
    means,
    under,
    { ...idempotency, request },
    async (sealing) => {
      const draft = sealDraft(sealing, { ...input, claimedAt: now(means) });
      if (draft !== "sealed" && "ok" in draft) return draft;
      const key = { jurisdiction, matter, item, round };
      // Before the act: an act without halves could never be opened, halves without an act are nothing.
      await keepHalves(
        means.database,
        key,
        { member, commitment, serverHalf, stationHalf },
        means.clock.now(),
      );
      return draft === "sealed" ? "done" : [draft];
    },
    true,
  );
  const { sealing } = await seen(means, under);
  const open = openRound(sealing, item);
  if (open && missingFrom(sealing, open).length === 0) await hurrySequencer(means.database, jurisdiction);
  // The same seal sent twice at once: the second one finds it recorded by the first.
  const isThere = open?.sealed.some((one) => one.member === member && one.commitment === commitment);
  return answer && !answer.ok && isThere ? null : answer;
}

export type RevealAsked = {
  item: string | null;
  round: number;
  halves: { member: string; half: string }[];
  given: string[];
};

export type RevealAnswer =
  | { kind: "revealed" }
  | { kind: "waiting"; until: string }
  | { kind: "refused"; refusal: Refusal; unopened: string[] };

/** Joins the halves and records the reveal with every opening in one transaction, which forgets the server's halves. */
export async function reveal(
  means: Means,
  under: Under,
  asked: RevealAsked,
  idempotency: Idempotency,
): Promise<RevealAnswer> {
  const { database, clock } = means;
  const { row, procedure } = under;
  const { jurisdiction, id: matter } = row;
  const { item, round, given } = asked;
  const stationHalves = new Map(
    asked.halves.map(({ member, half }) => [member, fromBase64(half) ?? new Uint8Array(0)]),
  );
  let stopped: RevealAnswer = { kind: "revealed" };
  const request = ["revealPositions", matter, item, round];
  const answer = await record(means, under, { ...idempotency, request }, async (sealing) => {
    stopped = { kind: "revealed" };
    const known = sealing.rounds.find((one) => one.item === item && one.round === round);
    // Asked twice it is done once: the answer to the first time may have been lost on its way.
    if (known?.revealed) return "done";
    const open = openRound(sealing, item);
    const standing =
      open && open.sealed.length > 0
        ? await standingOf(database, jurisdiction, open, waitMsOf(procedure), clock.now())
        : null;
    const halves = await serverHalvesOf(database, { jurisdiction, matter, item, round });
    const isSealed = (half: (typeof halves)[number]) =>
      open?.sealed.some((s) => s.member === half.member && s.commitment === half.commitment) ?? false;
    const decided = revealDrafts(procedure, sealing, {
      place: { jurisdiction, matter },
      item,
      round,
      claimedAt: now(means),
      readiness: {
        isWitnessed: standing?.kind === "witnessed",
        checkpoint: standing === null || standing.kind === "waiting" ? null : standing.checkpoint,
      },
      serverHalves: new Map(halves.filter(isSealed).map((h) => [h.member, h.serverHalf])),
      stationHalves,
      given,
    });
    if (!decided.ok) {
      stopped = { kind: "refused", refusal: decided.refusal, unopened: decided.unopened };
      return decided.refusal;
    }
    if (standing?.kind === "waiting") {
      stopped = { kind: "waiting", until: standing.until };
      return "done";
    }
    return decided.acts;
  });
  if (stopped.kind !== "revealed") return stopped;
  if (answer && !answer.ok) return { kind: "refused", refusal: answer, unopened: [] };
  // So that every screen hears of it without waiting for the next batch.
  await hurrySequencer(database, jurisdiction);
  return { kind: "revealed" };
}

/**
 * What a chair's statement on an item cites, and on which state of the matter that rests; null where nothing was sealed on it.
 * While a round is open there is nothing to cite yet, but a reveal in between must be noticed.
 */
export async function chairCites(
  means: Pick<Means, "database" | "recordKey">,
  under: Under,
  item: string | null,
): Promise<{ fields: Record<string, number>; seenNumber: number } | null> {
  const { sealing, lastNumber } = await seen(means, under);
  if (sealing.rounds.every((round) => round.item !== item)) return null;
  return { fields: citedBy(sealing, item) ?? {}, seenNumber: lastNumber };
}
