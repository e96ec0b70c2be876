import { useQuery } from "@tanstack/react-query";
import { useWords } from "../language.ts";
import { Keys } from "../meetings/tone/keys.tsx";
import { OpenAnswers } from "../meetings/tone/open-answers.tsx";
import { canSealTone } from "../meetings/tone/seal.ts";
import { QUERIES } from "../queries.ts";
import { TONE } from "../texts/tone.ts";
import { Loaded, Notice, Page } from "../ui/index.ts";
import "../matter/act-form.css";
import "../meetings/tone/tone.css";

/** For the officers of the organ that sends the station: what members sealed after meetings, opened here and in totals only. */
export function TonePage() {
  const { t } = useWords(TONE);
  const answers = useQuery(QUERIES.tone());
  return (
    <Page title={t("title")} sub={t("sub")}>
      {!canSealTone() && <Notice tone="due">{t("needsHttps")}</Notice>}
      <Loaded query={answers}>
        {(known) => (
          <>
            {known.keys.length === 0 ? <Notice>{t("noKey")}</Notice> : <OpenAnswers answers={known} />}
            {canSealTone() && <Keys keys={known.keys} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
