import { Button } from "antd";
import { useWords } from "../language.ts";
import { LEFT_HERE } from "../texts/left-here.ts";
import { Notice } from "../ui/index.ts";
import type { KeptFields } from "./use-typing.ts";

type Props = Pick<KeptFields<unknown>, "leftAt" | "elsewhere" | "clear">;

/** Above the fields of a form: that they were found as they were left, and what another window does with them. */
export function LeftHere({ leftAt, elsewhere, clear }: Props) {
  const { t, time } = useWords(LEFT_HERE);
  return (
    <>
      {leftAt && (
        <Notice
          action={
            <Button size="small" onClick={clear}>
              {t("clear")}
            </Button>
          }
        >
          {t("leftHere", { at: time(leftAt) })}
        </Notice>
      )}
      {elsewhere && (
        <Notice tone="due">{t(elsewhere === "typed" ? "typedElsewhere" : "doneElsewhere")}</Notice>
      )}
    </>
  );
}
