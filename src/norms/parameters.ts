/** Parameters: their values by day, as the law, local packs and settings set them, each within the bounds. */
import { datesOf, holdsOn, meet, splice } from "./dates.ts";
import { compare, type Exact, isExact } from "./exact.ts";
import { constantIn } from "./feel.ts";
import type { Layer, Merged, Report } from "./layers.ts";
import type { Bilingual, DatedValue, Parameter } from "./model.ts";
import type { PackProblem } from "./read-yaml.ts";
import type { Setting } from "./setting.ts";
import type { RawOverlay, RawParameter, RawProcedure } from "./shape.ts";
import { DURATION_TITLES, isDurationUnit } from "./units.ts";

type Unit = string | Bilingual;
/** What conditions and pages know it by; a unit in two languages is known by the English one. */
function unitOf(unit: Unit): { unit: string; unitTitle: Bilingual } {
  if (typeof unit !== "string") return { unit: unit.en, unitTitle: unit };
  return { unit, unitTitle: isDurationUnit(unit) ? DURATION_TITLES[unit] : { zh: unit, en: unit } };
}

export function buildParameters(
  base: Layer<RawProcedure>,
  overlays: readonly Layer<RawOverlay>[],
  settings: readonly Setting[],
  merged: Merged,
  problems: PackProblem[],
): Parameter[] {
  const built = new Map<string, Parameter>();
  for (const [name, raw] of Object.entries(base.raw.parameters))
    built.set(name, newParameter(name, raw, base, merged.report));
  for (const layer of overlays)
    for (const [name, raw] of Object.entries(layer.raw.parameters)) {
      const report: Report = (path, message, cure) =>
        problems.push({ file: layer.at.file, line: layer.at.lineOf(path), message, cure });
      const inherited = built.get(name);
      if (inherited) built.set(name, overridden(inherited, raw, layer, report));
      else if (raw.title) built.set(name, newParameter(name, raw, layer, report));
      else
        report(
          ["parameters", name],
          `there is no parameter "${name}" in ${layer.raw.extends}`,
          `Parameters are ${[...built.keys()].join(", ") || "none"}; one of its own needs a title.`,
        );
    }
  for (const setting of settings) {
    const parameter = built.get(setting.parameter);
    if (parameter && inBounds(parameter, setting.value)) built.set(parameter.id, set(parameter, setting));
  }
  return [...built.values()].map((p) => ({ ...p, ...latest(p) }));
}

/** The parameter with its value on a day. */
export function onDay(parameter: Parameter, on: string): Parameter {
  const value = parameter.values.find((v) => holdsOn(v, on));
  return value ? { ...parameter, ...shown(value, parameter) } : parameter;
}

function latest(p: Parameter) {
  const value = p.values.at(-1);
  return value ? shown(value, p) : {};
}

function shown({ value, unit, basis }: DatedValue, parameter: Parameter) {
  return { value, unit, basis, ...(unit === parameter.unit ? {} : { unitTitle: unitOf(unit).unitTitle }) };
}

function newParameter(
  id: string,
  raw: RawParameter,
  layer: Layer<RawProcedure | RawOverlay>,
  report: Report,
): Parameter {
  const path = ["parameters", id];
  const first = raw.unit ?? raw.values?.find((v) => v.unit)?.unit;
  if (!first) report(path, "it has no unit", "Add `unit`, for example workdays, or what it is a share of.");
  const unit = unitOf(first ?? "");
  const parameter: Parameter = {
    id,
    title: raw.title ?? { zh: id, en: id },
    value: "",
    ...unit,
    basis: raw.basis ?? [],
    values: [],
    bounds: boundsOf(raw, path, report),
  };
  const values = valuesOf(raw, parameter, layer, report);
  return { ...parameter, values };
}

function boundsOf(raw: RawParameter, path: PropertyKey[], report: Report): Parameter["bounds"] {
  if (!raw.bounds) return null;
  const [min, max] = [raw.bounds.min, raw.bounds.max].map((b) => (b === undefined ? null : String(b)));
  if (min && max && compare(numberOf(min), numberOf(max)) > 0) {
    report([...path, "bounds"], `min ${min} is more than max ${max}`, "Exchange them.");
    return null;
  }
  return { min: min ?? null, max: max ?? null };
}

function overridden(
  inherited: Parameter,
  raw: RawParameter,
  layer: Layer<RawOverlay>,
  report: Report,
): Parameter {
  const path = ["parameters", inherited.id];
  for (const key of ["title", "bounds"] as const)
    if (raw[key])
      report(
        [...path, key],
        `"${inherited.id}" is inherited, and its ${key} with it`,
        `Take \`${key}\` out: a local pack chooses a value within the bounds.`,
      );
  const values = valuesOf(raw, inherited, layer, report);
  return { ...inherited, values: values.reduce(splice, inherited.values) };
}

