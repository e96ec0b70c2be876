/** In the transaction that records an act of sealing: what cannot have happened is refused, and what is revealed is forgotten. */
import { type Act, actsOf, envelope, type Projection, type Refusal } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Transaction } from "../platform/index.ts";
import { impossible } from "./decide.ts";
import { type ReadAct, SEALING_ACTS, SEALING_PROCEDURE } from "./round.ts";
import { forgetHalves } from "./store.ts";

const OWN = new Set<string>([SEALING_ACTS.sealed, SEALING_ACTS.revealed, SEALING_ACTS.unopened]);

/** Open statements are most of all acts, and nothing is asked of them. */
function isOfSealing({ type, data }: Act): boolean {
  return OWN.has(type) || (type === SEALING_ACTS.stated && data.commitment !== undefined);
}

/** `procedureOf`: the procedure on whose counting it rests, as the packs have it on a day. */
export function sealingProjection(
  recordKey: Buffer,
  procedureOf: (on: string) => Procedure | undefined,
): Projection {
  /** What was taken in the same transaction, by matter, and is not written yet: admissions of one batch go to disk together. */
  const taken = new WeakMap<Transaction, Map<string, Act[]>>();

  async function actsBefore(tx: Transaction, jurisdiction: string, matter: string): Promise<ReadAct[]> {
    const written = await actsOf(tx, recordKey, jurisdiction, matter);
    const last = written.at(-1)?.number ?? 0;
    const fresh = taken.get(tx)?.get(`${jurisdiction}/${matter}`) ?? [];
    return [...written, ...fresh.filter((act) => act.number > last)];
  }

  async function judge(tx: Transaction, acts: Act[]): Promise<Refusal | null> {
    const [first] = acts;
    if (!first || !acts.some(isOfSealing)) return null;
    const { jurisdiction, matter } = first;
    const procedure = procedureOf(first.claimedAt.slice(0, 10));
    if (!procedure) return null;
    const before = await actsBefore(tx, jurisdiction, matter);
    for (const act of acts) {
      const refused = isOfSealing(act) ? impossible(procedure, { jurisdiction, matter }, before, act) : null;
      if (refused) return refused;
      before.push(act);
    }
    return null;
  }

  async function apply(tx: Transaction, acts: Act[]): Promise<void> {
    const known = taken.get(tx) ?? new Map<string, Act[]>();
    taken.set(tx, known);
    for (const act of acts) {
      const key = `${act.jurisdiction}/${act.matter}`;
      known.set(key, [...(known.get(key) ?? []), act]);
      const { jurisdiction, matter, type, data } = act;
      const round = typeof data.round === "number" ? data.round : 0;
      const { item } = envelope(act);
      if (type === SEALING_ACTS.revealed) await forgetHalves(tx, { jurisdiction, matter, item, round });
      // The rounds before it are given up.
      if (type === SEALING_ACTS.started)
        await forgetHalves(tx, { jurisdiction, matter, item, round: round - 1 });
    }
  }

  return { procedures: [SEALING_PROCEDURE], judge, apply };
}
