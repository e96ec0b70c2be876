import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { NormPack, NormSetting } from "../api.ts";
import { useWords } from "../language.ts";
import { PackSection } from "../norms/packs.tsx";
import { SettingsSection } from "../norms/settings.tsx";
import { AnotherDay, AsOf, today } from "../forms/as-of.tsx";
import { Filters, WordsFilter } from "../parts/filters.tsx";
import { useScrollToHash } from "../parts/to-anchor.ts";
import { QUERIES } from "../queries.ts";
import type { NormsSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { NORMS } from "../texts/norms.ts";
import { Empty, Loaded, Loading, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../norms/norms.css";

/** The packs with their procedures, what is in force on a day, and what has been set here. */
export function NormsPage() {
  const { t, day } = useWords(NORMS);
  useScrollToHash();
  const search = useSearch({ from: URLS.norms });
  const navigate = useNavigate({ from: URLS.norms });
  const packs = useQuery(QUERIES.norms());
  const settings = useQuery(QUERIES.normSettings());
  const change = (part: NormsSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const show = (on?: string) => change({ on });
  // What waits for somebody comes first; that there is nothing comes last.
  const hasSettings = (settings.data?.items.length ?? 0) > 0;
  const set = (
    <Loaded query={settings}>
      {({ items }) => <SettingsSection settings={items} empty={t("noSettings")} isOfAll />}
    </Loaded>
  );
  return (
    <Page
      title={t("norms")}
      sub={t("sub")}
      actions={<AsOf label={t("onDay")} value={search.on} onChange={show} />}
    >
      <AnotherDay
        on={search.on}
        says={search.on && t("asOfDay", { day: day(search.on) })}
        goBack={() => show()}
      />
      <Filters>
        <WordsFilter label={t("search")} value={search.query} onChange={(query) => change({ query })} />
      </Filters>
      {/* One part does not push another down: both are awaited. */}
      {settings.isPending || packs.isPending ? (
        <Loading />
      ) : (
        <>
          {hasSettings && set}
          <Loaded query={packs}>
            {({ items }) => <Packs packs={items} search={search} settings={settings.data?.items ?? []} />}
          </Loaded>
          {!hasSettings && set}
        </>
      )}
    </Page>
  );
}

type PacksProps = { packs: NormPack[]; search: NormsSearch; settings: NormSetting[] };

function Packs({ packs, search, settings }: PacksProps) {
  const { t } = useWords(NORMS);
  const session = useSession();
  const mayPropose = session.data?.may.includes("proposeNorm") ?? false;
  const wanted = search.query?.toLowerCase() ?? "";
  const found = packs
    .map((pack) => ({
      pack,
      rows: pack.procedures.filter(({ id, title }) =>
        [id, title.zh, title.en].some((words) => words.toLowerCase().includes(wanted)),
      ),
    }))
    .filter(({ rows, pack }) => rows.length > 0 || (wanted === "" && pack.problems.length > 0));
  if (found.length === 0)
    return (
      <Sheet>
        <Empty>{t("noProcedures")}</Empty>
      </Sheet>
    );
  return found.map(({ pack, rows }) => (
    <PackSection
      key={pack.id}
      pack={pack}
      rows={rows}
      on={search.on ?? today()}
      settings={settings}
      mayPropose={mayPropose}
    />
  ));
}
