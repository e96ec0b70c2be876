import { useWords } from "../language.ts";
import { ROOM } from "../texts/room.ts";
import { State } from "../ui/index.ts";
import type { RoomItem } from "./room.ts";

/** How many are there of those due, who is recused not among them, and whether the item's own law is content with that. */
export function Quorum({ quorum: { due, present, recused, needed, isMet } }: Pick<RoomItem, "quorum">) {
  const { t } = useWords(ROOM);
  const tone = isMet === null ? "plain" : isMet ? "good" : "bad";
  return (
    <span className="room-quorum">
      {t(recused > 0 ? "quorumRecused" : "quorum", { due, present, recused })}{" "}
      <State tone={tone}>
        {isMet === null
          ? t("quorumUnknown")
          : isMet
            ? t("quorumMet")
            : t("quorumMissing", { needed: needed ?? "—" })}
      </State>
    </span>
  );
}
