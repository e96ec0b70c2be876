import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { newBackupCodes } from "../sign-in/calls.ts";
import { ME } from "../texts/me.ts";
import { Notice, Section, Sheet } from "../ui/index.ts";
import { AskPassword } from "./ask-password.tsx";

export function BackupCodesSection({ signInName }: { signInName: string }) {
  const { t } = useWords(ME);
  const [isOpen, setOpen] = useState(false);
  const renew = useMutation({ mutationFn: newBackupCodes });
  const close = () => {
    setOpen(false);
    renew.reset();
  };
  return (
    <Section title={t("backup")}>
      <Sheet padded>
        <div className="setting">
          <p>{t("backupIs")}</p>
          {!isOpen && <Button onClick={() => setOpen(true)}>{t("renew")}</Button>}
        </div>
        {isOpen &&
          (renew.data ? (
            <BackupCodes codes={renew.data.backupCodes} signInName={signInName} onKept={close} />
          ) : (
            <AskPassword ask={renew} onCancel={close} />
          ))}
      </Sheet>
    </Section>
  );
}

type Props = { codes: string[]; signInName: string; onKept: () => unknown };

/** Shown this once. On paper nothing else of the page is printed. */
export function BackupCodes({ codes, signInName, onKept }: Props) {
  const { t, time } = useWords(ME);
  const [isCopied, setCopied] = useState(false);
  const [madeAt] = useState(() => new Date().toISOString());
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    setCopied(true);
  };
  return (
    <div className="backup-codes">
      <Notice tone="due">{t("keepThem")}</Notice>
      <div className="printed">
        <b>{t("sheetTitle", { name: signInName })}</b>
        <span className="quiet small">{time(madeAt)}</span>
        <ol aria-label={t("backup")}>
          {codes.map((code) => (
            <li key={code} className="mono">
              {code}
            </li>
          ))}
        </ol>
      </div>
      <div className="buttons">
        {"clipboard" in navigator && (
          <Button onClick={() => void copy()}>{t(isCopied ? "copied" : "copy")}</Button>
        )}
        <Button onClick={() => window.print()}>{t("print")}</Button>
        <Button type="primary" onClick={() => void onKept()}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}
