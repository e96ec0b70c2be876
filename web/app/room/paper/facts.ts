/** What the paper way needs of a meeting and of an item; kept on the clerk's computer for when the server is away. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type ActView, answer, api, type Matter } from "../../api.ts";
import type { components } from "../../api.gen.ts";
import { orKept } from "../../offline/or-kept.ts";
import type { PaperItem, PaperMeeting, PaperPerson } from "./people.ts";

type Meeting = components["schemas"]["Meeting"];
/** When it was fetched, by this computer's clock. */
type Dated<T> = T & { fetchedAt: string };

export const PAPER_QUERIES = {
  meeting: (id: string) =>
    queryOptions({
      queryKey: ["meeting", id, "paper"],
      queryFn: () =>
        orKept(`paper meeting ${id}`, async (): Promise<Dated<{ meeting: PaperMeeting }>> => {
          const meeting = await answer(api.GET("/api/v1/meetings/{id}", { params: { path: { id } } }));
          return { meeting: paperMeetingOf(meeting), fetchedAt: new Date().toISOString() };
        }),
    }),
  item: (matter: string) =>
    queryOptions({
      queryKey: ["matter", matter, "paper"],
      queryFn: () =>
        orKept(`paper item and law ${matter}`, async (): Promise<ItemFacts> => {
          const params = { path: { id: matter } };
          const [item, { law, dueNow }] = await Promise.all([
            answer(api.GET("/api/v1/matters/{id}", { params })),
            answer(api.GET("/api/v1/matters/{id}/ballot", { params })),
          ]);
          return { ...itemFactsOf(item as Matter), law, due: dueNow };
        }),
    }),
  /** What was given out so far, from the meeting's own acts. */
  moved: (meeting: string) =>
    queryOptions({
      queryKey: ["matter", meeting, "paper-slips"],
      queryFn: () =>
        orKept(`paper slips ${meeting}`, async (): Promise<SlipsMoved[]> => {
          const params = { path: { id: meeting } };
          return movedIn((await answer(api.GET("/api/v1/matters/{id}", { params }))) as Matter);
        }),
    }),
};

export function usePaper(meeting: string, matter: string) {
  return {
    meeting: useQuery(PAPER_QUERIES.meeting(meeting)),
    item: useQuery(PAPER_QUERIES.item(matter)),
    moved: useQuery(PAPER_QUERIES.moved(meeting)),
  };
}

/** Refused and deferred items have no slips; who leads the meeting now is its chair. */
function paperMeetingOf(meeting: Meeting): PaperMeeting {
  const chair = meeting.presiding?.person ?? meeting.chair?.person ?? null;
  const people = meeting.people.map(
    ({ person, name, title, capacity, isDue, state }): PaperPerson => ({
      person,
      name,
      office: title ?? "",
      capacity: person === chair ? "chair" : isDue ? "member" : capacity === "chair" ? "member" : capacity,
      isPresent: state === "unknown" ? null : state === "present",
    }),
  );
  const items = meeting.agenda
    .filter(({ state }) => state !== "refused" && state !== "deferred")
    .map(({ matter, number, title }): PaperItem => ({ matter, number, title }));
  const { id, title, body, bodyName, startsOn, place } = meeting;
  return { id, title, body, bodyName, startsOn, place, people, items };
}

type Result = { tally: { yes: number; no: number; abstain: number } | null; isPassed: boolean | null };

type OfActs = {
  procedure: string;
  count: number;
  recused: string[];
  stated: string[];
  tellers: string[];
  /** By which means a secret ballot is open now. */
  ballot: { means: string; electorate: number } | null;
  /** As it is on record: the counts, or only whether it passed. */
  result: Result | null;
  asksSecret: boolean;
};

/** What the item's acts say, and its law of ballots; `due` members, as it was last recorded. */
export type ItemFacts = OfActs & { law: components["schemas"]["Ballot"]["law"]; due: number | null };

const kindOf = (act: ActView) => act.type.slice(act.type.indexOf(".") + 1);
const number = (act: ActView, key: string) => Number(act.data[key] ?? 0);

function itemFactsOf({ procedure, acts }: Matter): OfActs {
  const facts: OfActs = {
    procedure,
    count: acts.at(-1)?.number ?? 0,
    recused: [],
    stated: [],
    tellers: [],
    ballot: null,
    result: null,
    asksSecret: false,
  };
  for (const act of acts) {
    const of = act.of?.person;
    const kind = kindOf(act);
    if (kind === "recused" && of) facts.recused.push(of);
    else if (kind === "position-stated" && of) facts.stated.push(of);
    else if (kind === "teller-named" && of) facts.tellers.push(of);
    else if (kind === "list-entry-cited") facts.asksSecret = act.data.vote_asked === "secret";
    else if (kind === "ballot-opened")
      facts.ballot = { means: String(act.data.ballot_means), electorate: number(act, "electorate") };
    else if (kind === "ballot-closed") facts.ballot = null;
    else if (kind === "secret-vote-voided") Object.assign(facts, { ballot: null, result: null });
    else if (kind === "ballot-announced")
      facts.result = { tally: null, isPassed: act.data.ballot_passed === true };
    else if (kind === "tallied") {
      const tally = { yes: number(act, "yes"), no: number(act, "no"), abstain: number(act, "abstain") };
      facts.result = { tally, isPassed: null };
    }
  }
  return facts;
}

export type SlipsMoved = { act: string; slip: string; matter: string | null; count: number };

function movedIn({ acts }: Matter): SlipsMoved[] {
  return acts
    .filter((act) => kindOf(act) === "slips-issued" || kindOf(act) === "slips-returned")
    .map((act) => ({
      act: kindOf(act),
      slip: String(act.data.slip),
      matter: typeof act.data.matter === "string" ? act.data.matter : null,
      count: number(act, "count"),
    }));
}

/** The latest number of an item's slips given out; null where none is recorded. */
export const issuedOf = (moved: readonly SlipsMoved[], slip: string, matter: string): number | null =>
  moved.findLast((one) => one.act === "slips-issued" && one.slip === slip && one.matter === matter)?.count ??
  null;
