/** A table from outside as it is judged and recorded, line by line; it lasts as long as the page. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { answer, api, DECISIONS, ProblemAnswer } from "../../api.ts";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../../intent.ts";
import { mappingOf } from "../../matters/paste/headings.ts";
import type { PasteState, Sheet } from "../../matters/paste/store.ts";
import { QUERIES } from "../../queries.ts";
import { instantOf, todayIn } from "../../record/times.ts";
import { type Checked, checkRows, dataOf, FIELDS, isOpen, type Judgement, readRows } from "./rows.ts";

export type Source = NonNullable<PasteState["source"]>;
/** What became of a line: the matter in which it now is, or why it is not recorded. */
export type Done = { matter: string; isFinding: boolean } | { problem: Error };

export function useJudging(body: string) {
  const queries = useQueryClient();
  const known = useQuery(QUERIES.resolutions(body));
  const [source, setSource] = useState<Source | null>(null);
  const [judged, setJudged] = useState<ReadonlyMap<number, Judgement>>(new Map());
  const [done, setDone] = useState<ReadonlyMap<number, Done>>(new Map());
  const [progress, setProgress] = useState<{ n: number; all: number } | null>(null);
  const attempts = useRef(new Map<number, Attempt>());
  const today = todayIn(new Date());
  const sheet = source?.sheets[source.sheet];
  const rows = useMemo(
    () =>
      sheet && source && known.data
        ? checkRows(readRows(sheet.rows, source.mapping, today), known.data.items, known.data.taken)
        : [],
    [sheet, source, known.data, today],
  );
  const begin = (next: Source | null) => {
    setSource(next);
    setJudged(new Map());
    setDone(new Map());
    attempts.current.clear();
  };
  const judge = (line: number, judgement: Judgement | null) =>
    setJudged((before) => {
      const next = new Map(before);
      if (judgement === null) next.delete(line);
      else next.set(line, judgement);
      return next;
    });
  const isDone = (line: number) => "matter" in (done.get(line) ?? {});
  const open = rows.filter((row) => isOpen(row) && !isDone(row.line));
  const wanted = open.filter(({ line }) => {
    const judgement = judged.get(line);
    return judgement !== undefined && judgement !== "left-out";
  });

  const record = async () => {
    if (progress) return;
    const sums = new Map<string, number>();
    const add = (matter: string, kind: string, paid: number | null) =>
      sums.set(`${matter} ${kind}`, (sums.get(`${matter} ${kind}`) ?? 0) + (paid ?? 0));
    for (const { matter, kind, paid } of known.data?.taken ?? []) add(matter, kind, paid);
    for (const [at, row] of wanted.entries()) {
      setProgress({ n: at + 1, all: wanted.length });
      const judgement = judged.get(row.line) as Exclude<Judgement, "left-out">;
      const attempt = attemptOf(attempts.current.get(row.line), [judgement, row.cells]);
      attempts.current.set(row.line, attempt);
      const of = judgement === "none" ? null : judgement.matter;
      const data = dataOf(row, of === null ? 0 : sums.get(`${of} ${row.kind}`));
      const became = await send(body, row, data, judgement, attempt, today);
      if (of !== null && "matter" in became) add(of, row.kind, row.row.amount);
      if ("problem" in became && isRefused(became.problem)) attempts.current.delete(row.line);
      setDone((before) => new Map(before).set(row.line, became));
      // Away from the server nothing more is tried.
      if ("problem" in became && became.problem instanceof ProblemAnswer && became.problem.status === 0)
        break;
    }
    setProgress(null);
    await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
  };

  return {
    known,
    source,
    rows,
    open,
    wanted,
    judged,
    done,
    progress,
    judge,
    record,
    take: (sheets: Sheet[]) => begin({ sheets, sheet: 0, mapping: mappingOf(sheets[0]?.rows ?? [], FIELDS) }),
    showSheet: (at: number) =>
      source && begin({ ...source, sheet: at, mapping: mappingOf(source.sheets[at]?.rows ?? [], FIELDS) }),
    map: (mapping: Source["mapping"]) => source && begin({ ...source, mapping }),
    startAgain: () => begin(null),
  };
}

const STALE = new Set<unknown>(["resolutions", "matter", "matters", "desk", "findings", "ledger"]);

async function send(
  body: string,
  row: Checked,
  data: Record<string, unknown>,
  judgement: Exclude<Judgement, "left-out">,
  { key }: Attempt,
  today: string,
): Promise<Done> {
  const { on } = row.row;
  // A day without a time: noon, unless that is still to come.
  const claimedAt = instantOf(on ?? today, on === today ? "00:00" : "12:00");
  const act = { type: "decision.action-taken", claimedAt, data };
  const header = { "idempotency-key": key };
  try {
    if (judgement === "none") {
      const opened = await throughSignIn(() =>
        answer(
          api.POST("/api/v1/matters", {
            params: { header },
            body: { procedure: DECISIONS, body, act },
          }),
        ),
      );
      return { matter: opened.matter, isFinding: opened.findings.length > 0 };
    }
    const { matter } = judgement;
    const recorded = await throughSignIn(() =>
      answer(api.POST("/api/v1/matters/{id}/acts", { params: { path: { id: matter }, header }, body: act })),
    );
    return { matter, isFinding: recorded.findings.length > 0 };
  } catch (error) {
    return { problem: error instanceof Error ? error : new Error(String(error)) };
  }
}
