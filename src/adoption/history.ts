/** Which value a parameter has had, has and will have, and from where each comes. Pure. */
import type { Basis, DatedValue } from "../norms/index.ts";
import { effectiveOn } from "./effective.ts";
import type { ParameterSetting, SettingRow } from "./settings.ts";

export type Span = {
  from: string;
  to: string | null;
  value: string;
  unit: string;
  basis: Basis[];
  /** The setting that says so; null: the pack. */
  setting: ParameterSetting | null;
  pack: string;
  version: string;
};

type Of = {
  procedure: string;
  parameter: string;
  body: string | null;
  inForce: { from: string; to: string | null };
};

/** @param values what the packs say, by day */
export function historyOf(of: Of, values: readonly DatedValue[], rows: readonly SettingRow[]): Span[] {
  const mine = rows.filter(
    (row): row is ParameterSetting =>
      row.kind === "parameter" &&
      row.state === "adopted" &&
      row.procedure === of.procedure &&
      row.parameter === of.parameter &&
      (row.body === null || row.body === of.body),
  );
  const { from, to } = of.inForce;
  const days = new Set([from]);
  for (const { from: begins, to: ends } of values) for (const day of [begins, ends]) if (day) days.add(day);
  for (const { fromOn, endedOn } of mine) for (const day of [fromOn, endedOn]) if (day) days.add(day);
  const sorted = [...days].filter((day) => day >= from && (to === null || day < to)).sort();
  const spans: Span[] = [];
  sorted.forEach((day, index) => {
    const until = sorted[index + 1] ?? to;
    const said = saidOn(day, of, values, mine);
    const last = spans.at(-1);
    if (!said) return;
    if (last && last.to === day && isSame(last, said)) last.to = until;
    else spans.push({ from: day, to: until, ...said });
  });
  return spans;
}

type Said = Omit<Span, "from" | "to">;

function saidOn(
  day: string,
  { body }: Of,
  values: readonly DatedValue[],
  rows: readonly ParameterSetting[],
): Said | null {
  const pack = values.find((v) => (v.from === null || v.from <= day) && (v.to === null || day < v.to));
  const [setting] = effectiveOn(rows, body, day).parameters;
  if (setting) {
    const { value, basis } = setting;
    const unit = setting.unit ?? pack?.unit ?? "";
    return { value, unit, basis: [basis], setting, pack: pack?.pack ?? "", version: pack?.version ?? "" };
  }
  if (!pack) return null;
  const { value, unit, basis, pack: name, version } = pack;
  return { value, unit, basis, setting: null, pack: name, version };
}

function isSame(a: Said, b: Said): boolean {
  return (
    a.value === b.value &&
    a.setting?.setting === b.setting?.setting &&
    a.version === b.version &&
    a.pack === b.pack
  );
}
