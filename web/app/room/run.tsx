/** A step is looked ahead of first: one that breaks no rule is recorded with one press, one that would is shown before. */
import { Button } from "antd";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { ROOM } from "../texts/room.ts";
import { Failed, State } from "../ui/index.ts";
import type { RoomStep, StepAnswer } from "./room.ts";
import { previewStep, useSteps } from "./use-room.ts";

type Asked = { step: RoomStep; findings: StepAnswer["findings"]; done: (() => void) | undefined };
type Run = {
  /** Records the step, after showing what the rules would say against it. `done` runs once it is recorded. */
  run(step: RoomStep, done?: () => void): void;
  isBusy: boolean;
};

const RunContext = createContext<Run>({ run: () => {}, isBusy: false });
export const useRun = (): Run => useContext(RunContext);

export function Running({ meeting, children }: { meeting: string; children: ReactNode }) {
  const { take, alone, isBusy, problem, forget } = useSteps(meeting);
  const [asked, setAsked] = useState<Asked | null>(null);
  const record = async (step: RoomStep, done: (() => void) | undefined) => {
    if (!(await take(step))) return;
    setAsked(null);
    done?.();
  };
  const run = async (step: RoomStep, done?: () => void) => {
    setAsked(null);
    const preview = await alone(() => previewStep(meeting, step));
    if (!preview) return;
    const findings = [...new Map(preview.findings.map((found) => [found.constraint, found])).values()];
    if (findings.length > 0) setAsked({ step, findings, done });
    else await record(step, done);
  };
  return (
    <RunContext value={{ run: (step, done) => void run(step, done), isBusy }}>
      {children}
      {problem && (
        <div className="room-ahead">
          <Failed error={problem} retry={forget} />
        </div>
      )}
      {asked && (
        <Ahead
          findings={asked.findings}
          isBusy={isBusy}
          record={() => void record(asked.step, asked.done)}
          back={() => setAsked(null)}
        />
      )}
    </RunContext>
  );
}

type AheadProps = Pick<Asked, "findings"> & { isBusy: boolean; record: () => void; back: () => void };

function Ahead({ findings, isBusy, record, back }: AheadProps) {
  const { t, w } = useWords(ROOM);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section
      className="room-ahead"
      role="alert"
      aria-label={t("wouldShow")}
      onKeyDown={(event) => {
        if (event.key === "Escape") back();
      }}
    >
      <h3>
        <State tone="bad">{t("wouldShow")}</State>
      </h3>
      <ul>
        {findings.map(({ constraint, title, explanation }) => (
          <li key={constraint}>
            <b>{title ? w(title) : constraint}</b> <span className="quiet">{w(explanation)}</span>
          </li>
        ))}
      </ul>
      <div className="page-actions">
        <Button ref={first} onClick={back}>
          {t("back")}
        </Button>
        <Button type="primary" loading={isBusy} onClick={record}>
          {t("recordAnyway")}
        </Button>
      </div>
    </section>
  );
}
