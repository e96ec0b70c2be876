import { Button, Input, Select } from "antd";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Problem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { type Course, DISCUSSION, isPerson, movementOf, REMARK, type Step, whenRemarked } from "./course.ts";
import { cameLate, dueOf, leftEarly, partOf, stepsOf, withAllAgreed, withRemark } from "./draft.ts";
import type { ItemState } from "./form.ts";
import { ChairsPlace, nameOf, Part, TEXT_LENGTH_MOST } from "./item-part.tsx";
import { Ordered, type OrderedRow } from "./ordered.tsx";

const textarea = { autoSize: { minRows: 1, maxRows: 12 }, maxLength: TEXT_LENGTH_MOST };

/** Positions, discussion and remarks as they followed one another. */
export function CourseOf({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, chair, item, at } = state;
  const course = stepsOf(draft, item, seats, chair);
  const isStated = (person: string) => (item.positions[person]?.position ?? "") !== "";
  const stated = course.filter((step) => !isPerson(step) || isStated(step));
  const rows = course.map((step) => rowOf(step));
  const takeBack = (when: "before" | "after") => state.changeItem(at, withRemark(item, when, null));
  return (
    <Part
      title={t("course")}
      hint={t("courseHint")}
      tools={
        <>
          <ChairsPlace order={stated} chair={chair} />
          <Button size="small" onClick={() => state.changeItem(at, withAllAgreed(draft, item, seats))}>
            {t("allAgree")}
          </Button>
        </>
      }
    >
      <Ordered label={t("course")} rows={rows} reorder={(next) => state.set({ course: next })} />
      <div className="part-foot">
        {item.remarks.before === null && chair !== null && (
          <Button size="small" onClick={() => state.changeItem(at, withRemark(item, "before", ""))}>
            {t("addRemarkBefore")}
          </Button>
        )}
        {item.remarks.after === null && chair !== null && (
          <Button size="small" onClick={() => state.changeItem(at, withRemark(item, "after", ""))}>
            {t("addRemarkAfter")}
          </Button>
        )}
        <Movements state={state} />
      </div>
      <NotTakingPart state={state} />
    </Part>
  );

  function rowOf(step: Step): OrderedRow {
    if (step === DISCUSSION)
      return {
        step,
        name: t("discussion"),
        place: `discussion ${at}`,
        isBlank: item.discussion.trim() === "",
        content: <Discussion state={state} />,
      };
    if (step === REMARK.before || step === REMARK.after) {
      const when = step === REMARK.before ? "before" : "after";
      return {
        step,
        name: t("remark"),
        place: `${step} ${at}`,
        isChair: true,
        isBlank: false,
        content: <Remark state={state} when={when} course={course} remove={() => takeBack(when)} />,
      };
    }
    const movement = movementOf(step);
    if (movement) {
      const { kind, person } = movement;
      return {
        step,
        name: nameOf(state, person),
        place: `${step} ${at}`,
        isBlank: true,
        content: <MovementRow state={state} kind={kind} person={person} />,
      };
    }
    return {
      step,
      name: nameOf(state, step),
      place: `position ${at} ${step}`,
      isChair: step === chair,
      isBlank: !stated.includes(step),
      content: <Position state={state} person={step} />,
    };
  }
}

function Position({ state, person }: { state: ItemState; person: string }) {
  const { t } = useWords(RECORD);
  const { item, set, at } = state;
  const name = nameOf(state, person);
  const own = item.positions[person] ?? { position: "", reasons: "" };
  const problem = state.problemAt(`position ${at} ${person}`);
  const change = (part: Partial<typeof own>) =>
    set({ positions: { ...item.positions, [person]: { ...own, ...part } } });
  return (
    <>
      <b className="who">{name}</b>
      <Choice
        label={t("positionOf", { name })}
        options={[{ value: "", label: t("nothing") }, ...state.optionsOf("position-stated", "position")]}
        value={own.position}
        onChange={(position) => change({ position })}
      />
      {own.position === "" ? (
        <span />
      ) : (
        <Input.TextArea
          {...textarea}
          aria-label={t("reasonsOf", { name })}
          placeholder={t("reasons")}
          value={own.reasons}
          onChange={(e) => change({ reasons: e.target.value })}
        />
      )}
      {problem && <Problem>{problem}</Problem>}
    </>
  );
}

