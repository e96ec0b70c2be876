/** Every address of the pages. A `$name` is a parameter of the page. */
export const URLS = {
  desk: "/",
  signIn: "/sign-in",
  firstRun: "/first-run",
  me: "/me",
  matters: "/matters",
  record: "/matters/new",
  matter: "/matters/$id",
  bodies: "/bodies",
  bodiesImport: "/bodies/import",
  body: "/bodies/$id",
  findings: "/findings",
  /** Not /ledger: that is the public ledger itself, for programs. */
  ledger: "/ledgers",
  accounts: "/accounts",
} as const;

/** Where a page speaks of an act or of a verdict, and how links point to it. */
export const actAnchor = (number: number) => `act-${number}`;
export const verdictAnchor = (constraint: string) => `rule-${constraint}`;
