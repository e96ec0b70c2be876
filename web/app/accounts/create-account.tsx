import { useQueryClient } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { ACCOUNTS } from "../texts/accounts.ts";
import { Failed } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";

/** For the system administrator: an account without rights and without a password. */
export function CreateAccount({ close }: { close: (done: string | null) => void }) {
  const { t } = useWords(ACCOUNTS);
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [signInName, setSignInName] = useState("");
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  // The same form sent twice creates one account; a corrected form is another request.
  const send = useIntent();
  const create = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const body = { name: name.trim(), signInName: signInName.trim() };
      await send(body, (key) =>
        answer(api.POST("/api/v1/accounts", { params: { header: { "idempotency-key": key } }, body })),
      );
      await queries.invalidateQueries({ queryKey: ["accounts"] });
      close(t("createdNow", { name: name.trim() }));
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <Modal
      open
      title={t("create")}
      okText={t("create")}
      okButtonProps={{ disabled: name.trim() === "" || signInName.trim() === "" }}
      cancelText={t("cancel")}
      confirmLoading={isBusy}
      onOk={() => void create()}
      onCancel={() => close(null)}
    >
      <div className="action">
        <div className="fields one">
          <Field label={t("name")}>
            {(control) => (
              <Input {...control} maxLength={60} value={name} onChange={(e) => setName(e.target.value)} />
            )}
          </Field>
          <Field label={t("signInName")} hint={t("signInNameHint")}>
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                autoComplete="off"
                value={signInName}
                onChange={(e) => setSignInName(e.target.value)}
              />
            )}
          </Field>
        </div>
        <p className="quiet small">{t("createShows")}</p>
        {problem && <Failed error={problem} />}
      </div>
    </Modal>
  );
}
