import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import { DECISIONS, type Session } from "../api.ts";
import { useWords } from "../language.ts";
import { EmergencyForm } from "../meetings/emergency-form.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import { Empty, Failed, Loading, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** 紧急处置: what somebody decided alone in an emergency; reported and brought before the meeting afterwards. */
export function EmergencyPage() {
  const { t } = useWords(MEETINGS);
  const session = useSession();
  if (!session.data) return null;
  if (session.data.clerkOf.length === 0)
    return (
      <Page title={t("emergencyEntry")} crumb={<Link to={URLS.meetings}>{t("meetings")}</Link>}>
        <Sheet>
          <Empty>{t("mayNotCall")}</Empty>
        </Sheet>
      </Page>
    );
  return <EmergencyOf session={session.data} />;
}

function EmergencyOf({ session }: { session: Session }) {
  const { t, language } = useWords(MEETINGS);
  const [chosen, choose] = useState(session.clerkOf[0] ?? "");
  const procedures = useQuery(QUERIES.procedures());
  const body = useQuery(QUERIES.body(chosen));
  const procedure = procedures.data?.items.find(({ id }) => id === DECISIONS);
  const failed = [procedures, body].find(({ error }) => error !== null);
  const nameOf = (id: string) => {
    const office = session.offices.find((held) => held.body === id);
    return (language === "en" && office?.bodyNameEn) || office?.bodyName || "";
  };
  return (
    <Page
      title={t("emergencyEntry")}
      sub={t("emergencySub")}
      crumb={
        <>
          <Link to={URLS.meetings}>{t("meetings")}</Link>
          {" · "}
          {session.clerkOf.length === 1 ? (
            nameOf(chosen)
          ) : (
            <Select
              aria-label={t("body")}
              size="small"
              popupMatchSelectWidth={false}
              value={chosen}
              options={session.clerkOf.map((id) => ({ value: id, label: nameOf(id) }))}
              onChange={choose}
            />
          )}
        </>
      }
    >
      {failed?.error ? (
        <Failed error={failed.error} retry={() => void failed.refetch()} />
      ) : body.data?.id === chosen && procedure ? (
        <EmergencyForm key={chosen} session={session} body={body.data} procedure={procedure} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
