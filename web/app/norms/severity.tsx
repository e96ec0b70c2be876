import type { Severity } from "../api.ts";
import { useWords } from "../language.ts";
import { SEVERITIES } from "../verdicts.ts";

const BARS: Record<Severity, number> = { minor: 1, moderate: 2, serious: 3 };

/** How heavy a breach would be, in ink: a rule that nobody broke is no warning, so it is not red. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { w } = useWords();
  return (
    <span className="severity">
      <svg width="13" height="11" aria-hidden="true">
        {[0, 1, 2].map((at) => (
          <rect
            key={at}
            x={at * 4.5}
            y={7 - at * 3}
            width="3"
            height={4 + at * 3}
            fill={at < BARS[severity] ? "var(--ink2)" : "var(--line)"}
          />
        ))}
      </svg>
      {w(SEVERITIES[severity].word)}
    </span>
  );
}
