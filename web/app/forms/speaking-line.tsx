import { useWords, type Words } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { MATTER } from "../texts/matter.ts";
import { Empty, Section, Sheet, State } from "../ui/index.ts";
import { type CourseAct, linesOf, ofKind, type OrderedLine, type Statement } from "./acts-of.ts";
import "./speaking-line.css";

/** The kinds of act that make a line, and the field of it that is written under the mark. */
const LINES = [
  { kind: "position-stated", field: "position", isJudged: true },
  { kind: "voted", field: "choice", isJudged: true },
  { kind: "spoke", field: "text", isJudged: false },
] as const;

/**
 * The speaking line: members as dots in the order in which their positions and votes are recorded, the chair's seal
 * where it stands in that order. Where it stands too early, those after it are rings, and its place is dashed.
 */
export function SpeakingLine({ acts }: { acts: CourseAct[] }) {
  const { t } = useWords(MATTER);
  return (
    <Section title={t("speakingLine")} note={<a href="#acts">{t("eachRecord")}</a>}>
      <Sheet>
        {!hasLine(acts) && <Empty>{t("noPositions")}</Empty>}
        <Lines acts={acts} />
      </Sheet>
    </Section>
  );
}

export const hasLine = (acts: CourseAct[]) => LINES.some(({ kind }) => linesOf(acts, kind).length > 0);

/**
 * The lines alone, for whoever puts them on a sheet of their own.
 * @param isUnderWay while it is drawn: a chair of whom nothing is recorded yet is still to come.
 */
export function Lines({ acts, isUnderWay = false }: { acts: CourseAct[]; isUnderWay?: boolean }) {
  const lines = LINES.flatMap((kind) => linesOf(acts, kind.kind).map((line) => ({ ...kind, line })));
  const several = new Set(lines.map(({ line }) => line.item)).size > 1;
  return (
    <>
      {lines.map(({ kind, field, isJudged, line }) => (
        <LinePart
          key={`${kind} ${line.item}`}
          line={line}
          field={field}
          isJudged={isJudged}
          several={several}
          isUnderWay={isUnderWay}
        />
      ))}
      <LineFoot acts={acts} />
    </>
  );
}

/** A debate of hundreds of speeches is opened by whoever wants it whole; positions and votes are seen to the chair's. */
const SPEECHES_SHOWN = 36;
const POSITIONS_SHOWN = 120;
/** A name of more characters takes two lines, and its line of dots gives it the room. */
const SHORT_NAME_LENGTH = 6;

type PartProps = {
  line: OrderedLine;
  field: string;
  isJudged: boolean;
  several: boolean;
  isUnderWay: boolean;
};

