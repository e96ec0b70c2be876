import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback, useState } from "react";
import type { BodyRow } from "../api.ts";
import { BodyTable } from "../bodies/body-table.tsx";
import { ExportRegistry } from "../bodies/export.tsx";
import { FindBody } from "../bodies/find-body.tsx";
import { useFound } from "../bodies/found.ts";
import { PeopleFound } from "../bodies/people-found.tsx";
import { branchesOf, branchesTo, withBelow } from "../bodies/tree.ts";
import { useWords } from "../language.ts";
import { AnotherDay, AsOf } from "../forms/as-of.tsx";
import { ChoiceFilter, Filters } from "../parts/filters.tsx";
import { QUERIES } from "../queries.ts";
import type { BodiesSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { BODIES } from "../texts/bodies.ts";
import { kindWord, levelWord } from "../texts/registry.ts";
import { Failed, Loaded, Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./bodies.css";

export function BodiesPage() {
  const { t, w, number } = useWords(BODIES);
  const session = useSession();
  const search = useSearch({ from: URLS.bodies });
  const navigate = useNavigate({ from: URLS.bodies });
  const change = useCallback(
    (part: BodiesSearch) =>
      void navigate({ search: (before: BodiesSearch) => ({ ...before, ...part }), replace: true }),
    [navigate],
  );
  const find = useCallback((query?: string) => change({ query }), [change]);
  const bodies = useQuery(QUERIES.bodies(search.on));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = ({ id }: BodyRow) =>
    setFolded(
      (before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]),
    );
  const all = bodies.data ?? [];
  const { isFiltered, isWanted, asked } = useFound(search);
  const found = all.filter(isWanted);
  const foldable = withBelow(all);
  const words = (keys: (string | null)[], say: typeof kindWord) =>
    [...new Set(keys)].filter((key) => key !== null).map((value) => ({ value, label: w(say(value)) }));
  return (
    <Page
      title={t("bodies")}
      sub={
        !bodies.data
          ? "\u00a0"
          : isFiltered
            ? t("found", { n: number(found.length), all: number(all.length) })
            : t("count", { n: all.length })
      }
      actions={
        <div className="page-actions">
          <AsOf value={search.on} onChange={(on) => change({ on })} />
          {session.data?.administrator === null && (
            <Link to={URLS.states} search={search.on ? { on: search.on } : {}}>
              {t("states")}
            </Link>
          )}
          {session.data?.administrator === null && <Link to={URLS.figures}>{t("figures")}</Link>}
          {session.data?.administrator === null && <Link to={URLS.divisions}>{t("division")}</Link>}
          <ExportRegistry />
          {session.data?.may.includes("changeRegistry") && (
            <Link to={URLS.bodiesImport}>
              <Button tabIndex={-1}>{t("import")}</Button>
            </Link>
          )}
        </div>
      }
    >
      <AnotherDay on={search.on} goBack={() => change({ on: undefined })} />
      <Filters>
        <FindBody query={search.query} onChange={find} />
        <ChoiceFilter
          label={t("kind")}
          all={t("anyKind")}
          value={search.kind}
          choices={words(
            all.map((body) => body.kind),
            kindWord,
          )}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceFilter
          label={t("level")}
          all={t("anyLevel")}
          value={search.level}
          choices={words(
            all.map((body) => body.level),
            levelWord,
          )}
          onChange={(level) => change({ level })}
        />
        {isFiltered ? (
          <Button
            type="link"
            size="small"
            onClick={() => change({ query: undefined, kind: undefined, level: undefined })}
          >
            {t("clear")}
          </Button>
        ) : (
          foldable.size > 0 && (
            <Button
              type="link"
              size="small"
              onClick={() => setFolded(folded.size > 0 ? new Set() : foldable)}
            >
              {t(folded.size > 0 ? "unfoldAll" : "foldAll")}
            </Button>
          )
        )}
      </Filters>
      <Loaded query={bodies}>
        {(loaded) =>
          isFiltered ? (
            <BodyTable on={search.on} folded={folded} branches={branchesTo(loaded, isWanted)} />
          ) : (
            <BodyTable on={search.on} folded={folded} fold={fold} branches={branchesOf(loaded, folded)} />
          )
        }
      </Loaded>
      {asked.isError && asked.error && <Failed error={asked.error} />}
      {search.query && !search.on && <PeopleFound query={search.query} />}
    </Page>
  );
}
