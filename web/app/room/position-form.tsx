import { Button, Input } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { useTyping } from "../offline/use-typing.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { ROOM } from "../texts/room.ts";
import { POSITIONS, wordOf } from "./room.ts";

type Props = {
  account: string;
  /** Names what is typed here, so that a reload or a lost connection loses nothing of it. */
  place: string;
  /** Reasons are asked for, as where an opinion is changed. */
  mustExplain?: boolean;
  send(position: string, reasons: string, done: () => void): void;
};

const NOTHING = { position: "", reasons: "" };
const REASONS_MOST = 2_000;

/** A position with its reasons, large enough for a thumb. */
export function PositionForm({ account, place, mustExplain = false, send }: Props) {
  const { t } = useWords(ROOM);
  const left = useTyping(account, place, NOTHING);
  const [isChecked, setChecked] = useState(false);
  const { position, reasons } = left.value;
  const lacksPosition = isChecked && position === "";
  const lacksReasons = isChecked && mustExplain && reasons.trim() === "";
  return (
    <form
      className="position-form"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (position === "" || (mustExplain && reasons.trim() === "")) return;
        send(position, reasons.trim(), left.clear);
      }}
    >
      <Field label={t("position")} {...(lacksPosition ? { problem: t("choosePosition") } : {})}>
        {(control) => (
          <Choice
            control={control}
            label={t("position")}
            options={POSITIONS.map((value) => ({ value, label: t(wordOf<typeof ROOM>("position", value)) }))}
            value={position}
            onChange={(value) => left.change((before) => ({ ...before, position: value }))}
          />
        )}
      </Field>
      <Field
        label={t("reasons")}
        isOptional={!mustExplain}
        hint={t("reasonsHelp")}
        {...(lacksReasons ? { problem: t("reasonsNeeded") } : {})}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={REASONS_MOST}
            value={reasons}
            onChange={(event) => left.change((before) => ({ ...before, reasons: event.target.value }))}
          />
        )}
      </Field>
      <Button type="primary" size="large" block htmlType="submit">
        {t("send")}
      </Button>
    </form>
  );
}
