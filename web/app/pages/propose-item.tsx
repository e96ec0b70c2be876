import { useQueries, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import type { ReactNode } from "react";
import { DECISIONS, type Session } from "../api.ts";
import { useWords } from "../language.ts";
import { ProposeForm } from "../propose/form.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { PROPOSE } from "../texts/propose.ts";
import { Empty, Failed, Loading, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** For a body's clerk and members, and for the head of a body under it. */
export function ProposeItemPage() {
  const { t } = useWords(PROPOSE);
  const session = useSession();
  if (!session.data) return null;
  if (session.data.proposesTo.length === 0)
    return (
      <Page title={t("pageTitle")} crumb={<Link to={URLS.matters}>{t("matters")}</Link>}>
        <Sheet>
          <Empty>{t("mayNot")}</Empty>
        </Sheet>
      </Page>
    );
  return <ProposeFor session={session.data} />;
}

function ProposeFor({ session }: { session: Session }) {
  const { t, language } = useWords(PROPOSE);
  const search = useSearch({ from: URLS.proposeItem });
  const navigate = useNavigate({ from: URLS.proposeItem });
  const procedures = useQuery(QUERIES.procedures());
  const found = useQueries({ queries: session.proposesTo.map((id) => QUERIES.body(id)) });
  const bodies = session.proposesTo.map((id, at) => {
    const body = found[at]?.data;
    return { id, name: (language === "en" && body?.nameEn) || body?.name || "" };
  });
  const body = bodies.find(({ id }) => id === search.body) ?? bodies[0];
  const procedure = procedures.data?.items.find(({ id }) => id === DECISIONS);
  const failed = [procedures, ...found].find(({ error }) => error !== null);
  const crumb = (
    <>
      <Link to={URLS.matters}>{t("matters")}</Link>
      {" · "}
      {bodies.length === 1 ? (
        body?.name
      ) : (
        <Select
          aria-label={t("to")}
          size="small"
          popupMatchSelectWidth={false}
          value={body?.id ?? null}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string) => void navigate({ search: { body: id }, replace: true })}
        />
      )}
    </>
  );
  const frame = (aside: ReactNode, content: ReactNode) => (
    <Page title={t("pageTitle")} sub={t("sub")} crumb={crumb} aside={aside}>
      {content}
    </Page>
  );
  if (failed?.error) return frame(null, <Failed error={failed.error} retry={() => void failed.refetch()} />);
  if (!body?.name || !procedure) return frame(null, <Loading />);
  return <ProposeForm key={body.id} session={session} body={body} procedure={procedure} frame={frame} />;
}
