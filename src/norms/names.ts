/** What names of a procedure mean on the days of one version, and the checks that they mean something. */
import type { Report } from "./layers.ts";
import type { ActDefinition, DatedValue, DecisionTable, Procedure } from "./model.ts";
import type { RawProcedure } from "./shape.ts";

export type Names = {
  raw: RawProcedure;
  acts: Procedure["acts"];
  full(name: string): string;
  report: Report;
  /** Fields that a matter remembers. */
  remembers: readonly string[];
  /** Values in force on the days that are meant. */
  parameters: ReadonlyMap<string, DatedValue>;
  tables: ReadonlyMap<string, DecisionTable>;
  lists: ReadonlyMap<string, readonly (string | number)[]>;
};

export function checkCapacities(raw: RawProcedure, as: string[], path: PropertyKey[], report: Report): void {
  for (const capacity of as)
    if (!Object.hasOwn(raw.capacities, capacity))
      report(
        path,
        `there is no capacity "${capacity}"`,
        `Capacities are ${listOf(Object.keys(raw.capacities))}.`,
      );
}

/** Can the field of the act have this value? */
export function checkValue(
  act: ActDefinition | undefined,
  key: string,
  value: unknown,
  path: PropertyKey[],
  report: Report,
): void {
  if (!act) return;
  const field = act.fields.find((f) => f.key === key);
  if (!field)
    report(
      path,
      `"${act.type}" has no field "${key}"`,
      `Its fields are ${listOf(act.fields.map((f) => f.key))}.`,
    );
  else if (field.options && !field.options.some((o) => o.value === value))
    report(path, `"${key}" cannot be "${value}"`, `It can be ${listOf(field.options.map((o) => o.value))}.`);
  else if (field.type === "boolean" && typeof value !== "boolean")
    report(path, `"${key}" cannot be "${value}"`, "It can be true or false.");
}

export function listOf(names: readonly string[]): string {
  return names.join(", ") || "none";
}
