import { Input, Select } from "antd";
import type { FirstRun } from "../api.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { FIRST_RUN_TEXTS } from "../texts/first-run.ts";
import { Sheet } from "../ui/index.ts";
import type { Draft } from "./draft.ts";

type Props = {
  pending: FirstRun["pending"];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  isAsked: boolean;
};

/** Whose system this becomes, by which days it counts, and the proof that one stands at the server. */
export function JurisdictionStep({ pending, draft, change, isAsked }: Props) {
  const { t, w } = useWords(FIRST_RUN_TEXTS);
  const chosen = pending.find(({ jurisdiction }) => jurisdiction === draft.jurisdiction);
  return (
    <Sheet padded>
      <div className="fields one">
        <Field
          label={t("jurisdiction")}
          {...(isAsked && !draft.jurisdiction ? { problem: t("choose") } : {})}
        >
          {(control) => (
            <Select
              {...control}
              placeholder={t("choose")}
              value={draft.jurisdiction}
              options={pending.map((p) => ({ value: p.jurisdiction, label: w(p.title) }))}
              onChange={(jurisdiction) => change({ jurisdiction })}
            />
          )}
        </Field>
        {chosen && (
          <dl className="set-up-facts">
            <dt>{t("timeZone")}</dt>
            <dd>
              <b>{chosen.timeZone}</b> <span className="quiet small">{t("timeZoneIs")}</span>
            </dd>
            <dt>{t("origin")}</dt>
            <dd>
              <b className="mono">{chosen.origin}</b> <span className="quiet small">{t("originIs")}</span>
            </dd>
          </dl>
        )}
        <Field
          label={t("secret")}
          hint={t("secretHelp")}
          {...(isAsked && draft.secret.trim() === "" ? { problem: t("giveSecret") } : {})}
        >
          {(control) => (
            <Input
              {...control}
              className="mono"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={draft.secret}
              onChange={(e) => change({ secret: e.target.value })}
            />
          )}
        </Field>
      </div>
    </Sheet>
  );
}
