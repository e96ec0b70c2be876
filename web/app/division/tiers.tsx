import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { DIVISION } from "../texts/division.ts";
import { Section, Sheet } from "../ui/index.ts";

/** Who signs what: the tiers are the norms', the limit the plan's. */
export function Tiers({ division: { tiers, tiersBasis, meetingLimit, plan } }: { division: Division }) {
  const { t, money } = useWords(DIVISION);
  if (tiers.length === 0 && !plan?.limit) return null;
  const all = [...tiersBasis, ...(meetingLimit?.basis ?? [])];
  const basis = [...new Map(all.map((one) => [one.document, one])).values()];
  return (
    <Section title={t("tiers")} note={t("tiersNote")}>
      <Sheet padded>
        <dl className="tiers" lang="zh-CN">
          {tiers.map(({ tier, amount, signs }) => (
            <div key={tier}>
              <dt>{amount}</dt>
              <dd>{signs}</dd>
            </div>
          ))}
        </dl>
        {plan?.limit && <p>{t("limitHere", { amount: money(plan.limit.fen) })}</p>}
        {meetingLimit && <p className="quiet">{t("limitLaw", { amount: money(meetingLimit.fen) })}</p>}
        {basis.map((one) => (
          <p key={one.document} className="small quiet">
            <BasisWords basis={one} />
          </p>
        ))}
      </Sheet>
    </Section>
  );
}
