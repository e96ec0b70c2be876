/**
 * What the rules mean, straight from the definitions, over a whole trace and without any state: the oracle that the
 * monitor is compared with. Slow, and only for tests. It shares no code with watch.ts and counts.ts.
 *
 * A verdict is of a whole trace; a trace that may still grow is possibly this or that, unless no continuation can change
 * it: a breach stays, and so does what only the beginning decides.
 */
import type { Counting, Same, Selector, Template } from "../norms/index.ts";
import type { Occurrence, Verdict } from "./occurrence.ts";

export type Judgement = {
  verdict: Verdict;
  vacuous: boolean;
  activations: { fulfilled: number; violated: number };
  /** item, and the person where persons are correlated. */
  breached: Set<string>;
};

type Judged = { o: Occurrence; broken: boolean };
type Facts = Record<string, unknown>;

export function judgeTrace(
  t: Template,
  counting: Counting,
  trace: Occurrence[],
  complete: boolean,
): Judgement {
  const judged = activationsOf(t, counting, trace);
  const owed = owedBy(t, counting, trace);
  const violated = [...judged.filter((j) => j.broken).map((j) => j.o), ...(complete ? owed : [])];
  const fulfilled = judged.filter((j) => !j.broken).length;
  const some = judged.length + owed.length > 0;
  return {
    verdict:
      violated.length > 0
        ? "violated"
        : owed.length > 0
          ? "possibly-violated"
          : complete || isSettled(t, trace)
            ? "satisfied"
            : "possibly-satisfied",
    vacuous: t.kind === "absence" ? false : !some && !isJudgedAtTheEnd(t, counting, trace),
    activations: {
      violated: t.kind === "absence" ? Math.min(1, violated.length) : violated.length,
      fulfilled:
        t.kind === "absence"
          ? complete && violated.length === 0
            ? 1
            : 0
          : fulfilled + (complete && owed.length === 0 && isJudgedAtTheEnd(t, counting, trace) ? 1 : 0),
    },
    breached: new Set(
      (t.kind === "not_response" ? forbidden(t, trace) : violated).map((o) => breachKey(t, o)),
    ),
  };
}

export function breachKey(t: Template, o: { item: string | null; of: string | null }): string {
  if (t.kind === "first" || t.kind === "last" || t.kind === "finally") return "the whole";
  const persons = "same" in t && t.same.includes("of");
  return persons ? `${o.item ?? ""}/${o.of ?? ""}` : (o.item ?? "");
}

/** The activations that are judged by what stands in the trace, whatever may follow (targets of response included). */
function activationsOf(t: Template, counting: Counting, trace: Occurrence[]): Judged[] {
  const each = (
    keep: (o: Occurrence) => boolean,
    broken: (o: Occurrence, before: Occurrence[], after: Occurrence[]) => boolean,
  ) =>
    trace.flatMap((o, i) =>
      keep(o) ? [{ o, broken: broken(o, trace.slice(0, i), trace.slice(i + 1)) }] : [],
    );
  switch (t.kind) {
    case "precedence":
      return each(
        (o) => is(t.activation, o),
        (o, before) =>
          t.each
            ? required(t.target, counting, [...before, o], o).some(
                (person) => !before.some((b) => is(t.target, b) && b.of === person && alike(t.same, b, o)),
              )
            : !before.some((b) => is(t.target, b) && alike(t.same, b, o)),
      );
    case "not_response":
      return each(
        (o) => is(t.activation, o),
        (o, _, after) => after.some((a) => is(t.target, a) && alike(t.same, a, o)),
      );
    case "response":
      return each(
        (o) => is(t.activation, o),
        () => false,
      ).filter(({ o }) => answered(t.target, t.same, o, trace));
    case "absence":
      return each(
        (o) => is(t.activation, o),
        () => true,
      );
    case "first": {
      const [first] = trace.filter((o) => is(t.among, o));
      return first ? [{ o: first, broken: !is(t.must, first) }] : [];
    }
    case "condition":
      return trace.flatMap((o, i) => {
        if (!is(t.at, o)) return [];
        const facts = factsOf(counting, trace.slice(0, i + 1), o);
        if (t.when && t.when.holds(facts as never) !== true) return [];
        const holds = t.holds.holds(facts as never);
        return holds === null ? [] : [{ o, broken: !holds }];
      });
    default:
      return [];
  }
}

/** The breach of "not after" lies in the act that came after. */
function forbidden(t: Extract<Template, { same: unknown }>, trace: Occurrence[]): Occurrence[] {
  return trace.filter(
    (o) =>
      is(t.target, o) && trace.some((a) => a.number < o.number && is(t.activation, a) && alike(t.same, a, o)),
  );
}

