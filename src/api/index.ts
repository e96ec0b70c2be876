/** The HTTP face: operations, live events, and the server that carries them. */
export { createApp } from "./app.ts";
export { API_VERSION } from "./contract.ts";
export { type LogOf, pagesOfLog, rowsOfLog } from "./matter-log.ts";
export { OPERATIONS } from "./operations.ts";
export type { SampleAccount, Services } from "./services.ts";
