import type { FigureDefinition } from "../api.ts";
import { useWords } from "../language.ts";
import { FIGURES } from "../texts/figures.ts";
import { type Column, DataTable } from "../ui/index.ts";
import { FigureNumber, isNone, percent } from "./number.tsx";
import { type Behind, type Figure, figureOf } from "./selections.ts";

type Props = { definitions: FigureDefinition[] } & (
  | { figures: Figure[]; behind: Behind }
  | { figures?: undefined; behind?: undefined }
);

/** Every figure with how it is counted; with its number where there is one body. */
export function DefinedFigures({ definitions, figures, behind }: Props) {
  const { t, w } = useWords(FIGURES);
  const numbers: Column<FigureDefinition>[] = figures
    ? [
        {
          key: "number",
          title: t("number"),
          look: "end",
          cell: ({ id, title }) => {
            const figure = figureOf(figures, id);
            if (isNone(figure)) return "—";
            return <FigureNumber figure={figure} title={w(title)} behind={behind} withShare={false} />;
          },
        },
        {
          key: "share",
          title: t("share"),
          look: "end",
          cell: ({ id }) => {
            const { share } = figureOf(figures, id);
            return share === null ? null : percent(share);
          },
        },
      ]
    : [];
  const columns: Column<FigureDefinition>[] = [
    { key: "figure", title: t("figure"), look: "lead", cell: ({ title }) => w(title) },
    ...numbers,
    {
      key: "formula",
      title: t("formula"),
      look: "faded",
      cell: ({ formula }) => <span className="formula">{w(formula)}</span>,
      bare: true,
    },
  ];
  return (
    <DataTable label={t("formula")} columns={columns} rows={definitions} rowKey={({ id }) => id} empty="" />
  );
}
