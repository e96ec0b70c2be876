import type { ActView } from "../api.ts";
import { LEDGER_TONE } from "../forms/ledger-tone.ts";
import { useWords } from "../language.ts";
import { DEADLINES } from "../texts/deadlines.ts";
import { MATTER } from "../texts/matter.ts";
import { type Column, DataTable, Section, State } from "../ui/index.ts";
import { actAnchor } from "../urls.ts";

/** Who recorded an act, in which office, or what in the system. */
function useRecorder() {
  const { t } = useWords(DEADLINES);
  return ({ actor }: ActView) => ("person" in actor ? `${actor.name} ${actor.officeTitle}` : t(actor.system));
}

type Props = { acts: ActView[]; openReceipt: (act: ActView) => void };

/** The acts in time. The state in the ledger opens the receipt. Who recorded them all is said once, above. */
export function ActTable({ acts, openReceipt }: Props) {
  const { t, w, time } = useWords(MATTER);
  const recorderOf = useRecorder();
  const recorders = [...new Set(acts.map(recorderOf))];
  const isOne = recorders.length === 1;
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
      cell: (act) => <span className="quiet">{time(act.claimedAt)}</span>,
      bare: true,
    },
    { key: "what", title: t("what"), look: "lead", cell: (act) => <What act={act} /> },
    {
      key: "about",
      title: t("about"),
      look: "tight",
      cell: (act) => act.of && act.asTitle && <About name={act.of.name} as={w(act.asTitle)} />,
      bare: true,
    },
    ...(isOne ? [] : [{ key: "by", title: t("by"), cell: (act: ActView) => <Recorder act={act} /> }]),
    {
      key: "ledger",
      title: t("ledger"),
      look: "tight",
      cell: (act) => <LedgerState act={act} openReceipt={openReceipt} />,
      bare: true,
    },
  ];
  const note = t("actsCount", { n: acts.length }) + (isOne ? `　${t("by")} ${recorders[0]}` : "");
  return (
    <Section title={t("acts")} note={note} anchor="acts">
      <DataTable
        label={t("acts")}
        columns={columns}
        rows={acts}
        rowKey={(act) => act.id}
        anchor={(act) => actAnchor(act.number)}
        empty=""
      />
    </Section>
  );
}

function About({ name, as }: { name: string; as: string }) {
  return (
    <>
      {name} <span className="quiet small">{as}</span>
    </>
  );
}

function Recorder({ act }: { act: ActView }) {
  return <span className="quiet small">{useRecorder()(act)}</span>;
}

function LedgerState({ act, openReceipt }: { act: ActView; openReceipt: (act: ActView) => void }) {
  const { t } = useWords(MATTER);
  const words = t(act.ledger.status);
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${words} · ${t("openReceipt", { n: act.number })}`}
      onClick={() => openReceipt(act)}
    >
      <State tone={LEDGER_TONE[act.ledger.status]}>{words}</State>
    </button>
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
