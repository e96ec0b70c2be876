import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { Matter } from "../api.ts";
import { ofKind, textOf } from "../forms/acts-of.ts";
import { useWords } from "../language.ts";
import { draftStore, newDraft } from "../offline/drafts.ts";
import { useSession } from "../session.tsx";
import { RECORD } from "../texts/record.ts";
import { URLS } from "../urls.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { localOf } from "./times.ts";

/** Another matter of the same meeting: its day, time, place and roll are taken over. */
export function NextOfMeeting({ matter }: { matter: Matter }) {
  const { t } = useWords(RECORD);
  const session = useSession();
  const navigate = useNavigate();
  const convened = ofKind(matter.acts, "convened").at(-1);
  if (!convened || !session.data?.clerkOf.includes(matter.body)) return null;
  const { account } = session.data;
  const start = async () => {
    const { day, time } = localOf(convened.claimedAt);
    const attendance: Draft["attendance"] = {};
    for (const act of ofKind(matter.acts, "absent"))
      if (act.of) attendance[act.of.person] = { as: "absent", reason: textOf(act, "reason")?.zh ?? "" };
    const chair = ofKind(matter.acts, "attended").find((act) => act.as === "chair")?.of?.person ?? null;
    const text = (key: string) => String(convened.data[key] ?? "");
    const payload: Draft = {
      ...emptyDraft(),
      day,
      time,
      place: text("place"),
      kind: text("meeting_kind"),
      others: text("others"),
      chair,
      attendance,
    };
    const draft = newDraft({ kind: "record", body: matter.body, title: "", payload });
    await draftStore(account).save(draft);
    await navigate({ to: URLS.record, search: { draft: draft.id } });
  };
  return (
    <>
      <Button onClick={() => void start()}>{t("doneNext")}</Button>
      <p className="quiet small" style={{ marginTop: 8 }}>
        {t("doneNextHint")}
      </p>
    </>
  );
}
