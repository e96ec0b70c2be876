import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { Teller, Vote } from "../../../../ballots/client.ts";
import type { Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { useSession } from "../../session.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { Empty, Failed, Loaded, Loading, Notice, Section, Sheet, State } from "../../ui/index.ts";
import { BallotCode } from "./code.tsx";
import { Counting } from "./counting.tsx";
import { canVote, keptTeller, type Place } from "./kept.ts";
import { Told } from "./result.tsx";
import { agreeHere, type AtTeller, destroyHere, joinHere } from "./telling.ts";
import { type Ballot, isOver, useBallot, useStep, voteOf } from "./use-ballot.ts";
import "./ballot.css";

/** On a teller's own device: keys that stay here, the code compared and agreed to, one layer opened and shuffled, the count signed. */
export function BallotTeller({ matter }: { matter: string }) {
  const { t } = useWords(BALLOT);
  const session = useSession();
  const ballot = useBallot(matter);
  const at = ballot.data?.mine.teller ?? null;
  const note = at === null ? undefined : t(at === 0 ? "tellerOne" : "tellerTwo");
  return (
    <Section title={t("teller")} note={note}>
      {canVote() ? (
        <Loaded query={ballot}>
          {(now) => session.data && <OfTeller matter={matter} session={session.data} ballot={now} />}
        </Loaded>
      ) : (
        <Notice tone="due">{t("needsHttps")}</Notice>
      )}
    </Section>
  );
}

function OfTeller({ matter, session, ballot }: { matter: string; session: Session; ballot: Ballot }) {
  const { t } = useWords(BALLOT);
  const { teller: at } = ballot.mine;
  if (ballot.stage === "none" || at === null) return <Empty>{t("notBegun")}</Empty>;
  const place = { account: session.account, matter, round: ballot.round };
  return (
    <Sheet padded>
      <div className="ballot">
        <OfDevice
          key={ballot.round}
          {...{ matter, ballot, place, at, jurisdiction: session.jurisdiction.id }}
        />
      </div>
    </Sheet>
  );
}

function OfDevice(props: AtTeller) {
  const { t } = useWords(BALLOT);
  const { ballot, place, at } = props;
  const kept = useQuery({
    queryKey: ["teller-here", place.account, place.matter, place.round],
    queryFn: () => keptTeller(place),
    networkMode: "always",
    retry: false,
  });
  const refetch = () => void kept.refetch();
  if (kept.error) return <Failed error={kept.error} retry={refetch} />;
  if (kept.data === undefined) return <Loading />;
  if (isOver(ballot)) return <Destroyed place={place} teller={kept.data} />;
  const device = kept.data;
  const hasJoined = ballot.tellers[at]?.hasJoined ?? false;
  return (
    <>
      <p>{t(at === 0 ? "youAreFirst" : "youAreSecond")}</p>
      {device === null && hasJoined ? (
        <Notice tone="due">{t("otherDevice")}</Notice>
      ) : ballot.stage === "preparing" ? (
        <Agreeing {...props} device={device} refetch={refetch} />
      ) : device === null ? (
        <Notice tone="due">{t("otherDevice")}</Notice>
      ) : (
        <Counting {...props} device={device} refetch={refetch} />
      )}
    </>
  );
}

type WithDevice = AtTeller & { device: Teller | null; refetch: () => void };

function Agreeing({ matter, ballot, place, at, device, refetch }: WithDevice) {
  const { t } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const { vote, code, told, tellers } = ballot;
  const join = () => void run(() => joinHere(matter, place, at)).then(refetch);
  const agree = (joined: Teller, agreed: Vote) =>
    void run(() => agreeHere(matter, place, joined, agreed)).then(refetch);
  const hasJoined = tellers[at]?.hasJoined ?? false;
  return (
    <>
      <p className="quiet">{t("keysHere")}</p>
      {vote && <Told words={told} />}
      {code && <BallotCode code={code} hint="compareCode" />}
      {problem && <Failed error={problem} />}
      {!hasJoined ? (
        <div className="page-actions">
          <Button type="primary" loading={isBusy} onClick={join}>
            {t("join")}
          </Button>
        </div>
      ) : vote === null ? (
        <p role="status">{t("waitsOther")}</p>
      ) : tellers[at]?.hasAgreed ? (
        <p role="status">
          <State tone="good">{t("waitsOpen")}</State>
        </p>
      ) : (
        device && (
          <div className="page-actions">
            <Button type="primary" loading={isBusy} onClick={() => agree(device, voteOf(ballot))}>
              {t("agree_")}
            </Button>
          </div>
        )
      )}
    </>
  );
}

/** What is left of keys and opened ballots goes as soon as the ballot is over. */
function Destroyed({ place, teller }: { place: Place; teller: Teller | null }) {
  const { t } = useWords(BALLOT);
  const done = useQuery({
    queryKey: ["teller-destroyed", place.account, place.matter, place.round],
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async () => {
      await destroyHere(place, teller);
      return true;
    },
  });
  if (done.error) return <Failed error={done.error} retry={() => void done.refetch()} />;
  return done.data ? (
    <p role="status">
      <State tone="good">{t("destroyed")}</State>
    </p>
  ) : (
    <Loading />
  );
}
