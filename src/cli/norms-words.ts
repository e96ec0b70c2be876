/** quanjian norms explain | diff: rules in words, and what differs between two versions of them. */
import { stat } from "node:fs/promises";
import {
  compareProcedures,
  type Explained,
  explain,
  type Language,
  loadCases,
  loadPacks,
  type NormLibrary,
  type Procedure,
  type ProcedureChange,
  type Seen,
} from "../norms/index.ts";
import { EXIT_REFUSED, print } from "./within.ts";

export type WordFlags = { folder: string; on?: string; packs: string; language: string; json?: boolean };

/** What is asked cannot be answered as it is written: exit 2. */
export class Usage extends Error {
  override name = "Usage";
}

export async function explainNorm(id: string, name: string | undefined, flags: WordFlags): Promise<void> {
  const [language, on, scope] = [languageOf(flags), dayOf(flags.on), scopeOf(flags.packs)];
  const norms = await loadPacks(flags.folder);
  checkPacks(norms, scope.packs);
  const procedure = norms.procedure(id, on, scope);
  if (!procedure) {
    const ids = [...new Set(norms.procedures().map((p) => p.id))].join(", ");
    throw new Usage(`no procedure "${id}" is in force on ${on}; there are ${ids}`);
  }
  const cases = await loadCases(flags.folder, norms);
  const explained = explain(name, { procedure, on, language, norms, scope, cases });
  if (!explained) {
    const names = [...new Set([...procedure.constraints, ...procedure.parameters].map((c) => c.id))].join(
      ", ",
    );
    throw new Usage(`"${name}" is no rule, parameter, table, list or act of ${id}; there are ${names}`);
  }
  print(
    flags,
    { procedure: id, on, version: `${procedure.pack} ${procedure.version}`, ...explained },
    linesOf(explained, language),
  );
}

function linesOf(e: Explained, language: Language): string[] {
  const word = WORDS[language];
  const several = (title: string, lines: string[]) =>
    lines.length > 0 ? [`${title}:`, ...lines.map((l) => `  ${l}`)] : [];
  return [
    `${e.id} · ${e.title}`,
    ...e.says.map((s) => `  ${s}`),
    ...(e.inForce ? [`${word.inForce}: ${e.inForce}`] : []),
    ...(e.severity ? [`${word.severity}: ${e.severity}`] : []),
    ...(e.broken ? [`${word.broken}: ${e.broken}`] : []),
    ...several(word.history, e.history),
    ...several(word.parameters, e.parameters),
    ...several(
      word.basis,
      e.basis.map((b) => b.text),
    ),
    ...several(
      word.source,
      e.source.map((s) => `${s.file}:${s.line}`),
    ),
    ...several(
      word.cases,
      e.cases.map((c) => `${c.sentence} → ${verdictWords(c.verdict, language)}`),
    ),
  ];
}

/** A verdict as a case writes it, in the reader's words; the times stay. */
function verdictWords(verdict: string, language: Language): string {
  const [, kind = verdict, times = ""] = /^(violated) at (.+)$/.exec(verdict) ?? [];
  const words = VERDICTS[kind]?.[language] ?? verdict;
  const said = language === "zh" ? times.replace("the end", "结束时").replaceAll(", ", "、") : times;
  if (times === "") return words;
  return language === "zh" ? `${words}（${said}）` : `${words} at ${said}`;
}

const VERDICTS: Readonly<Record<string, Record<Language, string>>> = {
  satisfied: { zh: "相符", en: "satisfied" },
  "possibly-satisfied": { zh: "目前相符", en: "satisfied so far" },
  "possibly-violated": { zh: "待定", en: "pending" },
  violated: { zh: "疑似不符", en: "violated" },
  vacuous: { zh: "未涉及", en: "did not arise" },
};

const WORDS: Record<
  Language,
  Record<"inForce" | "severity" | "broken" | "history" | "parameters" | "basis" | "source" | "cases", string>
> = {
  zh: {
    inForce: "施行",
    severity: "严重程度",
    broken: "不符时显示",
    history: "沿革",
    parameters: "参数",
    basis: "依据",
    source: "出处",
    cases: "用例",
  },
  en: {
    inForce: "in force",
    severity: "severity",
    broken: "shown when broken",
    history: "history",
    parameters: "parameters",
    basis: "basis",
    source: "source",
    cases: "cases",
  },
};

