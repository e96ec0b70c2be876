import { Link, useNavigate } from "@tanstack/react-router";
import { Select } from "antd";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import type { DivisionSearch } from "../searches.ts";
import { DIVISION } from "../texts/division.ts";
import { Sheet, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./plan-facts.css";

type Props = { division: Division; plan: NonNullable<Division["plan"]> };

/** What the plan is and how far it has come: drafted, adopted by which meeting, in force from, published, filed. */
export function PlanFacts({ division, plan }: Props) {
  const { t, day } = useWords(DIVISION);
  const steps = [
    { name: t("drafted"), on: plan.draftedOn },
    { name: t("adopted"), on: plan.adoptedOn },
    { name: t("fromOn"), on: plan.fromOn },
    { name: t("published"), on: plan.publishedOn },
    { name: t("filed"), on: plan.filedOn },
  ];
  return (
    <Sheet padded>
      <div className="plan-head">
        <b>{plan.title ?? "—"}</b>
        {division.readsAll && (
          <Link to={URLS.matter} params={{ id: plan.matter }}>
            {t("openMatter")}
          </Link>
        )}
      </div>
      <ol className="plan-steps">
        {steps.map(({ name, on }) => (
          <li key={name} className={on === null ? "open" : undefined}>
            <span>{name}</span>
            {on === null ? <State tone="plain">{t("notYet")}</State> : <time dateTime={on}>{day(on)}</time>}
          </li>
        ))}
      </ol>
      <p className="small quiet">
        {plan.decision && (
          <>
            {t("meeting")}{" "}
            <Link className="in-text" to={URLS.matter} params={{ id: plan.decision.matter }}>
              {plan.decision.title ?? "—"}
            </Link>{" "}
          </>
        )}
        {plan.meeting}
      </p>
      <Compared division={division} />
    </Sheet>
  );
}

/** Against the plan before it, or any other that is chosen. */
function Compared({ division: { plan, plans, compared, added, gone } }: { division: Division }) {
  const { t, day } = useWords(DIVISION);
  const navigate = useNavigate({ from: URLS.division });
  const others = plans.filter(({ matter }) => matter !== plan?.matter);
  if (others.length === 0) return null;
  const isSame = added.length + gone.length === 0;
  return (
    <p className="small plan-compared">
      {t("comparedWith")}
      <Select
        size="small"
        aria-label={t("comparedWith")}
        placeholder="—"
        value={compared?.matter ?? null}
        popupMatchSelectWidth={false}
        options={others.map(({ matter, title, fromOn, draftedOn }) => ({
          value: matter,
          label: t("planFrom", { title: title ?? "—", day: day(fromOn ?? draftedOn) }),
        }))}
        onChange={(against: string | null) =>
          void navigate({
            search: (before: DivisionSearch) => ({ ...before, against: against ?? undefined }),
            replace: true,
          })
        }
      />
      {compared && (isSame ? t("noChanges") : t("changes", { added: added.length, gone: gone.length }))}
    </p>
  );
}
