import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { ROOM } from "../../texts/room.ts";
import { isThere, isVoting, type PartProps, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";

/** What happens beside the order: an interest is declared, the item is withdrawn half-way. */
export function Beside(props: PartProps) {
  const { t } = useWords(ROOM);
  if (props.item.item.resolved) return null;
  return (
    <details className="console-beside">
      <summary>{t("aside")}</summary>
      <Interest {...props} />
      <Withdraw {...props} />
    </details>
  );
}

function Interest({ room, item }: PartProps) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const [of, setOf] = useState("");
  const [interest, setInterest] = useState("");
  const here = room.people.filter((one) => isThere(one) && isVoting(one) && !one.isRecused);
  return (
    <form
      className="room-form"
      aria-label={t("declare")}
      onSubmit={(event) => {
        event.preventDefault();
        if (of === "" || interest.trim() === "") return;
        const data = { of, interest: interest.trim() };
        run({ kind: "item", matter: item.matter, type: "decision.interest-declared", data }, () => {
          setOf("");
          setInterest("");
        });
      }}
    >
      <div className="fields">
        <Field label={t("who")}>
          {(control) => (
            <Select
              {...control}
              value={of || null}
              placeholder={t("choosePerson")}
              onChange={(value: string) => setOf(value)}
              options={here.map((one) => ({ value: one.person, label: one.name }))}
            />
          )}
        </Field>
        <Field label={t("interest")} width="wide">
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={interest}
              onChange={(event) => setInterest(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button htmlType="submit" disabled={of === "" || interest.trim() === ""}>
        {t("declare")}
      </Button>
    </form>
  );
}

const DECIDING = ["proposer", "chair", "meeting"] as const;

function Withdraw({ item }: PartProps) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const [decidedBy, setDecidedBy] = useState("");
  const [reasons, setReasons] = useState("");
  const isReady = decidedBy !== "" && reasons.trim() !== "";
  return (
    <form
      className="room-form"
      aria-label={t("withdraw")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const data = { decided_by: decidedBy, reasons: reasons.trim() };
        run({ kind: "item", matter: item.matter, type: "decision.item-withdrawn", data }, () =>
          run({ kind: "close-item", matter: item.matter, outcome: "withdrawn" }),
        );
      }}
    >
      <div className="fields">
        <Field label={t("decidedBy")}>
          {(control) => (
            <Choice
              control={control}
              label={t("decidedBy")}
              options={DECIDING.map((value) => ({ value, label: t(wordOf<typeof ROOM>("decided", value)) }))}
              value={decidedBy}
              onChange={setDecidedBy}
            />
          )}
        </Field>
        <Field label={t("reasons")} width="wide">
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={reasons}
              onChange={(event) => setReasons(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button htmlType="submit" disabled={!isReady}>
        {t("withdraw")}
      </Button>
    </form>
  );
}
