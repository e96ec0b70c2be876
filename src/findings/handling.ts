/**
 * 问题提示办理 · how one finding is handled, made from the acts of its matter. Pure.
 *
 * What happened is taken in even if it breaks a rule of cn/finding; refused is only what cannot be so: a second registration,
 * a decision on what is decided, an act on a finding that there is not.
 */
import { type Act, envelope, fieldsOf, type Refusal, refusal } from "../matters/index.ts";

export const FINDING_PROCEDURE = "cn/finding";

export type FindingState = "open" | "answered" | "confirmed" | "dismissed" | "acted-on";
export type Position = "acknowledged" | "explained" | "disputed";
export type Outcome = "confirmed" | "dismissed";

/** Somebody whom the finding concerns: asked, or answering without having been. The latest of each. */
export type Concerned = {
  person: string;
  asked: { number: number; at: string } | null;
  answered: { number: number; at: string; position: Position | null } | null;
};

export type Handling = {
  jurisdiction: string;
  finding: string;
  body: string;
  state: FindingState;
  handler: { person: string; at: string } | null;
  decision: { outcome: Outcome; number: number; by: string | null; at: string } | null;
  concerned: Concerned[];
};

/** Where the finding stands that a handling says it is about. */
export type FindingFacts = {
  matter: string;
  constraint: string;
  item: string | null;
  at: number;
  body: string;
};

/** An act whose words were erased says no more than that it happened. */
type Read = Act & { erased?: boolean };

const PREFIX = "finding.";
export const nameOf = (act: Pick<Act, "type">) =>
  act.type.startsWith(PREFIX) ? act.type.slice(PREFIX.length) : "";

const personOf = (act: Read) => (act.erased ? null : envelope(act).of);
const actorOf = (act: Read) => ("person" in act.actor ? act.actor.person : null);

function started({ jurisdiction, matter, body }: Read): Handling {
  return {
    jurisdiction,
    finding: matter,
    body,
    state: "open",
    handler: null,
    decision: null,
    concerned: [],
  };
}

/** A handling after one more act. */
export function evolve(before: Handling | null, act: Read): Handling {
  const now = before ?? started(act);
  const of = personOf(act);
  const at = act.claimedAt;
  switch (nameOf(act)) {
    case "assigned":
      return of ? { ...now, handler: { person: of, at } } : now;
    case "asked":
      return of ? concerning(now, of, (c) => ({ ...c, asked: { number: act.number, at } })) : now;
    case "answered": {
      const state = now.state === "open" ? "answered" : now.state;
      const { position } = fieldsOf(act.data);
      const answered = { number: act.number, at, position: isPosition(position) ? position : null };
      return { ...(of ? concerning(now, of, (c) => ({ ...c, answered })) : now), state };
    }
    case "confirmed":
    case "dismissed": {
      const outcome = nameOf(act) as Outcome;
      return { ...now, state: outcome, decision: { outcome, number: act.number, by: actorOf(act), at } };
    }
    case "acted-on":
      return { ...now, state: "acted-on" };
    case "reopened":
      return { ...now, decision: null, state: now.concerned.some((c) => c.answered) ? "answered" : "open" };
    default:
      return now;
  }
}

function concerning(now: Handling, person: string, change: (c: Concerned) => Concerned): Handling {
  const known = now.concerned.find((c) => c.person === person);
  const changed = change(known ?? { person, asked: null, answered: null });
  return { ...now, concerned: [...now.concerned.filter((c) => c !== known), changed] };
}

function isPosition(value: unknown): value is Position {
  return value === "acknowledged" || value === "explained" || value === "disputed";
}

/** Why an act cannot be so, as the finding stands. `facts` is null where there is no such finding. */
export function impossible(
  before: Handling | null,
  facts: FindingFacts | null,
  act: Pick<Act, "type" | "data" | "body">,
): Refusal | null {
  if (!facts) return refused("没有这条问题提示", "There is no such finding");
  if (facts.body !== act.body) return refused("问题提示属于另一单位", "The finding belongs to another body");
  const name = nameOf(act);
  if (!before) {
    if (name === "registered" && isAbout(fieldsOf(act.data), facts)) return null;
    return refused(
      "办理应当先登记所涉问题提示，且与其一致",
      "A handling begins by registering the finding that it is about, as it stands",
    );
  }
  if (name === "registered") return refused("该问题提示已登记办理", "The finding is registered already");
  const isDecided = before.decision !== null;
  if (name === "reopened")
    return isDecided || before.state === "acted-on"
      ? null
      : refused("尚未认定，不必重新办理", "Nothing is decided yet, so there is nothing to reopen");
  if (name === "acted-on" || name === "") return null;
  if (!isDecided) return null;
  return refused(
    "该问题提示已作认定；有新的情况，请先重新办理",
    "The finding is decided; if there is something new, reopen it first",
  );
}

function isAbout(data: Record<string, unknown>, facts: FindingFacts): boolean {
  const { matter, constraint, number, agenda_item: item = null } = data;
  return (
    matter === facts.matter && constraint === facts.constraint && number === facts.at && item === facts.item
  );
}

function refused(zh: string, en: string): Refusal {
  return refusal("finding_refused", zh, en, { norms: [FINDING_PROCEDURE] });
}
