import { Button, Input } from "antd";
import { useState } from "react";
import { type PaperCount, paperResult, paperVerdict } from "../../../../ballots/client.ts";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { PAPER } from "../../texts/paper.ts";
import { Notice, Section, Sheet, State } from "../../ui/index.ts";
import { Ahead } from "./ahead.tsx";
import type { Part } from "./part.ts";
import { ballotCounted, ballotVoided, type Counted, slipsMoved } from "./recorded-acts.ts";
import { type BallotCount, ballotCount, ballotsOf, type TakenSlip } from "./taken-in.ts";
import { COUNT_KEYS, type CountKey, countIn, isChoice, pagesFor, type Typed } from "./typed.ts";
import { useWhenBack } from "./use-paper.ts";
import { WHY } from "./why.ts";

/** What the tellers counted, beside what was read; whether the vote stands follows from the numbers alone. */
export function BallotCheck({ meeting, matter, facts, voters, issued, sending }: Part) {
  const { t, w } = useWords(PAPER);
  const { typed, patch, record, busy } = sending;
  const [isAsked, setAsked] = useState(false);
  const read = ballotCount(typed.pages, typed.decided);
  const electorate = facts.ballot?.electorate ?? voters.length;
  const counted = countedIn(typed, issued);
  const verdict = counted && paperVerdict(paperCountOf(counted, electorate));
  const outcome = verdict?.outcome ?? null;
  const pages = pagesFor("ballot", typed.pages);
  const result = counted && paperResult(voteOf(facts, electorate), resultOf(counted));
  // A scan shows the counts: where they are not told it stays here.
  const kept = result?.isTold ? pages : [];
  const isAsking = pages.some(({ said }) => said.some(({ what }) => what === "same-picture"));
  const actsOf = (blobs: string[], at: string) => {
    if (!counted || !verdict || !result) return [];
    const scans = { blobs, hashes: pages.map(({ hash }) => hash) };
    if (outcome === "stands") return ballotCounted(counted, result, scans, at);
    const ground = counted.returned > counted.issued ? "more_returned" : "other";
    return ballotVoided(counted, ground, verdict.why.zh, blobs, at);
  };
  const send = async () => {
    setAsked(true);
    if (!counted || outcome === "recount" || isAsking) return;
    const { returned } = counted;
    const then = { says: outcome === "void" ? "doneVoid" : "doneCount", n: returned } as const;
    await record("ballot", "record", kept, then, (blobOf) => [
      {
        matter,
        acts: (at) =>
          actsOf(
            kept.flatMap(({ hash }) => blobOf(hash)),
            at,
          ),
      },
      { matter: meeting.id, acts: (at) => [slipsMoved("slips-returned", "ballot", matter, returned, at)] },
    ]);
    setAsked(false);
  };
  const waits = typed.waits?.slip === "ballot" && typed.waits.step === "record";
  useWhenBack(waits, sending.left.leftAt, () => void send());
  const isOpen = facts.ballot?.means === "paper";
  return (
    <>
      {read.returned > 0 && <Undecided slips={ballotsOf(typed.pages)} typed={typed} patch={patch} />}
      <Section title={t("check")} note={`${t("counts")} · ${t("countsNote")}`}>
        <Sheet padded>
          {issued !== null && read.returned > issued && <Notice tone="due">{t("readMore")}</Notice>}
          {read.returned > 0 && (
            <p className="paper-count">
              {t("readCount", { ...read, yes: read.agree, no: read.disagree })}
              {read.undecided > 0 && t("readUndecided", { n: read.undecided })}{" "}
              <Button
                size="small"
                disabled={read.undecided > 0}
                onClick={() => patch(({ counts }) => ({ counts: { ...counts, ...asTyped(read) } }))}
              >
                {t("takeCounts")}
              </Button>
            </p>
          )}
          <div className="fields paper-counts">
            {COUNT_KEYS.map((key) => (
              <Field
                key={key}
                label={t(key)}
                width="narrow"
                {...(isAsked && countOf(typed, key, issued) === null ? { problem: t("countNeeded") } : {})}
              >
                {(control) => (
                  <Input
                    {...control}
                    inputMode="numeric"
                    autoComplete="off"
                    {...(key === "issued" && issued !== null ? { placeholder: String(issued) } : {})}
                    value={typed.counts[key]}
                    onChange={({ target }) =>
                      patch(({ counts }) => ({ counts: { ...counts, [key]: target.value } }))
                    }
                  />
                )}
              </Field>
            ))}
          </div>
          {counted && (
            <p aria-live="polite">
              <State tone={outcome === "stands" ? "good" : outcome === "void" ? "bad" : "due"}>
                {w(verdict?.why)}
              </State>{" "}
              <span className="quiet">{t("valid", { n: counted.yes + counted.no + counted.abstain })}</span>
            </p>
          )}
          {result && outcome === "stands" && (
            <p>
              <b>{t(result.isPassed ? "passes" : "fails")}</b>{" "}
              <span className="quiet">{t(result.isTold ? "toldCounts" : "toldPassed")}</span>
            </p>
          )}
          {counted && read.returned > 0 && <Compared counted={counted} read={read} />}
        </Sheet>
      </Section>
      <Section title={t("record")}>
        <Sheet padded>
          {!isOpen && !facts.result && <p className="quiet">{t("giveFirst")}</p>}
          {read.undecided > 0 && <p className="quiet">{t("undecidedLeft", { n: read.undecided })}</p>}
          {outcome === "void" && <Notice tone="due">{t("voidHint")}</Notice>}
          {isOpen && (
            <Ahead
              matter={matter}
              procedure={facts.procedure}
              count={facts.count}
              acts={counted && outcome !== "recount" ? actsOf([], "") : null}
            />
          )}
          {isAsking && <p className="quiet">{t("askedFirst")}</p>}
          <p className="quiet small">{t(result && !result.isTold ? "seenOnlyPassed" : "seenBy")}</p>
          <p className="ways">
            <Button
              type="primary"
              disabled={!isOpen || outcome === "recount" || isAsking}
              loading={busy !== null}
              onClick={() => void send()}
            >
              {waits ? t("sendNow") : t(outcome === "void" ? "recordVoid" : "recordCount")}
            </Button>
          </p>
          {waits && <Notice tone="due">{t("waits")}</Notice>}
        </Sheet>
      </Section>
    </>
  );
}

