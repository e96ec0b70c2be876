import { Button, Input } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Field } from "../../parts/field.tsx";
import { ROOM } from "../../texts/room.ts";
import { Notice, State } from "../../ui/index.ts";
import { isThere, type PartProps } from "../room.ts";
import { useRun } from "../run.tsx";
import { PositionLine } from "./position-line.tsx";

/** Collective discussion: who changes a position says why; where the members divide, the vote can be deferred. */
export function DiscussionPart({ room, item }: PartProps) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const [text, setText] = useState("");
  const members = room.people.filter(
    (one) => isThere(one) && item.item.positions.some((said) => said.person === one.person),
  );
  return (
    <>
      <Divided item={item} room={room} />
      <ul className="position-lines side-by-side">
        {members.map((one) => (
          <PositionLine key={one.person} one={one} item={item} />
        ))}
      </ul>
      {item.item.isDiscussed && <State tone="good">{t("discussionDone")}</State>}
      <form
        className="room-form"
        onSubmit={(event) => {
          event.preventDefault();
          const data = text.trim() ? { text: text.trim() } : {};
          run({ kind: "item", matter: item.matter, type: "decision.discussed", data }, () => setText(""));
        }}
      >
        <Field label={t("gist")} isOptional width="most">
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={4_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit">
          {t("recordDiscussion")}
        </Button>
      </form>
    </>
  );
}

/** 分歧较大: offered where those in favour would not suffice by the item's own law. */
export function Divided({ item }: PartProps) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  if (!item.item.isWidelyDivided || item.item.resolved) return null;
  const about = { kind: "item" as const, matter: item.matter };
  const defer = () =>
    run({ ...about, type: "decision.resolved", data: { outcome: "deferred", manner: "meeting" } });
  return (
    <Notice
      tone="due"
      action={
        <Button
          onClick={() =>
            item.item.isDivided
              ? defer()
              : run({ ...about, type: "decision.opinions-divided", data: { emergency: false } }, defer)
          }
        >
          {t("defer")}
        </Button>
      }
    >
      {t("divided")}
    </Notice>
  );
}
