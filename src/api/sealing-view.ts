/** Where the sealing on a matter's items stands, as everybody in the room may see it: who, and nothing of what. */
import type { Refusal } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import { type Language, Problem, type ProblemCode } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import {
  heldHalves,
  missingFrom,
  offeredDevice,
  openRound,
  type Round,
  SEALING_ACTS,
  type Sealing,
  seen,
  type Standing,
  standingOf,
  type Under,
  waitMsOf,
} from "../sealing/index.ts";
import { z } from "./operation.ts";
import type { Services } from "./services.ts";
import { Bilingual, Id, Instant } from "./shapes.ts";

const RoundShape = z
  .object({
    item: z.string().nullable(),
    round: z.int(),
    deviceKey: z
      .string()
      .openapi({ description: "Of the station's device, as the round's first act has it" }),
    startedNumber: z.int(),
    due: z.array(Id).openapi({ description: "Members who are present and not recused now" }),
    missing: z.array(Id).openapi({ description: "Of these, who has yet to seal" }),
    sealed: z.array(
      z.object({
        member: Id,
        act: Id,
        number: z.int(),
        commitment: z.string(),
        held: z.boolean().openapi({
          description:
            "Whether the halves of its opening are carried; where they are lost before the reveal, the member's device sends them again",
        }),
      }),
    ),
    unopened: z
      .array(
        z.object({
          member: Id,
          ground: z.string(),
          number: z.int(),
          stated: z.boolean().openapi({ description: "Whether the member has stated openly since" }),
        }),
      )
      .openapi({ description: "Who could not seal, or whose position did not open, and states openly" }),
    opened: z.array(Id),
    state: z.enum(["sealing", "waiting", "witnessed", "unwitnessed", "revealed", "given-up"]).openapi({
      description:
        "sealing: some have yet to seal; waiting: for the witnesses, until `until`; witnessed, unwitnessed: the reveal may come; given-up: another round took its place",
    }),
    until: Instant.nullable(),
    revealed: z.object({ number: z.int(), act: Id, witnessed: z.boolean(), at: Instant }).nullable(),
  })
  .openapi("SealingRound");

export const SealingShape = z
  .object({
    device: z
      .object({ person: Id, key: z.string() })
      .nullable()
      .openapi({ description: "The station's device that has joined; null: no round can begin" }),
    waitSeconds: z.number().openapi({ description: "How long a reveal waits for the witnesses" }),
    rounds: z.array(RoundShape),
    people: z
      .array(z.object({ person: Id, name: z.string() }))
      .openapi({ description: "What those are called who are named in the rounds, or hold the device" }),
    positions: z
      .array(z.object({ value: z.string(), title: Bilingual }))
      .openapi({ description: "What may be sealed, as the procedure has it" }),
  })
  .openapi("Sealing");

/** As `getSealing` answers. */
export type SealingNow = z.input<typeof SealingShape>;

export async function sealingView(services: Services, under: Under, language: Language): Promise<SealingNow> {
  const { row, procedure } = under;
  const { database, clock } = services;
  const sealing = await sealingNow(services, under);
  const waitMs = waitMsOf(procedure);
  const rounds: z.input<typeof RoundShape>[] = [];
  for (const round of sealing.rounds) {
    const isOpen = openRound(sealing, round.item) === round;
    const missing = isOpen ? missingFrom(sealing, round) : [];
    const standing =
      isOpen && missing.length === 0 && round.sealed.length > 0
        ? await standingOf(database, row.jurisdiction, round, waitMs, clock.now())
        : null;
    const place = { jurisdiction: row.jurisdiction, matter: row.id, item: round.item, round: round.round };
    const held = isOpen ? await heldHalves(database, place) : [];
    rounds.push(roundView(sealing, round, { isOpen, missing, standing, held }));
  }
  const device = await offeredDevice(database, row.jurisdiction, row.id);
  const people = [...rounds.flatMap(peopleOf), ...(device ? [device.person] : [])];
  const names = await namesNow(services, under, people, language);
  return {
    device,
    waitSeconds: waitMs / 1_000,
    rounds,
    people: [...names].map(([person, name]) => ({ person, name })),
    positions: positionsOf(procedure),
  };
}

