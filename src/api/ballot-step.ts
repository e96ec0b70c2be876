/**
 * One step of a secret ballot: who takes it and for which matter, what it does, and how the ballot stands afterwards. A
 * step is the clerk's, who records what is nobody's own, or somebody's own as a voter or teller.
 */
import type { Actor, Admitted, Refusal } from "../matters/index.ts";
import { Problem, type ProblemCode } from "../platform/index.ts";
import { type Means, rollUnder, saidNo, type Under, VOTING_PROCEDURE } from "../voting/index.ts";
import { BallotShape } from "./ballot-shapes.ts";
import { ballotView } from "./ballot-view.ts";
import { answered, readable, resourceOf } from "./matters.ts";
import { type Call, notAllowed, type Operation, operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";
import { proceduresOf } from "./views.ts";

export const BALLOT = "/api/v1/matters/:id/ballot";
export const TAG = "Ballots";
export const byId = z.object({ id: Id });
export const REFUSALS = ["ballot_refused", "act_malformed", "duplicate_act", "norm_faulty"] as const;

type Asker = Pick<
  Call<{ id: string }, unknown, unknown>,
  "services" | "principal" | "params" | "allows" | "authorize" | "language"
>;

/** Who takes the step, and on what. */
export type Seat = {
  means: Means;
  under: Under;
  person: string;
  /** In which office the person acts here. @throws Problem not_allowed for who holds none. */
  actor(): Actor;
};

/** The matter, for whoever may read it, with the law that holds for it. @throws Problem not_found for all others. */
export async function ballotUnder(call: Asker): Promise<Under> {
  const row = await readable(call, "readMatter", call.params.id);
  const procedure = (await proceduresOf(call.services, row.jurisdiction))(row);
  if (!procedure || row.procedure !== VOTING_PROCEDURE)
    throw new Problem("ballot_refused", {
      zh: "此类事项没有无记名投票",
      en: "There are no secret ballots in matters of this kind",
    });
  return { row, procedure };
}

function seatIn({ services, principal }: Asker, under: Under): Seat {
  const { database, matters, recordKey, clock } = services;
  const { person, offices } = principal;
  if (!person) throw notAllowed();
  const actor = () => {
    const office = offices.find((held) => held.body === under.row.body) ?? offices[0];
    if (!office) throw notAllowed();
    return { person, office: office.office };
  };
  return { means: { database, matters, recordKey, clock }, under, person, actor };
}

/** The clerk's: whoever records what is nobody's own. */
async function clerkSeat(call: Asker): Promise<Seat> {
  const under = await ballotUnder(call);
  call.authorize("recordAct", resourceOf(under.row, null));
  return seatIn(call, under);
}

/** A voter's or teller's own. Who is recused is not there for this item. @throws Problem not_allowed */
export async function ownSeat(call: Asker): Promise<Seat> {
  const seat = seatIn(call, await ballotUnder(call));
  const roll = await rollUnder(seat.means, seat.under);
  if (roll.recused.has(seat.person)) throw notAllowed();
  return seat;
}

/** As whoever asks may see it. */
export const ballotSeen = ({ services, principal, allows, language }: Asker, under: Under) =>
  ballotView(services, under, {
    person: principal.person,
    canRecord: allows("recordAct", resourceOf(under.row, null)),
    language,
  });

/** What an own step that leaves no record gave. @throws Problem for a refusal. */
export function granted<T>(answer: T | Refusal): T {
  if (!saidNo(answer)) return answer;
  throw new Problem(answer.code as ProblemCode, answer.message);
}

type Step<B extends z.ZodType> = {
  id: string;
  /** The last word of its address. */
  verb: string;
  summary: string;
  body?: B;
  status?: 201;
  take(seat: Seat, body: z.infer<B>): Promise<Admitted | Refusal | null>;
};

const stepBy =
  (access: "recordAct" | "readMatter", seatOf: (call: Asker) => Promise<Seat>) =>
  <B extends z.ZodType = z.ZodUndefined>({ verb, take, ...step }: Step<B>): Operation =>
    operation({
      ...step,
      method: "post",
      path: `${BALLOT}/${verb}`,
      tag: TAG,
      access,
      params: byId,
      answer: BallotShape,
      problems: [...REFUSALS],
      async handle(call) {
        const seat = await seatOf(call);
        const done = await take(seat, call.body);
        if (done !== null) answered(done);
        return ballotSeen(call, seat.under);
      },
    });

export const clerkStep = stepBy("recordAct", clerkSeat);
export const ownStep = stepBy("readMatter", ownSeat);
