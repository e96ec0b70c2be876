/** Which rows are chosen: by their ids, with their contents, so that they can be copied wherever the list is scrolled to. */
import { useEffect, useRef, useState } from "react";
import type { GridSource } from "./source.ts";

/** More are fetched by nobody's click: for whole lists there is the export. */
export const SELECTED_MOST = 2_000;

export type Selection<Row> = {
  rows: ReadonlyMap<string, Row>;
  has: (id: string) => boolean;
  toggle: (index: number) => void;
  /** From where the last choice was made up to here, and nothing else. */
  extendTo: (index: number, from: number) => void;
  all: () => void;
  clear: () => void;
  isBusy: boolean;
  /** More were meant than can be chosen at once. */
  isCut: boolean;
};

export function useSelection<Row>(source: GridSource<Row>, idOf: (row: Row) => string): Selection<Row> {
  const [rows, setRows] = useState<ReadonlyMap<string, Row>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [isCut, setCut] = useState(false);
  const anchor = useRef<number | null>(null);
  /** What was asked for last: an answer that comes after another question is dropped. */
  const turn = useRef(0);
  const set = (next: Row[]) => setRows(new Map(next.map((row) => [idOf(row), row])));
  const clear = () => {
    turn.current += 1;
    anchor.current = null;
    setCut(false);
    setBusy(false);
    setRows((before) => (before.size === 0 ? before : new Map()));
  };
  // Of another list nothing is chosen yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the key that tells one list from another
  useEffect(clear, [source.key]);

  async function range(from: number, to: number) {
    turn.current += 1;
    const mine = turn.current;
    const last = Math.min(to, from + SELECTED_MOST - 1);
    setCut(last < to);
    setBusy(true);
    try {
      const taken = await source.take(from, last);
      if (mine === turn.current) set(taken);
    } catch {
      // What could not be fetched is told by the grid itself; the choice stays as it was.
    } finally {
      if (mine === turn.current) setBusy(false);
    }
  }

  return {
    rows,
    has: (id) => rows.has(id),
    toggle(index) {
      const row = source.row(index);
      if (!row) return;
      turn.current += 1;
      anchor.current = index;
      const next = new Map(rows);
      if (!next.delete(idOf(row)) && next.size < SELECTED_MOST) next.set(idOf(row), row);
      setRows(next);
    },
    extendTo(index, from) {
      anchor.current ??= from;
      void range(Math.min(anchor.current, index), Math.max(anchor.current, index));
    },
    all: () => void range(0, Math.max(0, (source.total ?? 1) - 1)),
    clear,
    isBusy,
    isCut,
  };
}
