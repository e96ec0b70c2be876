/** What is out of date once something has been proposed, adopted or withdrawn. */
const NAMES = new Set<unknown>([
  "norms",
  "norm",
  "norm-cases",
  "norm-comparison",
  "norm-settings",
  "procedures",
  "matters",
  "desk",
]);

export const isNormAnswer = ({ queryKey: [name] }: { queryKey: readonly unknown[] }) => NAMES.has(name);
