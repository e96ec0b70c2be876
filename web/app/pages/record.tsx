import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type BodyDetail, DECISIONS, type Procedure, type Session } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { draftStore } from "../offline/drafts.ts";
import { draftToOpen, useKept } from "../record/kept.ts";
import { RecordForm } from "../record/record-form.tsx";
import { seatsOn } from "../record/seats.ts";
import { type Usual, usualOf, withUsual } from "../record/usual.ts";
import { useSession } from "../session.tsx";
import { RECORD } from "../texts/record.ts";
import { Empty, Failed, Loaded, Loading, Notice, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

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
  const { draft } = useSearch({ from: URLS.record });
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
  const frame = (aside: ReactNode, content: ReactNode) => (
    <Page title={title} crumb={crumb} sub={t("sub")} aside={aside}>
      {content}
    </Page>
  );
  if (!body.data || !procedure || body.data.id !== id)
    return frame(
      null,
      <>
        <Loaded query={body}>{() => null}</Loaded>
        {procedures.error && !body.error && (
          <Failed error={procedures.error} retry={() => void procedures.refetch()} />
        )}
      </>,
    );
  // The address names the draft, so that a reload and the back button find it again.
  if (draft === undefined) return <Choosing account={session.account} body={id} frame={frame} />;
  return (
    <Drafted
      key={`${id} ${draft}`}
      account={session.account}
      body={body.data}
      procedure={procedure}
      frame={frame}
      id={draft}
    />
  );
}

type Frame = (aside: ReactNode, content: ReactNode) => ReactNode;

/** Without a draft in the address: goes on with the newest that no window writes, or begins a new one. */
function Choosing({ account, body, frame }: { account: string; body: string; frame: Frame }) {
  const { t } = useWords(RECORD);
  const navigate = useNavigate();
  const [isLocked, setLocked] = useState(false);
  useEffect(() => {
    draftToOpen(draftStore(account), body).then(
      (id) => navigate({ to: URLS.record, search: { draft: id }, replace: true }),
      () => setLocked(true),
    );
  }, [account, body, navigate]);
  return frame(null, isLocked ? <Notice tone="due">{t("locked")}</Notice> : <Loading />);
}

type Props = {
  account: string;
  body: BodyDetail;
  procedure: Procedure;
  frame: Frame;
  id: string;
};

/** The draft comes from where drafts are kept, and the body's last meeting says what is usual for a new one. */
function Drafted({ account, body, procedure, frame, id }: Props) {
  const { t, language } = useWords(RECORD);
  // As it was when the page was opened: what is recorded meanwhile does not take the form away.
  const [last] = useState(body.recent[0]?.id);
  const lastMatter = useQuery({ ...QUERIES.matter(last ?? ""), enabled: last !== undefined, retry: false });
  const keeping = useKept({ account, body: body.id, id });
  const usual = useMemo(
    () =>
      lastMatter.data
        ? usualOf(lastMatter.data.acts, (day) => seatsOn(body, day, language), new Date())
        : null,
    [lastMatter.data, body, language],
  );
  const { kept, standing, sentAs } = keeping;
  const navigate = useNavigate();
  useEffect(() => {
    if (sentAs) void navigate({ to: URLS.recorded, params: { id: sentAs }, replace: true });
  }, [sentAs, navigate]);
  const isWaitingForUsual = last !== undefined && lastMatter.isPending && lastMatter.fetchStatus !== "idle";
  if (standing === "locked" && !kept) return frame(null, <Notice tone="due">{t("locked")}</Notice>);
  if (!kept || isWaitingForUsual) return frame(null, <Loading />);
  const notice =
    standing === "elsewhere" || standing === "taken" ? (
      <Notice
        tone="due"
        action={<Button onClick={() => void keeping.takeOver()}>{t("elsewhereTake")}</Button>}
      >
        {t(standing)}
      </Notice>
    ) : standing === "locked" ? (
      <Notice tone="due">{t("locked")}</Notice>
    ) : null;
  return (
    <RecordForm
      // What another window wrote is read anew when this one goes on.
      key={`${kept.id} ${kept.savedAt}`}
      body={body}
      procedure={procedure}
      keeping={keeping}
      kept={withDefaults(kept, usual)}
      usual={usual}
      frame={(aside, content) =>
        frame(
          aside,
          <>
            {notice}
            <fieldset className="form-whole" disabled={standing === "elsewhere" || standing === "taken"}>
              {content}
            </fieldset>
          </>,
        )
      }
    />
  );
}

/** A draft in which nothing is typed yet begins with what is usual. */
function withDefaults<K extends { payload: Parameters<typeof withUsual>[0] }>(
  kept: K,
  usual: Usual | null,
): K {
  const { day, title, time } = kept.payload;
  return usual && day === "" && title === "" && time === ""
    ? { ...kept, payload: withUsual(kept.payload, usual) }
    : kept;
}