export type DiffFlags = WordFlags & { procedure?: string };

/** Exit 1 where something differs, as diff does. */
export async function diffNorms(before: string, after: string, flags: DiffFlags): Promise<void> {
  const language = languageOf(flags);
  const [old, now] = [await sideOf(before, flags), await sideOf(after, flags)];
  const ids = [...new Set([...old.ids, ...now.ids])].filter(
    (id) => !flags.procedure || id === flags.procedure,
  );
  if (flags.procedure && ids.length === 0)
    throw new Usage(`there is no procedure "${flags.procedure}" on either side`);
  const changes = ids.flatMap((id) => compareProcedures(id, old.seen(id), now.seen(id), language));
  print(
    flags,
    { before, after, changes },
    changes.length > 0 ? changes.flatMap((c) => changeLines(c, language)) : [SAME[language]],
  );
  if (changes.length > 0) process.exitCode = EXIT_REFUSED;
}

type Side = { ids: string[]; seen(id: string): Seen };

/** A side is a folder of packs, a day, or a local pack over what it extends. */
async function sideOf(side: string, flags: DiffFlags): Promise<Side> {
  const isDay = DAY.test(side);
  const isFolder = !isDay && (await isDirectory(side));
  const norms = await loadPacks(isFolder ? side : flags.folder);
  const pack = isDay || isFolder ? null : side;
  if (pack !== null && !norms.packs().some((p) => p.id === pack))
    throw new Usage(
      `"${side}" is no folder, no day such as 2024-05-08, and no pack; there are ${packNames(norms)}`,
    );
  const scope = scopeOf(flags.packs, pack);
  checkPacks(norms, scopeOf(flags.packs).packs, isFolder);
  const on = isDay ? side : dayOf(flags.on);
  // Two folders are compared with all their dates, unless a day is asked for.
  const seenOn = isFolder && flags.on === undefined ? null : on;
  const ids = [...new Set(norms.procedures().map((p: Procedure) => p.id))];
  return {
    ids: pack === null ? ids : ids.filter((id) => norms.procedure(id, on, scope)),
    seen(id) {
      const procedure = norms.procedure(id, on, scope);
      return procedure ? { procedure, on: seenOn } : null;
    },
  };
}

function changeLines(c: ProcedureChange, language: Language): string[] {
  const mark = { added: "+", removed: "-", changed: "~" }[c.change];
  const head = `${mark} ${c.procedure} ${c.what} ${c.id} · ${c.title}`;
  if (c.change !== "changed")
    return [
      head,
      ...c.parts.flatMap((p) => (p.before || p.after ? [`    ${p.part}: ${p.before || p.after}`] : [])),
    ];
  const nothing = language === "zh" ? "（无）" : "(none)";
  return [head, ...c.parts.map((p) => `    ${p.part}: ${p.before || nothing} → ${p.after || nothing}`)];
}

const SAME: Record<Language, string> = { zh: "没有差别", en: "no difference" };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(on: string | undefined): string {
  const day = on ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (!DAY.test(day) || Number.isNaN(Date.parse(day)))
    throw new Usage(`--on ${day} is no day such as 2024-05-08`);
  return day;
}

function languageOf({ language }: WordFlags): Language {
  if (language !== "zh" && language !== "en") throw new Usage(`--language ${language} is neither zh nor en`);
  return language;
}

function scopeOf(packs: string, more: string | null = null): { packs: string[] } {
  return { packs: [...packs.split(",").filter((p) => p !== ""), ...(more === null ? [] : [more])] };
}

function checkPacks(norms: NormLibrary, packs: string[], lenient = false): void {
  const missing = packs.find((p) => !norms.packs().some((known) => known.id === p));
  if (missing !== undefined && !lenient)
    throw new Usage(`there is no pack "${missing}"; there are ${packNames(norms)}`);
}

function packNames(norms: NormLibrary): string {
  return norms
    .packs()
    .map((p) => p.id)
    .join(", ");
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );
}
