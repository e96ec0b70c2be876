/**
 * Meetings of the bodies that somebody who looks around comes to first, in every state: one called whose agenda waits for the
 * chair, one noticed for the next days that some have received, one that sits since this morning, one just over whose record
 * waits for confirmation and has an objection, one filed with a correction, one cancelled. None breaks a rule. Pure.
 */
import { type ActDraft, type Actor, type Admission, fieldsOf } from "../matters/index.ts";
import { addDays, instant, workday } from "./calendar.ts";
import { type Meeting, meetingOn, type Unit } from "./establish.ts";
import { idOf } from "./random.ts";
import { holdsOn } from "./terms.ts";
import type { Class } from "./topics.ts";

export type MeetingItem = { id: string; title: string };
/** A decision of the sample that a meeting took: only those in which no rule is broken. */
export type Decided = MeetingItem & { day: string; acts: ActDraft[] };
export type Fresh = MeetingItem & { class: Class; amount: number | null; department: string };
export type MeetingSources = {
  unit: Unit;
  /** The body's list in force, whose entries items cite. */
  list: Admission | undefined;
  /** Taken by the meetings of the last days, and longer ago: the newest first. */
  decided: Decided[];
  fresh: Fresh[];
};

/** An item that is proposed and stands on no agenda yet, or on one that is to come. */
export function freshItems({ unit, list, fresh }: MeetingSources, until: string): Admission[] {
  return fresh.flatMap((item, at): Admission[] => {
    const day = workday(until, -4 + (at % 2));
    const clerk = meetingOn(unit, day)?.clerk;
    if (!clerk) return [];
    const acts: ActDraft[] = [];
    const add = (hour: number, minute: number, type: string, data: Record<string, unknown>) =>
      acts.push({ type: `decision.${type}`, actor: clerk, claimedAt: instant(day, hour, minute), data });
    const { title, class: kind, amount, department } = item;
    add(9, 10 + at, "proposed", { title, class: kind, ...(amount === null ? {} : { amount }), department });
    const entry = entryFor(list, kind);
    if (entry && list) {
      const asked = Object.entries(entry).filter(([key]) =>
        /^(needs_\w+|vote_asked|attendance_asked)$/.test(key),
      );
      add(9, 20 + at, "list-entry-cited", {
        entry: entry.number,
        list: idOfMatter(list),
        ...Object.fromEntries(asked),
      });
      const steps = asked.flatMap(([key]) => (key.startsWith("needs_") ? [key.slice("needs_".length)] : []));
      // Of one item a step is still to come: what the chair sees when approving.
      for (const [n, step] of (at === 1 ? steps.slice(1) : steps).entries())
        add(10, n, "precondition-met", { kind: step, text: STEP_WORDS[step] ?? "已完成，材料附后" });
    }
    add(15, 5 + at, "materials-submitted", { text: "议题汇报材料、方案文本和有关说明" });
    return [
      {
        jurisdiction: unit.jurisdiction,
        matter: { open: { procedure: "cn/decision", body: unit.body, id: item.id } },
        acts,
      },
    ];
  });
}

const STEP_WORDS: Record<string, string> = {
  research: "已赴三个街道实地调研，形成调研报告",
  opinions: "已征求有关科室和基层单位意见，采纳情况见附件",
  expert: "已组织三名专家论证，原则通过",
  risk: "社会稳定风险评估等级为低",
  legality: "法制机构审查，合法性审查意见为同意提交审议",
};

function entryFor(list: Admission | undefined, kind: Class): Record<string, unknown> | undefined {
  const entries = (list?.acts ?? [])
    .filter(({ type }) => type === "item-list.entry-listed")
    .map(({ data }) => fieldsOf(data))
    .filter((entry) => entry.class === kind);
  return entries.find((entry) => Object.keys(entry).some((key) => key.startsWith("needs_"))) ?? entries[0];
}

const idOfMatter = ({ matter }: Admission): string => ("open" in matter ? (matter.open.id ?? "") : matter.id);

