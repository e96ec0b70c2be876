import type { LedgerStatus } from "../api.ts";
import { useWords } from "../language.ts";
import { LEDGER } from "../texts/ledger.ts";
import { type Column, DataTable, Notice, Section, State, type Tone } from "../ui/index.ts";
import { departmentOf } from "./verification.tsx";

type Witness = LedgerStatus["witnesses"][number];
const FINDINGS = {
  agrees: "good",
  "never-saw-this-log": "plain",
  unreachable: "due",
  unusable: "due",
  ahead: "bad",
  differs: "bad",
} as const satisfies Record<string, Tone>;
type Memory = { witness: string; finding: keyof typeof FINDINGS };

/** What each witness remembered when the ledger was last started: see src/ledger/start-check.ts. */
function memoriesOf({ statusDetail }: LedgerStatus): Map<string, Memory["finding"]> {
  const memories = Array.isArray(statusDetail?.witnesses) ? (statusDetail.witnesses as Memory[]) : [];
  return new Map(memories.map(({ witness, finding }) => [witness, finding]));
}

/** Each witness by name, what it is, when it last signed, and what it remembered at the start. */
export function Witnesses({ ledger }: { ledger: LedgerStatus }) {
  const { t, language, listed, time, number } = useWords(LEDGER);
  const { witnesses } = ledger;
  // What the quorum has signed: the records of the last second are still on their way to every witness.
  const size = ledger.witnessedSize ?? ledger.size ?? 0;
  const memories = memoriesOf(ledger);
  const missing = witnesses.filter((x) => (x.cosignedSize ?? 0) < size);
  const columns: Column<Witness>[] = [
    {
      key: "witness",
      title: t("witness"),
      look: "lead",
      cell: (x) => (
        <>
          <b className="department">{departmentOf(x, language)}</b>
          <br />
          <span className="mono quiet">{x.name}</span>
        </>
      ),
    },
    {
      key: "kind",
      title: t("kind"),
      cell: (x) =>
        x.demonstration ? (
          <State tone="due">{t("demonstration")}</State>
        ) : (
          <State tone="good">{t("independent")}</State>
        ),
      bare: true,
    },
    {
      key: "seen",
      title: t("lastSeen"),
      cell: (x) =>
        x.cosignedAt ? (
          <>
            {time(x.cosignedAt)}
            <br />
            <span className="quiet small">
              {(x.cosignedSize ?? 0) < size
                ? t("behind", { n: number(size - (x.cosignedSize ?? 0)) })
                : t("upTo", { n: number(x.cosignedSize ?? 0) })}
            </span>
          </>
        ) : (
          <State tone="due">{t("never")}</State>
        ),
    },
    ...(memories.size > 0
      ? [
          {
            key: "self-check",
            title: t("atStart"),
            cell: (x: Witness) => {
              const finding = memories.get(x.name);
              return finding && <State tone={FINDINGS[finding]}>{t(finding)}</State>;
            },
          },
        ]
      : []),
    {
      key: "quorum",
      title: t("quorum"),
      look: "tight",
      cell: (x) => t(x.countsForQuorum ? "counts" : "countsNot"),
    },
  ];
  return (
    <Section title={t("witnessTitle")} note={t("witnessMeans")}>
      {missing.length > 0 && (
        <Notice tone="due">
          {t("missingWitnesses", {
            names: listed(missing.map((x) => departmentOf(x, language))),
          })}
        </Notice>
      )}
      <DataTable
        label={t("witnessTitle")}
        columns={columns}
        rows={witnesses}
        rowKey={(x) => x.name}
        empty={t("never")}
      />
      <p className="quiet small below">
        {witnesses.some((x) => x.demonstration) && t("demonstrationNote")}{" "}
        {memories.size > 0 && t("atStartNote")}
      </p>
    </Section>
  );
}
