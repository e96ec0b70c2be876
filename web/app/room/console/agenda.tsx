import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { ROOM } from "../../texts/room.ts";
import { Section, Sheet, State, type Tone } from "../../ui/index.ts";
import { type Room, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";

const TONES: Record<Room["agenda"][number]["state"], Tone> = {
  listed: "due",
  open: "good",
  closed: "plain",
  deferred: "plain",
  refused: "plain",
};

/** What was dealt with, or put off, can come up once more. */
const AGAIN: string[] = ["closed", "deferred"];

/** The agenda beside the item at hand; the next item is taken up here. Adjourning and closing stand under it. */
export function Agenda({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const [chosen, choose] = useState<string | null>(null);
  const next = room.agenda.find(({ state }) => state === "listed")?.matter ?? null;
  const taken = chosen ?? (room.current ? null : next);
  return (
    <Section title={t("agenda")}>
      <Sheet padded>
        <ol className="console-agenda">
          {room.agenda.map((item) => (
            <li key={item.matter}>
              <div>
                <span className="number">{item.number}</span>
                <span className="what">
                  {item.title}
                  <span className="small">
                    <State tone={TONES[item.state]}>{t(wordOf<typeof ROOM>("agenda", item.state))}</State>
                    {item.outcome && <> · {t(wordOf<typeof ROOM>("outcome", item.outcome))}</>}
                  </span>
                </span>
                {item.state !== "open" &&
                  item.state !== "refused" &&
                  taken !== item.matter &&
                  !room.isAdjourned && (
                    <Button
                      size="small"
                      aria-label={t(AGAIN.includes(item.state) ? "takeUpItemAgain" : "takeUpItem", {
                        title: item.title,
                      })}
                      onClick={() => choose(item.matter)}
                    >
                      {t(AGAIN.includes(item.state) ? "takeUpAgain" : "takeUp")}
                    </Button>
                  )}
              </div>
              {taken === item.matter && !room.isAdjourned && (
                <TakeUp matter={item.matter} title={item.title} done={() => choose(null)} />
              )}
            </li>
          ))}
        </ol>
        <div className="page-actions">
          {room.isAdjourned ? (
            <Button type="primary" onClick={() => run({ kind: "resume" })}>
              {t("resume")}
            </Button>
          ) : (
            <Button onClick={() => run({ kind: "adjourn" })}>{t("adjourn")}</Button>
          )}
          <Button
            {...(next === null && !room.current ? { type: "primary" as const } : {})}
            onClick={() => run({ kind: "close" })}
          >
            {t("closeMeeting")}
          </Button>
        </div>
      </Sheet>
    </Section>
  );
}

type TakeUpProps = { matter: string; title: string; done: () => void };
const MEANS = ["devices", "paper", "none"] as const;
type Means = (typeof MEANS)[number];

function TakeUp({ matter, title, done }: TakeUpProps) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const [means, setMeans] = useState<Means>("devices");
  const [isSealed, setSealed] = useState(false);
  return (
    <form
      className="take-up"
      aria-label={t("takeUpItem", { title })}
      onSubmit={(event) => {
        event.preventDefault();
        const sealed = isSealed && means === "devices";
        run({ kind: "open-item", matter, means: means === "none" ? null : means, sealed }, done);
      }}
    >
      <Choice
        label={t("means")}
        options={MEANS.map((value) => ({ value, label: t(wordOf<typeof ROOM>("means", value)) }))}
        value={means}
        onChange={(value) => setMeans(value as Means)}
      />
      {means === "devices" && (
        <Checkbox checked={isSealed} onChange={(event) => setSealed(event.target.checked)}>
          {t("sealed")}
        </Checkbox>
      )}
      <Button type="primary" htmlType="submit">
        {t("takeUp")}
      </Button>
    </form>
  );
}
