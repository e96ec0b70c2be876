/** What the operations stand on: made once in main.ts, handed to each call. */
import type { Accounts, Principal, RecordAccountChange, SignIn } from "../access/index.ts";
import type { Matters } from "../matters/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import type { Clock, Database, Log } from "../platform/index.ts";

export type SampleAccount = {
  account: string;
  name: string;
  office: string;
  body: string;
  jurisdiction: string;
  jurisdictionTitle: { zh: string; en: string };
  role: { zh: string; en: string };
  what: { zh: string; en: string };
};

export type Services = {
  database: Database;
  matters: Matters;
  norms: NormLibrary;
  recordKey: Buffer;
  signIn: SignIn;
  accounts: Accounts;
  recordAccountChange: RecordAccountChange;
  /** Whether the office's own identity provider is set up. */
  offersOidc: boolean;
  clock: Clock;
  log: Log;
  /** One-click accounts; empty outside the sample. */
  sampleAccounts: SampleAccount[];
  principalOf(request: Request): Promise<Principal | null>;
};
