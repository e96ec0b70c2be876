/** Reads norm packs from YAML. All that is wrong is told at once, each with its file, its line and the cure. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { ConditionFault, compileCondition } from "./feel.ts";
import type { Constraint, Procedure, Selector, Template } from "./model.ts";

export type PackProblem = { file: string; line: number; message: string; cure: string };

export class PackError extends Error {
  override name = "PackError";
  readonly problems: PackProblem[];
  constructor(problems: PackProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}: ${p.message}. ${p.cure}`).join("\n"));
    this.problems = problems;
  }
}

export type NormLibrary = {
  /** The procedure in force on a civil date. */
  procedure(id: string, on: string): Procedure | undefined;
  procedures(): Procedure[];
};

const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const Basis = z.strictObject({
  document: z.string(),
  article: z.string().optional(),
  says: z.string().optional(),
  status: z.enum(["V", "V-part", "L", "M", "I"]),
});
const SelectorShape = z.union([
  z.string(),
  z.strictObject({
    act: z.union([z.string(), z.array(z.string())]),
    as: z.array(z.string()).optional(),
    with: z.record(z.string(), z.unknown()).optional(),
  }),
]);
const Field = z.strictObject({
  zh: z.string(),
  en: z.string(),
  type: z.enum(["text", "integer", "money", "one_of", "person", "date", "boolean", "uuid"]),
  options: z.record(z.string(), Bilingual).optional(),
  optional: z.boolean().default(false),
});
const ActShape = z.strictObject({
  zh: z.string(),
  en: z.string(),
  opens: z.boolean().default(false),
  closes: z.boolean().default(false),
  as: z.array(z.string()).default([]),
  to: z.string().optional(),
  fields: z.record(z.string(), Field).default({}),
});
const Same = z.array(z.enum(["of", "item"])).default([]);
const ConstraintShape = z.strictObject({
  title: Bilingual,
  severity: z.enum(["serious", "moderate", "minor"]),
  basis: z.array(Basis).default([]),
  broken: Bilingual,
  precedence: z.strictObject({ activation: SelectorShape, target: SelectorShape, each: z.boolean().default(false), same: Same }).optional(),
  not_response: z.strictObject({ activation: SelectorShape, target: SelectorShape, same: Same }).optional(),
  response: z.strictObject({ activation: SelectorShape, target: SelectorShape, same: Same }).optional(),
  absence: z.strictObject({ activation: SelectorShape }).optional(),
  first: z.strictObject({ among: SelectorShape, must: SelectorShape }).optional(),
  last: z.strictObject({ among: SelectorShape, must: SelectorShape, given: SelectorShape.optional() }).optional(),
  condition: z.strictObject({ at: SelectorShape, holds: z.string(), when: z.string().optional() }).optional(),
  finally: z.strictObject({ given: SelectorShape, holds: z.string() }).optional(),
});
const ProcedureShape = z.strictObject({
  procedure: z.string().regex(/^[a-z][a-z-]*$/),
  acts_prefix: z.string().optional(),
  title: Bilingual,
  in_force: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  capacities: z.record(z.string(), Bilingual).default({}),
  stages: z.record(z.string(), Bilingual).default({}),
  parameters: z.record(z.string(), z.strictObject({ value: z.number(), unit: z.string(), basis: z.array(Basis) })).default({}),
  acts: z.record(z.string(), ActShape),
  counting: z
    .strictObject({
      present: SelectorShape,
      absent: SelectorShape,
      recused: SelectorShape,
      vote: SelectorShape,
      choice: z.strictObject({ field: z.string(), yes: z.string(), no: z.string(), abstain: z.string() }),
      tally: z.string().optional(),
    })
    .optional(),
  constraints: z.record(z.string(), ConstraintShape).default({}),
  import: z
    .record(z.string(), z.strictObject({ act: z.string(), value: z.string().optional(), values: z.record(z.string(), z.string()).optional() }))
    .default({}),
});
const PackShape = z.strictObject({ pack: z.string(), version: z.string(), title: Bilingual });

/** The names that conditions may use besides the act's own fields and the procedure's parameters. */
const DERIVED = ["due", "present", "yes", "no", "abstain", "votes", "class", "amount"];

