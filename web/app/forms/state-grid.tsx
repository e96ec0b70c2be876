import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { URLS } from "../urls.ts";
import "./state-grid.css";

export type BodyState = "normal" | "prevention" | "warning";
export type GridBody = { id: string; name: string; nameEn: string | null; state: BodyState };
/** A county, a department, a group: what the squares stand together under. */
export type GridGroup = { id: string; name: string; nameEn: string | null; bodies: GridBody[] };

/** Bodies as small squares by county, in the same order every day, so that a change is seen. */
export function StateGrid({ groups, on }: { groups: GridGroup[]; on?: string }) {
  const { t, language } = useWords(FORMS);
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    language === "en" ? (nameEn ?? name) : name;
  const { grid, focused, setFocused, move } = useArrows();
  const all = groups.flatMap((group) => group.bodies);
  const entry = all.some((body) => body.id === focused) ? focused : all[0]?.id;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the links inside; each link is a stop of its own.
    <div className="state-grid" ref={grid} onKeyDown={move}>
      {groups.map((group) => (
        <section key={group.id} aria-label={nameOf(group)}>
          <h3>{nameOf(group)}</h3>
          <ul>
            {group.bodies.map((body) => (
              <li key={body.id}>
                <Link
                  to={URLS.body}
                  params={{ id: body.id }}
                  search={on ? { on } : {}}
                  className={`square ${body.state}`}
                  tabIndex={body.id === entry ? 0 : -1}
                  onFocus={() => setFocused(body.id)}
                  title={`${nameOf(body)} · ${t(body.state)}`}
                >
                  <span className="aside-words">
                    {nameOf(body)} {t(body.state)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Tab comes to the grid once; the arrow keys, Home and End go through it. */
function useArrows() {
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const move = (event: KeyboardEvent) => {
    const squares = [...(grid.current?.querySelectorAll<HTMLElement>(".square") ?? [])];
    const at = squares.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: squares.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    squares[to]?.focus();
  };
  return { grid, focused, setFocused, move };
}
