import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { TONE } from "../../texts/tone.ts";
import { canSealTone, sealingCode, type Tone, TONE_CHOICES, type ToneAsked } from "./seal.ts";

type Props = { asked: ToneAsked; tone: Tone; onChange: (tone: Tone) => void };

/** One question, with who can read the answer and who cannot, before it is given. */
export function ToneQuestion({ asked, tone, onChange }: Props) {
  const { t } = useWords(TONE);
  const code = useQuery({
    queryKey: ["tone-code", asked.publicKey],
    queryFn: async () => (await sealingCode()).stationKeyCode(asked.publicKey),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!canSealTone()) return <p className="quiet small">{t("needsHttps")}</p>;
  const question = t("question", { name: asked.chiefName });
  return (
    <div className="tone-question">
      <h3>{t("ask")}</h3>
      <p>{question}</p>
      <Choice
        label={question}
        options={TONE_CHOICES.map((value) => ({ value, label: t(value) }))}
        value={tone}
        onChange={(chosen) => onChange(chosen as Tone)}
      />
      <ul className="quiet small">
        <li>{t("sealedHere")}</li>
        <li>{t("alike")}</li>
        <li>{t("caution", { code: code.data ?? "…" })}</li>
      </ul>
    </div>
  );
}
