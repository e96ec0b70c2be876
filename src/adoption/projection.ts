/** What is adopted, derived from the acts of cn/norms in the transaction that records them. */
import { type Act, actsOf, CLOCK_TOLERANCE_MS, type Projection, type Refusal } from "../matters/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import { civilDayIn, type Database, timeZoneOf, type Transaction } from "../platform/index.ts";
import { settingFault } from "./bounds.ts";
import { effectiveOn } from "./effective.ts";
import { daysFixedBy, evolve, impossible, NORMS_PROCEDURE, type SettingRow } from "./settings.ts";
import { clearSettings, lockSettings, rivalOf, saveSetting, settingOf, settingsOf } from "./store.ts";

/**
 * A matter may claim to be opened a little ahead of the clock, and a transaction takes its while: a day that begins within
 * this time counts as begun. So no matter is ever opened under a law that was still to change.
 */
const SETTLED_MS = 2 * CLOCK_TOLERANCE_MS;

export function adoptionProjection(norms: NormLibrary): Projection {
  return {
    procedures: [NORMS_PROCEDURE],
    async judge(tx, acts) {
      const [first] = acts;
      if (!first) return null;
      await lockSettings(tx, first.jurisdiction);
      let row = await settingOf(tx, first.jurisdiction, first.matter);
      for (const [index, act] of acts.entries()) {
        const refused = await tooLate(tx, act);
        if (refused) return at(index, refused);
        const after = evolve(row, act);
        if ("ok" in after) return at(index, after);
        const wrong = (await rivalry(tx, row, after)) ?? (await faultOf(tx, norms, row, after));
        if (wrong) return at(index, wrong);
        row = after;
      }
      return null;
    },
    async apply(tx, acts) {
      for (const mine of Map.groupBy(acts, (act) => act.matter).values()) {
        const [first] = mine;
        if (!first) continue;
        const row = follow(await settingOf(tx, first.jurisdiction, first.matter), mine);
        if (row) await saveSetting(tx, row);
      }
    },
  };
}

/** What has been admitted has been judged; an act whose words were erased says nothing any more. */
function follow(row: SettingRow | null, acts: Act[]): SettingRow | null {
  for (const act of acts) {
    const after = evolve(row, act);
    if (!("ok" in after)) row = after;
  }
  return row;
}

async function tooLate(tx: Transaction, act: Act): Promise<Refusal | null> {
  const day = daysFixedBy(act);
  if (day === null) return null;
  const zone = await timeZoneOf(tx, act.jurisdiction);
  const begun = civilDayIn(zone, Date.parse(act.recordedAt) + SETTLED_MS);
  if (day > begun) return null;
  return impossible("from", {
    zh: `施行日 ${day} 须晚于记录之日（${begun}）：已经开始的一天，其规范不再改变；请改为以后的日期`,
    en: `${day} must be later than the day of recording (${begun}): the law of a day that has begun does not change; choose a later day`,
  });
}

async function rivalry(
  tx: Transaction,
  before: SettingRow | null,
  after: SettingRow,
): Promise<Refusal | null> {
  if (after.state !== "adopted" || before?.state === "adopted") return null;
  const rival = await rivalOf(tx, after);
  if (!rival) return null;
  return impossible("from", {
    zh: `同一范围自 ${after.fromOn} 起已有另一设定（事项 ${rival}）；请改日期，或者先撤回它`,
    en: `Another setting for the same begins on ${after.fromOn} (matter ${rival}); choose another day, or withdraw it first`,
  });
}

/** Asked again at the adoption: what the packs allow may have changed since it was proposed. */
async function faultOf(
  tx: Transaction,
  norms: NormLibrary,
  before: SettingRow | null,
  after: SettingRow,
): Promise<Refusal | null> {
  if (before && before.state === after.state) return null;
  if (after.state === "dropped") return null;
  const adopted = await settingsOf(tx, [after.jurisdiction], { adopted: true });
  const packs = effectiveOn(adopted, after.body, after.fromOn).packs.map((p) => p.pack);
  return settingFault(tx, norms, after, packs);
}

function at(index: number, refused: Refusal): Refusal {
  return {
    ...refused,
    ...(refused.problems
      ? {
          problems: refused.problems.map((p) => ({
            ...p,
            path: p.path.replace("acts[0]", `acts[${index}]`),
          })),
        }
      : {}),
  };
}

/** Empties a jurisdiction's settings and derives them again from its acts alone. */
export async function rebuildSettings(
  database: Pick<Database, "transaction">,
  recordKey: Buffer,
  jurisdiction: string,
): Promise<{ settings: number }> {
  return database.transaction(async (tx) => {
    await lockSettings(tx, jurisdiction);
    const matters = await tx.query<{ matter: string }>(
      "select matter from matters where jurisdiction = $1 and procedure = $2 order by opened_at, matter",
      [jurisdiction, NORMS_PROCEDURE],
    );
    await clearSettings(tx, jurisdiction);
    let settings = 0;
    for (const { matter } of matters) {
      const row = follow(null, await actsOf(tx, recordKey, jurisdiction, matter));
      if (row) await saveSetting(tx, row);
      if (row) settings += 1;
    }
    return { settings };
  });
}
