import { useQueryClient } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { answer, api, type NormPack } from "../api.ts";
import { useWords } from "../language.ts";
import { BodyPicker } from "../forms/body-picker.tsx";
import { TRIAL } from "../texts/trial.ts";
import { Failed } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { useSession } from "../session.tsx";
import { ProposalFields } from "./proposal-fields.tsx";
import { isNormAnswer } from "./stale.ts";
import { EMPTY_DRAFT, lacksOf, packProposalOf, type ValueDraft } from "./value-draft.ts";
import "./trial.css";

/** Proposes that a local pack holds here, from a day on; somebody else adopts it. */
export function AdoptPack({ pack }: { pack: NormPack }) {
  const { t } = useWords(TRIAL);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("proposePack")}
      </Button>
      {isOpen && <PackDialog pack={pack} close={() => setOpen(false)} />}
    </>
  );
}

function PackDialog({ pack, close }: { pack: NormPack; close: () => void }) {
  const { t, w, day } = useWords(TRIAL);
  const queries = useQueryClient();
  const session = useSession();
  const left = useTyping(session.data?.account ?? "", `pack ${pack.id} ${pack.version}`, EMPTY_DRAFT);
  const draft = left.value;
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = useIntent();
  const change = (part: Partial<ValueDraft>) => left.change((before) => ({ ...before, ...part }));
  const lacks = lacksOf(draft);
  const propose = async () => {
    setChecked(true);
    if (lacks.length > 0) return;
    setBusy(true);
    setProblem(null);
    try {
      const body = packProposalOf(draft, pack.id);
      await send(body, (key) =>
        answer(api.POST("/api/v1/norms/settings", { params: { header: { "idempotency-key": key } }, body })),
      );
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
      width={760}
      title={t("proposePackOf", { title: w(pack.title), version: pack.version })}
      okText={t("propose")}
      cancelText={t("cancel")}
      confirmLoading={isBusy}
      onOk={() => void propose()}
      onCancel={close}
    >
      <div className="pack-dialog">
        <LeftHere {...left} />
        <div className="field">
          <span className="legend">{t("scope")}</span>
          <BodyPicker
            label={t("scope")}
            all={t("wholeJurisdiction")}
            {...(draft.body ? { value: draft.body } : {})}
            onChange={(body) => change({ body } as Partial<ValueDraft>)}
          />
        </div>
        <ProposalFields draft={draft} change={change} lacks={isChecked ? lacks : []} />
        <p>{t("whoSeesWords")}</p>
        {draft.from && <p>{t("notYet", { day: day(draft.from) })}</p>}
        {problem && <Failed error={problem} />}
      </div>
    </Modal>
  );
}
