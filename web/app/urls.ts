/** Every address of the pages. A `$name` is a parameter of the page. */
export const URLS = {
  desk: "/",
  signIn: "/sign-in",
  firstRun: "/first-run",
  me: "/me",
  settings: "/settings",
  matters: "/matters",
  record: "/matters/new",
  drafts: "/drafts",
  pasteMatters: "/matters/paste",
  proposeItem: "/matters/propose",
  matter: "/matters/$id",
  /** What comes out of a meeting right after it was recorded. */
  recorded: "/matters/$id/recorded",
  document: "/matters/$id/documents/$kind",
  meetings: "/meetings",
  callMeeting: "/meetings/new",
  /** 紧急处置: decided alone, to be reported and to come before the meeting. */
  emergency: "/meetings/emergency",
  meeting: "/meetings/$id",
  /** After a meeting: the record confirmed or objected to, and its papers. */
  meetingRecord: "/meetings/$id/record",
  meetingPaper: "/meetings/$id/papers/$kind",
  /** What members sealed to the organ that sends the station. */
  tone: "/tone",
  /** The live room: the clerk's console, a participant's device, the station's, and a screen of no person. */
  meetingConsole: "/meetings/$id/console",
  meetingRoom: "/meetings/$id/room",
  meetingObserver: "/meetings/$id/observer",
  roomScreen: "/meetings/$id/screen",
  joinRoom: "/join",
  /** 会议票单: printed for a meeting without devices, and read again when they come back. */
  slips: "/meetings/$id/slips",
  bodies: "/bodies",
  bodiesImport: "/bodies/import",
  states: "/states",
  body: "/bodies/$id",
  /** What bodies did in a period, and one of them. */
  figures: "/figures",
  bodyFigures: "/bodies/$id/figures",
  division: "/bodies/$id/division",
  divisions: "/divisions",
  itemList: "/bodies/$id/item-list",
  tasks: "/tasks",
  /** 对照检查: payments and the like against what was resolved. */
  tasksOutside: "/tasks/outside",
  findings: "/findings",
  finding: "/findings/$id",
  messages: "/messages",
  norms: "/norms",
  norm: "/norms/$pack/$name",
  parameter: "/norms/$pack/$name/parameters/$parameter",
  normText: "/norms/$pack/$name/text",
  compareNorms: "/norms/$pack/$name/compare",
  /** Not /ledger: that is the public ledger itself, for programs. */
  ledger: "/ledgers",
  accounts: "/accounts",
  system: "/system",
  search: "/search",
} as const;

/** What the address of a procedure's page takes from its id: cn/decision. */
export function procedureParams(id: string): { pack: string; name: string } {
  const [pack = "", name = ""] = id.split("/");
  return { pack, name };
}

/** Where a page speaks of an act or of a rule, and how links point to it. */
export const actAnchor = (number: number) => `act-${number}`;
export const verdictAnchor = (constraint: string) => `rule-${constraint}`;
