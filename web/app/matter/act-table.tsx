import type { ActView } from "../api.ts";
import { useWords } from "../language.ts";
import { MATTER } from "../texts/matter.ts";
import { type Column, DataTable, Section, State, type Tone } from "../ui/index.ts";
import { actAnchor } from "../urls.ts";

export const LEDGER_TONE: Record<ActView["ledger"]["status"], Tone> = {
  queued: "due",
  recorded: "plain",
  witnessed: "good",
};

/** The acts in time. The state in the ledger opens the receipt. */
export function ActTable({ acts, openReceipt }: { acts: ActView[]; openReceipt: (act: ActView) => void }) {
  const { t, w, moment } = useWords(MATTER);
  const columns: Column<ActView>[] = [
    {
      key: "number",
      title: t("number"),
      look: "tight",
      cell: (act) => <span className="quiet">{act.number}</span>,
      sort: (a, b) => a.number - b.number,
      bare: true,
    },
    {
      key: "time",
      title: t("time"),
      look: "tight",
      cell: (act) => <span className="quiet">{moment(act.claimedAt)}</span>,
      bare: true,
    },
    { key: "what", title: t("what"), look: "lead", cell: (act) => <What act={act} /> },
    {
      key: "about",
      title: t("about"),
      cell: (act) =>
        act.of && (
          <>
            {act.of.name}
            {act.asTitle && <span className="quiet small"> {w(act.asTitle)}</span>}
          </>
        ),
      bare: true,
    },
    {
      key: "by",
      title: t("by"),
      cell: (act) => (
        <span className="quiet small">
          {act.actor.name ?? act.actor.system} {act.actor.officeTitle}
        </span>
      ),
    },
    {
      key: "ledger",
      title: t("ledger"),
      look: "tight",
      cell: (act) => (
        <button
          type="button"
          className="link-button"
          aria-label={`${t("openReceipt", { n: act.number })}：${t(act.ledger.status)}`}
          onClick={() => openReceipt(act)}
        >
          <State tone={LEDGER_TONE[act.ledger.status]}>{t(act.ledger.status)}</State>
        </button>
      ),
      bare: true,
    },
  ];
  return (
    <div id="acts">
      <Section title={t("acts")} note={t("actsCount", { n: acts.length })}>
        <DataTable
          label={t("acts")}
          columns={columns}
          rows={acts}
          rowKey={(act) => act.id}
          anchor={(act) => actAnchor(act.number)}
          empty=""
        />
      </Section>
    </div>
  );
}

/** A bare figure or a yes needs its field's name; words speak for themselves. */
const NEEDS_NAME = /^(\d[\d,.]*|是|否)$/;

function What({ act }: { act: ActView }) {
  const { t, w, language } = useWords(MATTER);
  const said = act.fields.map((f) => (NEEDS_NAME.test(f.text.zh) ? `${w(f.title)} ${w(f.text)}` : w(f.text)));
  const [colon, stop] = language === "zh" ? ["：", "；"] : [": ", "; "];
  return (
    <>
      <b>{w(act.title)}</b>
      {act.erased ? (
        <span className="quiet">
          {colon}
          {t("erased")}
        </span>
      ) : (
        said.length > 0 && colon + said.join(stop)
      )}
    </>
  );
}
