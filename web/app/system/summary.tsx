import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { SYSTEM } from "../texts/system.ts";
import { Figure, Figures } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import type { Backup, System } from "./types.ts";

/** The whole state in one look: each figure opens what it counts. */
export function Summary() {
  const { t, number } = useWords(SYSTEM);
  const system = useQuery(QUERIES.system());
  const backups = useQuery(QUERIES.backups());
  const standings = useQuery(QUERIES.accountStandings());
  const { ledger, selfCheck } = system.data ?? {};
  const items = standings.data?.items;
  const toLook = items?.filter(({ concerns }) => concerns.length > 0).length;
  return (
    <Figures>
      <Link className="figure" to={URLS.ledger}>
        <Figure
          value={ledger ? number(ledger.size) : "—"}
          label={t("leaves")}
          note={ledger && t(ledger.status)}
        />
      </Link>
      <Link className="figure" to={URLS.system}>
        <WitnessFigure ledger={ledger} />
      </Link>
      <Link className="figure" to={URLS.system} search={{ view: "backups" }}>
        <BackupFigure backup={backups.data?.items[0]} isLoaded={backups.data !== undefined} />
      </Link>
      <Link className="figure" to={URLS.ledger}>
        <CheckFigure check={selfCheck} isLoaded={system.data !== undefined} />
      </Link>
      <Link className="figure" to={URLS.system} search={{ view: "accounts" }}>
        <Figure
          value={toLook === undefined ? "—" : number(toLook)}
          label={t("toLook")}
          note={items && t("ofAccounts", { n: number(items.length) })}
        />
      </Link>
    </Figures>
  );
}

function WitnessFigure({ ledger }: { ledger: System["ledger"] | undefined }) {
  const { t } = useWords(SYSTEM);
  if (!ledger) return <Figure value="—" label={t("witnessesUp")} />;
  const up = ledger.witnesses.filter(({ behind, reachable }) => behind === 0 && reachable !== false);
  return (
    <Figure
      value={`${up.length}/${ledger.witnesses.length}`}
      label={t("witnessesUp")}
      note={ledger.witnesses.some(({ demonstration }) => demonstration) && t("demonstration")}
    />
  );
}

function BackupFigure({ backup, isLoaded }: { backup: Backup | undefined; isLoaded: boolean }) {
  const { t, moment } = useWords(SYSTEM);
  const tested =
    backup && (backup.testOk === null ? "backupUntested" : backup.testOk ? "backupTested" : "backupBroken");
  return (
    <Figure
      value={backup ? moment(backup.madeAt) : isLoaded ? t("noBackup") : "—"}
      label={t("lastBackup")}
      note={tested && t(tested)}
    />
  );
}

type CheckProps = { check: System["selfCheck"] | undefined; isLoaded: boolean };

function CheckFigure({ check, isLoaded }: CheckProps) {
  const { t, moment, number } = useWords(SYSTEM);
  if (!check) return <Figure value="—" label={t("selfCheck")} note={isLoaded && t("notChecked")} />;
  return (
    <Figure
      value={check.ok ? t("whole") : t("faults", { n: check.faults })}
      label={t("selfCheck")}
      note={t("checkedAt", { at: moment(check.finishedAt), n: number(check.actsOpened) })}
    />
  );
}