function set(parameter: Parameter, { value, from, to, basis, version, body }: Setting): Parameter {
  const { unit } = onDay(parameter, from);
  const adopted: DatedValue = { from, to, value, unit, basis: [basis], pack: "cn/norms", version, body };
  return { ...parameter, values: splice(parameter.values, adopted) };
}

/** The values that an entry gives, in order of their days, within the days of its layer. */
function valuesOf(
  raw: RawParameter,
  parameter: Parameter,
  layer: Layer<RawProcedure | RawOverlay>,
  report: Report,
): DatedValue[] {
  const path: PropertyKey[] = ["parameters", parameter.id];
  const by = { pack: layer.pack.pack, version: layer.pack.version, body: null };
  const days =
    "extends" in layer.raw ? datesOf({ ...layer.raw.in_force, ...raw.in_force }) : datesOf(raw.in_force);
  if ((raw.value === undefined) === (raw.values === undefined))
    report(path, "it has neither or both of value and values", "Give `value`, or `values` by day.");
  if (raw.value !== undefined) {
    if (!raw.basis) report(path, "it has no basis", "Add `basis` with document, says and status.");
    const unit = raw.unit === undefined ? parameter.unit : unitOf(raw.unit).unit;
    const value = { ...days, value: String(raw.value), unit, basis: raw.basis ?? [], ...by };
    checkValueOf(value, parameter, [...path, "value"], report);
    return [value];
  }
  const written = (raw.values ?? []).map((v, index) => ({ v, at: [...path, "values", index] }));
  const ordered = written.toSorted((a, b) => ((a.v.from ?? "") < (b.v.from ?? "") ? -1 : 1));
  return ordered.map(({ v, at }, index) => {
    const next = ordered[index + 1]?.v.from ?? null;
    const value: DatedValue = {
      from: v.from ?? days.from,
      to: v.to ?? next ?? days.to,
      value: String(v.value),
      unit: v.unit === undefined ? parameter.unit : unitOf(v.unit).unit,
      basis: v.basis,
      ...by,
    };
    if (value.from !== null && value.to !== null && value.to <= value.from)
      report(
        at,
        `it ends on ${value.to} and begins on ${value.from}`,
        "Let it end on a later day than it begins.",
      );
    const later = ordered[index + 1];
    if (later && meet(value, { from: later.v.from ?? null, to: null }))
      report(
        later.at,
        `it holds on the same days as the value ${value.value}`,
        "End the earlier value with `to` on the day on which the later one begins.",
      );
    checkValueOf(value, parameter, [...at, "value"], report);
    return value;
  });
}

function checkValueOf(value: DatedValue, parameter: Parameter, path: PropertyKey[], report: Report): void {
  if (isDurationUnit(value.unit) && !/^[1-9]\d*$/.test(value.value))
    report(path, `${value.value} is no length of time`, "Write a whole number, 1 or more.");
  const { bounds } = parameter;
  if (!bounds) return;
  // What the law itself counted in another unit stands; who chooses within the bounds chooses in theirs.
  const isChosen = parameter.values.length > 0;
  if (value.unit !== parameter.unit && !isChosen) return;
  if (value.unit !== parameter.unit)
    report(
      path,
      `its unit is ${value.unit}, and the bounds are in ${parameter.unit}`,
      `Give the value in ${parameter.unit}.`,
    );
  else if (!inBounds(parameter, value.value)) {
    const { min, max } = bounds;
    report(
      path,
      `${value.value} is out of bounds`,
      `Choose a value ${[min && `from ${min}`, max && `up to ${max}`].filter(Boolean).join(" ")}.`,
    );
  }
}

/** Is a value a number within the bounds? */
export function inBounds({ bounds, unit }: Parameter, value: string): boolean {
  if (!/^\d+(\.\d+)?$|^\d+\/[1-9]\d*$/.test(value)) return false;
  if (isDurationUnit(unit) && !/^[1-9]\d*$/.test(value)) return false;
  const { min, max } = bounds ?? { min: null, max: null };
  const n = numberOf(value);
  return (min === null || compare(n, numberOf(min)) >= 0) && (max === null || compare(n, numberOf(max)) <= 0);
}

function numberOf(text: string): Exact {
  const value = constantIn(text.startsWith("-") ? `(${text})` : text);
  return isExact(value) ? value : 0;
}
