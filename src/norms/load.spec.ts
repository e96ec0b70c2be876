import { describe, expect, test } from "vitest";
import { load, PACK } from "./folder.fixture.ts";

const TEMPLATES =
  "responded_existence, co_existence, response, alternate_response, chain_response, precedence, alternate_precedence, chain_precedence, succession, alternate_succession, chain_succession, not_responded_existence, not_co_existence, not_response, not_precedence, not_succession, not_chain_response, not_chain_precedence, not_chain_succession, existence, absence, exactly, init, end, choice, exclusive_choice, first, last, condition, finally";
const MEETING = `procedure: meeting
title: { zh: 会议, en: Meeting }
in_force: { from: 2020-01-01 }
capacities:
  chair: { zh: 主持人, en: chair }
stages:
  open: { zh: 进行, en: Open }
parameters:
  share: { title: { zh: 比例, en: Share }, value: 1/2, unit: share, basis: [{ document: 规则, status: V }] }
acts:
  opened: { zh: 开始, en: Opened, opens: true, to: open, fields: { due: { zh: 应到, en: Due, type: integer } } }
  attended: { zh: 到会, en: Attended, as: [chair] }
  voted:
    zh: 表决
    en: Voted
    fields:
      choice: { zh: 意见, en: Choice, type: one_of, options: { yes: { zh: 赞成, en: yes }, no: { zh: 反对, en: no }, abstain: { zh: 弃权, en: abstain } } }
counting:
  present: { act: attended, as: [chair] }
  absent: opened
  recused: opened
  vote: voted
  choice: { field: choice, yes: yes, no: no, abstain: abstain }
constraints:
  quorum:
    title: { zh: 过半, en: Quorum }
    severity: minor
    condition: { at: voted, holds: present > due * share }
    broken: { zh: 未过半。, en: No quorum. }
import:
  vote: { act: voted, value: choice, values: { Y: yes } }
`;

const withMeeting = (meeting: string | Uint8Array) =>
  load({ "p/pack.yaml": PACK, "p/procedures/meeting.yaml": meeting });

test("a pack that is in order loads", async () => {
  const { norms, problems } = await withMeeting(MEETING);
  expect(problems).toEqual([]);
  expect(norms?.procedure("p/meeting", "2026-01-01")?.parameters).toMatchObject([
    { id: "share", value: "1/2", unit: "share" },
  ]);
});

/** Replaces what must be there once, so that no case is about something else than it says. */
function change(from: string, to: string): string {
  expect(MEETING.split(from).length).toBe(2);
  return MEETING.replace(from, to);
}

