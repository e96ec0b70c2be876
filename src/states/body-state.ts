/** A body's state from what its matters show, under thresholds that are norm data. Pure. */
import type { Procedure } from "../norms/index.ts";
import { type State, type StateReason, stateOf } from "../rules/index.ts";
import type { OpenFinding, OpenLimit } from "./facts.ts";

export type Thresholds = {
  /** From how many on, open findings of the weight show as the state. */
  warningSerious: number;
  warningFindings: number;
  preventionFindings: number;
  preventionLimits: number;
};

const NAMES: Record<keyof Thresholds, string> = {
  warningSerious: "warning_serious",
  warningFindings: "warning_findings",
  preventionFindings: "prevention_findings",
  preventionLimits: "prevention_limits",
};

/** @throws Error where the law does not say one of them: then nothing may be shown. */
export function thresholdsOf({ parameters }: Pick<Procedure, "parameters">): Thresholds {
  const numberOf = (id: string) => {
    const value = Number(parameters.find((parameter) => parameter.id === id)?.value);
    if (!Number.isInteger(value)) throw new Error(`the law has no whole number ${id}`);
    return value;
  };
  return {
    warningSerious: numberOf(NAMES.warningSerious),
    warningFindings: numberOf(NAMES.warningFindings),
    preventionFindings: numberOf(NAMES.preventionFindings),
    preventionLimits: numberOf(NAMES.preventionLimits),
  };
}

export type BodyReason = {
  because: "finding" | "limit-passed" | "limit-near";
  matter: string;
  constraint: string;
  severity: OpenFinding["severity"] | null;
  /** Since when it stands, or when the limit is. */
  at: string;
};

export type BodyState = {
  state: State;
  findings: number;
  serious: number;
  limits: number;
  /** The weightiest first, then the latest; those of one weight and time by their matter. */
  reasons: BodyReason[];
};

/** What one body's open findings and limits come up to at an instant. */
export function stateOfBody(
  findings: readonly OpenFinding[],
  limits: readonly OpenLimit[],
  thresholds: Thresholds,
  now: number,
): BodyState {
  const matters = new Map<string, { findings: OpenFinding[]; limits: OpenLimit[] }>();
  const of = (matter: string) => {
    const known = matters.get(matter) ?? { findings: [], limits: [] };
    matters.set(matter, known);
    return known;
  };
  for (const finding of findings) of(finding.matter).findings.push(finding);
  for (const limit of limits) of(limit.matter).limits.push(limit);
  const reasons = [...matters].flatMap(([matter, own]) => reasonsOf(matter, own, now));
  const counted = (because: BodyReason["because"]) => reasons.filter((r) => r.because === because).length;
  const serious = reasons.filter((r) => r.severity === "serious").length;
  const open = counted("finding") + counted("limit-passed");
  const near = counted("limit-near");
  const isWarning = serious >= thresholds.warningSerious || open >= thresholds.warningFindings;
  const isPrevention = open >= thresholds.preventionFindings || near >= thresholds.preventionLimits;
  return {
    state: isWarning ? "warning" : isPrevention ? "prevention" : "normal",
    findings: open,
    serious,
    limits: near,
    reasons: reasons.toSorted(weightiestFirst),
  };
}

type Own = { findings: OpenFinding[]; limits: OpenLimit[] };

/** What the rules say of one matter, for each finding and limit that is more than normal. */
function reasonsOf(matter: string, { findings, limits }: Own, now: number): BodyReason[] {
  const { reasons } = stateOf({
    assessment: {
      closed: false,
      constraints: findings.map(({ constraint }) => ({ constraint, verdict: "violated" as const })),
    },
    // A limit whose passing has become a finding is told once.
    deadlines: limits.filter((limit) => !isTold(limit, findings, now)),
    now,
  });
  const waiting = Map.groupBy(findings, (finding) => finding.constraint);
  return reasons.flatMap((reason): BodyReason[] => {
    if (reason.because === "violated") {
      const finding = waiting.get(reason.constraint)?.shift();
      return finding
        ? [
            {
              because: "finding",
              matter,
              constraint: finding.constraint,
              severity: finding.severity,
              at: finding.openedAt,
            },
          ]
        : [];
    }
    const because = BECAUSE[reason.because];
    return because && reason.dueAt !== null
      ? [{ because, matter, constraint: reason.constraint, severity: null, at: reason.dueAt }]
      : [];
  });
}

const BECAUSE: Partial<Record<StateReason["because"], BodyReason["because"]>> = {
  "deadline-passed": "limit-passed",
  "deadline-near": "limit-near",
};

function isTold({ constraint, dueAt }: OpenLimit, findings: OpenFinding[], now: number): boolean {
  return Date.parse(dueAt) < now && findings.some((finding) => finding.constraint === constraint);
}

const WEIGHT = { serious: 0, moderate: 1, minor: 2 };

function weightiestFirst(a: BodyReason, b: BodyReason): number {
  const weight = ({ severity, because }: BodyReason) =>
    severity ? WEIGHT[severity] : because === "limit-passed" ? WEIGHT.moderate : WEIGHT.minor + 1;
  return weight(a) - weight(b) || b.at.localeCompare(a.at) || a.matter.localeCompare(b.matter);
}
