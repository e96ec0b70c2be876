import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { ROOM } from "../../texts/room.ts";
import { Loading, Notice, State } from "../../ui/index.ts";
import { CHOICES, nameIn, namesIn, type PartProps, type RoomItem, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";
import { Divided } from "./discussion-part.tsx";

const BallotDesk = lazy(async () => ({ default: (await import("../ballot/desk.tsx")).BallotDesk }));
const PaperDesk = lazy(async () => ({ default: (await import("../paper/desk.tsx")).PaperDesk }));

/** The vote: by name or hands, the chair last; or secret, on devices or on paper. */
export function VotePart({ room, item }: PartProps) {
  const { t } = useWords(ROOM);
  const ballot = useWords(BALLOT);
  const { mode, asked } = item.item.vote;
  const { isMet, needed } = item.item.quorum;
  const [chosen, choose] = useState<"named" | "secret" | null>(null);
  const shown = chosen ?? mode ?? (asked === "secret" || item.ballot ? "secret" : "named");
  return (
    <>
      <Divided room={room} item={item} />
      {isMet === false && <Notice tone="due">{ballot.t("noQuorum", { needed: needed ?? "—" })}</Notice>}
      {asked === "secret" && <Notice>{t("asksSecret")}</Notice>}
      {mode === null || asked === "secret" ? (
        <Choice
          label={t("voteMode")}
          options={[
            { value: "named", label: t("namedVote") },
            { value: "secret", label: t("secretVote") },
          ]}
          value={shown}
          onChange={(value) => choose(value as "named" | "secret")}
        />
      ) : null}
      {shown === "named" ? (
        <NamedVote room={room} item={item} />
      ) : (
        <Suspense fallback={<Loading />}>
          {item.means === "paper" ? (
            <PaperDesk meeting={room.id} matter={item.matter} slip="ballot" />
          ) : (
            <BallotDesk matter={item.matter} />
          )}
        </Suspense>
      )}
    </>
  );
}

function NamedVote({ room, item }: PartProps) {
  const { t, language } = useWords(ROOM);
  const { run } = useRun();
  const { vote } = item.item;
  const record = (of: string, choice: string, done?: () => void) =>
    run({ kind: "item", matter: item.matter, type: "decision.voted", data: { of, choice } }, done);
  /** One after the other, the chair at the end as the list has it. */
  const all = ([first, ...rest]: string[]) => {
    if (first) record(first, "agree", () => all(rest));
  };
  return (
    <>
      <p className="quiet">{t("chairLast")}</p>
      <p role="status">
        {t("votes", countOf(item.item))}{" "}
        {vote.toVote.length > 0 && (
          <State tone="due">{t("yetToVote", { names: namesIn(room, vote.toVote, language) })}</State>
        )}
      </p>
      <ul className="position-lines">
        {vote.toVote.map((person) => (
          <li key={person}>
            <span className="who">{nameIn(room, person)}</span>
            <Choice
              label={t("voteOf", { name: nameIn(room, person) })}
              options={CHOICES.map((value) => ({ value, label: t(wordOf<typeof ROOM>("choice", value)) }))}
              value=""
              onChange={(choice) => record(person, choice)}
            />
          </li>
        ))}
      </ul>
      {vote.toVote.length > 1 && <Button onClick={() => all(vote.toVote)}>{t("allInFavour")}</Button>}
    </>
  );
}

/** The votes so far, of a ballot as it was counted. */
export function countOf({ vote }: Pick<RoomItem, "vote">) {
  if (vote.tally) return vote.tally;
  const of = (choice: string) => vote.cast.filter((one) => one.choice === choice).length;
  return { yes: of("agree"), no: of("disagree"), abstain: of("abstain") };
}
