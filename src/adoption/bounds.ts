/** Can such a setting be: is there the body, the parameter, the pack; does the value lie within what the pack allows? */
import type { Refusal } from "../matters/index.ts";
import type { NormLibrary, Setting } from "../norms/index.ts";
import type { Transaction } from "../platform/index.ts";
import { impossible, type ParameterSetting, type SettingRow } from "./settings.ts";

export async function settingFault(
  tx: Pick<Transaction, "query">,
  norms: NormLibrary,
  row: SettingRow,
  /** Packs that hold for the same body on the same day. */
  packs: string[],
): Promise<Refusal | null> {
  return (
    (await bodyFault(tx, row)) ??
    (row.kind === "parameter" ? parameterFault(norms, row, packs) : packFault(norms, row))
  );
}

async function bodyFault(tx: Pick<Transaction, "query">, row: SettingRow): Promise<Refusal | null> {
  if (row.body === null) return null;
  const [there] = await tx.query("select from bodies where jurisdiction = $1 and body = $2", [
    row.jurisdiction,
    row.body,
  ]);
  return there
    ? null
    : impossible("for_body", {
        zh: `名册中没有该单位（${row.body}）；请重新选择，或者不填以适用于全辖区`,
        en: `The registry holds no such body (${row.body}); choose one, or leave it out for the whole jurisdiction`,
      });
}

function parameterFault(norms: NormLibrary, row: ParameterSetting, packs: string[]): Refusal | null {
  const { procedure: id, parameter: name, fromOn: on } = row;
  const procedure = norms.procedure(id, on, { packs });
  if (!procedure)
    return impossible("procedure", {
      zh: `${on} 没有施行中的程序 ${id}；请改程序或者施行日`,
      en: `No procedure ${id} is in force on ${on}; choose another, or another day`,
    });
  const parameter = procedure.parameters.find((p) => p.id === name);
  if (!parameter) {
    const known = procedure.parameters.map((p) => p.id);
    return impossible("parameter", {
      zh: `程序 ${id} 没有参数 ${name}；可设定：${known.join("、") || "无"}`,
      en: `${id} has no parameter ${name}; it has ${known.join(", ") || "none"}`,
    });
  }
  if (row.unit !== null && row.unit !== parameter.unit)
    return impossible("unit", {
      zh: `“${parameter.title.zh}”的单位是 ${parameter.unitTitle.zh}，不是 ${row.unit}`,
      en: `${parameter.title.en} is counted in ${parameter.unitTitle.en}, not ${row.unit}`,
    });
  const refused = norms.refuses(settingFor(row), { packs });
  return refused ? impossible("value", refused) : null;
}

function packFault(norms: NormLibrary, row: Extract<SettingRow, { kind: "pack" }>): Refusal | null {
  const packs = norms.packs();
  const pack = packs.find((p) => p.id === row.pack);
  if (!pack)
    return impossible("pack", {
      zh: `没有规范包 ${row.pack}；可用：${packs.map((p) => p.id).join("、")}`,
      en: `There is no pack ${row.pack}; there are ${packs.map((p) => p.id).join(", ")}`,
    });
  if (pack.digest === row.packDigest) return null;
  return impossible("digest", {
    zh: `规范包 ${row.pack} 的内容与提出时不同；请核对后重新提出`,
    en: `The pack ${row.pack} says something else than was proposed; look at it again and propose anew`,
  });
}

/**
 * A matter keeps the law of its opening day to its end, so a later withdrawal does not reach it: what holds on that day
 * holds without an end.
 */
export function settingFor(row: ParameterSetting): Setting {
  const { procedure, parameter, value, fromOn, basis, body, setting } = row;
  return { procedure, parameter, value, from: fromOn, to: null, basis, body, version: setting.slice(0, 8) };
}
