import { useMutation } from "@tanstack/react-query";
import type { SampleAccount } from "../api.ts";
import { useWords } from "../language.ts";
import { SIGN_IN } from "../texts/sign-in.ts";
import { Section } from "../ui/index.ts";
import { signInAsSample } from "./calls.ts";
import { Refused } from "./refused.tsx";
import "./samples.css";

type Group = SampleAccount["group"];
const GROUPS = {
  power: "groupPower",
  supervision: "groupSupervision",
  administration: "groupAdministration",
} as const satisfies Record<Group, keyof typeof SIGN_IN>;
const groupNames = Object.keys(GROUPS) as Group[];

type Props = { accounts: SampleAccount[]; onDone: () => unknown };

/** One-click accounts by jurisdiction, and there by whose power, who supervises, who keeps the system. */
export function SampleAccounts({ accounts, onDone }: Props) {
  const { t, w } = useWords(SIGN_IN);
  const enter = useMutation({ mutationFn: signInAsSample, onSuccess: onDone });
  const byJurisdiction = Map.groupBy(accounts, (account) => account.jurisdiction);
  return (
    <>
      <Refused error={enter.error} />
      {[...byJurisdiction.values()].map((here, at) => (
        <Section
          key={here[0]?.jurisdiction}
          title={w(here[0]?.jurisdictionTitle)}
          note={at === 0 ? t("oneClick") : undefined}
        >
          <div className="sheet samples">
            {groupNames.map((group) => (
              <SampleGroup
                key={group}
                title={t(GROUPS[group])}
                accounts={here.filter((account) => account.group === group)}
                enter={enter.mutate}
                isBusy={enter.isPending}
              />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

type GroupProps = {
  title: string;
  accounts: SampleAccount[];
  enter: (account: string) => void;
  isBusy: boolean;
};

function SampleGroup({ title, accounts, enter, isBusy }: GroupProps) {
  const { w } = useWords(SIGN_IN);
  if (accounts.length === 0) return null;
  return (
    <div className="sample-group">
      <h3>{title}</h3>
      <ul>
        {accounts.map((account) => (
          <li key={account.account}>
            <button type="button" disabled={isBusy} onClick={() => enter(account.account)}>
              <b>{w(account.role)}</b>
              {account.seat && (
                <span className="who">
                  {account.name}
                  <small>{w(account.seat)}</small>
                </span>
              )}
              <span className="sees">{w(account.what)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
