/** Calls to the server, in the types of its contract. Every "no" arrives as a Problem with the server's own words. */
import createClient, { type Middleware } from "openapi-fetch";
import type { components, operations, paths } from "./api.gen.ts";
import { GivenUp, patientFetch } from "./offline/patient-fetch.ts";
import { COMMON } from "./texts/common.ts";

/** What is wrong at one place of what was sent. */
export type Fault = { path: string; message: string };

export class ProblemAnswer extends Error {
  readonly status: number;
  readonly faults: Fault[];
  /** As docs/reference/errors.md lists them; null where something between here and the server said no. */
  readonly code: string | null;
  constructor(status: number, message: string, faults: Fault[] = [], code: string | null = null) {
    super(message);
    this.status = status;
    this.faults = faults;
    this.code = code;
  }
}

/**
 * "ended": a call came back with "not signed in" (session.tsx). Then "again" when the same person has signed in over the
 * page, "other" when it was another one.
 */
export const sessionEnded = new EventTarget();

/** How often somebody has signed in over the page, and who did last. A "no" to what was sent before says nothing of now. */
export const overPage = { times: 0, wasAnother: false };
for (const who of ["again", "other"])
  sessionEnded.addEventListener(who, () => {
    overPage.times += 1;
    overPage.wasAnother = who === "other";
  });
const sentAfter = new WeakMap<Request, number>();

const pageLanguage = () => (document.documentElement.lang.startsWith("en") ? "en" : "zh");

const ours: Middleware = {
  onRequest({ request }) {
    request.headers.set("accept-language", document.documentElement.lang);
    sentAfter.set(request, overPage.times);
  },
  onResponse({ request, response }) {
    if (response.status === 401 && sentAfter.get(request) === overPage.times)
      sessionEnded.dispatchEvent(new Event("ended"));
  },
  onError: ({ error }) => unanswered(error),
};

/** Nobody answered: the network or the server is away, or somebody did not want to wait any longer. */
const unanswered = (why: unknown) =>
  new ProblemAnswer(0, (why instanceof GivenUp ? COMMON.gaveUp : COMMON.offline)[pageLanguage()]);

export const api = createClient<paths>({ fetch: patientFetch });
api.use(ours);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** What was asked for. @throws ProblemAnswer for a "no". */
export async function answer<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw refused(response.status, error);
  return data as T;
}

/** The server's words where it has any; a gateway in front of it answers for it while it is away. */
function refused(status: number, said: unknown): ProblemAnswer {
  const { code } = Object(said) as { code?: unknown };
  const known = typeof code === "string" ? code : null;
  if (GATEWAY.has(status) && !known) return new ProblemAnswer(0, COMMON.offline[pageLanguage()]);
  return new ProblemAnswer(status, wordsOf(said) ?? `HTTP ${status}`, faultsOf(said), known);
}

/** Bad gateway, unavailable, gateway timed out: without a code of ours they come from what stands in between. */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

function faultsOf(problem: unknown): Fault[] {
  const { errors } = Object(problem) as { errors?: Fault[] };
  return Array.isArray(errors) ? errors : [];
}

/** RFC 9457 says it in `detail`; better-auth in `message`. */
function wordsOf(problem: unknown): string | undefined {
  if (typeof problem === "string" && problem !== "") return problem;
  if (typeof problem !== "object" || problem === null) return undefined;
  const { detail, message, title } = problem as Record<string, unknown>;
  return [detail, message, title].find((words) => typeof words === "string");
}

/** A "no" to what was fetched without the client, such as a stream. */
export async function problemOf(response: Response): Promise<ProblemAnswer> {
  if (response.status === 401) sessionEnded.dispatchEvent(new Event("ended"));
  const said: unknown = await response.json().catch(() => undefined);
  return refused(response.status, said);
}

