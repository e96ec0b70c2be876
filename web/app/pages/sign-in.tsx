import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { call, type SampleAccount } from "../api.ts";
import { Loaded, Mark } from "../frame.tsx";
import { useWords } from "../language.ts";

export function SignInPage() {
  const { t, w } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const accounts = useQuery({ queryKey: ["sample"], queryFn: () => call<{ items: SampleAccount[] }>("/api/v1/sample/accounts") });
  const attempt = (work: () => Promise<unknown>) =>
    work().then(() => location.assign("/"), (error: Error) => setProblem(error.message));
  const submit = async (values: { username: string; password: string; code?: string }) => {
    if (needsCode) return attempt(() => call("/api/auth/two-factor/verify-totp", { code: values.code }));
    setProblem(null);
    try {
      const answer = await call<{ twoFactorRedirect?: boolean }>("/api/auth/sign-in/username", { username: values.username, password: values.password });
      if (answer.twoFactorRedirect) setNeedsCode(true);
      else location.assign("/");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <h1><Mark size={30} /> {t("product")}</h1>
      <p className="quiet">{t("tagline")}</p>
      {problem && <Alert type="warning" showIcon message={problem} style={{ marginBottom: 12 }} />}
      <div className="sheet" style={{ maxWidth: 420 }}>
        <Form layout="vertical" onFinish={submit}>
          <Form.Item label={t("account")} name="username"><Input autoComplete="username" disabled={needsCode} /></Form.Item>
          <Form.Item label={t("password")} name="password"><Input.Password autoComplete="current-password" disabled={needsCode} /></Form.Item>
          {needsCode && <Form.Item label={t("code")} name="code"><Input inputMode="numeric" autoComplete="one-time-code" /></Form.Item>}
          <Button type="primary" htmlType="submit">{t("signIn")}</Button>
        </Form>
      </div>
      <Loaded query={accounts}>
        {({ items }) => items.length > 0 && (
          <>
            <h2>{t("sampleAccounts")}</h2>
            <p className="quiet">{t("sampleNote")}</p>
            <div className="people">
              {items.map((a) => (
                <button key={a.account} type="button" className="sheet" style={{ textAlign: "left", cursor: "pointer", font: "inherit", margin: 0 }} onClick={() => attempt(() => call("/api/v1/sample/sign-in", { account: a.account }))}>
                  <b>{w(a.role)}</b> · {a.name}<br />
                  <span className="quiet">{w(a.jurisdictionTitle)} · {w(a.what)}</span>
                </button>
              ))}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
