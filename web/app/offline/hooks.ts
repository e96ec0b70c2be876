/** What the pages know of the server, of the drafts and of who may open them, as it changes. */
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { DraftStore, KeptDraft } from "./drafts.ts";
import { type Version, versionEvents, versionNow } from "./installed.ts";
import { callEvents, slowCalls } from "./patient-fetch.ts";
import { serverEvents, serverIsAway } from "./server-state.ts";
import { DraftsLocked, openVault, vaultEvents } from "./vault.ts";

/** Calls again whenever the target says "changed"; what it answers is compared as text. */
function useOf(target: EventTarget, read: () => unknown): string {
  const listen = useCallback(
    (changed: () => void) => {
      target.addEventListener("changed", changed);
      return () => target.removeEventListener("changed", changed);
    },
    [target],
  );
  return useSyncExternalStore(listen, () => JSON.stringify(read() ?? null));
}

export const useServerIsAway = () => useOf(serverEvents, serverIsAway) === "true";
export const useSlowCalls = () => JSON.parse(useOf(callEvents, slowCalls)) as ReturnType<typeof slowCalls>;
export const useOpenVault = () => JSON.parse(useOf(vaultEvents, who)) as ReturnType<typeof who>;

export const useVersion = () => JSON.parse(useOf(versionEvents, versionNow)) as Version;

const who = () => {
  const open = openVault();
  return open && { account: open.account, by: open.by };
};

export type Drafts =
  | { state: "loading" | "locked"; items: KeptDraft[] }
  | { state: "here"; items: KeptDraft[] }
  | { state: "failed"; items: KeptDraft[]; error: Error };

/** All of the account's drafts here, as they change in any window. */
export function useDrafts(store: DraftStore): Drafts {
  const [drafts, setDrafts] = useState<Drafts>({ state: "loading", items: [] });
  const open = useOpenVault();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was locked is read again when it is opened
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const next = await store.list().then(
        (items): Drafts => ({ state: "here", items }),
        (error: unknown): Drafts =>
          error instanceof DraftsLocked
            ? { state: "locked", items: [] }
            : {
                state: "failed",
                items: [],
                error: error instanceof Error ? error : new Error(String(error)),
              },
      );
      if (isHere) setDrafts(next);
    };
    void read();
    const stop = store.subscribe(() => void read());
    return () => {
      isHere = false;
      stop();
    };
  }, [store, open?.account]);
  return drafts;
}
