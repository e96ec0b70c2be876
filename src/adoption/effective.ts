/** Which settings hold for a body on a day. Pure. */
import type { PackSetting, ParameterSetting, SettingRow } from "./settings.ts";

export type Effective = { packs: PackSetting[]; parameters: ParameterSetting[] };

/**
 * Of several for one parameter the body's own goes before the jurisdiction's, and the later one before the earlier.
 * In the order of their ids, so that the same settings have the same name wherever they are read.
 */
export function effectiveOn(rows: readonly SettingRow[], body: string | null, on: string): Effective {
  const packs = new Map<string, PackSetting>();
  const parameters = new Map<string, ParameterSetting>();
  for (const row of rows.filter((r) => holds(r, body, on)).sort(weakestFirst)) {
    if (row.kind === "pack") packs.set(row.pack, row);
    else parameters.set(`${row.procedure} ${row.parameter}`, row);
  }
  return { packs: byId([...packs.values()]), parameters: byId([...parameters.values()]) };
}

function holds(row: SettingRow, body: string | null, on: string): boolean {
  return (
    row.state === "adopted" &&
    row.fromOn <= on &&
    (row.endedOn === null || on < row.endedOn) &&
    (row.body === null || row.body === body)
  );
}

function weakestFirst(a: SettingRow, b: SettingRow): number {
  return Number(a.body !== null) - Number(b.body !== null) || a.fromOn.localeCompare(b.fromOn);
}

function byId<Row extends SettingRow>(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.setting.localeCompare(b.setting));
}
