import { matterOperations } from "./matters.ts";
import type { Operation } from "./operation.ts";
import { overviewOperations } from "./overview.ts";
import { registryOperations } from "./registry.ts";
import { sessionOperations } from "./session.ts";

/** Every operation that the API has. Whatever walks over them (OpenAPI, the authorisation test) walks over this list. */
export const OPERATIONS: Operation[] = [
  ...sessionOperations,
  ...overviewOperations,
  ...registryOperations,
  ...matterOperations,
];
