import { Button, Input } from "antd";
import { useState } from "react";
import type { Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { useTyping } from "../../offline/use-typing.ts";
import { Field } from "../../parts/field.tsx";
import { ROOM } from "../../texts/room.ts";
import type { OpenItem, Room } from "../room.ts";
import { useRun } from "../run.tsx";

type Props = { room: Room; session: Session; item: OpenItem };

/** A declared interest takes the person out of the item at once: what it means is said before it is done. */
export function Interest({ room, session, item }: Props) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const left = useTyping(session.account, `room ${room.id} ${item.matter} interest`, { interest: "" });
  const [isChecked, setChecked] = useState(false);
  const interest = left.value.interest.trim();
  return (
    <details className="own-interest">
      <summary>{t("ownInterest")}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (interest === "") return;
          const type = "decision.interest-declared";
          run({ kind: "item", matter: item.matter, type, data: { interest } }, left.clear);
        }}
      >
        <p className="quiet">{t("ownInterestHelp")}</p>
        <Field
          label={t("interest")}
          {...(isChecked && interest === "" ? { problem: t("interestNeeded") } : {})}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={500}
              value={left.value.interest}
              onChange={(event) => left.change(() => ({ interest: event.target.value }))}
            />
          )}
        </Field>
        <Button size="large" htmlType="submit">
          {t("declareOwn")}
        </Button>
      </form>
    </details>
  );
}
