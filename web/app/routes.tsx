/** The map of the application. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame, NotFound } from "./frame.tsx";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
const page = <P extends string>(path: P, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name as never) });

const routes = root.addChildren([
  page("/", () => import("./pages/desk.tsx"), "DeskPage"),
  page("/sign-in", () => import("./pages/sign-in.tsx"), "SignInPage"),
  page("/matters", () => import("./pages/matters.tsx"), "MattersPage"),
  page("/matters/new", () => import("./pages/record.tsx"), "RecordPage"),
  page("/matters/$id", () => import("./pages/matter.tsx"), "MatterPage"),
  page("/bodies", () => import("./pages/bodies.tsx"), "BodiesPage"),
  page("/bodies/$id", () => import("./pages/bodies.tsx"), "BodyPage"),
  page("/findings", () => import("./pages/findings.tsx"), "FindingsPage"),
  page("/ledger", () => import("./pages/ledger.tsx"), "LedgerPage"),
]);

export const router = createRouter({ routeTree: routes });
