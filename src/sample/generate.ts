/**
 * The sample prefecture: its registry, and its decisions one by one in the order of time, each with the rule that it breaks.
 * Pure: seed in, data out. Every decision has chance of its own, so a larger scale adds decisions and changes none.
 */
import type { Admission } from "../matters/index.ts";
import { adoptionsOf } from "./adoptions.ts";
import { addDays, busyDay, workday } from "./calendar.ts";
import { type Broken, decisionActs, RULES, SHOWN_AT_THE_END } from "./decisions.ts";
import { divisionsOf, type SampleDivision } from "./divisions.ts";
import { establish, meetingOn, type SampleSeat, type Unit } from "./establish.ts";
import { handlingsOf, type SampleFinding } from "./handlings.ts";
import { itemListsOf } from "./item-lists.ts";
import { freshItems, type MeetingSources, meetingsOf } from "./meetings.ts";
import { nobodyElse } from "./people.ts";
import { JURISDICTIONS, NAMES } from "./places.ts";
import { createRandom, idOf, type Random } from "./random.ts";
import { holdsOn } from "./terms.ts";
import { type SampleTask, tasksOf } from "./tasks.ts";
import { type Topic, topicsOf } from "./topics.ts";
import { DEPARTMENTS } from "./words.ts";

export type SampleOptions = {
  seed: string;
  scale: number;
  /** The civil day on which the sample ends: what is due on it or later has not happened yet. */
  until: string;
};
export type SampleDecision = { admission: Admission; broken: Broken | null };
export type Sample = {
  registry: Admission[];
  /** What has been adopted over the norm packs. */
  adoptions: Admission[];
  /** The bodies' own lists of matters that need a meeting. */
  itemLists: Admission[];
  seats: SampleSeat[];
  /** Who in each leading group has what in charge. */
  divisions: SampleDivision[];
  /** At most so many; some fall away, because their body could not meet on the day. */
  planned: number;
  decisions(): Generator<SampleDecision>;
  /** What follows from the resolutions. */
  tasks(): Generator<SampleTask>;
  /** Meetings of the bodies that are shown, and the items that wait for the next ones. */
  meetings(): Generator<Admission>;
  /** What was done about the findings that the decisions brought. */
  handlings(findings: SampleFinding[]): Generator<Admission>;
};

type Plan = { unit: Unit; name: string; day: string; broken: Broken | null };

const DAYS = 720;
const PER_BODY = { prefecture: 12, county: 3 };
/** The bodies that somebody who looks around comes to first. */
const SHOWN = new Set(["qingchuan/housing", "ningxi/housing"]);
const PER_SHOWN_BODY = 26;
const BREACHES = 0.06;
/** Items that wait at such a body: two for each meeting that is called, noticed or sits, and some for none yet. */
const FRESH = 9;
/** A breach that shows at the end of a matter needs a matter that can have ended. */
const ENDED_DAYS = 100;

/** Chiefs with a habit; it goes with the person who is in the chair now, not with the body. */
const HABITS: Record<string, { broken: Broken; share: number }> = {
  "qingchuan/housing": { broken: "chair-states-last", share: 0.4 },
  "qingchuan/construction-group": { broken: "late-item", share: 0.4 },
  "qingchuan/urban": { broken: "chair-votes-last", share: 0.35 },
  "ningxi/housing": { broken: "no-leading-remark", share: 0.35 },
  "heyang/town-1": { broken: "quorum", share: 0.6 },
  "shidai/town-2": { broken: "execution-after-confirmation", share: 0.6 },
  "nanyi/hospital": { broken: "declared-interest-recused", share: 0.6 },
};

