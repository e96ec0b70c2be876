/** ticks: limits that have passed become acts of the clock. After a standstill all of them, in the order in which they passed. */
import { type MatterKey, type Matters, mattersToTick } from "../matters/index.ts";
import type { Clock, Database } from "../platform/index.ts";

/** Their heads are locked together; who records in one of them waits for so many. */
const MATTERS_AT_ONCE = 64;

export type TickContext = { database: Database; matters: Matters; clock: Clock };
/** `withoutLaw`: matters with a limit that has passed, and whose procedure no pack has. */
export type Ticked = { ticks: number; matters: number; withoutLaw: number };

/** Two processes at once record each limit once: the second finds the matters locked, and then nothing more to tell. */
export async function tickAll({ database, matters, clock }: TickContext): Promise<Ticked> {
  const now = clock.now();
  const told = { ticks: 0, matters: 0 };
  const withoutLaw: MatterKey[] = [];
  let before = "";
  for (;;) {
    const due = await mattersToTick(database, now, MATTERS_AT_ONCE, withoutLaw);
    if (due.length === 0) return { ...told, withoutLaw: withoutLaw.length };
    const names = JSON.stringify(due);
    if (names === before) throw new Error(`limits of matter ${due[0]?.matter} pass again and again`);
    before = names;
    const round = await matters.tick(due, now);
    told.ticks += round.acts.length;
    told.matters += new Set(round.acts.map((act) => act.matter)).size;
    withoutLaw.push(...round.withoutLaw);
  }
}
