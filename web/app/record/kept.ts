/** The draft that the page works on: opened from where drafts are kept, saved after each pause in the typing, one window at a time. */
import { useCallback, useEffect, useRef, useState } from "react";
import {
  DraftElsewhere,
  type DraftStore,
  draftStore,
  type Editing,
  type KeptDraft,
  newDraft,
} from "../offline/drafts.ts";
import { useOpenVault } from "../offline/hooks.ts";
import { DraftsLocked } from "../offline/vault.ts";
import { type Draft, draftIn, emptyDraft } from "./draft.ts";

const PAUSE_MS = 400;

/** here: this window writes. elsewhere: another one does. taken: another one has gone on. locked: it cannot be opened or kept now. */
export type Standing = "loading" | "here" | "elsewhere" | "taken" | "locked";
type Asked = { account: string; body: string; id: string };

export function useKept({ account, body, id }: Asked) {
  const store = draftStore(account);
  const [standing, setStanding] = useState<Standing>("loading");
  /** It stands already, as this matter. */
  const [sentAs, setSentAs] = useState<string | null>(null);
  const [kept, setKept] = useState<KeptDraft<Draft> | null>(null);
  /** When it was last kept; pending: something is typed that is not kept yet; null: nothing is. */
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const latest = useRef<KeptDraft<Draft> | null>(null);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const vault = useOpenVault();
  const who = vault?.account;

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const draft = latest.current;
    if (!unsaved.current || !draft) return;
    unsaved.current = false;
    try {
      const now = await store.save(draft);
      // What was typed while this was kept is kept next: until then the page does not say that all is.
      if (!unsaved.current) setSavedAt(now.savedAt);
      setStanding((before) => (before === "locked" ? "here" : before));
    } catch (error) {
      unsaved.current = true;
      if (error instanceof DraftElsewhere) setStanding("taken");
      else if (error instanceof DraftsLocked) setStanding("locked");
      else throw error;
    }
  }, [store]);

  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what could not be opened is tried again
  useEffect(() => {
    let isGone = false;
    let editing: Editing | null = null;
    const onTaken = () => setStanding("taken");
    const open = async () => {
      const found = await openOne(store, body, id, onTaken);
      editing = found.editing;
      if (isGone) return editing?.release();
      if (found.sentAs) return setSentAs(found.sentAs);
      latest.current = found.draft;
      setKept(found.draft);
      setSavedAt(found.isNew ? null : found.draft.savedAt);
      setStanding(found.editing ? "here" : "elsewhere");
    };
    open().catch((error: unknown) => {
      if (!(error instanceof DraftsLocked)) throw error;
      if (!isGone) setStanding("locked");
    });
    return () => {
      isGone = true;
      void save().finally(() => editing?.release());
      latest.current = null;
    };
  }, [store, body, id, attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when somebody has opened the drafts
  useEffect(() => {
    if (standing !== "locked") return;
    if (latest.current) void save();
    else setAttempt((before) => before + 1);
  }, [who]);

  useEffect(() => {
    const leaving = () => void save();
    window.addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      window.removeEventListener("pagehide", leaving);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, [save]);

  return {
    store,
    standing,
    sentAs,
    kept,
    savedAt,
    /** What is typed now, before it is kept. */
    now: () => latest.current,
    write(payload: Draft) {
      const before = latest.current;
      if (!before) return;
      const { problem: _, ...clean } = before;
      latest.current = { ...clean, title: payload.title.trim(), payload, state: "draft" };
      unsaved.current = true;
      setSavedAt("pending");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    save,
    /** Nothing of it is saved any more: it was sent, or taken out. */
    forget() {
      clearTimeout(timer.current);
      unsaved.current = false;
    },
    async takeOver() {
      const draft = latest.current;
      if (!draft) return;
      await store.takeOver(draft.id, () => setStanding("taken"));
      const fresh = await store.load<Draft>(draft.id);
      const payload = draftIn(fresh?.payload);
      if (fresh && payload) {
        latest.current = { ...fresh, payload };
        setKept(latest.current);
      }
      setStanding("here");
    },
  };
}

type Opened = { draft: KeptDraft<Draft>; editing: Editing | null; isNew: boolean; sentAs: string | null };

/** The draft of that id; a new one of that id where there is none. */
async function openOne(store: DraftStore, body: string, id: string, onTaken: () => void): Promise<Opened> {
  const editing = await editOf(store, id, onTaken);
  const kept = await store.load<Draft>(id);
  const payload = draftIn(kept?.payload);
  if (kept && payload) return { draft: { ...kept, payload }, editing, isNew: false, sentAs: null };
  const fresh = newDraft({ kind: "record", body, title: "", payload: emptyDraft() });
  return { draft: { ...fresh, id, key: id }, editing, isNew: true, sentAs: kept?.sent?.matter ?? null };
}

const PATIENCE_MS = [0, 40, 80, 160, 320];

/** This window may just be letting go of it itself. */
async function editOf(store: DraftStore, id: string, onTaken: () => void): Promise<Editing | null> {
  for (const wait of PATIENCE_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const editing = await store.edit(id, onTaken);
    if (editing) return editing;
  }
  return null;
}

/** The newest draft of the body that no window writes; otherwise the id of a new one. */
export async function draftToOpen(store: DraftStore, body: string): Promise<string> {
  for (const { id, body: of, state, payload } of await store.list()) {
    if (of !== body || state !== "draft" || !draftIn(payload)) continue;
    const editing = await store.edit(id, () => {});
    editing?.release();
    if (editing) return id;
  }
  return crypto.randomUUID();
}
