import { Link } from "@tanstack/react-router";
import { DECISIONS, type Desk } from "../api.ts";
import { useWords } from "../language.ts";
import { DESK } from "../texts/desk.ts";
import { Figure, Figures, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** What it all comes to; every number opens what it counts. */
export function FiguresPart({ desk: { counts } }: { desk: Desk }) {
  const { t, number } = useWords(DESK);
  return (
    <Section title={t("figures")} note={t("everyNumber")}>
      <Figures>
        <Link className="figure" to={URLS.matters} search={{ procedure: DECISIONS }}>
          <Figure value={number(counts.matters)} label={t("decisions")} />
        </Link>
        <Link className="figure" to={URLS.matters} search={{ procedure: DECISIONS, breached: "true" }}>
          <Figure value={number(counts.violated)} label={t("violated")} />
        </Link>
        <Link className="figure" to={URLS.findings} search={{ state: "open" }}>
          <Figure value={number(counts.openFindings)} label={t("openFindings")} />
        </Link>
        <Link className="figure" to={URLS.matters} search={{ procedure: DECISIONS, stage: "decided" }}>
          <Figure value={number(counts.unconfirmed)} label={t("unconfirmed")} />
        </Link>
      </Figures>
    </Section>
  );
}
