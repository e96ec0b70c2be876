/** 名册 · registry: bodies, offices, people, terms, stations; who holds which power when. */
export { type BodyDetail, type BodyFilter, type BodyRow, bodyTree, getBody, listBodies } from "./bodies.ts";
export { REGISTRY_PROCEDURE } from "./facts.ts";
export { bodiesCoveredBy, type HeldOffice, holdersOf, namesOf, officesOf } from "./queries.ts";
export { registryProjection } from "./projection.ts";
