import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { AccountChange, LookRow } from "../api.ts";
import { useWords } from "../language.ts";
import { DayFilter, today } from "../forms/as-of.tsx";
import { BodyPicker } from "../forms/body-picker.tsx";
import { Filters } from "../parts/filters.tsx";
import { Paged } from "../parts/paged.tsx";
import { QUERIES } from "../queries.ts";
import type { AccountsSearch } from "../searches.ts";
import { ACCOUNTS } from "../texts/accounts.ts";
import { type Column, DataTable, Section } from "../ui/index.ts";

/** For the audit administrator: how accounts changed, and by whose hand. */
export function AccountChanges() {
  const { t, w, time, number } = useWords(ACCOUNTS);
  const pages = useInfiniteQuery(QUERIES.accountLog());
  const columns: Column<AccountChange>[] = [
    { key: "at", title: t("when"), look: "tight", cell: (row) => time(row.at), bare: true },
    { key: "change", title: t("change"), look: "lead", cell: (row) => w(row.title) },
    { key: "account", title: t("account"), cell: (row) => row.accountName, bare: true },
    { key: "by", title: t("by"), cell: (row) => row.byName ?? t("console") },
  ];
  return (
    <Section title={t("viewChanges")}>
      <Paged pages={pages} loaded={(n) => t("loaded", { n: number(n) })}>
        {(rows) => (
          <DataTable
            label={t("viewChanges")}
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.at} ${row.account} ${row.type}`}
            empty={t("noChanges")}
          />
        )}
      </Paged>
    </Section>
  );
}

const LOOKS = [
  "getMatter",
  "listMatters",
  "searchAll",
  "exportMatters",
  "listFindings",
  "listTasks",
  "exportTasks",
  "getTask",
  "listResolutions",
  "getDesk",
  "listStates",
  "listBodyFigures",
  "getBodyFigures",
  "exportFigures",
  "getBody",
] as const;

type LooksProps = { search: AccountsSearch; change: (part: AccountsSearch) => void };

/** For the audit administrator: who fetched which records on a day. */
export function Looks({ search: { on, body }, change }: LooksProps) {
  const { t, day, clock, number } = useWords(ACCOUNTS);
  const pages = useInfiniteQuery(QUERIES.looks({ ...(on ? { on } : {}), ...(body ? { body } : {}) }));
  const columns: Column<LookRow>[] = [
    { key: "at", title: t("when"), look: "tight", cell: (row) => clock(row.at), bare: true },
    { key: "who", title: t("who"), look: "lead", cell: (row) => row.name },
    {
      key: "look",
      title: t("look"),
      cell: (row) => (
        <>
          {t(LOOKS.find((look) => look === row.action) ?? "otherLook")}{" "}
          <span className="quiet small">{t("subjects", { n: row.subjects.length })}</span>
        </>
      ),
      bare: true,
    },
    { key: "body", title: t("officeOf"), cell: (row) => row.bodyName, bare: true },
  ];
  return (
    <Section title={t("looksOf", { day: day(on ?? today()) })}>
      <Filters>
        <DayFilter label={t("day")} value={on ?? today()} onChange={(next) => change({ on: next })} />
        <BodyPicker
          label={t("body")}
          all={t("anyBody")}
          value={body}
          onChange={(next) => change({ body: next })}
        />
        {(on || body) && (
          <Button type="link" size="small" onClick={() => change({ on: undefined, body: undefined })}>
            {t("clear")}
          </Button>
        )}
      </Filters>
      <Paged pages={pages} loaded={(n) => t("loaded", { n: number(n) })}>
        {(rows) => (
          <DataTable
            label={t("viewLooks")}
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.at} ${row.account} ${row.action} ${row.body} ${row.subjects.join(" ")}`}
            empty={t("noLooks")}
          />
        )}
      </Paged>
    </Section>
  );
}