/** For what the contract does not describe: the sign-in of better-auth, and the public ledger. */
export async function call<T>(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const isQuestion = body === undefined;
  const asked = new Request(path, {
    method: isQuestion ? "GET" : "POST",
    headers: {
      "accept-language": document.documentElement.lang,
      ...(isQuestion ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(isQuestion ? {} : { body: JSON.stringify(body) }),
  });
  const response = await patientFetch(asked).catch((why: unknown) => {
    throw unanswered(why);
  });
  const isJson = response.headers.get("content-type")?.includes("json");
  const said = isJson ? await response.json() : await response.text();
  if (response.ok) return said as T;
  if (response.status === 401 && path.startsWith("/api/v1/")) sessionEnded.dispatchEvent(new Event("ended"));
  throw refused(response.status, said);
}

/** The bytes of a public file. @throws ProblemAnswer for a "no". */
export async function answerBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await patientFetch(new Request(path)).catch((why: unknown) => {
    throw unanswered(why);
  });
  if (!response.ok) throw new ProblemAnswer(response.status, await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

/** The procedure that the desk counts and that the form records. */
export const DECISIONS = "cn/decision";
export const TASK_PROCEDURE = "cn/task";
export const MEETINGS_PROCEDURE = "cn/meeting";

type Shapes = components["schemas"];
export type Session = Shapes["Session"];
export type SampleAccount = Shapes["SampleAccount"];
export type FirstRun = paths["/api/v1/first-run"]["get"]["responses"][200]["content"]["application/json"];
export type SetUp = NonNullable<
  paths["/api/v1/first-run"]["post"]["requestBody"]
>["content"]["application/json"];
export type Settings = Shapes["AccountSettings"];
export type SettingsChange = Shapes["AccountSettingsChange"];
export type SavedView = Shapes["SavedView"];
export type MatterRow = Shapes["MatterRow"];
/** In a list `acts` counts them; of one matter they are all there. */
export type Matter = Omit<MatterRow, "acts"> & Omit<Shapes["Matter"], "acts"> & { acts: ActView[] };
export type ActView = Shapes["ActView"];
export type PaperDocument = Shapes["Document"];
export type DocumentBlock = Shapes["DocumentBlock"];
export type DocumentText = Shapes["DocumentText"];
export type MeetingPaper = operations["getMeetingPaper"]["parameters"]["path"]["kind"];
export const MEETING_PAPERS: MeetingPaper[] = [
  "agenda",
  "meeting-notice",
  "station-report",
  "attendance-sheet",
  "meeting-record",
  "meeting-minutes",
];
export type MeetingRecord = Shapes["MeetingRecord"];
export type ToneAnswers = Answered<"getTone">;
export type DocumentKind = Exclude<PaperDocument["kind"], MeetingPaper>;
export const DOCUMENT_KINDS: DocumentKind[] = ["record", "minutes", "station-notice", "dossier"];
export type VerdictView = Shapes["Matter"]["verdicts"][number];
export type Basis = Shapes["Basis"];
export type BodyRow = Shapes["BodyRow"];
export type BodyStateRow = Shapes["BodyState"];
export type States = paths["/api/v1/states"]["get"]["responses"][200]["content"]["application/json"];
type Answered<Operation extends keyof operations> = operations[Operation] extends {
  responses: { 200: { content: { "application/json": infer Answer } } };
}
  ? Answer
  : never;
export type BodiesFigures = Answered<"listBodyFigures">;
export type BodyFiguresRow = BodiesFigures["items"][number];
export type FiguresOfBody = Answered<"getBodyFigures">;
export type FigureDefinition = Shapes["FigureDefinition"];
export type FigureSelection = NonNullable<
  NonNullable<operations["listMatters"]["parameters"]["query"]>["figure"]
>;
export type BodyDetail = Shapes["Body"];
export type RegistryImport = Shapes["RegistryImport"];
export type Division = Shapes["Division"];
export type DivisionDuty = Shapes["DivisionDuty"];
export type DivisionPlanInput = Shapes["DivisionPlanInput"];
export type DivisionPreview = Shapes["DivisionPreview"];
export type DivisionStanding = Shapes["DivisionStanding"];
export type ItemList =
  paths["/api/v1/bodies/{id}/item-list"]["get"]["responses"][200]["content"]["application/json"];
export type ItemListVersion = NonNullable<Shapes["ItemListVersion"]>;
export type ItemListEntry = Shapes["ItemListEntry"];
export type ItemListChange = Shapes["ItemListChange"];
export type ItemListImport = Shapes["ItemListImport"];
export type ItemProposal = Shapes["ItemProposal"];
export type LikeItem = Shapes["LikeItem"];
export type Account = Shapes["Account"];
type Listed<Operation extends "listAccountLog" | "listLooks"> =
  operations[Operation]["responses"][200]["content"]["application/json"]["items"][number];
export type AccountChange = Listed<"listAccountLog">;
export type LookRow = Listed<"listLooks">;
export type Meeting = Shapes["Meeting"];
export type MeetingRow = Shapes["MeetingRow"];
export type MeetingCall = Shapes["MeetingCall"];
export type ItemForMeeting = Shapes["ItemForMeeting"];
export type FindingRow = Shapes["Finding"];
export type TaskRow = Shapes["Task"];
export type FindingDetail = Omit<Shapes["FindingDetail"], "restsOn" | "history"> & {
  restsOn: ActView[];
  history: ActView[];
};
export type FindingAct = FindingDetail["may"][number];
export type FindingStep = Shapes["FindingStep"];
export type Message = Shapes["Message"];
export type Severity = FindingRow["severity"];
export type Desk = Shapes["Desk"];
export type Waiting = Desk["waiting"][number];
export type Procedure = Shapes["Procedure"];
export type Admitted = Shapes["Admitted"];
export type NormPack = Shapes["NormPack"];
export type Norm = Omit<Shapes["Norm"], "settings"> & { settings: NormSetting[] };
export type NormParameter = Shapes["NormParameter"];
export type NormConstraint = Shapes["NormConstraint"];
export type NormOrigin = Shapes["NormOrigin"];
export type NormValue = Shapes["NormValue"];
export type NormStep = Shapes["NormStep"];
/** A withdrawal is proposed from a day on. */
export type NormSetting = Omit<Shapes["NormSetting"], "withdrawalProposed"> & {
  withdrawalProposed: (NormStep & { from: string }) | null;
};
export type NormChange = Shapes["NormChange"];
export type NormGrid = Shapes["NormGrid"];
export type CaseRun = Shapes["NormCaseRun"];
export type CaseAct = CaseRun["acts"][number];
export type PackProblem = Shapes["PackProblem"];
export type Generation = Shapes["Generation"];
export type LawChoice = Shapes["LawChoice"];
export type NormProposal = Shapes["NormProposal"];
export type BackTestLine = Shapes["BackTestLine"];
export type NextActs =
  paths["/api/v1/matters/{id}/next-acts"]["get"]["responses"][200]["content"]["application/json"];
export type Recordable = NextActs["items"][number];
export type LedgerStatus = Shapes["LedgerStatus"];
export type ActEvent = Shapes["ActEvent"];

/** All that waits, not only the rows that the desk shows. */
export const waitingTotal = ({ counts }: Desk) => counts.waiting;
