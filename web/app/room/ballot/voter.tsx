import { useQuery } from "@tanstack/react-query";
import type { Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { useSession } from "../../session.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { Empty, Failed, Loaded, Loading, Notice, Section, Sheet, State } from "../../ui/index.ts";
import { BallotCode } from "./code.tsx";
import { canVote, forgetVoter, keptVoter, type Place } from "./kept.ts";
import { OwnSlot } from "./own-slot.tsx";
import { asInTheRoom, Result, Told } from "./result.tsx";
import { type Ballot, useBallot } from "./use-ballot.ts";
import { VoteForm } from "./vote-form.tsx";
import "./ballot.css";

/** On a voter's own device: checks the ballot, votes, checks its slot in the list, finds itself among the counted, forgets. */
export function BallotVoter({ matter }: { matter: string }) {
  const { t } = useWords(BALLOT);
  const session = useSession();
  const ballot = useBallot(matter);
  const round = ballot.data?.round ?? 0;
  return (
    <Section title={t("secretBallot")} note={round > 0 && t("round", { n: round })}>
      {canVote() ? (
        <Loaded query={ballot}>
          {(now) => session.data && <OfVoter matter={matter} session={session.data} ballot={now} />}
        </Loaded>
      ) : (
        <Notice tone="due">{t("needsHttps")}</Notice>
      )}
    </Section>
  );
}

type Props = { matter: string; session: Session; ballot: Ballot };

function OfVoter({ matter, session, ballot }: Props) {
  const { t } = useWords(BALLOT);
  if (ballot.mine.isRecused) return <Empty>{t("recused")}</Empty>;
  if (ballot.stage === "none") return <Empty>{t("notBegun")}</Empty>;
  return (
    <Sheet padded>
      <div className="ballot">
        <AtStage key={ballot.round} {...{ matter, session, ballot }} />
      </div>
    </Sheet>
  );
}

function AtStage({ matter, session, ballot }: Props) {
  const { t } = useWords(BALLOT);
  const { stage, mine, code, told } = ballot;
  const place = { account: session.account, matter, round: ballot.round };
  if (stage === "preparing")
    return (
      <>
        <p className="quiet">{t("notBegun")}</p>
        {told.length > 0 && <Told words={told} />}
        {code && <BallotCode code={code} hint="compareCode" />}
      </>
    );
  if (stage === "announced" || stage === "void") return <Over ballot={ballot} place={place} />;
  if (mine.slot === null) return <p className="quiet">{t("notVoter")}</p>;
  if (!mine.mayVote) return <Notice tone="due">{t("away")}</Notice>;
  const here = { matter, ballot, place, slot: mine.slot, jurisdiction: session.jurisdiction.id };
  return stage === "open" ? <VoteForm {...here} /> : <OwnSlot {...here} />;
}

/** Looks for its key among those counted, once, and deletes all that it kept. */
function Over({ ballot, place }: { ballot: Ballot; place: Place }) {
  const { t, w } = useWords(BALLOT);
  const found = useFound(ballot, place);
  const { result } = asInTheRoom(ballot);
  return (
    <>
      {ballot.voided && <Notice tone="due">{t("isVoid", { words: w(ballot.voided.words) })}</Notice>}
      {result && <Result result={result} />}
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data === "counted" && (
        <p>
          <State tone="good">{t("counted")}</State>
        </p>
      )}
      {found.data === "missing" && <Notice tone="bad">{t("notCounted")}</Notice>}
      {found.data && found.data !== "nothing" && <p className="quiet small">{t("forgotten")}</p>}
    </>
  );
}

type Found = "counted" | "missing" | "void" | "nothing";

/** Asked once: what was found stays on the page after it is forgotten on the device. */
function useFound(ballot: Ballot, place: Place) {
  return useQuery({
    queryKey: ["ballot-found", place.account, place.matter, place.round],
    networkMode: "always",
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Found> => {
      const { ballotKeyOf } = await import("../../../../ballots/client.ts");
      const kept = await keptVoter(place);
      if (kept === null) return "nothing";
      const keys = ballot.announcement?.keys;
      const isCounted = kept.credential !== null && (keys?.includes(ballotKeyOf(kept.credential)) ?? false);
      await forgetVoter(place);
      if (!keys || kept.cast === null) return "void";
      return isCounted ? "counted" : "missing";
    },
  });
}
