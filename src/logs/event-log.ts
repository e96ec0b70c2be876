/** An event log in columns: what a reader makes of a file and the engine runs over, without an object per event. */

/** Each event's word is words[codes[event]]; -1 = none. */
export type TextColumn = { codes: Int32Array; words: string[] };

/** In a column of numbers NaN = none. */
export type Column = ({ kind: "text" } & TextColumn) | { kind: "number"; values: Float64Array };

export type EventLog = {
  /** In order of first appearance. */
  cases: string[];
  /** length cases+1: the events of case i are starts[i] .. starts[i+1]-1, in order. */
  starts: Uint32Array;
  activity: TextColumn;
  /** Milliseconds since the epoch; NaN = none. */
  time: Float64Array;
  resource: TextColumn;
  role: TextColumn;
  item: TextColumn;
  attributes: Map<string, Column>;
};
