/** What is counted as acts come, and how a meeting log's rows become acts. */
import type { Counting, Procedure } from "./model.ts";
import { checkValue, listOf, type Names } from "./names.ts";
import { select } from "./select.ts";

export function buildCounting(names: Names): Counting | null {
  const { raw, acts, full, report } = names;
  const counting = raw.counting;
  if (!counting) return null;
  const chosen = (key: "present" | "absent" | "recused" | "vote") =>
    select(counting[key], ["counting", key], names);
  const { field, yes, no, abstain } = counting.choice;
  const vote = chosen("vote");
  for (const value of [yes, no, abstain])
    for (const type of vote.acts) checkValue(acts[type], field, value, ["counting", "choice"], report);
  const single = (key: "tally" | "voided") => {
    const type = counting[key] === undefined ? null : full(counting[key]);
    if (type !== null) select(type, ["counting", key], names);
    return type;
  };
  return {
    present: chosen("present"),
    absent: chosen("absent"),
    recused: chosen("recused"),
    vote,
    choice: counting.choice,
    tally: single("tally"),
    voided: single("voided"),
  };
}

export function buildImports({ raw, acts, full, report }: Names): Procedure["imports"] {
  const imports: Procedure["imports"] = Object.create(null);
  for (const [activity, i] of Object.entries(raw.import)) {
    const type = full(i.act);
    const act = acts[type];
    const path = (key: string) => ["import", activity, key];
    if (!act) report(path("act"), `there is no act "${type}"`, `Acts are ${listOf(Object.keys(acts))}.`);
    // "*" spreads `yes=3;no=2` over the fields of those names.
    if (i.value !== undefined && i.value !== "*" && act && !act.fields.some((f) => f.key === i.value))
      report(
        path("value"),
        `"${type}" has no field "${i.value}"`,
        `Its fields are ${listOf(act.fields.map((f) => f.key))}.`,
      );
    else if (i.value !== undefined)
      for (const value of Object.values(i.values ?? {}))
        checkValue(act, i.value, value, path("values"), report);
    imports[activity] = { type, field: i.value ?? null, values: i.values ?? null };
  }
  return imports;
}
