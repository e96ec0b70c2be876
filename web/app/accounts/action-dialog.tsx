import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Modal, Select } from "antd";
import { useState } from "react";
import { type Account, answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { today } from "../forms/as-of.tsx";
import { Field } from "../parts/field.tsx";
import { BodyPicker } from "../forms/body-picker.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { ACCOUNTS } from "../texts/accounts.ts";
import { Failed } from "../ui/index.ts";
import { useIntent } from "../use-intent.ts";

export type AccountAction = "bind" | "activate" | "reset" | "lock" | "unlock" | "lift";

/** What may be done with an account in its state; administrators' accounts change on the server only. */
export function actionsFor({ administrator, status, person }: Account): AccountAction[] {
  if (administrator !== null) return [];
  if (status === "created") return person ? ["activate", "lock"] : ["activate", "bind", "lock"];
  return status === "locked" ? ["unlock"] : ["reset", "lift", "lock"];
}

const SHOWS = {
  bind: "bindShows",
  activate: "activateShows",
  reset: "resetShows",
  lock: "lockShows",
  unlock: "unlockShows",
  lift: "liftShows",
} as const;

/** A first password, and whose it is by the registry. */
type Issued = { name: string; temporaryPassword: string | null };
type Asked = { person?: string; withoutPassword?: boolean };

async function carryOut(
  action: AccountAction,
  id: string,
  key: string,
  { person, withoutPassword }: Asked,
): Promise<Issued | null> {
  const params = { path: { id }, header: { "idempotency-key": key } };
  switch (action) {
    case "bind":
      await answer(api.POST("/api/v1/accounts/{id}/bind", { params, body: { person: person ?? "" } }));
      return null;
    case "activate": {
      const body = { ...(person ? { person } : {}), ...(withoutPassword ? { withoutPassword } : {}) };
      return answer(api.POST("/api/v1/accounts/{id}/activate", { params, body }));
    }
    case "reset":
      return answer(api.POST("/api/v1/accounts/{id}/reset-password", { params }));
    case "lock":
      await answer(api.POST("/api/v1/accounts/{id}/lock", { params }));
      return null;
    case "unlock":
    case "lift":
      await answer(api.POST("/api/v1/accounts/{id}/unlock", { params }));
      return null;
  }
}

type Props = {
  account: Account;
  action: AccountAction;
  /** With the words for what was done; null when nothing was. */
  close: (done: string | null) => void;
};

/** Says what an action does and what is recorded of it, does it, and shows a first password this once. */
export function ActionDialog({ account, action, close }: Props) {
  const { t } = useWords(ACCOUNTS);
  const session = useSession();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>({});
  const [issued, setIssued] = useState<Issued | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = useIntent();
  const done = t("done", { action: t(action), name: account.name });
  const needsPerson = action === "bind" || (action === "activate" && account.person === null);
  const act = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send([action, asked], (key) => carryOut(action, account.account, key, asked));
      await queries.invalidateQueries({ queryKey: ["accounts"] });
      if (answer?.temporaryPassword) setIssued(answer);
      else close(done);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  if (issued?.temporaryPassword)
    return <FirstPassword name={issued.name} password={issued.temporaryPassword} close={() => close(done)} />;
  return (
    <Modal
      open
      title={t("actionOf", { action: t(action), name: account.name })}
      okText={t(action)}
      okButtonProps={{ disabled: needsPerson && !asked.person }}
      cancelText={t("cancel")}
      confirmLoading={isBusy}
      onOk={() => void act()}
      onCancel={() => close(null)}
    >
      <div className="action">
        <p>{t(SHOWS[action])}</p>
        {needsPerson && (
          <PersonChoice person={asked.person} choose={(person) => setAsked({ ...asked, ...{ person } })} />
        )}
        {action === "activate" && session.data?.offersOidc && (
          <Checkbox
            checked={asked.withoutPassword === true}
            onChange={(e) => setAsked({ ...asked, withoutPassword: e.target.checked })}
          >
            {t("withoutPassword")}
          </Checkbox>
        )}
        <p className="quiet small">{t("recorded")}</p>
        {problem && <Failed error={problem} />}
      </div>
    </Modal>
  );
}

/** A person of the registry, by the body where they hold an office today. */
function PersonChoice({
  person,
  choose,
}: {
  person?: string | undefined;
  choose: (person?: string) => void;
}) {
  const { t, language } = useWords(ACCOUNTS);
  const [body, setBody] = useState<string>();
  const chosen = useQuery({ ...QUERIES.body(body ?? ""), enabled: body !== undefined });
  const day = today();
  const holders = (body && chosen.data?.id === body ? chosen.data.offices : []).flatMap((office) =>
    office.holders
      .filter(({ from, to }) => from <= day && (to === null || day < to))
      .map((holder) => ({
        value: holder.person,
        label: `${language === "en" ? (holder.nameEn ?? holder.name) : holder.name} · ${language === "en" ? (office.titleEn ?? office.title) : office.title}`,
      })),
  );
  const once = [...new Map(holders.map((holder) => [holder.value, holder])).values()];
  return (
    <div className="fields one">
      <div className="field">
        <span className="legend">{t("bodyOfPerson")}</span>
        <BodyPicker
          label={t("bodyOfPerson")}
          all={t("chooseBody")}
          value={body}
          onChange={(next) => {
            setBody(next);
            choose(undefined);
          }}
        />
      </div>
      <Field label={t("person")}>
        {({ status: _, ...control }) => (
          <Select
            {...control}
            placeholder={t("choosePerson")}
            disabled={!body}
            value={person}
            options={once}
            onChange={choose}
            showSearch={{ optionFilterProp: "label" }}
          />
        )}
      </Field>
    </div>
  );
}

function FirstPassword({ name, password, close }: { name: string; password: string; close: () => void }) {
  const { t } = useWords(ACCOUNTS);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(password);
    setCopied(true);
  };
  return (
    <Modal
      open
      title={t("firstPassword")}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <>
          {navigator.clipboard && (
            <Button onClick={() => void copy()}>{t(isCopied ? "copied" : "copy")}</Button>
          )}
          <Button type="primary" onClick={close}>
            {t("handedOver")}
          </Button>
        </>
      }
    >
      <div className="action">
        <p className="first-password mono">{password}</p>
        <p>{t("onlyOnce", { name })}</p>
      </div>
    </Modal>
  );
}
