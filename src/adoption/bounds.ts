/** Can such a setting be: is there the parameter, is the value one, does it lie within what the pack allows? */
import type { Refusal } from "../matters/index.ts";
import type { NormLibrary, Parameter } from "../norms/index.ts";
import type { Transaction } from "../platform/index.ts";
import { impossible, type SettingRow } from "./settings.ts";

export async function settingFault(
  tx: Pick<Transaction, "query">,
  norms: NormLibrary,
  row: SettingRow,
): Promise<Refusal | null> {
  return (
    (await bodyFault(tx, row)) ??
    (row.kind === "parameter" ? parameterFault(norms, row) : packFault(norms, row))
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

function parameterFault(
  norms: NormLibrary,
  { procedure: id, parameter: name, value, unit, fromOn }: Extract<SettingRow, { kind: "parameter" }>,
): Refusal | null {
  const procedure = norms.procedure(id, fromOn);
  if (!procedure) {
    const known = [...new Set(norms.procedures().map((p) => p.id))];
    return impossible("procedure", {
      zh: `${fromOn} 没有施行中的程序 ${id}；可用：${known.join("、")}`,
      en: `No procedure ${id} is in force on ${fromOn}; there are ${known.join(", ")}`,
    });
  }
  const parameter = procedure.parameters.find((p) => p.id === name);
  if (!parameter) {
    const known = procedure.parameters.map((p) => p.id);
    return impossible("parameter", {
      zh: `程序 ${id} 没有参数 ${name}；可设定：${known.join("、") || "无"}`,
      en: `${id} has no parameter ${name}; it has ${known.join(", ") || "none"}`,
    });
  }
  if (unit !== null && unit !== parameter.unit)
    return impossible("unit", {
      zh: `“${parameter.title.zh}”的单位是 ${parameter.unit}，不是 ${unit}`,
      en: `${parameter.title.en} is counted in ${parameter.unit}, not ${unit}`,
    });
  return valueFault(parameter, value);
}

function valueFault({ title, bounds, unit }: Parameter, value: string): Refusal | null {
  const given = quotient(value);
  if (given === null)
    return impossible("value", {
      zh: `“${title.zh}”应为数，或者 2/3 这样的分数，不能是 ${value}`,
      en: `${title.en} must be a number or a share such as 2/3, not ${value}`,
    });
  const [min, max] = [quotient(bounds?.min ?? ""), quotient(bounds?.max ?? "")];
  if ((min === null || compare(given, min) >= 0) && (max === null || compare(given, max) <= 0)) return null;
  const [least, most] = [bounds?.min ?? "—", bounds?.max ?? "—"];
  return impossible("value", {
    zh: `“${title.zh}”须在 ${least} 与 ${most} 之间（${unit}），不能是 ${value}；上下限由规范包写明`,
    en: `${title.en} must lie between ${least} and ${most} (${unit}), not ${value}; the pack sets the bounds`,
  });
}

function packFault(norms: NormLibrary, row: Extract<SettingRow, { kind: "pack" }>): Refusal | null {
  const known = [...new Set(norms.packs().map((p) => p.id))];
  if (known.includes(row.pack)) return null;
  return impossible("pack", {
    zh: `没有规范包 ${row.pack}；可用：${known.join("、")}`,
    en: `There is no pack ${row.pack}; there are ${known.join(", ")}`,
  });
}

type Quotient = { over: bigint; under: bigint };
const DECIMAL = /^(\d+)(?:\.(\d+))?$/;
const SHARE = /^(\d+)\/([1-9]\d*)$/;

/** Exact: two thirds are two thirds. */
function quotient(text: string): Quotient | null {
  const share = SHARE.exec(text);
  if (share) return { over: BigInt(share[1] ?? 0), under: BigInt(share[2] ?? 1) };
  const decimal = DECIMAL.exec(text);
  if (!decimal) return null;
  const behind = decimal[2] ?? "";
  return { over: BigInt(`${decimal[1]}${behind}`), under: 10n ** BigInt(behind.length) };
}

function compare(a: Quotient, b: Quotient): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
