import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Upload } from "antd";
import { useState } from "react";
import { answer, api, type Fault, ProblemAnswer, type RegistryImport } from "../api.ts";
import { ExportRegistry } from "../bodies/export.tsx";
import { isRefused, throughSignIn } from "../intent.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { BODIES } from "../texts/bodies.ts";
import { type Column, DataTable, Empty, Failed, Loading, Notice, Page, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./bodies.css";

const ACCEPTED = ".xlsx,.csv,.txt";

/** Compares with `dry`; otherwise records. @throws ProblemAnswer with every fault of the file. */
function send(file: File, key: string, dry: boolean): Promise<RegistryImport> {
  return answer(
    api.POST("/api/v1/registry/import", {
      params: {
        query: { dry: dry ? "true" : "false", name: file.name },
        header: { "idempotency-key": key },
      },
      headers: { "content-type": "application/octet-stream" },
      body: file as never,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export function BodiesImportPage() {
  const { t } = useWords(BODIES);
  const session = useSession();
  const crumb = <Link to={URLS.bodies}>{t("bodies")}</Link>;
  if (!session.data?.may.includes("changeRegistry"))
    return (
      <Page title={t("importTitle")} crumb={crumb}>
        <Sheet>
          <Empty>{t("mayNot")}</Empty>
        </Sheet>
      </Page>
    );
  return (
    <Page title={t("importTitle")} crumb={crumb} sub={t("importSub")} actions={<ExportRegistry />}>
      <Import />
    </Page>
  );
}

/** One chosen file. Its key makes a second press of the button record nothing twice. */
type Chosen = { file: File; key: string };

function Import() {
  const { t } = useWords(BODIES);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [compared, setCompared] = useState<RegistryImport | null>(null);
  const [recorded, setRecorded] = useState<number | null>(null);
  const attempt = useMutation({ mutationFn: (work: () => Promise<void>) => work() });
  const { error: problem, isPending: isBusy } = attempt;
  const compare = (file: File) => {
    const choice = { file, key: crypto.randomUUID() };
    setChosen(choice);
    setCompared(null);
    setRecorded(null);
    attempt.mutate(async () => setCompared(await throughSignIn(() => send(file, choice.key, true))));
  };
  const record = ({ file, key }: Chosen, changes: number) =>
    attempt.mutate(async () => {
      await throughSignIn(() => send(file, key, false));
      setCompared(null);
      setRecorded(changes);
      await queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === "bodies" || name === "body" || name === "body-names",
      });
    });
  return (
    <>
      <div className="sheet padded import-choice">
        <Upload
          accept={ACCEPTED}
          showUploadList={false}
          beforeUpload={(file) => {
            compare(file);
            return false;
          }}
        >
          <Button type={compared ? "default" : "primary"} disabled={isBusy}>
            {t(chosen ? "chooseAnother" : "choose")}
          </Button>
        </Upload>
        <p className="quiet small">{t("chooseHint")}</p>
      </div>
      <div className="import-result" aria-live="polite">
        {isBusy && !compared && <Loading />}
        {problem && (
          <Failed
            error={problem}
            {...(chosen && !compared && !isRefused(problem) ? { retry: () => compare(chosen.file) } : {})}
          />
        )}
        {problem instanceof ProblemAnswer && problem.faults.length > 0 && <Faults faults={problem.faults} />}
        {recorded !== null && (
          <Notice tone="good" action={<Link to={URLS.bodies}>{t("seeBodies")}</Link>}>
            {t("done", { n: recorded })}
          </Notice>
        )}
        {compared && chosen && (
          <Compared
            compared={compared}
            file={chosen.file.name}
            isBusy={isBusy}
            record={() => record(chosen, compared.acts)}
          />
        )}
      </div>
    </>
  );
}

type Outcome = { compared: RegistryImport; file: string; isBusy: boolean; record: () => void };

function Compared({ compared, file, isBusy, record }: Outcome) {
  const { t } = useWords(BODIES);
  if (compared.acts === 0) return <Notice tone="good">{t("same")}</Notice>;
  return (
    <>
      <Notice
        tone="due"
        action={
          <Button type="primary" loading={isBusy} onClick={record}>
            {t("confirm", { n: compared.acts })}
          </Button>
        }
      >
        {t("wouldCount", { file, n: compared.acts })}
        <br />
        <span className="quiet small">{t("whoSees")}</span>
      </Notice>
      <Changes changes={compared.changes} />
    </>
  );
}

type Change = RegistryImport["changes"][number];

function Changes({ changes }: { changes: Change[] }) {
  const { t, w } = useWords(BODIES);
  const procedures = useQuery(QUERIES.procedures());
  const acts = procedures.data?.items.find(({ id }) => id === REGISTRY)?.acts ?? [];
  const titles = new Map(acts.map(({ type, title }) => [type, title]));
  const columns: Column<Change>[] = [
    {
      key: "about",
      title: t("about"),
      look: "lead",
      cell: (change) => change.about,
    },
    {
      key: "type",
      title: t("change"),
      look: "tight",
      cell: (change) => w(titles.get(`registry.${change.type}`)),
      sort: (a, b) => a.type.localeCompare(b.type),
      bare: true,
    },
    {
      key: "place",
      title: t("place"),
      look: "tight",
      cell: (change) => <Place path={change.at} />,
      bare: true,
    },
  ];
  return (
    <Section title={t("would")}>
      <DataTable
        label={t("would")}
        columns={columns}
        rows={changes}
        rowKey={(change) => `${change.type} ${change.at} ${change.about}`}
        empty=""
      />
    </Section>
  );
}

const REGISTRY = "cn/registry";

function Faults({ faults }: { faults: Fault[] }) {
  const { t } = useWords(BODIES);
  const columns: Column<Fault>[] = [
    {
      key: "place",
      title: t("cell"),
      look: "tight",
      cell: (fault) => <Place path={fault.path} />,
      bare: true,
    },
    { key: "says", title: t("says"), look: "lead", cell: (fault) => fault.message },
  ];
  return (
    <Section title={t("wrong")}>
      <DataTable
        label={t("wrong")}
        columns={columns}
        rows={faults}
        rowKey={(fault) => `${fault.path} ${fault.message}`}
        empty=""
      />
    </Section>
  );
}

/** 单位!F3 as the sheet, the row and the column; whatever else the server says is shown as it is. */
function Place({ path }: { path: string }) {
  const { t } = useWords(BODIES);
  const [, sheet, column, row] = /^(.*)!([A-Z]*)(\d+)$/.exec(path) ?? [];
  if (row === undefined) return <>{path}</>;
  return (
    <>
      {sheet} {column ? t("cellOf", { n: row, column }) : t("row", { n: row })}
    </>
  );
}
