import { Link } from "@tanstack/react-router";
import type { Norm, NormParameter } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisStatus } from "../parts/basis.tsx";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";
import { type Column, DataTable } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import { OriginWords } from "./in-force.tsx";
import { isMoney, valueWords } from "./units.ts";

/** The values on the day: how much, within what, where from and how well founded. */
export function ParameterTable({ norm, search }: { norm: Norm; search: NormSearch }) {
  const { t, w, language } = useWords(NORMS);
  const bounds = useBoundsWords();
  const columns: Column<NormParameter>[] = [
    {
      key: "title",
      title: t("parameters"),
      look: "lead",
      cell: (parameter) => (
        <Link
          className="row-link"
          to={URLS.parameter}
          params={{ ...procedureParams(norm.id), parameter: parameter.id }}
          search={search}
        >
          {w(parameter.title)}
        </Link>
      ),
    },
    {
      key: "value",
      title: t("value"),
      look: "tight",
      cell: ({ value, unitTitle }) => <b>{valueWords(value, unitTitle, language)}</b>,
    },
    { key: "bounds", title: t("bounds"), cell: (parameter) => bounds(parameter), look: "faded" },
    {
      key: "origin",
      title: t("origin"),
      cell: ({ origin }) => <OriginWords origin={origin} isBrief />,
      look: "tight",
    },
    {
      key: "basis",
      title: t("basis"),
      cell: ({ basis }) => (
        <span className="tags">
          {[...new Set(basis.map(({ status }) => status))].map((status) => (
            <BasisStatus key={status} status={status} />
          ))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t("parameters")}
      columns={columns}
      rows={norm.parameters}
      rowKey={({ id }) => id}
      anchor={({ id }) => `parameter-${id}`}
      empty={t("noParameters")}
    />
  );
}

export function useBoundsWords() {
  const { t, language } = useWords(NORMS);
  return ({ bounds, unitTitle }: NormParameter) => {
    // An amount is told as an amount; of anything else the unit stands beside the value.
    const told = (value: string | null | undefined) =>
      value && isMoney(unitTitle) ? valueWords(value, unitTitle, language) : (value ?? null);
    const [min, max] = [told(bounds?.min), told(bounds?.max)];
    if (min !== null && max !== null) return t("boundsBoth", { min, max });
    if (min !== null) return t("boundsMin", { min });
    return max === null ? t("noBounds") : t("boundsMax", { max });
  };
}
