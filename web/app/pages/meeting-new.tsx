import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { MEETINGS_PROCEDURE, type Session } from "../api.ts";
import { useWords } from "../language.ts";
import { CallForm } from "../meetings/call-form.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import { Empty, Failed, Loading, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** For a body's clerk: a meeting is called with its first items. */
export function CallMeetingPage() {
  const { t } = useWords(MEETINGS);
  const session = useSession();
  if (!session.data) return null;
  if (session.data.clerkOf.length === 0)
    return (
      <Page title={t("call")} crumb={<Link to={URLS.meetings}>{t("meetings")}</Link>}>
        <Sheet>
          <Empty>{t("mayNotCall")}</Empty>
        </Sheet>
      </Page>
    );
  return <CallFor session={session.data} />;
}

function CallFor({ session }: { session: Session }) {
  const { t, language } = useWords(MEETINGS);
  const search = useSearch({ from: URLS.callMeeting });
  const navigate = useNavigate({ from: URLS.callMeeting });
  const procedures = useQuery(QUERIES.procedures());
  const chosen = session.clerkOf.find((id) => id === search.body) ?? session.clerkOf[0] ?? "";
  const body = useQuery(QUERIES.body(chosen));
  const nameOf = (id: string) => {
    const office = session.offices.find((held) => held.body === id);
    return (language === "en" && office?.bodyNameEn) || office?.bodyName || "";
  };
  const procedure = procedures.data?.items.find(({ id }) => id === MEETINGS_PROCEDURE);
  const failed = [procedures, body].find(({ error }) => error !== null);
  return (
    <Page
      title={t("call")}
      sub={t("callSub")}
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
              onChange={(id: string) => void navigate({ search: { body: id }, replace: true })}
            />
          )}
        </>
      }
    >
      {failed?.error ? (
        <Failed error={failed.error} retry={() => void failed.refetch()} />
      ) : body.data?.id === chosen && procedure ? (
        <CallForm key={chosen} session={session} body={body.data} procedure={procedure} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
