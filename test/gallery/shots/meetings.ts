/** Meetings before, in and after them; one that is under way is in ../plays. */
import type { Page } from "playwright-core";
import { answerRecord, chooseItems, makeOrganKey, meetingOf } from "../scenes.ts";
import { ALL_STATES, STATION, SUPERVISOR, WAITING, type Shot } from "../shot.ts";

/** On the device that is in hand, wherever the person took part before. */
async function enterRoom(page: Page): Promise<void> {
  await page.locator(".my-turn .ant-btn-primary").click();
  await page.locator(".room-agenda").waitFor();
}

/** With a code of the clerk's, as a screen on the wall is connected. */
async function connectScreen(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const [, meeting] = /meetings\/([^/]+)/.exec(page.url()) ?? [];
  const answer = await page.request.post(`${origin}/api/v1/meetings/${meeting}/room/screens`, {
    data: {},
    headers: { origin },
  });
  const { code } = (await answer.json()) as { code: string };
  await page.locator(".code-input").fill(code);
  await page.locator(".position-form .ant-btn-primary").click();
  await page.locator(".big-screen").waitFor();
}

export const MEETINGS: Shot[] = [
  { name: "meetings", role: "Meeting clerk", path: "/meetings", states: ALL_STATES },
  { name: "meetings-supervisor", role: SUPERVISOR, path: "/meetings" },
  { name: "meeting-new", role: "Meeting clerk", path: "/meetings/new", states: WAITING, before: chooseItems },
  { name: "meeting-emergency", role: "Meeting clerk", path: "/meetings/emergency" },
  { name: "meeting-called", role: "Chief (secretary)", path: meetingOf("called", ""), states: WAITING },
  { name: "meeting-noticed-clerk", role: "Meeting clerk", path: meetingOf("noticed", "") },
  { name: "meeting-noticed-member", role: "Deputy", path: meetingOf("noticed", "") },
  { name: "meeting-noticed-station", role: STATION, path: meetingOf("noticed", "") },
  { name: "meeting-console-roll", role: "Meeting clerk", path: meetingOf("noticed", "console") },
  { name: "meeting-console", role: "Meeting clerk", path: meetingOf("sitting", "console"), states: WAITING },
  {
    name: "meeting-room-chair",
    role: "Chief (secretary)",
    path: meetingOf("sitting", "room"),
    before: enterRoom,
  },
  { name: "meeting-room-member", role: "Deputy", path: meetingOf("sitting", "room"), before: enterRoom },
  { name: "meeting-observer", role: STATION, path: meetingOf("sitting", "observer") },
  {
    name: "meeting-screen",
    role: "Meeting clerk",
    path: meetingOf("sitting", "screen"),
    before: connectScreen,
  },
  { name: "room-join", role: "Deputy", path: "/join" },
  { name: "meeting-over", role: "Meeting clerk", path: meetingOf("over", "") },
  { name: "meeting-cancelled", role: "Meeting clerk", path: meetingOf("cancelled", "") },
  {
    name: "meeting-record-clerk",
    role: "Meeting clerk",
    path: meetingOf("over", "record"),
    states: WAITING,
  },
  { name: "meeting-record-chief", role: "Chief (secretary)", path: meetingOf("over", "record") },
  {
    name: "meeting-record-confirming",
    role: "Deputy",
    path: meetingOf("over", "record"),
    before: answerRecord(0),
  },
  { name: "meeting-paper-agenda", role: "Meeting clerk", path: meetingOf("over", "papers/agenda") },
  { name: "meeting-paper-notice", role: "Meeting clerk", path: meetingOf("over", "papers/meeting-notice") },
  { name: "meeting-paper-station", role: "Meeting clerk", path: meetingOf("over", "papers/station-report") },
  { name: "meeting-paper-sheet", role: "Meeting clerk", path: meetingOf("over", "papers/attendance-sheet") },
  { name: "meeting-paper-record", role: "Meeting clerk", path: meetingOf("over", "papers/meeting-record") },
  {
    name: "meeting-paper-minutes",
    role: "Meeting clerk",
    path: meetingOf("filed", "papers/meeting-minutes"),
  },
  { name: "slips-attendance", role: "Meeting clerk", path: meetingOf("sitting", "slips") },
  {
    name: "slips-position",
    role: "Meeting clerk",
    path: meetingOf("sitting", "slips?sheet=position"),
    states: WAITING,
  },
  { name: "slips-ballot", role: "Meeting clerk", path: meetingOf("sitting", "slips?sheet=ballot") },
  { name: "slips-tellers", role: "Meeting clerk", path: meetingOf("sitting", "slips?sheet=tellers") },
  { name: "slips-desk", role: "Meeting clerk", path: meetingOf("sitting", "slips?sheet=desk") },
  { name: "tone", role: SUPERVISOR, path: "/tone", states: WAITING },
  { name: "tone-making-a-key", role: SUPERVISOR, path: "/tone", before: makeOrganKey },
];
