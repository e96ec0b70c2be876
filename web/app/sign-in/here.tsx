import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { SampleAccount } from "../api.ts";
import { useWords } from "../language.ts";
import { SIGN_IN } from "../texts/sign-in.ts";
import { signInAsSample } from "./calls.ts";
import { SignInForm } from "./form.tsx";
import { Refused } from "./refused.tsx";
import { SAMPLE_ACCOUNTS } from "./ways.ts";

/** Over the page whose session ended: the form, and in the sample the one click of the same person. */
export function SignInHere({ account, onDone }: { account: string; onDone: () => unknown }) {
  const samples = useQuery(SAMPLE_ACCOUNTS);
  const own = samples.data?.items.find((sample) => sample.account === account);
  if (own) return <GoOnAs sample={own} onDone={onDone} />;
  return <SignInForm onDone={onDone} next={window.location.pathname + window.location.search} />;
}

function GoOnAs({ sample, onDone }: { sample: SampleAccount; onDone: () => unknown }) {
  const { t, w } = useWords(SIGN_IN);
  const enter = useMutation({ mutationFn: signInAsSample, onSuccess: onDone });
  return (
    <div className="sign-in">
      <Refused error={enter.error} />
      <Button type="primary" block loading={enter.isPending} onClick={() => enter.mutate(sample.account)}>
        {t("goOnAs", { name: sample.name, role: w(sample.role) })}
      </Button>
    </div>
  );
}
