/** The ledger: what other modules may use. */

export { openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
export type { WitnessEntry } from "./create.ts";
export { appointWitnesses, createLedger } from "./create.ts";
export { keyFile, readKeyFile, writeKeyFile } from "./key-file.ts";
export { generateKey, parseVkey } from "./keys.ts";
export type { ActActor, ActCommitments, CommittedAct } from "./leaf.ts";
export { commitAct, committedRow, leafEntry, openCommitment, unopenedFields } from "./leaf.ts";
export type { Leaf } from "./leaf-link.ts";
export { readLeaf } from "./leaf-link.ts";
export { leafHash } from "./merkle.ts";
export type { Receipt } from "./receipt.ts";
export { receiptFor } from "./receipt.ts";
export { parseReceipt } from "./receipt-text.ts";
export type { Rederived } from "./rederive.ts";
export { rederive } from "./rederive.ts";
export { ledgerRoutes } from "./routes.ts";
export type { Sequencer, SequencerLog, SequencerOptions } from "./sequencer.ts";
export { startSequencer } from "./sequencer.ts";
export type { LedgerHead, WitnessStanding } from "./store.ts";
export { readHead, readHeads, witnessStandings } from "./store.ts";
export type { WitnessOptions } from "./witness.ts";
export { witnessApp } from "./witness.ts";
export type { Fetch, WitnessClient } from "./witness-client.ts";
export { httpWitnessClient } from "./witness-client.ts";
export { runWitness } from "./witness-server.ts";
export type { WitnessStore } from "./witness-store.ts";
export { fileWitnessStore, memoryWitnessStore } from "./witness-store.ts";
