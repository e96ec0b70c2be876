/** What every scene has in common: facts for conditions, who is due, keys; the acts themselves are read by its kinds. */
import type { Calendar } from "../calendar/index.ts";
import type { Condition } from "../norms/feel.ts";
import {
  COUNTED_NAMES,
  type Counting,
  type Procedure,
  REMEMBERED_FIELDS,
  type Selector,
} from "../norms/index.ts";
import {
  COUNTS_ABSENT,
  COUNTS_PRESENT,
  COUNTS_RECUSED,
  COUNTS_TALLY,
  COUNTS_VOIDED,
  COUNTS_VOTE,
  type Counted,
  type CountedName,
  type Counts,
  count,
  countedFact,
  type Fact,
  startCounts,
} from "./counts.ts";
import type { Facts, Kept, Key, Scene, Test } from "./scene.ts";

export type Read<T> = () => T;

const BETWEEN_KEYS = "\u0000";
const NONE = "";
const PRESENT = "present";
const NOTHING_MORE = () => undefined;

type CountKind = { kind: number; acts: readonly string[]; test: Test | null };
/** Null: for nothing. */
export type CountsAs = { kinds: CountKind[] } | null;

export abstract class Surroundings implements Scene, Counted {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly counting: Counting | null;
  readonly remembers: readonly string[];
  counts: Counts = startCounts();
  /** What conditions and quantified constraints ask of the matter so far. */
  protected readonly asked = new Set<string>();
  private countKinds: CountKind[] | null = null;

  constructor(procedure: Procedure, calendar: Calendar) {
    this.procedure = procedure;
    this.calendar = calendar;
    this.counting = procedure.counting;
    this.remembers = procedure.remembers ?? REMEMBERED_FIELDS;
  }

  abstract readonly listens: boolean;
  abstract readonly of: Key | null;
  abstract readonly as: Key | null;
  abstract readonly item: Key | null;
  abstract field(name: string): Fact;
  abstract time(): number;
  abstract keep(): Kept;
  abstract itemAt(at: number): Key | null;
  abstract tell(watch: number, item: Key | null, acts: number[]): void;

  /** A field of the act at hand, as a condition sees it. */
  abstract reads(name: string): Read<Fact>;
  protected abstract testsCapacity(as: readonly string[]): Test;
  protected abstract testsValue(name: string, values: readonly unknown[]): Test;
  /** Of, by, item or a field, comparable; null where there is none. */
  protected abstract readsKey(name: string): Read<Key | null>;
  protected abstract keptKey(name: string): (kept: Kept) => Key | null;
  protected abstract keptFact(name: string): (kept: Kept) => Fact;
  /** Capacities as `counts.present` has them. */
  protected abstract capacities(as: readonly string[]): ReadonlySet<Key | null>;

  person(): Key | null {
    return this.of;
  }

  testOf({ as, with: chosen, when }: Selector): Test | null {
    const tests: Test[] = [];
    if (as) tests.push(this.testsCapacity(as));
    for (const [name, values] of Object.entries(chosen)) tests.push(this.testsValue(name, values));
    if (when) {
      const holds = this.holdsAtAct(when);
      tests.push(() => holds() === true);
    }
    const [first, second] = tests;
    if (!first) return null;
    if (!second) return first;
    return tests.length === 2 ? () => first() && second() : () => tests.every((test) => test());
  }

  /** What an act of that type may count as. */
  countsAs(type: string): CountsAs {
    const kinds = this.kindsOfCounting().filter(({ acts }) => acts.includes(type));
    return kinds.length > 0 ? { kinds } : null;
  }

  countAct({ kinds }: NonNullable<CountsAs>): void {
    if (!this.counting) return;
    let bits = 0;
    for (const { kind, test } of kinds) if (test === null || test()) bits |= kind;
    if (bits !== 0) count(this.counts, this.counting, bits, this);
  }

