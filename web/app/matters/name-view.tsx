import { Checkbox, Input, Modal } from "antd";
import { useState } from "react";
import type { SavedView } from "../api.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { MATTERS } from "../texts/matters.ts";

type Props = {
  /** Null for a new one. */
  view: SavedView | null;
  /** Names of the other views. */
  taken: string[];
  onSave: (name: string, isDefault: boolean) => void;
  onClose: () => void;
};

const NAME_LENGTH = 60;

export function NameView({ view, taken, onSave, onClose }: Props) {
  const { t } = useWords(MATTERS);
  const [name, setName] = useState(view?.name ?? "");
  const [isDefault, setDefault] = useState(view?.isDefault ?? false);
  const [isTried, setTried] = useState(false);
  const typed = name.trim();
  const problem = typed === "" ? t("nameMissing") : taken.includes(typed) ? t("nameTaken") : undefined;
  const save = () => (problem ? setTried(true) : onSave(typed, isDefault));
  return (
    <Modal
      open
      title={t(view ? "rename" : "saveView")}
      okText={t("save")}
      cancelText={t("cancel")}
      onOk={save}
      onCancel={onClose}
    >
      <div className="name-view">
        <Field label={t("viewName")} problem={isTried ? problem : undefined} width="wide">
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={NAME_LENGTH}
              value={name}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={save}
            />
          )}
        </Field>
        <Checkbox checked={isDefault} onChange={({ target }) => setDefault(target.checked)}>
          {t("viewDefault")}
        </Checkbox>
        <p className="quiet small">{t("viewHolds")}</p>
      </div>
    </Modal>
  );
}
