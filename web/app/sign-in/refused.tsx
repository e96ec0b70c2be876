import { useWords } from "../language.ts";
import { SIGN_IN } from "../texts/sign-in.ts";
import { Notice } from "../ui/index.ts";

/** Why an attempt failed: the server's words, or ours for what the browser says about a passkey. */
export function Refused({ error, action }: { error: Error | null; action?: React.ReactNode }) {
  const { t } = useWords(SIGN_IN);
  if (!error) return null;
  const words = !(error instanceof DOMException)
    ? error.message
    : t(error.name === "InvalidStateError" ? "passkeyKnown" : "passkeyGivenUp");
  return (
    <Notice tone="due" action={action}>
      {words}
    </Notice>
  );
}
