/** Matters on their way out as an event log: what a writer is given of them. */
export type ExportedAct = {
  id: string;
  number: number;
  type: string;
  claimedAt: string;
  recordedAt: string;
  /** Whom it is about; who did it, in which office. Null for nobody, and where the act's words were erased. */
  of: string | null;
  by: string | null;
  office: string | null;
  as: string | null;
  item: string | null;
  fields: Record<string, unknown>;
  /** Its words were erased by law; that it was is not. */
  erased: boolean;
};

export type ExportedMatter = {
  id: string;
  procedure: string;
  packVersion: string;
  title: string | null;
  class: string | null;
  body: string;
  openedOn: string;
  acts: ExportedAct[];
};

/** Names of people, offices and bodies, asked for matter by matter. */
export type NamesOfExport = {
  people: ReadonlyMap<string, string>;
  offices: ReadonlyMap<string, string>;
  bodies: ReadonlyMap<string, string>;
};

export type ExportPage = { matters: ExportedMatter[]; names: NamesOfExport };
export type ExportPages = AsyncIterable<ExportPage>;

/** A field of an act as a log can hold it: numbers and truth values as they are, the rest as text. */
export function plainValue(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return JSON.stringify(value);
}
