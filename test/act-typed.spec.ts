/** What is typed for an act of any procedure comes to the data that its procedure accepts, or says what is lacking. */
import { expect, test } from "vitest";
import { checkAct, checkEnvelope, type Procedure } from "../src/norms/index.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";
import type { components } from "../web/app/api.gen.ts";
import {
  claimedAtOf,
  dataOf,
  lacksOf,
  NOTHING_TYPED,
  placeOf,
  type Typed,
} from "../web/app/matter/act-typed.ts";
import { todayIn } from "../web/app/record/times.ts";

type Recordable = components["schemas"]["Recordable"];

const norms = await shippedNorms();
const decision = norms.procedure("cn/decision", "2026-01-01") as Procedure;
const offered = (type: string): Recordable => {
  const act = decision.acts[type];
  if (!act) throw new Error(type);
  const as = act.as.map((id) => ({ id, title: { zh: id, en: id } }));
  return {
    type,
    title: act.title,
    closes: act.closes,
    documents: [],
    as,
    of: "anyone",
    next: false,
    owed: null,
    fields: act.fields,
  };
};
const typedAs = (values: Record<string, string>, more: Partial<Typed> = {}): Typed => ({
  ...NOTHING_TYPED,
  ...more,
  values,
});
const TODAY = "2026-11-26";
const CHIEF = "b5a4dbbe-71a7-4a3e-8f0c-0a46c2f2b7a9";

test.each<[string, Record<string, string>, Partial<Typed>, Record<string, unknown>]>([
  [
    "decision.minutes-issued",
    { differs_from_record: "false", text: " 已印发 " },
    {},
    { differs_from_record: false, text: "已印发" },
  ],
  ["decision.reconsidered", { in_favour: "５", outcome: "agreed" }, {}, { in_favour: 5, outcome: "agreed" }],
  [
    "decision.action-taken",
    { kind: "payment", paid: "12.5万", total: "125000元" },
    {},
    { kind: "payment", paid: 12_500_000, total: 12_500_000 },
  ],
  [
    "decision.emergency-decided",
    { text: "先行抢修" },
    { of: CHIEF, as: "chair" },
    { of: CHIEF, as: "chair", text: "先行抢修" },
  ],
  ["decision.closed", {}, { item: "2" }, { item: "2" }],
])("%s", (type, values, more, data) => {
  const act = offered(type);
  const typed = typedAs(values, more);
  expect(lacksOf(act, typed, TODAY)).toEqual([]);
  expect(dataOf(act, typed)).toEqual(data);
  const { of: _, as: __, item: ___, ...fields } = data;
  expect(checkEnvelope(decision, { type, data })).toEqual({ ok: true });
  expect(checkAct(decision, { type, data: fields })).toEqual({ ok: true });
});

test("for every act of every procedure that there is, nothing typed is told field by field and not sent", () => {
  for (const procedure of norms.procedures())
    for (const act of Object.values(procedure.acts)) {
      const as = act.as.map((id) => ({ id, title: { zh: id, en: id } }));
      const form = { ...offered("decision.closed"), type: act.type, as, fields: act.fields } as Recordable;
      const places = lacksOf(form, NOTHING_TYPED, TODAY).map(({ place }) => place);
      const needed = act.fields.filter(({ required }) => required).map(({ key }) => key);
      expect(places).toEqual([...(act.as.length > 0 ? ["of", "as"] : []), ...needed]);
    }
});

test("what is no figure, no amount or no day is told at its field", () => {
  const wrong = (type: string, values: Record<string, string>, more: Partial<Typed> = {}) =>
    lacksOf(offered(type), typedAs(values, more), TODAY);
  expect(wrong("decision.reconsidered", { in_favour: "五", outcome: "agreed" })).toEqual([
    { place: "in_favour", word: "integerWrong" },
  ]);
  expect(wrong("decision.action-taken", { kind: "payment", paid: "很多" })).toEqual([
    { place: "paid", word: "amountWrong" },
  ]);
  expect(wrong("decision.closed", {}, { day: "2026-02-30" })).toEqual([{ place: "day", word: "dayWrong" }]);
  expect(wrong("decision.closed", {}, { day: "20261120" })).toEqual([{ place: "time", word: "timeNeeded" }]);
});

test("an act happened when it is typed, or now", () => {
  const now = new Date("2026-11-26T02:00:00Z");
  const at = (day: string, time: string) => claimedAtOf({ ...NOTHING_TYPED, day, time }, now, TODAY);
  expect(at("", "")).toBe(now.toISOString());
  expect(at("", "930")).toBe("2026-11-26T01:30:00.000Z");
  expect(at("20261120", "9:30")).toBe("2026-11-20T01:30:00.000Z");
  expect([todayIn(new Date("2026-11-25T15:59:00Z")), todayIn(new Date("2026-11-25T16:00:00Z"))]).toEqual([
    "2026-11-25",
    "2026-11-26",
  ]);
});

test("what the server objects to stands at its field", () => {
  expect([placeOf("acts[0].data.text"), placeOf("body.data.paid"), placeOf("acts[0].claimedAt")]).toEqual([
    "text",
    "paid",
    "day",
  ]);
});
