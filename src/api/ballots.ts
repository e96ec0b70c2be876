/**
 * Secret ballots on a matter. Devices blind, seal, open and count; the server keeps the course, signs blindly, and holds
 * ciphertext. Casting is authenticated into the voter's own slot and leaves no act, no idempotency row, no look and no
 * event: the room hears how many have cast, and nobody in which order.
 */
import { INCIDENT_NAMES } from "../../ballots/server.ts";
import {
  agreeAsTeller,
  announce,
  ballotProof,
  boxFor,
  cast,
  close,
  confirm,
  goOn,
  handOn,
  issue,
  joinAsTeller,
  object,
  open,
  prepare,
  rollUnder,
  sign,
  voidBallot,
} from "../voting/index.ts";
import {
  BALLOT,
  ballotSeen,
  ballotUnder,
  byId,
  clerkStep,
  granted,
  ownSeat,
  ownStep,
  REFUSALS,
  TAG,
} from "./ballot-step.ts";
import { AnnouncementShape, BallotShape, BoxShape, TellerKeys } from "./ballot-shapes.ts";
import { notAllowed, operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";

const MOST_TEXT = 2_000;
const Hash = z.string().max(100);
const Signature = z.base64().max(200);

export const ballotOperations = [
  operation({
    id: "getBallot",
    method: "get",
    path: BALLOT,
    tag: TAG,
    summary: "Where the secret ballot on a matter stands: how many have cast, and nothing of what",
    access: "readMatter",
    params: byId,
    answer: BallotShape,
    problems: ["ballot_refused"],
    handle: async (call) => ballotSeen(call, await ballotUnder(call)),
  }),
  operation({
    id: "getBallotProof",
    method: "get",
    path: `${BALLOT}/proof`,
    tag: TAG,
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
      const under = await ballotUnder(call);
      const roll = await rollUnder(call.services, under);
      if (roll.recused.has(call.principal.person ?? "")) throw notAllowed();
      return ballotProof(call.services, under.row);
    },
  }),
  operation({
    id: "getBallotBox",
    method: "get",
    path: `${BALLOT}/box`,
    tag: TAG,
    summary: "For the tellers' devices: what each opens next, sealed to its own key",
    access: "readMatter",
    params: byId,
    answer: BoxShape,
    problems: ["ballot_refused"],
    async handle(call) {
      const { means, under, person } = await ownSeat(call);
      return granted(await boxFor(means, under, person));
    },
  }),
  clerkStep({
    id: "prepareBallot",
    verb: "prepare",
    summary: "Names two tellers; their devices join next. After a void ballot it prepares another",
    body: z.strictObject({ tellers: z.tuple([Id, Id]) }),
    status: 201,
    take: ({ means, under, actor }, { tellers }) => prepare(means, under, tellers, actor()),
  }),
  ownStep({
    id: "agreeBallot",
    verb: "agree",
    summary: "A teller's device joins with its keys, then signs the vote that was made of both tellers' keys",
    body: z.union([z.strictObject({ keys: TellerKeys }), z.strictObject({ signature: Signature })]),
    take: ({ means, under, person }, body) =>
      "keys" in body
        ? joinAsTeller(means, under, person, body.keys)
        : agreeAsTeller(means, under, person, body.signature),
  }),
  clerkStep({
    id: "openBallot",
    verb: "open",
    summary: "Opens the ballot that both tellers have agreed to, with a slot for each who may vote",
    take: ({ means, under, actor }) => open(means, under, actor()),
  }),
  operation({
    id: "askCredential",
    method: "post",
    path: `${BALLOT}/credential`,
    tag: TAG,
    summary: "A voter's device has its fresh key signed blindly; the same request is answered alike",
    access: "readMatter",
    params: byId,
    body: z.strictObject({ blinded: z.base64().max(600) }),
    answer: z.object({ blindSignature: z.string() }),
    problems: [...REFUSALS],
    async handle(call) {
      const { means, under, person } = await ownSeat(call);
      return { blindSignature: granted(await issue(means, under, person, call.body.blinded)) };
    },
  }),
  operation({
    id: "castBallot",
    method: "post",
    path: `${BALLOT}/cast`,
    tag: TAG,
    summary: "Puts a sealed ballot into the voter's own slot; until the close the last one counts",
    access: "readMatter",
    params: byId,
    body: z.strictObject({ sealed: z.base64().max(2_000) }),
    status: 204,
    problems: [...REFUSALS],
    async handle(call) {
      const { means, under, person } = await ownSeat(call);
      granted(await cast(means, under, person, call.body.sealed));
      return new Response(null, { status: 204 });
    },
  }),
  clerkStep({
    id: "closeBallot",
    verb: "close",
    summary: "Closes voting: the list of the slots' hashes is recorded, the issuer's key destroyed",
    take: ({ means, under, actor }) => close(means, under, actor()),
  }),
  ownStep({
    id: "confirmSlot",
    verb: "confirm",
    summary:
      "A voter's device has found its ballot in the list; `settled` after an objection that was settled in the room",
    body: z.strictObject({
      settled: z.boolean().default(false),
      text: z.string().max(MOST_TEXT).default(""),
    }),
    take: ({ means, under, person, actor }, { settled, text }) =>
      confirm(means, under, person, settled ? { actor: actor(), text } : null),
  }),
  ownStep({
    id: "objectSlot",
    verb: "object",
    summary: "A voter says that the list does not hold what was cast: recorded, and the box stays shut",
    body: z.strictObject({ text: z.string().min(1).max(MOST_TEXT) }),
    take: ({ means, under, person, actor }, { text }) =>
      object(means, under, person, { actor: actor(), text }),
  }),
  ownStep({
    id: "handOnBox",
    verb: "hand-on",
    summary:
      "A teller decides to go on without a device that does not answer; the first hands on the box, the second what is to be counted, sealed to the first",
    body: z.union([
      z.strictObject({ goOn: z.literal(true) }),
      z.strictObject({
        closing: Hash,
        box: z.strictObject({
          vote: Hash,
          closing: Hash,
          layers: z.array(z.base64().max(2_000)).max(5_000),
          unopened: z.int().min(0),
          signature: Signature,
        }),
      }),
      z.strictObject({ closing: Hash, counted: z.base64().max(8_000_000) }),
    ]),
    take: ({ means, under, person }, body) =>
      "goOn" in body ? goOn(means, under, person) : handOn(means, under, person, body),
  }),
  ownStep({
    id: "signAnnouncement",
    verb: "sign",
    summary: "A teller's device signs what is announced; if the two differ the ballot is void",
    body: z.strictObject({ announcement: AnnouncementShape, signature: Signature }),
    take: ({ means, under, person }, { announcement, signature }) =>
      sign(means, under, person, announcement, signature),
  }),
  clerkStep({
    id: "announceBallot",
    verb: "announce",
    summary:
      "Announces what both tellers have signed: recorded, and what the server held of the ballots is deleted",
    take: ({ means, under, actor }) => announce(means, under, actor()),
  }),
  clerkStep({
    id: "voidBallot",
    verb: "void",
    summary: "Voids the ballot for what went wrong: recorded, the box stays shut, another may be prepared",
    body: z.strictObject({ incident: z.enum(INCIDENT_NAMES), text: z.string().max(MOST_TEXT).default("") }),
    take: ({ means, under, actor }, body) => voidBallot(means, under, { ...body, actor: actor() }),
  }),
];