  private kindsOfCounting(): CountKind[] {
    const { counting } = this;
    if (!counting) return [];
    const kindOf = (kind: number, selector: Selector): CountKind => ({
      kind,
      acts: selector.acts,
      test: this.testOf(selector),
    });
    this.countKinds ??= [
      kindOf(COUNTS_PRESENT, counting.present),
      kindOf(COUNTS_ABSENT, counting.absent),
      kindOf(COUNTS_RECUSED, counting.recused),
      kindOf(COUNTS_VOTE, counting.vote),
      { kind: COUNTS_TALLY, acts: counting.tally === null ? [] : [counting.tally], test: null },
      { kind: COUNTS_VOIDED, acts: counting.voided === null ? [] : [counting.voided], test: null },
    ];
    return this.countKinds;
  }

  keyBy(names: readonly string[]): () => Key {
    const [first, ...others] = names.map((name) => this.readsKey(name));
    if (!first) return () => NONE;
    if (others.length === 0) return () => first() ?? NONE;
    const all = [first, ...others];
    return () => all.map((read) => writtenKey(read())).join(BETWEEN_KEYS);
  }

  holdsAtAct(condition: Condition): () => boolean | null {
    return this.judged(condition, (name) => this.factAtAct(name));
  }

  holdsAtEnd(condition: Condition): () => boolean | null {
    return this.judged(condition, (name) => this.factAround(name, NOTHING_MORE, NOTHING_MORE));
  }

  private judged(condition: Condition, read: (name: string) => Read<Fact>): () => boolean | null {
    // The same object each time: conditions look at their facts and keep nothing.
    const facts: Record<string, Fact> = {};
    const fill = condition.names.map((name) => ({ name, read: read(name) }));
    return () => {
      for (const { name, read } of fill) facts[name] = read();
      return condition.holds(facts);
    };
  }

  /** The act's own field, and else what stands at it. */
  private factAtAct(name: string): Read<Fact> {
    const own = this.reads(name);
    const around = this.factAround(
      name,
      () => this.item,
      () => this.of,
    );
    return () => own() ?? around();
  }

  private factAround(
    name: string,
    item: Read<Key | null | undefined>,
    of: Read<Key | null | undefined>,
  ): Read<Fact> {
    this.asked.add(name);
    if (COUNTED_NAMES.includes(name))
      return () => countedFact(this.counts, this.counting, name as CountedName, item(), of());
    return () => this.counts.fields[name] ?? null;
  }

  dueBy(as: readonly string[] | null): () => Key[] {
    const wanted = as === null ? null : this.capacities(as);
    this.asked.add(PRESENT);
    return () => {
      const recused = this.counts.items.get(this.item)?.recused;
      const due: Key[] = [];
      for (const [person, capacity] of this.counts.present)
        if ((wanted === null || wanted.has(capacity)) && !recused?.has(person)) due.push(person);
      return due;
    };
  }

  isRecused(person: Key, at: number): boolean {
    return this.counts.items.get(this.itemAt(at))?.recused.has(person) ?? false;
  }

  differ(names: readonly string[]): (a: Kept, b: Kept) => boolean {
    const reads = names.map((name) => this.keptKey(name));
    return (a, b) =>
      reads.every((read) => {
        const [one, other] = [read(a), read(b)];
        return one !== null && other !== null && one !== other;
      });
  }

  holdsOver(where: Condition): (activation: Kept, target: Kept) => boolean {
    const facts: { activation: Record<string, Fact>; target: Record<string, Fact> } = {
      activation: {},
      target: {},
    };
    const fill = where.names.flatMap((path) => {
      const [side, name] = path.split(".");
      return (side === "activation" || side === "target") && name
        ? [{ side: side as "activation" | "target", name, read: this.keptFact(name) }]
        : [];
    });
    return (activation, target) => {
      for (const { side, name, read } of fill)
        facts[side][name] = read(side === "activation" ? activation : target);
      return where.holds(facts satisfies Facts) === true;
    };
  }
}

/** A number is never equal to the text of it. */
function writtenKey(key: Key | null): string {
  if (key === null) return NONE;
  return typeof key === "string" ? key : `\u0001${key}`;
}
