/** What may happen to a round of sealing next: acts to record, or why not. Pure: halves, randomness and time come from outside. */
import { fromBase64, isOpeningOf, openSealed, type Place } from "../../sealing/index.ts";
import { type ActDraft, fieldsOf, type Refusal, refusal } from "../matters/index.ts";
import { checkAct, type Procedure } from "../norms/index.ts";
import {
  missingFrom,
  openRound,
  type ReadAct,
  type Round,
  SEALER,
  SEALING_ACTS,
  type Sealing,
  type SealedPosition,
  sealingOf,
  toOpen,
} from "./round.ts";

/** The system that keeps the room: nobody records a reveal of their own. */
export const ROOM = { system: "room" } as const;

const COMMITMENT_BYTES = 32;

export function sealingRefused(zh: string, en: string): Refusal {
  return refusal("sealing_refused", zh, en);
}

const NO_ROUND = () =>
  sealingRefused("本议题没有正在进行的封存表态", "No round of sealing is under way on this item");

/** Begins the next round on an item; one that is not revealed is given up with it, and everybody seals anew. */
export function startDraft(
  sealing: Sealing,
  input: { item: string | null; deviceKey: string; actor: ActDraft["actor"]; claimedAt: string },
): ActDraft | Refusal {
  const { item, deviceKey, actor, claimedAt } = input;
  if (sealing.dueOn(item).length === 0)
    return sealingRefused(
      "没有到会且未回避的成员，无须封存；请先登记到会",
      "No member is present and not recused, so there is nothing to seal; record attendance first",
    );
  const round = Math.max(0, ...sealing.rounds.filter((one) => one.item === item).map((one) => one.round)) + 1;
  const data = { ...onItem(item), round, device_key: deviceKey };
  return { type: SEALING_ACTS.started, actor, claimedAt, data };
}

/** A member's own seal. @returns "sealed" where this very commitment is recorded: then the halves are sent again. */
export function sealDraft(
  sealing: Sealing,
  input: {
    item: string | null;
    round: number;
    member: string;
    commitment: string;
    actor: ActDraft["actor"];
    claimedAt: string;
  },
): ActDraft | "sealed" | Refusal {
  const { item, round, member, commitment, actor, claimedAt } = input;
  const open = openRound(sealing, item);
  const refused = whyNotSeal(sealing, open, round, member, commitment);
  if (refused) return refused;
  if (open?.sealed.some((one) => one.member === member)) return "sealed";
  const data = { of: member, as: SEALER, ...onItem(item), round, commitment };
  return { type: SEALING_ACTS.sealed, actor, claimedAt, data };
}

function whyNotSeal(
  sealing: Sealing,
  open: Round | null,
  round: number,
  member: string,
  commitment: string,
): Refusal | null {
  if (open?.round !== round) return NO_ROUND();
  if (fromBase64(commitment)?.length !== COMMITMENT_BYTES)
    return sealingRefused("承诺值格式有误，请刷新页面后重试", "The commitment is malformed; reload the page");
  const before = open.sealed.find((one) => one.member === member);
  if (before && before.commitment !== commitment)
    return sealingRefused(
      "您在本轮已经封存（可能在另一台设备上）；每轮只封存一次",
      "You have sealed in this round, perhaps on another device; a member seals once in a round",
    );
  if (open.unopened.some((one) => one.member === member))
    return sealingRefused(
      "已记录您未能封存，请在启封后公开表态",
      "It is recorded that you could not seal; state your position openly after the reveal",
    );
  if (!before && !sealing.dueOn(open.item).includes(member))
    return refusal(
      "not_allowed",
      "只有到会且未回避的成员封存表态；主持人在启封之后表态",
      "Members who are present and not recused seal; the chair states after the reveal",
    );
  return null;
}

export type Readiness = {
  isWitnessed: boolean;
  /** As the reveal cites it: "size root"; null where the seals are not in the log yet. */
  checkpoint: string | null;
};

export type RevealInput = {
  place: Omit<Place, "item" | "round" | "member">;
  item: string | null;
  round: number;
  readiness: Readiness;
  claimedAt: string;
  /** By member: what the server holds, and what the station's device gave. */
  serverHalves: ReadonlyMap<string, Uint8Array>;
  stationHalves: ReadonlyMap<string, Uint8Array>;
  /** Whose position may stay unopened, because somebody in the room has said so. */
  given: readonly string[];
};

export type Reveal = { ok: true; acts: ActDraft[] } | { ok: false; refusal: Refusal; unopened: string[] };

