/** The committee of a meeting log, its offices, people and terms as acts of the registry: what the log says, no more. Pure. */
import type { ActDraft } from "../matters/index.ts";
import type { MeetingRow, Procedure } from "../norms/index.ts";
import { idOf } from "../sample/index.ts";

const DAY_MS = 86_400_000;

export type CommitteeIds = {
  body: string;
  matter: string;
  person(name: string): string;
  id(words: string): string;
};
export type Row = { table: "bodies" | "offices" | "people" | "terms"; id: string; act: ActDraft };
export type Term = {
  id: string;
  person: string;
  office: string;
  from: string;
  to: string | null;
  acting: boolean;
  concurrent: boolean;
};
type Title = { zh: string; en: string };
export type Observer = { person: string; name: string };

/** By name, so that importing a log twice finds what is there. */
export function committeeIds(jurisdiction: string, committee: string): CommitteeIds {
  const id = (words: string) => idOf(`${jurisdiction} ${committee} ${words}`);
  return { id, body: id("body"), matter: id("registry"), person: (name) => id(`person ${name}`) };
}

export type Committee = { rows: Row[]; observer: Observer | null };

export function committeeOf(
  input: {
    committee: string;
    rows: MeetingRow[];
    procedure: Procedure;
    claimedAt: string;
    /** Since when somebody who sees the meetings is seated; null for nobody. */
    observed: { at: string; on: string } | null;
  },
  ids: CommitteeIds,
): Committee {
  const { committee, rows, procedure, claimedAt, observed } = input;
  const first = dayOf(rows[0]);
  const draft = (type: string, data: Record<string, unknown>, at = claimedAt): ActDraft => ({
    type: `registry.${type}`,
    actor: { system: "import" },
    claimedAt: at,
    data,
  });
  const made: Row[] = [];
  const add = (table: Row["table"], id: string, act: ActDraft) => made.push({ table, id, act });
  const person = (name: string, at?: string) =>
    add("people", ids.person(name), draft("person-entered", { person: ids.person(name), name }, at));
  const office = (key: string, title: Title, fn: string, principal: string, on: string, at?: string) => {
    const id = ids.id(`office ${key}`);
    const named = { office: id, title: title.zh, title_en: title.en };
    add("offices", id, draft("office-created", { ...named, principal, function: fn, on }, at));
  };
  const term = ({ id, to, ...t }: Term, at?: string) =>
    add("terms", id, draft("term-started", { term: id, ...t, ...(to === null ? {} : { to }) }, at));

  add(
    "bodies",
    ids.body,
    draft("body-established", { name: committee, name_en: committee, kind: "committee", on: first }),
  );
  for (const name of new Set(rows.map((r) => r.resource))) person(name);
  for (const [capacity, title] of Object.entries(procedure.capacities))
    if (rows.some((r) => r.role === capacity))
      office(capacity, title, FUNCTIONS[capacity] ?? "staff", capacity === "chair" ? "both" : "none", first);
  for (const t of termsOf(rows, ids)) term(t);
  if (observed === null) return { rows: made, observer: null };
  const { at, on } = observed;
  const observer = { zh: "观察员", en: "observer" };
  person(observer.zh, at);
  office("observer", observer, "inspector", "none", on, at);
  const seat = { person: ids.person(observer.zh), office: ids.id("office observer"), from: on, to: null };
  term({ id: ids.id("term observer"), ...seat, acting: false, concurrent: false }, at);
  return { rows: made, observer: { person: seat.person, name: observer.zh } };
}

const FUNCTIONS: Record<string, string> = { chair: "member", member: "member", clerk: "clerk" };

/**
 * From the first to the last sitting at which the log shows a person in a capacity. Who is most often in the chair holds it
 * all that while; anybody else who was in the chair acted in it, from sitting to sitting without a break.
 */
export function termsOf(rows: MeetingRow[], ids: Pick<CommitteeIds, "id" | "person">): Term[] {
  const sittings = [...new Set(rows.map(dayOf))].sort();
  const seen = new Map<string, Map<string, Set<string>>>();
  for (const row of rows.filter((r) => r.role !== "")) {
    const people = seen.get(row.role) ?? new Map<string, Set<string>>();
    seen.set(row.role, people.set(row.resource, (people.get(row.resource) ?? new Set()).add(dayOf(row))));
  }
  const chairs = [...(seen.get("chair") ?? [])].sort(([, a], [, b]) => b.size - a.size);
  const usual = chairs[0]?.[0];
  return [...seen].flatMap(([capacity, people]) =>
    [...people].flatMap(([name, days]) => {
      const acting = capacity === "chair" && name !== usual;
      const concurrent =
        capacity !== "chair" && [...seen].some(([other, p]) => other !== capacity && p.has(name));
      const spans = acting ? runsOf(sittings, days) : [[...days].sort()];
      return spans.map((span): Term => {
        const from = span[0] as string;
        return {
          id: ids.id(`term ${capacity} ${name} ${from}`),
          person: ids.person(name),
          office: ids.id(`office ${capacity}`),
          from,
          to: dayAfter(span.at(-1) as string),
          acting,
          concurrent,
        };
      });
    }),
  );
}

/** The days, cut where a sitting lies between that is not among them. */
function runsOf(sittings: string[], days: Set<string>): string[][] {
  const runs: string[][] = [];
  let isOpen = false;
  for (const day of sittings) {
    if (!days.has(day)) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(day);
    else {
      runs.push([day]);
      isOpen = true;
    }
  }
  return runs;
}

function dayOf(row: MeetingRow | undefined): string {
  return (row?.timestamp ?? "").slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
