/** What may happen to a round next, without a database: and that no order of requests opens anything early. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Sealed, sealPosition, toBase64 } from "../../sealing/index.ts";
import type { ActDraft } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";
import { impossible, revealDrafts, ROOM, sealDraft, startDraft } from "./decide.ts";
import { citedBy, missingFrom, openRound, type ReadAct, SEALING_ACTS, sealingOf } from "./round.ts";

const procedure = (await shippedNorms()).procedure("cn/decision", "2026-05-08") as Procedure;
const place = { jurisdiction: "nanlin", matter: "m" };
const CLERK = { person: "clerk", office: "o" };
const claimedAt = "2026-05-08T01:30:00.000Z";
const READY = { isWitnessed: true, checkpoint: "a checkpoint" };

/** A matter in hand: takes what the decisions give, and refuses what the kernel's door would refuse. */
class Matter {
  readonly acts: ReadAct[] = [];
  readonly seals = new Map<string, Sealed>();

  take(draft: ActDraft): boolean {
    const act = {
      ...draft,
      evidence: [],
      id: `a${this.acts.length}`,
      number: this.acts.length + 1,
      recordedAt: claimedAt,
    };
    if (impossible(procedure, place, this.acts, act)) return false;
    this.acts.push(act);
    return true;
  }
  about(type: string, of: string, as: string, data: Record<string, unknown> = {}): boolean {
    return this.take({ type: `decision.${type}`, actor: CLERK, claimedAt, data: { of, as, ...data } });
  }
  get sealing() {
    return sealingOf(procedure, this.acts);
  }
  start(): void {
    const draft = startDraft(this.sealing, { item: null, deviceKey: "key", actor: CLERK, claimedAt });
    if (!("ok" in draft)) this.take(draft);
  }
  seal(member: string, round = openRound(this.sealing, null)?.round ?? 1) {
    const sealed = sealPosition(
      { ...place, item: null, round, member },
      { position: "agree", reasons: member },
    );
    const commitment = toBase64(sealed.commitment);
    const draft = sealDraft(this.sealing, {
      item: null,
      round,
      member,
      commitment,
      actor: { person: member, office: "o" },
      claimedAt,
    });
    if (draft === "sealed" || "ok" in draft) return draft;
    if (this.take(draft)) this.seals.set(`${round} ${member}`, sealed);
    return draft;
  }
  /** With all the halves there are, as the reveal has them, but for those that are lost. */
  reveal(lost: string[] = [], given: string[] = [], round = openRound(this.sealing, null)?.round ?? 1) {
    const halves = (which: "serverHalf" | "stationHalf") =>
      new Map(
        [...this.seals]
          .filter(([key]) => key.startsWith(`${round} `) && !lost.includes(key.split(" ")[1] ?? ""))
          .map(([key, sealed]) => [key.split(" ")[1] ?? "", sealed[which]]),
      );
    return revealDrafts(procedure, this.sealing, {
      place,
      item: null,
      round,
      readiness: READY,
      claimedAt,
      serverHalves: halves("serverHalf"),
      stationHalves: halves("stationHalf"),
      given,
    });
  }
}

function convened(members = ["zhang", "li"]): Matter {
  const matter = new Matter();
  matter.about("attended", "chen", "chair");
  for (const member of members) matter.about("attended", member, "member");
  return matter;
}

