import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { DRAFTS } from "../texts/drafts.ts";
import { newPassphrase, weaknessOf } from "./passphrase.ts";

type Given = { passphrase: string; again: string };
type Props = {
  /** Of the clerk: what anybody would try first. */
  names: readonly string[];
  isBusy: boolean;
  keep: (passphrase: string) => void;
  cancel: () => void;
};

export function PassphraseForm({ names, isBusy, keep, cancel }: Props) {
  const { t } = useWords(DRAFTS);
  const [form] = Form.useForm<Given>();
  const [drawn, setDrawn] = useState<string | null>(null);
  const strongEnough = {
    validator: (_: unknown, typed = "") => {
      const weakness = weaknessOf(typed, names);
      if (!weakness) return Promise.resolve();
      return Promise.reject(new Error(t(weakness === "name" ? "nameIn" : weakness)));
    },
  };
  const theSame = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, typed: string) =>
      typed === getFieldValue("passphrase") ? Promise.resolve() : Promise.reject(new Error(t("notSame"))),
  });
  const draw = () => {
    const passphrase = newPassphrase();
    setDrawn(passphrase);
    form.setFieldsValue({ passphrase, again: passphrase });
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={({ passphrase }) => keep(passphrase)}>
      <p className="quiet small" style={{ marginBottom: 10 }}>
        {t("rule")}
      </p>
      {drawn && <p role="status">{t("drawn", { passphrase: drawn })}</p>}
      <Form.Item label={t("newPassphrase")} name="passphrase" validateFirst rules={[strongEnough]}>
        <Input.Password autoFocus autoComplete="new-password" />
      </Form.Item>
      <Form.Item label={t("again")} name="again" dependencies={["passphrase"]} rules={[theSame]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("keep")}
        </Button>
        <Button onClick={draw}>{t("draw")}</Button>
        <Button type="text" onClick={cancel}>
          {t("cancel")}
        </Button>
      </div>
    </Form>
  );
}
