import type { ReactNode } from "react";
import type { FigureDefinition } from "../api.ts";
import { useWords } from "../language.ts";
import { type Column, DataTable } from "../ui/index.ts";
import { FigureNumber, isNone } from "./number.tsx";
import { type Behind, type Figure, figureOf, TABLE_FIGURES } from "./selections.ts";

/** Nothing is recorded: noughts in every column would only hide that. */
const isBlank = ({ figures }: FigureRow) => figures.every(({ n, of }) => n === 0 && !of);

export type FigureRow = { key: string; lead: ReactNode; behind: Behind; figures: Figure[] };

type Props = {
  label: string;
  lead: string;
  rows: FigureRow[];
  definitions: FigureDefinition[];
  empty: string;
};

/** Rows of the same figures. It does not sort by numbers: bodies and persons are not ranked. */
export function FigureTable({ label, lead, rows, definitions, empty }: Props) {
  const { w } = useWords();
  const columns: Column<FigureRow>[] = [
    { key: "lead", title: lead, look: "lead", cell: (row) => row.lead },
    ...TABLE_FIGURES.flatMap((id) => {
      const definition = definitions.find((one) => one.id === id);
      if (!definition) return [];
      const title = w(definition.title);
      return [
        {
          key: id,
          title,
          look: "end" as const,
          cell: (row: FigureRow) => {
            const figure = figureOf(row.figures, id);
            return isNone(figure) || isBlank(row) ? (
              "—"
            ) : (
              <FigureNumber figure={figure} title={title} behind={row.behind} />
            );
          },
        },
      ];
    }),
  ];
  return (
    <div className="figure-table">
      <DataTable label={label} columns={columns} rows={rows} rowKey={(row) => row.key} empty={empty} />
    </div>
  );
}
