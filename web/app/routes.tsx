/** The map of the application: each address, its page, and what may stand in its query. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame, NotFound, PageFailed } from "./frame.tsx";
import {
  accountsSearch,
  bodiesSearch,
  bodySearch,
  compareSearch,
  findingsSearch,
  ledgerSearch,
  mattersSearch,
  normSearch,
  normsSearch,
  recordSearch,
  signInSearch,
  statesSearch,
} from "./searches.ts";
import { Loading } from "./ui/index.ts";
import { URLS } from "./urls.ts";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
const under = { getParentRoute: () => root };

const routes = root.addChildren([
  createRoute({
    ...under,
    path: URLS.desk,
    component: lazyRouteComponent(() => import("./pages/desk.tsx"), "DeskPage"),
  }),
  createRoute({
    ...under,
    path: URLS.signIn,
    validateSearch: signInSearch,
    component: lazyRouteComponent(() => import("./pages/sign-in.tsx"), "SignInPage"),
  }),
  createRoute({
    ...under,
    path: URLS.firstRun,
    component: lazyRouteComponent(() => import("./pages/first-run.tsx"), "FirstRunPage"),
  }),
  createRoute({
    ...under,
    path: URLS.me,
    component: lazyRouteComponent(() => import("./pages/me.tsx"), "MePage"),
  }),
  createRoute({
    ...under,
    path: URLS.matters,
    validateSearch: mattersSearch,
    component: lazyRouteComponent(() => import("./pages/matters.tsx"), "MattersPage"),
  }),
  createRoute({
    ...under,
    path: URLS.record,
    validateSearch: recordSearch,
    component: lazyRouteComponent(() => import("./pages/record.tsx"), "RecordPage"),
  }),
  createRoute({
    ...under,
    path: URLS.drafts,
    component: lazyRouteComponent(() => import("./pages/drafts.tsx"), "DraftsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.matter,
    component: lazyRouteComponent(() => import("./pages/matter.tsx"), "MatterPage"),
  }),
  createRoute({
    ...under,
    path: URLS.document,
    component: lazyRouteComponent(() => import("./pages/document.tsx"), "DocumentPage"),
  }),
  createRoute({
    ...under,
    path: URLS.bodies,
    validateSearch: bodiesSearch,
    component: lazyRouteComponent(() => import("./pages/bodies.tsx"), "BodiesPage"),
  }),
  createRoute({
    ...under,
    path: URLS.bodiesImport,
    component: lazyRouteComponent(() => import("./pages/bodies-import.tsx"), "BodiesImportPage"),
  }),
  createRoute({
    ...under,
    path: URLS.body,
    validateSearch: bodySearch,
    component: lazyRouteComponent(() => import("./pages/body.tsx"), "BodyPage"),
  }),
  createRoute({
    ...under,
    path: URLS.states,
    validateSearch: statesSearch,
    component: lazyRouteComponent(() => import("./pages/states.tsx"), "StatesPage"),
  }),
  createRoute({
    ...under,
    path: URLS.findings,
    validateSearch: findingsSearch,
    component: lazyRouteComponent(() => import("./pages/findings.tsx"), "FindingsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.norms,
    validateSearch: normsSearch,
    component: lazyRouteComponent(() => import("./pages/norms.tsx"), "NormsPage"),
  }),
  createRoute({
    ...under,
    path: URLS.norm,
    validateSearch: normSearch,
    component: lazyRouteComponent(() => import("./pages/norms-procedure.tsx"), "ProcedurePage"),
  }),
  createRoute({
    ...under,
    path: URLS.parameter,
    validateSearch: normSearch,
    component: lazyRouteComponent(() => import("./pages/norms-parameter.tsx"), "ParameterPage"),
  }),
  createRoute({
    ...under,
    path: URLS.normText,
    component: lazyRouteComponent(() => import("./pages/norms-text.tsx"), "NormTextPage"),
  }),
  createRoute({
    ...under,
    path: URLS.compareNorms,
    validateSearch: compareSearch,
    component: lazyRouteComponent(() => import("./pages/norms-compare.tsx"), "ComparePage"),
  }),
  createRoute({
    ...under,
    path: URLS.ledger,
    validateSearch: ledgerSearch,
    component: lazyRouteComponent(() => import("./pages/ledger.tsx"), "LedgerPage"),
  }),
  createRoute({
    ...under,
    path: URLS.accounts,
    validateSearch: accountsSearch,
    component: lazyRouteComponent(() => import("./pages/accounts.tsx"), "AccountsPage"),
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
