import { useWords } from "../language.ts";
import { AsOf } from "../forms/as-of.tsx";
import { BodyPicker } from "../forms/body-picker.tsx";
import { Filters } from "../parts/filters.tsx";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";

/** On which day, and for which body: what a body has adopted holds for it alone. */
export function DayChoice({ search, change }: { search: NormSearch; change: (part: NormSearch) => void }) {
  const { t } = useWords(NORMS);
  return (
    <div className="norm-choice">
      <Filters>
        <BodyPicker
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
