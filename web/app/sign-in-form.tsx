import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { call, type SampleAccount } from "./api.ts";
import { useWords } from "./language.ts";
import { Notice } from "./ui/index.ts";

/** The sign-in itself, on its page and over a page whose session ended. */
export function SignInForm({ onDone }: { onDone: () => unknown }) {
  const { t, w } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const accounts = useQuery({
    queryKey: ["sample"],
    queryFn: () => call<{ items: SampleAccount[] }>("/api/v1/sample/accounts"),
  });
  const attempt = async (work: () => Promise<{ twoFactorRedirect?: boolean }>) => {
    setProblem(null);
    try {
      const answer = await work();
      if (answer.twoFactorRedirect) setNeedsCode(true);
      else onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const submit = ({ username, password, code }: { username: string; password: string; code?: string }) =>
    attempt(() =>
      needsCode
        ? call("/api/auth/two-factor/verify-totp", { code })
        : call("/api/auth/sign-in/username", { username, password }),
    );
  const samples = accounts.data?.items ?? [];
  return (
    <>
      {problem && <Notice tone="due">{problem}</Notice>}
      <div className="sheet padded" style={{ maxWidth: 420 }}>
        <Form layout="vertical" onFinish={submit}>
          <Form.Item label={t("account")} name="username">
            <Input autoComplete="username" disabled={needsCode} />
          </Form.Item>
          <Form.Item label={t("password")} name="password">
            <Input.Password autoComplete="current-password" disabled={needsCode} />
          </Form.Item>
          {needsCode && (
            <Form.Item label={t("code")} name="code">
              <Input inputMode="numeric" autoComplete="one-time-code" />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit">
            {t("signIn")}
          </Button>
        </Form>
      </div>
      {samples.length > 0 && (
        <>
          <h2 style={{ margin: "22px 0 6px" }}>{t("sampleAccounts")}</h2>
          <p className="quiet" style={{ marginBottom: 10 }}>
            {t("sampleNote")}
          </p>
          <div className="people">
            {samples.map((a) => (
              <button
                key={a.account}
                type="button"
                className="sheet padded"
                style={{ textAlign: "left", cursor: "pointer" }}
                onClick={() => attempt(() => call("/api/v1/sample/sign-in", { account: a.account }))}
              >
                <b>{w(a.role)}</b> · {a.name}
                <br />
                <span className="quiet">
                  {w(a.jurisdictionTitle)} · {w(a.what)}
                </span>
              </button>
            ))}
          </div>
        </>
      )}
    </>
  );
}
