import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { DECISIONS, type Session } from "../api.ts";
import { useWords } from "../language.ts";
import { openingOf } from "../matters/paste/fields.ts";
import { PasteForm } from "../matters/paste/paste-form.tsx";
import { usePasteState } from "../matters/paste/store.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { PASTE } from "../texts/paste.ts";
import { Empty, Loaded, Notice, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** For a body's clerk: many matters proposed at once, from a table. */
export function PasteMattersPage() {
  const { t } = useWords(PASTE);
  const session = useSession();
  if (!session.data) return null;
  const crumb = <Link to={URLS.matters}>{t("matters")}</Link>;
  if (session.data.clerkOf.length === 0)
    return (
      <Page title={t("pageTitle")} crumb={crumb}>
        <Sheet>
          <Empty>{t("notClerk")}</Empty>
        </Sheet>
      </Page>
    );
  return <PasteFor session={session.data} />;
}

function PasteFor({ session }: { session: Session }) {
  const { t, w, language, listed } = useWords(PASTE);
  const [state, update] = usePasteState(session.account, () => ({
    body: session.clerkOf[0] ?? "",
    rows: [],
    source: null,
  }));
  const procedures = useQuery(QUERIES.procedures());
  const bodies = session.clerkOf.map((of) => {
    const office = session.offices.find((held) => held.body === of);
    return { value: of, label: (language === "en" && office?.bodyNameEn) || office?.bodyName || of };
  });
  const bodyName = bodies.find(({ value }) => value === state.body)?.label ?? "—";
  return (
    <Page
      title={t("pageTitle")}
      sub={t("sub")}
      crumb={
        <>
          <Link to={URLS.matters}>{t("matters")}</Link>
          {" · "}
          {bodies.length === 1 ? (
            bodyName
          ) : (
            <Select
              aria-label={t("body")}
              size="small"
              value={state.body}
              options={bodies}
              onChange={(body) => update((before) => ({ ...before, body }))}
            />
          )}
        </>
      }
    >
      <div className="wide-list">
        <Loaded query={procedures}>
          {({ items }) => {
            const procedure = items.find(({ id }) => id === DECISIONS);
            const opening = procedure && openingOf(procedure);
            if (!procedure || !opening) return <Empty>{t("notClerk")}</Empty>;
            if (opening.missing.length > 0)
              return (
                <Notice tone="due">
                  {t("missingFields", {
                    fields: listed(opening.missing.map(w)),
                  })}
                </Notice>
              );
            const act = procedure.acts.find(({ type }) => type === opening.act);
            return (
              <PasteForm
                session={session}
                opening={opening}
                actName={w(act?.title)}
                bodyName={bodyName}
                state={state}
                update={update}
              />
            );
          }}
        </Loaded>
      </div>
    </Page>
  );
}
