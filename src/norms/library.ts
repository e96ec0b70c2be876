/** The norms of an installation: which of them hold on a day, for whom. */
import { type Built, buildProcedure, type NormSource } from "./build.ts";
import { holdsOn } from "./dates.ts";
import { chainOf, checkInheritance, checkOverlaps, checkOverlay, idOf, liesOver } from "./inheritance.ts";
import type { Layer } from "./layers.ts";
import { buildList } from "./lists.ts";
import type { Bilingual, NormList, Procedure } from "./model.ts";
import type { PackFiles } from "./pack-files.ts";
import { inBounds, onDay } from "./parameters.ts";
import type { PackProblem } from "./read-yaml.ts";
import type { Setting } from "./setting.ts";
import type { RawProcedure } from "./shape.ts";

export type PackInfo = {
  id: string;
  version: string;
  title: Bilingual;
  extends: string | null;
  /** SHA-256 over the names and contents of its files, in order: who adopts a pack adopts exactly this. */
  digest: string;
  files: string[];
};

/** For whom the norms are asked: the packs of a jurisdiction or body beyond the national ones, and what it has set. */
export type Scope = { packs?: readonly string[]; settings?: readonly Setting[] };

/** A file of procedures: the procedure, and the scope in which the file counts. */
export type ProcedureFile = { procedure: string; pack: string; source: string; scope: Scope };

export type NormLibrary = {
  /**
   * The generation of a procedure that is in force on a civil date; it says itself from when to when (`inForce`). Its
   * parameters show the values of that date, and carry all others.
   *
   * A matter asks with the day on which it was opened, and keeps that generation to its end: who opened it could know no
   * other rules, new ones do not reach back unless they say so, and a replay years later gives the same verdicts. Within
   * it each constraint and each value of a parameter judges the acts of its own days.
   */
  procedure(id: string, on: string, scope?: Scope): Procedure | undefined;
  /** Each generation of each procedure, without what local packs lay over them. */
  procedures(): Procedure[];
  packs(): PackInfo[];
  /** The files that procedures come from, local packs' overlays among them. */
  files(): ProcedureFile[];
  /** Where the entries of a procedure stand, and their text; several for what a local pack changes, the base first. */
  source(id: string, on: string, scope?: Scope): NormSource[];
  /** What stands against a setting; null: it can be adopted. */
  refuses(setting: Setting, scope?: Scope): Bilingual | null;
};

