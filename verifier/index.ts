/** The verifier: re-derives a ledger from outside, sharing no code with the server that wrote it. */
export type { ProofOptions, ProofReport } from "./proof.ts";
export { verifyProof } from "./proof.ts";
export type { ProofFinding } from "./proof-leaves.ts";
export { PROOF_FORMAT } from "./proof-shape.ts";
export type { ReceiptReport } from "./receipt.ts";
export { verifyReceipt } from "./receipt.ts";
export { readPolicy, readVkey } from "./signed.ts";
export type { Source } from "./source.ts";
export { openSource, pathOfTile, readBody, readTile } from "./source.ts";
export type { Finding, FindingCode, LedgerReport, VerifyOptions } from "./verify.ts";
export { verifyLedger } from "./verify.ts";
