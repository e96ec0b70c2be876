import type { Occurrence } from "./occurrence.ts";

/** What a monitor remembers of a matter's acts, by position, without the clock's and without words. */
export class Course {
  length = 0;
  /** Null while every act has the number after its position, as where the clock has not ticked. */
  private numbers: number[] | null = null;
  private items: (string | null)[] | null = null;
  private persons: (string | null)[] | null = null;

  add({ number, item, of }: Occurrence): void {
    const at = this.length;
    this.length += 1;
    if (this.numbers === null && number !== at + 1)
      this.numbers = Array.from({ length: at }, (_, i) => i + 1);
    if (this.items === null && item !== null) this.items = new Array<null>(at).fill(null);
    if (this.persons === null && of !== null) this.persons = new Array<null>(at).fill(null);
    this.numbers?.push(number);
    this.items?.push(item);
    this.persons?.push(of);
  }

  numberAt(at: number): number {
    return this.numbers === null ? at + 1 : (this.numbers[at] as number);
  }

  itemAt(at: number): string | null {
    return this.items?.[at] ?? null;
  }

  ofAt(at: number): string | null {
    return this.persons?.[at] ?? null;
  }
}