export function* meetingsOf(seed: string, sources: MeetingSources, until: string): Generator<Admission> {
  const { unit, fresh, decided } = sources;
  const [first, second, third, fourth, fifth, sixth] = fresh;
  const make = (name: string, number: number, day: string) => draftOf(seed, unit, name, number, day);
  const filed = decided.find(({ day }) => day < addDays(until, -20) && day > addDays(until, -360));
  if (filed) yield* made(make("filed", 1, filed.day)?.held(filed, { isFiled: true, until }));
  const recent = decided.filter(({ day }) => day >= workday(until, -2));
  // Its members have yet to answer, so its item's record should not be confirmed either.
  const over = recent.find(({ acts }) => !isConfirmed(acts)) ?? recent[0];
  if (over) yield* made(make("over", 3, over.day)?.held(over, { isFiled: false, until }));
  yield* made(make("cancelled", 2, workday(until, -3))?.cancelled(until));
  if (first && second && third)
    yield* made(make("noticed", 5, workday(until, 1))?.noticed([first, second], until));
  if (third && fourth) yield* made(make("called", 6, workday(until, 4))?.called([third, fourth], until));
  if (fifth && sixth) yield* made(make("sitting", 4, until)?.sitting([fifth, sixth], until));
}

const isConfirmed = (acts: Decided["acts"]) => acts.some(({ type }) => type === "decision.record-confirmed");

function* made(admission: Admission | null | undefined): Generator<Admission> {
  if (admission) yield admission;
}

/** The acts of one meeting, as far as they happened before the sample's last day. */
function draftOf(seed: string, unit: Unit, name: string, number: number, day: string) {
  const group = meetingOn(unit, day);
  if (!group) return null;
  const { chair, members, clerk } = group;
  const acts: ActDraft[] = [];
  const add = (at: string, type: string, data: Record<string, unknown> = {}, actor: Actor = clerk) =>
    acts.push({ type: `meeting.${type}`, actor, claimedAt: at, data });
  const own = (person: string) => actorOf(unit, person, day, clerk);
  const asChair = { of: chair, as: "chair" };
  const asMember = (of: string) => ({ of, as: of === chair ? "chair" : "member" });
  const ahead = (days: number) => workday(day, -days);

  const call = (on: string, startsAt: string, items: MeetingItem[]) => {
    add(instant(on, 9, 0), "called", {
      title: `${day.slice(0, 4)}年第 ${10 + number} 次党组会议`,
      meeting_kind: "group",
      starts_on: day,
      starts_at: startsAt,
      place: "三楼会议室",
      chair,
      clerk: clerk.person,
    });
    items.forEach(({ id, title }, at) =>
      add(instant(on, 9, 1 + at), "item-listed", { matter: id, number: at + 1, item_title: title }),
    );
  };
  const prepare = (
    on: { called: string; approved: string; noticed: string },
    items: MeetingItem[],
    hour: string,
  ) => {
    call(on.called, hour, items);
    add(instant(on.approved, 10, 5), "agenda-approved", { ...asChair, items: items.length }, own(chair));
    add(instant(on.noticed, 14, 30), "observer-told", {
      text: `议题 ${items.length} 项，议程和材料已送派驻机构`,
    });
    add(instant(on.noticed, 14, 40), "notice-given", { text: "请提前审阅材料，因故不能到会的请说明原因" });
  };
  const read = (on: string, people: string[]) =>
    people.forEach((person, at) =>
      add(instant(on, 15, 5 + 7 * at), "notice-read", asMember(person), own(person)),
    );
  const admission = (): Admission => ({
    jurisdiction: unit.jurisdiction,
    matter: {
      open: {
        procedure: "cn/meeting",
        body: unit.body,
        id: idOf(`${seed}\n${unit.jurisdiction}/${unit.place.key} meeting ${name}`),
      },
    },
    acts: acts.toSorted((a, b) => a.claimedAt.localeCompare(b.claimedAt)),
  });

  return {
    called(items: MeetingItem[], until: string): Admission {
      call(workday(until, -1), "09:00", items);
      return admission();
    },
    /** The chair and half of the members have received; the first deputy has not yet. */
    noticed(items: MeetingItem[], until: string): Admission {
      const noticed = workday(until, -1);
      prepare({ called: workday(until, -3), approved: workday(until, -2), noticed }, items, "14:30");
      read(noticed, [chair, ...members.slice(Math.ceil(members.length / 2))].filter(isNotFirst(unit, day)));
      add(instant(noticed, 16, 30), "observer-invited");
      return admission();
    },
    /** Opened a quarter of an hour before the sample's last day begins in Greenwich: this morning, here. */
    sitting(items: MeetingItem[], until: string): Admission {
      const noticed = workday(until, -1);
      prepare({ called: workday(until, -4), approved: workday(until, -3), noticed }, items, "07:45");
      read(noticed, [chair, ...members]);
      add(instant(until, 7, 45), "opened");
      const asClerk = { of: clerk.person, as: "clerk" };
      [asChair, ...members.map(asMember), asClerk].forEach((who, at) =>
        add(instant(until, 7, 46 + at), "attended", who),
      );
      return admission();
    },
    cancelled(until: string): Admission {
      call(workday(until, -5), "09:00", []);
      add(instant(workday(until, -4), 11, 0), "cancelled", {
        reasons: "有关议题材料需进一步修改，并入下次会议",
      });
      return admission();
    },
    held(decision: Decided, { isFiled, until }: { isFiled: boolean; until: string }): Admission | null {
      const seen = roomOf(decision, group);
      if (!seen) return null;
      const items = [{ id: decision.id, title: decision.title }];
      prepare({ called: ahead(4), approved: ahead(3), noticed: ahead(2) }, items, seen.hour);
      read(ahead(1), [chair, ...members]);
      const { begin, end } = seen;
      add(after(begin, -3), "opened");
      seen.people.forEach(({ of, as, isThere }, at) =>
        add(after(begin, -2, at), isThere ? "attended" : "absent", {
          of,
          as,
          ...(isThere ? {} : { reason: "公务出差，已请假" }),
        }),
      );
      const item = { matter: decision.id };
      add(after(begin, -1), "item-opened", { ...item, means: "paper" });
      add(after(end, 1), "item-closed", { ...item, outcome: seen.outcome });
      add(after(end, 2), "closed");
      add(after(end, 60), "record-drafted", { text: "会议记录已整理，送到会人员核对" });
      const there = seen.people.filter(({ as, isThere }) => isThere && (as === "chair" || as === "member"));
      const objecting = there.findLast(({ as }) => as === "member");
      if (!objecting) return null;
      const others = there.filter((one) => one !== objecting).slice(0, isFiled ? undefined : 2);
      others.forEach(({ of, as }, at) =>
        add(after(end, 75 + 6 * at), "record-confirmed", { of, as }, own(of)),
      );
      const objected = { of: objecting.of, as: "member" };
      add(
        after(end, 130),
        "record-objected",
        { ...objected, text: "本人发言中关于工期安排的意见记录不全，请补充" },
        own(objecting.of),
      );
      if (isFiled) {
        const next = workday(day, 1);
        const reasons = "核对记录原件，意见确有遗漏";
        add(instant(next, 9, 10), "objection-answered", { ...objected, outcome: "corrected", reasons });
        add(instant(next, 9, 20), "correction-added", {
          text: "补充：该同志提出施工期间应当保证群众出行，工期宜分段安排",
          ...item,
        });
        add(instant(next, 9, 40), "record-confirmed", objected, own(objecting.of));
        add(instant(workday(day, 2), 10, 0), "minutes-issued", { differs_from_record: false });
        add(instant(workday(day, 5), 15, 0), "filed");
      }
      return acts.every(({ claimedAt }) => claimedAt < `${until}T00:00:00.000Z`) ? admission() : null;
    },
  };
}

