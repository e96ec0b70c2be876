import { Button, Popover } from "antd";
import { useState } from "react";
import { answer, api } from "../../api.ts";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Failed } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import { JoinCode } from "../join-code.tsx";
import type { Room } from "../room.ts";

/** How people and screens come in: the room's code, and a code for each screen. */
export function Keeping({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  return (
    <div className="page-actions">
      {room.code && (
        <Popover trigger="click" placement="bottomRight" content={<JoinCode code={room.code} />}>
          <Button>
            {t("joinCode")} <b className="room-code">{room.code}</b>
          </Button>
        </Popover>
      )}
      <Popover trigger="click" placement="bottomRight" content={<Screens meeting={room.id} />}>
        <Button>{t("screens")}</Button>
      </Popover>
    </div>
  );
}

function Screens({ meeting }: { meeting: string }) {
  const { t, clock } = useWords(ROOM);
  const [offered, setOffered] = useState<{ code: string; until: string } | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const params = { path: { id: meeting } };
  const attempt = (work: () => Promise<unknown>) => {
    setProblem(null);
    work().catch((error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error))));
  };
  const address = `${location.origin}${URLS.roomScreen.replace("$id", meeting)}`;
  return (
    <div className="room-screens">
      {problem && <Failed error={problem} />}
      {offered && (
        <p role="status">{t("screenCode", { address, code: offered.code, time: clock(offered.until) })}</p>
      )}
      <Button
        onClick={() =>
          attempt(async () =>
            setOffered(await answer(api.POST("/api/v1/meetings/{id}/room/screens", { params, body: {} }))),
          )
        }
      >
        {t("newScreen")}
      </Button>
      <Button
        onClick={() =>
          attempt(async () => {
            await answer(api.POST("/api/v1/meetings/{id}/room/screens/close", { params, body: {} }));
            setOffered(null);
          })
        }
      >
        {t("closeScreens")}
      </Button>
    </div>
  );
}
