import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button, Drawer, Table } from "antd";
import { useState } from "react";
import { type ReceiptStep, verifyReceiptInBrowser } from "../../../verifier/receipt-web.ts";
import { type ActView, call, type LedgerStatus, type Matter, type VerdictView } from "../api.ts";
import { Loaded } from "../frame.tsx";
import { useWords, type Words } from "../language.ts";
import { MATTER } from "../texts/matter.ts";

const VERDICTS: Record<string, { mark: string; tone: string; word: Words }> = {
  satisfied: { mark: "●", tone: "", word: { zh: "相符", en: "satisfied" } },
  "possibly-satisfied": { mark: "●", tone: "", word: { zh: "目前相符", en: "satisfied so far" } },
  "possibly-violated": { mark: "◐", tone: "open", word: { zh: "有待完成", en: "open obligation" } },
  violated: { mark: "▲", tone: "bad", word: { zh: "疑似不符", en: "possibly broken" } },
};
const STATUS: Record<string, Words> = {
  V: { zh: "已核", en: "verified" },
  "V-part": { zh: "部分已核", en: "partly verified" },
  L: { zh: "地方", en: "local" },
  M: { zh: "待确认", en: "to be confirmed" },
  I: { zh: "推定", en: "inferred" },
};

export function MatterPage() {
  const { t, w, money, time } = useWords(MATTER);
  const { id } = useParams({ strict: false }) as { id: string };
  const matter = useQuery({ queryKey: ["matter", id], queryFn: () => call<Matter>(`/api/v1/matters/${id}`) });
  const [act, setAct] = useState<ActView | null>(null);
  return (
    <Loaded query={matter}>
      {(m) => (
        <>
          <h1>{m.title}</h1>
          <p className="quiet">
            {m.bodyName} · {w(m.classTitle)} · {money(m.amount)} · {w(m.stageTitle)}
          </p>
          <Road matter={m} />
          <SpeakingLine acts={m.acts} />
          <h2>{t("verdicts")}</h2>
          <div className="cards">
            {m.verdicts
              .toSorted((a, b) => Number(b.verdict === "violated") - Number(a.verdict === "violated"))
              .map((v) => (
                <VerdictCard key={v.constraint} verdict={v} />
              ))}
          </div>
          {m.verdicts.length === 0 && <p className="quiet">{t("noVerdicts")}</p>}
          <h2>{t("acts")}</h2>
          <Table<ActView>
            size="small"
            rowKey="id"
            pagination={m.acts.length > 200 ? { pageSize: 100 } : false}
            scroll={{ x: 760 }}
            dataSource={m.acts}
            columns={[
              { title: "#", dataIndex: "number", width: 48 },
              { title: t("when"), width: 150, render: (_, a) => time(a.claimedAt) },
              { title: t("acts"), render: (_, a) => <b id={`act-${a.number}`}>{w(a.title)}</b> },
              { title: t("who"), render: (_, a) => (a.as && a.of ? `${w(a.asTitle)} ${a.of.name}` : "") },
              {
                title: t("content"),
                render: (_, a) =>
                  a.fields.map((f) => (
                    <div key={f.key}>
                      <span className="quiet">{w(f.title)}</span> {w(f.text)}
                    </div>
                  )),
              },
              {
                title: t("receipt"),
                width: 110,
                render: (_, a) => (
                  <Button size="small" type="link" onClick={() => setAct(a)}>
                    {t(a.ledger.status)}
                  </Button>
                ),
              },
            ]}
          />
          <Drawer
            open={act !== null}
            onClose={() => setAct(null)}
            title={`${t("receipt")} #${act?.number ?? ""}`}
            size="large"
          >
            {act && <Receipt act={act} jurisdiction={m.jurisdiction} />}
          </Drawer>
        </>
      )}
    </Loaded>
  );
}

