import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { DECISIONS, type Session } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { RecordForm } from "../record/record-form.tsx";
import { useSession } from "../session.tsx";
import { RECORD } from "../texts/record.ts";
import { Empty, Failed, Loaded, Page, Sheet } from "../ui/index.ts";

/** For a body's clerk: a decision meeting, entered after the fact. */
export function RecordPage() {
  const { t } = useWords(RECORD);
  const session = useSession();
  if (!session.data) return null;
  if (session.data.clerkOf.length === 0)
    return (
      <Page title={t("record")}>
        <Sheet>
          <Empty>{t("notClerk")}</Empty>
        </Sheet>
      </Page>
    );
  return <RecordOf session={session.data} />;
}

function RecordOf({ session }: { session: Session }) {
  const { t, language } = useWords(RECORD);
  const [id, setId] = useState(session.clerkOf[0] ?? "");
  const body = useQuery(QUERIES.body(id));
  const procedures = useQuery(QUERIES.procedures());
  const procedure = procedures.data?.items.find((known) => known.id === DECISIONS);
  const bodies = session.clerkOf.map((of) => {
    const office = session.offices.find((held) => held.body === of);
    return { value: of, label: (language === "en" && office?.bodyNameEn) || office?.bodyName || of };
  });
  const crumb =
    bodies.length === 1 ? (
      bodies[0]?.label
    ) : (
      <Select aria-label={t("body")} size="small" value={id} options={bodies} onChange={setId} />
    );
  const title = t("pageTitle");
  if (!body.data || !procedure || body.data.id !== id)
    return (
      <Page title={title} crumb={crumb} sub={t("sub")}>
        <Loaded query={body}>{() => null}</Loaded>
        {procedures.error && <Failed error={procedures.error} retry={() => void procedures.refetch()} />}
      </Page>
    );
  return (
    <RecordForm
      key={id}
      account={session.account}
      body={body.data}
      procedure={procedure}
      frame={(aside, content) => (
        <Page title={title} crumb={crumb} sub={t("sub")} aside={aside}>
          {content}
        </Page>
      )}
    />
  );
}
