/** What a back-test tries: other values of one procedure, or the rules of another folder. */
import { InvalidArgumentError } from "commander";
import { draftFaults } from "../adoption/index.ts";
import type { NormLibrary } from "../norms/index.ts";

export type BackTestFlags = {
  parameter: Tried[];
  pack?: string;
  log?: string;
  procedure?: string;
  jurisdiction?: string;
  from?: string;
  to?: string;
  open?: boolean;
  json?: boolean;
};
export type Tried = { procedure: string; parameter: string; value: string };

/** `cn/decision.quorum_share=2/3` */
export function triedOf(text: string, before: Tried[] = []): Tried[] {
  const [, procedure, parameter, value] = /^([a-z][\w-]*\/[a-z][\w-]*)\.([a-z]\w*)=(.+)$/.exec(text) ?? [];
  if (!procedure || !parameter || !value)
    throw new InvalidArgumentError(
      "write PROCEDURE.PARAMETER=VALUE, for example cn/decision.quorum_share=2/3",
    );
  return [...before, { procedure, parameter, value }];
}

/** What is tried: one procedure's values, or the rules of another folder. */
export type Trial = { procedure: string; parameters: Record<string, string>; folder: string | null };

/** @throws SyntaxError for flags that do not say what is tried */
export function trialOf({ parameter, pack, procedure }: BackTestFlags): Trial {
  const ids = new Set([...parameter.map((p) => p.procedure), ...(procedure ? [procedure] : [])]);
  const [id] = ids;
  if (ids.size > 1)
    throw new SyntaxError(`one procedure at a time, not ${[...ids].join(" and ")}; run the command for each`);
  if (!id)
    throw new SyntaxError(
      "say what is tried: --parameter PROCEDURE.PARAMETER=VALUE, or --procedure with --pack",
    );
  if (parameter.length === 0 && !pack)
    throw new SyntaxError(
      "say how the rules are changed: --parameter PROCEDURE.PARAMETER=VALUE, or --pack FOLDER",
    );
  return {
    procedure: id,
    parameters: Object.fromEntries(parameter.map((p) => [p.parameter, p.value])),
    folder: pack ?? null,
  };
}

/** @throws SyntaxError where the procedure is not there or a value cannot be */
export function checkTrial(norms: NormLibrary, { procedure: id, parameters }: Trial): void {
  const procedure = norms.procedures().findLast((p) => p.id === id);
  if (!procedure) {
    const known = [...new Set(norms.procedures().map((p) => p.id))];
    throw new SyntaxError(`there is no procedure ${id}; there are ${known.join(", ")}`);
  }
  const [fault] = draftFaults(norms, procedure, parameters);
  if (fault) throw new SyntaxError(`${id}.${fault.parameter}: ${fault.en}`);
}

export const SHOWN_MOST = 1_000;
export const SIGN = { new: "+", gone: "-" } as const;
