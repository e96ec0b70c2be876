import { Input } from "antd";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { FIRST_RUN_TEXTS } from "../texts/first-run.ts";
import { Notice, Sheet } from "../ui/index.ts";
import type { Draft, Lack, Typed, Which } from "./draft.ts";

type Props = {
  which: Which;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  length: { least: number; most: number };
  lacks: Partial<Record<keyof Typed, Lack>>;
};

/** One of the three, alone at the keyboard: what the role does, the name, and a password that the others do not see. */
export function AdministratorStep({ which, draft, change, length, lacks }: Props) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  const typed = draft.three[which];
  const type = (part: Partial<Typed>) =>
    change({ three: { ...draft.three, [which]: { ...typed, ...part } } });
  const problem = (field: keyof Typed) => {
    const lack = lacks[field];
    return lack ? { problem: t(lack, length) } : {};
  };
  return (
    <>
      <Notice>{t("handOver", { role: t(which) })}</Notice>
      <Sheet padded>
        <p className="quiet section-words">{t(`${which}Does`)}</p>
        <div className="fields one">
          <Field label={t("name")} {...problem("name")}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                maxLength={60}
                value={typed.name}
                onChange={(e) => type({ name: e.target.value })}
              />
            )}
          </Field>
          <Field label={t("signInName")} hint={t("signInNameHint")} {...problem("signInName")}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={60}
                value={typed.signInName}
                onChange={(e) => type({ signInName: e.target.value })}
              />
            )}
          </Field>
          <Field label={t("passwordOf", length)} {...problem("password")}>
            {(control) => (
              <Input.Password
                {...control}
                autoComplete="new-password"
                value={typed.password}
                onChange={(e) => type({ password: e.target.value })}
              />
            )}
          </Field>
          <Field label={t("again")} {...problem("again")}>
            {(control) => (
              <Input.Password
                {...control}
                autoComplete="new-password"
                value={typed.again}
                onChange={(e) => type({ again: e.target.value })}
              />
            )}
          </Field>
        </div>
      </Sheet>
    </>
  );
}
