import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { answer, api, type Matter, type MeetingRecord, type Recordable } from "../../api.ts";
import { WillRecord } from "../../forms/will-record.tsx";
import { useWords } from "../../language.ts";
import { WillFind } from "../../matter/will-find.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { todayIn } from "../../record/times.ts";
import { useSession } from "../../session.tsx";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { NEXT_ACTS } from "../../texts/next-acts.ts";
import { Failed } from "../../ui/index.ts";
import { useIntent } from "../../use-intent.ts";
import { typedFor } from "./use-step.ts";

type Props = { record: MeetingRecord; matter: Matter; act: Recordable; done: () => void };

/** Minutes go out once, for the meeting and for each item that was resolved. */
export function MinutesForm({ record, matter, act, done }: Props) {
  const { t, w } = useWords({ ...NEXT_ACTS, ...MEETING_RECORD });
  const session = useSession();
  const queries = useQueryClient();
  const send = useIntent();
  const [differs, setDiffers] = useState("false");
  const [text, setText] = useState("");
  const [claimedAt] = useState(() => new Date().toISOString());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const note = text.trim();
  const typed = typedFor("", "", { differs_from_record: differs, text });
  const n = record.items.filter((item) => item.record !== "none").length;
  const issue = async () => {
    setBusy(true);
    setProblem(null);
    const body = { claimedAt, differsFromRecord: differs === "true", ...(note === "" ? {} : { text: note }) };
    try {
      await send(body, (key) => {
        const params = { path: { id: record.id }, header: { "idempotency-key": key } };
        return answer(api.POST("/api/v1/meetings/{id}/minutes", { params, body }));
      });
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
      done();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      <p className="quiet">{t("issueHint")}</p>
      <div className="fields">
        <Field label={t("differs")} width="wide">
          {(control) => (
            <Choice
              control={control}
              label={t("differs")}
              options={[
                { value: "false", label: t("agrees") },
                { value: "true", label: t("isDifferent") },
              ]}
              value={differs}
              onChange={setDiffers}
            />
          )}
        </Field>
        <Field label={t("text")} width="wide" isOptional>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize
              maxLength={2_000}
              value={text}
              onChange={(e) => setText(e.target.value)}
            />
          )}
        </Field>
      </div>
      <WillFind matter={matter} act={act} typed={typed} today={todayIn(new Date())} />
      <WillRecord
        rows={[
          { name: t("act"), value: w(act.title) },
          { name: t("recordedIn"), value: t("inAll", { n }) },
          { name: t("differs"), value: t(differs === "true" ? "isDifferent" : "agrees") },
          ...(note === "" ? [] : [{ name: t("text"), value: note }]),
          { name: t("by"), value: session.data?.name ?? "—" },
        ]}
        seenBy={t("seenBy")}
        lasting={t("lasting")}
      />
      {problem && <Failed error={problem} />}
      <p>
        <Button type="primary" size="large" htmlType="submit" loading={isBusy}>
          {t("issue")}
        </Button>
      </p>
    </form>
  );
}

const STALE = new Set<unknown>(["meeting", "matter", "matters", "desk", "documents", "ledger"]);
