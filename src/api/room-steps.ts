/**
 * A step is taken part by part: each is decided on what stands and recorded under the lock of its matter; whoever comes
 * second decides anew. A step that a crash cut in two is completed when it is asked again: what is recorded already is not
 * recorded twice.
 */
import type { Admitted, MatterRow, Refusal } from "../matters/index.ts";
import { passFloor, tellRoom } from "../room/index.ts";
import { answered, nothingThere } from "./matters.ts";
import { roomNow } from "./room-now.ts";
import { type Asking, type Part, partsOf, type Step } from "./room-parts.ts";

export type StepAnswer = { acts: number; findings: Admitted["findings"]; matter: string | null };

/** Others record meanwhile: what was decided on what they changed is decided anew. */
const ATTEMPTS = 8;

type Recording = {
  /** Recorded when it was asked the first time: whatever stands now, that stays the answer. */
  isRecorded(index: number): Promise<boolean>;
  record(part: Part, index: number): Promise<Admitted | Refusal>;
};

async function taken(call: Asking, row: MatterRow, step: Step, recording: Recording): Promise<StepAnswer> {
  const answer: StepAnswer = { acts: 0, findings: [], matter: null };
  for (const [index, decide] of partsOf(call, step).entries()) {
    if (await recording.isRecorded(index)) continue;
    for (let attempt = 1; ; attempt++) {
      const now = await roomNow(call.services, { jurisdiction: row.jurisdiction, meeting: row.id });
      if (!now) throw nothingThere();
      const part = await decide(now.facts);
      if (part === null) break;
      const admitted = "ok" in part ? part : await recording.record(part, index);
      if (!admitted.ok && admitted.code === "matter_moved_on" && attempt < ATTEMPTS) continue;
      const { acts, findings, matter } = answered(admitted);
      answer.acts += acts.length;
      answer.findings.push(...findings);
      answer.matter = matter;
      break;
    }
  }
  return answer;
}

/** Records a step. @throws Problem room_refused for what cannot be. */
export async function takeStep(
  call: Asking & { idempotency: { key: string; by: string } },
  row: MatterRow,
  step: Step,
): Promise<StepAnswer> {
  const { matters } = call.services;
  const { jurisdiction } = row;
  const { key, by } = call.idempotency;
  const asked = (index: number) => ({ key: `${key}/${index}`, by, request: ["room", row.id, step, index] });
  const answer = await taken(call, row, step, {
    async isRecorded(index) {
      const before = await matters.askedBefore({ jurisdiction, ...asked(index) });
      if (before && !before.ok) answered(before);
      return before !== null;
    },
    record: ({ matter, after, acts }, index) =>
      matters.admit({ jurisdiction, matter: { id: matter }, acts, after, idempotency: asked(index) }),
  });
  if (step.kind === "floor") await giveFloor(call, row, step.to);
  return answer;
}

/** What a step would be, and what the rules would say; nothing is recorded, so that each part is told as things stand. */
export function previewStep(call: Asking, row: MatterRow, step: Step): Promise<StepAnswer> {
  const { jurisdiction } = row;
  return taken(call, row, step, {
    isRecorded: async () => false,
    record: ({ matter, after, acts }) =>
      call.services.matters.preview({ jurisdiction, matter: { id: matter }, acts, after }),
  });
}

async function giveFloor({ services }: Asking, row: MatterRow, to: string | null): Promise<void> {
  const { database, clock } = services;
  const room = { jurisdiction: row.jurisdiction, meeting: row.id };
  const now = await roomNow(services, room);
  const current = now?.facts.current;
  if (!current) return;
  await database.transaction(async (tx) => {
    await passFloor(tx, room, current.row.id, to, clock.now());
    await tellRoom(tx, room.jurisdiction, room.meeting);
  });
}
