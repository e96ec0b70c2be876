import { Link } from "@tanstack/react-router";
import type { Session } from "../api.ts";
import { DraftRows } from "../offline/draft-rows.tsx";
import { draftStore, type KeptDraft } from "../offline/drafts.ts";
import { useDrafts } from "../offline/hooks.ts";
import { ClosedDrafts, WorkOffline } from "../offline/work-offline.tsx";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import { DRAFTS } from "../texts/drafts.ts";
import { Empty, Failed, Loading, Notice, Page, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** A clerk's records that are not with the server yet, and how to work without it. */
export function DraftsPage() {
  const { t } = useWords(DRAFTS);
  const session = useSession();
  if (!session.data) return null;
  if (session.data.clerkOf.length === 0)
    return (
      <Page title={t("title")}>
        <Sheet>
          <Empty>{t("notClerk")}</Empty>
        </Sheet>
      </Page>
    );
  return <DraftsOf session={session.data} />;
}

/** What needs the clerk comes first. A draft that is being sent waits for its answer. */
const SECTIONS = [
  { title: "conflict", states: ["conflict"] },
  { title: "waiting", states: ["waiting", "sending"] },
  { title: "draft", states: ["draft"] },
  { title: "sent", states: ["sent"] },
] as const;

function DraftsOf({ session }: { session: Session }) {
  const { t } = useWords(DRAFTS);
  const store = draftStore(session.account);
  const drafts = useDrafts(store);
  const of = (states: readonly KeptDraft["state"][]) =>
    drafts.items.filter(({ state }) => states.includes(state));
  const bodyName = (id: string) => session.offices.find(({ body }) => body === id);
  return (
    <Page
      title={t("title")}
      sub={t("sub")}
      actions={<Link to={URLS.record}>{t("newRecord")}</Link>}
      aside={<WorkOffline session={session} />}
    >
      {!store.isKept && <Notice tone="due">{t("notKept")}</Notice>}
      {drafts.state === "locked" && <Notice tone="due">{t("cannotOpen")}</Notice>}
      {drafts.state === "failed" && <Failed error={drafts.error} />}
      {drafts.state === "loading" && <Loading />}
      {drafts.state === "here" && drafts.items.length === 0 && (
        <Sheet>
          <Empty>{t("empty")}</Empty>
        </Sheet>
      )}
      {SECTIONS.map(({ title, states }) => {
        const items = of(states);
        if (items.length === 0) return null;
        return (
          <Section key={title} title={t(title)} note={title === "sent" ? t("byThisClock") : items.length}>
            <DraftRows store={store} drafts={items} bodyOf={bodyName} />
          </Section>
        );
      })}
      <ClosedDrafts account={session.account} />
    </Page>
  );
}
