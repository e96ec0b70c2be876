/** What may stand in the query of each page's address; anything else is dropped. */

type Given = Record<string, unknown>;
const word = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export type MattersSearch = {
  query?: string;
  procedure?: string;
  class?: string;
  stage?: string;
  body?: string;
  breached?: "true";
};

export function mattersSearch(given: Given): MattersSearch {
  return {
    query: word(given.query),
    procedure: word(given.procedure),
    class: word(given.class),
    stage: word(given.stage),
    body: word(given.body),
    breached: given.breached === true || given.breached === "true" ? "true" : undefined,
  };
}

export const FINDING_STATES = ["open", "answered", "confirmed", "dismissed", "acted-on"] as const;
export type FindingsSearch = { state?: (typeof FINDING_STATES)[number]; constraint?: string; body?: string };

export function findingsSearch(given: Given): FindingsSearch {
  return {
    state: FINDING_STATES.find((state) => state === given.state),
    constraint: word(given.constraint),
    body: word(given.body),
  };
}

/** `next` is where to go after signing in: a page of ours, never another site. */
export function signInSearch(given: Given): { next?: string } {
  const next = word(given.next);
  return { next: next && /^\/(?![/\\])/.test(next) ? next : undefined };
}
