/** What is still to be done after the three administrators are set up, derived from what is so: nothing is kept of it. */
import { useQuery } from "@tanstack/react-query";
import { QUERIES } from "../queries.ts";
import { URLS } from "../urls.ts";
import type { Which } from "./draft.ts";

export type StepKey = "factors" | "ledger" | "registry" | "backup" | "accounts" | "norms";

export type Step = {
  key: StepKey;
  isDone: boolean;
  isOptional?: boolean;
  /** Which of the three does it; otherwise whoever `who` names. */
  by: Which[];
  who?: "onServer" | "regulation";
  values: Record<string, string | number>;
  to?: string;
  search?: Record<string, string>;
  command?: string;
};

/** Null while it is not known. Only for administrators whose sign-in is complete. */
export function useRest(
  isAllowed: boolean,
  isSample: boolean,
): { steps: Step[] | null; error: Error | null } {
  const enabled = isAllowed;
  const system = useQuery({ ...QUERIES.system(), enabled });
  const backups = useQuery({ ...QUERIES.backups(), enabled });
  const standings = useQuery({ ...QUERIES.accountStandings(), enabled });
  const bodies = useQuery({ ...QUERIES.bodies(undefined), enabled });
  const error = system.error ?? backups.error ?? standings.error ?? bodies.error;
  if (!system.data || !backups.data || !standings.data || !bodies.data) return { steps: null, error };
  const { items } = standings.data;
  const administrators = items.filter(({ administrator }) => administrator !== null);
  const factors = administrators.filter(({ concerns }) => !concerns.includes("no-second-factor")).length;
  const active = items.filter(({ person, status }) => person !== null && status === "active").length;
  const { ledger } = system.data;
  const steps: Step[] = [
    { key: "factors", isDone: factors === 3, by: ["system", "security", "audit"], values: { n: factors } },
    {
      key: "ledger",
      isDone: ledger?.hasQuorum === true,
      by: [],
      who: "onServer",
      values: {},
      to: URLS.ledger,
      ...(isSample ? {} : { command: ledger ? "quanjian ledger appoint" : "quanjian ledger create" }),
    },
    {
      key: "registry",
      isDone: bodies.data.length > 0,
      by: ["system"],
      values: { n: bodies.data.length },
      to: URLS.bodiesImport,
    },
    {
      key: "backup",
      isDone: backups.data.items.some(({ testOk }) => testOk === true),
      by: ["system"],
      values: { folder: backups.data.folder },
      to: URLS.system,
      search: { view: "backups" },
    },
    {
      key: "accounts",
      isDone: active > 0,
      by: ["system", "security"],
      values: { n: active },
      to: URLS.accounts,
    },
    { key: "norms", isDone: false, isOptional: true, by: [], who: "regulation", values: {}, to: URLS.norms },
  ];
  return { steps, error };
}

export const openSteps = (steps: Step[]) => steps.filter((step) => !step.isDone && !step.isOptional).length;
