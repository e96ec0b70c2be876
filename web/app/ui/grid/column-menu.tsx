/** Which columns, in which order, how wide: everything that the mouse does in the head, for the keyboard as well. */
import { Button, Modal } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { GRID } from "../../texts/grid.ts";
import { WIDTH, widthWithin } from "./column.ts";

export type Listed = { key: string; title: string; isShown: boolean; widthPx: number; look?: string };

type Props = {
  columns: Listed[];
  onShow: (key: string, isShown: boolean) => void;
  onStep: (key: string, by: 1 | -1) => void;
  onWidth: (key: string, px: number) => void;
  onReset: () => void;
};

export function ColumnMenu(props: Props) {
  const { t } = useWords(GRID);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("columns")}
      </Button>
      <Modal
        open={isOpen}
        title={t("columnsTitle")}
        onCancel={close}
        width={560}
        destroyOnHidden
        footer={[
          <Button key="reset" onClick={props.onReset}>
            {t("resetColumns")}
          </Button>,
          <Button key="done" type="primary" onClick={close}>
            {t("done")}
          </Button>,
        ]}
      >
        <table className="column-menu">
          <thead>
            <tr>
              <th scope="col">{t("shown")}</th>
              <th scope="col">{t("order")}</th>
              <th scope="col">{t("width")}</th>
            </tr>
          </thead>
          <tbody>
            {props.columns.map((column, at) => (
              <Line key={column.key} column={column} at={at} {...props} />
            ))}
          </tbody>
        </table>
      </Modal>
    </>
  );
}

function Line({ column, at, columns, onShow, onStep, onWidth }: Props & { column: Listed; at: number }) {
  const { t } = useWords(GRID);
  const { key, title: name, isShown, widthPx } = column;
  const isLead = column.look === "lead";
  const isFirst = isLead || columns[at - 1]?.look === "lead" || at === 0;
  return (
    <tr>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={isShown}
            disabled={isLead}
            onChange={({ target }) => onShow(key, target.checked)}
          />
          {name}
          {isLead && <span className="quiet small">{t("alwaysShown")}</span>}
        </label>
      </th>
      <td>
        <Button
          size="small"
          aria-label={t("moveUp", { name })}
          disabled={isFirst || !isShown}
          onClick={() => onStep(key, -1)}
        >
          ↑
        </Button>
        <Button
          size="small"
          aria-label={t("moveDown", { name })}
          disabled={isLead || !isShown || at === columns.length - 1}
          onClick={() => onStep(key, 1)}
        >
          ↓
        </Button>
      </td>
      <td>
        <input
          type="number"
          className="width"
          aria-label={t("widthOf", { name })}
          key={widthPx}
          defaultValue={widthPx}
          min={WIDTH.leastPx}
          max={WIDTH.mostPx}
          step={WIDTH.stepPx}
          onBlur={({ target }) => {
            const px = widthWithin(Number(target.value));
            if (target.value !== "" && px !== widthPx) onWidth(key, px);
          }}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        />
      </td>
    </tr>
  );
}
