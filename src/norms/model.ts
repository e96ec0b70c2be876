/** What a norm pack says, after reading: plain data that the kernel and the rules understand. */
import type { Selector, Template } from "./template.ts";

export type { Same, Selector, Template } from "./template.ts";

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
};

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
};

/** A threshold or a period that the law sets: what a jurisdiction may confirm or override. */
export type Parameter = {
  id: string;
  title: Bilingual;
  /** In FEEL's writing: a number, or a share such as 2/3. */
  value: string;
  unit: string;
  basis: Basis[];
};

export type Constraint = {
  id: string;
  title: Bilingual;
  severity: "serious" | "moderate" | "minor";
  basis: Basis[];
  /** What is shown when it is broken, and what to do. */
  explanation: Bilingual;
  template: Template;
};

/** Fields that a matter remembers from whichever act brings them; conditions at later acts may use them. */
export const REMEMBERED_FIELDS: readonly string[] = ["title", "class", "amount", "due"];
/** What is counted as acts come, by what `counting` says. */
export const COUNTED_NAMES: readonly string[] = ["present", "yes", "no", "abstain", "votes"];

/** From which acts the rules count who is there and how votes fell. */
export type Counting = {
  present: Selector;
  absent: Selector;
  recused: Selector;
  vote: Selector;
  choice: { field: string; yes: string; no: string; abstain: string };
  tally: string | null;
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
  stages: { id: string; title: Bilingual }[];
  parameters: Parameter[];
  acts: Record<string, ActDefinition>;
  constraints: Constraint[];
  counting: Counting | null;
  /** CSV activity → act type and the field that takes the column `value`. */
  imports: Record<string, { type: string; field: string | null; values: Record<string, string> | null }>;
};