function Road({ matter }: { matter: Matter }) {
  const { w } = useWords(MATTER);
  const stages = matter.procedureDetail?.stages ?? [];
  const at = stages.findIndex((s) => s.id === matter.stage);
  if (stages.length === 0) return null;
  return (
    <div className="scroll sheet">
      <svg width={stages.length * 120} height="52" role="img" aria-label={w(matter.stageTitle)}>
        {stages.map((s, n) => (
          <g key={s.id}>
            {n > 0 && (
              <line
                x1={n * 120 - 86}
                x2={n * 120 + 26}
                y1="16"
                y2="16"
                stroke={n <= at ? "#1f2421" : "#e4dfd3"}
                strokeWidth="2"
              />
            )}
            <circle
              cx={n * 120 + 30}
              cy="16"
              r="6"
              fill={n <= at ? "#1f2421" : "#fffefb"}
              stroke="#1f2421"
              strokeWidth="1.5"
            />
            <text
              x={n * 120 + 30}
              y="44"
              textAnchor="middle"
              fontSize="12"
              fill={n <= at ? "#1f2421" : "#5b625d"}
            >
              {w(s.title)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Members as dots in the order in which they stated; the chair's seal belongs at the end. */
function SpeakingLine({ acts }: { acts: ActView[] }) {
  const { t } = useWords(MATTER);
  const recused = new Set(acts.filter((a) => a.type === "decision.recused").map((a) => a.of?.person));
  const stated = acts.filter(
    (a) => a.type === "decision.position-stated" && a.of && !recused.has(a.of.person),
  );
  if (stated.length === 0) return null;
  const chairAt = stated.findIndex((a) => a.as === "chair");
  const early = chairAt >= 0 && chairAt < stated.length - 1;
  return (
    <>
      <h2>{t("speakingLine")}</h2>
      <div className="scroll sheet">
        <svg
          width={stated.length * 92 + 20}
          height="64"
          role="img"
          aria-label={stated.map((a) => a.of?.name).join(" → ")}
        >
          <line x1="10" x2={stated.length * 92} y1="20" y2="20" stroke="#1f2421" />
          {stated.map((a, n) => (
            <g key={a.id}>
              {a.as === "chair" ? (
                <rect x={n * 92 + 32} y="11" width="18" height="18" fill="#b3372a" />
              ) : (
                <circle cx={n * 92 + 41} cy="20" r="6" fill="#fffefb" stroke="#1f2421" strokeWidth="1.5" />
              )}
              <text x={n * 92 + 41} y="48" textAnchor="middle" fontSize="12" fill="#1f2421">
                {a.of?.name}
              </text>
              {a.as === "chair" && (
                <text x={n * 92 + 41} y="62" textAnchor="middle" fontSize="11" fill="#5b625d">
                  {t("chair")}
                </text>
              )}
            </g>
          ))}
        </svg>
        {early && <div className="word bad">▲ {t("chairSilent")}</div>}
      </div>
    </>
  );
}

function VerdictCard({ verdict }: { verdict: VerdictView }) {
  const { w } = useWords(MATTER);
  const v = VERDICTS[verdict.verdict] ?? (VERDICTS.satisfied as (typeof VERDICTS)[string]);
  return (
    <article className={`card ${v.tone}`}>
      <span className={`word ${v.tone}`}>
        {v.mark} {w(v.word)}
      </span>{" "}
      <b>{w(verdict.title)}</b>
      {verdict.verdict === "violated" && (
        <div>
          {w(verdict.explanation)}{" "}
          {verdict.acts.map((n) => (
            <a key={n} href={`#act-${n}`}>
              #{n}{" "}
            </a>
          ))}
        </div>
      )}
      {verdict.basis.map((b) => (
        <div key={b.document} className="quiet">
          《{b.document}》{b.says ? `：${b.says}` : ""} [{w(STATUS[b.status])}]
        </div>
      ))}
    </article>
  );
}

function Receipt({ act, jurisdiction }: { act: ActView; jurisdiction: string }) {
  const { t, w } = useWords(MATTER);
  const [steps, setSteps] = useState<ReceiptStep[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const receipt = useQuery({
    queryKey: ["receipt", act.id],
    queryFn: () => call<string | { status: string }>(`/api/v1/acts/${act.id}/receipt`),
  });
  const verify = async (text: string) => {
    try {
      const disclosure = await call<{ entry: string }>(`/api/v1/acts/${act.id}/disclosure`);
      const key = await call<string>(`/ledger/${jurisdiction}/key`);
      const ledger = await call<LedgerStatus>("/api/v1/ledger");
      const entry = Uint8Array.from(atob(disclosure.entry), (c) => c.charCodeAt(0));
      setSteps(
        await verifyReceiptInBrowser(
          text,
          key.trim(),
          entry,
          ledger.witnesses.map((x) => x.vkey),
        ),
      );
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Loaded query={receipt}>
      {(text) =>
        typeof text !== "string" ? (
          <p>{t("queued")}</p>
        ) : (
          <>
            <p className="word">
              {t(act.ledger.status)} · #{act.ledger.index}
            </p>
            <Button type="primary" onClick={() => verify(text)}>
              {t("verify")}
            </Button>
            {problem && <p className="word bad">▲ {problem}</p>}
            <ul className="list" aria-live="polite">
              {steps?.map((s) => (
                <li key={`${s.id} ${s.detail}`}>
                  <span className={s.outcome === "good" ? "word" : "word bad"}>
                    {s.outcome === "good" ? "✓" : s.outcome === "bad" ? "✗" : "？"} {w(s.title)}
                  </span>
                  <span className="mono">{s.detail}</span>
                </li>
              ))}
            </ul>
            <p className="quiet">{t("witnessNote")}</p>
            <pre className="mono scroll">{text}</pre>
          </>
        )
      }
    </Loaded>
  );
}
