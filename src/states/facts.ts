/** What stood open in a matter on a day. */
export type OpenFinding = {
  matter: string;
  body: string;
  constraint: string;
  severity: "serious" | "moderate" | "minor";
  openedAt: string;
};
export type OpenLimit = {
  matter: string;
  body: string;
  constraint: string;
  item: string | null;
  acts: number[];
  dueAt: string;
  leadAt: string | null;
};
