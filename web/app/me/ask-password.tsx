import { Button, Form, Input } from "antd";
import { useWords } from "../language.ts";
import { Refused } from "../sign-in/refused.tsx";
import { ME } from "../texts/me.ts";

type Props = {
  ask: { mutate: (password: string) => void; error: Error | null; isPending: boolean };
  onCancel?: (() => void) | undefined;
};

/** Before something that only the holder of the account may do. */
export function AskPassword({ ask, onCancel }: Props) {
  const { t } = useWords(ME);
  return (
    <Form
      className="narrow"
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }: { password: string }) => ask.mutate(password)}
    >
      <Refused error={ask.error} />
      <Form.Item
        label={t("confirmPassword")}
        name="password"
        rules={[{ required: true, message: t("giveCurrent") }]}
      >
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t("goOn")}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
      </div>
    </Form>
  );
}
