import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { answer, api, type Meeting } from "../api.ts";
import { isRefused } from "../intent.ts";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import { Failed } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";

const STALE = new Set<unknown>(["meeting", "meetings", "matter", "desk", "messages"]);

/** One press: the notice and the papers are received, recorded by the person's own account. */
export function Receive({ meeting }: { meeting: Meeting }) {
  const { t } = useWords(MEETINGS);
  const session = useSession();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const intent = useIntent();
  /** When it was first pressed: sent again after an answer that was lost, it is the same receipt. */
  const pressedAt = useRef<string>(undefined);
  const { person } = session.data ?? { person: null };
  const { capacity } = meeting.mine;
  if (!person || !capacity) return null;
  const receive = async () => {
    setBusy(true);
    setProblem(null);
    pressedAt.current ??= new Date().toISOString();
    const claimedAt = pressedAt.current;
    const data = { of: person, as: capacity };
    try {
      await intent([meeting.id, meeting.noticedAt, data], (key) =>
        answer(
          api.POST("/api/v1/matters/{id}/acts", {
            params: { path: { id: meeting.id }, header: { "idempotency-key": key } },
            body: { type: "meeting.notice-read", claimedAt, data },
          }),
        ),
      );
      pressedAt.current = undefined;
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
    } catch (error) {
      if (isRefused(error)) pressedAt.current = undefined;
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="quiet small">{t("receiveHint")}</p>
      {problem && <Failed error={problem} />}
      <p>
        <Button type="primary" className="receive" loading={isBusy} onClick={() => void receive()}>
          {t("receive")}
        </Button>
      </p>
    </>
  );
}