describe("a round", () => {
  test("is sealed by all, then opened together, and the chair cites the reveal", () => {
    const matter = convened();
    matter.start();
    matter.seal("zhang");
    expect(missingFrom(matter.sealing, matter.sealing.rounds[0] as never)).toEqual(["li"]);
    expect(matter.reveal()).toMatchObject({ ok: false, refusal: { code: "sealing_refused" } });
    matter.seal("li");
    const revealed = matter.reveal();
    if (!revealed.ok) throw new Error(revealed.refusal.message.en);
    expect(revealed.acts.map((act) => [act.type, act.data.of, act.data.reasons])).toEqual([
      [SEALING_ACTS.revealed, undefined, undefined],
      [SEALING_ACTS.stated, "zhang", "zhang"],
      [SEALING_ACTS.stated, "li", "li"],
    ]);
    for (const act of revealed.acts) expect(matter.take(act)).toBe(true);
    expect(citedBy(matter.sealing, null)).toEqual({ round: 1, after: 7 });
    expect(matter.reveal([], [], 1)).toMatchObject({ ok: false });
  });

  test("takes no seal of the chair, of a stranger, of who is recused, absent or has sealed", () => {
    const matter = convened(["zhang", "li", "wang", "zhao"]);
    matter.start();
    matter.about("recused", "li", "member");
    matter.about("left", "wang", "member");
    for (const nobody of ["chen", "li", "wang", "sun"])
      expect(matter.seal(nobody), nobody).toMatchObject({ code: "not_allowed" });
    matter.seal("zhang");
    // The second device of the same person: another salt, so another commitment.
    expect(matter.seal("zhang")).toMatchObject({ code: "sealing_refused" });
    expect(missingFrom(matter.sealing, matter.sealing.rounds[0] as never)).toEqual(["zhao"]);
  });

  test("waits for who comes late, and not for who leaves", () => {
    const matter = convened();
    matter.start();
    matter.seal("zhang");
    matter.about("left", "li", "member");
    expect(matter.reveal().ok).toBe(true);
    matter.about("returned", "li", "member");
    expect(matter.reveal().ok).toBe(false);
  });

  test("lets a member who cannot seal be recorded so, who then states openly", () => {
    const matter = convened();
    matter.start();
    matter.seal("zhang");
    expect(matter.about("position-unopened", "zhang", "member", { round: 1, ground: "not_sealed" })).toBe(
      false,
    );
    expect(matter.about("position-unopened", "li", "member", { round: 1, ground: "not_sealed" })).toBe(true);
    expect(matter.seal("li")).toMatchObject({ code: "sealing_refused" });
    const revealed = matter.reveal();
    expect(revealed).toMatchObject({
      ok: true,
      acts: [{ data: { unopened: 1 } }, { data: { of: "zhang" } }],
    });
  });

  test("with a lost half opens only when somebody has said that it stays unopened", () => {
    const matter = convened();
    matter.start();
    matter.seal("zhang");
    matter.seal("li");
    expect(matter.reveal(["li"])).toMatchObject({ ok: false, unopened: ["li"] });
    const revealed = matter.reveal(["li"], ["li"]);
    expect(revealed).toMatchObject({
      ok: true,
      acts: [
        { type: SEALING_ACTS.revealed, data: { unopened: 1 } },
        { type: SEALING_ACTS.stated, data: { of: "zhang" } },
        { type: SEALING_ACTS.unopened, data: { of: "li", ground: "half_lost" } },
      ],
    });
  });

  test("does not open what is no position, or what was recused since", () => {
    const matter = convened(["zhang", "li", "wang"]);
    matter.start();
    for (const member of ["zhang", "li", "wang"]) matter.seal(member);
    matter.about("recused", "wang", "member");
    const odd = sealPosition({ ...place, item: null, round: 1, member: "li" }, { position: "perhaps" });
    matter.seals.set("1 li", odd);
    const seal = matter.acts.find((act) => act.type === SEALING_ACTS.sealed && act.data.of === "li");
    if (seal) seal.data.commitment = toBase64(odd.commitment);
    const revealed = matter.reveal([], ["li"]);
    if (!revealed.ok) throw new Error(revealed.refusal.message.en);
    expect(revealed.acts.map((act) => [act.type, act.data.of, act.data.ground])).toEqual([
      [SEALING_ACTS.revealed, undefined, undefined],
      [SEALING_ACTS.stated, "zhang", undefined],
      [SEALING_ACTS.unopened, "li", "does_not_open"],
    ]);
  });

  test("that another one follows is given up, and nothing of it is opened any more", () => {
    const matter = convened();
    matter.start();
    matter.seal("zhang");
    matter.seal("li");
    matter.start();
    expect(openRound(matter.sealing, null)?.round).toBe(2);
    expect(matter.reveal([], [], 1).ok).toBe(false);
    expect(matter.reveal().ok).toBe(false);
  });

  test("is not begun where nobody is there to seal", () => {
    const matter = new Matter();
    matter.about("attended", "chen", "chair");
    expect(startDraft(matter.sealing, { item: null, deviceKey: "k", actor: CLERK, claimedAt })).toMatchObject(
      {
        code: "sealing_refused",
      },
    );
  });
});

