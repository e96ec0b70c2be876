/** The map of the application: each address, its page, and what may stand in its query. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame, NotFound, PageFailed } from "./frame.tsx";
import { whenReachable } from "./offline/server-state.ts";
import {
  accountsSearch,
  bodiesSearch,
  bodySearch,
  compareSearch,
  figuresSearch,
  divisionSearch,
  divisionsSearch,
  findingsSearch,
  itemListSearch,
  joinSearch,
  ledgerSearch,
  mattersSearch,
  meetingsSearch,
  normSearch,
  normsSearch,
  proposeSearch,
  recordSearch,
  searchSearch,
  slipsSearch,
  signInSearch,
  systemSearch,
  statesSearch,
  tasksSearch,
} from "./searches.ts";
import { Loading } from "./ui/index.ts";
import { URLS } from "./urls.ts";

/** Each page is fetched when it is first opened, as soon as the server answers. */
const page: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => whenReachable(load), name);

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
const under = { getParentRoute: () => root };

const routes = root.addChildren([
  createRoute({
    ...under,
    path: URLS.desk,
    component: page(() => import("./pages/desk.tsx"), "DeskPage"),
  }),
  createRoute({
    ...under,
    path: URLS.signIn,
    validateSearch: signInSearch,
    component: page(() => import("./pages/sign-in.tsx"), "SignInPage"),
  }),
  createRoute({
    ...under,
    path: URLS.firstRun,
    component: page(() => import("./pages/first-run.tsx"), "FirstRunPage"),
  }),
  createRoute({
    ...under,
    path: URLS.me,
    component: page(() => import("./pages/me.tsx"), "MePage"),
  }),
  createRoute({
    ...under,
    path: URLS.settings,
    component: lazyRouteComponent(() => import("./pages/settings.tsx"), "SettingsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.meetingConsole,
    component: page(() => import("./room/console/page.tsx"), "ConsolePage"),
  }),
  createRoute({
    ...under,
    path: URLS.meetingRoom,
    component: page(() => import("./room/participant/page.tsx"), "RoomPage"),
  }),
  createRoute({
    ...under,
    path: URLS.meetingObserver,
    component: page(() => import("./room/observer.tsx"), "ObserverPage"),
  }),
  createRoute({
    ...under,
    path: URLS.roomScreen,
    component: page(() => import("./room/screen.tsx"), "ScreenPage"),
  }),
  createRoute({
    ...under,
    path: URLS.joinRoom,
    validateSearch: joinSearch,
    component: page(() => import("./room/join.tsx"), "JoinPage"),
  }),
  createRoute({
    ...under,
    path: URLS.slips,
    validateSearch: slipsSearch,
    component: page(() => import("./pages/slips.tsx"), "SlipsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.matters,
    validateSearch: mattersSearch,
    component: page(() => import("./pages/matters.tsx"), "MattersPage"),
  }),
  createRoute({
    ...under,
    path: URLS.record,
    validateSearch: recordSearch,
    component: page(() => import("./pages/record.tsx"), "RecordPage"),
  }),
  createRoute({
    ...under,
    path: URLS.drafts,
    component: page(() => import("./pages/drafts.tsx"), "DraftsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.pasteMatters,
    component: lazyRouteComponent(() => import("./pages/matters-paste.tsx"), "PasteMattersPage"),
  }),
  createRoute({
    ...under,
    path: URLS.proposeItem,
    validateSearch: proposeSearch,
    component: page(() => import("./pages/propose-item.tsx"), "ProposeItemPage"),
  }),
  createRoute({
    ...under,
    path: URLS.matter,
    component: page(() => import("./pages/matter.tsx"), "MatterPage"),
  }),
  createRoute({
    ...under,
    path: URLS.recorded,
    component: lazyRouteComponent(() => import("./pages/recorded.tsx"), "RecordedPage"),
  }),
  createRoute({
    ...under,
    path: URLS.document,
    component: page(() => import("./pages/document.tsx"), "DocumentPage"),
  }),
  createRoute({
    ...under,
    path: URLS.meetings,
    validateSearch: meetingsSearch,
    component: page(() => import("./pages/meetings.tsx"), "MeetingsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.callMeeting,
    validateSearch: meetingsSearch,
    component: page(() => import("./pages/meeting-new.tsx"), "CallMeetingPage"),
  }),
  createRoute({
    ...under,
    path: URLS.emergency,
    component: page(() => import("./pages/emergency.tsx"), "EmergencyPage"),
  }),
  createRoute({
    ...under,
    path: URLS.meeting,
    component: page(() => import("./pages/meeting.tsx"), "MeetingPage"),
  }),
  createRoute({
    ...under,
    path: URLS.meetingRecord,
    component: page(() => import("./pages/meeting-record.tsx"), "MeetingRecordPage"),
  }),
  createRoute({
    ...under,
    path: URLS.meetingPaper,
    component: page(() => import("./pages/meeting-paper.tsx"), "MeetingPaperPage"),
  }),
  createRoute({
    ...under,
    path: URLS.tone,
    component: page(() => import("./pages/tone.tsx"), "TonePage"),
  }),
  createRoute({
    ...under,
    path: URLS.search,
    validateSearch: searchSearch,
    component: page(() => import("./pages/search.tsx"), "SearchPage"),
  }),
  createRoute({
    ...under,
    path: URLS.bodies,
    validateSearch: bodiesSearch,
    component: page(() => import("./pages/bodies.tsx"), "BodiesPage"),
  }),
  createRoute({
    ...under,
    path: URLS.bodiesImport,
    component: page(() => import("./pages/bodies-import.tsx"), "BodiesImportPage"),
  }),
  createRoute({
    ...under,
    path: URLS.body,
    validateSearch: bodySearch,
    component: page(() => import("./pages/body.tsx"), "BodyPage"),
  }),
  createRoute({
    ...under,
    path: URLS.division,
    validateSearch: divisionSearch,
    component: page(() => import("./pages/division.tsx"), "DivisionPage"),
  }),
  createRoute({
    ...under,
    path: URLS.divisions,
    validateSearch: divisionsSearch,
    component: page(() => import("./pages/divisions.tsx"), "DivisionsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.itemList,
    validateSearch: itemListSearch,
    component: page(() => import("./pages/item-list.tsx"), "ItemListPage"),
  }),
  createRoute({
    ...under,
    path: URLS.figures,
    validateSearch: figuresSearch,
    component: page(() => import("./pages/figures.tsx"), "FiguresPage"),
  }),
  createRoute({
    ...under,
    path: URLS.bodyFigures,
    validateSearch: figuresSearch,
    component: page(() => import("./pages/body-figures.tsx"), "BodyFiguresPage"),
  }),
  createRoute({
    ...under,
    path: URLS.states,
    validateSearch: statesSearch,
    component: page(() => import("./pages/states.tsx"), "StatesPage"),
  }),
  createRoute({
    ...under,
    path: URLS.tasks,
    validateSearch: tasksSearch,
    component: page(() => import("./pages/tasks.tsx"), "TasksPage"),
  }),
  createRoute({
    ...under,
    path: URLS.tasksOutside,
    component: page(() => import("./pages/tasks-outside.tsx"), "TasksOutsidePage"),
  }),
  createRoute({
    ...under,
    path: URLS.findings,
    validateSearch: findingsSearch,
    component: page(() => import("./pages/findings.tsx"), "FindingsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.finding,
    component: page(() => import("./pages/finding.tsx"), "FindingPage"),
  }),
  createRoute({
    ...under,
    path: URLS.messages,
    component: page(() => import("./pages/messages.tsx"), "MessagesPage"),
  }),
  createRoute({
    ...under,
    path: URLS.norms,
    validateSearch: normsSearch,
    component: page(() => import("./pages/norms.tsx"), "NormsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.norm,
    validateSearch: normSearch,
    component: page(() => import("./pages/norms-procedure.tsx"), "ProcedurePage"),
  }),
  createRoute({
    ...under,
    path: URLS.parameter,
    validateSearch: normSearch,
    component: page(() => import("./pages/norms-parameter.tsx"), "ParameterPage"),
  }),
  createRoute({
    ...under,
    path: URLS.normText,
    component: page(() => import("./pages/norms-text.tsx"), "NormTextPage"),
  }),
  createRoute({
    ...under,
    path: URLS.compareNorms,
    validateSearch: compareSearch,
    component: page(() => import("./pages/norms-compare.tsx"), "ComparePage"),
  }),
  createRoute({
    ...under,
    path: URLS.ledger,
    validateSearch: ledgerSearch,
    component: page(() => import("./pages/ledger.tsx"), "LedgerPage"),
  }),
  createRoute({
    ...under,
    path: URLS.system,
    validateSearch: systemSearch,
    component: lazyRouteComponent(() => import("./pages/system.tsx"), "SystemPage"),
  }),
  createRoute({
    ...under,
    path: URLS.accounts,
    validateSearch: accountsSearch,
    component: page(() => import("./pages/accounts.tsx"), "AccountsPage"),
  }),
]);

export const router = createRouter({
  routeTree: routes,
  defaultPreload: false,
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
