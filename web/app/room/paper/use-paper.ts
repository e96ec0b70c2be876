/** The clerk's desk for one item on paper: what is typed, what was scanned, and how it is recorded, at once or when the server is back. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { answer, api, ProblemAnswer } from "../../api.ts";
import { attemptOf, isRefused, throughSignIn } from "../../intent.ts";
import { upload } from "../../matter/upload.ts";
import { serverEvents, serverIsAway } from "../../offline/server-state.ts";
import { useTyping } from "../../offline/use-typing.ts";
import type { ActInput, SlipName } from "./recorded-acts.ts";
import { dropScan, keptScan } from "./scan-files.ts";
import type { ScannedPage } from "./taken-in.ts";
import { leftAfter, NOTHING, type Step, type Typed } from "./typed.ts";

/** Acts of one matter that are recorded together; what they say does not hang on when they are sent. */
export type Entering = { matter: string; acts: (claimedAt: string) => ActInput[] };
/** What is said once it is recorded. */
export type Done = { says: "doneIssued" | "donePositions" | "doneCount" | "doneVoid"; n: number };
/** From the files as the server keeps them to what enters where, in its order. */
export type Made = (blobOf: (hash: string) => string[]) => Entering[];

const STALE = new Set<unknown>([
  "meeting",
  "room",
  "matter",
  "matters",
  "ballot",
  "desk",
  "findings",
  "ledger",
]);

export function useSending(account: string, matter: string) {
  const left = useTyping<Typed>(account, `paper ${matter}`, NOTHING);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const [busy, setBusy] = useState<"scans" | "acts" | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const isUnderWay = useRef(false);
  const latest = useRef(left.value);
  latest.current = left.value;
  const { change } = left;
  const patch = useCallback(
    (more: Partial<Typed> | ((before: Typed) => Partial<Typed>)) =>
      change((before) => {
        const next = { ...before, ...(typeof more === "function" ? more(before) : more) };
        latest.current = next;
        return next;
      }),
    [change],
  );

  /** The files that the server has not yet; each is kept here until then. */
  const sendScans = async (pages: readonly ScannedPage[]) => {
    for (const { hash, blob } of pages) {
      if (blob !== null) continue;
      setBusy("scans");
      const file = await keptScan(account, hash);
      // A scan that was lost with this computer's storage does not hold up what it says.
      if (!file) continue;
      const kept = await upload(file, { signal: new AbortController().signal, onProgress: () => {} });
      patch(({ pages: now }) => ({
        pages: now.map((page) => (page.hash === hash ? { ...page, blob: kept.blob } : page)),
      }));
    }
  };

  const send = async (name: string, { matter: id, acts }: Entering) => {
    const attempt = attemptOf(latest.current.attempts[name], [id, acts("")]);
    patch(({ attempts }) => ({ attempts: { ...attempts, [name]: attempt } }));
    const header = { "idempotency-key": attempt.key };
    const body = { acts: acts(attempt.at) };
    try {
      await throughSignIn(() =>
        answer(api.POST("/api/v1/matters/{id}/acts/together", { params: { path: { id }, header }, body })),
      );
    } catch (error) {
      if (isRefused(error)) patch(({ attempts: { [name]: _, ...others } }) => ({ attempts: others }));
      throw error;
    }
  };

  /** Recorded, or kept for when the server is back; what was refused stays as it is typed. */
  const record = async (
    slip: SlipName,
    step: Step,
    pages: readonly ScannedPage[],
    then: Done,
    made: Made,
  ) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setProblem(null);
    setDone(null);
    try {
      await sendScans(pages);
      setBusy("acts");
      const blobs = new Map(latest.current.pages.map(({ hash, blob }) => [hash, blob]));
      const entering = made((hash) => {
        const blob = blobs.get(hash);
        return blob ? [blob] : [];
      });
      for (const [at, one] of entering.entries()) await send(`${slip} ${step} ${at}`, one);
      if (step === "record") {
        const after = leftAfter(slip, latest.current);
        for (const page of latest.current.pages)
          if (!after.pages.includes(page)) dropScan(account, page.hash);
        if (JSON.stringify(after) === JSON.stringify(NOTHING)) left.clear();
        else patch(after);
      } else patch({ waits: null, issue: "", attempts: {} });
      setDone(then);
      await queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => STALE.has(key) });
    } catch (error) {
      const isAway = error instanceof ProblemAnswer && error.status === 0;
      patch({ waits: isAway ? { slip, step } : null });
      if (!isAway) setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      isUnderWay.current = false;
      setBusy(null);
    }
  };
  return { left, typed: left.value, patch, record, problem, busy, done };
}

/** Calls when the server is back, as long as something waits for it; at once where an earlier visit left it waiting. */
export function useWhenBack(waits: boolean, leftAt: string | null, call: () => void): void {
  const latest = useRef(call);
  latest.current = call;
  const isTried = useRef(false);
  useEffect(() => {
    if (!waits) return;
    const back = () => latest.current();
    if (leftAt !== null && !isTried.current && !serverIsAway()) {
      isTried.current = true;
      back();
    }
    serverEvents.addEventListener("back", back);
    return () => serverEvents.removeEventListener("back", back);
  }, [waits, leftAt]);
}
