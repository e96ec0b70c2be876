/** 问题提示 · findings: which breaches stand, newest first. They are written by the kernel, with the act that brings them. */
export { type FindingFilter, type FindingRow, listFindings } from "./lists.ts";
