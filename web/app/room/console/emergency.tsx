import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../language.ts";
import { QUERIES } from "../../queries.ts";
import { ROOM } from "../../texts/room.ts";
import { Notice } from "../../ui/index.ts";

/** What was decided alone in an emergency, for as long as no meeting is recorded to have said anything of it. */
export function useEmergency(matter: string) {
  const acts = useQuery(QUERIES.matter(matter)).data?.acts ?? [];
  const isDealtWith = acts.some(({ type }) => type === "decision.emergency-ratified");
  return isDealtWith ? undefined : acts.find(({ type }) => type === "decision.emergency-decided");
}

/** Before the meeting says whether it ratifies it: who decided what, and when. */
export function EmergencyNotice({ decided }: { decided: NonNullable<ReturnType<typeof useEmergency>> }) {
  const { t, moment } = useWords(ROOM);
  const { of, claimedAt, data } = decided;
  return (
    <Notice tone="due">
      {t("emergencyWaits", {
        name: of?.name ?? "—",
        at: moment(claimedAt),
        text: typeof data.text === "string" ? data.text : "—",
      })}
    </Notice>
  );
}
