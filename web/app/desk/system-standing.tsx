import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { components } from "../api.gen.ts";
import { useWords } from "../language.ts";
import { daysSince } from "../parts/ages.ts";
import { DESK } from "../texts/desk.ts";
import { Loaded, Row, Rows, Section, Sheet, State, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { QUERIES } from "../queries.ts";

type System = components["schemas"]["System"];
type Backups = components["schemas"]["Backups"];
type Fact = { key: string; tone: Tone; state: string; name: ReactNode; more: string };

/** A night without a backup is told on the day after the next. */
const BACKUP_OLD_DAYS = 2;

/** How the system stands, in the order in which it would hurt: ledger, self-check, backups, jobs. */
export function SystemStanding() {
  const { t } = useWords(DESK);
  const system = useQuery(QUERIES.system());
  const backups = useQuery(QUERIES.backups());
  const factsOf = useFacts();
  return (
    <Section title={t("systemStanding")} note={<Link to={URLS.system}>{t("systemInFull")}</Link>}>
      <Sheet>
        <div className={system.data ? undefined : "rows-to-come"}>
          <Loaded query={system}>
            {(loaded) => (
              <Rows leadWidth="124px">
                {factsOf(loaded, backups.data).map(({ key, tone, state, name, more }) => (
                  <Row key={key} lead={<State tone={tone}>{state}</State>} name={name} more={more} />
                ))}
              </Rows>
            )}
          </Loaded>
        </div>
      </Sheet>
    </Section>
  );
}

function useFacts() {
  const { t, time, number } = useWords(DESK);
  return ({ ledger, selfCheck, jobs }: System, backups: Backups | undefined): Fact[] => {
    const failing = jobs.reduce((sum, job) => sum + job.failing, 0);
    return [
      ledgerFact(ledger),
      {
        key: "self-check",
        tone: selfCheck === null ? "plain" : selfCheck.ok ? "good" : "bad",
        state: selfCheck === null ? t("notYetDone") : selfCheck.ok ? t("inOrder") : t("amiss"),
        name: <Link to={URLS.ledger}>{t("selfCheck")}</Link>,
        more: selfCheck
          ? t("selfCheckMore", { at: time(selfCheck.finishedAt), n: number(selfCheck.size) })
          : t("selfCheckNever"),
      },
      ...(backups ? [backupFact(backups)] : []),
      {
        key: "jobs",
        tone: failing > 0 ? "bad" : "good",
        state: failing > 0 ? t("amiss") : t("inOrder"),
        name: <Link to={URLS.system}>{t("jobs")}</Link>,
        more: failing > 0 ? t("jobsFailing", { n: failing }) : t("jobsRunning"),
      },
    ];
  };

  function ledgerFact(ledger: System["ledger"]): Fact {
    const isSigning = ledger?.status === "signing";
    return {
      key: "ledger",
      tone: isSigning ? "good" : "bad",
      state: isSigning ? t("inOrder") : t("amiss"),
      name: <Link to={URLS.ledger}>{t("ledger")}</Link>,
      more: ledger
        ? t("ledgerMore", {
            size: number(ledger.size),
            witnessed: number(ledger.witnessedSize ?? 0),
            queued: number(ledger.queued),
          })
        : t("ledgerNone"),
    };
  }

  function backupFact({ items, keptDays }: Backups): Fact {
    const [latest] = items.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
    const isOld = latest !== undefined && daysSince(latest.madeAt) >= BACKUP_OLD_DAYS;
    const tone =
      latest?.testOk === false ? "bad" : !latest || isOld || latest.testOk === null ? "due" : "good";
    const words = {
      bad: t("amiss"),
      due: latest ? (isOld ? t("backupOld") : t("backupUntested")) : t("notYetDone"),
      good: t("inOrder"),
    };
    return {
      key: "backups",
      tone,
      state: words[tone],
      name: <Link to={URLS.system}>{t("backups")}</Link>,
      more: latest
        ? t("backupMore", { at: time(latest.madeAt), n: items.length })
        : t(keptDays === 0 ? "backupOff" : "backupNone"),
    };
  }
}
