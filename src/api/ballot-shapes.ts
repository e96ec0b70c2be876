/** The shapes of a secret ballot: the vote as the protocol has it, the list, the announcement, and where it all stands. */
import { z } from "./operation.ts";
import { Id } from "./shapes.ts";

/** The first teller's, then the second's. */
const Two = <T extends z.ZodType>(one: T) => z.array(one).length(2);
const Pass = z.object({
  options: z.array(z.string()),
  share: z.object({ of: z.int(), in: z.int() }),
  base: z.enum(["due", "electorate", "cast", "valid"]),
  inclusive: z.boolean(),
});
export const Words = z.object({ zh: z.string(), en: z.string() });
export const TellerKeys = z.strictObject({
  sealing: z.base64().max(200).openapi({ description: "P-256: one layer of every ballot is sealed to it" }),
  counting: z
    .base64()
    .max(200)
    .openapi({ description: "P-256: what is handed over for counting is sealed to it" }),
  signing: z.base64().max(200).openapi({ description: "Ed25519" }),
});

export const VoteShape = z
  .object({
    jurisdiction: z.string(),
    matter: Id,
    item: z.string(),
    vote: z.string(),
    options: z.array(z.string()),
    atMost: z.int(),
    due: z.int(),
    electorate: z.int(),
    pass: Pass,
    secrecy: z.object({ votersAtLeast: z.int(), countsFrom: z.int() }),
    issuer: z.string(),
    tellers: Two(TellerKeys),
  })
  .openapi("BallotVote");

const SlotHashShape = z.strictObject({ slot: z.string().max(100), hash: z.string().max(100) });
export const ClosingShape = z
  .object({ vote: z.string(), slots: z.array(SlotHashShape) })
  .openapi("BallotClosing");

export const AnnouncementShape = z
  .strictObject({
    vote: z.string().max(100),
    closing: z.string().max(100),
    cast: z.int().min(0),
    passed: z.array(z.string().max(100)).max(256),
    counts: z
      .strictObject({
        marked: z.array(z.int().min(0)).max(256),
        blank: z.int().min(0),
        spoilt: z.int().min(0),
      })
      .nullable(),
    setAside: z.strictObject({ unopened: z.int().min(0), forged: z.int().min(0), repeated: z.int().min(0) }),
    keys: z.array(z.string().max(100)).max(5_000),
  })
  .openapi("BallotAnnouncement");

/** What a teller's device opens next. */
export const BoxShape = z.object({
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
});

export const BallotShape = z
  .object({
    round: z.int().openapi({ description: "0 while none was prepared" }),
    stage: z
      .enum(["none", "preparing", "open", "closed", "half-opened", "opened", "announced", "void"])
      .openapi({
        description: "half-opened: the first teller has opened the outer layer; opened: both have",
      }),
    law: z.object({
      votersAtLeast: z.int(),
      countsFrom: z.int(),
      credentialsAtMost: z.int(),
      tellersAtLeast: z.int(),
      pass: Pass,
    }),
    votersNow: z.int().openapi({ description: "Those present now who may vote" }),
    dueNow: z.int().nullable().openapi({ description: "Members due, as it was last recorded" }),
    tellers: z.array(
      z.object({
        person: Id,
        name: z.string(),
        hasJoined: z.boolean(),
        hasAgreed: z.boolean(),
        goesOn: z.boolean(),
        hasSigned: z.boolean(),
      }),
    ),
    candidates: z
      .array(z.object({ person: Id, name: z.string(), as: z.string() }))
      .openapi({ description: "For the clerk: who is there and may be named as a teller" }),
    vote: VoteShape.nullable(),
    voteHash: z.string().nullable(),
    code: z
      .string()
      .nullable()
      .openapi({ description: "24 characters, the same on every screen and device" }),
    told: z.array(Words).openapi({ description: "What a voter is told beforehand" }),
    agreements: Two(z.string().nullable()),
    isOpenedRecorded: z.boolean(),
    isClosedRecorded: z.boolean(),
    waitsForWitnesses: z.boolean().openapi({
      description: "What was recorded last is not signed by the witnesses: no device goes on before",
    }),
    isResultRecorded: z.boolean(),
    cast: z.int().nullable(),
    closing: ClosingShape.nullable(),
    closingHash: z.string().nullable(),
    closingCode: z.string().nullable(),
    unconfirmed: z
      .int()
      .nullable()
      .openapi({ description: "Ballots cast that their devices have not confirmed" }),
    objections: z.array(z.object({ person: Id, name: z.string() })),
    announcement: AnnouncementShape.nullable(),
    signatures: Two(z.string().nullable()),
    voided: z.object({ incident: z.string(), words: Words }).nullable(),
    mine: z.object({
      canRecord: z.boolean(),
      teller: z.union([z.literal(0), z.literal(1)]).nullable(),
      slot: z.string().nullable().openapi({ description: "One's own; null for who has none" }),
      mayVote: z
        .boolean()
        .openapi({ description: "Has a slot, and has neither left nor been recused since" }),
      isRecused: z.boolean(),
      credentials: z.int(),
      hasCast: z.boolean(),
      isConfirmed: z.boolean(),
      hasObjected: z.boolean(),
    }),
  })
  .openapi("Ballot");
