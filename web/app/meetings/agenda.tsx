import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { Matter, Meeting } from "../api.ts";
import { useWords } from "../language.ts";
import { ActForm } from "../matter/act-form.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import { Empty, Section, Sheet, State, Tag, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { ItemWords } from "./item-words.tsx";
import { Reorder } from "./reorder.tsx";
import { useActs } from "./use-act.ts";

type Item = Meeting["agenda"][number];
type Props = { meeting: Meeting; matter: Matter };

/** The agenda in its order: what each item is, what it lacks, its papers, and what became of it. */
export function Agenda({ meeting, matter }: Props) {
  const { t } = useWords(MEETINGS);
  const [isOrdering, setOrdering] = useState(false);
  const { agenda, mine, stage } = meeting;
  const isAhead = stage === "called" || stage === "approved" || stage === "noticed";
  const standing = agenda.filter(({ state }) => state === "listed");
  const mayOrder = mine.canRecord && isAhead && standing.length > 1;
  return (
    <Section
      title={t("agenda")}
      note={
        mayOrder ? (
          <Button
            type="link"
            size="small"
            aria-expanded={isOrdering}
            onClick={() => setOrdering(!isOrdering)}
          >
            {t(isOrdering ? "close" : "reorder")}
          </Button>
        ) : (
          t("items", { n: agenda.length })
        )
      }
    >
      <Sheet>
        {agenda.length === 0 ? (
          <Empty>{t("noAgenda")}</Empty>
        ) : isOrdering && mayOrder ? (
          <Reorder key={meeting.count} meeting={meeting} items={standing} done={() => setOrdering(false)} />
        ) : (
          <ol className="agenda">
            {agenda.map((item) => (
              <ItemLine key={item.matter} item={item} meeting={meeting} matter={matter} />
            ))}
          </ol>
        )}
      </Sheet>
    </Section>
  );
}

function ItemLine({ item, meeting, matter }: Props & { item: Item }) {
  const { t } = useWords(MEETINGS);
  const { number, title, state, reasons, isRecused, papers } = item;
  const isGone = state === "refused" || state === "deferred";
  return (
    <li className={isGone ? "gone" : undefined} aria-current={state === "open" ? "true" : undefined}>
      <span className="number">{number}</span>
      <div>
        <span className="item-title">
          {isRecused ? (
            title
          ) : (
            <Link to={URLS.matter} params={{ id: item.matter }}>
              {title}
            </Link>
          )}
        </span>
        <span className="meeting-facts">
          <ItemWords item={item} />
          {item.isLate && <Tag tone="due">{t(item.emergency ? "lateEmergency" : "late")}</Tag>}
          <ItemState item={item} />
          {reasons && (
            <span>
              {t("reasons")}：{reasons}
            </span>
          )}
        </span>
        {isRecused ? <p className="quiet small">{t("recusedHere")}</p> : <ItemPapers papers={papers} />}
        <ItemWays item={item} meeting={meeting} matter={matter} />
      </div>
    </li>
  );
}

const OUTCOMES: Record<string, Tone> = { carried: "good", lost: "plain", deferred: "due" };

function ItemState({ item: { state, outcome } }: { item: Item }) {
  const { t } = useWords(MEETINGS);
  if (state === "listed") return null;
  if (state === "closed" && outcome)
    return <State tone={OUTCOMES[outcome] ?? "plain"}>{t(`out_${outcome}` as "out_carried")}</State>;
  return <State tone={state === "open" ? "good" : "plain"}>{t(`st_${state}`)}</State>;
}

export function ItemPapers({ papers }: Pick<Item, "papers">) {
  const kept = papers.filter(({ state }) => state === "kept");
  if (kept.length === 0) return null;
  return (
    <ul className="item-papers">
      {kept.map(({ blob, act, name }) => (
        <li key={`${act} ${blob}`}>
          <a href={`/api/v1/blobs/${blob}`} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Before the meeting: the chair refuses an item, the clerk records that it is put off. */
function ItemWays({ item, meeting, matter }: Props & { item: Item }) {
  const { t } = useWords(MEETINGS);
  const { actOf, persons } = useActs(meeting.id);
  const [isOpen, setOpen] = useState(false);
  const { stage, mine, chair } = meeting;
  const isDraft = stage === "called";
  const isAhead = isDraft || stage === "approved" || stage === "noticed";
  const may = isDraft ? mine.canApprove || mine.canRecord : mine.canRecord;
  const act = actOf(isDraft ? "item-refused" : "item-deferred");
  if (!isAhead || item.state !== "listed" || !may || !act) return null;
  const word = isDraft ? "refuse" : "defer";
  return (
    <div className="item-ways">
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={t(`${word}Item`, { title: item.title })}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? "close" : word)}
      </Button>
      {isOpen && (
        <ActForm
          matter={matter}
          act={act}
          persons={persons}
          given={{
            matter: { value: item.matter, shown: item.title },
            ...(isDraft && chair ? { of: { value: chair.person }, as: { value: "chair" } } : {}),
          }}
          does={t(word)}
          onRecorded={() => setOpen(false)}
        />
      )}
    </div>
  );
}
