/** Reads one YAML file against its shape. What is wrong is told with its line and the cure, all of it at once. */
import { readFile } from "node:fs/promises";
import { isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
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
export type Read<T> = { value: T; lineOf: LineOf };

/** Null when the file is not as its shape says; then `problems` has grown. */
export async function readYaml<T extends z.ZodType>(
  file: string,
  shape: T,
  problems: PackProblem[],
): Promise<Read<z.infer<T>> | null> {
  const text = await textOf(file, problems);
  if (text === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    const message = error.message.split(" at line ")[0] ?? "";
    problems.push({ file, line: lines.linePos(error.pos[0]).line, message, cure: "Correct the YAML." });
  }
  if (document.errors.length > 0) return null;

  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parent = depth > 1 ? document.getIn(path.slice(0, depth - 1), true) : document.contents;
      const step = path[depth - 1];
      const node = isMap(parent)
        ? parent.items.find((i) => String(i.key) === String(step))?.key
        : isSeq(parent)
          ? parent.items[Number(step)]
          : null;
      const at = isNode(node) ? node.range?.[0] : undefined;
      if (at !== undefined) return lines.linePos(at).line;
    }
    return 1;
  };
  const result = shape.safeParse(document.toJS());
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues) problems.push(...explain(issue, shape, file, lineOf));
  return null;
}

async function textOf(file: string, problems: PackProblem[]): Promise<string | null> {
  try {
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
  if (issue.code === "invalid_union")
    return [
      {
        ...here,
        message: `${place}: it cannot be read`,
        cure: "Write the name of an act, or { act, as, with }.",
      },
    ];
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    const key = String(path.at(-1) ?? "");
    const cure =
      key === "zh" || key === "en" ? "Whatever people read stands in both languages, zh and en." : "Add it.";
    return [{ ...here, message: `${place} is missing`, cure }];
  }
  return [{ ...here, message: `${place}: ${issue.message}`, cure: "Correct the value." }];
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
  return shape instanceof z.ZodOptional || shape instanceof z.ZodDefault ? bare(shape.unwrap()) : shape;
}
