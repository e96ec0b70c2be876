import type { ReactNode } from "react";
import "./state.css";

/** A row of figures on a sheet. Every number opens what it counts: put each in a link with the class `figure`. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="sheet figures">{children}</div>;
}

/** The inside of one figure: the number, what it counts, and one more remark. */
export function Figure({ value, label, note }: { value: ReactNode; label: string; note?: ReactNode }) {
  return (
    <>
      <b>{value}</b>
      <span>{label}</span>
      {note && <em>{note}</em>}
    </>
  );
}
