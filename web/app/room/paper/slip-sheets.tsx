/** Sheets of A4 as they are printed, drawn from geometry.ts in millimetres. */
import type { CSSProperties, ReactNode } from "react";
import { useWords } from "../../language.ts";
import { SLIPS } from "../../texts/slips.ts";
import { Code } from "./code.tsx";
import { BOX_SIDE, CODE, FRAME, type Mark, type MarkedKind, placesOn, SHAPES } from "./geometry.ts";
import { codeOf, type SlipCode } from "./payload.ts";
import type { PaperItem, PaperMeeting, PaperPerson } from "./people.ts";
import "./slip-sheets.css";

const mm = (length: number) => `${length}mm`;
const at = (x: number, y: number, more: CSSProperties = {}): CSSProperties => ({
  left: mm(x),
  top: mm(y),
  ...more,
});

const WORDS = {
  position: { agree: "agree", disagree: "disagree", defer: "defer", abstain: "abstain" },
  ballot: { agree: "yes", disagree: "no", abstain: "abstain", defer: "defer" },
} as const satisfies Record<MarkedKind, Record<Mark, keyof typeof SLIPS>>;

type One = { meeting: PaperMeeting; item: PaperItem };

/** One slip for each member, with the name printed. */
export function PositionSheets({ meeting, item, members }: One & { members: readonly PaperPerson[] }) {
  const slips = members.map((member) => ({
    key: member.person,
    slip: <PositionSlip meeting={meeting} item={item} member={member} />,
  }));
  return <CutSheets kind="position" slips={slips} />;
}

export function BallotSheets({ meeting, item, count }: One & { count: number }) {
  const slips = Array.from({ length: count }, (_, number) => ({
    key: String(number),
    slip: <Ballot meeting={meeting} item={item} />,
  }));
  return <CutSheets kind="ballot" slips={slips} />;
}

type Cut = { kind: MarkedKind; slips: { key: string; slip: ReactNode }[] };

function CutSheets({ kind, slips }: Cut) {
  const places = placesOn(kind);
  const { width, height } = SHAPES[kind];
  const sheets = Array.from({ length: Math.ceil(slips.length / places.length) }, (_, sheet) =>
    slips.slice(sheet * places.length, (sheet + 1) * places.length),
  );
  return sheets.map((on) => (
    <div className="slip-sheet" key={on[0]?.key}>
      {on.map(({ key, slip }, place) => {
        const { x, y } = places[place] ?? { x: 0, y: 0 };
        return (
          <div className="slip" key={key} style={at(x, y, { width: mm(width), height: mm(height) })}>
            {slip}
          </div>
        );
      })}
    </div>
  ));
}

function PositionSlip({ meeting, item, member }: One & { member: PaperPerson }) {
  const { t } = useWords(SLIPS);
  const code: SlipCode = {
    kind: "position",
    item: item.matter,
    meeting: meeting.id,
    member: member.person,
  };
  return (
    <>
      <p className="slip-head" style={at(82, 8, { width: mm(102) })}>
        <b>{t("position")}</b>
        <MeetingWords meeting={meeting} />
      </p>
      <p className="slip-item" style={at(82, 15, { width: mm(102), height: mm(10) })}>
        {t("itemOn", { n: item.number, title: item.title })}
      </p>
      <p className="slip-name" style={at(82, 28, { width: mm(102) })}>
        {t("member")} <b>{member.name}</b> <span>{member.office}</span>
      </p>
      <Coded kind="position" code={code} label={`${t("position")} ${member.name}`} />
      <p className="slip-line" style={at(6, 42, { width: mm(178) })}>
        {t("reasons")}
      </p>
      <p className="slip-line" style={at(6, 50, { width: mm(178) })} />
      <p className="slip-line" style={at(120, 58, { width: mm(64) })}>
        {t("signature")}
      </p>
      <p className="slip-how" style={at(6, 60, { width: mm(110) })}>
        {t("positionHow")}
      </p>
    </>
  );
}

function Ballot({ meeting, item }: One) {
  const { t } = useWords(SLIPS);
  const code: SlipCode = { kind: "ballot", item: item.matter, meeting: meeting.id };
  return (
    <>
      <p className="slip-head" style={at(6, 4, { width: mm(84) })}>
        <b>{t("ballotTitle")}</b>
      </p>
      <Coded kind="ballot" code={code} label={t("ballotTitle")} />
      <p className="slip-item" style={at(6, 46, { width: mm(84), height: mm(10) })}>
        {t("itemOn", { n: item.number, title: item.title })}
      </p>
      <p className="slip-how" style={at(6, 57, { width: mm(84) })}>
        <MeetingWords meeting={meeting} />
        <br />
        {t("ballotHow")}
      </p>
    </>
  );
}

function MeetingWords({ meeting }: { meeting: PaperMeeting }) {
  const { t, day } = useWords(SLIPS);
  const { title, startsOn } = meeting;
  return <span>{startsOn ? t("ofMeeting", { title, day: day(`${startsOn}T12:00:00+08:00`) }) : title}</span>;
}

function Coded({ kind, code, label }: { kind: MarkedKind; code: SlipCode; label: string }) {
  const { t } = useWords(SLIPS);
  const shape = SHAPES[kind];
  return (
    <>
      <div className="slip-code" style={at(shape.code.x, shape.code.y, square(CODE.side))}>
        <Code text={codeOf(code)} label={label} />
      </div>
      {shape.boxes.map(({ mark, x, y }) => (
        <div key={mark} className="slip-choice" data-mark={mark} style={at(x, y)}>
          <Box />
          <span className="slip-word">{t(WORDS[kind][mark])}</span>
        </div>
      ))}
    </>
  );
}

/** Drawn, because browsers round the width of a border to whole dots. */
function Box() {
  const inner = BOX_SIDE - FRAME;
  return (
    <svg
      className="slip-box"
      style={square(BOX_SIDE)}
      viewBox={`0 0 ${BOX_SIDE} ${BOX_SIDE}`}
      aria-hidden="true"
    >
      <rect
        x={FRAME / 2}
        y={FRAME / 2}
        width={inner}
        height={inner}
        fill="none"
        stroke="#000"
        strokeWidth={FRAME}
      />
    </svg>
  );
}

const square = (side: number): CSSProperties => ({ width: mm(side), height: mm(side) });
