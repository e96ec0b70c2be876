/** The law of a body on a day: what the packs say, and over it what has been adopted. */
import type { Law, LawOf } from "../matters/index.ts";
import { notKnown, type Refusal } from "../matters/index.ts";
import type { NormLibrary, Procedure, Setting } from "../norms/index.ts";
import { type Effective, effectiveOn } from "./effective.ts";
import type { ParameterSetting, SettingRow } from "./settings.ts";
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
  whyNot: (procedure: string) => Refusal | null = () => null,
): AdoptedLaw {
  const kept = new Map<string, Procedure | undefined>();

  function procedureOf(id: string, on: string, effective: Effective): Procedure | undefined {
    const parameters = effective.parameters.filter((s) => s.procedure === id);
    const packs = effective.packs.map((p) => p.pack);
    const key = JSON.stringify([id, on, packs, parameters.map((s) => s.setting)]);
    if (kept.has(key)) return kept.get(key);
    const settings = parameters.map(settingFor);
    const procedure = norms.procedure(id, on, { packs, settings });
    if (kept.size >= KEPT_MOST) kept.clear();
    kept.set(key, procedure);
    return procedure;
  }

  const from =
    (rows: readonly SettingRow[]): LawOf =>
    ({ jurisdiction, body, procedure: id, on }) => {
      const mine = rows.filter((row) => row.jurisdiction === jurisdiction);
      const procedure = procedureOf(id, on, effectiveOn(mine, body, on));
      return procedure ?? whyNot(id) ?? notKnown(norms, { procedure: id, on });
    };
  return {
    from,
    of: async (tx, jurisdictions) => from(await settingsOf(tx, jurisdictions, { adopted: true })),
  };
}

/**
 * A matter keeps the law of its opening day to its end, so a later withdrawal does not reach it: what holds on that day
 * holds without an end.
 */
export function settingFor(row: ParameterSetting): Setting {
  const { procedure, parameter, value, fromOn, basis, body, setting } = row;
  return { procedure, parameter, value, from: fromOn, to: null, basis, body, version: setting.slice(0, 8) };
}
