import { Button, Checkbox, Input } from "antd";
import { lazy, Suspense, useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { fenOf } from "../../record/money.ts";
import { PAPER } from "../../texts/paper.ts";
import { ROOM } from "../../texts/room.ts";
import { Loading, State } from "../../ui/index.ts";
import { OUTCOMES, type PartProps, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";
import { EmergencyNotice, useEmergency } from "./emergency.tsx";
import { countOf } from "./vote-part.tsx";

/** What a secret ballot was announced to be, without counts where there are none. */
const BallotShown = lazy(async () => ({ default: (await import("../ballot/result.tsx")).BallotShown }));

/** What a meeting's word on the item is for what was decided alone in an emergency; put off, there is none yet. */
const RATIFIES: Record<string, "ratified" | "refused"> = { carried: "ratified", lost: "refused" };

/** The resolution as it is read out; then the item is closed. What was only heard is closed without one. */
export function ResolutionPart(props: PartProps) {
  const { t, money } = useWords(ROOM);
  const { run } = useRun();
  const { item } = props;
  const { resolved } = item.item;
  const close = (outcome: "carried" | "lost" | "deferred" | "heard") =>
    run({ kind: "close-item", matter: item.matter, outcome });
  /** What was only reported: nobody has stated a position, and nobody has voted. */
  const isOnlyHeard = item.item.positions.length + item.item.vote.cast.length === 0 && item.ballot === null;
  if (!resolved)
    return (
      <>
        <ResolutionForm {...props} />
        {isOnlyHeard && <Button onClick={() => close("heard")}>{t("heardOnly")}</Button>}
      </>
    );
  return (
    <div className="room-form">
      <p role="status">
        <State tone="good">
          {t("resolved", { outcome: t(wordOf<typeof ROOM>("outcome", resolved.outcome)) })}
        </State>
        {resolved.amount !== null && <> · {money(resolved.amount)}</>}
      </p>
      {resolved.text && <p className="resolution-text">{resolved.text}</p>}
      <Button type="primary" onClick={() => close(resolved.outcome as "carried" | "lost" | "deferred")}>
        {t("closeItem")}
      </Button>
    </div>
  );
}

function ResolutionForm({ room, item }: PartProps) {
  const { t } = useWords(ROOM);
  const onPaper = useWords(PAPER);
  const { run } = useRun();
  const count = countOf(item.item);
  const { isPassed } = item.item.vote;
  const [outcome, setOutcome] = useState("");
  const [text, setText] = useState("");
  const [amount, setAmount] = useState("");
  const [explained, setExplained] = useState(false);
  const fen = amount.trim() === "" ? null : fenOf(amount);
  const isAmountWrong = amount.trim() !== "" && fen === null;
  const isHeadsDecision = room.kind === "executive" || room.kind === "office";
  const emergency = useEmergency(item.matter);
  const wordFor = (value: string) =>
    t(wordOf<typeof ROOM>(emergency && RATIFIES[value] ? "ratifies" : "outcome", value));
  return (
    <form
      className="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome === "" || isAmountWrong) return;
        const data = {
          outcome,
          manner: "meeting",
          ...(text.trim() ? { text: text.trim() } : {}),
          ...(fen === null ? {} : { approved_amount: fen }),
          ...(explained ? { explained } : {}),
        };
        const about = { kind: "item" as const, matter: item.matter };
        const resolve = () => run({ ...about, type: "decision.resolved", data });
        const word = emergency && RATIFIES[outcome];
        if (word) run({ ...about, type: "decision.emergency-ratified", data: { outcome: word } }, resolve);
        else resolve();
      }}
    >
      {emergency && <EmergencyNotice decided={emergency} />}
      {item.ballot?.result ? (
        <Suspense fallback={<Loading />}>
          <BallotShown ballot={item.ballot} />
        </Suspense>
      ) : isPassed !== null ? (
        <p role="status">{onPaper.t(isPassed ? "passedAlready" : "failedAlready")}</p>
      ) : (
        <p role="status">{t("votes", count)}</p>
      )}
      <Field label={t("outcome")}>
        {(control) => (
          <Choice
            control={control}
            label={t("outcome")}
            options={OUTCOMES.map((value) => ({ value, label: wordFor(value) }))}
            value={outcome}
            onChange={setOutcome}
          />
        )}
      </Field>
      <Field label={t("resolution")} isOptional width="most">
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={4_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("amount")} isOptional {...(isAmountWrong ? { problem: t("amountWrong") } : {})}>
        {(control) => (
          <Input {...control} value={amount} onChange={(event) => setAmount(event.target.value)} />
        )}
      </Field>
      {isHeadsDecision && (
        <Checkbox checked={explained} onChange={(event) => setExplained(event.target.checked)}>
          {t("explained")}
        </Checkbox>
      )}
      <Button type="primary" htmlType="submit" disabled={outcome === ""}>
        {t("recordResolution")}
      </Button>
    </form>
  );
}
