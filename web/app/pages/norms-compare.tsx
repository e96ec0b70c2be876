import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useDeferredValue } from "react";
import type { Generation, LawChoice, Norm } from "../api.ts";
import { useWords } from "../language.ts";
import { isWithin, amountOf } from "../norms/amount.ts";
import { Changes } from "../norms/changes.tsx";
import { unitWord } from "../norms/units.ts";
import { DayFilter, today } from "../forms/as-of.tsx";
import { BodyPicker } from "../forms/body-picker.tsx";
import { ChoiceFilter } from "../parts/filters.tsx";
import { versionWords } from "../parts/version.ts";
import { QUERIES } from "../queries.ts";
import type { CompareSearch } from "../searches.ts";
import { COMPARE } from "../texts/compare.ts";
import { Loaded, Page, Sheet } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import "../norms/norms.css";
import "../norms/compare.css";

/** Two days, two bodies, or a draft value against what is in force: what differs, word by word. */
export function ComparePage() {
  const { t, w } = useWords(COMPARE);
  const { pack, name } = useParams({ from: URLS.compareNorms });
  const search = useSearch({ from: URLS.compareNorms });
  const navigate = useNavigate({ from: URLS.compareNorms });
  const id = `${pack}/${name}`;
  const norm = useQuery(QUERIES.norm(id, {}));
  const change = (part: CompareSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const draft = useDeferredValue(draftOf(search, norm.data));
  const comparison = useQuery({
    ...QUERIES.normComparison(id, sideOf(search.left, search.leftBody), {
      ...sideOf(search.right, search.rightBody),
      ...draft,
    }),
    // A draft value in the address is compared as such from the first answer on.
    enabled: search.value === undefined || !norm.isPending,
  });
  const title = norm.data ? t("compareOf", { procedure: w(norm.data.title) }) : t("compare");
  return (
    <Page
      title={title}
      crumb={
        <>
          <Link to={URLS.norms}>{t("norms")}</Link> ›{" "}
          <Link to={URLS.norm} params={procedureParams(id)}>
            {norm.data ? w(norm.data.title) : id}
          </Link>
        </>
      }
      sub={t("sub")}
      actions={
        <Button
          onClick={() =>
            change({
              left: search.right,
              leftBody: search.rightBody,
              right: search.left,
              rightBody: search.leftBody,
              parameter: undefined,
              value: undefined,
            })
          }
        >
          {t("swap")}
        </Button>
      }
    >
      <div className="sides">
        <Side
          name={t("left")}
          on={search.left}
          body={search.leftBody}
          generation={comparison.data?.left}
          choose={(on, body) => change({ left: on, leftBody: body })}
        />
        <Side
          name={t("right")}
          on={search.right}
          body={search.rightBody}
          generation={comparison.data?.right}
          choose={(on, body) => change({ right: on, rightBody: body })}
        >
          {norm.data && <DraftChoice norm={norm.data} search={search} change={change} />}
        </Side>
      </div>
      <Loaded query={comparison}>{({ changes }) => <Changes changes={changes} />}</Loaded>
    </Page>
  );
}

function sideOf(on: string | undefined, body: string | undefined): LawChoice {
  return { ...(on ? { on } : {}), ...(body ? { body } : {}) };
}

/** Only a value that could be adopted is compared; until then the draft is as if it were not there. */
function draftOf({ parameter, value }: CompareSearch, norm: Norm | undefined): Pick<LawChoice, "parameters"> {
  const known = norm?.parameters.find(({ id }) => id === parameter);
  const amount = amountOf(value ?? "");
  if (!known || !value || !amount || !isWithin(amount, known.bounds)) return {};
  return { parameters: { [known.id]: value } };
}

type SideProps = {
  name: string;
  on: string | undefined;
  body: string | undefined;
  generation: Generation | undefined;
  choose: (on: string | undefined, body: string | undefined) => void;
  children?: React.ReactNode;
};

function Side({ name, on, body, generation, choose, children }: SideProps) {
  const { t, day, language } = useWords(COMPARE);
  return (
    <Sheet padded>
      <fieldset className="side-choice">
        <legend>{name}</legend>
        <DayFilter
          label={`${name} ${t("day")}`}
          value={on ?? today()}
          onChange={(next) => choose(next, body)}
        />
        <BodyPicker
          label={`${name} ${t("forWhom")}`}
          all={t("wholeJurisdiction")}
          {...(body ? { value: body } : {})}
          onChange={(next) => choose(on, next)}
        />
        {children}
        {generation && (
          <p className="quiet small">
            {t("generation", {
              pack: generation.pack,
              version: versionWords(generation.version, language),
              from: day(generation.inForce.from),
            })}
          </p>
        )}
      </fieldset>
    </Sheet>
  );
}

type DraftProps = { norm: Norm; search: CompareSearch; change: (part: CompareSearch) => void };

function DraftChoice({ norm, search, change }: DraftProps) {
  const { t, w, language } = useWords(COMPARE);
  const chosen = norm.parameters.find(({ id }) => id === search.parameter);
  if (norm.parameters.length === 0) return null;
  return (
    <>
      <ChoiceFilter
        label={t("draftParameter")}
        all={t("noDraft")}
        {...(search.parameter ? { value: search.parameter } : {})}
        choices={norm.parameters.map(({ id, title }) => ({ value: id, label: w(title) }))}
        onChange={(parameter) => change({ parameter, value: undefined })}
      />
      {chosen && (
        <Input
          className="draft-value"
          aria-label={t("draftValue")}
          placeholder={chosen.value}
          suffix={<span className="quiet">{unitWord(chosen.unitTitle, language)}</span>}
          value={search.value ?? ""}
          onChange={(e) => change({ value: e.target.value === "" ? undefined : e.target.value })}
        />
      )}
    </>
  );
}
