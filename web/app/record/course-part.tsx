import { useState } from "react";
import { Lines } from "../forms/speaking-line.tsx";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { DISCUSSION, isPerson, movementOf, REMARK, type Step, whenRemarked } from "./course.ts";
import { cameLate, dueOf, type Item, leftEarly, partOf } from "./draft.ts";
import {
  recordedSteps,
  waitingFor,
  withDiscussion,
  withMovement,
  withoutStep,
  withPosition,
  withRecusal,
  withRemarkNow,
  withRest,
} from "./entering.ts";
import type { ItemState } from "./form.ts";
import { EarlyRemark, nameOf, Part } from "./item-part.tsx";
import { lineActs } from "./line-acts.ts";
import { Ordered, type OrderedRow } from "./ordered.tsx";
import type { Seat } from "./seats.ts";
import { POSITION_VERBS } from "./typed.ts";
import { type Said, TypedLine } from "./typed-line.tsx";
import { TypedKeys } from "./typed-keys.tsx";
import { Waiting } from "./waiting.tsx";

/** Positions, discussion and remarks as they followed one another: typed in one line, drawn as they come. */
export function CourseOf({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, chair, item, at } = state;
  const [typed, setTyped] = useState("");
  const words = new Map([
    ...state
      .optionsOf("position-stated", "position")
      .map(({ value, label }) => [value, String(label)] as const),
    ["recused", t("recused")],
    ["left", t("left")],
    ["came", t("came")],
  ]);
  const wordOf = (value: string) => words.get(value) ?? value;
  const steps = recordedSteps(state);
  const waiting = waitingFor(state, "position");
  const enter = (next: Item) => state.enterItem(at, next);

  const take = (said: Said<Seat>) => {
    if (said.kind === "rest") return enter(withRest(state, said.value));
    if (said.kind === "words")
      return enter(
        said.of === "discussion" || chair === null
          ? withDiscussion(state, said.text)
          : withRemarkNow(state, said.text),
      );
    const { person } = said.who;
    if (said.value === "recused") enter(withRecusal(state, person, said.text));
    else if (said.value === "left" || said.value === "came")
      enter(withMovement(state, said.value, person, said.text));
    else enter(withPosition(state, person, said.value, said.text));
  };
  const typedAs = (step: Step): string => {
    if (step === DISCUSSION) return `# ${item.discussion}`;
    if (step === REMARK.before || step === REMARK.after)
      return `> ${item.remarks[step === REMARK.before ? "before" : "after"] ?? ""}`;
    const movement = movementOf(step);
    const verb = (value: string) => POSITION_VERBS.find((known) => known.value === value)?.ways[0] ?? value;
    if (movement) {
      const why = item.left[movement.person] ?? "";
      return `${nameOf(state, movement.person)} ${verb(movement.kind)} ${why}`.trim();
    }
    const { position = "", reasons = "" } = item.positions[step] ?? {};
    return `${nameOf(state, step)} ${verb(position)} ${reasons}`.trim();
  };
  const remove = (step: Step) => enter(withoutStep(item, step));
  return (
    <Part
      title={t("course")}
      tools={<EarlyRemark order={steps} chair={chair} />}
      place={`line position ${at}`}
    >
      <TypedLine
        label={t("positionsLine")}
        verbs={POSITION_VERBS}
        wordOf={wordOf}
        people={dueOf(draft, seats)}
        waiting={waiting}
        signs={["rest", "words"]}
        take={take}
        takeBack={() => {
          const last = steps.at(-1);
          if (last === undefined) return null;
          const words = typedAs(last);
          remove(last);
          return words;
        }}
        undo={state.undo}
        value={typed}
        onChange={setTyped}
        hint={<TypedKeys verbs={POSITION_VERBS} wordOf={wordOf} more={["rest", "remark", "discussion"]} />}
      />
      {steps.some(isPerson) && (
        <div className="live-line">
          <Lines acts={lineActs(state, "position-stated", steps.filter(isPerson), wordOf)} />
        </div>
      )}
      <Ordered
        label={t("course")}
        rows={steps.map(rowOf)}
        reorder={(order) =>
          state.enterItem(at, { ...item, course: [...order, ...waiting.map((s) => s.person)] })
        }
        edit={(step) => {
          setTyped(typedAs(step));
          state.focus(`line position ${at}`);
        }}
        remove={remove}
      />
      <Waiting
        seats={waiting}
        options={state
          .optionsOf("position-stated", "position")
          .map(({ value, label }) => ({ value, label: String(label) }))}
        choose={(seat, value) => enter(withPosition(state, seat.person, value, ""))}
      />
      <NotTakingPart state={state} />
    </Part>
  );

  function rowOf(step: Step): OrderedRow {
    const row = (name: string, said: string, more: Partial<OrderedRow> = {}): OrderedRow => ({
      step,
      name,
      place: `${step} ${at}`,
      isBlank: false,
      content: (
        <>
          <b className="who">{name}</b>
          <span className="said">{said}</span>
        </>
      ),
      ...more,
    });
    if (step === DISCUSSION) return row(t("discussion"), item.discussion, { isBlank: true });
    if (step === REMARK.before || step === REMARK.after) {
      const when = step === REMARK.before ? "before" : "after";
      const members = steps.filter((other) => isPerson(other) && other !== chair);
      const stands = members.length > 0 ? `（${t(`remark_${whenRemarked(steps, step, members)}`)}）` : "";
      return row(t("remark"), `${item.remarks[when] ?? ""}${stands}`, { isChair: true });
    }
    const movement = movementOf(step);
    if (movement) {
      const { kind, person } = movement;
      return row(nameOf(state, person), `${t(kind)} ${item.left[person] ?? ""}`, { isBlank: true });
    }
    const { position = "", reasons = "" } = item.positions[step] ?? {};
    return row(nameOf(state, step), [wordOf(position), reasons].filter(Boolean).join("　"), {
      isChair: step === chair,
      place: `position ${at} ${step}`,
    });
  }
}

/** Who is recused or absent states nothing; who did all the same is typed as anybody else. */
function NotTakingPart({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, item } = state;
  const part = partOf(draft, item, seats);
  const others = dueOf(draft, seats).filter((seat) => !part.includes(seat));
  if (others.length === 0) return null;
  const why = (person: string) => {
    if (item.interests[person]?.recused) return t("recused");
    if (leftEarly(draft, person)) return t("left");
    return t(cameLate(draft, person) ? "notYetThere" : "absent");
  };
  return (
    <p className="not-there">
      <span className="quiet">{t("notTakingPart")}</span>
      {others.map(({ person, name }) => (
        <span key={person}>{t("notThere", { name, why: why(person) })}</span>
      ))}
    </p>
  );
}
