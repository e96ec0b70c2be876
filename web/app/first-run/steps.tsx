import { useWords } from "../language.ts";
import { FIRST_RUN_TEXTS } from "../texts/first-run.ts";

type Props = { names: string[]; at: number; open?: ((step: number) => void) | undefined };

/** The road of the set-up: what is done in ink, what comes in outline; steps that were seen open again. */
export function Steps({ names, at, open }: Props) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  return (
    <ol className="set-up-steps" aria-label={t("steps")}>
      {names.map((name, step) => {
        const state = step < at ? "done" : step === at ? "now" : "to-come";
        const words = t(step < at ? "stepDone" : step === at ? "stepNow" : "stepOpen");
        return (
          <li key={name} className={state} aria-current={step === at ? "step" : undefined}>
            <i aria-hidden="true">{step + 1}</i>
            {step < at && open ? (
              <button type="button" className="link" onClick={() => open(step)}>
                {name}
              </button>
            ) : (
              <span>{name}</span>
            )}
            <span className="aside-words">（{words}）</span>
          </li>
        );
      })}
    </ol>
  );
}