/** The reveal with every opening, all of it recorded together: so a crash leaves all of it or nothing. */
export function revealDrafts(procedure: Procedure, sealing: Sealing, input: RevealInput): Reveal {
  const { item, round, readiness, claimedAt, given } = input;
  const open = openRound(sealing, item);
  const no = (refused: Refusal, unopened: string[] = []): Reveal => ({
    ok: false,
    refusal: refused,
    unopened,
  });
  if (open?.round !== round) return no(NO_ROUND());
  const early = whyNotReveal(sealing, open);
  if (early) return no(early);
  const acts: ActDraft[] = [];
  const unopened: string[] = [];
  for (const seal of toOpen(sealing, open)) {
    const draft = opening(procedure, open, seal, input);
    if (draft.type === SEALING_ACTS.unopened) unopened.push(seal.member);
    acts.push(draft);
  }
  const unforeseen = unopened.filter((member) => !given.includes(member));
  if (unforeseen.length > 0)
    return no(
      sealingRefused(
        "部分成员的意见不能启封；请由其设备重新发送，或者确认留待公开表态",
        "The positions of some members do not open; have their devices send again, or confirm that they state openly",
      ),
      unforeseen,
    );
  const revealed = {
    type: SEALING_ACTS.revealed,
    actor: ROOM,
    claimedAt,
    data: {
      ...onItem(item),
      round,
      witnessed: readiness.isWitnessed,
      unopened: unopened.length + open.unopened.length,
      ...(readiness.checkpoint === null ? {} : { checkpoint: readiness.checkpoint }),
    },
  };
  return { ok: true, acts: [revealed, ...acts] };
}

/** Never while one who is there has neither sealed nor been recorded as unable to. */
export function whyNotReveal(sealing: Sealing, round: Round): Refusal | null {
  if (round.sealed.length === 0)
    return sealingRefused("本轮还没有人封存", "Nobody has sealed in this round yet");
  if (missingFrom(sealing, round).length > 0)
    return sealingRefused(
      "还有到会成员没有封存，不能启封",
      "Some members who are present have not sealed: nothing is revealed yet",
    );
  return null;
}

function opening(procedure: Procedure, round: Round, seal: SealedPosition, input: RevealInput): ActDraft {
  const { item, place, claimedAt } = input;
  const { member, commitment } = seal;
  const about = { of: member, as: SEALER, ...onItem(item), round: round.round };
  const outcome = openSealed(
    { ...place, item, round: round.round, member },
    fromBase64(commitment) ?? new Uint8Array(0),
    input.serverHalves.get(member) ?? null,
    input.stationHalves.get(member) ?? null,
  );
  if (outcome.kind === "opened") {
    const data = { ...about, ...outcome.position, commitment, salt: outcome.salt };
    const draft = { type: SEALING_ACTS.stated, actor: ROOM, claimedAt, data };
    // What was sealed may be no position at all: then it opens to nothing that could be recorded.
    if (checkAct(procedure, { type: draft.type, data: fieldsOf(data) }).ok) return draft;
  }
  const isLost = outcome.kind === "unopened" && outcome.reason.endsWith("half-lost");
  const ground = isLost ? "half_lost" : "does_not_open";
  return { type: SEALING_ACTS.unopened, actor: ROOM, claimedAt, data: { ...about, ground } };
}

const onItem = (item: string | null): { item?: string } => (item === null ? {} : { item });

/**
 * What cannot have happened, asked of the locked matter for each act that wants to enter it: so no race of requests
 * reveals early, seals twice, or records an opening that is not the commitment's.
 */
export function impossible(
  procedure: Procedure,
  place: Omit<Place, "item" | "round" | "member">,
  before: readonly ReadAct[],
  act: ReadAct,
): Refusal | null {
  const { type, data, actor } = act;
  // What is brought in from elsewhere has happened: the rules judge it.
  if ("system" in actor && actor.system === "import") return null;
  const sealing = sealingOf(procedure, before);
  const item = typeof data.item === "string" ? data.item : null;
  const round = typeof data.round === "number" ? data.round : 0;
  const member = typeof data.of === "string" ? data.of : "person" in actor ? actor.person : "";
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  const open = openRound(sealing, item);
  switch (type) {
    case SEALING_ACTS.sealed: {
      if (open?.sealed.some((one) => one.member === member))
        return sealingRefused("本轮已经封存", "This member has sealed in this round");
      return whyNotSeal(sealing, open, round, member, text("commitment"));
    }
    case SEALING_ACTS.revealed:
      return open?.round === round ? whyNotReveal(sealing, open) : NO_ROUND();
    case SEALING_ACTS.unopened:
      return whyNotUnopened(sealing, { item, round, member, isRoom: "system" in actor });
    case SEALING_ACTS.stated: {
      const commitment = text("commitment");
      if (commitment === "") return null;
      const position = {
        position: text("position"),
        ...(text("reasons") ? { reasons: text("reasons") } : {}),
      };
      const opened = { salt: text("salt"), position };
      return isOpeningOf({ ...place, item, round, member }, commitment, opened)
        ? null
        : sealingRefused("启封的内容与承诺值不符", "What is opened is not what the commitment is of");
    }
    default:
      return null;
  }
}

/** People record only that somebody could not seal; what was sealed is left unopened by the reveal alone. */
function whyNotUnopened(
  sealing: Sealing,
  { item, round, member, isRoom }: { item: string | null; round: number; member: string; isRoom: boolean },
): Refusal | null {
  if (isRoom) return null;
  const open = openRound(sealing, item);
  if (open?.round !== round) return NO_ROUND();
  if (open.sealed.some((one) => one.member === member))
    return sealingRefused(
      "该成员已经封存，是否启封由启封时核对得出",
      "This member has sealed: whether it opens is found at the reveal",
    );
  return null;
}