describe("at the door", () => {
  test("an opening that is not the commitment's is refused, whoever records it", () => {
    const matter = convened();
    matter.start();
    const { commitment, opening } = sealPosition(
      { ...place, item: null, round: 1, member: "zhang" },
      { position: "disagree" },
    );
    const data = { round: 1, commitment: toBase64(commitment), salt: toBase64(opening.salt) };
    expect(matter.about("position-stated", "zhang", "member", { ...data, position: "agree" })).toBe(false);
    expect(matter.about("position-stated", "li", "member", { ...data, position: "disagree" })).toBe(false);
    expect(matter.about("position-stated", "zhang", "member", { ...data, position: "disagree" })).toBe(true);
    // An open statement is nobody's business here.
    expect(matter.about("position-stated", "li", "member", { position: "agree" })).toBe(true);
  });

  test("a reveal at n − 1 is refused, even one that the system itself would record", () => {
    const matter = convened();
    matter.start();
    matter.seal("zhang");
    const early = { round: 1, witnessed: true, unopened: 0 };
    expect(matter.take({ type: SEALING_ACTS.revealed, actor: ROOM, claimedAt, data: early })).toBe(false);
    matter.seal("li");
    expect(matter.take({ type: SEALING_ACTS.revealed, actor: ROOM, claimedAt, data: early })).toBe(true);
    expect(matter.take({ type: SEALING_ACTS.revealed, actor: ROOM, claimedAt, data: early })).toBe(false);
  });
});

test("no order of requests reveals a position while one who is there has not sealed", () => {
  const people = ["zhang", "li", "wang"];
  const who = fc.constantFrom(...people);
  const request = fc.oneof(
    who.map((of) => ({ kind: "attended", of })),
    who.map((of) => ({ kind: "left", of })),
    who.map((of) => ({ kind: "recused", of })),
    { weight: 4, arbitrary: who.map((of) => ({ kind: "seal", of })) },
    who.map((of) => ({ kind: "unable", of })),
    fc.constant({ kind: "start", of: "" }),
    { weight: 4, arbitrary: fc.constant({ kind: "reveal", of: "" }) },
    who.map((of) => ({ kind: "reveal without", of })),
  );
  let reveals = 0;
  fc.assert(
    fc.property(fc.array(request, { minLength: 5, maxLength: 30 }), (requests) => {
      const matter = convened(people);
      matter.start();
      for (const { kind, of } of requests) {
        if (kind === "start") matter.start();
        else if (kind === "seal") matter.seal(of);
        else if (kind === "unable")
          matter.about("position-unopened", of, "member", {
            round: openRound(matter.sealing, null)?.round ?? 1,
            ground: "not_sealed",
          });
        else if (kind.startsWith("reveal")) {
          const { sealing } = matter;
          const open = openRound(sealing, null);
          const answer = matter.reveal(kind === "reveal" ? [] : [of], [of]);
          if (!answer.ok) continue;
          reveals += 1;
          const told = new Set([...(open?.sealed ?? []), ...(open?.unopened ?? [])].map((one) => one.member));
          expect(sealing.dueOn(null).every((member) => told.has(member))).toBe(true);
          for (const act of answer.acts) expect(matter.take(act)).toBe(true);
        } else matter.about(kind, of, "member");
      }
      // And whatever is opened is opened after its reveal, once.
      for (const round of matter.sealing.rounds)
        if (round.opened.length > 0) {
          expect(round.revealed).not.toBeNull();
          expect(new Set(round.opened).size).toBe(round.opened.length);
        }
    }),
    { numRuns: 1_000 },
  );
  expect(reveals).toBeGreaterThan(200);
});
