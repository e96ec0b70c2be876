import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { type Account, answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { SessionTable } from "../me/sessions.tsx";
import { QUERIES } from "../queries.ts";
import { ACCOUNTS } from "../texts/accounts.ts";
import { Failed, Loaded } from "../ui/index.ts";

/** For the security administrator: where an account is signed in; one or all of it ends here, and that is recorded. */
export function SessionsDialog({ account, close }: { account: Account; close: () => void }) {
  const { t } = useWords(ACCOUNTS);
  const queries = useQueryClient();
  const query = QUERIES.sessionsOf(account.account);
  const sessions = useQuery({ ...query, staleTime: 0 });
  // Asked twice by a double click, it is recorded once; the next intent has a key of its own.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const end = useMutation({
    mutationFn: (body: { session?: string }) =>
      answer(
        api.POST("/api/v1/accounts/{id}/sessions/end", {
          params: { path: { id: account.account }, header: { "idempotency-key": key } },
          body,
        }),
      ),
    onSettled: () => {
      setKey(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey: query.queryKey });
    },
  });
  const isNone = sessions.data?.items.length === 0;
  return (
    <Modal
      open
      title={t("sessionsOf", { name: account.name })}
      onCancel={close}
      footer={
        <>
          <Button disabled={isNone || end.isPending} onClick={() => end.mutate({})}>
            {t("endAll")}
          </Button>
          <Button type="primary" onClick={close}>
            {t("close")}
          </Button>
        </>
      }
    >
      <div className="action">
        {end.error && <Failed error={end.error} />}
        <Loaded query={sessions}>
          {({ items }) => (
            <SessionTable
              sessions={items}
              end={(session) => end.mutate({ session })}
              isBusy={end.isPending}
            />
          )}
        </Loaded>
        <p className="quiet small">{t("sessionsShow")}</p>
        <p className="quiet small">{t("recorded")}</p>
      </div>
    </Modal>
  );
}