export function generateSample({ seed, scale, until }: SampleOptions): Sample {
  const established = JURISDICTIONS.map((j) => establish(seed, j, until));
  const units = established.flatMap((e) => e.units);
  const unitAt = new Map(units.map((unit) => [nameOf(unit), unit]));
  const plans = planAll(units.filter((unit) => unit.place.domain !== null));
  return {
    registry: established.flatMap((e) => e.registry),
    adoptions: adoptionsOf(seed, units, until),
    itemLists: itemListsOf(seed, units, until),
    seats: established.flatMap((e) => e.seats),
    divisions: divisionsOf(seed, units, until),
    planned: plans.length,
    *decisions() {
      for (const plan of plans) {
        const decision = decide(plan);
        if (decision) yield decision;
      }
    },
    *tasks() {
      for (const plan of plans) {
        const decision = decide(plan);
        if (!decision) continue;
        const { unit } = plan;
        const { matter, acts } = decision.admission;
        const id = "open" in matter ? (matter.open.id ?? "") : matter.id;
        const kind = acts[0]?.data.class as Topic["class"];
        yield* tasksOf(seed, { unit, acts, id, kind, isShown: SHOWN.has(nameOf(unit)) }, until);
      }
    },
    *meetings() {
      for (const unit of units.filter((one) => SHOWN.has(nameOf(one)))) {
        const sources = sourcesOf(unit);
        yield* freshItems(sources, until);
        yield* meetingsOf(seed, sources, until);
      }
    },
    handlings: (findings) => handlingsOf(seed, units, until, SHOWN, findings),
  };

  function planAll(deciding: Unit[]): Plan[] {
    const all: Plan[] = [];
    let breaches = 0;
    for (const unit of deciding) {
      const of = nameOf(unit);
      const shown = SHOWN.has(of);
      const isCounty = unit.jurisdiction !== "qingchuan";
      const number = Math.round(
        (shown ? PER_SHOWN_BODY : PER_BODY[isCounty ? "county" : "prefecture"]) * scale,
      );
      for (let n = 0; n < number; n += 1) {
        const random = createRandom(`${seed} plan ${of} ${n}`);
        const day = busyDay(random, until, DAYS);
        const habit = HABITS[of];
        const isHabit =
          habit &&
          meetingOn(unit, day)?.chair === meetingOn(unit, until)?.chair &&
          random.chance(habit.share);
        const broken = isHabit
          ? habit.broken
          : random.chance(BREACHES)
            ? (RULES[breaches++ % RULES.length] as Broken)
            : null;
        const tooLate =
          broken !== null && SHOWN_AT_THE_END.includes(broken) && day > addDays(until, -ENDED_DAYS);
        all.push({ unit, name: `${of} ${n}`, day, broken: tooLate ? null : broken });
      }
      // What waits on the desks: a matter that meets in the next days, and one just decided.
      const random = createRandom(`${seed} waiting ${of}`);
      if (shown || random.chance(isCounty ? 0.3 : 0.8))
        all.push({ unit, name: `${of} next`, day: workday(until, random.between(1, 3)), broken: null });
      if (shown || random.chance(isCounty ? 0.3 : 0.7))
        all.push({ unit, name: `${of} last`, day: workday(until, -random.between(1, 2)), broken: null });
    }
    return all.sort((a, b) => a.day.localeCompare(b.day));
  }

  function decide({ unit, name, day, broken }: Plan): SampleDecision | null {
    const meeting = meetingOn(unit, day);
    if (!meeting) return null;
    const random = createRandom(`${seed} decision ${name}`);
    const topic = random.pick(topicsOf(unit.place.domain ?? "", Number(day.slice(5, 7))));
    const items =
      topic.class === "appointment" && topic.title.includes("{who}") && random.chance(0.4)
        ? random.between(2, 3)
        : 1;
    const amount = topic.amount ? rounded(random.between(...topic.amount)) : null;
    const acts = decisionActs(random, {
      title: titleOf(random, topic, { unit, day, amount, items }),
      class: topic.class,
      amount: amount === null ? null : amount * 1_000_000,
      items,
      day,
      meeting,
      observer: random.chance(0.25) ? observerOf(unit, day) : null,
      broken,
    });
    const happened = acts.filter((act) => act.claimedAt < `${until}T00:00:00.000Z`);
    if (happened.length === 0) return null;
    const { jurisdiction, body } = unit;
    return {
      admission: {
        jurisdiction,
        matter: { open: { procedure: "cn/decision", body, id: idOf(`${seed}\n${name}`) } },
        acts: happened,
      },
      broken,
    };
  }

  /** Decisions that broke no rule, the newest first, and items that no meeting has taken up. */
  function sourcesOf(unit: Unit): MeetingSources {
    const of = nameOf(unit);
    const decided = plans
      .filter((plan) => plan.unit === unit && plan.broken === null && plan.day < until)
      .toReversed()
      .flatMap((plan) => {
        const decision = decide(plan);
        const acts = decision?.admission.acts ?? [];
        const title = String(acts[0]?.data.title ?? "");
        return decision ? [{ id: idOf(`${seed}\n${plan.name}`), title, day: plan.day, acts }] : [];
      });
    const taken = new Set(decided.map(({ title }) => title));
    const random = createRandom(`${seed} fresh ${of}`);
    const topics = random
      .shuffle(topicsOf(unit.place.domain ?? "", Number(until.slice(5, 7))))
      .filter(({ class: kind }) => kind !== "appointment");
    const fresh = topics.flatMap((topic, n) => {
      const amount = topic.amount ? rounded(random.between(...topic.amount)) : null;
      const title = titleOf(random, topic, { unit, day: until, amount, items: 1 });
      if (taken.has(title)) return [];
      return {
        id: idOf(`${seed}\n${of} fresh ${n}`),
        title,
        class: topic.class,
        amount: amount === null ? null : amount * 1_000_000,
        department: DEPARTMENTS[topic.class],
      };
    });
    const list = itemListsOf(seed, [unit], until).at(-1);
    return { unit, list, decided, fresh: fresh.slice(0, FRESH) };
  }

  function observerOf(unit: Unit, day: string): string | null {
    const station = unitAt.get(`${unit.jurisdiction}/${unit.place.covered}`);
    return station?.terms.find((t) => t.office === "officer" && holdsOn(t, day))?.person ?? null;
  }
}