/** @throws PackError with every problem of every file. */
export async function loadPacks(folder: string): Promise<NormLibrary> {
  const problems: PackProblem[] = [];
  const procedures: Procedure[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).filter((e) => e.isDirectory())) {
    const pack = await readYaml(join(folder, entry.name, "pack.yaml"), PackShape, problems);
    const files = (await readdir(join(folder, entry.name, "procedures"))).sort();
    for (const name of files.filter((f) => f.endsWith(".yaml") && !f.endsWith(".spec.yaml"))) {
      const file = join(folder, entry.name, "procedures", name);
      const read = await readYaml(file, ProcedureShape, problems);
      if (pack && read) procedures.push(build(pack.value, read.value, (path, message, cure) => problems.push({ file, line: read.lineOf(path), message, cure })));
    }
  }
  if (problems.length > 0) throw new PackError(problems);
  return {
    procedure: (id, on) =>
      procedures.find((p) => p.id === id && p.inForce.from <= on && (p.inForce.to === null || on < p.inForce.to)),
    procedures: () => procedures,
  };
}

async function readYaml<T extends z.ZodType>(file: string, shape: T, problems: PackProblem[]) {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, "utf8"), { lineCounter: lines });
  for (const error of document.errors)
    problems.push({ file, line: lines.linePos(error.pos[0]).line, message: error.message.split("\n")[0] ?? "", cure: "Correct the YAML." });
  if (document.errors.length > 0) return null;
  const lineOf = (path: PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parent = depth > 1 ? document.getIn(path.slice(0, depth - 1), true) : document.contents;
      const key = isMap(parent) ? parent.items.find((i) => String(i.key) === String(path[depth - 1]))?.key : null;
      const at = (key as { range?: [number, number, number] } | null)?.range?.[0];
      if (at !== undefined) return lines.linePos(at).line;
    }
    return 1;
  };
  const result = shape.safeParse(document.toJS());
  if (!result.success) {
    for (const issue of result.error.issues)
      problems.push({
        file,
        line: lineOf(issue.path),
        message: `${issue.path.join(".") || "the file"}: ${issue.message}`,
        cure: "See docs/reference/norm-packs.md for what may stand here.",
      });
    return null;
  }
  return { value: result.data as z.infer<T>, lineOf };
}

type Report = (path: PropertyKey[], message: string, cure: string) => void;

