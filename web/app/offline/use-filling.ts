/** A form that is filled in: what is typed is kept, what it still lacks is said at its place, and it is sent once. */
import { useRef, useState } from "react";
import { showFirstProblem } from "../parts/field.tsx";
import { useTyping } from "./use-typing.ts";

type Asked<Draft, Word> = {
  account: string;
  /** Names what the form is about. */
  place: string;
  nothing: Draft;
  lacksOf(draft: Draft): { place: string; word: Word }[];
};

export function useFilling<Draft extends object, Word>({
  account,
  place,
  nothing,
  lacksOf,
}: Asked<Draft, Word>) {
  const typing = useTyping<Draft>(account, place, nothing);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const isUnderWay = useRef(false);
  const draft = typing.value;
  const lacks = isChecked ? lacksOf(draft) : [];
  return {
    typing,
    draft,
    change: (part: Partial<Draft>) => typing.change((before) => ({ ...before, ...part })),
    /** What the field at this place lacks, once somebody has tried to send the form. */
    lackAt: (at: string): Word | undefined => lacks.find((lack) => lack.place === at)?.word,
    isBusy,
    problem,
    /** Does the work, unless something is lacking or it is under way already; what it throws is shown. */
    async send(work: () => Promise<void>): Promise<void> {
      if (isUnderWay.current) return;
      setChecked(true);
      const missing = lacksOf(draft).map((lack) => lack.place);
      if (missing.length > 0) return void requestAnimationFrame(() => showFirstProblem(missing));
      isUnderWay.current = true;
      setBusy(true);
      setProblem(null);
      try {
        await work();
        setChecked(false);
      } catch (error) {
        setProblem(error instanceof Error ? error : new Error(String(error)));
      } finally {
        isUnderWay.current = false;
        setBusy(false);
      }
    },
  };
}
