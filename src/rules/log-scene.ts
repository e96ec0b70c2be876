/** The scene of a log in columns: the act at hand is a place in it, texts are compared by their codes. */
import type { Calendar } from "../calendar/index.ts";
import type { Column, EventLog, TextColumn } from "../logs/event-log.ts";
import { COUNTED_NAMES, type Procedure } from "../norms/index.ts";
import type { Fact } from "./counts.ts";
import { clearCounts, rememberField } from "./counts.ts";
import type { Kept, Key, Test } from "./scene.ts";
import { type CountsAs, type Read, Surroundings } from "./surroundings.ts";

export type Listener = { hear(watch: number, item: Key | null, acts: number[]): void };

const NONE = -1;

export class LogScene extends Surroundings {
  readonly listens: boolean;
  /** Where the case begins, and the act at hand. */
  start = 0;
  place = 0;
  /** Where the acts are, if the clock's are among them; otherwise they follow one another. */
  readonly places: number[] = [];
  private readonly log: EventLog;
  private readonly listener: Listener | null;
  private readonly hasItems: boolean;
  private readonly persons: TextColumn;
  private readonly kinds: CountsAs[];
  private readonly remembered: { name: string; read: Read<Fact> }[];
  /** Fields that are true or false, which a log can only write as words. */
  private readonly truths: ReadonlySet<string>;

  constructor(procedure: Procedure, calendar: Calendar, log: EventLog, listener: Listener | null) {
    super(procedure, calendar);
    this.log = log;
    this.truths = new Set(
      Object.values(procedure.acts).flatMap((act) =>
        act.fields.filter((f) => f.type === "boolean").map((f) => f.key),
      ),
    );
    this.listener = listener;
    this.hasItems = log.item.words.length > 0;
    this.listens = listener !== null;
    // Unless the log says so itself, an act is about the one who does it.
    const of = log.attributes.get("of");
    this.persons = of?.kind === "text" ? of : log.resource;
    this.kinds = log.activity.words.map((type) => this.countsAs(type));
    this.remembered = this.remembers
      .filter((name) => log.attributes.has(name))
      .map((name) => ({ name, read: this.reads(name) }));
  }

  /** Does any constraint ask for what the matter so far has brought? To be asked when all are compiled. */
  get needsCounts(): boolean {
    const isCounted = COUNTED_NAMES.some((name) => this.asked.has(name));
    return (
      (isCounted && this.kinds.some((kinds) => kinds !== null)) ||
      this.remembered.some((r) => this.asked.has(r.name))
    );
  }

  begin(start: number): void {
    this.start = start;
    if (this.places.length > 0) this.places.length = 0;
    clearCounts(this.counts);
  }

  count(place: number): void {
    for (const { name, read } of this.remembered) {
      const value = read();
      if (value !== null) rememberField(this.counts, name, value);
    }
    const kinds = this.kinds[this.log.activity.codes[place] as number];
    if (kinds) this.countAct(kinds);
  }

  get of(): Key | null {
    return codeAt(this.persons, this.place);
  }

  get as(): Key | null {
    return codeAt(this.log.role, this.place);
  }

  get item(): Key | null {
    return codeAt(this.log.item, this.place);
  }

  field(name: string): Fact {
    const column = this.log.attributes.get(name);
    return column ? factAt(column, this.factsOf(name, column), this.place) : null;
  }

  /** What each word of a column is to conditions; none of a column of numbers. */
  private factsOf(name: string, column: TextColumn | Column): readonly Fact[] {
    if (!("words" in column)) return [];
    if (!this.truths.has(name)) return column.words;
    return column.words.map((word) => (word === "true" ? true : word === "false" ? false : null));
  }

  time(): number {
    return this.log.time[this.place] as number;
  }

  keep(): Kept {
    return this.place;
  }

  itemAt(at: number): Key | null {
    return this.hasItems ? codeAt(this.log.item, this.start + this.placeOf(at)) : null;
  }

  /** In the case, from 0. */
  placeOf(at: number): number {
    return this.places.length > 0 ? (this.places[at] as number) - this.start : at;
  }

  tell(watch: number, item: Key | null, acts: number[]): void {
    this.listener?.hear(watch, item, acts);
  }

  reads(name: string): Read<Fact> {
    const column = this.log.attributes.get(name);
    if (!column) return () => null;
    if (column.kind === "text") {
      const { codes } = column;
      const facts = this.factsOf(name, column);
      return () => facts[codes[this.place] as number] ?? null;
    }
    const { values } = column;
    return () => {
      const value = values[this.place] as number;
      return Number.isNaN(value) ? null : value;
    };
  }

  protected testsCapacity(as: readonly string[]): Test {
    const { codes, words } = this.log.role;
    const fits = wordsThat(words, (word) => as.includes(word));
    return () => fits[codes[this.place] as number] === 1;
  }

  protected testsValue(name: string, wanted: readonly unknown[]): Test {
    const column = this.log.attributes.get(name);
    if (!column) return () => wanted.includes(undefined);
    if (column.kind === "number") {
      const { values } = column;
      return () => wanted.includes(values[this.place]);
    }
    const { codes, words } = column;
    const fits = wordsThat(words, (word) => wanted.some((value) => String(value) === word));
    return () => fits[codes[this.place] as number] === 1;
  }

  protected readsKey(name: string): Read<Key | null> {
    const read = this.keptKey(name);
    return () => read(this.place);
  }

  protected keptKey(name: string): (kept: Kept) => Key | null {
    const column = this.columnOf(name);
    if (!column) return () => null;
    if ("codes" in column) return (kept) => codeAt(column, kept as number);
    const { values } = column;
    return (kept) => {
      const value = values[kept as number] as number;
      return Number.isNaN(value) ? null : value;
    };
  }

  protected keptFact(name: string): (kept: Kept) => Fact {
    const column = this.columnOf(name);
    if (!column) return () => null;
    const facts = this.factsOf(name, column);
    if ("codes" in column) return (kept) => facts[column.codes[kept as number] as number] ?? null;
    return (kept) => factAt(column, facts, kept as number);
  }

  private columnOf(name: string): TextColumn | Column | undefined {
    if (name === "of") return this.persons;
    if (name === "by") return this.log.resource;
    if (name === "as") return this.log.role;
    if (name === "item") return this.log.item;
    return this.log.attributes.get(name);
  }

  protected capacities(as: readonly string[]): ReadonlySet<Key | null> {
    return new Set(as.map((word) => this.log.role.words.indexOf(word)).filter((code) => code !== NONE));
  }
}

function codeAt({ codes }: TextColumn, place: number): number | null {
  const code = codes[place] as number;
  return code === NONE || code === undefined ? null : code;
}

function factAt(column: Column, facts: readonly Fact[], place: number): Fact {
  if (column.kind === "text") return facts[column.codes[place] as number] ?? null;
  const value = column.values[place] as number;
  return Number.isNaN(value) ? null : value;
}

function wordsThat(words: readonly string[], test: (word: string) => boolean): Uint8Array {
  return Uint8Array.from(words, (word) => (test(word) ? 1 : 0));
}
