import { Button, Checkbox, Input, Select } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field, Problem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Section, Sheet, State } from "../ui/index.ts";
import {
  afterChair,
  type Course,
  DISCUSSION,
  isPerson,
  leadingRemark,
  movementOf,
  REMARK,
  type Step,
  whenRemarked,
} from "./course.ts";
import {
  ballotsOf,
  cameLate,
  dueOf,
  type Interest,
  leftEarly,
  partOf,
  presentOf,
  stepsOf,
  withAllAgreed,
  withAllInFavour,
  withRemark,
} from "./draft.ts";
import type { FormState, ItemState } from "./form.ts";
import { Ordered, type OrderedRow } from "./ordered.tsx";

const TEXT_LENGTH_MOST = 20_000;
const textarea = { autoSize: { minRows: 1, maxRows: 12 }, maxLength: TEXT_LENGTH_MOST };

/** One item of the agenda, as it went: recusals, positions and discussion, votes, outcome. */
export function ItemPart({ form, at, onRemove }: { form: FormState; at: number; onRemove?: () => void }) {
  const { t } = useWords(RECORD);
  const item = form.draft.items[at];
  if (!item) return null;
  const state: ItemState = { ...form, item, at, set: (part) => form.changeItem(at, { ...item, ...part }) };
  const isOne = form.draft.items.length === 1;
  return (
    <Section
      title={isOne ? t("item") : t("itemNumber", { n: at + 1 })}
      note={
        onRemove && (
          <Button type="link" size="small" onClick={onRemove}>
            {t("removeItem", { n: at + 1 })}
          </Button>
        )
      }
    >
      <Sheet>
        <Interests state={state} />
        <CourseOf state={state} />
        <Votes state={state} />
        <Outcome state={state} />
      </Sheet>
    </Section>
  );
}

/** A part of an item under its own small heading, with what can be said at once of the whole part. */
function Part({
  title,
  hint,
  tools,
  children,
}: {
  title: string;
  hint?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="item-part">
      <div className="part-head">
        <h3>{title}</h3>
        {hint && <span className="hint">{hint}</span>}
        {tools && <span className="tools">{tools}</span>}
      </div>
      {children}
    </div>
  );
}

function Interests({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, item, set } = state;
  const concerned = dueOf(draft, seats).filter(({ person }) => item.interests[person]);
  const others = presentOf(draft, seats).filter(({ person }) => !item.interests[person]);
  const add = (person: string) =>
    set({ interests: { ...item.interests, [person]: { interest: "", recused: true, reason: "" } } });
  return (
    <Part
      title={t("interests")}
      tools={
        <Select
          aria-label={t("addInterest")}
          placeholder={t("addInterest")}
          value={null}
          disabled={others.length === 0}
          options={others.map(({ person, name }) => ({ value: person, label: name }))}
          onSelect={(person: string | null) => person !== null && add(person)}
          popupMatchSelectWidth={false}
        />
      }
    >
      {concerned.length === 0 && <p className="quiet small">{t("noInterests")}</p>}
      {concerned.map(({ person, name }) => (
        <InterestRow key={person} state={state} person={person} name={name} />
      ))}
    </Part>
  );
}

function InterestRow({ state, person, name }: { state: ItemState; person: string; name: string }) {
  const { t } = useWords(RECORD);
  const { item, set, at } = state;
  const place = `interest ${at} ${person}`;
  const own = item.interests[person] as Interest;
  const problem = state.problemAt(place);
  const change = (part: Partial<Interest>) =>
    set({ interests: { ...item.interests, [person]: { ...own, ...part } } });
  const remove = () => {
    const { [person]: _gone, ...interests } = item.interests;
    set({ interests });
  };
  return (
    <div className="interest-row" data-place={place}>
      <b>{name}</b>
      <Input
        aria-label={t("interestOf", { name })}
        placeholder={t("interest")}
        value={own.interest}
        onChange={(e) => change({ interest: e.target.value })}
      />
      <Checkbox
        aria-label={t("recusedOf", { name })}
        checked={own.recused}
        onChange={(e) => change({ recused: e.target.checked })}
      >
        {t("recused")}
      </Checkbox>
      {own.recused ? (
        <Input
          aria-label={t("reasonOf", { name })}
          placeholder={t("reason")}
          value={own.reason}
          onChange={(e) => change({ reason: e.target.value })}
        />
      ) : (
        <span />
      )}
      <Button type="text" size="small" aria-label={`${t("remove")} ${name}`} onClick={remove}>
        {t("remove")}
      </Button>
      {problem && <Problem>{problem}</Problem>}
    </div>
  );
}

function CourseOf({ state }: { state: ItemState }) {
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

const nameOf = ({ seats }: FormState, person: string) =>
  seats.find((seat) => seat.person === person)?.name ?? "";

/** Said before the server is asked: where the chair stands in what is recorded so far. */
function ChairsPlace({ order, chair }: { order: Course; chair: string | null }) {
  const { t } = useWords(RECORD);
  const after = afterChair(order, chair);
  const isLeading = leadingRemark(order, chair);
  if (after === null && !isLeading) return null;
  if (!after && !isLeading) return <State tone="good">{t("chairLast")}</State>;
  return (
    <>
      {isLeading && <State tone="bad">{t("remarkEarly")}</State>}
      {after !== null && after > 0 && <State tone="bad">{t("chairEarly", { n: after })}</State>}
    </>
  );
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

function Votes({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, chair, item, at, set } = state;
  const order = ballotsOf(draft, item, seats, chair);
  const voted = order.filter((person) => (item.choices[person] ?? "") !== "");
  const rows = order.map((person): OrderedRow => {
    const name = nameOf(state, person);
    const problem = state.problemAt(`vote ${at} ${person}`);
    return {
      step: person,
      name,
      place: `vote ${at} ${person}`,
      isChair: person === chair,
      isBlank: !voted.includes(person),
      content: (
        <>
          <b className="who">{name}</b>
          <Choice
            label={t("voteOf", { name })}
            options={[{ value: "", label: t("nothing") }, ...state.optionsOf("voted", "choice")]}
            value={item.choices[person] ?? ""}
            onChange={(choice) => set({ choices: { ...item.choices, [person]: choice } })}
          />
          {problem && <Problem>{problem}</Problem>}
        </>
      ),
    };
  });
  return (
    <Part
      title={t("votes")}
      tools={
        <>
          <ChairsPlace order={voted} chair={chair} />
          <Button size="small" onClick={() => state.changeItem(at, withAllInFavour(draft, item, seats))}>
            {t("allInFavour")}
          </Button>
        </>
      }
    >
      <Ordered label={t("votes")} rows={rows} reorder={(votes) => set({ votes })} />
    </Part>
  );
}

function Outcome({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { item, set, at, problemAt } = state;
  return (
    <div className="item-part fields">
      <Field label={t("outcome")} place={`outcome ${at}`} problem={problemAt(`outcome ${at}`)}>
        {(control) => (
          <Choice
            control={control}
            label={t("outcome")}
            options={state.optionsOf("resolved", "outcome")}
            value={item.outcome}
            onChange={(outcome) => set({ outcome })}
          />
        )}
      </Field>
      <Field
        label={t("resolution")}
        place={`resolution ${at}`}
        problem={problemAt(`resolution ${at}`)}
        width="wide"
        isOptional
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 12 }}
            maxLength={TEXT_LENGTH_MOST}
            value={item.resolution}
            onChange={(e) => set({ resolution: e.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
