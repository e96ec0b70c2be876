import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { answer, api, type Norm, type NormParameter } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { QUERIES } from "../queries.ts";
import { TRIAL } from "../texts/trial.ts";
import { Failed, Notice } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";
import type { Result } from "./back-test.ts";
import { valueWords } from "./units.ts";
import { proposalOf, type ValueDraft } from "./value-draft.ts";
import "./settings.css";

type Props = {
  norm: Norm;
  parameter: NormParameter;
  draft: ValueDraft;
  /** Of the back-test of exactly this value and scope. */
  result: Result | null;
  back: () => void;
  done: () => void;
};

/** Exactly what will be recorded, who will see it, and the last click. */
export function ProposalPreview({ norm, parameter, draft, result, back, done }: Props) {
  const { t, w, day, number, language } = useWords(TRIAL);
  const body = useQuery({ ...QUERIES.body(draft.body ?? ""), enabled: draft.body !== undefined });
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = useIntent();
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus(), []);
  const proposal = proposalOf(draft, norm.id, parameter.id, result?.digest ?? null);
  const from = draft.from ? day(draft.from) : "";
  const value = (of: string) => valueWords(of, parameter.unitTitle, language);
  const propose = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await send(proposal, (key) =>
        answer(
          api.POST("/api/v1/norms/settings", {
            params: { header: { "idempotency-key": key } },
            body: proposal,
          }),
        ),
      );
      done();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  return (
    <section className="proposal" ref={top} tabIndex={-1} aria-label={t("willRecord")}>
      <h4>{t("willRecord")}</h4>
      <dl className="facts">
        <dt>{t("parameterWord")}</dt>
        <dd>
          {w(parameter.title)}
          <br />
          <b>{t("fromTo", { before: value(parameter.value), after: value(draft.value.trim()) })}</b>
        </dd>
        <dt>{t("from")}</dt>
        <dd>{from}</dd>
        <dt>{t("scope")}</dt>
        <dd>{draft.body ? (body.data?.name ?? "…") : t("wholeJurisdiction")}</dd>
        <dt>{t("basisWord")}</dt>
        <dd>
          <BasisWords basis={proposal.basis} />
        </dd>
        <dt>{t("reasons")}</dt>
        <dd>{proposal.reasons}</dd>
        <dt>{t("pastWord")}</dt>
        <dd>
          {result ? t("tested", { new: number(result.new), gone: number(result.gone) }) : t("untested")}
        </dd>
      </dl>
      {!result && <Notice tone="due">{t("notTested")}</Notice>}
      <h4>{t("whoSees")}</h4>
      <p>{t("whoSeesWords")}</p>
      <p>{t("notYet", { day: from })}</p>
      {problem && <Failed error={problem} />}
      <p className="setting-actions">
        <Button type="primary" loading={isBusy} onClick={() => void propose()}>
          {t("propose")}
        </Button>
        <Button onClick={back}>{t("back")}</Button>
      </p>
    </section>
  );
}
