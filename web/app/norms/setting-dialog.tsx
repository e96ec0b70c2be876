import { useQueryClient } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { answer, api, type NormSetting } from "../api.ts";
import { useWords } from "../language.ts";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { Field } from "../parts/field.tsx";
import { DayField, isToCome } from "../parts/day-field.tsx";
import { useSession } from "../session.tsx";
import { SETTINGS } from "../texts/settings.ts";
import { Failed } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";
import { useSettingWords } from "./setting-words.ts";
import { isNormAnswer } from "./stale.ts";
import "./settings.css";

type Props = { setting: NormSetting; doing: "adopt" | "withdraw"; close: () => void };

const REASONS_LEAST = 2;
const REASONS_MOST = 2_000;

/** Says what will follow and what is recorded, asks for the reasons, and does it once. */
export function SettingDialog({ setting, doing, close }: Props) {
  const { t, day } = useWords(SETTINGS);
  const queries = useQueryClient();
  const says = useSettingWords()(setting);
  const session = useSession();
  const left = useTyping(session.data?.account ?? "", `setting ${setting.id} ${doing}`, "");
  const reasons = left.value;
  const [from, setFrom] = useState<string>();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = useIntent();
  const isProposal = setting.state === "proposed";
  const asksDay = doing === "withdraw" && !isProposal;
  const isMissing =
    (doing === "withdraw" && reasons.trim().length < REASONS_LEAST) || (asksDay && from === undefined);
  const action = t(
    doing === "adopt"
      ? setting.withdrawalProposed
        ? "adoptWithdrawal"
        : "adopt"
      : isProposal
        ? "drop"
        : "withdraw",
  );
  const shows =
    doing === "withdraw"
      ? t(isProposal ? "showsDrop" : "showsWithdraw")
      : setting.withdrawalProposed
        ? t("showsAdoptWithdrawal", { day: day(setting.withdrawalProposed.from) })
        : t("showsAdopt", { day: day(setting.inForce.from), whom: setting.bodyName ?? t("forAll") });
  const seen = setting.withdrawalProposed?.from ?? setting.inForce.from;
  const act = async () => {
    setBusy(true);
    setProblem(null);
    const why = reasons.trim();
    try {
      await send([doing, seen, from, why], (key) => {
        const params = { path: { id: setting.id }, header: { "idempotency-key": key } };
        return doing === "adopt"
          ? answer(
              api.POST("/api/v1/norms/settings/{id}/adopt", {
                params,
                body: { from: seen, ...(why === "" ? {} : { reasons: why }) },
              }),
            )
          : answer(
              api.POST("/api/v1/norms/settings/{id}/withdraw", {
                params,
                body: { reasons: why, ...(from ? { from } : {}) },
              }),
            );
      });
      left.clear();
      await queries.invalidateQueries({ predicate: isNormAnswer });
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t("of", { action, what: says })}
      okText={action}
      okButtonProps={{ disabled: isMissing }}
      cancelText={t("cancel")}
      confirmLoading={isBusy}
      onOk={() => void act()}
      onCancel={close}
    >
      <div className="fields one setting-dialog">
        <p>{shows}</p>
        <LeftHere {...left} />
        {asksDay && (
          <Field label={t("endDay")} hint={t("endDayHint")}>
            {(control) => <DayField control={control} mayBe={isToCome} value={from} onChange={setFrom} />}
          </Field>
        )}
        <Field label={t("reasons")} isOptional={doing === "adopt"}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={REASONS_MOST}
              value={reasons}
              onChange={(e) => left.change(() => e.target.value)}
            />
          )}
        </Field>
        <p className="quiet small">{t("willRecord")}</p>
        {problem && <Failed error={problem} />}
      </div>
    </Modal>
  );
}
