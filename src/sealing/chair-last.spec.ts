/** Whatever is recorded in whatever order: a chair's statement before a present member's is a finding, and nothing else is. */
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActDraft } from "../matters/index.ts";
import { decide, initialState } from "../matters/decide.ts";
import type { Procedure } from "../norms/index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const procedure = (await shippedNorms()).procedure("cn/decision", "2026-05-08") as Procedure;
const IDS = Object.fromEntries(["chen", "zhang", "li", "wang"].map((who) => [who, randomUUID()]));
const MEMBERS = ["zhang", "li", "wang"];
const CLERK = { person: randomUUID(), office: randomUUID() };

type Step = { type: string; who: string; as: string; data?: Record<string, unknown> };
const who = fc.constantFrom(...MEMBERS);
const about = (type: string, data: Record<string, unknown> = {}) =>
  who.map((one): Step => ({ type, who: one, as: "member", data }));
const chair = (type: string, data: Record<string, unknown> = {}) =>
  fc.constant<Step>({ type, who: "chen", as: "chair", data });
const steps = fc.array(
  fc.oneof(
    about("attended"),
    about("left"),
    about("returned"),
    about("absent"),
    about("recused"),
    about("interest-declared", { interest: "亲属任职" }),
    { weight: 4, arbitrary: about("position-stated", { position: "agree" }) },
    about("position-stated", { position: "disagree", round: 1, commitment: "c", salt: "s" }),
    about("position-sealed", { round: 1, commitment: "c" }),
    about("position-unopened", { round: 1, ground: "not_sealed" }),
    about("voted", { choice: "agree" }),
    chair("remark-made", { text: "先说两句" }),
    chair("voted", { choice: "agree" }),
    fc.constant<Step>({
      type: "positions-revealed",
      who: "",
      as: "",
      data: { round: 1, witnessed: true, unopened: 0 },
    }),
    { weight: 2, arbitrary: chair("position-stated", { position: "agree" }) },
  ),
  { minLength: 4, maxLength: 30 },
);

/** The rule once more, from its words: somebody was there, not recused, and had not stated when the chair did. */
function wasEarly(sequence: readonly Step[]): boolean {
  const present = new Set<string>();
  const recused = new Set<string>();
  const stated = new Set<string>();
  for (const step of sequence) {
    if (step.type === "attended" || step.type === "returned") present.add(step.who);
    if (step.type === "left" || step.type === "absent") present.delete(step.who);
    if (step.type === "recused") recused.add(step.who);
    if (step.type !== "position-stated") continue;
    if (step.as === "member") stated.add(step.who);
    else if (MEMBERS.some((one) => present.has(one) && !recused.has(one) && !stated.has(one))) return true;
  }
  return false;
}

function findingsOf(sequence: readonly Step[]): Set<string> {
  const state = initialState({ jurisdiction: "nanlin", matter: randomUUID(), body: randomUUID(), procedure });
  const claimedAt = "2026-05-08T01:30:00.000Z";
  const drafts = sequence.map(({ type, who: one, as, data }): ActDraft => {
    const person = one === "" ? {} : { of: IDS[one], as };
    return { type: `decision.${type}`, actor: CLERK, claimedAt, data: { ...person, ...data } };
  });
  const { findings } = decide(state, {
    drafts,
    recordedAt: () => new Date(claimedAt),
    newId: randomUUID,
    randomBytes,
  });
  return new Set(findings.map((finding) => finding.constraint));
}

test("no sequence lets the chair's recorded statement precede a present member's without a finding", () => {
  let early = 0;
  let inOrder = 0;
  fc.assert(
    fc.property(steps, (sequence) => {
      const isEarly = wasEarly(sequence);
      if (isEarly) early += 1;
      else inOrder += 1;
      expect(findingsOf(sequence).has("chair-states-last")).toBe(isEarly);
    }),
    { numRuns: 1_500 },
  );
  // Both kinds were seen, so that neither answer would have passed by itself.
  expect(Math.min(early, inOrder)).toBeGreaterThan(150);
});

test("nor before a reveal that comes after it, nor an opening before its reveal", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const found = findingsOf(sequence);
      const reveals = sequence.flatMap((step, i) => (step.type === "positions-revealed" ? [i] : []));
      const isChair = (step: Step) => step.type === "position-stated" && step.as === "chair";
      const spoke = sequence.findIndex(isChair);
      expect(found.has("chair-states-after-reveal")).toBe(spoke >= 0 && reveals.some((at) => at > spoke));
      const opened = sequence.findIndex(
        (step) => step.data?.commitment === "c" && step.type === "position-stated",
      );
      const isUnrevealed = opened >= 0 && !reveals.some((at) => at < opened);
      expect(found.has("cited-reveal-came-before")).toBe(isUnrevealed);
    }),
    { numRuns: 1_000 },
  );
});
