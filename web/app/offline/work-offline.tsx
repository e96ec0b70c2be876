import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import type { Session } from "../api.ts";
import { useWords } from "../language.ts";
import { DRAFTS } from "../texts/drafts.ts";
import { Failed, Notice, Section, Sheet, State } from "../ui/index.ts";
import { useServerIsAway } from "./hooks.ts";
import { canInstall, install, uninstall } from "./installed.ts";
import { keptSince } from "./kept-answers.ts";
import { PassphraseForm } from "./passphrase-form.tsx";
import { keepWhatIsNeeded } from "./running.ts";
import {
  anyPassphrase,
  canKeep,
  closedDrafts,
  discardClosed,
  dropPassphrase,
  hasPassphrase,
  setPassphrase,
} from "./vault.ts";

const always = { networkMode: "always", staleTime: 0 } as const;

/** Where a clerk turns offline work on and off, and is told what a lost laptop shows. */
export function WorkOffline({ session }: { session: Session }) {
  const { t, time } = useWords(DRAFTS);
  const { account, clerkOf } = session;
  const queries = useQueryClient();
  const isAway = useServerIsAway();
  const [isSetting, setSetting] = useState(false);
  const canWork = canKeep() && canInstall();
  const on = useQuery({
    ...always,
    queryKey: ["offline-work", account],
    queryFn: () => hasPassphrase(account),
    enabled: canWork,
  });
  const since = useQuery({
    ...always,
    queryKey: ["offline-work", account, "since"],
    queryFn: () => keptSince(clerkOf),
    enabled: on.data === true,
  });
  const again = () => queries.invalidateQueries({ queryKey: ["offline-work", account] });
  const turnOn = useMutation({
    mutationFn: async (passphrase: string) => {
      await setPassphrase(account, passphrase);
      await install();
      // Room that the browser does not clear by itself; it may decline, and says so to nobody.
      await navigator.storage?.persist?.();
      await keepWhatIsNeeded(queries, clerkOf);
      setSetting(false);
      await again();
    },
  });
  const turnOff = useMutation({
    mutationFn: async () => {
      await dropPassphrase(account);
      if (!(await anyPassphrase())) await uninstall();
      await again();
    },
  });
  if (!canWork)
    return (
      <Section title={t("workOffline")}>
        <Sheet padded>
          <p className="small">{t("cannot")}</p>
        </Sheet>
      </Section>
    );
  return (
    <Section
      title={t("workOffline")}
      note={<State tone={on.data ? "good" : "plain"}>{t(on.data ? "isOn" : "isOff")}</State>}
    >
      <Sheet padded>
        <div className="work-offline">
          <p>{t("workOfflineIs")}</p>
          <p className="quiet">{t("workOfflineShows")}</p>
          {on.data && (
            <p role="status">{since.data ? t("keptAsOf", { at: time(since.data) }) : t("keptNot")}</p>
          )}
          {isAway && <p className="quiet">{t("needsServer")}</p>}
          {(turnOn.error ?? turnOff.error) && <Failed error={(turnOn.error ?? turnOff.error) as Error} />}
          {isSetting ? (
            <PassphraseForm
              names={[session.name, session.signInName]}
              isBusy={turnOn.isPending}
              keep={(passphrase) => turnOn.mutate(passphrase)}
              cancel={() => setSetting(false)}
            />
          ) : (
            <div className="acts">
              <Button
                type={on.data ? "default" : "primary"}
                disabled={isAway}
                onClick={() => setSetting(true)}
              >
                {t(on.data ? "renew" : "turnOn")}
              </Button>
              {on.data && (
                <Popconfirm title={t("turnOffAsk")} onConfirm={() => turnOff.mutate()}>
                  <Button disabled={isAway} loading={turnOff.isPending}>
                    {t("turnOff")}
                  </Button>
                </Popconfirm>
              )}
            </div>
          )}
        </div>
      </Sheet>
    </Section>
  );
}

/** Drafts that lie under a key which the installation no longer gives. */
export function ClosedDrafts({ account }: { account: string }) {
  const { t } = useWords(DRAFTS);
  const queries = useQueryClient();
  const queryKey = ["closed-drafts", account];
  const closed = useQuery({
    ...always,
    queryKey,
    queryFn: () => (canKeep() ? closedDrafts(account) : 0),
  });
  if (!closed.data) return null;
  const discard = () => discardClosed(account).then(() => queries.invalidateQueries({ queryKey }));
  return (
    <Notice
      tone="due"
      action={
        <Popconfirm title={t("discardAsk")} onConfirm={() => void discard()}>
          <Button>{t("discard")}</Button>
        </Popconfirm>
      }
    >
      {t("closed", { n: closed.data })}
    </Notice>
  );
}
