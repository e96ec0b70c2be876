import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { answer, api, type Meeting } from "../api.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import { Failed } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";
import { moved } from "./draft.ts";
import { Moves } from "./moves.tsx";

type Props = { meeting: Meeting; items: Meeting["agenda"]; done: () => void };
const STALE = new Set<unknown>(["meeting", "meetings", "matter", "room"]);

/** The items that still stand, in another order; once the agenda is approved, with reasons. */
export function Reorder({ meeting, items, done }: Props) {
  const { t } = useWords(MEETINGS);
  const queries = useQueryClient();
  const [order, setOrder] = useState(items);
  const [reasons, setReasons] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const intent = useIntent();
  const isDraft = meeting.stage === "called";
  const lacks = !isDraft && reasons.trim() === "";
  const isChanged = order.some((item, at) => item !== items[at]);
  const record = async () => {
    setChecked(true);
    if (lacks) return;
    setBusy(true);
    setProblem(null);
    const body = {
      order: order.map(({ matter }) => matter),
      ...(reasons.trim() ? { reasons: reasons.trim() } : {}),
      after: meeting.count,
    };
    try {
      await intent(body, (key) =>
        answer(
          api.POST("/api/v1/meetings/{id}/agenda", {
            params: { path: { id: meeting.id }, header: { "idempotency-key": key } },
            body,
          }),
        ),
      );
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
      done();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  return (
    <>
      <ol className="agenda">
        {order.map((item, at) => (
          <li key={item.matter}>
            <span className="number">{at + 1}</span>
            <div>
              <span className="item-title">{item.title}</span>
              <Moves
                title={item.title}
                at={at}
                of={order.length}
                move={(to) => setOrder(moved(order, at, to))}
              />
            </div>
          </li>
        ))}
      </ol>
      <div className="meeting-form">
        {!isDraft && (
          <div className="fields one">
            <Field
              label={t("reorderReasons")}
              place="reasons"
              {...(isChecked && lacks ? { problem: t("needed") } : {})}
            >
              {(control) => (
                <Input.TextArea
                  {...control}
                  autoSize
                  maxLength={2_000}
                  value={reasons}
                  onChange={({ target }) => setReasons(target.value)}
                />
              )}
            </Field>
          </div>
        )}
        <p className="quiet small">{t("orderLasting")}</p>
        {problem && <Failed error={problem} />}
        <p>
          <Button type="primary" disabled={!isChanged} loading={isBusy} onClick={() => void record()}>
            {t("reorderDo")}
          </Button>
        </p>
      </div>
    </>
  );
}
