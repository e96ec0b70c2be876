/** Bodies: states, divisions of work, figures, lists of items, the registry. */
import {
  BROKEN_REGISTRY,
  chooseList,
  divisionOf,
  draftDivision,
  fillItem,
  firstBody,
  housing,
  ownList,
  WHOLE_REGISTRY,
} from "../scenes.ts";
import { ALL_STATES, SUPERVISOR, WAITING, type Shot } from "../shot.ts";

export const BODIES: Shot[] = [
  { name: "states", role: SUPERVISOR, path: "/states?compared=quarter", states: ALL_STATES },
  { name: "divisions", role: SUPERVISOR, path: "/divisions", states: ALL_STATES },
  { name: "division", role: SUPERVISOR, path: divisionOf("青川市城市管理局"), states: WAITING },
  { name: "division-changed", role: "Meeting clerk", path: divisionOf("青川市住房和城乡建设局") },
  { name: "division-acting", role: SUPERVISOR, path: divisionOf("青川市水利局") },
  {
    name: "division-draft",
    role: "Meeting clerk",
    path: async (context) => `${await divisionOf("青川市住房和城乡建设局")(context)}?draft=true`,
    before: draftDivision,
  },
  { name: "figures", role: SUPERVISOR, path: "/figures", states: ALL_STATES },
  {
    name: "body-figures",
    role: SUPERVISOR,
    path: async (context) => `${await housing(context)}/figures`,
    before: async (page) => {
      await page.locator(".month-chart svg").first().waitFor();
    },
    states: WAITING,
  },
  {
    name: "matters-counted",
    role: SUPERVISOR,
    path: "/matters?figure=chair-last-rest",
    isWindow: true,
  },
  { name: "bodies", role: SUPERVISOR, path: "/bodies", states: ALL_STATES },
  { name: "body", role: SUPERVISOR, path: firstBody, states: WAITING },
  {
    name: "item-list",
    role: SUPERVISOR,
    path: async (context) => `${await firstBody(context)}/item-list`,
    states: WAITING,
  },
  { name: "item-list-of-a-clerk", role: "Meeting clerk", path: ownList },
  {
    name: "item-list-none",
    role: "Meeting clerk",
    path: async (context) => `${await ownList(context)}?on=2020-01-01`,
  },
  {
    name: "item-list-errors",
    role: "Meeting clerk",
    path: ownList,
    before: (page) => chooseList(page, "1-1,大额,预算外支出,若干,电子,是", "1-1,重大决策,,,,"),
  },
  {
    name: "item-list-changes",
    role: "Meeting clerk",
    path: ownList,
    before: (page) =>
      chooseList(page, "4-1,大额度资金使用,预算外支出,20,记名投票,是", "1-1,重大决策,年度预算,,举手,"),
  },
  { name: "propose-item", role: "Deputy", path: "/matters/propose", before: fillItem },
  { name: "propose-item-not-mine", role: "Staff", path: "/matters/propose" },
  { name: "bodies-found", role: SUPERVISOR, path: "/bodies?query=局&on=2024-06-01" },
  {
    name: "body-as-of",
    role: SUPERVISOR,
    path: async (context) => `${await firstBody(context)}?on=2024-06-01`,
  },
  {
    name: "bodies-import-errors",
    role: "Organisation officer",
    path: "/bodies/import",
    before: async (page) => {
      await page.locator("input[type=file]").setInputFiles(BROKEN_REGISTRY);
      await page.locator("table").waitFor();
    },
  },
  {
    name: "bodies-import-changes",
    role: "Organisation officer",
    path: "/bodies/import",
    before: async (page) => {
      await page.locator("input[type=file]").setInputFiles(WHOLE_REGISTRY);
      await page.locator("table").waitFor();
    },
  },
];
