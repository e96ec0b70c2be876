import { useQuery } from "@tanstack/react-query";
import { call, type FindingRow } from "../api.ts";
import { Loaded } from "../frame.tsx";
import { useWords } from "../language.ts";

export function FindingsPage() {
  const { t, w, day } = useWords();
  const findings = useQuery({ queryKey: ["findings"], queryFn: () => call<{ items: FindingRow[]; total: number }>("/api/v1/findings?limit=200") });
  return (
    <Loaded query={findings}>
      {({ items, total }) => (
        <>
          <h1>{t("findings")} <span className="quiet">{total}</span></h1>
          {items.length === 0 && <p className="quiet">{t("nothingWaits")}</p>}
          <div className="cards">
            {items.map((f) => (
              <article className="card bad" key={`${f.matter} ${f.title.en} ${f.openedAt}`}>
                <span className="word bad">▲ {w(f.title)}</span>
                <div><a href={`/matters/${f.matter}`}>{f.matterTitle}</a></div>
                <div className="quiet">{f.bodyName} · {day(f.openedAt)}</div>
                <div>{w(f.explanation)}</div>
              </article>
            ))}
          </div>
        </>
      )}
    </Loaded>
  );
}
