import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { DayFilter } from "../forms/as-of.tsx";
import { TRIAL } from "../texts/trial.ts";
import { Failed, Notice } from "../ui/index.ts";
import type { BackTest, Request } from "./back-test.ts";
import { BackTestResult } from "./back-test-result.tsx";

type Props = {
  test: BackTest;
  /** What is tested; null while the form lacks it. */
  wanted: Pick<Request, "procedure" | "law" | "body"> | null;
  /** The result is of another value or scope than the form now has. */
  isStale: boolean;
  run: (request: Request) => void;
  cancel: () => void;
};

/** Runs the draft over the past, tells how far it is, stops when asked to, and shows what would change. */
export function BackTestPart({ test, wanted, isStale, run, cancel }: Props) {
  const { t } = useWords(TRIAL);
  const [span, setSpan] = useState<{ from?: string; to?: string }>({});
  const isRunning = test.state === "running";
  const set = (part: { from?: string | undefined; to?: string | undefined }) => {
    const next = { ...span, ...part };
    setSpan({ ...(next.from ? { from: next.from } : {}), ...(next.to ? { to: next.to } : {}) });
  };
  return (
    <>
      <p className="quiet">{t("runHint")}</p>
      <div className="back-test-bar">
        <span className="quiet">{t("span")}</span>
        <DayFilter
          label={t("spanFrom")}
          {...(span.from ? { value: span.from } : {})}
          onChange={(from) => set({ from })}
        />
        <DayFilter
          label={t("spanTo")}
          {...(span.to ? { value: span.to } : {})}
          onChange={(to) => set({ to })}
        />
        {isRunning ? (
          <Button onClick={cancel}>{t("cancel")}</Button>
        ) : (
          <Button disabled={!wanted} onClick={() => wanted && run({ ...wanted, ...span })}>
            {t(test.state === "idle" ? "run" : "runAgain")}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {isRunning && <Progress done={test.done} total={test.total} />}
        {test.state === "cancelled" && <p className="quiet">{t("cancelled")}</p>}
        {test.state === "cut-off" && <Notice tone="due">{t("cutOff")}</Notice>}
        {test.state === "failed" && <Failed error={test.error} />}
        {test.state === "done" && isStale && <Notice tone="due">{t("stale")}</Notice>}
      </div>
      {test.state === "done" && !isStale && (
        <BackTestResult result={test.result} differences={test.differences} />
      )}
    </>
  );
}

function Progress({ done, total }: { done: number; total: number | null }) {
  const { t, number } = useWords(TRIAL);
  const words = total === null ? t("starting") : t("progress", { done: number(done), total: number(total) });
  return (
    <div className="back-test-progress">
      <progress
        aria-label={t("pastWord")}
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
      <span className="quiet small">{words}</span>
    </div>
  );
}
