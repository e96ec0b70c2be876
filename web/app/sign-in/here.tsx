import { useQuery } from "@tanstack/react-query";
import { SignInForm } from "./form.tsx";
import { SampleAccounts } from "./samples.tsx";
import { SAMPLE_ACCOUNTS } from "./ways.ts";

/** Over the page whose session ended: the form, and in the sample the one click of the same person. */
export function SignInHere({ account, onDone }: { account: string; onDone: () => unknown }) {
  const samples = useQuery(SAMPLE_ACCOUNTS);
  const own = samples.data?.items.filter((sample) => sample.account === account) ?? [];
  if (own.length > 0) return <SampleAccounts accounts={own} onDone={onDone} />;
  return <SignInForm onDone={onDone} next={window.location.pathname + window.location.search} />;
}
