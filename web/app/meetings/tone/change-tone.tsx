import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { TONE } from "../../texts/tone.ts";
import { Failed, State } from "../../ui/index.ts";
import { ToneQuestion } from "./question.tsx";
import { canSealTone, sendTone, type Tone, type ToneAsked } from "./seal.ts";

/** Afterwards an answer can be sent anew; the page does not know what was sent before, nor does anybody else here. */
export function ChangeTone({ meeting, asked }: { meeting: string; asked: ToneAsked }) {
  const { t } = useWords(TONE);
  const [tone, setTone] = useState<Tone>("not-saying");
  const sending = useMutation({ mutationFn: () => sendTone(meeting, asked, tone) });
  if (!canSealTone()) return null;
  return (
    <details className="change-tone">
      <summary>{t("change")}</summary>
      <ToneQuestion asked={asked} tone={tone} onChange={setTone} />
      {sending.error && <Failed error={sending.error} />}
      <p>
        <Button loading={sending.isPending} onClick={() => sending.mutate()}>
          {t("send")}
        </Button>{" "}
        {sending.isSuccess && <State tone="good">{t("sent")}</State>}
      </p>
    </details>
  );
}
