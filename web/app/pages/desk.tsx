import { useQuery } from "@tanstack/react-query";
import { call, type Desk } from "../api.ts";
import { Loaded, useSession } from "../frame.tsx";
import { useWords } from "../language.ts";
import { MatterTable } from "./matters.tsx";

export function DeskPage() {
  const { t, w, day } = useWords();
  const session = useSession();
  const desk = useQuery({ queryKey: ["desk"], queryFn: () => call<Desk>("/api/v1/desk") });
  return (
    <Loaded query={desk}>
      {({ waiting, counts, recent }) => (
        <>
          <h1>{t("waiting")}</h1>
          <div className="sheet">
            {waiting.length === 0 ? <p className="quiet">{t("nothingWaits")}</p> : (
              <ul className="list">
                {waiting.map((item) => (
                  <li key={`${item.matter} ${item.title.en}`}>
                    <span className={item.kind === "finding" ? "word bad" : "word open"}>{item.kind === "finding" ? "▲" : "◐"} {w(item.title)}</span>
                    <a href={`/matters/${item.matter}`}>{item.matterTitle}</a>
                    <span className="quiet">{item.bodyName} · {day(item.since)}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <div className="figures">
            <a href="/matters"><b>{counts.matters}</b>{t("matters")}</a>
            <a href="/matters?breached=true"><b>{counts.violated}</b>{t("breached")}</a>
            <a href="/findings"><b>{counts.openFindings}</b>{t("findings")}</a>
            {(session.data?.clerkOf.length ?? 0) > 0 && <a href="/matters/new"><b>＋</b>{t("record")}</a>}
          </div>
          <h2>{t("recent")}</h2>
          <MatterTable rows={recent} />
        </>
      )}
    </Loaded>
  );
}
