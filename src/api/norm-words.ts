/** Rules, values and procedures by their titles, in either language: a few hundred, kept in memory as words. */
import type { Procedure } from "../norms/index.ts";
import { type Asked, isAskedFor, type Words, wordsOfNames } from "../search/index.ts";
import { today } from "./norm-view.ts";
import type { Services } from "./services.ts";

type Bilingual = { zh: string; en: string };

export type NormEntry = {
  procedure: string;
  procedureTitle: Bilingual;
  /** Null: the procedure itself. */
  part: { kind: "rule" | "parameter"; id: string } | null;
  title: Bilingual;
};

type Kept = NormEntry & { words: Words };

/** A procedure is built once for each law that it has; its words with it. */
const kept = new WeakMap<Procedure, Kept[]>();

function entriesOf(procedure: Procedure): Kept[] {
  const known = kept.get(procedure);
  if (known) return known;
  const { id, title } = procedure;
  const entry = (part: NormEntry["part"], of: Bilingual): Kept => ({
    procedure: id,
    procedureTitle: title,
    part,
    title: of,
    words: wordsOfNames("body", of.zh, [of.en]),
  });
  const entries = [
    entry(null, title),
    ...procedure.constraints.map((rule) => entry({ kind: "rule", id: rule.id }, rule.title)),
    ...procedure.parameters.map((value) => entry({ kind: "parameter", id: value.id }, value.title)),
  ];
  kept.set(procedure, entries);
  return entries;
}

/** Of the law that holds today in the whole jurisdiction: procedures first, then rules, then values. */
export async function findNorms(
  services: Services,
  jurisdiction: string,
  asked: Asked,
): Promise<NormEntry[]> {
  const on = await today(services, jurisdiction);
  const lawOf = await services.law.of(services.database, [jurisdiction]);
  const ids = [...new Set(services.norms.procedures().map((procedure) => procedure.id))];
  const found = ids.flatMap((id) => {
    const procedure = lawOf({ jurisdiction, body: "", procedure: id, on });
    return "ok" in procedure ? [] : entriesOf(procedure).filter(({ words }) => isAskedFor(asked, words));
  });
  const kinds = [null, "rule", "parameter"];
  const place = ({ part }: NormEntry) => kinds.indexOf(part?.kind ?? null);
  return found.toSorted((a, b) => place(a) - place(b));
}
