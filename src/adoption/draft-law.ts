/** The law with values that nobody has adopted, over what is adopted. Pure. */
import type { AskedLaw, LawOf } from "../matters/index.ts";
import { notKnown } from "../matters/index.ts";
import type { NormLibrary, NormSource, Setting } from "../norms/index.ts";
import { settingFor } from "./bounds.ts";
import { effectiveOn } from "./effective.ts";
import type { SettingRow } from "./settings.ts";

export type DraftLaw = {
  /** With what is adopted, and over it the draft. */
  law: LawOf;
  /** The packs' law with the draft, and nothing of what is adopted: what a pack's cases are about. */
  packLaw: NormLibrary["procedure"];
  sourcesOf(asked: AskedLaw): NormSource[];
};

/** @param procedure whose parameters the values are */
export function draftLaw(
  norms: NormLibrary,
  rows: readonly SettingRow[],
  procedure: string,
  parameters: Record<string, string>,
): DraftLaw {
  /** From the first day of the generation that is in force: a draft is tried on every day. */
  function draftFor(id: string, on: string): Setting[] {
    const generation = id === procedure ? norms.procedure(id, on) : undefined;
    return generation ? settingsFrom(id, parameters, generation.inForce.from) : [];
  }
  function scopeOf({ jurisdiction, body, procedure: id, on }: AskedLaw) {
    const mine = rows.filter((row) => row.jurisdiction === jurisdiction);
    const effective = effectiveOn(mine, body, on);
    const adopted = effective.parameters.filter(
      (s) => s.procedure !== procedure || !(s.parameter in parameters),
    );
    return {
      packs: effective.packs.map((p) => p.pack),
      settings: [...adopted.map(settingFor), ...draftFor(id, on)],
    };
  }
  return {
    law: (asked) => norms.procedure(asked.procedure, asked.on, scopeOf(asked)) ?? notKnown(norms, asked),
    packLaw(id, on, { packs = [], settings = [] } = {}) {
      // What a case itself tries is part of the case.
      const own = new Set(settings.map((s) => s.parameter));
      const draft = draftFor(id, on).filter((s) => !own.has(s.parameter));
      return norms.procedure(id, on, { packs, settings: [...draft, ...settings] });
    },
    sourcesOf: (asked) => norms.source(asked.procedure, asked.on, scopeOf(asked)),
  };
}

export function settingsFrom(procedure: string, parameters: Record<string, string>, from: string): Setting[] {
  return Object.entries(parameters).map(([parameter, value]) => ({
    procedure,
    parameter,
    value,
    from,
    to: null,
    basis: { document: "草案 · draft", status: "I" },
    version: "draft",
    body: null,
  }));
}
