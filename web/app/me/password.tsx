import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { changePassword } from "../sign-in/calls.ts";
import { Refused } from "../sign-in/refused.tsx";
import { WAYS } from "../sign-in/ways.ts";
import { ME } from "../texts/me.ts";
import { Notice, Section, Sheet } from "../ui/index.ts";

export function PasswordSection({ signInName }: { signInName: string }) {
  const { t } = useWords(ME);
  const [state, setState] = useState<"closed" | "open" | "changed">("closed");
  return (
    <Section title={t("password")}>
      <Sheet padded>
        <div className="setting">
          <p>{t("passwordIs")}</p>
          {state !== "open" && <Button onClick={() => setState("open")}>{t("change")}</Button>}
        </div>
        {state === "changed" && <Notice tone="good">{t("passwordChanged")}</Notice>}
        {state === "open" && (
          <PasswordForm
            signInName={signInName}
            onDone={() => setState("changed")}
            onCancel={() => setState("closed")}
          />
        )}
      </Sheet>
    </Section>
  );
}

type FormProps = {
  signInName: string;
  /** The current one was handed out by the security administrator. */
  isTemporary?: boolean;
  onDone: () => unknown;
  onCancel?: () => void;
};

type Given = { currentPassword: string; newPassword: string };

export function PasswordForm({ signInName, isTemporary = false, onDone, onCancel }: FormProps) {
  const { t } = useWords(ME);
  const length = useQuery(WAYS).data?.passwordLength;
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Given) => changePassword({ currentPassword, newPassword }),
    onSuccess: onDone,
  });
  const notTheOld = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, value: string) =>
      value && value === getFieldValue("currentPassword")
        ? Promise.reject(new Error(t("sameAsOld")))
        : Promise.resolve(),
  });
  const theSame = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, value: string) =>
      value === getFieldValue("newPassword") ? Promise.resolve() : Promise.reject(new Error(t("notSame"))),
  });
  return (
    <Form className="narrow" layout="vertical" requiredMark={false} onFinish={change.mutate}>
      <Refused error={change.error} />
      {/* For password managers: whose password it is. */}
      <input hidden readOnly autoComplete="username" value={signInName} />
      <Form.Item
        label={t(isTemporary ? "first" : "current")}
        name="currentPassword"
        rules={[{ required: true, message: t("giveCurrent") }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        label={length ? t("newPasswordOf", length) : t("newPassword")}
        name="newPassword"
        dependencies={["currentPassword"]}
        rules={[
          ...(length
            ? [{ required: true, min: length.least, max: length.most, message: t("passwordLength", length) }]
            : []),
          notTheOld,
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item label={t("again")} name="again" dependencies={["newPassword"]} rules={[theSame]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("change")}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
      </div>
    </Form>
  );
}
