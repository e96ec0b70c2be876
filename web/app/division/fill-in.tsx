import { Button } from "antd";
import { useRef, useState } from "react";
import { answer, api, type Division } from "../api.ts";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { Failed, Notice } from "../ui/index.ts";
import type { PlanTyped } from "./draft.ts";
import { type Filled, filledFrom } from "./filled.ts";

type Props = { division: Division; typed: PlanTyped; change: (part: Partial<PlanTyped>) => void };

/** Fills the matrix from a file: what it says takes the place of what was typed in those cells. */
export function FillIn({ division, typed, change }: Props) {
  const { t } = useWords(DIVISION);
  const input = useRef<HTMLInputElement>(null);
  const [filled, setFilled] = useState<Filled | "nothing" | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File) => {
    setBusy(true);
    setProblem(null);
    setFilled(null);
    try {
      const { sheets } = await answer(
        api.POST("/api/v1/tables", {
          params: { query: { name: file.name.slice(0, 200) } },
          headers: { "content-type": "application/octet-stream" },
          body: file as never,
          bodySerializer: (bytes) => bytes,
        }),
      );
      const read = filledFrom(sheets[0]?.rows ?? [], division);
      setFilled(read ?? "nothing");
      if (read)
        change({ cells: { ...typed.cells, ...read.cells }, other: { ...typed.other, ...read.other } });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <div className="fill-in">
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void take(file);
        }}
      />
      <Button size="small" loading={isBusy} onClick={() => input.current?.click()}>
        {t("importXlsx")}
      </Button>
      {problem && <Failed error={problem} />}
      {filled === "nothing" && <Notice tone="due">{t("importNothing")}</Notice>}
      {filled !== null && filled !== "nothing" && (
        <Notice tone={filled.faults.length > 0 ? "due" : "plain"}>
          {t("importDone", { n: filled.duties })}
          {filled.faults.length > 0 && (
            <>
              {" "}
              {t("importFaults", { n: filled.faults.length })}
              <ul>
                {filled.faults.map(({ at, key, typed: word }) => (
                  <li key={`${at} ${word}`}>{t("importFault", { at, what: t(key, { typed: word }) })}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
