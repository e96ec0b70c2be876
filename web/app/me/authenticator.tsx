import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, QRCode } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { beginAuthenticator, confirmAuthenticator, type NewAuthenticator } from "../sign-in/calls.ts";
import { Refused } from "../sign-in/refused.tsx";
import { ME } from "../texts/me.ts";
import { Section, Sheet, State } from "../ui/index.ts";
import { AskPassword } from "./ask-password.tsx";
import { BackupCodes } from "./backup-codes.tsx";

type Props = {
  signInName: string;
  isAdministrator: boolean;
  isOn: boolean;
  onDone: () => unknown;
};

export function AuthenticatorSection({ signInName, isAdministrator, isOn, onDone }: Props) {
  const { t } = useWords(ME);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const finish = async () => {
    await onDone();
    close();
  };
  return (
    <Section
      title={t("authenticator")}
      note={<State tone={isOn ? "good" : "plain"}>{t(isOn ? "isOn" : "isOff")}</State>}
    >
      <Sheet padded>
        <div className="setting">
          <p>
            {t("authenticatorIs")}
            {isOn && (
              <span className="quiet"> {t(isAdministrator ? "newPhoneOfAdministrator" : "newPhone")}</span>
            )}
          </p>
          {!isOn && !isOpen && <Button onClick={() => setOpen(true)}>{t("setUp")}</Button>}
        </div>
        {isOpen && <SetUpAuthenticator signInName={signInName} onDone={finish} onCancel={close} />}
      </Sheet>
    </Section>
  );
}

type SetUpProps = { signInName: string; onDone: () => unknown; onCancel?: () => void };

/** The password, the code to scan, the first right code, then the back-up codes: done when they are kept. */
export function SetUpAuthenticator({ signInName, onDone, onCancel }: SetUpProps) {
  const begin = useMutation({ mutationFn: beginAuthenticator });
  const confirm = useMutation({ mutationFn: confirmAuthenticator });
  if (!begin.data) return <AskPassword ask={begin} onCancel={onCancel} />;
  if (!confirm.isSuccess) return <Scan made={begin.data} signInName={signInName} confirm={confirm} />;
  return <BackupCodes codes={begin.data.backupCodes} signInName={signInName} onKept={onDone} />;
}

const GROUP = 4;
const inGroups = (secret: string) => secret.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join(" ") ?? secret;

/** What the authenticator lists it under: the sign-in name, not the address that the library makes of it. */
function labelled(totpURI: string, signInName: string) {
  const query = new URL(totpURI).searchParams;
  const label = encodeURIComponent(`${query.get("issuer")}:${signInName}`);
  return { secret: query.get("secret") ?? "", address: `otpauth://totp/${label}?${query}` };
}

type ScanProps = {
  made: NewAuthenticator;
  signInName: string;
  confirm: { mutate: (code: string) => void; error: Error | null; isPending: boolean };
};

function Scan({ made, signInName, confirm }: ScanProps) {
  const { t } = useWords(ME);
  const { secret, address } = labelled(made.totpURI, signInName);
  return (
    <div className="scan">
      <div role="img" aria-label={t("qrCode")}>
        <QRCode value={address} type="svg" size={184} color="#1f2421" bgColor="#ffffff" />
      </div>
      <div>
        <p>{t("scan")}</p>
        <dl>
          <dt>{t("secret")}</dt>
          <dd className="mono secret">{inGroups(secret)}</dd>
        </dl>
        <Form
          className="narrow"
          layout="vertical"
          requiredMark={false}
          onFinish={({ code }: { code: string }) => confirm.mutate(code.replace(/\s/g, ""))}
        >
          <Refused error={confirm.error} />
          <Form.Item label={t("code")} name="code" rules={[{ required: true, message: t("giveCode") }]}>
            <Input className="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {t("turnOn")}
          </Button>
        </Form>
      </div>
    </div>
  );
}
