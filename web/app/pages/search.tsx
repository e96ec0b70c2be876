import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { Marked } from "../search/marked.tsx";
import { type SearchGroup, type SearchItem, useSearchAnswer } from "../search/question.ts";
import { ResultLink } from "../search/result-link.tsx";
import { SEARCH_KINDS, type SearchSearch } from "../searches.ts";
import { SEARCH } from "../texts/search.ts";
import { Empty, Loaded, Page, Row, Rows, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../search/page.css";
import "../search/palette.css";

const OF_EACH_KIND = 6;
const OF_ONE_KIND = 50;

/** 检索: the results of one question in groups, or of one kind; question and kind stand in the address. */
export function SearchPage() {
  const { t, number } = useWords(SEARCH);
  const search = useSearch({ from: URLS.search });
  const q = search.q ?? "";
  const limit = search.kind ? OF_ONE_KIND : OF_EACH_KIND;
  const answer = useSearchAnswer({ q, kind: search.kind, limit });
  const total = answer.data?.groups.reduce((sum, group) => sum + group.total, 0);
  const isMore = answer.data?.groups.some((group) => group.more) ?? false;
  const isTold = q !== "" && total !== undefined && !answer.isFetching;
  return (
    <Page
      title={t("title")}
      sub={isTold ? t(isMore ? "countMore" : "count", { n: number(total) }) : t("sub")}
    >
      <Question key={q} search={search} />
      {q !== "" && <Kinds search={search} />}
      {q === "" ? (
        <Sheet>
          <Empty>{t("begin")}</Empty>
        </Sheet>
      ) : (
        <Loaded query={answer}>
          {({ groups }) => <Results groups={groups} search={search} isStale={answer.isPlaceholderData} />}
        </Loaded>
      )}
    </Page>
  );
}

function Question({ search }: { search: SearchSearch }) {
  const { t } = useWords(SEARCH);
  const navigate = useNavigate({ from: URLS.search });
  const [typed, setTyped] = useState(search.q ?? "");
  return (
    <search>
      <form
        className="search-question"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: { ...search, q: typed.trim() || undefined } });
        }}
      >
        <Input
          type="search"
          size="large"
          aria-label={t("question")}
          placeholder={t("placeholder")}
          maxLength={100}
          value={typed}
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            document.querySelector<HTMLElement>(".search-results .name a")?.focus();
          }}
        />
        <Button type="primary" size="large" htmlType="submit">
          {t("go")}
        </Button>
      </form>
    </search>
  );
}

function Kinds({ search }: { search: SearchSearch }) {
  const { t } = useWords(SEARCH);
  return (
    <nav className="search-kinds" aria-label={t("kinds")}>
      {([undefined, ...SEARCH_KINDS] as const).map((kind) => (
        <Link
          key={kind ?? "all"}
          to={URLS.search}
          search={{ q: search.q, kind }}
          aria-current={search.kind === kind ? "true" : undefined}
          activeProps={{}}
        >
          {t(kind ?? "all")}
        </Link>
      ))}
    </nav>
  );
}

type ResultsProps = { groups: SearchGroup[]; search: SearchSearch; isStale: boolean };

function Results({ groups, search, isStale }: ResultsProps) {
  const { t } = useWords(SEARCH);
  const found = groups.filter((group) => group.items.length > 0);
  if (found.length === 0)
    return (
      <Sheet>
        <Empty>{t("none", { q: search.q ?? "" })}</Empty>
      </Sheet>
    );
  return (
    <div className={isStale ? "search-results stale" : "search-results"} ref={listenForArrows}>
      {found.map((group) => (
        <Group key={group.kind} group={group} search={search} />
      ))}
    </div>
  );
}

function Group({ group, search }: { group: SearchGroup; search: SearchSearch }) {
  const { kind, total, items, more: isMore } = group;
  const { t, number } = useWords(SEARCH);
  const isCut = total > items.length;
  const more =
    isCut && search.kind === undefined ? (
      <Link to={URLS.search} search={{ q: search.q, kind }}>
        {t(isMore ? "moreOfMany" : "more", { n: number(total) })}
      </Link>
    ) : (
      t(isMore ? "countMore" : "count", { n: number(total) })
    );
  return (
    <Section title={t(kind)} note={more}>
      <Sheet>
        <Rows leadWidth="112px">
          {items.map((item) => (
            <Result key={item.id} item={item} typed={search.q ?? ""} />
          ))}
        </Rows>
        {kind === "matter" ? (
          <div className="sheet-foot">
            <Link to={URLS.matters} search={{ query: search.q }}>
              {t("inList")}
            </Link>
          </div>
        ) : (
          isCut &&
          search.kind && <div className="sheet-foot quiet">{t("first", { n: number(items.length) })}</div>
        )}
      </Sheet>
    </Section>
  );
}

function Result({ item, typed }: { item: SearchItem; typed: string }) {
  const { day } = useWords(SEARCH);
  const title = <Marked text={item.title} typed={typed} />;
  return (
    <Row
      lead={item.at && <span className="quiet small">{day(item.at)}</span>}
      name={item.to ? <ResultLink to={item.to}>{title}</ResultLink> : title}
      more={item.sub || undefined}
    />
  );
}

/** Up and down go from one result to the next, up from the first back to the question. */
function listenForArrows(results: HTMLElement | null) {
  const listen = (event: KeyboardEvent) => moveBetweenResults(results, event);
  results?.addEventListener("keydown", listen);
  return () => results?.removeEventListener("keydown", listen);
}

function moveBetweenResults(results: HTMLElement | null, event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...(results?.querySelectorAll<HTMLElement>(".name a") ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) next.focus();
  else if (at === 0) document.querySelector<HTMLElement>(".search-question input")?.focus();
}