function titleOf(
  random: Random,
  topic: Topic,
  at: { unit: Unit; day: string; amount: number | null; items: number },
): string {
  const { form, zh } = at.unit.place;
  const taken = new Set<string>();
  const who = () => Array.from({ length: at.items }, () => nobodyElse(random, taken).zh).join("、");
  const named: Record<string, () => string> = {
    y: () => at.day.slice(0, 4),
    s: () => zh.match(/[省市县区]/)?.[0] ?? "市",
    a: () => String(at.amount),
    n: () => String(random.between(2, 9)),
    quarter: () => `${["一", "二", "三", "四"][Math.floor((Number(at.day.slice(5, 7)) - 1) / 3)]}季度`,
    who,
  };
  const title = topic.title.replace(/\{(\w+)\}/g, (_, key: string) => {
    const places = NAMES[key as keyof typeof NAMES];
    return places ? random.pick(places) : (named[key]?.() ?? "");
  });
  return (at.items === 1 ? title.replace("等同志", "同志") : title)
    .replace("《党组工作规则》", `《${groupOf(form)}工作规则》`)
    .replace("中层干部", form === "town" ? "站所负责人" : "中层干部");
}

function groupOf(form: Unit["place"]["form"]): string {
  if (form === "centre") return "党支部";
  return form.startsWith("department") || form === "government" ? "党组" : "党委";
}

/** As amounts are in papers: two figures that count, or three. */
function rounded(amount: number): number {
  const step = amount < 100 ? 1 : amount < 1_000 ? 5 : 10 ** (String(amount).length - 2);
  return Math.round(amount / step) * step;
}

function nameOf(unit: Unit): string {
  return `${unit.jurisdiction}/${unit.place.key}`;
}