describe("what is wrong is told with file, line and cure", () => {
  test.each<[name: string, from: string, to: string, problem: string]>([
    [
      "YAML that is none",
      "stages:\n",
      "stages: [\n",
      "8: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the YAML.",
    ],
    [
      "a key twice",
      "capacities:\n",
      "title: { zh: 二, en: Two }\ncapacities:\n",
      "4: Map keys must be unique. Correct the YAML.",
    ],
    [
      "an unknown field",
      "    severity: minor\n",
      "    severity: minor\n    serverity: minor\n",
      `28: constraints.quorum: "serverity" is not known here. Known are title, severity, basis, broken, in_force, ${TEMPLATES}.`,
    ],
    [
      "a missing English title",
      "  chair: { zh: 主持人, en: chair }",
      "  chair: { zh: 主持人 }",
      "5: capacities.chair.en is missing. Whatever people read stands in both languages, zh and en.",
    ],
    [
      "a missing Chinese title",
      "    title: { zh: 过半, en: Quorum }",
      "    title: { en: Quorum }",
      "26: constraints.quorum.title.zh is missing. Whatever people read stands in both languages, zh and en.",
    ],
    [
      "a text that YAML takes for a number",
      "    title: { zh: 过半, en: Quorum }",
      "    title: { zh: 15, en: Quorum }",
      "26: constraints.quorum.title.zh: it is read as a number. Write it in quotes.",
    ],
    [
      "missing words for a breach",
      "    broken: { zh: 未过半。, en: No quorum. }\n",
      "",
      "25: constraints.quorum.broken is missing. Add it.",
    ],
    [
      "an unknown status of a basis",
      "status: V }",
      "status: X }",
      '9: parameters.share.basis.0.status: Invalid option: expected one of "V"|"V-part"|"L"|"M"|"I". Correct the value.',
    ],
    [
      "a parameter without a basis",
      "basis: [{ document: 规则, status: V }]",
      "basis: []",
      "9: parameters.share.basis: Too small: expected array to have >=1 items. Correct the value.",
    ],
    [
      "a day that does not exist",
      "from: 2020-01-01",
      "from: 2020-02-30",
      "3: in_force.from: Invalid ISO date. Correct the value.",
    ],
    [
      "an end before the beginning",
      "from: 2020-01-01",
      "from: 2020-01-01, to: 2019-01-01",
      "3: it ends on 2019-01-01 and begins on 2020-01-01. Let it end on a later day than it begins.",
    ],
    [
      "an unknown act in a selector",
      "at: voted,",
      "at: votet,",
      '28: there is no act "meeting.votet". Acts are meeting.opened, meeting.attended, meeting.voted.',
    ],
    [
      "an unknown capacity of an act",
      "en: Attended, as: [chair]",
      "en: Attended, as: [chef]",
      '12: there is no capacity "chef". Capacities are chair.',
    ],
    [
      "an unknown capacity in a selector",
      "{ act: attended, as: [chair] }",
      "{ act: attended, as: [chef] }",
      '19: there is no capacity "chef". Capacities are chair.',
    ],
    [
      "an unknown field in a selector",
      "at: voted,",
      "at: { act: voted, with: { choise: yes } },",
      '28: "meeting.voted" has no field "choise". Its fields are choice.',
    ],
    [
      "a value that a field cannot have",
      "at: voted,",
      "at: { act: voted, with: { choice: maybe } },",
      '28: "choice" cannot be "maybe". It can be yes, no, abstain.',
    ],
    [
      "a selector that is none",
      "at: voted,",
      "at: 7,",
      "28: constraints.quorum.condition.at: it cannot be read. Write the name of an act, or { act, as, with, when }.",
    ],
    [
      "an unknown name in a condition",
      "holds: present >",
      "holds: persent >",
      '28: the condition "persent > due * share": unknown name "persent"; known here are abstain, choice, due, gone, named_votes, no, present, recused, share, votes, yes. Correct the condition.',
    ],
    [
      "a condition that is no FEEL",
      "due * share",
      "due *",
      '28: the condition "present > due *": it is not one FEEL expression; reading ends at character 16. Correct the condition.',
    ],
    [
      "a threshold hidden in a condition",
      "due * share",
      "due / 2",
      "28: the number 2 stands in the condition. Make it a parameter, with unit, basis and status.",
    ],
    [
      "a parameter with the name of a count",
      "  share: {",
      "  votes: {",
      '9: "votes" is already a field or a count. Give the parameter a name of its own.',
    ],
    [
      "two templates",
      "    condition:",
      "    absence: { activation: voted }\n    condition:",
      `25: the constraint "quorum" has 2 templates. Give it one of ${TEMPLATES}.`,
    ],
    [
      "no template",
      "    condition: { at: voted, holds: present > due * share }\n",
      "",
      `25: the constraint "quorum" has no template. Give it one of ${TEMPLATES}.`,
    ],
    ["an unknown stage", "to: open,", "to: opened,", '11: there is no stage "opened". Stages are open.'],
    [
      "a stage that no act reaches",
      "  open: { zh: 进行, en: Open }",
      "  open: { zh: 进行, en: Open }\n  over: { zh: 结束, en: Over }",
      '8: no act brings a matter to the stage "over". Give an act `to: over`, or take the stage out.',
    ],
    ["no act that opens", "opens: true, ", "", "10: no act opens a matter. Give one act `opens: true`."],
    [
      "a field with a word of the envelope",
      "fields: { due:",
      "fields: { as: { zh: 以, en: As, type: text }, due:",
      '11: "as" is a word of every act. Give the field another name.',
    ],
    [
      "options without one_of",
      "type: one_of,",
      "type: text,",
      '17: "choice": options and type one_of go together. Give both or neither.',
    ],
    [
      "a choice that cannot be made",
      "yes: yes, no: no,",
      "yes: aye, no: no,",
      '23: "choice" cannot be "aye". It can be yes, no, abstain.',
    ],
    [
      "an import to an unknown act",
      "vote: { act: voted,",
      "vote: { act: poll,",
      '31: there is no act "meeting.poll". Acts are meeting.opened, meeting.attended, meeting.voted.',
    ],
    [
      "an import to an unknown field",
      "value: choice,",
      "value: choise,",
      '31: "meeting.voted" has no field "choise". Its fields are choice.',
    ],
    [
      "an import to an unknown value",
      "values: { Y: yes }",
      "values: { Y: aye }",
      '31: "choice" cannot be "aye". It can be yes, no, abstain.',
    ],
  ])("%s", async (_, from, to, problem) => {
    const { problems } = await withMeeting(change(from, to));
    expect(problems).toContain(`p/procedures/meeting.yaml:${problem}`);
  });

  test("text that is not UTF-8", async () => {
    const { problems } = await withMeeting(new Uint8Array([0xb9, 0xe6, 0xb7, 0xb6]));
    expect(problems).toEqual(["p/procedures/meeting.yaml:1: it is not UTF-8. Save it as UTF-8."]);
  });

  test("each person without a count of who is there", async () => {
    const meeting = change(
      "condition: { at: voted, holds: present > due * share }",
      "precedence: { activation: voted, target: attended, each: true, same: [of] }",
    );
    const { problems } = await withMeeting(meeting.replace(/counting:\n(?: {2}.*\n)+/, ""));
    expect(problems).toEqual([
      "p/procedures/meeting.yaml:22: each already means person by person. Take `of` out of `same`.",
      "p/procedures/meeting.yaml:22: nobody is counted as present. Say under `counting` who is.",
    ]);
  });

  test("files that lie wrong", async () => {
    expect((await load({})).problems).toEqual([
      ":1: there is no norm pack. Put each pack into a folder of its own here.",
    ]);
    const { problems } = await load({
      "q/pack.yaml": PACK,
      "r/procedures/meeting.yaml": MEETING,
      "r/procedures/other.spec.yaml": "[]",
    });
    expect(problems).toEqual([
      'q/pack.yaml:1: the pack "p" lies in the folder "q". Give both the same name.',
      "q/procedures:1: there is no procedure. Add NAME.yaml for each procedure.",
      "r/pack.yaml:1: there is no such file. Add it.",
      "r/procedures/other.spec.yaml:1: there is no procedure beside these cases. Add other.yaml, or rename the cases.",
    ]);
  });
});

