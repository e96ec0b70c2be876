import { describe, expect, test } from "vitest";
import type { Act } from "../matters/index.ts";
import { evolve, type FindingFacts, type Handling, impossible } from "./handling.ts";
import { messagesOf } from "./messages-of.ts";

const FINDING = "00000000-0000-4000-8000-00000000000f";
const BODY = "00000000-0000-4000-8000-00000000000b";
const facts: FindingFacts = { matter: "m", constraint: "quorum", item: null, at: 6, body: BODY };
const REGISTERED = { matter: "m", constraint: "quorum", number: 6 };

let clock = 0;
/** `who` did it. */
function act(number: number, name: string, who: string, data: Record<string, unknown> = {}): Act {
  clock += 60_000;
  const at = new Date(clock).toISOString();
  return {
    id: `act ${number}`,
    jurisdiction: "here",
    matter: FINDING,
    number,
    type: name === "tick" ? "clock.ticked" : `finding.${name}`,
    body: BODY,
    actor: { person: who, office: "o" },
    claimedAt: at,
    recordedAt: at,
    data,
    evidence: [],
    norms: { pack: "cn", version: "1" },
  };
}

const registered = act(1, "registered", "jia", REGISTERED);
const assigned = act(2, "assigned", "jia", { of: "yi", as: "officer" });
const asked = act(3, "asked", "yi", { of: "bing", as: "subject", text: "?" });
const answered = act(4, "answered", "bing", { of: "bing", as: "subject", position: "explained", text: "!" });
const confirmed = act(5, "confirmed", "yi", { reasons: "√" });
const dismissed = act(5, "dismissed", "yi", { ground: "other", reasons: "×" });
const reopened = act(6, "reopened", "yi", { reasons: "…" });

const handled = (...acts: (Act & { erased?: boolean })[]) =>
  acts.reduce<Handling | null>(evolve, null) as Handling;

describe("the state of a finding", () => {
  test.each([
    ["registered", [registered], "open"],
    ["assigned", [registered, assigned], "open"],
    ["asked", [registered, asked], "open"],
    ["answered", [registered, asked, answered], "answered"],
    ["answered without being asked", [registered, answered], "answered"],
    ["confirmed", [registered, asked, answered, confirmed], "confirmed"],
    ["dismissed", [registered, dismissed], "dismissed"],
    ["acted on", [registered, answered, confirmed, act(6, "acted-on", "yi")], "acted-on"],
    [
      "acted on before it is confirmed, which a rule tells",
      [registered, act(2, "acted-on", "yi")],
      "acted-on",
    ],
    [
      "answered after it was acted on, which a rule tells",
      [registered, act(2, "acted-on", "yi"), answered],
      "acted-on",
    ],
    ["reopened after an answer", [registered, answered, confirmed, reopened], "answered"],
    ["reopened without one", [registered, dismissed, reopened], "open"],
    ["told by the clock that a limit passed", [registered, asked, act(4, "tick", "—")], "open"],
  ])("%s", (_words, acts, state) => expect(handled(...acts).state).toBe(state));

  test("knows who handles it, whom it concerns and what was decided", () => {
    const handling = handled(registered, assigned, asked, answered, confirmed);
    expect(handling.handler?.person).toBe("yi");
    expect(handling.concerned).toEqual([
      {
        person: "bing",
        asked: { number: 3, at: asked.claimedAt },
        answered: { number: 4, at: answered.claimedAt, position: "explained" },
      },
    ]);
    expect(handling.decision).toEqual({ outcome: "confirmed", number: 5, by: "yi", at: confirmed.claimedAt });
  });

  test("an assignment whose words were erased takes the finding from nobody", () => {
    const erased = { ...act(3, "assigned", "jia"), erased: true };
    expect(handled(registered, assigned, erased).handler?.person).toBe("yi");
  });

  test("an act whose words were erased says nobody's name any more, and that it happened", () => {
    const erased = { ...answered, data: {}, erased: true };
    expect(handled(registered, erased)).toMatchObject({ state: "answered", concerned: [] });
  });
});

describe("what cannot be so", () => {
  const codeOf = (before: Handling | null, it: Act, of: FindingFacts | null = facts) =>
    impossible(before, of, it)?.code ?? null;

  test.each([
    ["a handling of a finding that there is not", codeOf(null, registered, null), true],
    ["of another body's", codeOf(null, registered, { ...facts, body: "another" }), true],
    ["of another rule", codeOf(null, act(1, "registered", "jia", { ...REGISTERED, constraint: "x" })), true],
    ["of another item", codeOf(null, registered, { ...facts, item: "2" }), true],
    [
      "of the item that it is about",
      codeOf(null, act(1, "registered", "jia", { ...REGISTERED, agenda_item: "2" }), { ...facts, item: "2" }),
      false,
    ],
    ["of the finding as it stands", codeOf(null, registered), false],
    ["an answer to what nobody registered", codeOf(null, answered), true],
    ["a second registration", codeOf(handled(registered), registered), true],
    ["an answer after the decision", codeOf(handled(registered, confirmed), answered), true],
    ["a decision on what is decided", codeOf(handled(registered, confirmed), dismissed), true],
    ["a decision after it was reopened", codeOf(handled(registered, confirmed, reopened), dismissed), false],
    [
      "reopening what was acted on undecided",
      codeOf(handled(registered, act(2, "acted-on", "yi")), reopened),
      false,
    ],
    ["reopening what nobody decided", codeOf(handled(registered), reopened), true],
    ["a decision without an answer, which a rule tells", codeOf(handled(registered), confirmed), false],
    [
      "acting before confirming, which a rule tells",
      codeOf(handled(registered), act(2, "acted-on", "yi")),
      false,
    ],
  ])("%s", (_words, code, isRefused) => expect(code).toBe(isRefused ? "finding_refused" : null));
});

describe("who is told", () => {
  const told = (...acts: Act[]) => {
    const last = acts.at(-1) as Act;
    return messagesOf(handled(...acts), last).map((m) => `${m.kind} → ${m.person}`);
  };

  test("each who is concerned, and never who did it", () => {
    expect(told(registered)).toEqual([]);
    expect(told(registered, assigned)).toEqual(["assigned → yi"]);
    expect(told(registered, act(2, "assigned", "yi", { of: "yi", as: "officer" }))).toEqual([]);
    expect(told(registered, assigned, asked)).toEqual(["asked → bing"]);
    expect(told(registered, assigned, asked, answered)).toEqual(["answered → yi"]);
    const ding = act(5, "asked", "yi", { of: "ding", as: "subject", text: "?" });
    expect(told(registered, assigned, asked, ding)).toEqual(["asked → ding"]);
    const answering = act(6, "answered", "ding", { of: "ding", as: "subject", text: "!" });
    expect(told(registered, assigned, asked, ding, answering)).toEqual(["answered → yi"]);
    expect(told(registered, assigned, asked, answered, confirmed)).toEqual(["confirmed → bing"]);
    expect(told(registered, assigned, asked, answered, act(5, "dismissed", "jia"))).toEqual([
      "dismissed → yi",
      "dismissed → bing",
    ]);
  });
});
