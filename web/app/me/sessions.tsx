import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { answer, api } from "../api.ts";
import type { components } from "../api.gen.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { Refused } from "../sign-in/refused.tsx";
import { ME } from "../texts/me.ts";
import { type Column, DataTable, Loaded, Section, Tag } from "../ui/index.ts";

type OpenSession = components["schemas"]["OpenSession"];

/** Where one is signed in, as far as anything is kept of it: when each began, and when it ends by itself. */
export function SessionsSection() {
  const { t } = useWords(ME);
  const queries = useQueryClient();
  const sessions = useQuery(QUERIES.ownSessions());
  const end = useMutation({
    mutationFn: (body: { session?: string }) => answer(api.POST("/api/v1/me/sessions/end", { body })),
    onSettled: () => queries.invalidateQueries({ queryKey: QUERIES.ownSessions().queryKey }),
  });
  return (
    <Section title={t("sessions")} note={t("sessionsAre")}>
      <Refused error={end.error} />
      <Loaded query={sessions}>
        {({ items }) => (
          <>
            <SessionTable
              sessions={items}
              end={(session) => end.mutate({ session })}
              isBusy={end.isPending}
            />
            {items.some(({ isThis }) => !isThis) && (
              <p className="end-others">
                <Button disabled={end.isPending} onClick={() => end.mutate({})}>
                  {t("endOthers")}
                </Button>
                <span className="quiet small">{t("endOthersShows")}</span>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

type TableProps = { sessions: OpenSession[]; end: (session: string) => void; isBusy: boolean };

/** Also for the security administrator, over the sessions of an account. */
export function SessionTable({ sessions, end, isBusy }: TableProps) {
  const { t, time } = useWords(ME);
  const columns: Column<OpenSession>[] = [
    {
      key: "started",
      title: t("startedAt"),
      look: "lead",
      cell: (row) => (
        <>
          {time(row.startedAt)} {row.isThis && <Tag tone="good">{t("thisSession")}</Tag>}
        </>
      ),
    },
    { key: "ends", title: t("endsAt"), cell: (row) => time(row.endsAt) },
    {
      key: "end",
      title: t("actions"),
      look: "end",
      bare: true,
      cell: (row) =>
        row.isThis ? (
          <span className="quiet small">{t("signOutHere")}</span>
        ) : (
          <Button
            size="small"
            disabled={isBusy}
            aria-label={t("endOf", { at: time(row.startedAt) })}
            onClick={() => end(row.id)}
          >
            {t("endSession")}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      label={t("sessions")}
      columns={columns}
      rows={sessions}
      rowKey={(row) => row.id}
      empty={t("noSessions")}
    />
  );
}
