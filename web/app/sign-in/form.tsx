import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemAnswer } from "../api.ts";
import { useWords } from "../language.ts";
import { SIGN_IN } from "../texts/sign-in.ts";
import {
  leaveForProvider,
  passkeysWork,
  signInByBackupCode,
  signInByCode,
  signInByPasskey,
  signInByPassword,
} from "./calls.ts";
import { Refused } from "./refused.tsx";
import { WAYS } from "./ways.ts";
import "./sign-in.css";

type Props = {
  onDone: () => unknown;
  /** Where the identity provider leads back to. */
  next: string;
};

/** The sign-in itself, on its page and over a page whose session ended: one step, or two where the server asks. */
export function SignInForm({ onDone, next }: Props) {
  const [asksCode, setAsksCode] = useState(false);
  const [ended, setEnded] = useState<Error | null>(null);
  if (asksCode)
    return (
      <SecondStep
        onDone={onDone}
        onBack={(why) => {
          setEnded(why);
          setAsksCode(false);
        }}
      />
    );
  return <FirstStep onDone={onDone} next={next} onCode={() => setAsksCode(true)} ended={ended} />;
}

type FirstProps = Props & { onCode: () => void; ended: Error | null };

function FirstStep({ onDone, next, onCode, ended }: FirstProps) {
  const { t } = useWords(SIGN_IN);
  const ways = useQuery(WAYS);
  const byPassword = useMutation({
    mutationFn: signInByPassword,
    onSuccess: (answer) => (answer.twoFactorRedirect ? onCode() : onDone()),
  });
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: onDone });
  const byProvider = useMutation({ mutationFn: () => leaveForProvider(next) });
  const all = [byPassword, byPasskey, byProvider];
  const begin = (way: { mutate: () => void }) => {
    for (const other of all) other.reset();
    way.mutate();
  };
  return (
    <div className="sign-in">
      <Refused error={ended ?? all.find((way) => way.error)?.error ?? null} />
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => begin({ mutate: () => byPassword.mutate(given) })}
      >
        <Form.Item
          label={t("account")}
          name="username"
          rules={[{ required: true, message: t("giveAccount") }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          label={t("password")}
          name="password"
          rules={[{ required: true, message: t("givePassword") }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={byPassword.isPending}>
          {t("signIn")}
        </Button>
      </Form>
      {(passkeysWork() || ways.data?.oidc) && <div className="or">{t("or")}</div>}
      {passkeysWork() && (
        <Button block loading={byPasskey.isPending} onClick={() => begin(byPasskey)}>
          {t("byPasskey")}
        </Button>
      )}
      {ways.data?.oidc && (
        <Button block loading={byProvider.isPending} onClick={() => begin(byProvider)}>
          {t("byProvider")}
        </Button>
      )}
      <p className="quiet small">{t("forgotten")}</p>
    </div>
  );
}

/** The challenge is over after too many wrong codes: back to the first step. */
const isOver = (error: Error) => error instanceof ProblemAnswer && error.status === 400;

function SecondStep({ onDone, onBack }: { onDone: () => unknown; onBack: (why: Error | null) => void }) {
  const { t } = useWords(SIGN_IN);
  const [form] = Form.useForm<{ code: string }>();
  const [isBackup, setBackup] = useState(false);
  const verify = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      isBackup ? signInByBackupCode(code.trim().toUpperCase()) : signInByCode(code.replace(/\s/g, "")),
    onSuccess: onDone,
    onError: (error) => (isOver(error) ? onBack(error) : form.resetFields()),
  });
  const swap = () => {
    verify.reset();
    form.resetFields();
    setBackup(!isBackup);
  };
  return (
    <div className="sign-in">
      <p>{t(isBackup ? "backupAsked" : "codeAsked")}</p>
      <Refused error={verify.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={verify.mutate}>
        <Form.Item
          key={String(isBackup)}
          label={t(isBackup ? "backupCode" : "code")}
          name="code"
          rules={[{ required: true, message: t("giveCode") }]}
        >
          {isBackup ? (
            <Input autoFocus className="code" autoComplete="off" autoCapitalize="none" spellCheck={false} />
          ) : (
            <Input
              autoFocus
              className="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
            />
          )}
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={verify.isPending}>
          {t("goOn")}
        </Button>
      </Form>
      <div className="ways">
        <Button type="link" onClick={swap}>
          {t(isBackup ? "useCode" : "useBackup")}
        </Button>
        <Button type="link" onClick={() => onBack(null)}>
          {t("back")}
        </Button>
      </div>
    </div>
  );
}
