/** What a norm pack says, after reading: plain data that the kernel and the rules understand. */
import type { DurationUnit, Selector, Template } from "./template.ts";

export type {
  Correlation,
  CountKind,
  Duration,
  DurationUnit,
  Pair,
  PairKind,
  Same,
  Selector,
  Template,
  TimeCondition,
} from "./template.ts";
export { COUNT_KINDS, PAIR_KINDS } from "./template.ts";

export type Bilingual = { zh: string; en: string };
/** V verified in a public copy, L local, M from memory and to be confirmed, I inferred. M and I are never settled law. */
export type BasisStatus = "V" | "V-part" | "L" | "M" | "I";
export type Basis = { document: string; article?: string; says?: string; status: BasisStatus };

export type FieldDefinition = {
  key: string;
  title: Bilingual;
  type: "text" | "integer" | "money" | "one_of" | "person" | "date" | "boolean" | "uuid";
  options?: { value: string; title: Bilingual }[];
  required: boolean;
  /** The matter remembers it from whichever act brings it, and conditions at later acts may use it. */
  remembered?: boolean;
  /** Filled in by the system: not offered in forms, not shown in lists, and nobody else may fill it in. */
  system?: boolean;
};

/** Civil days: from the first, to the one on which it no longer holds; null: open on that side. */
export type InForce = { from: string | null; to: string | null };

/** Who must have approved an act before it, in words: a role, or what a decision table says. */
export type Approval = { by: { role: string } | { table: string }; when: string | null; basis: Basis[] };

export type ActDefinition = {
  type: string;
  title: Bilingual;
  /** May open a matter. */
  opens: boolean;
  /** Capacities in which somebody may be the one whom the act is about; empty where it does not matter. */
  as: string[];
  /** The stage to which it brings the matter. */
  stage: string | null;
  closes: boolean;
  fields: FieldDefinition[];
  /** Roles that may record it, in access's words or the procedure's own; empty: as access says. */
  by?: string[];
  /** Recorded by the system in the course of an operation of its own, and in no other way. */
  system?: boolean;
  approval?: Approval | null;
  /** Official documents that go with it, by name. */
  documents?: string[];
};

/** One value of a parameter and the days on which it holds. */
export type DatedValue = InForce & {
  /** In FEEL's writing: a number, or a share such as 2/3. */
  value: string;
  unit: string;
  basis: Basis[];
  /** The pack that says so, and its version; a setting adopted by act says its own. */
  pack: string;
  version: string;
  /** Null: everywhere; else the body whose own setting it is. */
  body: string | null;
};

/** A threshold or a period that the law sets: what a jurisdiction may confirm or override. */
export type Parameter = {
  id: string;
  title: Bilingual;
  /** The value on the day that was asked for, the latest where none was; unit and basis belong to it. */
  value: string;
  unit: string;
  unitTitle: Bilingual;
  basis: Basis[];
  /** All values, by day. */
  values: DatedValue[];
  /** What a local pack or a setting may choose; null: nothing is said. */
  bounds: { min: string | null; max: string | null } | null;
};

/**
 * A rule. One id may stand several times in a procedure, with disjoint days (`inForce`): its own dates, or the values of
 * its parameters, changed in between. It looks only at activations whose civil day lies in its days.
 */
export type Constraint = {
  id: string;
  title: Bilingual;
  severity: "serious" | "moderate" | "minor";
  basis: Basis[];
  /** What is shown when it is broken, and what to do. */
  explanation: Bilingual;
  template: Template;
  /** Null or absent: on every day of the procedure. */
  inForce?: InForce | null;
  /** The parameters that it rests on. */
  parameters?: string[];
};

/** A decision table: what it gives is a fact of that name in conditions. */
export type DecisionTable = {
  id: string;
  title: Bilingual;
  inputs: string[];
  /** Null: a number, text or truth value. */
  options: { value: string; title: Bilingual }[] | null;
  /** The first row that fits, or the only one. */
  hit: "first" | "unique";
  /** Cells as they are written, then the output. */
  rows: { cells: string[]; output: string }[];
  basis: Basis[];
};

/** A list as the law has it: responsibilities, indicators, areas. The first column is what `in` asks for. */
export type NormList = {
  id: string;
  title: Bilingual;
  columns: { key: string; title: Bilingual; type: "text" | "integer" | "date" }[];
  rows: (InForce & { cells: (string | number | null)[] })[];
  inForce: InForce;
  basis: Basis[];
};

/** An official document, and the template that it is made from. */
export type DocumentTemplate = { id: string; title: Bilingual; template: string | null };

/** Fields that a matter remembers from whichever act brings them; conditions at later acts may use them. */
export const REMEMBERED_FIELDS: readonly string[] = ["title", "class", "amount", "due"];
/** What is counted as acts come, by what `counting` says. */
export const COUNTED_NAMES: readonly string[] = [
  "present",
  "gone",
  "recused",
  "yes",
  "no",
  "abstain",
  "votes",
  "named_votes",
];

/** From which acts the rules count who is there and how votes fell. */
export type Counting = {
  present: Selector;
  absent: Selector;
  recused: Selector;
  vote: Selector;
  choice: { field: string; yes: string; no: string; abstain: string };
  tally: string | null;
  /** Undoes the tally on the act's item: what was counted before it counts no more. */
  voided: string | null;
};

export type Procedure = {
  id: string;
  pack: string;
  version: string;
  /** The file it was read from, below the folder of packs. */
  source: string;
  title: Bilingual;
  /** The civil days of this generation: from the first, to the one on which it is no longer in force. */
  inForce: { from: string; to: string | null };
  capacities: Record<string, Bilingual>;
  stages: {
    id: string;
    title: Bilingual;
    /** Types of the acts that come next, the likeliest first: an offer to who records, never a rule. */
    next: string[];
  }[];
  parameters: Parameter[];
  acts: Record<string, ActDefinition>;
  constraints: Constraint[];
  counting: Counting | null;
  /** CSV activity → act type and the field that takes the column `value`. */
  imports: Record<string, { type: string; field: string | null; values: Record<string, string> | null }>;
  /** Fields that a matter remembers: REMEMBERED_FIELDS and those declared so. */
  remembers?: string[];
  tables?: DecisionTable[];
  lists?: NormList[];
  documents?: DocumentTemplate[];
  roles?: Record<string, Bilingual>;
  /** The packs and settings that formed it, the base first; how verdicts are told apart. */
  layers?: { pack: string; version: string }[];
};

/** Units of a parameter that make it a length of time. */
export const DURATION_UNITS: readonly DurationUnit[] = [
  "seconds",
  "minutes",
  "hours",
  "days",
  "workdays",
  "weeks",
  "months",
  "quarters",
  "years",
];
