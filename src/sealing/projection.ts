/** In the transaction that records an act of sealing: what cannot have happened is refused, and what is revealed is forgotten. */
import { type Act, actsOf, envelope, type Projection, type Refusal } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Transaction } from "../platform/index.ts";
import { impossible } from "./decide.ts";
import { SEALING_ACTS, SEALING_PROCEDURE } from "./round.ts";
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
  async function judge(tx: Transaction, acts: Act[]): Promise<Refusal | null> {
    const [first] = acts;
    if (!first || !acts.some(isOfSealing)) return null;
    const { jurisdiction, matter } = first;
    const procedure = procedureOf(first.claimedAt.slice(0, 10));
    if (!procedure) return null;
    const before = [...(await actsOf(tx, recordKey, jurisdiction, matter))];
    for (const act of acts) {
      const refused = isOfSealing(act) ? impossible(procedure, { jurisdiction, matter }, before, act) : null;
      if (refused) return refused;
      before.push({ ...act, erased: false, salts: null });
    }
    return null;
  }

  async function apply(tx: Transaction, acts: Act[]): Promise<void> {
    for (const act of acts) {
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
