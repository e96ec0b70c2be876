import { useQueries, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useRef, useState } from "react";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../intent.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { FINDINGS } from "../texts/findings.ts";
import { Failed, Notice } from "../ui/index.ts";
import { recordStep, useRefreshFindings } from "./recording.ts";
import "./bulk-assign.css";

type Props = { ids: string[]; onDone: () => void };
type Outcome = { done: number; name: string; failed: string[] };

/** Assigns what is selected to one officer, one after the other, and says of each that was not why. */
export function BulkAssign({ ids, onDone }: Props) {
  const { t } = useWords(FINDINGS);
  const queries = useQueryClient();
  const refresh = useRefreshFindings();
  const [chosen, setChosen] = useState<string>();
  const [at, setAt] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** Tried again after an answer that was lost, each is assigned once. */
  const attempts = useRef(new Map<string, Attempt>());
  const found = useQueries({ queries: ids.map((id) => QUERIES.finding(id)) });
  const details = found.flatMap((query) => query.data ?? []);
  const error = found.find((query) => query.error)?.error;
  const isReady = details.length === ids.length;
  const [first, ...others] = details;
  const officers = (first?.handlers ?? []).filter((officer) =>
    others.every((detail) => detail.handlers.some((other) => other.person === officer.person)),
  );
  const officer = officers.find((o) => o.person === chosen);
  const assign = async () => {
    if (!officer) return;
    const failed: string[] = [];
    setOutcome(null);
    for (const [index, detail] of details.entries()) {
      setAt(index + 1);
      const step = { act: "assigned" as const, person: officer.person };
      const attempt = attemptOf(attempts.current.get(detail.id), officer.person, detail.after);
      attempts.current.set(detail.id, attempt);
      await throughSignIn(() =>
        recordStep(queries, detail.id, { ...step, after: attempt.after }, attempt.key),
      ).catch((problem: Error) => {
        if (isRefused(problem)) attempts.current.delete(detail.id);
        failed.push(t("notOne", { title: detail.matterTitle ?? "", why: problem.message }));
      });
    }
    setAt(null);
    setOutcome({ done: details.length - failed.length, name: officer.name, failed });
    await refresh();
    if (failed.length === 0) onDone();
  };
  if (ids.length === 0)
    return outcome ? <Notice>{t("assigned", { n: outcome.done, name: outcome.name })}</Notice> : null;
  return (
    <section className="sheet bulk-assign" aria-label={t("assign")}>
      <b>{t("selected", { n: ids.length })}</b>
      <Select
        aria-label={t("assignTo")}
        placeholder={t("assignTo")}
        showSearch
        optionFilterProp="label"
        loading={!isReady && !error}
        value={officer?.person}
        onChange={setChosen}
        popupMatchSelectWidth={false}
        options={officers.map((o) => ({ value: o.person, label: `${o.name}　${o.office}` }))}
      />
      <Button type="primary" disabled={!officer} loading={at !== null} onClick={() => void assign()}>
        {at === null ? t("assign") : t("assigning", { n: at, all: ids.length })}
      </Button>
      <Button type="link" onClick={onDone}>
        {t("unselect")}
      </Button>
      <p className="quiet small">{t("assignShows")}</p>
      {isReady && officers.length === 0 && <Notice tone="due">{t("differing")}</Notice>}
      {error && <Failed error={error} />}
      {outcome && outcome.failed.length > 0 && (
        <Notice tone="due">
          {t("notAssigned", { n: outcome.failed.length })}
          <ul>
            {outcome.failed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
