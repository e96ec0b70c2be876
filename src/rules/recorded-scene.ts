/** The scene of acts as they are recorded, one after another; it goes from matter to matter of a procedure. */
import { type Counts, type Fact, rememberField } from "./counts.ts";
import { Course } from "./course.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Kept, Key, Test } from "./scene.ts";
import { type CountsAs, type Read, Surroundings } from "./surroundings.ts";

export type Told = { watch: number; item: string | null; acts: number[] };

const NOBODY: Occurrence = {
  number: 0,
  type: "",
  of: null,
  by: null,
  as: null,
  item: null,
  data: {},
  time: 0,
};

export class RecordedScene extends Surroundings {
  readonly listens = true;
  private act: Occurrence = NOBODY;
  private acts = new Course();
  private told: Told[] = [];
  private readonly keptNames = new Set<string>();
  private readonly remembered: ReadonlySet<string> = new Set(this.remembers);

  enter(counts: Counts, acts: Course, told: Told[]): void {
    this.counts = counts;
    this.acts = acts;
    this.told = told;
    this.act = NOBODY;
  }

  /** Brings an act to hand: what it says is remembered, and it is counted, before it is judged. */
  show(act: Occurrence, countsAs: CountsAs): void {
    this.act = act;
    // An act has few fields, and most of those that are remembered stand in few acts.
    for (const name in act.data) {
      if (!this.remembered.has(name)) continue;
      const value = factOf(act.data[name]);
      if (value !== null) rememberField(this.counts, name, value);
    }
    if (countsAs !== null) this.countAct(countsAs);
  }

  get of(): Key | null {
    return this.act.of;
  }

  get as(): Key | null {
    return this.act.as;
  }

  get item(): Key | null {
    return this.act.item || null;
  }

  field(name: string): Fact {
    return factOf(this.act.data[name]);
  }

  time(): number {
    return this.act.time;
  }

  /** Only what conditions on pairs ask for: the other words of an act are not held in memory. */
  keep(): Kept {
    const { data } = this.act;
    const kept: Record<string, unknown> = {};
    for (const name of this.keptNames) kept[name] = data[name];
    return { ...this.act, data: kept };
  }

  itemAt(at: number): Key | null {
    return this.acts.itemAt(at) || null;
  }

  tell(watch: number, item: Key | null, acts: number[]): void {
    this.told.push({ watch, item: item as string | null, acts });
  }

  reads(name: string): Read<Fact> {
    return () => factOf(this.act.data[name]);
  }

  protected testsCapacity(as: readonly string[]): Test {
    return () => this.act.as !== null && as.includes(this.act.as);
  }

  protected testsValue(name: string, values: readonly unknown[]): Test {
    return () => values.includes(this.act.data[name]);
  }

  protected readsKey(name: string): Read<Key | null> {
    const read = keyReader(name);
    return () => read(this.act);
  }

  protected keptKey(name: string): (kept: Kept) => Key | null {
    const read = keyReader(name);
    this.keptNames.add(name);
    return (kept) => read(kept as Occurrence);
  }

  protected keptFact(name: string): (kept: Kept) => Fact {
    if (name === "of" || name === "by" || name === "as" || name === "item")
      return (kept) => (kept as Occurrence)[name];
    this.keptNames.add(name);
    return (kept) => factOf((kept as Occurrence).data[name]);
  }

  protected capacities(as: readonly string[]): ReadonlySet<Key | null> {
    return new Set(as);
  }
}

function factOf(value: unknown): Fact {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}

function keyReader(name: string): (o: Occurrence) => Key | null {
  if (name === "of" || name === "by" || name === "item") return (o) => o[name] || null;
  return ({ data }) => {
    const value = data[name];
    if (value === null || value === undefined || value === "") return null;
    const fact = factOf(value);
    return fact ?? JSON.stringify(value);
  };
}
