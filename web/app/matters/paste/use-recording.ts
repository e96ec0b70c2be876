/** Asks the server about each row, then records each for good: one admission a row, each under a key of its own. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answer, api, DECISIONS, ProblemAnswer } from "../../api.ts";
import { instantOf } from "../../record/times.ts";
import { DAY, type Opening } from "./fields.ts";
import { type Checked, faultsAt, type PasteRow } from "./rows.ts";

export type Ready = { row: PasteRow; checked: Checked };
type Change = (id: string, part: Partial<PasteRow>) => void;
export type Progress = { what: "preview" | "record"; done: number; all: number };

const MORNING = "09:00";
const PREVIEWS_AT_ONCE = 3;
const LISTS = new Set<unknown>(["desk", "matters", "findings", "ledger"]);

export function useRecording(body: string, opening: Opening, change: Change) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isStopped, setStopped] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function run(
    what: Progress["what"],
    ready: Ready[],
    atOnce: number,
    work: (part: Ready) => Promise<void>,
  ) {
    if (stop.current && !stop.current.signal.aborted) return;
    const mine = new AbortController();
    stop.current = mine;
    setStopped(false);
    setProgress({ what, done: 0, all: ready.length });
    const open = [...ready];
    const worker = async () => {
      for (let part = open.shift(); part && !mine.signal.aborted; part = open.shift()) {
        try {
          await work(part);
        } catch (error) {
          change(part.row.id, refusedBy(error, opening));
          // Nobody is signed in any more, or nobody answers: the next row would fare no better.
          if (error instanceof ProblemAnswer && (error.status === 401 || error.status === 0)) open.length = 0;
        }
        setProgress((now) => now && { ...now, done: now.done + 1 });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    setStopped(mine.signal.aborted);
    stop.current = null;
    setProgress(null);
  }

  return {
    progress,
    isStopped,
    stop: () => stop.current?.abort(),
    preview: (ready: Ready[]) =>
      run("preview", ready, PREVIEWS_AT_ONCE, async (part) => {
        const found = await answer(
          api.POST("/api/v1/matters/preview", { body: admission(part, body, opening) }),
        );
        const breaches = found.verdicts.filter(({ verdict }) => verdict === "violated").length;
        change(part.row.id, { state: "previewed", breaches, refusal: undefined, faults: undefined });
      }),
    async record(ready: Ready[]) {
      await run("record", ready, 1, async (part) => {
        change(part.row.id, { state: "sending", refusal: undefined, faults: undefined });
        const params = { header: { "idempotency-key": part.row.key } };
        const done = await answer(
          api.POST("/api/v1/matters", { params, body: admission(part, body, opening) }),
        );
        change(part.row.id, { state: "recorded", matter: done.matter });
      });
      void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => LISTS.has(name) });
    },
  };
}

/** The same row says the same again, whenever it is sent: its own time, not the time of sending. */
function admission({ row, checked: { data } }: Ready, body: string, { act }: Opening) {
  const { [DAY]: day, ...fields } = data;
  const claimed = typeof day === "string" ? instantOf(day, MORNING) : row.enteredAt;
  const claimedAt = claimed < row.enteredAt ? claimed : row.enteredAt;
  return { procedure: DECISIONS, body, act: { type: act, claimedAt, data: fields } };
}

function refusedBy(error: unknown, { fields }: Opening): Partial<PasteRow> {
  const said = error instanceof Error ? error : new Error(String(error));
  const faults = error instanceof ProblemAnswer ? faultsAt(error.faults, fields) : {};
  const isUnsure = error instanceof ProblemAnswer && error.status === 0;
  return { state: "refused", refusal: said.message, faults, isUnsure };
}
