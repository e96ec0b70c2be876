import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import type { SampleAccount } from "../api.ts";
import { useWords } from "../language.ts";
import { SIGN_IN } from "../texts/sign-in.ts";
import { Loading } from "../ui/index.ts";
import { signInAsSample } from "./calls.ts";
import { SignInForm } from "./form.tsx";
import { Refused } from "./refused.tsx";
import { SAMPLE_ACCOUNTS } from "./ways.ts";

type Props = { account: string; onDone: () => unknown };

/** Over the page whose session ended; what was typed there stays below. */
export function SignInOver({ account, onDone }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open
      title={t("signIn")}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p className="quiet" style={{ marginBottom: 14 }}>
        {t("signInAgain")}
      </p>
      <SignInHere account={account} onDone={onDone} />
    </Modal>
  );
}

/** The form, and in the sample the one click of the same person. */
function SignInHere({ account, onDone }: Props) {
  const samples = useQuery(SAMPLE_ACCOUNTS);
  // Not the form first, and the one click in its place when somebody is about to press.
  if (samples.isPending) return <Loading />;
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
