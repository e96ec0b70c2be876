/** The word that stood above in a column, where rows often repeat it: comparing is cheaper than looking it up. */
export class Repeated {
  code = -1;
  private bytes = new Uint8Array(64);
  /** -1: there is none yet. */
  private length = -1;

  /** Where the same word ends, if it stands there; -1 otherwise. What follows it is not looked at. */
  endIn(b: Uint8Array, from: number): number {
    const { bytes, length } = this;
    for (let k = 0; k < length; k++) if (b[from + k] !== bytes[k]) return -1;
    return length < 0 ? -1 : from + length;
  }

  keep(b: Uint8Array, from: number, to: number, code: number): void {
    this.code = code;
    this.length = to - from;
    if (this.length > this.bytes.length) this.bytes = new Uint8Array(this.length * 2);
    for (let k = from; k < to; k++) this.bytes[k - from] = b[k] as number;
  }
}
