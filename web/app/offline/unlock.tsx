import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { OFFLINE } from "../texts/offline.ts";
import { Notice, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { lock, openByPassphrase } from "./vault.ts";

type Outcome = "open" | "wrong" | "nothing-kept";

/** A clerk without the server: the passphrase opens drafts, registry and procedures of this computer. */
export function Unlock() {
  const { t } = useWords(OFFLINE);
  const queries = useQueryClient();
  const { history } = useRouter();
  const [form] = Form.useForm<{ passphrase: string }>();
  const unlock = useMutation({
    networkMode: "always",
    mutationFn: async ({ passphrase }: { passphrase: string }): Promise<Outcome> => {
      if ((await openByPassphrase(passphrase)) === null) return "wrong";
      try {
        await queries.fetchQuery({ ...QUERIES.session(), staleTime: 0 });
        return "open";
      } catch {
        lock();
        return "nothing-kept";
      }
    },
    onSuccess: async (outcome) => {
      form.resetFields();
      if (outcome !== "open") return;
      if (window.location.pathname === URLS.signIn) history.push(URLS.drafts);
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== "session" });
    },
  });
  return (
    <Sheet padded>
      <p>{t("signInOfflineIs")}</p>
      {unlock.data === "wrong" && <Notice tone="due">{t("wrongPassphrase")}</Notice>}
      {unlock.data === "nothing-kept" && <Notice tone="due">{t("nothingKept")}</Notice>}
      {unlock.error && <Notice tone="due">{unlock.error.message}</Notice>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={unlock.mutate}
        style={{ marginTop: 12, maxWidth: 360 }}
      >
        <Form.Item
          label={t("passphrase")}
          name="passphrase"
          rules={[{ required: true, message: t("givePassphrase") }]}
        >
          <Input.Password autoFocus autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={unlock.isPending}>
          {t("openDrafts")}
        </Button>
      </Form>
    </Sheet>
  );
}
