import type { LeafLink } from "./leaf.ts";

/**
 * The order that counts is inside the leaves: every act of a matter has a dense number and names the hash of the
 * matter's previous leaf. This follows the chains while leaves stream by.
 */

export interface ChainFault {
  readonly code: "leaf-malformed" | "matter-gap" | "matter-duplicate" | "matter-broken-chain";
  readonly index: number;
  readonly message: string;
}

interface Chain {
  number: number;
  last: string;
}

export class Chains {
  private readonly chains = new Map<string, Chain>();
  /** Leaves that came before their predecessor, by matter: what is still here at the end is a gap. */
  private readonly early = new Map<string, Map<number, { link: LeafLink; hash: string; index: number }>>();
  private readonly onFault: (fault: ChainFault) => void;

  constructor(onFault: (fault: ChainFault) => void) {
    this.onFault = onFault;
  }

  get matters(): number {
    return this.chains.size;
  }

  /** `hash` is the leaf's own hash in hexadecimal. A number that comes early waits for the ones before it. */
  add(link: LeafLink, hash: string, index: number): void {
    this.place(link, hash, index);
    if (this.early.size > 0) this.release(link.matter);
  }

  private place(link: LeafLink, hash: string, index: number): void {
    const chain = this.chains.get(link.matter);
    const next = (chain?.number ?? 0) + 1;
    if (link.number > next) {
      this.hold(link, hash, index);
      return;
    }
    if (link.number < next) {
      this.reportTwice(link, index);
      return;
    }
    const expected = chain === undefined ? null : chain.last;
    if (link.previous !== expected) {
      const message = `act ${link.number} of matter ${link.matter} does not cite the leaf before it`;
      this.onFault({ code: "matter-broken-chain", index, message });
    }
    if (chain === undefined) this.chains.set(link.matter, { number: 1, last: hash });
    else {
      chain.number = link.number;
      chain.last = hash;
    }
  }

  private hold(link: LeafLink, hash: string, index: number): void {
    const held = this.early.get(link.matter) ?? new Map();
    if (held.has(link.number)) this.reportTwice(link, index);
    else this.early.set(link.matter, held.set(link.number, { link, hash, index }));
  }

  private reportTwice(link: LeafLink, index: number): void {
    const message = `matter ${link.matter} has number ${link.number} twice`;
    this.onFault({ code: "matter-duplicate", index, message });
  }

  private release(matter: string): void {
    const held = this.early.get(matter);
    if (held === undefined) return;
    for (;;) {
      const next = held.get((this.chains.get(matter)?.number ?? 0) + 1);
      if (next === undefined) break;
      held.delete(next.link.number);
      this.place(next.link, next.hash, next.index);
    }
    if (held.size === 0) this.early.delete(matter);
  }

  /** Reports the numbers that never came. */
  finish(): void {
    for (const [matter, held] of this.early) {
      const after = this.chains.get(matter)?.number ?? 0;
      const first = [...held.keys()].reduce((a, b) => Math.min(a, b));
      const index = held.get(first)?.index ?? 0;
      const missing = first - after > 2 ? `${after + 1} to ${first - 1}` : `${after + 1}`;
      const message = `matter ${matter} lacks number ${missing}, although number ${first} is there`;
      this.onFault({ code: "matter-gap", index, message });
    }
  }
}
