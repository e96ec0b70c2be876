/** What a file or a form comes to: the acts of a new version, and those of an item that somebody proposes. Pure. */
import type { ActDraft, Actor } from "../matters/index.ts";
import { ENTRY_LISTED, type Entry, type Precondition } from "./list.ts";

type By = { actor: Actor; claimedAt: string };

/** A new version: drafted, and each entry listed. Empty cells and "no" say nothing. */
export function versionActs(
  { title, replaces, entries }: { title: string; replaces: string | null; entries: Entry[] },
  { actor, claimedAt }: By,
): ActDraft[] {
  const listed = entries.map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== false)),
  );
  return [
    { type: "item-list.drafted", actor, claimedAt, data: { title, ...(replaces ? { replaces } : {}) } },
    ...listed.map((data): ActDraft => ({ type: ENTRY_LISTED, actor, claimedAt, data })),
  ];
}

export type Proposal = {
  title: string;
  class: string;
  amount?: number | undefined;
  department?: string | undefined;
  area?: string | undefined;
  /** The entry that it cites, of which list. */
  cited: { list: string; entry: Entry } | null;
  met: { kind: Precondition | "other"; text?: string | undefined; evidence: string[] }[];
  materials: { text: string; evidence: string[] } | null;
};

/** What the list asks for goes into the citation from the list itself, not from whoever proposes. */
const ASKED = /^(needs_\w+|vote_asked|attendance_asked)$/;

export function proposalActs(proposal: Proposal, { actor, claimedAt }: By): ActDraft[] {
  const { title, class: kind, amount, department, area, cited, met, materials } = proposal;
  const act = (type: string, data: Record<string, unknown>, evidence: string[] = []): ActDraft => ({
    type: `decision.${type}`,
    actor,
    claimedAt,
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== "")),
    ...(evidence.length > 0 ? { evidence } : {}),
  });
  const asked = Object.entries(cited?.entry ?? {}).filter(
    ([key, value]) => ASKED.test(key) && value !== false,
  );
  return [
    act("proposed", { title, class: kind, amount, department, area }),
    ...(cited
      ? [
          act("list-entry-cited", {
            entry: cited.entry.number,
            list: cited.list,
            ...Object.fromEntries(asked),
          }),
        ]
      : []),
    ...met.map(({ kind: step, text, evidence }) => act("precondition-met", { kind: step, text }, evidence)),
    ...(materials ? [act("materials-submitted", { text: materials.text }, materials.evidence)] : []),
  ];
}
