/**
 * Secret ballots on a matter. Devices blind, seal, open and count; the server keeps the course, signs blindly, and holds
 * ciphertext. Casting is authenticated into the voter's own slot and leaves no act, no idempotency row, no look and no
 * event: the room hears how many have cast, and nobody in which order.
 */
import { INCIDENT_NAMES } from "../../ballots/server.ts";
import type { Actor, Admitted, Refusal } from "../matters/index.ts";
import { Problem, type ProblemCode } from "../platform/index.ts";
import {
  actsUnder,
  agreeAsTeller,
  announce,
  ballotProof,
  cast,
  close,
  confirm,
  courseOfBallot,
  goOn,
  handOn,
  issue,
  joinAsTeller,
  keyOf,
  latestBallot,
  type Means,
  object,
  open,
  prepare,
  rollOf,
  saidNo,
  sign,
  slotsOf,
  type Under,
  voidBallot,
  VOTING_PROCEDURE,
} from "../voting/index.ts";
import { AnnouncementShape, BallotShape, ballotView, TellerKeys } from "./ballot-view.ts";
import { answered, readable, resourceOf } from "./matters.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import type { Services } from "./services.ts";
import { Id } from "./shapes.ts";
import { proceduresOf } from "./views.ts";

const tag = "Ballots";
const byId = z.object({ id: Id });
const REFUSALS = ["ballot_refused", "act_malformed", "duplicate_act", "norm_faulty"] as const;
const MOST_TEXT = 2_000;
const Ballots = "/api/v1/matters/:id/ballot";

const meansOf = ({ database, matters, recordKey, clock }: Services): Means => ({
  database,
  matters,
  recordKey,
  clock,
});

type Asker = Pick<
  Call<{ id: string }, unknown, unknown>,
  "services" | "principal" | "params" | "allows" | "authorize" | "language"
>;

/** The matter, for whoever may read it, with the law that holds for it. @throws Problem not_found for all others. */
async function under(call: Asker): Promise<Under> {
  const row = await readable(call, "readMatter", call.params.id);
  const procedure = (await proceduresOf(call.services, row.jurisdiction))(row);
  if (!procedure || row.procedure !== VOTING_PROCEDURE)
    throw new Problem("ballot_refused", {
      zh: "此类事项没有无记名投票",
      en: "There are no secret ballots in matters of this kind",
    });
  return { row, procedure };
}

function personOf({ principal }: Asker): string {
  if (!principal.person) throw notAllowed();
  return principal.person;
}

/** In which office the person acts here. @throws Problem not_allowed for who holds none. */
function actorOf(call: Asker, { row }: Under): Actor {
  const { offices } = call.principal;
  const office = offices.find((held) => held.body === row.body) ?? offices[0];
  if (!office) throw notAllowed();
  return { person: personOf(call), office: office.office };
}

const canRecord = ({ allows }: Asker, { row }: Under): boolean => allows("recordAct", resourceOf(row, null));

async function seen(call: Asker, matter: Under) {
  const { services, principal, language } = call;
  return ballotView(services, matter, {
    person: principal.person,
    canRecord: canRecord(call, matter),
    language,
  });
}

/** What was done, as it stands now. @throws Problem for a refusal. */
async function after(call: Asker, matter: Under, done: Admitted | Refusal | null) {
  if (done !== null) answered(done);
  return seen(call, matter);
}

/** The clerk's: whoever records what is nobody's own. */
async function ofClerk(call: Asker): Promise<{ matter: Under; actor: Actor }> {
  const matter = await under(call);
  call.authorize("recordAct", resourceOf(matter.row, null));
  return { matter, actor: actorOf(call, matter) };
}

/** A voter's or teller's own. The person must be in the room, and who is recused is not there for this item. */
async function ofPerson(call: Asker): Promise<{ matter: Under; person: string }> {
  const matter = await under(call);
  const person = personOf(call);
  const roll = rollOf(matter.procedure, await actsUnder(call.services, matter));
  if (roll.recused.has(person)) throw notAllowed();
  return { matter, person };
}

