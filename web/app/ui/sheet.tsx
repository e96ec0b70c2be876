import type { ReactNode } from "react";
import "./sheet.css";

/** A sheet of paper on the ground: what belongs together, with a thin line around it. */
export function Sheet({
  title,
  padded = false,
  children,
}: {
  title?: string;
  padded?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={padded ? "sheet padded" : "sheet"}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}

/** Rows on a sheet, one below the other. `leadWidth` is the width of what stands in front of each. */
export function Rows({
  leadWidth,
  live = false,
  children,
}: {
  leadWidth?: string;
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <ul
      className="rows"
      {...(live ? { "aria-live": "polite" } : {})}
      style={{ "--lead": leadWidth } as never}
    >
      {children}
    </ul>
  );
}

type RowProps = {
  /** In front: a date, a term, a state. */
  lead?: ReactNode;
  /** A link in it opens on a click anywhere in the row. */
  name: ReactNode;
  more?: ReactNode;
  /** The word for what to do, at the row's end; the link itself is in `name`. */
  todo?: ReactNode;
};

export function Row({ lead, name, more, todo }: RowProps) {
  return (
    <li className="row">
      <div className="lead">{lead}</div>
      <div>
        <div className="name">{name}</div>
        {more && <span className="more">{more}</span>}
      </div>
      {todo && (
        <span className="do" aria-hidden="true">
          {todo}
        </span>
      )}
    </li>
  );
}
