/** What a draft still lacks before the server can be asked, each at its place in the form, in the form's order. */
import { attendanceOf, type Draft } from "./draft.ts";
import { fenOf } from "./money.ts";
import { chairOf, type Seat } from "./seats.ts";
import { dayOf, timeOf } from "./times.ts";
import type { RecordWord } from "../texts/record.ts";

export type Lack = { place: string; word: RecordWord };

export function lacksOf(draft: Draft, seats: Seat[]): Lack[] {
  const lacks: Lack[] = [];
  const need = (isThere: boolean, place: string, word: RecordWord = "needed") => {
    if (!isThere) lacks.push({ place, word });
  };
  const isBlank = (text: string) => text.trim() === "";
  const meetingDay = dayOf(draft.day);
  const needGiven = (part: "materials" | "notice") => {
    const typed = draft[part].day;
    const day = dayOf(typed);
    need(isBlank(typed) || day !== null, part, "dayWrong");
    need(day === null || meetingDay === null || day <= meetingDay, part, "afterMeeting");
  };

  need(!isBlank(draft.title), "title");
  need(draft.class !== "", "class");
  need(isBlank(draft.amount) || fenOf(draft.amount) !== null, "amount", "amountWrong");
  need(meetingDay !== null, "day", isBlank(draft.day) ? "needed" : "dayWrong");
  need(timeOf(draft.time) !== null, "time", isBlank(draft.time) ? "needed" : "timeWrong");
  need(isBlank(draft.materials.day) || !isBlank(draft.materials.text), "materials", "materialsNamed");
  needGiven("materials");
  needGiven("notice");
  need(!draft.lateItem.is || draft.lateItem.emergency !== null, "late-item", "emergencyNeeded");
  if (meetingDay === null) return lacks;
  need(seats.length > 0, "day", "noMembers");
  if (seats.length === 0) return lacks;
  const chair = chairOf(draft, seats);
  need(chair !== null, "chair", "chairNeeded");
  const isThere = chair === null || attendanceOf(draft, chair).as === "attended";
  need(isThere, `attendance ${chair}`, "chairNotThere");
  draft.items.forEach((item, at) => {
    for (const [person, { interest, recused }] of Object.entries(item.interests))
      need(recused || !isBlank(interest), `interest ${at} ${person}`, "interestNeeded");
    for (const when of ["before", "after"] as const)
      need(item.remarks[when] === null || !isBlank(item.remarks[when]), `remark-${when} ${at}`);
    need(item.outcome !== "", `outcome ${at}`);
  });
  return lacks;
}
