/** What has been adopted, as the pages show it: who proposed, who adopted, from when to when. */
import type { z } from "@hono/zod-openapi";
import { NORMS_PROCEDURE, type SettingRow } from "../adoption/index.ts";
import type { Principal } from "../access/index.ts";
import { actsOfMany, type StoredAct } from "../matters/index.ts";
import type { Language } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import type { SettingShape } from "./norm-shapes.ts";
import type { Call } from "./operation.ts";
import type { Services } from "./services.ts";

type SettingView = z.input<typeof SettingShape>;
type Asker = Pick<Call<unknown, unknown, unknown>, "allows"> & { principal: Principal; language: Language };

export async function settingViews(
  services: Services,
  { allows, principal, language }: Asker,
  rows: SettingRow[],
  today: string,
): Promise<SettingView[]> {
  const { jurisdiction } = principal;
  const acts = await actsOfMany(
    services.database,
    services.recordKey,
    jurisdiction,
    rows.map((row) => row.setting),
  );
  const actors = [...acts.values()].flat().flatMap(({ actor }) => ("person" in actor ? [actor] : []));
  const names = await namesOf(
    services.database,
    jurisdiction,
    {
      people: actors.map((a) => a.person),
      offices: actors.map((a) => a.office),
      bodies: rows.flatMap((row) => row.body ?? []),
    },
    language,
  );
  const stepOf = (act: StoredAct | undefined) => {
    if (!act) return null;
    const { actor, recordedAt: at, id, data } = act;
    const reasons = typeof data.reasons === "string" ? data.reasons : null;
    if (!("person" in actor)) return { person: id, name: "—", office: "—", at, act: id, reasons };
    const { person, office } = actor;
    const name = names.people.get(person) ?? "—";
    return { person, name, office: names.offices.get(office) ?? "—", at, act: id, reasons };
  };
  return rows.flatMap((row) => {
    const mine = acts.get(row.setting) ?? [];
    const last = (...types: string[]) => mine.findLast((a) => types.includes(a.type.replace("norms.", "")));
    const proposed = stepOf(mine[0]);
    if (!proposed) return [];
    const ending = stepOf(last("withdrawal-proposed"));
    const resource = {
      type: "Matter" as const,
      jurisdiction,
      body: mine[0]?.body ?? "",
      procedure: NORMS_PROCEDURE,
      class: null,
      about: row.proposedBy,
    };
    const mayPropose = allows("proposeNorm", { type: "Jurisdiction", jurisdiction });
    const waits = row.state === "proposed" || row.endingOn !== null;
    const ended = row.state === "dropped" || row.endedOn !== null;
    return [
      {
        id: row.setting,
        kind: row.kind,
        state: stateOf(row, today),
        procedure: row.procedure,
        parameter: row.parameter,
        parameterTitle: titleOf(services, row),
        value: row.value,
        unit: row.unit,
        pack: row.pack,
        packVersion: row.packVersion,
        digest: row.packDigest,
        inForce: { from: row.fromOn, to: row.endedOn },
        body: row.body,
        bodyName: row.body ? (names.bodies.get(row.body) ?? "—") : null,
        basis: row.basis,
        backTest: typeof mine[0]?.data.backtest === "string" ? mine[0].data.backtest : null,
        proposed,
        adopted: stepOf(last("parameter-set", "pack-adopted")),
        withdrawalProposed: row.endingOn && ending ? { ...ending, from: row.endingOn } : null,
        ended: ended ? stepOf(last("setting-withdrawn", "proposal-dropped")) : null,
        may: {
          adopt: waits && allows("adoptNorm", resource),
          withdraw: mayPropose && !ended && row.endingOn === null,
        },
      },
    ];
  });
}

function stateOf(row: SettingRow, today: string): SettingView["state"] {
  if (row.state !== "adopted") return row.state;
  if (row.endedOn !== null && row.endedOn <= today) return "ended";
  if (row.endedOn === row.fromOn) return "ended";
  return row.fromOn <= today ? "in-force" : "adopted";
}

/** Of a local pack's parameter the title is that pack's. */
function titleOf({ norms }: Services, row: SettingRow): SettingView["parameterTitle"] {
  if (row.kind !== "parameter") return null;
  const packs = norms.packs().map((p) => p.id);
  const procedure = norms.procedure(row.procedure, row.fromOn, { packs });
  return procedure?.parameters.find((p) => p.id === row.parameter)?.title ?? null;
}
