import { along, type Holder, holds, type Span } from "./terms.ts";
import "./term-line.css";

/** A term as a stroke of ink over the years, beside its dates in words; the shown day as a thin upright line. */
export function TermLine({ holder, span }: { holder: Holder; span: Span }) {
  const from = along(span, holder.from);
  const to = holder.to === null ? 100 : along(span, holder.to);
  const isHeld = holds(span.on, holder.from, holder.to);
  const look = ["stroke", isHeld ? "held" : "", holder.acting ? "acting" : ""].join(" ").trim();
  return (
    <span
      className="term-line"
      aria-hidden="true"
      style={
        { "--from": `${from}%`, "--width": `${to - from}%`, "--on": `${along(span, span.on)}%` } as never
      }
    >
      <span className={look} />
      <span className="on" />
    </span>
  );
}
