/** A result, what it was measured against in the same run, and what was aimed at. */
export type Spread = { least: number; most: number };

export type Row = {
  name: string;
  value: number;
  unit: string;
  spread?: Spread;
  note?: string;
  peer: { name: string; value: number; unit: string; spread?: Spread } | null;
  ratio: number | null;
  aim: { least: number; of: "ratio" | "value" } | { most: number; of: "value" } | null;
};

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

export function spreadOf(values: number[]): Spread {
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** Null where nothing was aimed at. */
export function isMet(row: Row): boolean | null {
  if (!row.aim) return null;
  const measured = row.aim.of === "ratio" ? (row.ratio ?? Number.NaN) : row.value;
  return "least" in row.aim ? measured >= row.aim.least : measured <= row.aim.most;
}

export function aimOf(row: Row): string {
  if (!row.aim) return "";
  const bound = "least" in row.aim ? `≥ ${number(row.aim.least)}` : `≤ ${number(row.aim.most)}`;
  return row.aim.of === "ratio" ? `ratio ${bound}` : `${bound} ${row.unit}`;
}

export function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
