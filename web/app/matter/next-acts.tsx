import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { answer, api, DECISIONS, type Matter, type Procedure } from "../api.ts";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { Failed, Section, Sheet } from "../ui/index.ts";
import { WillShow } from "../forms/will-show.tsx";

const KINDS = ["record-confirmed", "executed", "closed"] as const;
type Kind = (typeof KINDS)[number];
const ASK = {
  "record-confirmed": "ask_record_confirmed",
  executed: "ask_executed",
  closed: "ask_closed",
} as const;

/** What a decision's clerk records next, by the stage that the decision has reached. */
const NEXT: Record<string, readonly [Kind, ...Kind[]]> = {
  decided: ["record-confirmed"],
  confirmed: ["executed", "closed"],
  executing: ["executed", "closed"],
};

const TEXT_LENGTH_MOST = 4_000;
const STALE = new Set<unknown>(["matter", "matters", "desk", "findings"]);

/** For the body's clerk, once a decision is made: what comes next, what exactly will be recorded and who will see it. */
export function NextActs({ matter }: { matter: Matter }) {
  const session = useSession();
  const procedures = useQuery(QUERIES.procedures());
  const procedure = procedures.data?.items.find((known) => known.id === matter.procedure);
  const next = matter.procedure === DECISIONS && !matter.closed ? NEXT[matter.stage ?? ""] : undefined;
  if (!procedure || !next || !session.data?.clerkOf.includes(matter.body)) return null;
  // What was typed for one state of the matter is not for the next.
  return <NextAct key={matter.count} matter={matter} procedure={procedure} kinds={next} />;
}

type Props = { matter: Matter; procedure: Procedure; kinds: readonly [Kind, ...Kind[]] };

function NextAct({ matter, procedure, kinds }: Props) {
  const { t, w } = useWords(NEXT_ACTS);
  const [kind, setKind] = useState<Kind>(kinds[0]);
  const [text, setText] = useState("");
  const sending = useRecording(matter);
  const typeOf = (of: Kind) => procedure.acts.find(({ type }) => type === `decision.${of}`);
  const definition = typeOf(kind);
  const field = definition?.fields.find(({ key }) => key === "text");
  const isMissing = field?.required === true && text.trim() === "";
  const record = () => void sending.record(kind, text.trim());
  return (
    <Section title={t("handle")}>
      <Sheet padded>
        <div className="fields">
          {kinds.length > 1 && (
            <Field label={t("which")} width="wide">
              {(control) => (
                <Choice
                  control={control}
                  label={t("which")}
                  options={kinds.map((of) => ({ value: of, label: w(typeOf(of)?.title) }))}
                  value={kind}
                  onChange={(chosen) => setKind(KINDS.find((known) => known === chosen) ?? kind)}
                />
              )}
            </Field>
          )}
          <Field label={w(field?.title)} hint={t(ASK[kind])} isOptional={!field?.required} width="wide">
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={TEXT_LENGTH_MOST}
                value={text}
                onChange={(e) => setText(e.target.value)}
              />
            )}
          </Field>
        </div>
        <p style={{ margin: "12px 0" }}>
          <Button type="primary" loading={sending.isBusy} disabled={isMissing} onClick={record}>
            {t(kind === "record-confirmed" ? "confirm" : "record")}
          </Button>
        </p>
        <WillShow matter={matter} type={`decision.${kind}`} />
        {sending.problem && <Failed error={sending.problem} />}
        <p className="quiet small">{t("shows", { act: w(definition?.title) })}</p>
      </Sheet>
    </Section>
  );
}

/** Sent again after a broken network, it is the same act under the same key; what was changed is a new one. */
function useRecording(matter: Matter) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [sent, setSent] = useState({ kind: "", text: "", key: "", claimedAt: "" });
  const record = async (kind: Kind, text: string) => {
    setBusy(true);
    setProblem(null);
    const isSame = sent.kind === kind && sent.text === text;
    const now = isSame ? sent : { kind, text, key: crypto.randomUUID(), claimedAt: new Date().toISOString() };
    setSent(now);
    try {
      await answer(
        api.POST("/api/v1/matters/{id}/acts", {
          params: { path: { id: matter.id }, header: { "idempotency-key": now.key } },
          body: {
            type: `decision.${kind}`,
            claimedAt: now.claimedAt,
            data: text === "" ? {} : { text },
            after: matter.acts.at(-1)?.number ?? 0,
          },
        }),
      );
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return { problem, isBusy, record };
}
