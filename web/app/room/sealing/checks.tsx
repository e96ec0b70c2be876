import { useWords } from "../../language.ts";
import { SEALING } from "../../texts/sealing.ts";
import { Notice, State } from "../../ui/index.ts";
import { type Examined, PASSING, type Why } from "./shown.ts";
import type { Release } from "./use-release.ts";

type Props = {
  release: Release;
  nameOf: (person: string) => string;
  names: (people: readonly string[]) => string;
};

const WHY = {
  "not-sealed": "whyNotSealed",
  "sealed-twice": "whyTwice",
  stranger: "whyStranger",
  "half-lost": "whyHalf",
  "not-covered": "whyNotCovered",
  "no-quorum-yet": "whyNoQuorum",
  receipt: "whyReceipt",
  browser: "whyBrowser",
  gone: "whyGone",
  unable: "whyUnable",
} as const satisfies Record<Why["code"], keyof typeof SEALING>;

/** What the device has checked of each seal, and why it gives nothing, in words. */
export function Checks({ release: { examined, why, isGiven }, nameOf, names }: Props) {
  const { t } = useWords(SEALING);
  const isHindered = why.some(({ code }) => !PASSING.has(code));
  return (
    <>
      {isGiven && <Notice tone="good">{t("given")}</Notice>}
      {isHindered && (
        <Notice tone="bad">
          <b>{t("refuses")}</b>
          <Reasons why={why} names={names} />
          <p className="small">{t("notGiven")}</p>
        </Notice>
      )}
      {!isHindered && why.length > 0 && (
        <Notice>
          {t("checking")}
          <Reasons why={why} names={names} />
        </Notice>
      )}
      {examined.length > 0 && (
        <table className="sealing-people">
          <thead>
            <tr>
              <th scope="col">{t("member")}</th>
              <th scope="col">{t("receipt")}</th>
              <th scope="col">{t("half")}</th>
            </tr>
          </thead>
          <tbody>
            {examined.map((one) => (
              <tr key={`${one.member} ${one.commitment}`}>
                <th scope="row">{nameOf(one.member)}</th>
                <td>
                  <ReceiptOf one={one} />
                </td>
                <td>
                  <State tone={one.half ? "good" : "bad"}>{t(one.half ? "halfHere" : "halfMissing")}</State>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Reasons({ why, names }: { why: readonly Why[]; names: Props["names"] }) {
  const { t } = useWords(SEALING);
  return (
    <ul className="sealing-why">
      {why.map(({ code, members }) => (
        <li key={code}>{t(WHY[code], { names: names(members) })}</li>
      ))}
    </ul>
  );
}

function ReceiptOf({ one: { seal } }: { one: Examined }) {
  const { t, number } = useWords(SEALING);
  if (seal.fault)
    return <State tone="bad">{t(seal.fault === "false" ? "receiptBad" : "receiptUnknown")}</State>;
  if (seal.index === null) return <State tone="due">{t("onItsWay")}</State>;
  const state = t(seal.isWitnessed ? "isWitnessed" : "unwitnessedSeal");
  return (
    <State tone={seal.isWitnessed ? "good" : "due"}>
      {t("checkedSeal", { index: number(seal.index), state })}
    </State>
  );
}
