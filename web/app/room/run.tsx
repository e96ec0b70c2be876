/** A step is looked ahead of first: one that breaks no rule is recorded with one press, one that would is shown before. */
import { Button } from "antd";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { ROOM } from "../texts/room.ts";
import { Failed, State } from "../ui/index.ts";
import type { RoomStep, StepAnswer } from "./room.ts";
import { previewStep, useSteps } from "./use-room.ts";

type Asked = {
  step: RoomStep;
  /** The floor for the chair before all members have stated: a remark is recorded with it. */
  isRemark: boolean;
  findings: StepAnswer["findings"];
  done: (() => void) | undefined;
};
type Run = {
  /** Records the step, after showing what the rules would say against it. `done` runs once it is recorded. */
  run(step: RoomStep, done?: () => void): void;
};

const RunContext = createContext<Run>({ run: () => {} });
export const useRun = (): Run => useContext(RunContext);

export function Running({ meeting, children }: { meeting: string; children: ReactNode }) {
  const { take, inTurn, problem } = useSteps(meeting);
  const [asked, setAsked] = useState<Asked | null>(null);
  const record = async (step: RoomStep, done: (() => void) | undefined) => {
    await take(step);
    setAsked(null);
    done?.();
  };
  const run = (step: RoomStep, done?: () => void) =>
    inTurn(step, async () => {
      setAsked(null);
      const preview = await previewStep(meeting, step);
      const findings = [...new Map(preview.findings.map((found) => [found.constraint, found])).values()];
      const isRemark = step.kind === "floor" && preview.acts > 0;
      if (findings.length > 0 || isRemark) setAsked({ step, isRemark, findings, done });
      else await record(step, done);
    });
  return (
    <RunContext value={{ run }}>
      {children}
      {problem && (
        <div className="room-ahead">
          <Failed error={problem} />
        </div>
      )}
      {asked && (
        <Ahead
          findings={asked.findings}
          isRemark={asked.isRemark}
          record={() => inTurn(asked.step, () => record(asked.step, asked.done))}
          back={() => setAsked(null)}
        />
      )}
    </RunContext>
  );
}

type AheadProps = Pick<Asked, "findings" | "isRemark"> & { record: () => void; back: () => void };

function Ahead({ findings, isRemark, record, back }: AheadProps) {
  const { t, w } = useWords(ROOM);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section
      className="room-ahead"
      role="alert"
      aria-label={t(findings.length > 0 ? "wouldShow" : "wouldRemark")}
      onKeyDown={(event) => {
        if (event.key === "Escape") back();
      }}
    >
      <h3>
        <State tone={findings.length > 0 ? "bad" : "due"}>
          {t(findings.length > 0 ? "wouldShow" : "wouldRemark")}
        </State>
      </h3>
      <ul>
        {isRemark && <li>{t("remarkHelp")}</li>}
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
        <Button type="primary" onClick={record}>
          {t("recordAnyway")}
        </Button>
      </div>
    </section>
  );
}
