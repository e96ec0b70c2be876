/**
 * A procedure as it stands in a file, and what extending packs lay over it. Everything in it is known by its section and
 * name, and remembers the file in which it stands, so that a problem is told there and a page can show its text.
 */
import type { PackProblem, Read } from "./read-yaml.ts";
import type { RawOverlay, RawPack, RawProcedure } from "./shape.ts";

export type File = Pick<Read<unknown>, "lineOf" | "textOf"> & {
  /** As problems name it. */
  file: string;
  /** Below the folder of packs. */
  source: string;
};
export type Layer<Raw> = { pack: RawPack; raw: Raw; at: File };

/** Says that something is wrong at a path of the procedure. */
export type Report = (path: PropertyKey[], message: string, cure: string) => void;

export type Merged = {
  raw: RawProcedure;
  /** The layer in which the entry of a section stands. */
  layerOf(section: PropertyKey, name: PropertyKey): Layer<RawProcedure | RawOverlay>;
  report: Report;
};

const ADDED = ["acts", "constraints", "tables", "lists", "documents", "roles"] as const;

/** Lays the overlays over a procedure, the nearest last. Parameters are for parameters.ts: theirs are histories. */
export function mergeLayers(
  base: Layer<RawProcedure>,
  overlays: readonly Layer<RawOverlay>[],
  problems: PackProblem[],
): Merged {
  const origins = new Map<string, Layer<RawProcedure | RawOverlay>>();
  const raw: RawProcedure = { ...base.raw };
  for (const section of ADDED) {
    const entries: Record<string, unknown> = { ...base.raw[section] };
    for (const layer of overlays)
      for (const [name, entry] of Object.entries(layer.raw[section])) {
        if (Object.hasOwn(entries, name) && !mayReplace(section, entries[name]))
          problems.push({
            file: layer.at.file,
            line: layer.at.lineOf([section, name]),
            message: `"${name}" stands already in what it extends, under ${section}`,
            cure: "Give it a name of its own: a local pack adds, and changes parameters only.",
          });
        else entries[name] = dated(section, entry, layer.raw);
        origins.set(`${section}/${name}`, layer);
      }
    Object.assign(raw, { [section]: entries });
  }
  for (const layer of overlays)
    for (const name of Object.keys(layer.raw.parameters))
      if (!Object.hasOwn(base.raw.parameters, name) && !origins.has(`parameters/${name}`))
        origins.set(`parameters/${name}`, layer);
  const layerOf = (section: PropertyKey, name: PropertyKey) =>
    origins.get(`${String(section)}/${String(name)}`) ?? base;
  const told = new Set<string>();
  return {
    raw,
    layerOf,
    report(path, message, cure) {
      const { at } = layerOf(path[0] ?? "", path[1] ?? "");
      const line = at.lineOf(path);
      // A constraint with several versions is read once for each.
      if (told.has(`${at.file}:${line}:${message}`)) return;
      told.add(`${at.file}:${line}:${message}`);
      problems.push({ file: at.file, line, message, cure });
    },
  };
}

function mayReplace(section: (typeof ADDED)[number], entry: unknown): boolean {
  if (section === "documents") return true;
  return section === "lists" && (entry as { local?: boolean }).local === true;
}

/** A local rule holds on the days of the file that brings it, unless it says otherwise. */
function dated(section: (typeof ADDED)[number], entry: unknown, { in_force }: RawOverlay): unknown {
  return section === "constraints" || section === "lists" ? { in_force, ...(entry as object) } : entry;
}
