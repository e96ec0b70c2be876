/** Who asks about bodies: the registry, states, figures, the division of work and item lists. */
import { anItemList, aPlan, bodyFor, ITEM_LIST } from "../given.fixture.ts";
import { type Rule, COMPLETE, READERS } from "./rule.ts";

export const BODY_RULES: Record<string, Rule> = {
  listBodies: { asks: () => ({ path: "/api/v1/bodies" }), may: COMPLETE },
  getBody: {
    asks: ({ bodies }, _server, role) => ({
      path: `/api/v1/bodies/${role.endsWith("elsewhere") ? bodies.elsewhere : bodies.finance}`,
    }),
    may: COMPLETE,
    sees: { roles: READERS, in: "recent" },
  },
  exportRegistry: { asks: () => ({ path: "/api/v1/registry/export" }), may: COMPLETE },
  // What was exported comes back: nothing differs, so nothing changes for those who follow.
  importRegistry: {
    asks: async (_ground, server) => {
      const file = await server.ask("/api/v1/registry/export?format=csv&sheet=people", { as: "staff" });
      return {
        path: "/api/v1/registry/import?dry=true&name=people.csv",
        raw: file.text,
        headers: { "content-type": "text/csv" },
      };
    },
    may: ["organisation-officer", "system-administrator"],
  },
  listStates: {
    asks: () => ({ path: "/api/v1/states" }),
    may: COMPLETE,
    // Each their own bodies.
    sees: { roles: [...READERS, "clerk-of-another-body", "discipline-officer-elsewhere"], in: "items" },
  },
  listFigureDefinitions: { asks: () => ({ path: "/api/v1/statistics/figures" }), may: COMPLETE },
  listBodyFigures: {
    asks: () => ({ path: "/api/v1/statistics/bodies" }),
    may: COMPLETE,
    // Each their own bodies.
    sees: { roles: [...READERS, "clerk-of-another-body", "discipline-officer-elsewhere"], in: "items" },
  },
  getBodyFigures: {
    asks: ({ bodies }) => ({ path: `/api/v1/statistics/bodies/${bodies.finance}` }),
    may: READERS,
    otherwise: 404,
  },
  exportFigures: {
    asks: ({ bodies }) => ({ path: `/api/v1/statistics/export?body=${bodies.finance}` }),
    may: READERS,
    otherwise: 404,
  },
  listDivisions: {
    asks: () => ({ path: "/api/v1/divisions" }),
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  // The registry is open, and so is a plan that was published: what nobody has published is shown to readers of the body's matters.
  getDivision: {
    asks: ({ bodies }, _server, role) => ({
      path: `/api/v1/bodies/${role.endsWith("elsewhere") ? bodies.elsewhere : bodies.finance}/division`,
    }),
    may: COMPLETE,
  },
  exportDivision: {
    asks: ({ bodies }, _server, role) => ({
      path: `/api/v1/bodies/${role.endsWith("elsewhere") ? bodies.elsewhere : bodies.finance}/division/export`,
    }),
    may: COMPLETE,
  },
  previewDivision: {
    asks: (ground) => ({
      path: `/api/v1/bodies/${ground.bodies.finance}/divisions/preview`,
      body: aPlan(ground),
    }),
    may: ["clerk"],
  },
  recordDivision: {
    asks: (ground) => ({ path: `/api/v1/bodies/${ground.bodies.finance}/divisions`, body: aPlan(ground) }),
    may: ["clerk"],
  },
  // A published list is as open as the registry.
  getItemList: {
    asks: (ground, _server, role) => ({ path: `/api/v1/bodies/${bodyFor(ground, role)}/item-list` }),
    may: COMPLETE,
  },
  exportItemList: {
    asks: (ground, _server, role) => ({
      path: `/api/v1/bodies/${bodyFor(ground, role)}/item-list/export?format=csv`,
    }),
    may: COMPLETE,
  },
  matchItemListEntries: {
    asks: (ground, _server, role) => ({
      path: `/api/v1/bodies/${bodyFor(ground, role)}/item-list/matches?class=funds&words=x`,
    }),
    may: COMPLETE,
  },
  getItemListDifference: {
    asks: async (ground, server) => {
      const list = await anItemList(ground, server);
      return { path: `/api/v1/bodies/${ground.bodies.finance}/item-list/difference?from=${list}&to=${list}` };
    },
    may: COMPLETE.filter((role) => !role.endsWith("elsewhere")),
    but: { "discipline-officer-elsewhere": 404, "security-administrator-elsewhere": 404 },
  },
  importItemList: {
    asks: ({ bodies }) => ({
      path: `/api/v1/bodies/${bodies.finance}/item-list/import?dry=true&title=x`,
      raw: ITEM_LIST,
      headers: { "content-type": "text/csv" },
    }),
    may: ["clerk"],
  },
};
