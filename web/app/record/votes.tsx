import { useState } from "react";
import { Lines } from "../forms/speaking-line.tsx";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { dueOf } from "./draft.ts";
import { castBallots, waitingFor, withoutVote, withRestOfVotes, withVote } from "./entering.ts";
import type { ItemState } from "./form.ts";
import { nameOf, Part } from "./item-part.tsx";
import { lineActs } from "./line-acts.ts";
import { Ordered, type OrderedRow } from "./ordered.tsx";
import { VOTE_VERBS } from "./typed.ts";
import { TypedKeys } from "./typed-keys.tsx";
import { TypedLine } from "./typed-line.tsx";
import { Waiting } from "./waiting.tsx";

/** Votes one by one, in their order: typed as positions are; "* 1" is everybody else in favour. */
export function Votes({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, chair, item, at } = state;
  const [typed, setTyped] = useState("");
  const options = state.optionsOf("voted", "choice");
  const wordOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const cast = castBallots(state);
  const waiting = waitingFor(state, "vote");
  const verb = (value: string) => VOTE_VERBS.find((known) => known.value === value)?.ways[0] ?? value;
  const typedAs = (person: string) => `${nameOf(state, person)} ${verb(item.choices[person] ?? "")}`;
  const rowOf = (person: string): OrderedRow => ({
    step: person,
    name: nameOf(state, person),
    place: `vote ${at} ${person}`,
    isChair: person === chair,
    isBlank: false,
    content: (
      <>
        <b className="who">{nameOf(state, person)}</b>
        <span className="said">{wordOf(item.choices[person] ?? "")}</span>
      </>
    ),
  });
  const remove = (person: string) => state.enterItem(at, withoutVote(item, person));
  return (
    <Part title={t("votes")} place={`line vote ${at}`}>
      <TypedLine
        label={t("votesLine")}
        verbs={VOTE_VERBS}
        wordOf={wordOf}
        people={dueOf(draft, seats)}
        waiting={waiting}
        signs={["rest"]}
        take={(said) => {
          if (said.kind === "rest") state.enterItem(at, withRestOfVotes(state, said.value));
          else if (said.kind === "person") state.enterItem(at, withVote(state, said.who.person, said.value));
        }}
        takeBack={() => {
          const last = cast.at(-1);
          if (last === undefined) return null;
          remove(last);
          return typedAs(last);
        }}
        undo={state.undo}
        value={typed}
        onChange={setTyped}
        hint={<TypedKeys verbs={VOTE_VERBS} wordOf={wordOf} more={["rest"]} />}
      />
      {cast.length > 0 && (
        <div className="live-line">
          <Lines acts={lineActs(state, "voted", cast, wordOf)} />
        </div>
      )}
      <Ordered
        label={t("votes")}
        rows={cast.map(rowOf)}
        reorder={(order) =>
          state.enterItem(at, { ...item, votes: [...order, ...waiting.map((s) => s.person)] })
        }
        edit={(person) => {
          setTyped(typedAs(person));
          state.focus(`line vote ${at}`);
        }}
        remove={remove}
      />
      <Waiting
        seats={waiting}
        options={options}
        choose={(seat, value) => state.enterItem(at, withVote(state, seat.person, value))}
      />
    </Part>
  );
}
