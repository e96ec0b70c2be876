import { Button } from "antd";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import type { Room } from "../room.ts";
import { useRun } from "../run.tsx";

/** Registering, leaving for a while, coming back: one's own, and at once counted. */
export function Presence({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const { person, capacity, state } = room.me;
  if (!person || !capacity) return null;
  const become = (next: "present" | "left") => run({ kind: "presence", person, capacity, state: next });
  if (state === "present")
    return (
      <details className="own-presence">
        <summary>{t("leave")}</summary>
        <p className="quiet">{t("leaveHelp")}</p>
        <Button size="large" onClick={() => become("left")}>
          {t("leave")}
        </Button>
      </details>
    );
  return (
    <div className="my-turn">
      <p>{t(state === "left" ? "youLeft" : "notPresent")}</p>
      <Button type="primary" size="large" block onClick={() => become("present")}>
        {t(state === "left" ? "return" : "signIn")}
      </Button>
    </div>
  );
}