test("all problems of all files are told at once", async () => {
  const { problems } = await load({
    "p/pack.yaml": "pack: p\n",
    "p/procedures/a.yaml": "procedure: [\n",
    "p/procedures/meeting.yaml": MEETING.replace("at: voted,", "at: votet,")
      .replace("to: open,", "to: opened,")
      .replace("yes: yes, no", "yes: aye, no"),
    "q/pack.yaml": PACK.replace("pack: p", "pack: q"),
    "q/procedures/meeting.yaml": MEETING.replace("to: open,", "to: opened,").replace("en: Opened, ", ""),
    "r/pack.yaml": PACK.replace("pack: p", "pack: r"),
    "r/procedures/meeting.yaml": MEETING.replace("to: open,", "to: opened,").replace(
      "at: voted,",
      "at: votet,",
    ),
  });
  expect(problems.map((p) => p.split(": ")[0])).toEqual([
    "p/pack.yaml:1",
    "p/pack.yaml:1",
    "p/procedures/a.yaml:2",
    "q/procedures/meeting.yaml:11",
    "r/procedures/meeting.yaml:7",
    "r/procedures/meeting.yaml:11",
    "r/procedures/meeting.yaml:28",
  ]);
});

describe("generations of a procedure", () => {
  const earlier = MEETING.replace("from: 2020-01-01", "from: 2020-01-01, to: 2024-07-01");
  const later = MEETING.replace("from: 2020-01-01", "from: 2024-07-01").replace("value: 1/2", "value: 2/3");
  const both = (first: string, second: string) =>
    load({
      "p/pack.yaml": PACK,
      "p/procedures/meeting-2020.yaml": first,
      "p/procedures/meeting.yaml": second,
    });

  test("stand side by side, and the day decides which is meant", async () => {
    const { norms } = await both(earlier, later);
    const share = (on: string) => norms?.procedure("p/meeting", on)?.parameters[0]?.value;
    expect(["2019-12-31", "2020-01-01", "2024-06-30", "2024-07-01", "2030-01-01"].map(share)).toEqual([
      undefined,
      "1/2",
      "1/2",
      "2/3",
      "2/3",
    ]);
    expect(norms?.procedure("p/meeting", "2024-06-30")?.inForce).toEqual({
      from: "2020-01-01",
      to: "2024-07-01",
    });
    expect(norms?.procedure("p/meeting", "2024-07-01")?.inForce).toEqual({ from: "2024-07-01", to: null });
  });

  test("may not be in force on the same day", async () => {
    for (const [first, second] of [
      [MEETING, later],
      [earlier.replace("to: 2024-07-01", "to: 2024-07-02"), later],
      [MEETING, MEETING],
    ] as const) {
      const { problems } = await both(first, second);
      expect(problems.map((p) => p.replace(/in \S+meeting-2020/, "in meeting-2020"))).toEqual([
        'p/procedures/meeting.yaml:3: "p/meeting" is in force on the same days as in meeting-2020.yaml. End the earlier generation with in_force.to on the day on which the later one begins.',
      ]);
    }
  });
});
