/** The law of a body on a day: what the packs say, and over it what has been adopted. */
import { createHash } from "node:crypto";
import type { Law, LawOf } from "../matters/index.ts";
import { notKnown, type Refusal } from "../matters/index.ts";
import type { NormLibrary, Procedure } from "../norms/index.ts";
import { settingFor } from "./bounds.ts";
import { type Effective, effectiveOn } from "./effective.ts";
import type { SettingRow } from "./settings.ts";
import { settingsOf } from "./store.ts";

/** Procedures made for settings; the same settings come again and again. */
const KEPT_MOST = 500;

export type AdoptedLaw = Law & {
  /** The same, from rows that are at hand. */
  from(rows: readonly SettingRow[]): LawOf;
};

/** @param whyNot why a procedure of a pack that cannot be read is refused */
export function adoptedLaw(
  norms: NormLibrary,
  whyNot: (procedure: string, packs: string[]) => Refusal | null = () => null,
): AdoptedLaw {
  const kept = new Map<string, Procedure | undefined>();

  function procedureOf(id: string, on: string, effective: Effective): Procedure | undefined {
    const parameters = effective.parameters.filter((s) => s.procedure === id);
    const packs = effective.packs.map((p) => p.pack);
    const key = JSON.stringify([id, on, packs, parameters.map((s) => s.setting)]);
    if (kept.has(key)) return kept.get(key);
    const settings = parameters.map(settingFor);
    const found = norms.procedure(id, on, { packs, settings });
    const procedure = found && settings.length > 0 ? named(found, parameters) : found;
    if (kept.size >= KEPT_MOST) kept.clear();
    kept.set(key, procedure);
    return procedure;
  }

  const from =
    (rows: readonly SettingRow[]): LawOf =>
    ({ jurisdiction, body, procedure: id, on }) => {
      const mine = rows.filter((row) => row.jurisdiction === jurisdiction);
      const effective = effectiveOn(mine, body, on);
      const refused = whyNot(
        id,
        effective.packs.map((p) => p.pack),
      );
      return refused ?? procedureOf(id, on, effective) ?? notKnown(norms, { procedure: id, on });
    };
  return {
    from,
    of: async (tx, jurisdictions) => from(await settingsOf(tx, jurisdictions, { adopted: true })),
  };
}

/** One object for one law, whatever the day: who prepares something for a procedure prepares it once. */
const names = new WeakMap<Procedure, Map<string, Procedure>>();

/** Acts name the law that judged them: the pack's version, and behind a plus the settings over it. */
function named(procedure: Procedure, settings: SettingRow[]): Procedure {
  const words = settings.map((s) => s.setting).join("\n");
  const known = names.get(procedure) ?? new Map<string, Procedure>();
  names.set(procedure, known);
  const print = createHash("sha256").update(words).digest("hex").slice(0, 8);
  const made = known.get(print) ?? { ...procedure, version: `${procedure.version}+${print}` };
  known.set(print, made);
  return made;
}
