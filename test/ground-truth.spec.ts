import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type MeetingRow, mapMeetingRows, type Procedure } from "../src/norms/index.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";
import { type Assessment, assess, startMonitor, stepMonitor } from "../src/rules/index.ts";

/** What the rules find in real meetings, beside what a program of its own counted (test/ground-truth). */
const norms = await shippedNorms();
const procedure = norms.procedure("fomc/meeting", "2026-01-01") as Procedure;

type Judged = {
  caseId: string;
  assessment: Assessment;
  breaches: { constraint: string; item: string | null }[];
};

function judge(file: string): Judged[] {
  const rows: MeetingRow[] = parse(readFileSync(file), { columns: true, bom: true });
  const { cases, problems } = mapMeetingRows(procedure, rows);
  expect(problems).toEqual([]);
  return [...cases].map(([caseId, acts]) => {
    const monitor = startMonitor(procedure);
    const breaches = acts.flatMap((act, index) => {
      const o = {
        number: index + 1,
        type: act.type,
        of: act.resource,
        by: act.resource,
        as: act.as,
        item: act.item,
        data: act.data,
        time: Date.parse(act.claimedAt),
      };
      return stepMonitor(monitor, o).map((c) => ({ constraint: c.constraint, item: c.breach.item }));
    });
    return { caseId, assessment: assess(monitor, true), breaches };
  });
}

function casesWhere(judged: Judged[], constraint: string, verdict: "violated" | "satisfied"): number {
  return judged.filter((j) => {
    const c = j.assessment.constraints.find((a) => a.constraint === constraint);
    return c && !c.vacuous && c.verdict === verdict;
  }).length;
}

/** In how many cases there was something to judge. */
function judgedIn(judged: Judged[], constraint: string): number {
  return casesWhere(judged, constraint, "satisfied") + casesWhere(judged, constraint, "violated");
}

function found(judged: Judged[], constraint: string): string[][] {
  return judged
    .flatMap((j) =>
      j.breaches.filter((b) => b.constraint === constraint).map((b) => [j.caseId, b.item ?? ""]),
    )
    .sort();
}

function checked(judged: Judged[], constraint: string): number {
  return judged.reduce((n, j) => {
    const a = j.assessment.constraints.find((c) => c.constraint === constraint)?.activations;
    return n + (a ? a.fulfilled + a.violated : 0);
  }, 0);
}

const sets = [
  {
    name: "fomc-1983-1986",
    log: "sample/meetings/fomc-1983-1986/events.csv",
    truth: "test/ground-truth/fomc-1983-1986.json",
  },
  {
    name: "galicia-2015",
    log: "sample/meetings/galicia-2015/events.csv",
    truth: "test/ground-truth/galicia-2015.json",
  },
  {
    name: "london-2025-01-04",
    log: "../shared/data/meetings/london-2025-01-04/events.csv",
    truth: "../shared/data/meetings/london-2025-01-04/ground-truth.json",
  },
];

for (const set of sets) {
  const present = existsSync(set.log) && existsSync(set.truth);
  if (!present)
    console.log(`${set.name} is test input that does not ship; it is not here, so it is not compared.`);
  describe.skipIf(!present)(set.name, () => {
    const truth = present ? JSON.parse(readFileSync(set.truth, "utf8")) : {};
    const judged = present ? judge(set.log) : [];

    test("every case is read", () => {
      expect(judged.length).toBe(truth.cases);
    });

    test("who speaks when", () => {
      if (!truth.chair_speaking) {
        expect(casesWhere(judged, "chair-last", "satisfied")).toBe(0);
        return;
      }
      const spoken = truth.chair_speaking.cases_with_speech;
      expect(judgedIn(judged, "chair-not-first")).toBe(spoken);
      expect(judgedIn(judged, "chair-last")).toBe(spoken);
      const debates = truth.chair_speaking["debates (at least one member spoke)"];
      expect(judgedIn(judged, "chair-last-among-chair-and-members")).toBe(debates);
      expect(casesWhere(judged, "chair-not-first", "violated")).toBe(truth.chair_speaking.chair_first);
      expect(casesWhere(judged, "chair-last", "satisfied")).toBe(truth.chair_speaking.chair_last);
      expect(casesWhere(judged, "chair-not-before-a-later-member", "violated")).toBe(
        truth.chair_speaking.chair_before_a_later_member,
      );
      expect(casesWhere(judged, "chair-last-among-chair-and-members", "satisfied")).toBe(
        truth.chair_speaking.debates_chair_last_among_chair_and_members,
      );
    });

    test("quorum, majority and ties", () => {
      const byVotes = Object.entries(truth.quorum_more_than_half_of_due).find(([k]) =>
        k.startsWith("by_votes_cast"),
      )?.[1] as { checked: number; found: number };
      expect(checked(judged, "quorum-by-votes")).toBe(byVotes.checked);
      expect(found(judged, "quorum-by-votes").length).toBe(byVotes.found);
      const byAttendance = Object.entries(truth.quorum_more_than_half_of_due).find(([k]) =>
        k.startsWith("by_attendance"),
      )?.[1] as { checked: number; found: number } | null;
      if (byAttendance) {
        expect(judgedIn(judged, "quorum-by-attendance")).toBe(byAttendance.checked);
        expect(casesWhere(judged, "quorum-by-attendance", "violated")).toBe(byAttendance.found);
      }
      const half = Object.entries(truth).find(([k]) =>
        k.startsWith("carried_with_yes_at_most_half_of_due"),
      )?.[1] as { checked: number; list: string[][] };
      expect(checked(judged, "carried-by-majority-of-those-due")).toBe(half.checked);
      expect(found(judged, "carried-by-majority-of-those-due")).toEqual(
        half.list.map(([c, motion]) => [c, motion]).sort(),
      );
      expect(found(judged, "no-tie")).toEqual(
        truth.votes.ties.list.map((t: string[]) => [t[0], t[1]]).sort(),
      );
    });

    test("whom the roll call names is listed as attending or absent", () => {
      const irregular: string[][] = truth.irregular.voter_not_in_attendance_list.list;
      const byAttendance = Object.keys(truth.activities).includes("attend");
      const expected = byAttendance ? irregular.map(([c, motion]) => [c, motion]).sort() : [];
      expect(found(judged, "voter-listed")).toEqual(expected);
    });

    test("recusals and late items", () => {
      expect(found(judged, "recusal-respected").length).toBe(
        truth.recusal?.recused_yet_voting_on_the_same_motion?.found ?? 0,
      );
      expect(found(judged, "late-item").map(([c]) => c)).toEqual([...(truth.late_items?.list ?? [])].sort());
    });
  });
}
