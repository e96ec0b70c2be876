export type { Column, EventLog, TextColumn } from "./event-log.ts";