function build(pack: z.infer<typeof PackShape>, raw: z.infer<typeof ProcedureShape>, report: Report): Procedure {
  const prefix = raw.acts_prefix ?? raw.procedure;
  const full = (name: string) => (name.includes(".") ? name : `${prefix}.${name}`);
  const acts: Procedure["acts"] = {};
  const fieldNames = new Set<string>(DERIVED);
  for (const [name, act] of Object.entries(raw.acts)) {
    if (act.to && !raw.stages[act.to]) report(["acts", name, "to"], `there is no stage "${act.to}"`, "Name a stage of this procedure.");
    for (const as of act.as)
      if (!raw.capacities[as]) report(["acts", name, "as"], `there is no capacity "${as}"`, "Declare it under capacities.");
    for (const key of Object.keys(act.fields)) fieldNames.add(key);
    acts[full(name)] = {
      type: full(name),
      title: { zh: act.zh, en: act.en },
      opens: act.opens,
      closes: act.closes,
      as: act.as,
      stage: act.to ?? null,
      fields: Object.entries(act.fields).map(([key, f]) => ({
        key,
        title: { zh: f.zh, en: f.en },
        type: f.type,
        required: !f.optional,
        ...(f.options ? { options: Object.entries(f.options).map(([value, title]) => ({ value, title })) } : {}),
      })),
    };
  }
  if (!Object.values(acts).some((a) => a.opens)) report(["acts"], "no act opens a matter", "Give one act `opens: true`.");
  const select = (shape: z.infer<typeof SelectorShape>, path: PropertyKey[]): Selector => {
    const wanted = typeof shape === "string" ? { act: shape } : shape;
    const names = (Array.isArray(wanted.act) ? wanted.act : [wanted.act]).map(full);
    for (const name of names)
      if (!acts[name]) report(path, `there is no act "${name}"`, `Acts are ${Object.keys(acts).join(", ")}.`);
    return { acts: names, as: wanted.as ?? null, with: wanted.with ?? {} };
  };
  const parameters = new Map(Object.entries(raw.parameters).map(([name, p]) => [name, p.value]));
  const names = new Set([...fieldNames, ...parameters.keys()]);
  const condition = (source: string, path: PropertyKey[]) => {
    try {
      const compiled = compileCondition(source, names);
      const all = Object.fromEntries(parameters);
      return { ...compiled, holds: (f: Parameters<typeof compiled.holds>[0]) => compiled.holds({ ...all, ...f }) };
    } catch (error) {
      if (!(error instanceof ConditionFault)) throw error;
      report(path, error.message, "Correct the condition.");
      return { source, holds: () => null, value: () => null };
    }
  };
  const constraints = Object.entries(raw.constraints).flatMap(([id, c]): Constraint[] => {
    const path = (last: string) => ["constraints", id, last];
    const template = templateOf(c, select, condition, path);
    if (!template) {
      report(["constraints", id], "it needs exactly one template", "Give it precedence, not_response, response, absence, first, last, condition or finally.");
      return [];
    }
    return [{ id, title: c.title, severity: c.severity, basis: c.basis, explanation: c.broken, template }];
  });
  const counting = raw.counting && {
    present: select(raw.counting.present, ["counting", "present"]),
    absent: select(raw.counting.absent, ["counting", "absent"]),
    recused: select(raw.counting.recused, ["counting", "recused"]),
    vote: select(raw.counting.vote, ["counting", "vote"]),
    choice: raw.counting.choice,
    tally: raw.counting.tally ? full(raw.counting.tally) : null,
  };
  return {
    id: `${pack.pack}/${raw.procedure}`,
    pack: pack.pack,
    version: pack.version,
    title: raw.title,
    inForce: { from: raw.in_force.from, to: raw.in_force.to ?? null },
    capacities: raw.capacities,
    stages: Object.entries(raw.stages).map(([id, title]) => ({ id, title })),
    acts,
    constraints,
    counting: counting ?? null,
    imports: Object.fromEntries(
      Object.entries(raw.import).map(([activity, i]) => [activity, { type: full(i.act), field: i.value ?? null, values: i.values ?? null }]),
    ),
  };
}

function templateOf(
  c: z.infer<typeof ConstraintShape>,
  select: (shape: z.infer<typeof SelectorShape>, path: PropertyKey[]) => Selector,
  condition: (source: string, path: PropertyKey[]) => ReturnType<typeof compileCondition>,
  path: (last: string) => PropertyKey[],
): Template | null {
  const found: Template[] = [];
  const pair = (p: { activation: z.infer<typeof SelectorShape>; target: z.infer<typeof SelectorShape>; same: ("of" | "item")[] }, at: string) => ({
    activation: select(p.activation, path(at)),
    target: select(p.target, path(at)),
    same: p.same,
  });
  if (c.precedence) found.push({ kind: "precedence", ...pair(c.precedence, "precedence"), each: c.precedence.each });
  if (c.not_response) found.push({ kind: "not_response", ...pair(c.not_response, "not_response") });
  if (c.response) found.push({ kind: "response", ...pair(c.response, "response") });
  if (c.absence) found.push({ kind: "absence", activation: select(c.absence.activation, path("absence")) });
  if (c.first) found.push({ kind: "first", among: select(c.first.among, path("first")), must: select(c.first.must, path("first")) });
  if (c.last)
    found.push({
      kind: "last",
      among: select(c.last.among, path("last")),
      must: select(c.last.must, path("last")),
      given: c.last.given ? select(c.last.given, path("last")) : null,
    });
  if (c.condition)
    found.push({
      kind: "condition",
      at: select(c.condition.at, path("condition")),
      holds: condition(c.condition.holds, [...path("condition"), "holds"]),
      when: c.condition.when ? condition(c.condition.when, [...path("condition"), "when"]) : null,
    });
  if (c.finally)
    found.push({ kind: "finally", given: select(c.finally.given, path("finally")), holds: condition(c.finally.holds, [...path("finally"), "holds"]) });
  return found.length === 1 ? (found[0] as Template) : null;
}
