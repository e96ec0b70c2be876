import { useWords } from "../language.ts";
import { AsOf } from "../parts/as-of.tsx";
import { BodyFilter, Filters } from "../parts/filters.tsx";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";

/** On which day, and for which body: what a body has adopted holds for it alone. */
export function DayChoice({ search, change }: { search: NormSearch; change: (part: NormSearch) => void }) {
  const { t } = useWords(NORMS);
  return (
    <div className="norm-choice">
      <Filters>
        <BodyFilter
          label={t("forWhom")}
          all={t("wholeJurisdiction")}
          {...(search.body ? { value: search.body } : {})}
          onChange={(body) => change({ body })}
        />
        <AsOf
          label={t("onDay")}
          {...(search.on ? { value: search.on } : {})}
          onChange={(on) => change({ on })}
        />
      </Filters>
    </div>
  );
}
