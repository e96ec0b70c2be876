import { readFileSync } from "node:fs";
import type { ProofReport } from "../../verifier/index.ts";
import { verifyProof } from "../../verifier/index.ts";

/** quanjian ledger verify-item: the proof bundle of one item of a meeting, on plain Node ≥ 20, without a server. */

const EXIT_FINDING = 1;

export interface ItemFlags {
  vkey: string;
  policy?: string;
  source?: string;
  json?: boolean;
}

export async function verifyItem(
  file: string,
  flags: ItemFlags,
  watch: { signal: AbortSignal; onProgress: (leaves: number, total: number) => void; onEnd: () => void },
): Promise<void> {
  const report = await verifyProof(readFileSync(file, "utf8"), {
    vkey: flags.vkey,
    signal: watch.signal,
    onProgress: watch.onProgress,
    ...(flags.policy === undefined ? {} : { witnessPolicy: readFileSync(flags.policy, "utf8") }),
    ...(flags.source === undefined ? {} : { source: flags.source }),
  }).finally(watch.onEnd);
  if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else for (const line of linesOf(report)) process.stdout.write(`${line}\n`);
  if (!report.ok) process.exitCode = EXIT_FINDING;
}

/** What the bundle shows and what it does not: each line says no more than was checked. */
export function linesOf(report: ProofReport): string[] {
  const { matter, origin, size, acts } = report;
  return [
    `item       ${matter ?? "?"} (${acts} acts)`,
    `ledger     ${origin ?? "?"} at size ${size ?? "?"}`,
    ...witnessLines(report),
    ...report.items.map(({ item, chair, before, isChairLast }) => {
      const where = item === null ? "" : ` on item ${item}`;
      if (chair === null)
        return `order      no statement of a chair is recorded${where}; ${before} of others`;
      return isChairLast
        ? `order      the chair's recorded statement${where} (number ${chair.number}) followed the recorded statements of all others (${before})`
        : `order      the chair's recorded statement${where} (number ${chair.number}) did NOT follow the recorded statements of all others`;
    }),
    ...report.reveals.map(
      ({ number, round, sealed, opened, isWitnessed }) =>
        `sealed     round ${round}: ${sealed} sealed, ${opened} opened; the reveal (number ${number}) was ${
          isWitnessed ? "" : "not "
        }witnessed beforehand`,
    ),
    ...(report.unaccounted.length > 0
      ? [`note       neither present nor absent in the record: ${report.unaccounted.join(", ")}`]
      : []),
    report.isScanned
      ? `scan       every tile was read; ${report.later} later acts of the matter`
      : "scan       the ledger was not read (--source): a number used twice, or an act after the last one here, was not looked for",
    ...report.findings.map(({ code, message }) => `FINDING    ${code}: ${message}`),
    report.ok ? "result     the bundle is in order" : "result     the bundle is NOT in order",
    "           It shows what was recorded and in which order, not what was said in the room beside it.",
  ];
}

function witnessLines({ isWitnessed, witnesses }: ProofReport): string[] {
  if (isWitnessed === null) return ["witnessed  not asked (--policy)"];
  if (!isWitnessed) return ["witnessed  not by the quorum"];
  return [
    "witnessed  by the quorum:",
    ...witnesses.map(({ name, at }) => `             ${name} at ${at}`),
    "             (a witness saw append-only growth; it does not vouch for content)",
  ];
}
