import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { NormPack, NormSetting, PackProblem } from "../api.ts";
import { useWords } from "../language.ts";
import { NORMS } from "../texts/norms.ts";
import { type Column, DataTable, Section, State, type Tone } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import { AdoptPack } from "./adopt-pack.tsx";
import { holdsOn, InForce } from "./in-force.tsx";

const STATE_TONE: Record<NormPack["state"], Tone> = { current: "good", "last-good": "due", broken: "bad" };
const DIGEST_SHOWN = 12;

type Row = NormPack["procedures"][number];

type PackProps = {
  pack: NormPack;
  rows: Row[];
  on: string;
  settings: NormSetting[];
  mayPropose: boolean;
};

/** A pack: whether its files can be read, and its procedures on the day. */
export function PackSection({ pack, rows, on, settings, mayPropose }: PackProps) {
  const { t, w } = useWords(NORMS);
  return (
    <Section
      title={w(pack.title)}
      note={
        <>
          <span className="mono">
            {pack.id} {pack.version}
          </span>{" "}
          ·{" "}
          {pack.extends && (
            <>
              {t("extends", { pack: pack.extends })} · <Adoption pack={pack} settings={settings} /> ·{" "}
            </>
          )}
          <State tone={STATE_TONE[pack.state]}>{t(pack.state)}</State>
          {pack.digest && (
            <span className="mono pack-digest" title={`${t("digest")} ${pack.digest}`}>
              {pack.digest.slice(0, DIGEST_SHOWN)}
            </span>
          )}{" "}
          {pack.extends && mayPropose && <AdoptPack pack={pack} />}
        </>
      }
    >
      {pack.problems.length > 0 && <Problems problems={pack.problems} />}
      {pack.supplements.length > 0 && (
        <p className="pack-supplements small">
          {t("supplements")}
          {pack.supplements.map(({ id, title }, index) => (
            <Fragment key={id}>
              {index > 0 && t("and")}
              <Link to={URLS.norm} params={procedureParams(id)}>
                {w(title)}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      <div className="procedures">
        <ProcedureTable rows={rows} on={on} label={w(pack.title)} />
      </div>
    </Section>
  );
}

/** A local pack holds where somebody has adopted it. */
function Adoption({ pack, settings }: { pack: NormPack; settings: NormSetting[] }) {
  const { t, day } = useWords(NORMS);
  const adopted = settings.filter(
    ({ kind, pack: of, state }) =>
      kind === "pack" && of === pack.id && (state === "in-force" || state === "adopted"),
  );
  if (adopted.length === 0) return <>{t("packNotAdopted")}</>;
  return adopted
    .map(({ bodyName, inForce }) =>
      t("packAdopted", { whom: bodyName ?? t("wholeJurisdiction"), day: day(inForce.from) }),
    )
    .join("；");
}

/** What is wrong with a pack's files: the place, what, and the cure. */
export function Problems({ problems }: { problems: PackProblem[] }) {
  const { t } = useWords(NORMS);
  return (
    <ul className="pack-problems" role="alert">
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.line} ${problem.message}`}>
          <span className="mono">
            {problem.file}:{problem.line}
          </span>
          <span lang="en">{problem.message}</span>
          <span className="quiet">
            {t("cure")}
            <span lang="en">{problem.cure}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function ProcedureTable({ rows, on, label }: { rows: Row[]; on: string; label: string }) {
  const { t, w } = useWords(NORMS);
  const generation = (row: Row) => row.generations.find(({ inForce }) => holdsOn(inForce, on));
  const columns: Column<Row>[] = [
    {
      key: "procedure",
      title: t("procedure"),
      look: "lead",
      cell: (row) => (
        <Link
          className="row-link norm-title"
          to={URLS.norm}
          params={procedureParams(row.id)}
          search={(before: { on?: string }) => (before.on ? { on: before.on } : {})}
        >
          {w(row.title)}
        </Link>
      ),
    },
    {
      key: "rules",
      title: t("rules"),
      look: "end",
      cell: (row) => row.constraints,
      sort: (a, b) => a.constraints - b.constraints,
    },
    {
      key: "parameters",
      title: t("parameters"),
      look: "end",
      cell: (row) => row.parameters,
      sort: (a, b) => a.parameters - b.parameters,
    },
    {
      key: "inForce",
      title: t("inForce"),
      look: "tight",
      cell: (row) => {
        const now = generation(row);
        return now ? <InForce dates={now.inForce} /> : <State tone="plain">{t("notOnDay")}</State>;
      },
      sort: (a, b) => (generation(a)?.inForce.from ?? "").localeCompare(generation(b)?.inForce.from ?? ""),
      bare: true,
    },
    {
      key: "id",
      title: t("procedureId"),
      look: "tight",
      cell: (row) => <span className="mono quiet">{row.id}</span>,
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t("noProcedures")}
    />
  );
}
