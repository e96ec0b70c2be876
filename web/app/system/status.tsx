import { useQuery } from "@tanstack/react-query";
import { useWords } from "../language.ts";
import { departmentOf } from "../ledger/verification.tsx";
import { QUERIES } from "../queries.ts";
import { SYSTEM } from "../texts/system.ts";
import { type Column, DataTable, Loaded, Notice, Section, Sheet, State } from "../ui/index.ts";
import { sizeOf } from "./sizes.ts";
import type { Ledger, System } from "./types.ts";

/** How the parts of the system stand: witnesses, program and storage, background work. */
export function StatusView() {
  const { t } = useWords(SYSTEM);
  const system = useQuery(QUERIES.system());
  return (
    <Loaded query={system}>
      {(loaded) => (
        <>
          {loaded.ledger ? <Witnesses ledger={loaded.ledger} /> : <Notice tone="due">{t("noLedger")}</Notice>}
          <Machine system={loaded} />
          <Jobs jobs={loaded.jobs} />
        </>
      )}
    </Loaded>
  );
}

type Witness = Ledger["witnesses"][number];

function Witnesses({ ledger }: { ledger: Ledger }) {
  const { t, time, number, language } = useWords(SYSTEM);
  const columns: Column<Witness>[] = [
    {
      key: "witness",
      title: t("witness"),
      look: "lead",
      cell: (w) => (
        <>
          {departmentOf(w, language)}{" "}
          {w.demonstration && <span className="quiet small">{t("inThisServer")}</span>}
        </>
      ),
    },
    { key: "counts", title: t("counts"), look: "tight", cell: (w) => t(w.countsForQuorum ? "yes" : "no") },
    {
      key: "cosigned",
      title: t("cosigned"),
      look: "tight",
      cell: (w) => (w.cosignedAt ? time(w.cosignedAt) : t("never")),
    },
    { key: "health", title: t("health"), cell: (w) => <Health witness={w} />, bare: true },
  ];
  const { witnessedSize, witnessedAt, hasQuorum, queued } = ledger;
  const note =
    witnessedSize !== null && witnessedAt
      ? t("quorumAt", { size: number(witnessedSize), at: time(witnessedAt) })
      : t("noQuorumYet");
  return (
    <Section title={t("witnesses")} note={hasQuorum && note}>
      <DataTable
        label={t("witnesses")}
        columns={columns}
        rows={ledger.witnesses}
        rowKey={(w) => w.name}
        empty={t("noWitnesses")}
      />
      {queued > 0 && <p className="quiet small below">{t("waitingForPlace", { n: queued })}</p>}
    </Section>
  );
}

function Health({ witness: { reachable, behind } }: { witness: Witness }) {
  const { t, number } = useWords(SYSTEM);
  if (reachable === false) return <State tone="bad">{t("unreachable")}</State>;
  if (behind > 0) return <State tone="due">{t("behind", { n: number(behind) })}</State>;
  return <State tone="good">{t("upToDate")}</State>;
}

function Machine({ system }: { system: System }) {
  const { t, time, number } = useWords(SYSTEM);
  const backups = useQuery(QUERIES.backups());
  const { database, blobs } = system;
  const facts = {
    version: database.version.split(" ")[0] ?? "",
    size: sizeOf(database.bytes),
    n: database.connections,
  };
  return (
    <Section title={t("machine")}>
      <Sheet padded>
        <dl className="system-facts">
          <dt>{t("version")}</dt>
          <dd>
            {system.version} · Node {system.node.replace(/^v/, "")}
          </dd>
          <dt>{t("upSince")}</dt>
          <dd>{time(system.startedAt)}</dd>
          <dt>{t("database")}</dt>
          <dd>{t("databaseFacts", facts)}</dd>
          <dt>{t("migration")}</dt>
          <dd className="mono">{database.migration.replace(/\.sql$/, "")}</dd>
          <dt>{t("blobs")}</dt>
          <dd>{t("filesOf", { n: number(blobs.files), size: sizeOf(blobs.bytes) })}</dd>
          {backups.data && (
            <>
              <dt>{t("backupDisk")}</dt>
              <dd>
                {t("freeOf", { free: sizeOf(backups.data.room.free), size: sizeOf(backups.data.room.size) })}
              </dd>
            </>
          )}
        </dl>
      </Sheet>
    </Section>
  );
}

type Job = System["jobs"][number];

function Jobs({ jobs }: { jobs: Job[] }) {
  const { t, time, number } = useWords(SYSTEM);
  const nameOf = (task: string) => {
    const key = `job-${task}`;
    return key in SYSTEM ? t(key as keyof typeof SYSTEM) : `${t("otherJob")} ${task}`;
  };
  const columns: Column<Job>[] = [
    { key: "job", title: t("job"), look: "lead", cell: (job) => nameOf(job.task) },
    {
      key: "due",
      title: t("lastDue"),
      look: "tight",
      cell: (job) => (job.lastNightAt ? time(job.lastNightAt) : "—"),
    },
    { key: "waiting", title: t("waiting"), look: "end", cell: (job) => number(job.waiting) },
    {
      key: "state",
      title: t("jobState"),
      cell: (job) =>
        job.failing > 0 ? (
          <State tone="bad">{t("failing", { n: job.failing })}</State>
        ) : (
          <State tone="good">{t("inOrder")}</State>
        ),
      bare: true,
    },
  ];
  return (
    <Section title={t("jobs")}>
      <DataTable
        label={t("jobs")}
        columns={columns}
        rows={jobs}
        rowKey={(job) => job.task}
        empty={t("noJobs")}
      />
    </Section>
  );
}
