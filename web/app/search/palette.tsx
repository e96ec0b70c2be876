/** 检索: one field over every page, opened by its button, by / or by Ctrl+K. The arrow keys choose, Enter opens. */
import { Link, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { SEARCH } from "../texts/search.ts";
import { Failed } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { Marked } from "./marked.tsx";
import { type SearchItem, useSearchAnswer, useSettled } from "./question.ts";
import { ResultLink } from "./result-link.tsx";
import "./palette.css";

const OF_EACH_KIND = 5;
const optionId = (list: string, { id }: SearchItem, kind: string) =>
  `${list}-${kind}-${id.replace(/[^\w-]/g, "_")}`;

export function Palette({ close }: { close: () => void }) {
  const { t, number } = useWords(SEARCH);
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [isComposing, setComposing] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const question = useSettled(typed, isComposing);
  const answer = useSearchAnswer({ q: question, limit: OF_EACH_KIND });
  const list = useId();
  const navigate = useNavigate();
  useEffect(() => dialog.current?.showModal(), []);
  const isAsked = question.trim() !== "";
  const groups = isAsked ? (answer.data?.groups ?? []).filter((group) => group.items.length > 0) : [];
  const options = groups.flatMap(({ kind, items }) =>
    items.filter((item) => item.to !== null).map((item) => optionId(list, item, kind)),
  );
  const chosen = active !== null && options.includes(active) ? active : null;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const found = groups.some((group) => group.more) ? "foundMore" : "found";
  const choose = (option: string | undefined) => {
    setActive(option ?? null);
    if (option) document.getElementById(option)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const at = chosen === null ? -1 : options.indexOf(chosen);
    // A search field of its own would only be emptied by it.
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") choose(options[(at + 1) % options.length]);
    else if (event.key === "ArrowUp") choose(options.at(at <= 0 ? -1 : at - 1));
    else if (event.key === "Enter" && chosen !== null) document.getElementById(chosen)?.click();
    else if (event.key === "Enter" && typed.trim() !== "") {
      close();
      void navigate({ to: URLS.search, search: { q: typed.trim() } });
    } else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t("title")}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
      onKeyDown={() => undefined}
    >
      <div className="field">
        <input
          type="search"
          role="combobox"
          aria-label={t("question")}
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen ?? undefined}
          autoComplete="off"
          maxLength={100}
          placeholder={t("placeholder")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={close}>
          {t("close")}
        </button>
      </div>
      <p className="aside-words" role="status">
        {isAsked && answer.data && !answer.isFetching ? t(found, { n: number(total) }) : ""}
      </p>
      <div
        className={answer.isPlaceholderData ? "found stale" : "found"}
        id={list}
        role="listbox"
        aria-label={t("results")}
      >
        {groups.map(({ kind, total: all, more, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: the options of a listbox are grouped by the role
          <div key={kind} role="group" aria-label={t(kind)}>
            <p className="kind" aria-hidden="true">
              {t(kind)} <span>{more ? `>${number(all)}` : number(all)}</span>
            </p>
            {items.map((item) => (
              <Option
                key={item.id}
                item={item}
                id={optionId(list, item, kind)}
                chosen={chosen}
                typed={question}
                close={close}
              />
            ))}
          </div>
        ))}
      </div>
      {answer.error && isAsked && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {!isAsked && <p className="hint">{t("begin")}</p>}
      {isAsked && answer.data && groups.length === 0 && !answer.isFetching && (
        <p className="hint">{t("none", { q: question.trim() })}</p>
      )}
      <div className="foot-line">
        <span>{t("keys")}</span>
        {isAsked && (
          <Link to={URLS.search} search={{ q: question.trim() }} onClick={close}>
            {t("allResults", { q: question.trim() })}
          </Link>
        )}
      </div>
    </dialog>
  );
}

type OptionProps = { item: SearchItem; id: string; chosen: string | null; typed: string; close: () => void };

function Option({ item, id, chosen, typed, close }: OptionProps) {
  const words = (
    <>
      <span className="name">
        <Marked text={item.title} typed={typed} />
      </span>
      {item.sub && <span className="sub">{item.sub}</span>}
    </>
  );
  // A person without an office leads nowhere; the field keeps the keyboard, so links are not in its way.
  return item.to ? (
    <ResultLink
      to={item.to}
      id={id}
      role="option"
      tabIndex={-1}
      className="option"
      aria-selected={id === chosen}
      onClick={close}
    >
      {words}
    </ResultLink>
  ) : (
    <span id={id} role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className="option">
      {words}
    </span>
  );
}
