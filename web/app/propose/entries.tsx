import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useId, useState } from "react";
import type { ItemListEntry } from "../api.ts";
import { useWords } from "../language.ts";
import { PROPOSE } from "../texts/propose.ts";
import { Failed, Loading, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import type { Draft } from "./draft.ts";
import type { useEntries } from "./questions.ts";

const SHOWN = 4;
const CLOSE_FROM = 0.3;

type Props = {
  body: string;
  draft: Draft;
  matches: ReturnType<typeof useEntries>;
  choose: (entry: Draft["entry"]) => void;
};

/** Entries of the list in force that fit what is typed, offered and never chosen by themselves. */
export function Entries({ body, draft, matches, choose }: Props) {
  const { t } = useWords(PROPOSE);
  const name = useId();
  const [isWhole, setWhole] = useState(false);
  if (matches.error) return <Failed error={matches.error} retry={() => void matches.refetch()} />;
  const list = matches.data?.list ?? null;
  // While the next answer is on its way, the one before may be of another class.
  const items = (matches.data?.items ?? []).filter(({ entry }) => entry.class === draft.class);
  if (matches.data && list === null) return <p className="quiet">{t("noList")}</p>;
  if (draft.class === "" || !list) return <p className="quiet">{t("chooseFirst")}</p>;
  if (items.length === 0)
    return matches.isPlaceholderData ? <Loading /> : <p className="quiet">{t("noEntry")}</p>;
  const chosen = draft.entry?.number;
  const shown = isWhole ? items : items.filter(({ entry }, at) => at < SHOWN || entry.number === chosen);
  const option = (number: string, label: ReactNode) => (
    <label key={number}>
      <input
        type="radio"
        name={name}
        value={number}
        checked={(chosen ?? "") === number}
        onChange={() => choose(number === "" ? null : { list, number })}
      />
      {label}
    </label>
  );
  return (
    <div className="entry-choice">
      <div role="radiogroup" aria-label={t("entry")} className="entry-options">
        {shown.map((match) => option(match.entry.number, <Entry {...match} />))}
        {option("", <span className="quiet">{t("without")}</span>)}
      </div>
      <p className="entry-more">
        {shown.length < items.length && (
          <Button type="link" size="small" onClick={() => setWhole(true)}>
            {t("moreEntries", { n: items.length - shown.length })}
          </Button>
        )}
        <Link to={URLS.itemList} params={{ id: body }}>
          {t("seeList")}
        </Link>
      </p>
    </div>
  );
}

type MatchProps = { entry: ItemListEntry; likeness: number; reaches: boolean | null };

function Entry({ entry, likeness, reaches }: MatchProps) {
  const { t, money } = useWords(PROPOSE);
  return (
    <span className="entry-line">
      <b>{entry.number}</b> {entry.words}
      {typeof entry.threshold === "number" && (
        <span className="quiet small"> · {t("from", { amount: money(entry.threshold) })}</span>
      )}{" "}
      {reaches === false && <Tag tone="due">{t("below")}</Tag>}{" "}
      {likeness >= CLOSE_FROM && <Tag tone="good">{t("closest")}</Tag>}
    </span>
  );
}
