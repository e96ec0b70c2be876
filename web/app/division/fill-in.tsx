import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { readTables } from "../parts/read-tables.ts";
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
  const taking = useMutation({
    mutationFn: async (file: File) => {
      setFilled(null);
      const [sheet] = await readTables(file);
      const read = filledFrom(sheet?.rows ?? [], division);
      setFilled(read ?? "nothing");
      if (read)
        change({ cells: { ...typed.cells, ...read.cells }, other: { ...typed.other, ...read.other } });
    },
  });
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
          if (file) taking.mutate(file);
        }}
      />
      <Button size="small" loading={taking.isPending} onClick={() => input.current?.click()}>
        {t("importXlsx")}
      </Button>
      {taking.error && <Failed error={taking.error} />}
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
