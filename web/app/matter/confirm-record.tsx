import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { answer, api, DECISIONS, type Matter } from "../api.ts";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import { MATTER } from "../texts/matter.ts";
import { Failed, Section, Sheet } from "../ui/index.ts";

/** For the body's clerk, once a decision is made: says what will be recorded and who will see it, then records it. */
export function ConfirmRecord({ matter }: { matter: Matter }) {
  const { t } = useWords(MATTER);
  const session = useSession();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  if (
    matter.procedure !== DECISIONS ||
    matter.stage !== "decided" ||
    !session.data?.clerkOf.includes(matter.body)
  )
    return null;
  const confirm = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const act = {
        type: "decision.record-confirmed",
        claimedAt: new Date().toISOString(),
        data: note.trim() ? { text: note.trim() } : {},
      };
      await answer(
        api.POST("/api/v1/matters/{id}/acts", {
          params: { path: { id: matter.id }, header: { "idempotency-key": key } },
          body: act,
        }),
      );
      await queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === "matter" || name === "desk" || name === "matters",
      });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <Section title={t("handle")}>
      <Sheet padded>
        <p style={{ marginBottom: 10 }}>{t("confirmAsk")}</p>
        <Input.TextArea
          rows={2}
          maxLength={400}
          aria-label={t("confirmNote")}
          placeholder={t("confirmNote")}
          value={note}
          onChange={(e) => setNote(e.target.value)}
        />
        <p style={{ margin: "12px 0" }}>
          <Button type="primary" loading={isBusy} onClick={() => void confirm()}>
            {t("confirmRecord")}
          </Button>
        </p>
        {problem && <Failed error={problem} />}
        <p className="quiet small">{t("confirmShows")}</p>
      </Sheet>
    </Section>
  );
}