export function libraryOf(packs: PackFiles[], problems: PackProblem[]): NormLibrary {
  const byName = new Map(packs.map((p) => [p.raw.pack, p]));
  checkInheritance(packs, byName, problems);
  const lists = new Map(packs.map((p) => [p.raw.pack, listsOf(p, problems)]));
  const bases = packs.flatMap((p) => p.procedures);
  const built = new Map<string, Built>();

  const build = (
    base: Layer<RawProcedure>,
    { packs: scoped = [], settings = [] }: Scope,
    told: PackProblem[],
  ) => {
    const id = idOf(base);
    const chain = chainOf(scoped, byName);
    const overlays = chain
      .flatMap((name) => byName.get(name)?.overlays ?? [])
      .filter((o) => liesOver(o, base));
    const around = [...new Set([...chainOf([base.pack.pack], byName), ...overlays.map((o) => o.pack.pack)])];
    return buildProcedure(
      {
        base,
        overlays,
        settings: settings.filter((s) => s.procedure === id),
        lists: new Map(around.flatMap((name) => [...(lists.get(name) ?? [])])),
        documents: Object.assign({}, ...around.map((name) => byName.get(name)?.raw.documents ?? {})),
      },
      told,
    );
  };
  /** Null: the packs refuse a setting among them. */
  const sound = (base: Layer<RawProcedure>, scope: Scope): Built | null => {
    const told: PackProblem[] = [];
    const found = build(base, scope, told);
    return told.length > 0 && scope.settings?.length ? null : found;
  };
  const cached = (base: Layer<RawProcedure>, scope: Scope): Built => {
    const key = JSON.stringify([base.at.source, scope.packs ?? [], scope.settings ?? []]);
    let found = built.get(key);
    if (!found) {
      const over = (settings: readonly Setting[]) => sound(base, { ...scope, settings });
      const settings = scope.settings ?? [];
      // A setting that the packs of today refuse was adopted under those of another day: without it, what they say holds.
      found =
        over(settings) ??
        over(settings.filter((s) => over([s]))) ??
        build(base, { ...scope, settings: [] }, []);
      keep(built, key, found);
    }
    return found;
  };

  for (const base of bases) build(base, {}, problems);
  for (const pack of packs)
    for (const overlay of pack.overlays) {
      const under = bases.filter((base) => liesOver(overlay, base));
      for (const base of under) build(base, { packs: [pack.raw.pack] }, problems);
      checkOverlay(overlay, under.length > 0, bases, byName, problems);
    }
  checkOverlaps(packs, problems);

  const generation = (id: string, on: string) =>
    bases.find(
      (b) => idOf(b) === id && holdsOn({ from: b.raw.in_force.from, to: b.raw.in_force.to ?? null }, on),
    );
  const views = new Map<string, Procedure>();
  return {
    procedure(id, on, scope = {}) {
      const base = generation(id, on);
      if (!base) return undefined;
      const { procedure } = cached(base, scope);
      if (procedure.parameters.every((p) => p.values.length < 2)) return procedure;
      const parameters = procedure.parameters.map((p) => onDay(p, on));
      const key = JSON.stringify([base.at.source, scope, parameters.map((p) => [p.value, p.unit, p.basis])]);
      const view = views.get(key) ?? { ...procedure, parameters };
      keep(views, key, view);
      return view;
    },
    procedures: () => bases.map((base) => cached(base, {}).procedure),
    packs: () =>
      packs.map(({ raw, digest, files }) => ({
        id: raw.pack,
        version: raw.version,
        title: raw.title,
        extends: raw.extends ?? null,
        digest,
        files,
      })),
    files: () =>
      packs.flatMap((p) => [
        ...p.procedures.map((b) => ({
          procedure: idOf(b),
          pack: p.raw.pack,
          source: b.at.source,
          scope: {},
        })),
        ...p.overlays.map((o) => ({
          procedure: o.raw.extends,
          pack: p.raw.pack,
          source: o.at.source,
          scope: { packs: [p.raw.pack] },
        })),
      ]),
    source(id, on, scope = {}) {
      const base = generation(id, on);
      return base ? cached(base, scope).sources : [];
    },
    refuses(setting, scope = {}) {
      const base = generation(setting.procedure, setting.from);
      const found = base && cached(base, scope).procedure.parameters.find((p) => p.id === setting.parameter);
      if (!base || !found)
        return {
          zh: `${setting.from} 施行的规范中没有 ${setting.procedure} 的参数 ${setting.parameter}`,
          en: `no parameter ${setting.parameter} of ${setting.procedure} is in force on ${setting.from}`,
        };
      const { bounds, unitTitle } = found;
      const limits = [bounds?.min ?? "…", bounds?.max ?? "…"].join(" – ");
      if (!inBounds(found, setting.value))
        return {
          zh: `“${setting.value}”不在可选范围（${limits} ${unitTitle.zh}）`,
          en: `"${setting.value}" is not within ${limits} ${unitTitle.en}`,
        };
      if (setting.to !== null && setting.to <= setting.from)
        return { zh: "停止施行之日应晚于施行之日", en: "it must end later than it begins" };
      const told: PackProblem[] = [];
      build(base, { ...scope, settings: [...(scope.settings ?? []), setting] }, told);
      return told[0] ? { zh: told[0].message, en: told[0].message } : null;
    },
  };
}

function listsOf(pack: PackFiles, problems: PackProblem[]): Map<string, NormList> {
  return new Map(
    pack.lists.map(({ id, raw, file, lineOf }) => [
      id,
      buildList(id, raw, [], (path, message, cure) =>
        problems.push({ file, line: lineOf(path), message, cure }),
      ),
    ]),
  );
}

/** Values that people only try come without end; those in use are made again at once. */
const KEPT_MOST = 300;

function keep<V>(kept: Map<string, V>, key: string, value: V): void {
  if (kept.size >= KEPT_MOST && !kept.has(key)) kept.clear();
  kept.set(key, value);
}