/** What is broken if nothing more comes, and may still be mended. */
function owedBy(t: Template, counting: Counting, trace: Occurrence[]): Occurrence[] {
  if (t.kind === "response")
    return trace.filter((o) => is(t.activation, o) && !answered(t.target, t.same, o, trace));
  if (t.kind === "last") {
    const latest = trace.filter((o) => is(t.among, o)).at(-1);
    const given = t.given === null || trace.some((o) => is(t.given as Selector, o));
    return given && latest && !is(t.must, latest) ? [latest] : [];
  }
  if (t.kind === "finally") {
    const given = trace.filter((o) => is(t.given, o)).at(-1);
    return given && t.holds.holds(factsOf(counting, trace, null) as never) === false ? [given] : [];
  }
  return [];
}

function isJudgedAtTheEnd(t: Template, counting: Counting, trace: Occurrence[]): boolean {
  if (t.kind === "last")
    return (
      trace.some((o) => is(t.among, o)) && (t.given === null || trace.some((o) => is(t.given as Selector, o)))
    );
  if (t.kind === "finally")
    return (
      trace.some((o) => is(t.given, o)) && t.holds.holds(factsOf(counting, trace, null) as never) !== null
    );
  return false;
}

/** Can no continuation break it? */
function isSettled(t: Template, trace: Occurrence[]): boolean {
  if (t.kind === "first") return trace.some((o) => is(t.among, o));
  if (t.kind === "precedence") return !t.each && t.same.length === 0 && trace.some((o) => is(t.target, o));
  return false;
}

function answered(target: Selector, same: readonly Same[], o: Occurrence, trace: Occurrence[]): boolean {
  return trace.some((a) => a.number > o.number && is(target, a) && alike(same, a, o));
}

function is(selector: Selector, o: Occurrence): boolean {
  const capacity = selector.as === null || (o.as !== null && selector.as.includes(o.as));
  return (
    selector.acts.includes(o.type) &&
    capacity &&
    Object.entries(selector.with).every(([k, values]) => values.includes(o.data[k]))
  );
}

function alike(same: readonly Same[], a: Occurrence, b: Occurrence): boolean {
  return same.every((s) => (a[s as "of"] ?? "") === (b[s as "of"] ?? ""));
}

/** Who must have done the target: present in its capacity and not recused on the item, as the trace stands. */
function required(target: Selector, counting: Counting, trace: Occurrence[], o: Occurrence): string[] {
  return presentIn(counting, trace)
    .filter(({ as }) => target.as === null || target.as.includes(as))
    .map(({ person }) => person)
    .filter(
      (person) =>
        !trace.some((r) => is(counting.recused, r) && r.of === person && (r.item ?? "") === (o.item ?? "")),
    );
}

function presentIn(counting: Counting, trace: Occurrence[]): { person: string; as: string }[] {
  const people = [...new Set(trace.flatMap((o) => o.of ?? []))];
  return people.flatMap((person) => {
    const latest = trace
      .filter((o) => o.of === person && (is(counting.present, o) || is(counting.absent, o)))
      .at(-1);
    return latest && !is(counting.absent, latest) ? [{ person, as: latest.as ?? "" }] : [];
  });
}

/** The facts at an act: the latest of what a matter remembers, who is present, the votes on the act's item, its fields. */
function factsOf(counting: Counting, trace: Occurrence[], o: Occurrence | null): Facts {
  const remembered = (key: string) =>
    trace.findLast((a) => ["number", "string"].includes(typeof a.data[key]))?.data[key] ?? null;
  const onItem = o ? trace.filter((a) => (a.item ?? "") === (o.item ?? "")) : [];
  const voters = new Set(onItem.flatMap((a) => (is(counting.vote, a) && a.of !== null ? [a.of] : [])));
  const cast = (choice: string) =>
    [...voters].filter((person) => {
      const latest = onItem.findLast((a) => is(counting.vote, a) && a.of === person);
      return latest?.data[counting.choice.field] === choice;
    });
  const tally = onItem.findLast((a) => a.type === counting.tally)?.data;
  const number = (kind: "yes" | "no" | "abstain") =>
    o === null ? 0 : tally ? Number(tally[kind] ?? 0) : cast(counting.choice[kind]).length;
  const [yes, no, abstain] = [number("yes"), number("no"), number("abstain")];
  return {
    due: remembered("due"),
    class: remembered("class"),
    amount: remembered("amount"),
    present: presentIn(counting, trace).length,
    yes,
    no,
    abstain,
    votes: yes + no + abstain,
    ...(o?.data ?? {}),
  };
}
