import type { ReceiptStep } from "../../../verifier/receipt-web.ts";
import type { LedgerStatus } from "../api.ts";
import { useWords } from "../language.ts";
import { MATTER } from "../texts/matter.ts";
import { Notice, StateMark, type Tone } from "../ui/index.ts";

type Witness = LedgerStatus["witnesses"][number];
export type Outcome = { steps: ReceiptStep[]; witnesses: Witness[] };

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const STEP_TONE: Record<ReceiptStep["outcome"], Tone> = {
  good: "good",
  bad: "bad",
  unsupported: "due",
  missing: "plain",
};

/** What a check in the browser found, step by step; who has not signed is said in words. */
export function Verification({ outcome: { steps, witnesses } }: { outcome: Outcome }) {
  const { t, w, time, language, listed } = useWords(MATTER);
  const { tone, words } = conclusionOf(steps);
  const witnessOf = (step: ReceiptStep) =>
    step.id === "witness"
      ? witnesses.find((x) => step.detail === x.name || step.detail.startsWith(`${x.name} `))
      : undefined;
  const missing = steps.filter((step) => step.outcome === "missing").map(witnessOf);
  const names = missing.filter((x) => x !== undefined).map((x) => departmentOf(x, language));
  const signed = steps.filter((step) => step.id === "witness" && step.outcome === "good").map(witnessOf);
  const inWords = (detail: string) => detail.replace(INSTANT, time);
  return (
    <div aria-live="polite">
      <Notice tone={tone}>
        {t(words)}
        {names.length > 0 && <p>{t("notSignedBy", { names: listed(names) })}</p>}
        {signed.length > 0 && signed.every((x) => x?.demonstration) && <p>{t("demonstrationOnly")}</p>}
      </Notice>
      <ul className="steps">
        {steps.map((step) => {
          const witness = witnessOf(step);
          return (
            <li key={`${step.id} ${step.detail}`}>
              <StateMark tone={STEP_TONE[step.outcome]} size={13} />
              <span>
                {witness && `${departmentOf(witness, language)}${language === "zh" ? "：" : ": "}`}
                {w(step.title)}
              </span>
              <span className={`state ${STEP_TONE[step.outcome]}`}>{t(step.outcome)}</span>
              {step.detail !== "" && <span className="mono">{inWords(step.detail)}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function conclusionOf(steps: ReceiptStep[]) {
  if (steps.some((step) => step.outcome === "bad")) return { tone: "bad", words: "fails" } as const;
  if (steps.some((step) => step.outcome === "unsupported"))
    return { tone: "due", words: "cannotTell" } as const;
  if (steps.some((step) => step.id === "witness" && step.outcome === "good"))
    return { tone: "good", words: "holds" } as const;
  return { tone: "due", words: "holdsUnwitnessed" } as const;
}

/** The ledger keeps a department's two names in one line: 审计机关 · audit. */
export function departmentOf({ department }: { department: string }, language: "zh" | "en"): string {
  const [zh = department, en = zh] = department.split(" · ");
  return language === "zh" ? zh : en;
}
