import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useRef, useState } from "react";
import { answer, api, type ItemList, type ItemListVersion } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { Evidence } from "../matter/evidence.tsx";
import type { Uploaded } from "../matter/act-typed.ts";
import { Field } from "../parts/field.tsx";
import { QUERIES } from "../queries.ts";
import { ITEM_LIST } from "../texts/item-list.ts";
import { Failed, Notice, Section, State } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";

type Step = "adopt" | "publish" | "file";
const ACTS = { adopt: "adopted-by-meeting", publish: "published", file: "filed-with-station" } as const;
const NOTES = { adopt: "noteAdopt", publish: "notePublish", file: "noteFile" } as const;
const STALE = new Set<unknown>(["item-list", "matter", "matters", "findings", "desk"]);

const stepsOf = ({ adoptedOn, publishedOn, filedOn, endedOn }: ItemListVersion): Step[] => {
  if (endedOn) return [];
  if (!adoptedOn) return ["adopt"];
  return [...(publishedOn ? [] : (["publish"] as const)), ...(filedOn ? [] : (["file"] as const))];
};

/** What the clerk records of this version next: the meeting's adoption, then its publication and its filing. */
export function NextStep({ list, version }: { list: ItemList; version: ItemListVersion }) {
  const { t } = useWords(ITEM_LIST);
  const steps = stepsOf(version);
  const [chosen, choose] = useState<Step | null>(null);
  if (version.endedOn) return null;
  const step = chosen && steps.includes(chosen) ? chosen : null;
  return (
    <Section title={t("next")}>
      <div className="sheet padded next-step">
        {steps.length === 0 ? (
          <State tone="good">{t("allDone")}</State>
        ) : (
          <p className="ways">
            {steps.map((one) => (
              <Button
                key={one}
                aria-expanded={step === one}
                onClick={() => choose(step === one ? null : one)}
              >
                {t(one)}
              </Button>
            ))}
          </p>
        )}
        {step && (
          <StepForm
            key={step}
            step={step}
            list={list}
            version={version}
            // The next step may have been opened meanwhile.
            done={() => choose((now) => (now === step ? null : now))}
          />
        )}
      </div>
    </Section>
  );
}

type FormProps = { step: Step; list: ItemList; version: ItemListVersion; done: () => void };

function StepForm({ step, list, version, done }: FormProps) {
  const { t } = useWords(ITEM_LIST);
  const queries = useQueryClient();
  const body = useQuery(QUERIES.body(list.body));
  const [note, setNote] = useState("");
  const [decision, setDecision] = useState("");
  const [evidence, setEvidence] = useState<Uploaded[]>([]);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const intent = useIntent();
  const supersede = useIntent();
  /** The first of the two acts has its answer: a second press sends only what is missing. */
  const isRecorded = useRef(false);
  const older =
    step === "adopt"
      ? list.versions.find(({ id }) => id === version.replaces && !isEnded(list, id))
      : undefined;
  const recent = body.data?.recent ?? [];
  const record = async () => {
    setBusy(true);
    setProblem(null);
    const data = { ...(note.trim() ? { text: note.trim() } : {}), ...(decision ? { decision } : {}) };
    try {
      if (!isRecorded.current)
        await intent([step, data, evidence], (key) =>
          send(version.id, key, {
            type: `item-list.${ACTS[step]}`,
            data,
            evidence: evidence.map(({ blob }) => blob),
            after: version.lastNumber,
          }),
        );
      isRecorded.current = true;
      if (older)
        await supersede([older.id], (key) =>
          send(older.id, key, {
            type: "item-list.superseded",
            data: { replaced_by: version.id },
            evidence: [],
          }),
        );
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
      done();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  const chosen = recent.find(({ id }) => id === decision);
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <div className="fields">
        {step === "adopt" && (
          <Field label={t("which")} hint={t("whichHint")} width="most" isOptional>
            {(control) => (
              <Select
                {...control}
                value={decision}
                onChange={setDecision}
                options={[
                  { value: "", label: t("noMeeting") },
                  ...recent.map(({ id, title }) => ({ value: id, label: title ?? "—" })),
                ]}
              />
            )}
          </Field>
        )}
        <Field label={t("note")} hint={t(NOTES[step])} width="wide" isOptional>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize
              maxLength={2_000}
              value={note}
              onChange={(e) => setNote(e.target.value)}
            />
          )}
        </Field>
        <Evidence label={t("papers")} value={evidence} onChange={setEvidence} />
      </div>
      <WillRecord
        rows={[
          { name: t("what"), value: t(step) },
          { name: t("versionTitle"), value: version.title },
          ...(chosen ? [{ name: t("which"), value: chosen.title ?? "—" }] : []),
          ...(note.trim() ? [{ name: t("note"), value: note.trim() }] : []),
        ]}
        seenBy={t(step === "publish" || version.publishedOn ? "seenByPublic" : "seenBy")}
        lasting={older ? `${t("lasting")}${t("replacesToo", { title: older.title })}` : t("lasting")}
      />
      {problem &&
        (isRecorded.current ? <Notice tone="due">{t("halfDone")}</Notice> : <Failed error={problem} />)}
      <p>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t(`${step}Do`)}
        </Button>
      </p>
    </form>
  );
}

const isEnded = (list: ItemList, id: string) => list.versions.find((one) => one.id === id)?.endedOn !== null;

type Recorded = { type: string; data: Record<string, unknown>; evidence: string[]; after?: number };

function send(matter: string, key: string, { evidence, ...act }: Recorded) {
  return answer(
    api.POST("/api/v1/matters/{id}/acts", {
      params: { path: { id: matter }, header: { "idempotency-key": key } },
      body: { ...act, claimedAt: new Date().toISOString(), ...(evidence.length > 0 ? { evidence } : {}) },
    }),
  );
}
