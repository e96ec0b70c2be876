import { useQuery } from "@tanstack/react-query";
import { call, type LedgerStatus } from "../api.ts";
import { Loaded } from "../frame.tsx";
import { useWords } from "../language.ts";

export function LedgerPage() {
  const { t, time } = useWords();
  const ledger = useQuery({ queryKey: ["ledger"], queryFn: () => call<LedgerStatus>("/api/v1/ledger") });
  return (
    <Loaded query={ledger}>
      {(l) => (
        <>
          <h1>
            {t("ledger")} · {l.origin}
          </h1>
          <div className="figures">
            <span>
              <b>{l.size}</b>
              {t("size")}
            </span>
            <span>
              <b>{l.witnessedSize ?? 0}</b>
              {t("witnessed")}
            </span>
            <span>
              <b>{l.queued}</b>
              {t("queued")}
            </span>
          </div>
          <div className="sheet">
            <div>
              {t("signedAt")}: {l.signedAt ? time(l.signedAt) : "—"} · {t("witnessedAt")}:{" "}
              {l.witnessedAt ? time(l.witnessedAt) : "—"}
            </div>
            <div>
              {t("root")}: <span className="mono">{l.root}</span>
            </div>
            <p className="quiet">{t("witnessNote")}</p>
          </div>
          <h2>{t("witnesses")}</h2>
          <div className="sheet">
            <ul className="list">
              {l.witnesses.map((x) => (
                <li key={x.name}>
                  {x.department}
                  {x.demonstration && <span className="word open">◐ {t("demonstration")}</span>}
                </li>
              ))}
            </ul>
          </div>
          <h2>{t("fromOutside")}</h2>
          <pre className="sheet scroll mono">{`quanjian ledger verify ${location.origin}/ledger/${l.jurisdiction} --vkey '${l.vkey}'`}</pre>
          <h2>{t("recent")}</h2>
          <div className="sheet">
            <ul className="list">
              {l.recent.map((r) => (
                <li key={r.index}>
                  <span className="mono">#{r.index}</span>
                  <span className="mono">
                    {r.matter.slice(0, 8)} / {r.number}
                  </span>
                  <span className="quiet">{time(r.integratedAt)}</span>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </Loaded>
  );
}
