import { useState } from "react";
import type { BodyDetail } from "../api.ts";
import { today } from "../forms/civil.ts";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { BODIES } from "../texts/bodies.ts";
import { functionWord } from "../texts/registry.ts";
import { type Column, DataTable, Section, State, Tag } from "../ui/index.ts";
import { DaysOfChange } from "./days-of-change.tsx";
import { TermLine } from "./term-line.tsx";
import { type Held, type Holder, holds, type Span } from "./terms.ts";

type Props = { body: BodyDetail; on: string | undefined; show: (day?: string) => void };

/** Who holds which office on the day, and, on demand, everybody who ever did, office by office. */
export function Offices({ body, on = today(), show }: Props) {
  const { t, number } = useWords(BODIES);
  const [isAll, setAll] = useState(false);
  const held = onThatDay(body, on);
  const ever = everHeld(body);
  const others = ever.filter(({ holder }) => holder !== null).length - held.filter((h) => h.holder).length;
  const days = ever.flatMap(({ holder }) => (holder ? [holder.from, holder.to ?? on] : []));
  const span = {
    from: days.reduce((a, b) => (a < b ? a : b), on),
    // At least to today, so that the lines stand still while one goes from day to day.
    to: [...days, today()].reduce((a, b) => (a > b ? a : b), on),
    on,
  };
  return (
    <Section title={t("offices")} note={<DaysOfChange offices={body.offices} on={on} show={show} />}>
      {others > 0 && (
        <div className="terms-shown">
          <Choice
            label={t("termsShown")}
            value={isAll ? "all" : "held"}
            onChange={(value) => setAll(value === "all")}
            options={[
              { value: "held", label: t("termsHeld") },
              { value: "all", label: t("termsAll", { n: number(others) }) },
            ]}
          />
        </div>
      )}
      <HeldTable rows={isAll ? ever : held} span={span} />
    </Section>
  );
}

function onThatDay(body: BodyDetail, on: string): Held[] {
  const standing = body.offices.filter((office) => holds(on, office.createdOn, office.abolishedOn));
  return standing.flatMap((office): Held[] => {
    const holders = office.holders.filter((holder) => holds(on, holder.from, holder.to));
    return holders.length === 0 ? [{ office, holder: null }] : holders.map((holder) => ({ office, holder }));
  });
}

/** Office by office, the newest term first. */
function everHeld(body: BodyDetail): Held[] {
  return body.offices.flatMap((office): Held[] =>
    office.holders.length === 0
      ? [{ office, holder: null }]
      : office.holders.toSorted((a, b) => b.from.localeCompare(a.from)).map((holder) => ({ office, holder })),
  );
}

function HeldTable({ rows, span }: { rows: Held[]; span: Span }) {
  const { t, w, language } = useWords(BODIES);
  const isPast = ({ office, holder }: Held) =>
    !holds(span.on, office.createdOn, office.abolishedOn) ||
    (holder !== null && !holds(span.on, holder.from, holder.to));
  const years = [span.from, span.to].map((day) => day.slice(0, 4));
  const columns: Column<Held>[] = [
    {
      key: "office",
      title: t("office"),
      look: "lead",
      cell: (held) => (
        <span className={isPast(held) ? "past" : undefined}>
          {language === "en" ? (held.office.titleEn ?? held.office.title) : held.office.title}
          {held.office.function !== "member" && (
            <span className="quiet small"> {w(functionWord(held.office.function))}</span>
          )}
        </span>
      ),
    },
    {
      key: "holder",
      title: t("holder"),
      look: "tight",
      cell: ({ holder }) =>
        holder ? <HolderName holder={holder} /> : <State tone="due">{t("vacant")}</State>,
      sort: (a, b) => (a.holder?.name ?? "").localeCompare(b.holder?.name ?? "", "zh-CN"),
      bare: true,
    },
    {
      key: "term",
      title: t("term"),
      look: "tight",
      cell: ({ holder }) => holder && <Term holder={holder} />,
      sort: (a, b) => (a.holder?.from ?? "").localeCompare(b.holder?.from ?? ""),
      bare: true,
    },
    {
      key: "line",
      title: years[0] === years[1] ? (years[0] ?? "") : years.join("–"),
      cell: ({ holder }) => holder && <TermLine holder={holder} span={span} />,
      bare: true,
    },
  ];
  return (
    <DataTable
      label={t("offices")}
      columns={columns}
      rows={rows}
      rowKey={({ office, holder }) => holder?.term ?? office.id}
      empty={t("noOffices")}
    />
  );
}

function HolderName({ holder }: { holder: Holder }) {
  const { t, language } = useWords(BODIES);
  return (
    <>
      {language === "en" ? (holder.nameEn ?? holder.name) : holder.name}{" "}
      {holder.acting && <Tag tone="due">{t("acting")}</Tag>}{" "}
      {holder.concurrent && <Tag>{t("concurrent")}</Tag>}
    </>
  );
}

function Term({ holder: { from, to } }: { holder: Holder }) {
  const { t, day } = useWords(BODIES);
  return <>{to ? t("fromTo", { from: day(from), to: day(to) }) : t("since", { from: day(from) })}</>;
}
