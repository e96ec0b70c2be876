import { useQuery } from "@tanstack/react-query";
import type { ToneAnswers } from "../../api.ts";
import { useWords } from "../../language.ts";
import { TONE } from "../../texts/tone.ts";
import { Row, Rows, Section, Sheet, State } from "../../ui/index.ts";
import { MakeKey } from "./make-key.tsx";
import { sealingCode } from "./seal.ts";

/** The organ's keys, each with the code that members see, and how one is made or replaced. */
export function Keys({ keys }: { keys: ToneAnswers["keys"] }) {
  const { t, time } = useWords(TONE);
  const codes = useQuery({
    queryKey: ["tone-codes", keys.map(({ key }) => key)],
    queryFn: async () => {
      const { stationKeyCode } = await sealingCode();
      return new Map(keys.map(({ key, publicKey }) => [key, stationKeyCode(publicKey)]));
    },
  });
  return (
    <Section title={t("keys")} note={keys.length > 0 && t("keysNote")}>
      <Sheet>
        <Rows leadWidth="88px">
          {keys.map(({ key, madeBy, madeAt }, at) => (
            <Row
              key={key}
              lead={<State tone={at === 0 ? "good" : "plain"}>{t(at === 0 ? "current" : "old")}</State>}
              name={
                <>
                  {t("code")} <span className="mono">{codes.data?.get(key) ?? "…"}</span>
                </>
              }
              more={`${t("madeBy")} ${madeBy} · ${time(madeAt)}`}
            />
          ))}
        </Rows>
        <div className="sheet-foot">
          <MakeKey isFirst={keys.length === 0} />
        </div>
      </Sheet>
    </Section>
  );
}
