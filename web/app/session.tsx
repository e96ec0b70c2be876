/**
 * Who is signed in. When the session ends under an open page, the sign-in opens over the page, so that what was typed
 * is still there; without any session, the page waits behind the sign-in page, which returns to it.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { ProblemAnswer, sessionEnded } from "./api.ts";
import { outboxEvents } from "./offline/outbox-events.ts";
import { whenReachable } from "./offline/server-state.ts";
import { signOut } from "./offline/sign-out.ts";
import { QUERIES } from "./queries.ts";
import { URLS } from "./urls.ts";

const SignInOver = lazy(() =>
  whenReachable(async () => ({ default: (await import("./sign-in/over.tsx")).SignInOver })),
);

export function useSession() {
  return useQuery(QUERIES.session());
}

export const isServerAway = (error: Error | null) => error instanceof ProblemAnswer && error.status === 0;
export const isSignedOut = (error: Error | null) => error instanceof ProblemAnswer && error.status === 401;

export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    // Without the server everything here is locked all the same; the session is ended as soon as it is back.
    await signOut();
    await navigate({ to: URLS.signIn });
    // Not cleared: the page that is open now waits for its own answers.
    await queries.resetQueries();
  };
}

/** Stands in the frame while somebody is signed in as `account`. */
export function SignInAgain({ account }: { account: string }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    sessionEnded.addEventListener("ended", open);
    return () => sessionEnded.removeEventListener("ended", open);
  }, []);
  const goOn = async () => {
    const now = await queries.fetchQuery({ ...QUERIES.session(), staleTime: 0 });
    setOpen(false);
    if (now.account === account) {
      outboxEvents.dispatchEvent(new Event("now"));
      sessionEnded.dispatchEvent(new Event("again"));
      return queries.invalidateQueries();
    }
    // What another person typed is not theirs to send.
    sessionEnded.dispatchEvent(new Event("other"));
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    await navigate({ to: URLS.desk });
  };
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <SignInOver account={account} onDone={goOn} />
    </Suspense>
  );
}
