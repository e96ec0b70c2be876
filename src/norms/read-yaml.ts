/** Reads one YAML file against its shape. What is wrong is told with its line and the cure, all of it at once. */
import { readFile, stat } from "node:fs/promises";
import { type Document, isMap, isNode, isSeq, LineCounter, parseAllDocuments } from "yaml";
import { z } from "zod";

export type PackProblem = { file: string; line: number; message: string; cure: string };

export class PackError extends Error {
  override name = "PackError";
  readonly problems: PackProblem[];
  constructor(found: PackProblem[]) {
    const problems = found.toSorted((a, b) =>
      a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
    );
    const one = problems.length === 1;
    super(
      [`the norm packs have ${problems.length} problem${one ? "" : "s"}:`, ...problems.map(lineFor)].join(
        "\n",
      ),
    );
    this.problems = problems;
  }
}

export function lineFor({ file, line, message, cure }: PackProblem): string {
  return `${file}:${line}: ${message}. ${cure}`;
}

export type LineOf = (path: PropertyKey[]) => number;
export type Read<T> = {
  value: T;
  lineOf: LineOf;
  /** The entry at a path as it is written, its key with it. */
  textOf(path: PropertyKey[]): string;
};

/** Larger than any norm; a file beyond that is no norm pack. */
const BYTES_MOST = 4_000_000;
const DEPTH_MOST = 40;
/** `&a [*b, *b]` and so on makes billions of a few lines; what repeats a field's options stays far below. */
const ALIASES_MOST = 100;

/** Null when the file is not as its shape says; then `problems` has grown. */
export async function readYaml<T extends z.ZodType>(
  file: string,
  shape: T,
  problems: PackProblem[],
): Promise<Read<z.infer<T>> | null> {
  const text = await readText(file, problems);
  return text === null ? null : readYamlText(file, text, shape, problems);
}

export function readYamlText<T extends z.ZodType>(
  file: string,
  text: string,
  shape: T,
  problems: PackProblem[],
): Read<z.infer<T>> | null {
  const read = parse(file, text, problems);
  if (!read) return null;
  const result = shape.safeParse(read.value);
  if (result.success) return { ...read, value: result.data };
  for (const issue of result.error.issues) problems.push(...explain(issue, shape, file, read.lineOf));
  return null;
}

function parse(file: string, text: string, problems: PackProblem[]): Read<unknown> | null {
  const lines = new LineCounter();
  const problem = (offset: number, message: string, cure: string) => {
    problems.push({ file, line: Math.max(1, lines.linePos(offset).line), message, cure });
    return null;
  };
  const deep = tooDeep(text);
  if (deep !== null) {
    const line = text.slice(0, deep).split("\n").length;
    problems.push({ file, line, message: `it is nested more than ${DEPTH_MOST} deep`, cure: "Flatten it." });
    return null;
  }
  const [document, second] = parseAllDocuments(text, { lineCounter: lines }) as Document.Parsed[];
  if (!document) return problem(0, "it is empty", "Write what it should say, or take it away.");
  for (const error of document.errors) {
    const message = error.message.split(" at line ")[0] ?? "";
    problem(error.pos[0], message, "Correct the YAML.");
  }
  if (second) problem(second.range[0], "there is a second document in it", "Take the line `---` out.");
  if (document.errors.length > 0 || second) return null;
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES_MOST });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return problem(0, "its aliases repeat too much, or lead nowhere", "Write out what they stand for.");
  }
  const nodeAt = (path: PropertyKey[]) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const step = path.at(-1);
    const found = isMap(parent) ? parent.items.find((i) => String(i.key) === String(step)) : null;
    if (found)
      return { key: isNode(found.key) ? found.key : null, value: isNode(found.value) ? found.value : null };
    const item = isSeq(parent) ? parent.items[Number(step)] : null;
    return isNode(item) ? { key: item, value: item } : null;
  };
  return {
    value,
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const at = nodeAt(path.slice(0, depth))?.key?.range?.[0];
        if (at !== undefined) return lines.linePos(at).line;
      }
      return 1;
    },
    textOf(path) {
      const found = nodeAt(path);
      const [from, to] = [found?.key?.range?.[0], (found?.value ?? found?.key)?.range?.[1]];
      if (from === undefined || to === undefined) return "";
      const indent = lines.linePos(from).col - 1;
      return text
        .slice(from, to)
        .trimEnd()
        .replaceAll(`\n${" ".repeat(indent)}`, "\n");
    },
  };
}

