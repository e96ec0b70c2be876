import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { SYSTEM } from "../texts/system.ts";
import { type Column, DataTable, Failed, Loaded, Notice, Section, State } from "../ui/index.ts";
import { sizeOf } from "./sizes.ts";
import type { Backup, Backups } from "./types.ts";

/** While something is being done, the page asks how far it is. */
const ASK_AGAIN_MS = 1_000;

function useWork() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: QUERIES.backups().queryKey });
  return useMutation({
    mutationFn: async (what: { make: true } | { test: string } | { cancel: true }) => {
      if ("make" in what) return answer(api.POST("/api/v1/backups"));
      if ("test" in what) return answer(api.POST("/api/v1/backups/test", { body: { file: what.test } }));
      return answer(api.POST("/api/v1/backups/cancel"));
    },
    onSettled: again,
  });
}

/** Backups with their last tests; the system administrator makes and tests them here. */
export function BackupsView({ mayKeep }: { mayKeep: boolean }) {
  const { t, day, listed } = useWords(SYSTEM);
  const backups = useQuery({
    ...QUERIES.backups(),
    refetchInterval: (query) => (query.state.data?.work ? ASK_AGAIN_MS : false),
  });
  const work = useWork();
  const keeping = ({ keptDays: n, erasedUntil }: Backups) =>
    n === 0
      ? t("notNightly")
      : erasedUntil
        ? t("keptFor", { n, until: day(erasedUntil) })
        : t("keptForNone", { n });
  return (
    <Section title={t("backups")} note={t("backupIs")}>
      <Loaded query={backups}>
        {(loaded) => (
          <div className="backups">
            <div className="backups-head">
              <div>
                <p>{keeping(loaded)}</p>
                <p className="quiet small">
                  {t("kept")} <span className="mono">{loaded.folder}</span>{" "}
                  {t("room", { free: sizeOf(loaded.room.free) })}
                </p>
                <p className="quiet small">{t("backupAll")}</p>
              </div>
              {mayKeep && (
                <Button
                  type="primary"
                  disabled={loaded.work !== null}
                  loading={work.isPending}
                  onClick={() => work.mutate({ make: true })}
                >
                  {t("makeNow")}
                </Button>
              )}
            </div>
            {work.error && <Failed error={work.error} />}
            <Working backups={loaded} cancel={mayKeep ? () => work.mutate({ cancel: true }) : null} />
            <List
              backups={loaded}
              test={mayKeep && !loaded.work ? (file) => work.mutate({ test: file }) : null}
              mayKeep={mayKeep}
            />
            {loaded.strangers.length > 0 && (
              <p className="quiet small">
                {t("strangers", {
                  n: loaded.strangers.length,
                  names: listed(loaded.strangers),
                })}
              </p>
            )}
            <p className="quiet small">{t("howTested")}</p>
            <p className="quiet small">{t(mayKeep ? "willBeRecorded" : "onlySystem")}</p>
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Working({
  backups: { work, ended, items },
  cancel,
}: {
  backups: Backups;
  cancel: (() => void) | null;
}) {
  const { t, w, time, number } = useWords(SYSTEM);
  const madeAt = (file: string) => items.find((item) => item.file === file)?.madeAt;
  if (work) {
    const at = madeAt(work.file);
    const title = work.kind === "make" ? t("making") : t("testing", { at: at ? time(at) : work.file });
    const said = work.step
      ? t(`step-${work.step}`, { done: number(work.done), total: number(work.total) })
      : t("beginning");
    const percent = work.total > 0 ? Math.floor((work.done / work.total) * 100) : 0;
    return (
      <div className="working sheet padded" role="status">
        <div>
          <b>{title}</b>
          <span className="quiet">{said}</span>
        </div>
        <Progress percent={percent} showInfo={false} aria-label={title} strokeColor="var(--ink2)" />
        {cancel && <Button onClick={cancel}>{t("cancel")}</Button>}
      </div>
    );
  }
  if (!ended) return null;
  if (ended.outcome === "failed") return <Notice tone="bad">{t("failed", { why: w(ended.message) })}</Notice>;
  if (ended.outcome === "cancelled") return <Notice>{t("cancelled")}</Notice>;
  return <Notice>{t(ended.kind === "make" ? "madeDone" : "testDone")}</Notice>;
}

type ListProps = { backups: Backups; test: ((file: string) => void) | null; mayKeep: boolean };

function List({ backups, test, mayKeep }: ListProps) {
  const { t, time, number } = useWords(SYSTEM);
  const columns: Column<Backup>[] = [
    { key: "made", title: t("madeAt"), look: "lead", cell: (row) => time(row.madeAt) },
    { key: "by", title: t("by"), look: "tight", cell: (row) => t(row.by) },
    { key: "size", title: t("size"), look: "end", cell: (row) => sizeOf(row.bytes) },
    {
      key: "holds",
      title: t("holds"),
      cell: (row) => t("holdsFacts", { rows: number(row.rows), files: number(row.files) }),
    },
    { key: "test", title: t("test"), cell: (row) => <LastTest backup={row} />, bare: true },
    ...(mayKeep
      ? [
          {
            key: "actions",
            title: t("actions"),
            look: "end" as const,
            bare: true,
            cell: (row: Backup) => (
              <Button
                size="small"
                disabled={!test || !row.isThere}
                aria-label={t("testOf", { at: time(row.madeAt) })}
                onClick={() => test?.(row.file)}
              >
                {t("testNow")}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t("backups")}
      columns={columns}
      rows={backups.items}
      rowKey={(row) => row.file}
      empty={t("noBackups")}
    />
  );
}

function LastTest({ backup: { isThere, testedAt, testOk, found } }: { backup: Backup }) {
  const { t, w, time } = useWords(SYSTEM);
  if (!isThere) return <State tone="bad">{t("fileGone")}</State>;
  if (!testedAt) return <State tone="due">{t("untested")}</State>;
  return (
    <>
      <State tone={testOk ? "good" : "bad"}>{t(testOk ? "testOk" : "testBad")}</State>{" "}
      <span className="quiet small">{time(testedAt)}</span>
      {found && found.length > 0 && (
        <ul className="found small">
          {found.map((words) => (
            <li key={words.en}>{w(words)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
