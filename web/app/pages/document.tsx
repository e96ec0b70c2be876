import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { DOCUMENT_KINDS, type DocumentKind } from "../api.ts";
import { Paper } from "../documents/paper.tsx";
import { useDocumentFile } from "../documents/use-file.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { DOCUMENT } from "../texts/document.ts";
import { Failed, Loaded, Page } from "../ui/index.ts";
import { Watermarked } from "../ui/watermark.tsx";
import { URLS } from "../urls.ts";
import "./document.css";

/** One paper of a matter: seen as it will be printed, printed, or taken as docx. */
export function DocumentPage() {
  const { t, language } = useWords(DOCUMENT);
  const params = useParams({ from: URLS.document });
  const kind = DOCUMENT_KINDS.find((known) => known === params.kind) ?? "dossier";
  const { id } = params;
  const paper = useQuery(QUERIES.document(id, kind, language));
  const file = useDocumentFile(id, kind);
  const title = paper.data?.title ?? t(kind);
  return (
    <Watermarked words={paper.data?.watermark}>
      <Page
        title={t(kind)}
        crumb={
          <Link to={URLS.matter} params={{ id }}>
            {t("matter")}
          </Link>
        }
        sub={<Kinds id={id} />}
        actions={
          <span className="page-actions">
            <Button onClick={() => window.print()} disabled={!paper.data}>
              {t("print")}
            </Button>
            <Button
              type="primary"
              loading={file.isPending}
              disabled={!paper.data}
              onClick={() => file.mutate(`${t(kind)}-${title}`)}
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

function Kinds({ id }: { id: string }) {
  const { t } = useWords(DOCUMENT);
  return (
    <nav className="paper-kinds" aria-label={t("papers")}>
      {DOCUMENT_KINDS.map((kind: DocumentKind) => (
        <Link key={kind} to={URLS.document} params={{ id, kind }} replace>
          {t(kind)}
        </Link>
      ))}
    </nav>
  );
}