function LinePart({ line, field, isJudged, several, isUnderWay }: PartProps) {
  const { t, w } = useWords(MATTER);
  const { statements, afterChair, item } = line;
  const isEarly = isJudged && afterChair !== null && afterChair > 0;
  const words =
    afterChair === null
      ? t(isUnderWay ? "chairToCome" : "chairSilent")
      : isEarly
        ? t("chairEarly", { n: afterChair })
        : t("chairLast");
  const title = w(statements[0]?.act.title);
  const shown = isJudged ? POSITIONS_SHOWN : SPEECHES_SHOWN;
  const hasLongName = statements.some(({ act }) => [...(act.of?.name ?? "")].length > SHORT_NAME_LENGTH);
  const className = hasLongName ? "line long" : "line";
  const first = statements.find(({ isChair }) => isChair);
  const dots = (some: Statement[]) =>
    some.map((statement) => (
      <Dot
        key={statement.act.id}
        statement={statement}
        field={field}
        isJudged={isJudged}
        isEarly={isEarly && statement === first}
      />
    ));
  return (
    <div className="line-part">
      {isJudged && <LineInWords line={line} chair={words} />}
      <div className="line-head">
        <span>{several && item !== null ? t("lineOfItem", { title, item }) : title}</span>
        {isJudged && <State tone={isEarly ? "bad" : afterChair === null ? "plain" : "good"}>{words}</State>}
      </div>
      <ol className={className} aria-label={title}>
        {dots(statements.slice(0, shown))}
        {isEarly && (
          <li className="ghost" aria-hidden="true">
            <span className="name">{t("shouldStand")}</span>
            <span className="mark">
              <svg width="24" height="24" aria-hidden="true">
                <rect
                  x="1"
                  y="1"
                  width="22"
                  height="22"
                  rx="3"
                  fill="var(--sheet)"
                  stroke="var(--faint)"
                  strokeDasharray="3 3"
                />
              </svg>
            </span>
          </li>
        )}
      </ol>
      {statements.length > shown && (
        <details className="line-more">
          <summary>{t("lineMore", { n: statements.length - shown })}</summary>
          <ol className={className} start={shown + 1} aria-label={title}>
            {dots(statements.slice(shown))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** For those who cannot see it: who stated after whom, and where the chair stands among them. */
function LineInWords({ line: { statements }, chair }: { line: OrderedLine; chair: string }) {
  const { t, listed } = useWords({ ...MATTER, ...FORMS });
  const named = statements
    .slice(0, POSITIONS_SHOWN)
    .map(({ act, isChair }) =>
      isChair ? t("chairNamed", { name: act.of?.name ?? "—" }) : (act.of?.name ?? "—"),
    );
  const names = listed(named);
  return <p className="aside-words">{t("lineSays", { names, chair })}</p>;
}

type DotProps = {
  statement: Statement;
  field: string;
  isJudged: boolean;
  /** The chair's first statement, made before others had stated theirs. */
  isEarly: boolean;
};

function Dot({ statement, field, isJudged, isEarly }: DotProps) {
  const { t, w, clock } = useWords(MATTER);
  const { act, isChair, isRecused } = statement;
  const isLate = isJudged && statement.isAfterChair;
  const said = act.fields.find((f) => f.key === field)?.text;
  return (
    <li className={isChair ? "chair" : undefined}>
      <span className="name" title={act.of?.name}>
        {act.of?.name}
        {isChair && <span className="aside-words">{w(act.asTitle)}</span>}
      </span>
      <span className="mark">
        <StatementMark
          isChair={isChair}
          isEarly={isEarly}
          isLate={isLate}
          isRecused={isRecused}
          letter={t("chairMark")}
        />
      </span>
      <span className="said">
        {w(said ?? NOTHING_SAID)}
        {isLate && <span className="aside-words">{t("afterChair")}</span>}
        {isRecused && <span className="flag"> {t("recused")}</span>}
      </span>
      <span className="at">{clock(act.claimedAt)}</span>
    </li>
  );
}

const NOTHING_SAID: Words = { zh: "", en: "" };

type MarkProps = { isChair: boolean; isEarly: boolean; isLate: boolean; isRecused: boolean; letter: string };

/** The chair's seal is ink where it belongs and cinnabar where it stands too early; red is earned. */
function StatementMark({ isChair, isEarly, isLate, isRecused, letter }: MarkProps) {
  if (isChair)
    return (
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
        <rect x="1" y="1" width="24" height="24" rx="3" fill={isEarly ? "var(--cinnabar)" : "var(--ink)"} />
        {isEarly && <rect x="3.6" y="3.6" width="18.8" height="18.8" rx="1.6" fill="none" stroke="#fff" />}
        <text x="13" y="17.5" textAnchor="middle" style={{ fill: "#fff", fontWeight: 600 }}>
          {letter}
        </text>
      </svg>
    );
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      {isLate ? (
        <circle cx="9" cy="9" r="6.5" fill="var(--sheet)" stroke="var(--cinnabar)" strokeWidth="2.2" />
      ) : (
        <circle cx="9" cy="9" r="7" fill={isRecused ? "var(--sheet)" : "var(--ink)"} stroke="var(--ink)" />
      )}
      {isLate && (
        <path d="M5.6 9h6.2M9.4 6.4 12 9l-2.6 2.6" fill="none" stroke="var(--cinnabar)" strokeWidth="1.5" />
      )}
      {isRecused && <path d="M5 5l8 8M13 5l-8 8" stroke="var(--cinnabar)" strokeWidth="1.8" />}
    </svg>
  );
}

/** Who took no part, with the recorded reason. */
function LineFoot({ acts }: { acts: CourseAct[] }) {
  const { t, w, language } = useWords(MATTER);
  const groups = [
    { name: t("recused"), acts: ofKind(acts, "recused") },
    { name: t("absent"), acts: ofKind(acts, "absent") },
  ].filter((group) => group.acts.length > 0);
  if (groups.length === 0) return null;
  const reason = (act: CourseAct) => act.fields.map((f) => w(f.text)).join("，");
  const inBrackets = (words: string) =>
    words === "" ? "" : language === "zh" ? `（${words}）` : ` (${words})`;
  return (
    <dl className="line-foot">
      {groups.map((group) => (
        <div key={group.name} style={{ display: "contents" }}>
          <dt>{group.name}</dt>
          <dd>
            {group.acts.map((act) => (
              <span key={act.id}>
                {act.of?.name}
                <span className="quiet">{inBrackets(reason(act))}</span>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
