import { useRef } from "react";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "./intent.ts";

/** Sends what a form says, once for each intent: `call` gets the key that belongs to the content. */
export function useIntent() {
  const last = useRef<Attempt>(undefined);
  return async <T>(content: unknown, call: (key: string) => Promise<T>): Promise<T> => {
    const attempt = attemptOf(last.current, content);
    last.current = attempt;
    try {
      return await throughSignIn(() => call(attempt.key));
    } catch (error) {
      if (isRefused(error)) last.current = undefined;
      throw error;
    }
  };
}