/** Where brackets or indentation nest too deep: the parser would run out of stack before it could say so. */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (c === "[" || c === "{") depth += 1;
    else if (c === "]" || c === "}") depth = Math.max(0, depth - 1);
    else if (c === "\n") depth = /^ {200}/.test(text.slice(at + 1, at + 201)) ? DEPTH_MOST + 1 : depth;
    if (depth > DEPTH_MOST) return at;
  }
  return null;
}

/** Null when it cannot be read; then `problems` has grown. */
export async function readText(file: string, problems: PackProblem[]): Promise<string | null> {
  try {
    const { size } = await stat(file);
    if (size > BYTES_MOST) {
      const message = `it has ${size} bytes, and a norm file at most ${BYTES_MOST}`;
      problems.push({ file, line: 1, message, cure: "Split it, or look whether it is the right file." });
      return null;
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError)
      problems.push({ file, line: 1, message: "it is not UTF-8", cure: "Save it as UTF-8." });
    else if ((error as NodeJS.ErrnoException).code === "ENOENT")
      problems.push({ file, line: 1, message: "there is no such file", cure: "Add it." });
    else throw error;
    return null;
  }
}

/** What may stand at a key that takes several forms; elsewhere it is a selector of acts. */
const CURES: ReadonlyMap<string, string> = new Map([
  [
    "within",
    "Write the name of a parameter with a unit of time, { on: 01-31 }, { end_of: quarter } or { date: FIELD }; a length of time belongs under parameters, with its basis.",
  ],
  ["value", "Write a number, or a share such as 2/3."],
  ["min", "Write a number, or a share such as 2/3."],
  ["max", "Write a number, or a share such as 2/3."],
  ["n", "Write a whole number, 1 or more, or the name of a parameter."],
  ["times", "Write a whole number, 1 or more, or the name of a parameter."],
  ["unit", "Write workdays, days, months … or { zh, en }."],
  ["output", "Write { one_of: { name: { zh, en } } } or { type: integer }."],
]);

/** One issue of zod in the words of who writes a pack. */
function explain(issue: z.core.$ZodIssue, shape: z.ZodType, file: string, lineOf: LineOf): PackProblem[] {
  const { path } = issue;
  const place = path.join(".") || "the file";
  const here = { file, line: lineOf(path) };
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(shape, path);
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...path, key]),
      message: `${place}: "${key}" is not known here`,
      cure: known.length > 0 ? `Known are ${known.join(", ")}.` : "Take it out.",
    }));
  }
  if (issue.code === "invalid_union") {
    // Where one of the forms was meant, its own problems are told.
    const meant = issue.errors.filter((e) =>
      e.every((one) => one.path.length > 0 || one.code === "unrecognized_keys"),
    );
    if (meant.length === 1 && meant[0])
      return meant[0].flatMap((one) =>
        explain({ ...one, path: [...path, ...one.path] } as z.core.$ZodIssue, shape, file, lineOf),
      );
    const cure = CURES.get(String(path.at(-1))) ?? "Write the name of an act, or { act, as, with, when }.";
    return [{ ...here, message: `${place}: it cannot be read`, cure }];
  }
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    const key = String(path.at(-1) ?? "");
    const cure =
      key === "zh" || key === "en" ? "Whatever people read stands in both languages, zh and en." : "Add it.";
    return [{ ...here, message: `${place} is missing`, cure }];
  }
  if (issue.message.endsWith("expected string, received number"))
    return [{ ...here, message: `${place}: it is read as a number`, cure: "Write it in quotes." }];
  const cure = CURES.get(String(path.at(-1)));
  const message = `${place}: ${cure === undefined ? issue.message : "it cannot be read"}`;
  return [{ ...here, message, cure: cure ?? "Correct the value." }];
}

/** The keys that a shape knows at a path; none where it branches. */
function keysOf(shape: z.ZodType, path: PropertyKey[]): string[] {
  let at: unknown = bare(shape);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = bare(at.shape[String(step)]);
    else if (at instanceof z.ZodRecord) at = bare(at.valueType);
    else if (at instanceof z.ZodArray) at = bare(at.element);
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function bare(shape: unknown): unknown {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) return bare(shape.unwrap());
  if (shape instanceof z.ZodUnion)
    return shape.options.map(bare).find((o) => o instanceof z.ZodObject) ?? shape;
  return shape;
}