const countOf = (typed: Typed, key: CountKey, issued: number | null) =>
  key === "issued" && typed.counts.issued === "" ? issued : countIn(typed.counts[key]);

/** Null while a number is missing. */
function countedIn(typed: Typed, issued: number | null): Counted | null {
  const of = (key: CountKey) => countOf(typed, key, issued);
  const [given, returned, yes, no, abstain, spoilt] = COUNT_KEYS.map(of);
  if (given == null || returned == null || yes == null || no == null || abstain == null || spoilt == null)
    return null;
  return { issued: given, returned, yes, no, abstain, void: spoilt };
}

const paperCountOf = (counted: Counted, electorate: number): PaperCount => ({
  electorate,
  issued: counted.issued,
  returned: counted.returned,
  valid: counted.yes + counted.no + counted.abstain,
  void: counted.void,
});

/** As an electronic ballot of the same people would have it. */
const voteOf = ({ law, due }: Part["facts"], electorate: number) => ({
  electorate,
  due: Math.max(due ?? 0, electorate),
  pass: law.pass,
  secrecy: { votersAtLeast: law.votersAtLeast, countsFrom: law.countsFrom },
});

const resultOf = ({ yes, no, abstain, returned }: Counted) => ({
  agree: yes,
  returned,
  valid: yes + no + abstain,
});

const asTyped = (read: BallotCount) => ({
  returned: String(read.returned),
  yes: String(read.agree),
  no: String(read.disagree),
  abstain: String(read.abstain),
  void: String(read.void),
});

function Compared({ counted, read }: { counted: Counted; read: BallotCount }) {
  const { t, listed } = useWords(PAPER);
  const seen: Record<Exclude<CountKey, "issued">, number> = {
    returned: read.returned,
    yes: read.agree,
    no: read.disagree,
    abstain: read.abstain,
    void: read.void,
  };
  const keys = (["returned", "yes", "no", "abstain", "void"] as const).filter(
    (key) => counted[key] !== seen[key],
  );
  if (keys.length === 0) return <State tone="good">{t("agrees")}</State>;
  const names = keys.map((key) => `${t(key)} ${counted[key]} / ${seen[key]}`);
  return <Notice tone="due">{t("differs", { names: listed(names) })}</Notice>;
}

type UndecidedProps = { slips: TakenSlip[]; typed: Typed; patch: Part["sending"]["patch"] };

/** Every ballot that was not clear, with its picture: the tellers say what it is. */
function Undecided({ slips, typed, patch }: UndecidedProps) {
  const { t } = useWords(PAPER);
  const unclear = slips.flatMap(({ judged, ...slip }, at) =>
    judged && judged.is !== "read" ? [{ ...slip, why: judged.is, number: at + 1 }] : [],
  );
  if (unclear.length === 0) return null;
  return (
    <Section title={t("toDecide")} note={t("toDecideNote")}>
      <Sheet>
        <ul className="paper-rows">
          {unclear.map(({ id, picture, why, number }) => (
            <li key={id}>
              <span className="paper-order number">{number}</span>
              <div className="paper-read">
                <State tone={typed.decided[id] ? "good" : "due"}>{t(WHY[why])}</State>
                {picture && <img src={picture} alt={t("ballotPicture", { n: number })} />}
              </div>
              <Choice
                label={t("ballotSays", { n: number })}
                options={[
                  { value: "agree", label: t("yes") },
                  { value: "disagree", label: t("no") },
                  { value: "abstain", label: t("abstain") },
                  { value: "void", label: t("void") },
                ]}
                value={typed.decided[id] ?? "undecided"}
                onChange={(value) => {
                  if (isChoice(value)) patch(({ decided }) => ({ decided: { ...decided, [id]: value } }));
                }}
              />
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
