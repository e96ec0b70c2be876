/** 日志 · logs: event logs in and out. Readers into columns, writers, and the models that logs are checked against. */
export { byGeneration, type Generation } from "./by-generation.ts";
export { logOf, valueAt, wordAt } from "./columns.ts";
export { readCsvLog } from "./csv-reader.ts";
export { type DeclModel, readDecl } from "./decl-model.ts";
export type { Column, EventLog, TextColumn } from "./event-log.ts";
export type { ExportedAct, ExportedMatter, ExportPage, ExportPages } from "./export.ts";
export { LogFault, type Place } from "./log-fault.ts";
export { attributesOfModel, mapToModel } from "./map-to-model.ts";
export { attributesUsed, mapToProcedure } from "./map-to-procedure.ts";
export { readOcelJson } from "./ocel-json.ts";
export { writeOcel } from "./ocel-writer.ts";
export { type OpenOptions, openLog } from "./open-log.ts";
export type { LogRead, ReadOptions } from "./reading.ts";
export { createReport, type Report, type ReportInput } from "./report.ts";
export { textOf } from "./text-of.ts";
export type { Violation } from "./violation.ts";
export { readXesLog } from "./xes-reader.ts";
export { writeXes } from "./xes-writer.ts";
