/** 名册 · registry: bodies, offices, people, terms, stations; who holds which power when; in and out as files. */
export { type BodyDetail, type BodyFilter, type BodyRow, bodyTree, getBody, listBodies } from "./bodies.ts";
export { REGISTRY_PROCEDURE } from "./facts.ts";
export { initialsOf } from "./initials.ts";
export {
  exportCsv,
  exportWorkbook,
  type ImportAnswer,
  type ImportFile,
  importRegistry,
  readFile,
} from "./interchange/import.ts";
export { SHEET_KEYS, type SheetKey } from "./interchange/sheets.ts";
export { writeCsv } from "./interchange/csv.ts";
export { type Cell, type Fault, FileFault, faultAt, type Table } from "./interchange/tables.ts";
export { fold } from "./interchange/words.ts";
export { type RegistryIssue, registryIssues } from "./issues.ts";
export { type GroupMember, membersOf } from "./members.ts";
export { registryProjection } from "./projection.ts";
export {
  bodiesCoveredBy,
  bodiesEverLedBy,
  type HeldOffice,
  holdersOf,
  namesOf,
  noonOf,
  officesOf,
  principalsOf,
} from "./queries.ts";
export { type Seat, type Supervisor, seatsOf, supervisorsOf } from "./supervisors.ts";
export { findBodies, findPeople } from "./found.ts";
export { makeNames } from "./words.ts";
