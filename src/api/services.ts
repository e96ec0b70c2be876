/** What the operations stand on: made once in installation.ts, handed to each call. */
import type { Accounts, Principal, RecordAccountChange, SignIn } from "../access/index.ts";
import type { AdoptedLaw, ServedNorms } from "../adoption/index.ts";
import type { Backups } from "../backup/index.ts";
import type { Blobs } from "../blobs/index.ts";
import type { Calendars } from "../calendar/index.ts";
import type { Matters } from "../matters/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import type { Clock, Database, Log } from "../platform/index.ts";

export type SampleAccount = {
  account: string;
  name: string;
  /** Null for administrators, who hold no office. */
  seat: { zh: string; en: string } | null;
  jurisdiction: string;
  jurisdictionTitle: { zh: string; en: string };
  /** Whose power is supervised, who supervises, who keeps the system. */
  group: "power" | "supervision" | "administration";
  role: { zh: string; en: string };
  what: { zh: string; en: string };
};

export type Services = {
  database: Database;
  /** The one role that may delete contents; null where the installation has none (DATABASE_ERASER_URL). */
  eraser: Database | null;
  matters: Matters;
  norms: NormLibrary;
  /** The packs as they were read, and what is wrong with those that could not be. */
  served: ServedNorms;
  /** What the packs say and the jurisdiction has adopted. */
  law: AdoptedLaw;
  backups: Backups;
  /** By which limits are counted. */
  calendars: Calendars;
  recordKey: Buffer;
  /** Files that acts rest on. */
  blobs: Blobs;
  /** From which the keys of drafts on the clerks' computers are derived. */
  draftsKey: Buffer;
  /** Where browsers reach the server (QUANJIAN_ORIGIN): what changes something comes from there. */
  origin: string;
  signIn: SignIn;
  accounts: Accounts;
  recordAccountChange: RecordAccountChange;
  /** Whether the office's own identity provider is set up. */
  offersOidc: boolean;
  clock: Clock;
  log: Log;
  /** One-click accounts; empty outside the sample. */
  sampleAccounts: SampleAccount[];
  principalOf(request: { headers: Headers }): Promise<Principal | null>;
  /** An event by the name of an account when its rights may have ended, in whichever process; "*" for any of them. */
  endings: EventTarget;
  /** An event by the name of a jurisdiction when its ledger has moved on: leaves were placed, or the quorum has signed. */
  ledgerMoved: EventTarget;
};