/** A dozen devices ask again at every change: what was derived from the same acts is not derived a second time. */
type Kept = {
  acts: number;
  untilMs: number;
  sealing: Promise<Sealing>;
  names: Map<string, ReturnType<typeof namesOf>>;
};
const kept = new WeakMap<Services["database"], Map<string, Kept>>();
const KEPT_MOST = 500;
/** What is erased, and who is called otherwise, shows so soon at the latest. */
const KEPT_MS = 30_000;

function keptOf(services: Services, under: Under): Kept {
  const { row } = under;
  const matters = kept.get(services.database) ?? new Map<string, Kept>();
  kept.set(services.database, matters);
  const name = `${row.jurisdiction} ${row.id}`;
  const now = services.clock.now().getTime();
  const before = matters.get(name);
  if (before && before.acts === row.acts && now < before.untilMs) return before;
  if (matters.size >= KEPT_MOST) matters.clear();
  const sealing = seen(services, under).then((found) => found.sealing);
  const fresh = { acts: row.acts, untilMs: now + KEPT_MS, sealing, names: new Map() };
  matters.set(name, fresh);
  sealing.catch(() => matters.get(name) === fresh && matters.delete(name));
  return fresh;
}

const sealingNow = (services: Services, under: Under): Promise<Sealing> => keptOf(services, under).sealing;

async function namesNow(
  services: Services,
  under: Under,
  people: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  const { names } = keptOf(services, under);
  const wanted = [...new Set(people)].sort();
  const name = `${language} ${wanted.join(" ")}`;
  const { database } = services;
  const found = names.get(name) ?? namesOf(database, under.row.jurisdiction, { people: wanted }, language);
  names.set(name, found);
  found.catch(() => names.delete(name));
  return (await found).people;
}

const peopleOf = ({ due, sealed, unopened }: z.input<typeof RoundShape>) => [
  ...due,
  ...sealed.map(({ member }) => member),
  ...unopened.map(({ member }) => member),
];

function positionsOf(procedure: Procedure): SealingNow["positions"] {
  const field = procedure.acts[SEALING_ACTS.stated]?.fields.find(({ key }) => key === "position");
  return field?.options ?? [];
}

type RoundFacts = {
  isOpen: boolean;
  missing: string[];
  standing: Standing | null;
  held: { member: string; commitment: string }[];
};

function roundView(
  sealing: Sealing,
  round: Round,
  { isOpen, missing, standing, held }: RoundFacts,
): z.input<typeof RoundShape> {
  const { item, deviceKey, startedNumber, sealed, unopened, restated, opened, revealed } = round;
  return {
    item,
    round: round.round,
    deviceKey,
    startedNumber,
    due: isOpen ? sealing.dueOn(item) : [],
    missing,
    sealed: sealed.map(({ member, act, number, commitment }) => {
      const isHeld = held.some((half) => half.member === member && half.commitment === commitment);
      return { member, act, number, commitment, held: isHeld };
    }),
    unopened: unopened.map((one) => ({ ...one, stated: restated.includes(one.member) })),
    opened,
    state: revealed ? "revealed" : !isOpen ? "given-up" : (standing?.kind ?? "sealing"),
    until: standing?.kind === "waiting" ? standing.until : null,
    revealed: revealed && {
      number: revealed.number,
      act: revealed.act,
      witnessed: revealed.isWitnessed,
      at: revealed.recordedAt,
    },
  };
}

/** A refusal of a reveal, with the members whose positions did not open. */
export function sealingRefusedAs({ code, message, problems }: Refusal, unopened: string[]): Problem {
  return new Problem(code as ProblemCode, message, {
    errors: problems,
    ...(unopened.length > 0 ? { extra: { unopened } } : {}),
  });
}
