import { useQuery } from "@tanstack/react-query";
import type { CaseAct, CaseRun, Norm } from "../api.ts";
import { useWords, type Words } from "../language.ts";
import type { CourseAct } from "../forms/acts-of.ts";
import { hasLine, Lines } from "../forms/speaking-line.tsx";
import { QUERIES } from "../queries.ts";
import { NORMS } from "../texts/norms.ts";
import { StateMark } from "../ui/index.ts";

/** What a case tells: as the speaking line where somebody spoke, and act by act with what the rules found. */
export function CaseActs({ run, norm }: { run: CaseRun; norm: Norm }) {
  const { t } = useWords(NORMS);
  const fieldsOf = useFields(norm);
  const acts = run.acts.map((act) => courseAct(act, fieldsOf(act), run, norm));
  return (
    <>
      {hasLine(acts) && <Lines acts={acts} />}
      <ol className="case-acts" aria-label={t("caseActs")}>
        {run.acts.map((act, at) => (
          <li key={act.number} className={act.found.length > 0 ? "found" : undefined}>
            <span className="at">{run.acts[at - 1]?.at === act.at ? "" : act.at}</span>
            <span className="about">
              {act.of}
              <CapacityWords act={act} norm={norm} />
            </span>
            <ActWords act={act} fields={fieldsOf(act)} />
            {act.found.map((finding) => (
              <Finding key={finding.constraint} title={finding.title} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

function Finding({ title }: { title: { zh: string; en: string } }) {
  const { w } = useWords();
  return (
    <span className="found-rule">
      <StateMark tone="bad" /> {w(title)}
    </span>
  );
}

const MEMBER = "member";

function CapacityWords({ act, norm }: { act: CaseAct; norm: Norm }) {
  const { w } = useWords();
  const capacity = norm.capacities.find(({ id }) => id === act.as);
  return capacity && capacity.id !== MEMBER ? (
    <span className="quiet small"> {w(capacity.title)}</span>
  ) : null;
}

function ActWords({ act, fields }: { act: CaseAct; fields: Fields }) {
  const { t, w, language } = useWords(NORMS);
  const [colon, stop] = language === "zh" ? ["：", "；"] : [": ", "; "];
  const said = fields.map(({ title, text }) =>
    NEEDS_NAME.test(text.zh) ? `${w(title)} ${w(text)}` : w(text),
  );
  return (
    <span className="what">
      <b>{w(act.title)}</b>
      {act.item && <span className="quiet"> {t("caseItem", { item: act.item })}</span>}
      {said.length > 0 && colon + said.join(stop)}
    </span>
  );
}

type Fields = CourseAct["fields"];

/** What an act of a case says, field by field, in the words of the procedure. */
function useFields(norm: Norm): (act: CaseAct) => Fields {
  const { money } = useWords();
  const procedures = useQuery(QUERIES.procedures());
  const known = procedures.data?.items.find(({ id }) => id === norm.id)?.acts ?? [];
  return ({ type, data }) =>
    (known.find((act) => act.type === type)?.fields ?? []).flatMap(({ key, title, type: kind, options }) => {
      const value = data[key];
      if (value === undefined || value === null) return [];
      const option = options?.find((one) => one.value === value)?.title;
      const plain = kind === "money" ? money(Number(value)) : String(value);
      const text = option ?? (kind === "boolean" ? (value === true ? YES : NO) : { zh: plain, en: plain });
      return [{ key, title, text }];
    });
}

const YES: Words = { zh: "是", en: "yes" };
const NO: Words = { zh: "否", en: "no" };

/** A bare figure or a yes needs its field's name; words speak for themselves. */
const NEEDS_NAME = /^(\d[\d,.]*|是|否)$/;

/** The cases are set in the jurisdictions' time zone. */
const OFFSET = "+08:00";

function courseAct(act: CaseAct, fields: Fields, run: CaseRun, norm: Norm): CourseAct {
  return {
    id: `${run.line} ${act.number}`,
    number: act.number,
    type: act.type,
    title: act.title,
    of: act.of ? { person: act.of, name: act.of } : null,
    as: act.as,
    asTitle: norm.capacities.find(({ id }) => id === act.as)?.title ?? null,
    item: act.item,
    fields,
    claimedAt: `${run.on}T${act.at}:00${OFFSET}`,
  };
}
