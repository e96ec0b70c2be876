import { useWords } from "../../language.ts";
import { BALLOT } from "../../texts/ballot.ts";
import { Empty, Loaded, Notice, Section, Sheet, State } from "../../ui/index.ts";
import { BallotCode } from "./code.tsx";
import { type Ballot, type RoomBallot, useBallot } from "./use-ballot.ts";
import "./ballot.css";

/** For whoever may read the item: how the ballot stands, and what both tellers have signed. */
export function BallotResult({ matter }: { matter: string }) {
  const { t } = useWords(BALLOT);
  const ballot = useBallot(matter);
  return (
    <Section title={t("secretBallot")}>
      <Loaded query={ballot}>
        {(now) =>
          now.stage === "none" ? (
            <Empty>{t("noBallot")}</Empty>
          ) : (
            <Sheet padded>
              <BallotShown ballot={asInTheRoom(now)} />
            </Sheet>
          )
        }
      </Loaded>
    </Section>
  );
}

/** As much as everybody in the room may see. */
export function asInTheRoom({ announcement, vote, ...now }: Ballot): RoomBallot {
  const [agree = 0, disagree = 0, abstain = 0] = announcement?.counts?.marked ?? [];
  const { round, stage, code, closingCode, cast, unconfirmed, told, voided } = now;
  const result = announcement && {
    isPassed: announcement.passed.length > 0,
    cast: announcement.cast,
    setAside: Object.values(announcement.setAside).reduce((sum, n) => sum + n, 0),
    counts: announcement.counts && {
      agree,
      disagree,
      abstain,
      blank: announcement.counts.blank,
      spoilt: announcement.counts.spoilt,
    },
  };
  const electorate = vote?.electorate ?? null;
  return { round, stage, code, closingCode, cast, unconfirmed, told, voided, electorate, result };
}

const STAGES = {
  none: "noBallot",
  preparing: "isPreparing",
  open: "isVoting",
  closed: "isChecking",
  "half-opened": "isCounting",
  opened: "isCounting",
} as const;

/** On the big screen as on any other: codes to compare, how many have cast, the result. */
export function BallotShown({ ballot }: { ballot: RoomBallot }) {
  const { t, w } = useWords(BALLOT);
  const { stage, code, closingCode, cast, electorate, told, result, voided } = ballot;
  const isAfterClose = stage === "closed" || stage === "half-opened" || stage === "opened";
  return (
    <div className="ballot ballot-shown" aria-live="polite">
      {stage === "void" && voided ? (
        <Notice tone="due">{t("isVoid", { words: w(voided.words) })}</Notice>
      ) : stage === "announced" && result ? (
        <Result result={result} />
      ) : (
        <p className="ballot-state">
          <State tone="due">{t(STAGES[stage as keyof typeof STAGES] ?? "noBallot")}</State>
          {cast !== null && electorate !== null && stage === "open" && (
            <span>{t("castOf", { n: cast, of: electorate })}</span>
          )}
          {cast !== null && isAfterClose && <span>{t("closedCast", { n: cast })}</span>}
        </p>
      )}
      {code && (stage === "preparing" || stage === "open") && <BallotCode code={code} hint="codeForAll" />}
      {closingCode && isAfterClose && <BallotCode code={closingCode} of="listCode" hint="codeForAll" />}
      {(stage === "preparing" || stage === "open") && <Told words={told} />}
    </div>
  );
}

/** Before the vote: what a small number and unanimity show, whatever the cipher. */
export function Told({ words }: { words: RoomBallot["told"] }) {
  const { w } = useWords(BALLOT);
  return (
    <ul className="ballot-told">
      {words.map((one) => (
        <li key={one.zh}>{w(one)}</li>
      ))}
    </ul>
  );
}

export function Result({
  result,
  isSigned = true,
}: {
  result: NonNullable<RoomBallot["result"]>;
  isSigned?: boolean;
}) {
  const { t } = useWords(BALLOT);
  const { isPassed, cast, setAside, counts } = result;
  const parts = counts
    ? [
        t("inFavour", { n: counts.agree }),
        t("against", { n: counts.disagree }),
        t("abstained", { n: counts.abstain }),
        ...(counts.blank > 0 ? [t("blankOnes", { n: counts.blank })] : []),
        ...(counts.spoilt > 0 ? [t("spoiltOnes", { n: counts.spoilt })] : []),
      ]
    : [];
  return (
    <div className="ballot-result">
      <b>{t(isPassed ? "passed" : "failed")}</b>
      {parts.length > 0 && <span className="counts">{parts.join(" · ")}</span>}
      <span className="quiet">
        {[
          t("castTotal", { n: cast }),
          ...(setAside > 0 ? [t("setAside", { n: setAside })] : []),
          ...(isSigned ? [t("bothSigned")] : []),
        ].join(" · ")}
      </span>
    </div>
  );
}
