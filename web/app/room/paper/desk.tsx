/** The clerk's desk for an item on paper: slips are given out, scanned when they come back, checked, and recorded. */
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { LeftHere } from "../../offline/left-here.tsx";
import { useSession } from "../../session.tsx";
import { PAPER } from "../../texts/paper.ts";
import { Failed, Loaded, Notice, State } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import { BallotCheck } from "./ballot-check.tsx";
import { issuedOf, usePaper } from "./facts.ts";
import { GiveOut } from "./give-out.tsx";
import { votersIn } from "./people.ts";
import { PositionCheck } from "./position-check.tsx";
import type { DeskProps, Part } from "./part.ts";
import type { SlipName } from "./recorded-acts.ts";
import { Scans } from "./scans.tsx";
import type { Expected } from "./taken-in.ts";
import { useSending } from "./use-paper.ts";
import "./paper.css";

type Props = {
  meeting: string;
  matter: string;
  /** Where only one kind of slip is asked for now. */
  slip?: SlipName;
};

export function PaperDesk({ meeting, matter, slip }: Props) {
  const session = useSession();
  const { meeting: about, item, moved } = usePaper(meeting, matter);
  const account = session.data?.account;
  return (
    <Loaded query={about}>
      {(found) => (
        <Loaded query={item}>
          {(facts) =>
            account && (
              <Desk
                key={matter}
                account={account}
                meeting={found.meeting}
                matter={matter}
                facts={facts}
                moved={moved.data ?? []}
                {...(slip ? { only: slip } : {})}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Desk({ only, ...props }: DeskProps & { only?: SlipName }) {
  const { account, meeting, matter, facts, moved } = props;
  const { t } = useWords(PAPER);
  const sending = useSending(account, matter);
  const [chosen, choose] = useState<SlipName | null>(null);
  const { typed, patch, problem, busy, done, left } = sending;
  const usual = facts.ballot?.means === "paper" || facts.asksSecret ? "ballot" : "position";
  const slip = only ?? typed.waits?.slip ?? chosen ?? usual;
  const voters = votersIn(meeting).filter(({ person }) => !facts.recused.includes(person));
  const issued = issuedOf(moved, slip, matter);
  const part: Part = { ...props, slip, voters, issued, sending };
  const members = new Set(voters.map(({ person }) => person));
  const expected: Expected = { meeting: meeting.id, matter, agenda: meeting.items, members };
  return (
    <section className="paper-desk" aria-label={t("desk")}>
      <LeftHere {...left} />
      <div className="paper-kind">
        {!only && (
          <Choice
            label={t("slip")}
            options={[
              { value: "position", label: t("position") },
              { value: "ballot", label: t("ballot") },
            ]}
            value={slip}
            onChange={(value) => choose(value === "ballot" ? "ballot" : "position")}
          />
        )}
        <Printing meeting={meeting.id} matter={matter} slip={slip} />
      </div>
      {done && (
        <Notice tone="good">
          <State tone="good">{t(done.says, { n: done.n })}</State>
        </Notice>
      )}
      {problem && <Failed error={problem} />}
      {busy === "scans" && <Notice>{t("sendingScans")}</Notice>}
      {voters.length === 0 && <Notice tone="due">{t("nobody")}</Notice>}
      <GiveOut {...part} />
      <Scans
        account={account}
        meeting={meeting}
        expected={expected}
        slip={slip}
        areKept={(facts.ballot?.electorate ?? voters.length) >= facts.law.countsFrom}
        typed={typed}
        patch={patch}
      />
      {slip === "position" ? <PositionCheck {...part} /> : <BallotCheck {...part} />}
    </section>
  );
}

function Printing({ meeting, matter, slip }: { meeting: string; matter: string; slip: SlipName }) {
  const { t } = useWords(PAPER);
  return (
    <span className="ways">
      <Link to={URLS.slips} params={{ id: meeting }} search={{ item: matter, sheet: slip }}>
        <Button>{t("printThese", { slip: t(slip) })}</Button>
      </Link>
      {slip === "ballot" && (
        <Link to={URLS.slips} params={{ id: meeting }} search={{ item: matter, sheet: "tellers" }}>
          <Button>{t("printTellers")}</Button>
        </Link>
      )}
    </span>
  );
}