/** Who was there, from when to when, and what came of it: as the decision's own acts have it. */
function roomOf({ acts, day }: Decided, { clerk }: Meeting) {
  const convened = acts.find(({ type }) => type === "decision.convened");
  const resolved = acts.findLast(({ type }) => type === "decision.resolved");
  if (!convened || !resolved || resolved.claimedAt.slice(0, 10) !== convened.claimedAt.slice(0, 10))
    return null;
  const people = acts.flatMap(({ type, data }) =>
    type === "decision.attended" || type === "decision.absent"
      ? [{ of: String(data.of), as: String(data.as), isThere: type === "decision.attended" }]
      : [],
  );
  const isAfternoon = convened.claimedAt >= instant(day, 13, 0);
  return {
    begin: convened.claimedAt,
    end: resolved.claimedAt,
    hour: isAfternoon ? "14:00" : "09:00",
    outcome: String(fieldsOf(resolved.data).outcome),
    people: people.some(({ of }) => of === clerk.person)
      ? people
      : [...people, { of: clerk.person, as: "clerk", isThere: true }],
  };
}

const after = (at: string, minutes: number, seconds = 0) =>
  new Date(Date.parse(at) + minutes * 60_000 + seconds * 1_000).toISOString();

/** In the office that the person holds at the body; the clerk's where there is none. */
function actorOf(unit: Unit, person: string, day: string, clerk: Meeting["clerk"]): Actor {
  const held = unit.offices.find(({ plan }) =>
    unit.terms.some((t) => t.office === plan.key && t.person === person && holdsOn(t, day)),
  );
  return held ? { person, office: held.id } : clerk;
}

/** The first deputy is one of the sample's accounts: a notice waits for whoever signs in with it. */
const isNotFirst = (unit: Unit, day: string) => (person: string) =>
  !unit.terms.some((t) => t.office === "deputy-1" && t.person === person && holdsOn(t, day));
