import { useBlocker } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import type { Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { todayIn } from "../../record/times.ts";
import { PASTE } from "../../texts/paste.ts";
import { Notice, Section } from "../../ui/index.ts";
import type { Opening } from "./fields.ts";
import { type Mapping, mappingOf } from "./headings.ts";
import { MappingPart } from "./mapping-part.tsx";
import { PasteEnd } from "./paste-end.tsx";
import { PasteGrid } from "./paste-grid.tsx";
import { checked, emptyRow, isBlank, type PasteRow, ROWS_MOST, rowsOf, spread, typed } from "./rows.ts";
import type { PasteState, Sheet } from "./store.ts";
import { TakeTable } from "./take-table.tsx";
import { useKnown } from "./use-known.ts";
import { useRecording } from "./use-recording.ts";
import "./paste.css";

type Props = {
  session: Session;
  opening: Opening;
  actName: string;
  bodyName: string;
  state: PasteState;
  update: (make: (before: PasteState) => PasteState) => void;
};

export function PasteForm({ session, opening, actName, bodyName, state, update }: Props) {
  const { t, w, number } = useWords(PASTE);
  const { fields } = opening;
  const { rows, source } = state;
  const { known, isLooking, missed } = useKnown(
    state.body,
    rows.filter((row) => row.state !== "recorded").map((row) => row.cells.title ?? ""),
  );
  const unit = source?.mapping.unit ?? "wan";
  const answers = checked(rows, { fields, unit, today: todayIn(new Date()), known });
  const setRows = (make: (before: PasteRow[]) => PasteRow[]) =>
    update((before) => ({ ...before, rows: make(before.rows) }));
  const change = (id: string, part: Partial<PasteRow>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const recording = useRecording(state.body, opening, change);
  const isOpen = rows.some((row) => !isBlank(row) && row.state !== "recorded");
  // Inside the program the rows stay; closing or reloading the browser's page loses them, and is asked about.
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => isOpen });

  const map = (sheets: Sheet[], sheet: number, mapping: Mapping) =>
    update((before) => ({
      ...before,
      source: { sheets, sheet, mapping },
      rows: rowsOf(sheets[sheet]?.rows ?? [], mapping),
    }));
  const take = (sheets: Sheet[], sheet = 0) =>
    map(sheets, sheet, mappingOf(sheets[sheet]?.rows ?? [], fields));
  const startOver = () =>
    Modal.confirm({
      title: t("startOverSure"),
      okText: t("startOver"),
      cancelText: t("keepRows"),
      icon: null,
      onOk: () => update((before) => ({ ...before, rows: [], source: null })),
    });
  if (rows.length === 0)
    return (
      <TakeTable
        head={fields.map(({ title }) => w(title))}
        take={take}
        typeHere={() => setRows(() => Array.from({ length: 5 }, emptyRow))}
      />
    );
  const isTouched = rows.some((row) => row.state !== "new" || row.isWanted !== null || row.isTyped);
  const total = source ? (source.sheets[source.sheet]?.total ?? 0) - (source.mapping.hasHead ? 1 : 0) : 0;
  return (
    <>
      {source && !isTouched && (
        <MappingPart
          source={source}
          fields={fields}
          onSheet={(sheet) => take(source.sheets, sheet)}
          onMapping={(mapping) => map(source.sheets, source.sheet, mapping)}
        />
      )}
      {total > ROWS_MOST && (
        <Notice tone="due">
          {t("tooManyRows", { n: number(total), most: number(ROWS_MOST), rest: number(total - ROWS_MOST) })}
        </Notice>
      )}
      <Section
        title={t("items")}
        note={
          <span className="page-actions">
            <Button
              size="small"
              disabled={rows.length >= ROWS_MOST}
              onClick={() => setRows((before) => [...before, emptyRow()])}
            >
              {t("addRow")}
            </Button>
            <Button size="small" disabled={recording.progress !== null} onClick={startOver}>
              {t("startOver")}
            </Button>
          </span>
        }
      >
        <PasteGrid
          fields={fields}
          rows={rows}
          checked={answers}
          unit={unit}
          isBusy={recording.progress !== null}
          onType={(id, key, words) =>
            setRows((before) => before.map((row) => (row.id === id ? typed(row, { [key]: words }) : row)))
          }
          onPaste={(at, keys, block) => setRows((before) => spread(before, at, keys, block))}
          onWant={(id, isWanted) => change(id, { isWanted })}
          onDelete={(id) => setRows((before) => before.filter((row) => row.id !== id))}
          onAdd={() => setRows((before) => (before.length < ROWS_MOST ? [...before, emptyRow()] : before))}
        />
      </Section>
      <PasteEnd
        rows={rows}
        checked={answers}
        fields={fields}
        recording={recording}
        body={{ id: state.body, name: bodyName }}
        actName={actName}
        session={session}
        isLooking={isLooking}
        missed={missed}
      />
    </>
  );
}
