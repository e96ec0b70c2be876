import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import type { ItemList, ItemListVersion } from "../api.ts";
import { AnotherDay, AsOf } from "../forms/as-of.tsx";
import { ChangeTable } from "../item-list/change-table.tsx";
import { EntryTable } from "../item-list/entry-table.tsx";
import { ExportItemList } from "../item-list/export.tsx";
import { ImportItemList } from "../item-list/import.tsx";
import { NextStep } from "../item-list/next-step.tsx";
import { Versions } from "../item-list/versions.tsx";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { ITEM_LIST } from "../texts/item-list.ts";
import { Empty, Loaded, Page, Section, Sheet, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./bodies.css";
import "../item-list/item-list.css";

/** A body's list of matters that need a meeting: in force, on a day, or one of its versions. */
export function ItemListPage() {
  const { t, language } = useWords(ITEM_LIST);
  const { id } = useParams({ from: URLS.itemList });
  const search = useSearch({ from: URLS.itemList });
  const navigate = useNavigate({ from: URLS.itemList });
  const body = useQuery(QUERIES.body(id));
  const list = useQuery(QUERIES.itemList(id, search));
  const name = (language === "en" && body.data?.nameEn) || body.data?.name;
  const show = (on?: string) => void navigate({ search: on ? { on } : {}, replace: true });
  const { data } = list;
  return (
    <Page
      title={t("pageTitle")}
      crumb={
        <Link to={URLS.body} params={{ id }}>
          {name ?? "—"}
        </Link>
      }
      sub={data?.list ? <Standing version={data.list} list={data} /> : t("sub")}
      actions={
        <div className="page-actions">
          <AsOf label={t("asOf")} {...(search.on ? { value: search.on } : {})} onChange={show} />
          {data?.list && <Button onClick={() => window.print()}>{t("print")}</Button>}
          {data && <ExportItemList list={data} />}
        </div>
      }
      aside={data && data.versions.length > 0 && <Versions list={data} />}
    >
      <AnotherDay
        {...(search.on ? { on: search.on, says: t("another", { day: search.on }) } : {})}
        goBack={() => show()}
      />
      <Loaded query={list}>{(found) => <ListOf list={found} isDay={search.on !== undefined} />}</Loaded>
    </Page>
  );
}

function Standing({ version, list }: { version: ItemListVersion; list: ItemList }) {
  const { t, day } = useWords(ITEM_LIST);
  const { title, state, adoptedOn, publishedOn, filedOn, endedOn } = version;
  const isInForce = list.versions.some(({ id, inForce }) => id === version.id && inForce);
  return (
    <span className="list-states">
      <span>{title}</span>
      {isInForce ? <Tag tone="good">{t("inForce")}</Tag> : <Tag tone="due">{t(state)}</Tag>}
      {adoptedOn && <span>{t("adoptedOn", { day: day(adoptedOn) })}</span>}
      {publishedOn && <span>{t("publishedOn", { day: day(publishedOn) })}</span>}
      {filedOn && <span>{t("filed", { day: day(filedOn) })}</span>}
      {endedOn && <span>{t("endedOn", { day: day(endedOn) })}</span>}
    </span>
  );
}

function ListOf({ list, isDay }: { list: ItemList; isDay: boolean }) {
  const { t } = useWords(ITEM_LIST);
  const session = useSession();
  const version = list.list;
  const mayPropose = session.data?.proposesTo.includes(list.body) ?? false;
  return (
    <>
      {version ? (
        <Section
          title={t("entries")}
          note={
            mayPropose ? (
              <Link to={URLS.proposeItem} search={{ body: list.body }}>
                {t("propose")}
              </Link>
            ) : (
              t("count", { n: version.entries.length })
            )
          }
        >
          <EntryTable label={version.title} fields={list.fields} entries={version.entries} />
        </Section>
      ) : (
        <Sheet>
          <Empty>{t(isDay ? "noneOn" : "none")}</Empty>
        </Sheet>
      )}
      {version?.replaces && <Changes list={list} from={version.replaces} to={version.id} />}
      {version && list.mayChange && <NextStep key={version.id} list={list} version={version} />}
      {list.mayChange && <ImportItemList key={list.body} list={list} />}
    </>
  );
}

/** What the version before had otherwise; where that one may not be seen, nothing is said. */
function Changes({ list, from, to }: { list: ItemList; from: string; to: string }) {
  const { t } = useWords(ITEM_LIST);
  const isSeen = list.versions.some(({ id }) => id === from);
  const difference = useQuery({ ...QUERIES.itemListDifference(list.body, from, to), enabled: isSeen });
  if (!isSeen) return null;
  return (
    <Section title={t("changes")}>
      <Loaded query={difference}>
        {({ changes }) => (
          <ChangeTable label={t("changes")} fields={list.fields} changes={changes} empty={t("noChanges")} />
        )}
      </Loaded>
    </Section>
  );
}
