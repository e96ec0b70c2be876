/** An item as it is typed, what is still lacking, and what is sent. Pure. */
import type { ItemProposal } from "../api.ts";
import type { Uploaded } from "../matter/act-typed.ts";
import { fenOf } from "../record/money.ts";
import type { PROPOSE } from "../texts/propose.ts";

export const STEPS = ["research", "opinions", "expert", "risk", "legality"] as const;
export type StepKind = (typeof STEPS)[number];
export type Step = { text: string; evidence: Uploaded[] };

export type Draft = {
  title: string;
  class: string;
  amount: string;
  department: string;
  area: string;
  /** Of which list, by its number; null: none is cited. */
  entry: { list: string; number: string } | null;
  /** Those that are completed. */
  met: Partial<Record<StepKind, Step>>;
  materials: Step;
};

export const NOTHING: Draft = {
  title: "",
  class: "",
  amount: "",
  department: "",
  area: "",
  entry: null,
  met: {},
  materials: { text: "", evidence: [] },
};

export const amountOf = ({ amount }: Draft): number | null => (amount.trim() === "" ? null : fenOf(amount));

export type Lack = { place: "title" | "class" | "amount" | "materials"; word: keyof typeof PROPOSE };

export function lacksOf(draft: Draft): Lack[] {
  const { title, class: kind, amount, materials } = draft;
  const lacks: (Lack | false)[] = [
    title.trim() === "" && { place: "title", word: "needed" },
    kind === "" && { place: "class", word: "chooseClass" },
    amount.trim() !== "" && amountOf(draft) === null && { place: "amount", word: "amountWrong" },
    kind === "funds" && amount.trim() === "" && { place: "amount", word: "amountNeeded" },
    materials.evidence.length > 0 &&
      materials.text.trim() === "" && { place: "materials", word: "materialsNeeded" },
  ];
  return lacks.filter((lack) => lack !== false);
}

const blobs = (files: Uploaded[]) => (files.length > 0 ? { evidence: files.map(({ blob }) => blob) } : {});
const said = <K extends string>(key: K, text: string) =>
  text.trim() === "" ? {} : ({ [key]: text.trim() } as Record<K, string>);

export function proposalOf(draft: Draft): ItemProposal {
  const amount = amountOf(draft);
  const met = STEPS.flatMap((kind) => {
    const step = draft.met[kind];
    return step ? [{ kind, ...said("text", step.text), ...blobs(step.evidence) }] : [];
  });
  return {
    title: draft.title.trim(),
    class: draft.class,
    ...(amount === null ? {} : { amount }),
    ...said("department", draft.department),
    ...said("area", draft.area),
    ...(draft.entry ? { entry: draft.entry } : {}),
    ...(met.length > 0 ? { met } : {}),
    ...(draft.materials.text.trim() === ""
      ? {}
      : { materials: { text: draft.materials.text.trim(), ...blobs(draft.materials.evidence) } }),
  };
}