export const ballotOperations = [
  operation({
    id: "getBallot",
    method: "get",
    path: Ballots,
    tag,
    summary: "Where the secret ballot on a matter stands: how many have cast, and nothing of what",
    access: "readMatter",
    params: byId,
    answer: BallotShape,
    problems: ["ballot_refused"],
    async handle(call) {
      return seen(call, await under(call));
    },
  }),
  operation({
    id: "getBallotProof",
    method: "get",
    path: `${Ballots}/proof`,
    tag,
    summary:
      "What a device holds the ballot against before it blinds or opens anything: the matter's leaves without gap, as far as the witnesses have signed",
    access: "readMatter",
    params: byId,
    answer: z.object({
      leaves: z.array(
        z.object({
          number: z.int(),
          entry: z.string(),
          openings: z.array(z.object({ field: z.string(), salt: z.string(), value: z.unknown() })).openapi({
            description: "The list of names, the type, and of openings and closings of ballots their hashes",
          }),
        }),
      ),
      receipt: z.string().nullable().openapi({ description: "Of the last leaf; c2sp.org/tlog-proof@v1" }),
    }),
    problems: ["ballot_refused"],
    async handle(call) {
      const matter = await under(call);
      const roll = rollOf(matter.procedure, await actsUnder(call.services, matter));
      if (roll.recused.has(call.principal.person ?? "")) throw notAllowed();
      return ballotProof(call.services, matter.row);
    },
  }),
  operation({
    id: "getBallotBox",
    method: "get",
    path: `${Ballots}/box`,
    tag,
    summary: "For the tellers' devices: what each opens next, sealed to its own key",
    access: "readMatter",
    params: byId,
    answer: z.object({
      slots: z.array(z.object({ slot: z.string(), sealed: z.string() })),
      confirmed: z.array(z.string()),
      objected: z.array(z.string()),
      box: z
        .object({
          vote: z.string(),
          closing: z.string(),
          layers: z.array(z.string()),
          unopened: z.int(),
          signature: z.string(),
        })
        .nullable(),
      counted: z.string().nullable(),
    }),
    problems: ["ballot_refused"],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const { database, recordKey } = call.services;
      const { jurisdiction, id } = matter.row;
      const ballot = await latestBallot(database, { jurisdiction, matter: id });
      const teller = ballot?.state.tellers.findIndex((one) => one.person === person) ?? -1;
      if (!ballot || teller < 0) throw notAllowed();
      const { state, round } = ballot;
      const slots = await slotsOf(database, recordKey, keyOf(matter, round));
      const { stage, confirmed, objected } = courseOfBallot(state, slots);
      const isFirst = teller === 0 && stage !== "preparing" && stage !== "open";
      return {
        slots: isFirst
          ? slots.flatMap(({ slot, sealed }) => (sealed === null ? [] : [{ slot, sealed }]))
          : [],
        confirmed: isFirst ? [...confirmed] : [],
        objected: isFirst ? [...objected] : [],
        box: teller === 1 && state.box ? { ...state.box, layers: [...state.box.layers] } : null,
        counted: teller === 0 ? state.counted : null,
      };
    },
  }),
  operation({
    id: "prepareBallot",
    method: "post",
    path: `${Ballots}/prepare`,
    tag,
    summary: "Names two tellers; their devices join next. After a void ballot it prepares another",
    access: "recordAct",
    params: byId,
    body: z.strictObject({ tellers: z.tuple([Id, Id]) }),
    status: 201,
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, actor } = await ofClerk(call);
      const { services, body } = call;
      return after(call, matter, await prepare(meansOf(services), matter, body.tellers, actor));
    },
  }),
  operation({
    id: "agreeBallot",
    method: "post",
    path: `${Ballots}/agree`,
    tag,
    summary: "A teller's device joins with its keys, then signs the vote that was made of both tellers' keys",
    access: "readMatter",
    params: byId,
    body: z.union([z.strictObject({ keys: TellerKeys }), z.strictObject({ signature: z.base64().max(200) })]),
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const { services, body } = call;
      const means = meansOf(services);
      const done =
        "keys" in body
          ? await joinAsTeller(means, matter, person, body.keys)
          : await agreeAsTeller(means, matter, person, body.signature);
      return after(call, matter, done);
    },
  }),
  operation({
    id: "openBallot",
    method: "post",
    path: `${Ballots}/open`,
    tag,
    summary: "Opens the ballot that both tellers have agreed to, with a slot for each who may vote",
    access: "recordAct",
    params: byId,
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, actor } = await ofClerk(call);
      return after(call, matter, await open(meansOf(call.services), matter, actor));
    },
  }),
  operation({
    id: "askCredential",
    method: "post",
    path: `${Ballots}/credential`,
    tag,
    summary: "A voter's device has its fresh key signed blindly; the same request is answered alike",
    access: "readMatter",
    params: byId,
    body: z.strictObject({ blinded: z.base64().max(600) }),
    answer: z.object({ blindSignature: z.string() }),
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const answer = await issue(meansOf(call.services), matter, person, call.body.blinded);
      if (saidNo(answer)) throw refused(answer);
      return { blindSignature: answer };
    },
  }),
  operation({
    id: "castBallot",
    method: "post",
    path: `${Ballots}/cast`,
    tag,
    summary: "Puts a sealed ballot into the voter's own slot; until the close the last one counts",
    access: "readMatter",
    params: byId,
    body: z.strictObject({ sealed: z.base64().max(2_000) }),
    status: 204,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const answer = await cast(meansOf(call.services), matter, person, call.body.sealed);
      if (answer !== null) throw refused(answer);
      return new Response(null, { status: 204 });
    },
  }),
  operation({
    id: "closeBallot",
    method: "post",
    path: `${Ballots}/close`,
    tag,
    summary: "Closes voting: the list of the slots' hashes is recorded, the issuer's key destroyed",
    access: "recordAct",
    params: byId,
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, actor } = await ofClerk(call);
      return after(call, matter, await close(meansOf(call.services), matter, actor));
    },
  }),
  operation({
    id: "confirmSlot",
    method: "post",
    path: `${Ballots}/confirm`,
    tag,
    summary:
      "A voter's device has found its ballot in the list; `settled` after an objection that was settled in the room",
    access: "readMatter",
    params: byId,
    body: z.strictObject({
      settled: z.boolean().default(false),
      text: z.string().max(MOST_TEXT).default(""),
    }),
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const { services, body } = call;
      const settled = body.settled ? { actor: actorOf(call, matter), text: body.text } : null;
      return after(call, matter, await confirm(meansOf(services), matter, person, settled));
    },
  }),
  operation({
    id: "objectSlot",
    method: "post",
    path: `${Ballots}/object`,
    tag,
    summary: "A voter says that the list does not hold what was cast: recorded, and the box stays shut",
    access: "readMatter",
    params: byId,
    body: z.strictObject({ text: z.string().min(1).max(MOST_TEXT) }),
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const said = { actor: actorOf(call, matter), text: call.body.text };
      return after(call, matter, await object(meansOf(call.services), matter, person, said));
    },
  }),
  operation({
    id: "handOnBox",
    method: "post",
    path: `${Ballots}/hand-on`,
    tag,
    summary:
      "A teller decides to go on without a device that does not answer; the first hands on the box, the second what is to be counted, sealed to the first",
    access: "readMatter",
    params: byId,
    body: z.union([
      z.strictObject({ goOn: z.literal(true) }),
      z.strictObject({
        closing: z.string().max(100),
        box: z.strictObject({
          vote: z.string().max(100),
          closing: z.string().max(100),
          layers: z.array(z.base64().max(2_000)).max(5_000),
          unopened: z.int().min(0),
          signature: z.base64().max(200),
        }),
      }),
      z.strictObject({ closing: z.string().max(100), counted: z.base64().max(8_000_000) }),
    ]),
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const { services, body } = call;
      const means = meansOf(services);
      const done =
        "goOn" in body ? await goOn(means, matter, person) : await handOn(means, matter, person, body);
      return after(call, matter, done);
    },
  }),
  operation({
    id: "signAnnouncement",
    method: "post",
    path: `${Ballots}/sign`,
    tag,
    summary: "A teller's device signs what is announced; if the two differ the ballot is void",
    access: "readMatter",
    params: byId,
    body: z.strictObject({ announcement: AnnouncementShape, signature: z.base64().max(200) }),
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, person } = await ofPerson(call);
      const { services, body } = call;
      const done = await sign(meansOf(services), matter, person, body.announcement, body.signature);
      return after(call, matter, done);
    },
  }),
  operation({
    id: "announceBallot",
    method: "post",
    path: `${Ballots}/announce`,
    tag,
    summary:
      "Announces what both tellers have signed: recorded, and what the server held of the ballots is deleted",
    access: "recordAct",
    params: byId,
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, actor } = await ofClerk(call);
      return after(call, matter, await announce(meansOf(call.services), matter, actor));
    },
  }),
  operation({
    id: "voidBallot",
    method: "post",
    path: `${Ballots}/void`,
    tag,
    summary: "Voids the ballot for what went wrong: recorded, the box stays shut, another may be prepared",
    access: "recordAct",
    params: byId,
    body: z.strictObject({ incident: z.enum(INCIDENT_NAMES), text: z.string().max(MOST_TEXT).default("") }),
    answer: BallotShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { matter, actor } = await ofClerk(call);
      const { services, body } = call;
      return after(call, matter, await voidBallot(meansOf(services), matter, { ...body, actor }));
    },
  }),
];

const refused = ({ code, message }: Refusal): Problem => new Problem(code as ProblemCode, message);