function Discussion({ state: { item, set, at, problemAt } }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const problem = problemAt(`discussion ${at}`);
  return (
    <>
      <b className="who">{t("discussion")}</b>
      <Input.TextArea
        {...textarea}
        className="wide"
        aria-label={t("discussionGist")}
        placeholder={t("discussionGist")}
        value={item.discussion}
        onChange={(e) => set({ discussion: e.target.value })}
      />
      {problem && <Problem>{problem}</Problem>}
    </>
  );
}

type RemarkProps = { state: ItemState; when: "before" | "after"; course: Course; remove: () => void };

function Remark({ state, when, course, remove }: RemarkProps) {
  const { t } = useWords(RECORD);
  const { item, chair, at } = state;
  const members = course.filter((step) => isPerson(step) && step !== chair);
  const stands = whenRemarked(course, REMARK[when], members);
  const problem = state.problemAt(`${REMARK[when]} ${at}`);
  return (
    <>
      <span className="who">
        <b>{t("remark")}</b>
        <span className="quiet small">{t(`remark_${stands}`)}</span>
      </span>
      <span className="wide with-button">
        <Input.TextArea
          {...textarea}
          aria-label={`${t("remarkGist")} ${t(`remark_${stands}`)}`}
          placeholder={t("remarkGist")}
          autoFocus
          {...(problem ? { status: "error" as const } : {})}
          value={item.remarks[when] ?? ""}
          onChange={(e) => state.changeItem(at, withRemark(item, when, e.target.value))}
        />
        <Button type="text" size="small" aria-label={`${t("remove")} ${t("remark")}`} onClick={remove}>
          {t("remove")}
        </Button>
      </span>
      {problem && <Problem>{problem}</Problem>}
    </>
  );
}

/** Who came after the beginning or left before the end, once each: a rule asks who was there at the moment. */
function Movements({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, item, set } = state;
  const movable = partOf(draft, item, seats).filter(
    ({ person }) => !cameLate(draft, person) && !leftEarly(draft, person),
  );
  const choose = (chosen: string | null) => {
    const movement = movementOf(chosen ?? "");
    if (movement?.kind === "came") set({ came: [...item.came, movement.person] });
    if (movement?.kind === "left") set({ left: { ...item.left, [movement.person]: "" } });
  };
  return (
    <Select
      size="small"
      aria-label={t("addMovement")}
      placeholder={t("addMovement")}
      value={null}
      options={movable.flatMap(({ person, name }) => [
        { value: `left ${person}`, label: t("leftOf", { name }) },
        { value: `came ${person}`, label: t("cameOf", { name }) },
      ])}
      onSelect={choose}
      popupMatchSelectWidth={false}
    />
  );
}

function MovementRow({ state, kind, person }: { state: ItemState; kind: "came" | "left"; person: string }) {
  const { t } = useWords(RECORD);
  const { item, set, at } = state;
  const name = nameOf(state, person);
  const problem = state.problemAt(`${kind} ${person} ${at}`);
  const remove = () => {
    const { [person]: _gone, ...left } = item.left;
    set({ left, came: item.came.filter((other) => other !== person) });
  };
  return (
    <>
      <span className="who">
        <b>{name}</b>
        <span className="quiet small">{t(kind)}</span>
      </span>
      <span className="wide with-button">
        {kind === "left" && (
          <Input
            aria-label={t("leavingOf", { name })}
            placeholder={t("leaving")}
            value={item.left[person] ?? ""}
            onChange={(e) => set({ left: { ...item.left, [person]: e.target.value } })}
          />
        )}
        <Button type="text" size="small" aria-label={`${t("remove")} ${name}`} onClick={remove}>
          {t("remove")}
        </Button>
      </span>
      {problem && <Problem>{problem}</Problem>}
    </>
  );
}

/** Who is recused or absent states nothing; who did all the same is added here, since what happened is recorded. */
function NotTakingPart({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, item, set } = state;
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
        <span key={person}>
          {t("notThere", { name, why: why(person) })}
          <Button
            type="link"
            size="small"
            onClick={() => set({ nonetheless: [...item.nonetheless, person] })}
          >
            {t("nonetheless", { name })}
          </Button>
        </span>
      ))}
    </p>
  );
}
