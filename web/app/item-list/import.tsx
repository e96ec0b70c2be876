import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input, Upload } from "antd";
import { useState } from "react";
import { answer, api, type Fault, type ItemList, type ItemListImport, ProblemAnswer } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { throughSignIn } from "../intent.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { ITEM_LIST } from "../texts/item-list.ts";
import { type Column, DataTable, Failed, Loading, Notice, Section, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { ChangeTable } from "./change-table.tsx";

const ACCEPTED = ".xlsx,.csv,.txt";

type Sending = { file: File; key: string; title: string; dry: boolean };

/** @throws ProblemAnswer with every fault of the file. */
function send(body: string, { file, key, title, dry }: Sending): Promise<ItemListImport> {
  return answer(
    api.POST("/api/v1/bodies/{id}/item-list/import", {
      params: {
        path: { id: body },
        query: { dry: dry ? "true" : "false", name: file.name, title },
        header: { "idempotency-key": key },
      },
      headers: { "content-type": "application/octet-stream" },
      body: file as never,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

/** A sheet becomes a new version: first what would change, then, confirmed, the record. */
export function ImportItemList({ list }: { list: ItemList }) {
  const { t } = useWords(ITEM_LIST);
  const queries = useQueryClient();
  const [title, setTitle] = useState(
    t("suggestedTitle", { name: list.bodyName, year: String(new Date().getFullYear()) }),
  );
  const [chosen, setChosen] = useState<File | null>(null);
  /** One key for one title and file: a second press of the button records nothing twice. */
  const [key, setKey] = useState("");
  const [compared, setCompared] = useState<ItemListImport | null>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  const attempt = useMutation({ mutationFn: (work: () => Promise<void>) => work() });
  const { error: problem, isPending: isBusy } = attempt;
  const compare = (file: File) => {
    const fresh = crypto.randomUUID();
    setChosen(file);
    setKey(fresh);
    setCompared(null);
    setRecorded(null);
    attempt.mutate(async () =>
      setCompared(await throughSignIn(() => send(list.body, { file, key: fresh, title, dry: true }))),
    );
  };
  const record = (file: File) =>
    attempt.mutate(async () => {
      const { matter } = await throughSignIn(() => send(list.body, { file, key, title, dry: false }));
      setCompared(null);
      setRecorded(matter);
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === "item-list" });
    });
  return (
    <Section title={t("import")}>
      <div className="sheet padded">
        <div className="fields">
          <Field label={t("versionTitle")} width="most">
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={title}
                onChange={(event) => {
                  setTitle(event.target.value);
                  setKey(crypto.randomUUID());
                }}
              />
            )}
          </Field>
        </div>
        <div className="import-choice">
          <Upload
            accept={ACCEPTED}
            showUploadList={false}
            beforeUpload={(file) => {
              compare(file);
              return false;
            }}
          >
            <Button disabled={isBusy || title.trim() === ""}>{t(chosen ? "chooseAnother" : "choose")}</Button>
          </Upload>
          <p className="quiet small">{t("importHint")}</p>
        </div>
      </div>
      <div className="import-result" aria-live="polite">
        {isBusy && !compared && <Loading />}
        {problem && <Failed error={problem} />}
        {problem instanceof ProblemAnswer && problem.faults.length > 0 && <Faults faults={problem.faults} />}
        {recorded && (
          <Notice
            tone="good"
            action={
              <Link to={URLS.itemList} params={{ id: list.body }} search={{ version: recorded }}>
                {t("seeIt")}
              </Link>
            }
          >
            {t("recorded")}
          </Notice>
        )}
        {compared && chosen && (
          <Compared
            list={list}
            compared={compared}
            title={title}
            isBusy={isBusy}
            record={() => record(chosen)}
          />
        )}
      </div>
    </Section>
  );
}

type Outcome = {
  list: ItemList;
  compared: ItemListImport;
  title: string;
  isBusy: boolean;
  record: () => void;
};

function Compared({ list, compared, title, isBusy, record }: Outcome) {
  const { t, w } = useWords(ITEM_LIST);
  const { entries, changes } = compared;
  if (changes.length === 0) return <Notice tone="good">{t("same")}</Notice>;
  const says = t(compared.replaces ? "would" : "wouldFirst");
  return (
    <>
      <Section title={says} note={t("isNew", { n: entries, changes: changes.length })}>
        <ChangeTable label={says} fields={list.fields} changes={changes} empty="" />
      </Section>
      {compared.findings.length > 0 && (
        <Section title={t("rules")}>
          <ul className="sheet padded rule-lines">
            {[...new Map(compared.findings.map((found) => [found.constraint, found])).values()].map(
              ({ constraint, explanation }) => (
                <li key={constraint}>
                  <State tone="bad">{w(explanation)}</State>
                </li>
              ),
            )}
          </ul>
        </Section>
      )}
      <WillRecord
        rows={[
          { name: t("what"), value: t("draftAct") },
          { name: t("versionTitle"), value: title },
          { name: t("entries"), value: t("count", { n: entries }) },
        ]}
        seenBy={t("seenBy")}
        lasting={t("lasting")}
      />
      <p>
        <Button type="primary" loading={isBusy} disabled={title.trim() === ""} onClick={record}>
          {t("record")}
        </Button>
      </p>
    </>
  );
}

function Faults({ faults }: { faults: Fault[] }) {
  const { t } = useWords(ITEM_LIST);
  /** 事项清单!C7 as the row and the column. */
  const placeOf = (path: string) => {
    const [, sheet, column, row] = /^(.*)!([A-Z]*)(\d+)$/.exec(path) ?? [];
    if (row === undefined) return path;
    return `${sheet} ${column ? t("cellAt", { n: row, column }) : t("rowAt", { n: row })}`;
  };
  const columns: Column<Fault>[] = [
    { key: "place", title: t("cell"), look: "tight", cell: ({ path }) => placeOf(path), bare: true },
    { key: "says", title: t("says"), look: "lead", cell: ({ message }) => message },
  ];
  return (
    <Section title={t("wrong")}>
      <DataTable
        label={t("wrong")}
        columns={columns}
        rows={faults}
        rowKey={({ path, message }) => `${path} ${message}`}
        empty=""
      />
    </Section>
  );
}
