/** Sizes as people read them: 51.7 MB. */
const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

export function sizeOf(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${UNITS[unit]}`;
}
