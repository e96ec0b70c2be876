/** The packs that a server stands on: as the files say, or where they are faulty the last text that could be read. */
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Refusal, refusal } from "../matters/index.ts";
import { loadPacks, type NormLibrary, PackError, type PackProblem } from "../norms/index.ts";
import { textOf } from "../platform/index.ts";
import { composeFolder, filesIn, keepTexts, keptText, packFolders } from "./texts.ts";

export type PackState = "current" | "last-good" | "broken";
export type ServedPack = {
  pack: string;
  state: PackState;
  /** Of the files as they are; their paths below the folder of the packs. */
  problems: PackProblem[];
  /** Procedures of other packs that it lays something over. */
  extends: Set<string>;
};

export type ServedNorms = {
  norms: NormLibrary;
  /** Where the texts in force lie. */
  folder: string;
  packs: ServedPack[];
  /** Why the good texts could not be kept, such as a full disk; the next fault of a pack would find nothing to fall back on. */
  notKept: Error | null;
  /** Why a procedure cannot be judged: its pack, or one that has been adopted over it, cannot be read. */
  whyNot(procedure: string, adopted?: string[]): Refusal | null;
};

const NO_NORMS: NormLibrary = {
  procedure: () => undefined,
  procedures: () => [],
  packs: () => [],
  files: () => [],
  source: () => [],
  refuses: ({ procedure }) => ({ zh: `没有程序 ${procedure}`, en: `there is no procedure ${procedure}` }),
};

/**
 * One bad pack takes nothing down: it falls back to its last good text, and without one its procedures are refused while
 * the other packs serve.
 *
 * @param keep where good texts are kept
 * @throws what is no fault of a pack, such as a folder that cannot be read
 */
export async function loadNorms(folder: string, keep: string): Promise<ServedNorms> {
  const names = await packFolders(folder);
  const sources = new Map(names.map((name) => [name, join(folder, name)]));
  const states = new Map<string, ServedPack>(
    names.map((pack) => [pack, { pack, state: "current", problems: [], extends: new Set() }]),
  );
  let served = folder;
  let norms: NormLibrary | null = null;
  while (norms === null && sources.size > 0) {
    try {
      norms = await loadPacks(served);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      await fallBack(error, { folder, served, keep, sources, states });
      if (sources.size > 0) served = await composeFolder(keep, sources);
    }
  }
  const current = names.filter((name) => states.get(name)?.state === "current");
  const notKept = await keepTexts(folder, current, keep).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  const packs = [...states.values()];
  const broken = packs.filter((p) => p.state === "broken");
  return {
    norms: norms ?? NO_NORMS,
    folder: served,
    packs,
    notKept,
    whyNot(procedure, adopted = []) {
      const own = broken.find((p) => procedure.startsWith(`${p.pack}/`));
      const over = broken.find((p) => adopted.includes(p.pack) && p.extends.has(procedure));
      const fault = own ?? over;
      return fault ? whyBroken(fault, procedure) : null;
    },
  };
}

type Falling = {
  folder: string;
  served: string;
  keep: string;
  sources: Map<string, string>;
  states: Map<string, ServedPack>;
};

/** Takes the last good text of each pack that has a problem, and takes out what has none or fails with it as well. */
async function fallBack(error: PackError, { folder, served, keep, sources, states }: Falling): Promise<void> {
  const faulty = Map.groupBy(error.problems, (p) => relative(served, p.file).split(sep)[0] ?? "");
  let changed = false;
  for (const [pack, problems] of await innermost(faulty, sources)) {
    const state = states.get(pack);
    if (!state || !sources.has(pack)) continue;
    changed = true;
    if (state.state === "current") {
      state.problems = problems.map((p) => ({ ...p, file: relative(served, p.file).split(sep).join("/") }));
      const kept = await keptText(keep, pack).catch((error: Error) => {
        const cure = "Mend the data folder, or the pack itself.";
        state.problems.push({ file: "last-good.json", line: 1, message: error.message, cure });
        return null;
      });
      state.extends = await extendedBy(join(folder, pack));
      if (kept) {
        state.state = "last-good";
        sources.set(pack, kept);
        continue;
      }
    }
    state.state = "broken";
    sources.delete(pack);
  }
  if (!changed) throw error;
}

/** Without those that extend another faulty one: with that in order again, nothing may be wrong with them. */
async function innermost<T>(faulty: Map<string, T>, sources: Map<string, string>): Promise<Map<string, T>> {
  const extended = new Map<string, string>();
  for (const [pack, from] of sources) {
    const text = await textOf(join(from, "pack.yaml"));
    const above = /^extends:\s*["']?([\w-]+)/m.exec(text ?? "")?.[1];
    if (above) extended.set(pack, above);
  }
  const leansOnFault = (pack: string): boolean => {
    const seen = new Set([pack]);
    for (let up = extended.get(pack); up && !seen.has(up); up = extended.get(up)) {
      if (faulty.has(up)) return true;
      seen.add(up);
    }
    return false;
  };
  const inner = new Map([...faulty].filter(([pack]) => !leansOnFault(pack)));
  return inner.size > 0 ? inner : faulty;
}

/** What an unreadable pack would lay itself over, as far as its text lets one see. */
async function extendedBy(pack: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const file of (await filesIn(pack)).filter(
    (f) => f.endsWith(".yaml") && f.includes(`procedures${sep}`),
  )) {
    const text = await readFile(join(pack, file), "utf8");
    for (const [, id] of text.matchAll(/^extends:\s*["']?([a-z][\w-]*\/[\w-]+)/gm)) if (id) found.add(id);
  }
  return found;
}

function whyBroken({ pack, problems }: ServedPack, procedure: string): Refusal {
  const [first] = problems;
  const place = first ? `norms/${first.file}:${first.line}: ${first.message}` : pack;
  return refusal(
    "norm_faulty",
    `规范包 ${pack} 读不出来，且没有可沿用的上一版本，程序 ${procedure} 暂不能办理（${place}）；更正规范包后重启`,
    `The pack ${pack} cannot be read and no earlier version is known, so ${procedure} cannot be used (${place}. ${first?.cure ?? ""}); mend the pack and restart`,
    {
      problems: problems.map((p) => ({
        path: `norms/${p.file}:${p.line}`,
        message: { zh: `${p.message}。${p.cure}`, en: `${p.message}. ${p.cure}` },
      })),
    },
  );
}
