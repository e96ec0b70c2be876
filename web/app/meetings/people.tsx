import type { Meeting } from "../api.ts";
import { useWords } from "../language.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { type Column, DataTable, Section, State } from "../ui/index.ts";

type Somebody = Meeting["people"][number];

/** Who is due or takes part, and who has received the notice. */
export function People({ meeting }: { meeting: Meeting }) {
  const { t } = useWords(MEETINGS);
  const due = meeting.people.filter(({ isNotified }) => isNotified);
  const read = due.filter(({ hasRead }) => hasRead).length;
  const isBegun = meeting.openedAt !== null;
  const columns: Column<Somebody>[] = [
    { key: "name", title: t("person"), look: "lead", cell: ({ name }) => name },
    {
      key: "capacity",
      title: t("capacity"),
      look: "tight",
      cell: ({ capacity, item }) => {
        const at = meeting.agenda.find(({ matter }) => matter === item);
        return at ? t("c_attendingItem", { n: at.number }) : t(`c_${capacity}`);
      },
    },
    { key: "office", title: t("office"), cell: ({ title }) => title ?? "—" },
    {
      key: "receipt",
      title: t("receipt"),
      look: "tight",
      cell: (somebody) => <Receipt meeting={meeting} somebody={somebody} />,
    },
    ...(isBegun
      ? [
          {
            key: "state",
            title: t("inTheRoom"),
            look: "tight" as const,
            cell: ({ state }: Somebody) => <Attendance state={state} />,
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t("people")}
      {...(meeting.noticedAt ? { note: t("readSoFar", { n: read, of: due.length }) } : {})}
    >
      <DataTable
        label={t("people")}
        columns={columns}
        rows={meeting.people}
        rowKey={({ person }) => person}
        empty="—"
      />
    </Section>
  );
}

function Receipt({ meeting, somebody }: { meeting: Meeting; somebody: Somebody }) {
  const { t, moment } = useWords(MEETINGS);
  const { isNotified, hasRead, readAt } = somebody;
  if (hasRead && readAt) return <State tone="good">{moment(readAt)}</State>;
  if (!meeting.noticedAt) return <span className="quiet">{t("notYet")}</span>;
  if (readAt) return <State tone="due">{t("notReadAgain")}</State>;
  return isNotified ? (
    <State tone="due">{t("notRead")}</State>
  ) : (
    <span className="quiet">{t("notAsked")}</span>
  );
}

const TONES = { present: "good", left: "plain", absent: "due", unknown: "plain" } as const;

function Attendance({ state }: Pick<Somebody, "state">) {
  const { t } = useWords(MEETINGS);
  return state === "unknown" ? <>—</> : <State tone={TONES[state]}>{t(`p_${state}`)}</State>;
}
