/** ticks: limits that have passed become acts of the clock. After a standstill all of them, in the order in which they passed. */
import { type MatterKey, type Matters, mattersToTick } from "../matters/index.ts";
import type { Clock, Database, Log } from "../platform/index.ts";

/** Their heads are locked together; who records in one of them waits for so many. */
const MATTERS_AT_ONCE = 64;

export type TickContext = { database: Database; matters: Matters; clock: Clock; log: Log };
/**
 * Of the matters with a limit that has passed: `withoutLaw`, those whose procedure no pack has; `failed`, those that cannot be
 * read or written. They are left as they are and hold up no others.
 */
export type Ticked = { ticks: number; matters: number; withoutLaw: number; failed: number };

/** Two processes at once record each limit once: the second finds the matters locked, and then nothing more to tell. */
export async function tickAll({ database, matters, clock, log }: TickContext): Promise<Ticked> {
  const now = clock.now();
  const told = { ticks: 0, matters: 0 };
  const withoutLaw: MatterKey[] = [];
  const failed: MatterKey[] = [];
  let before = "";

  async function tick(some: MatterKey[]): Promise<void> {
    const round = await matters.tick(some, now);
    told.ticks += round.acts.length;
    told.matters += new Set(round.acts.map((act) => act.matter)).size;
    withoutLaw.push(...round.withoutLaw);
  }
  /** One after the other, so that what is wrong with one stays with it. */
  async function tickEach(some: MatterKey[]): Promise<void> {
    for (const one of some)
      await tick([one]).catch((error: unknown) => {
        failed.push(one);
        log.error({ err: error, ...one }, "the clock cannot record in a matter");
      });
  }
  for (;;) {
    const due = await mattersToTick(database, now, MATTERS_AT_ONCE, [...withoutLaw, ...failed]);
    if (due.length === 0) return { ...told, withoutLaw: withoutLaw.length, failed: failed.length };
    const names = JSON.stringify(due);
    if (names === before) throw new Error(`limits of matter ${due[0]?.matter} pass again and again`);
    before = names;
    await tick(due).catch(() => tickEach(due));
  }
}
