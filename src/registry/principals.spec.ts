import { describe, expect, test } from "vitest";
import { evolve } from "./decide.ts";
import { issuesOn } from "./issues.ts";
import { whoIsPrincipalAt } from "./principals.ts";
import { build } from "./registry.fixture.ts";

function bureau() {
  const made = build();
  const body = made.body("住建局");
  const principals = (on: string) =>
    whoIsPrincipalAt(
      { offices: made.registry.offices.values(), terms: made.registry.terms.values() },
      body,
      on,
    );
  const people = (on: string) => principals(on).map((p) => made.registry.people.get(p.person)?.name);
  return { ...made, bureau: body, principals, people };
}

describe("who is principal", () => {
  test("the secretary and the administrative head, where a body has both", () => {
    const b = bureau();
    const secretary = b.office(b.bureau, "党组书记", { principal: "secretary" });
    const head = b.office(b.bureau, "局长", { principal: "administrative" });
    b.term(b.person("书记"), secretary, "2024-01-01");
    b.term(b.person("局长"), head, "2024-01-01");
    b.term(b.person("副职"), b.office(b.bureau, "副局长"), "2024-01-01");
    expect(new Set(b.people("2025-01-01"))).toEqual(new Set(["书记", "局长"]));
  });

  test("one person in both offices comes once for each", () => {
    const b = bureau();
    const one = b.person("王");
    b.term(one, b.office(b.bureau, "党组书记", { principal: "secretary" }), "2024-01-01");
    b.term(one, b.office(b.bureau, "局长", { principal: "administrative" }), "2024-01-01", null, {
      concurrent: true,
    });
    expect(
      b
        .principals("2025-01-01")
        .map((p) => [p.person, p.concurrent])
        .sort(),
    ).toEqual([
      [one, false],
      [one, true],
    ]);
  });

  test("a deputy who acts in the office counts exactly as long as that term runs, beside a full holder too", () => {
    const b = bureau();
    const head = b.office(b.bureau, "局长", { principal: "administrative" });
    b.term(b.person("局长"), head, "2024-01-01", "2025-03-01");
    b.term(b.person("副职"), head, "2025-02-01", "2025-05-01", { acting: true });
    expect(b.people("2025-01-31")).toEqual(["局长"]);
    expect(b.people("2025-02-01")).toEqual(["局长", "副职"]);
    expect(b.people("2025-04-30")).toEqual(["副职"]);
    expect(b.people("2025-05-01")).toEqual([]);
  });

  test("a successor who starts on the day on which the predecessor ends is alone on that day", () => {
    const b = bureau();
    const head = b.office(b.bureau, "局长", { principal: "administrative" });
    b.term(b.person("前任"), head, "2024-01-01", "2025-03-01");
    b.term(b.person("后任"), head, "2025-03-01");
    expect(b.people("2025-02-28")).toEqual(["前任"]);
    expect(b.people("2025-03-01")).toEqual(["后任"]);
  });

  test("nobody in an office that is not created yet or is abolished", () => {
    const b = bureau();
    const office = { principal: "both", createdOn: "2024-06-01", abolishedOn: "2025-06-01" } as const;
    b.term(b.person("王"), b.office(b.bureau, "主任", office), "2024-01-01");
    expect(["2024-05-31", "2024-06-01", "2025-05-31", "2025-06-01"].map((on) => b.people(on).length)).toEqual(
      [0, 1, 1, 0],
    );
  });

  test("of one body is not principal of another", () => {
    const b = bureau();
    const other = b.body("财政局");
    b.term(b.person("王"), b.office(other, "局长", { principal: "both" }), "2024-01-01");
    expect(b.people("2025-01-01")).toEqual([]);
  });
});

describe("what is wrong with a registry on a day", () => {
  const kinds = (b: ReturnType<typeof bureau>, on: string) => issuesOn(b.registry, on).map((i) => i.kind);

  test("a principal office that nobody holds, told from the day after the last holder", () => {
    const b = bureau();
    const station = b.body("派驻组", { kind: "station" });
    b.covers(station, b.bureau);
    const head = b.office(b.bureau, "局长", { principal: "administrative" });
    b.term(b.person("王"), head, "2024-01-01", "2025-03-01");
    expect(kinds(b, "2025-02-28")).toEqual([]);
    expect(issuesOn(b.registry, "2025-03-01")).toMatchObject([
      {
        kind: "principal-vacant",
        body: b.bureau,
        office: head,
        people: [],
        message: { zh: "住建局的局长空缺" },
      },
    ]);
  });

  test("two full holders at once, named; one of them acting is none", () => {
    const b = bureau();
    b.covers(b.body("派驻组", { kind: "station" }), b.bureau);
    const head = b.office(b.bureau, "局长", { principal: "administrative" });
    const [one, two] = [b.person("王"), b.person("李")];
    b.term(one, head, "2024-01-01");
    const second = b.term(two, head, "2025-01-01");
    expect(issuesOn(b.registry, "2025-06-01")).toMatchObject([
      {
        kind: "principal-held-twice",
        people: [one, two],
        message: { zh: expect.stringContaining("王、李") },
      },
    ]);
    b.registry.terms.delete(second);
    b.term(two, head, "2025-01-01", null, { acting: true });
    expect(kinds(b, "2025-06-01")).toEqual([]);
  });

  test("a department without a station and one with two, but not what lies below it or outside supervision", () => {
    const b = bureau();
    b.body("房产中心", { parent: b.bureau, kind: "second-tier" });
    b.body("东镇", { kind: "town" });
    const [first, second] = [b.body("一组", { kind: "station" }), b.body("二组", { kind: "station" })];
    expect(kinds(b, "2025-01-01")).toEqual(["not-covered", "not-covered"]);
    b.covers(first, b.bureau);
    expect(kinds(b, "2025-01-01")).toEqual([]);
    b.covers(second, b.bureau, "2025-06-01", "2025-07-01");
    expect(kinds(b, "2025-05-31")).toEqual([]);
    expect(issuesOn(b.registry, "2025-06-01")).toMatchObject([
      { kind: "covered-twice", body: b.bureau, stations: [first, second] },
    ]);
    expect(kinds(b, "2025-07-01")).toEqual([]);
  });

  test("nothing of a body that is dissolved", () => {
    const b = bureau();
    b.office(b.bureau, "局长", { principal: "administrative" });
    evolve(b.registry, { type: "body-dissolved", body: b.bureau, on: "2025-01-01" });
    expect(kinds(b, "2024-12-31")).toEqual(["principal-vacant", "not-covered"]);
    expect(kinds(b, "2025-01-01")).toEqual([]);
  });
});
