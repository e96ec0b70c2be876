import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { URLS } from "../urls.ts";
import { useArrows } from "./arrows.ts";
import "./state-grid.css";

export type BodyState = "normal" | "prevention" | "warning";
export type GridBody = {
  id: string;
  name: string;
  nameEn: string | null;
  state: BodyState;
  /** What it was on the day compared with; absent where nothing is compared. */
  before?: BodyState | null;
  /** Nothing is recorded of it: that it shows as normal says nothing. */
  isBlank?: boolean;
};
/** A county, a department: what the squares stand together under. */
export type GridGroup = { id: string; name: string; nameEn: string | null; bodies: GridBody[] };

export const BODY_STATES: readonly BodyState[] = ["normal", "prevention", "warning"];

type Props = {
  groups: GridGroup[];
  /** The day shown; without it today. */
  on?: string;
};

/** Bodies as small squares by county, in the same order every day, so that a change is seen. Never an order of merit. */
export function StateGrid({ groups, on }: Props) {
  const { t } = useWords(FORMS);
  const nameOf = useName();
  const first = groups.find((group) => group.bodies.length > 0)?.bodies[0]?.id;
  const { grid, entry, enter, move } = useArrows<HTMLDivElement>(".square", first);
  return (
    <figure className="state-figure">
      <figcaption className="aside-words">{t("gridHint")}</figcaption>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the links inside, and each is operated by itself. */}
      <div className="state-grid" ref={grid} onKeyDown={move}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
          <div key={group.id} className="county" role="group" aria-label={nameOf(group)}>
            <span className="county-name">{nameOf(group)}</span>
            <ul>
              {group.bodies.map((body) => (
                <li key={body.id}>
                  <Square body={body} on={on} isEntry={body.id === entry} onFocus={() => enter(body.id)} />
                </li>
              ))}
            </ul>
            <span className="county-count">{t("squares", { n: group.bodies.length })}</span>
          </div>
        ))}
      </div>
      <Legend bodies={groups.flatMap((group) => group.bodies)} />
    </figure>
  );
}

type SquareProps = {
  body: GridBody;
  on?: string;
  isEntry: boolean;
  onFocus: () => void;
};

function Square({ body, on, isEntry, onFocus }: SquareProps) {
  const { t, language } = useWords(FORMS);
  const nameOf = useName();
  const hasChanged = changed(body);
  const words = [
    nameOf(body),
    body.isBlank ? t("blankBody") : t(body.state),
    ...(hasChanged && body.before ? [t("changedFrom", { state: t(body.before) })] : []),
  ].join(language === "zh" ? "，" : ", ");
  return (
    <Link
      to={URLS.body}
      params={{ id: body.id }}
      search={on ? { on } : {}}
      className={hasChanged ? "square changed" : "square"}
      data-key={body.id}
      tabIndex={isEntry ? 0 : -1}
      title={words}
      aria-label={words}
      onFocus={onFocus}
    >
      <SquareMark state={body.state} isBlank={body.isBlank} />
    </Link>
  );
}

type MarkProps = { state: BodyState; size?: number; isBlank?: boolean };

/** Told apart without colour as well: empty, half filled, full with a bar and a point; dashed, nothing recorded. */
export function SquareMark({ state, size = 18, isBlank = false }: MarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
      className={`square-mark ${isBlank ? "blank" : state}`}
    >
      <rect x=".5" y=".5" width="17" height="17" rx="2" />
      {state === "prevention" && <path className="half" d="M17 1v14.5a1.5 1.5 0 0 1-1.5 1.5H1Z" />}
      {state === "warning" && <path className="bar" d="M9 4v6M9 12v2.2" />}
    </svg>
  );
}

function Legend({ bodies }: { bodies: GridBody[] }) {
  const { t, number } = useWords(FORMS);
  const blank = bodies.filter((body) => body.isBlank && body.state === "normal").length;
  const moved = bodies.filter(changed).length;
  return (
    <ul className="state-legend">
      {BODY_STATES.map((state) => (
        <li key={state}>
          <SquareMark state={state} size={13} />
          {t(state)} {number(bodies.filter((body) => body.state === state && !body.isBlank).length)}
        </li>
      ))}
      {blank > 0 && (
        <li>
          <SquareMark state="normal" isBlank size={13} />
          {t("blankBody")} {number(blank)}
        </li>
      )}
      {moved > 0 && (
        <li>
          <i className="changed-mark" />
          {t("changed")} {number(moved)}
        </li>
      )}
    </ul>
  );
}

const changed = ({ state, before }: GridBody) => before !== undefined && before !== null && before !== state;

function useName() {
  const { language } = useWords();
  return ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    language === "en" ? (nameEn ?? name) : name;
}
