import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { answer, api, MEETING_PAPERS } from "../api.ts";
import { Paper } from "../documents/paper.tsx";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { QUERIES } from "../queries.ts";
import { DOCUMENT } from "../texts/document.ts";
import { MEETING_RECORD } from "../texts/meeting-record.ts";
import { Failed, Loaded, Page } from "../ui/index.ts";
import { Watermarked } from "../ui/watermark.tsx";
import { URLS } from "../urls.ts";
import "./document.css";

/** One paper of a meeting of several items: seen as it will be printed, printed, or taken as docx. */
export function MeetingPaperPage() {
  const { t, language } = useWords({ ...MEETING_RECORD, ...DOCUMENT });
  const params = useParams({ from: URLS.meetingPaper });
  const { id } = params;
  const kind = MEETING_PAPERS.find((known) => known === params.kind) ?? "meeting-record";
  const paper = useQuery(QUERIES.meetingPaper(id, kind, language));
  const file = useMutation({
    mutationFn: async (name: string) => {
      const asked = { path: { id, kind }, query: { format: "docx" as const } };
      const got = await answer(
        api.GET("/api/v1/meetings/{id}/papers/{kind}", { params: asked, parseAs: "blob" }),
      );
      download(got as unknown as Blob, `${name}.docx`);
    },
  });
  return (
    <Watermarked words={paper.data?.watermark}>
      <Page
        title={t(kind)}
        crumb={
          <Link to={URLS.meetingRecord} params={{ id }}>
            {t("title")}
          </Link>
        }
        sub={
          <nav className="paper-kinds" aria-label={t("papers")}>
            {MEETING_PAPERS.map((other) => (
              <Link key={other} to={URLS.meetingPaper} params={{ id, kind: other }} replace>
                {t(other)}
              </Link>
            ))}
          </nav>
        }
        actions={
          <span className="page-actions">
            <Button onClick={() => window.print()} disabled={!paper.data}>
              {t("print")}
            </Button>
            <Button
              type="primary"
              loading={file.isPending}
              disabled={!paper.data}
              onClick={() => file.mutate(`${t(kind)}-${paper.data?.title ?? ""}`)}
            >
              {file.isPending ? t("downloading") : t("download")}
            </Button>
          </span>
        }
      >
        {file.error && <Failed error={file.error} />}
        <Loaded query={paper}>{(document) => <Paper document={document} />}</Loaded>
        <p className="paper-note">{t("fonts")}</p>
      </Page>
    </Watermarked>
  );
}
