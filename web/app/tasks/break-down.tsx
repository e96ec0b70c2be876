import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { answer, api, type Matter, type NextActs, ProblemAnswer, type Session } from "../api.ts";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../intent.ts";
import { useWords } from "../language.ts";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { showFirstProblem } from "../parts/field.tsx";
import { TASKS } from "../texts/tasks.ts";
import { Failed, Loading, Notice } from "../ui/index.ts";
import { AssignedShows } from "./assigned-shows.tsx";
import { isEmpty, lacksOf, type Line, meant, newLine, requestOf } from "./lines.ts";
import { TaskLine } from "./task-line.tsx";
import "./break-down.css";

type Props = {
  matter: Matter;
  session: Session;
  persons: NextActs["persons"];
  carried: { item: string; text: string }[];
  close: () => void;
};

/** Each line with the attempt to send it, should its answer have been lost. */
type Left = { lines: Line[]; sent: Record<string, Attempt> };
/** What the last sending came to: how many were recorded, and why others were not. */
type Outcome = { recorded: number; problems: Record<string, Error> };

/** One or several tasks of a resolution at once; each is a record of its own, so that one "no" does not hold up the others. */
export function BreakDown({ matter, session, persons, carried, close }: Props) {
  const { t } = useWords(TASKS);
  const queries = useQueryClient();
  const first = carried.length === 1 ? (carried[0]?.item ?? "") : "";
  const [nothing] = useState<Left>(() => ({ lines: [newLine(crypto.randomUUID(), first)], sent: {} }));
  const left = useTyping(session.account, `tasks ${matter.id}`, nothing);
  const { lines, sent } = left.value;
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isUnderWay = useRef(false);
  const wanted = meant(lines);
  const lacks = isChecked ? wanted.flatMap(lacksOf) : [];
  const changeLine = (key: string, part: Partial<Line>) =>
    left.change((before) => ({
      ...before,
      lines: before.lines.map((line) => (line.key === key ? { ...line, ...part } : line)),
    }));
  const place = { body: matter.body, decision: matter.id };

  const record = async () => {
    if (isUnderWay.current) return;
    setChecked(true);
    const [lack] = wanted.flatMap(lacksOf);
    if (lack) {
      requestAnimationFrame(() => showFirstProblem([`${lack.line} ${lack.place}`]));
      return;
    }
    isUnderWay.current = true;
    setBusy(true);
    const done: Outcome = { recorded: 0, problems: {} };
    for (const line of wanted) {
      const attempt = attemptOf(sent[line.key], line);
      left.change((before) => ({ ...before, sent: { ...before.sent, [line.key]: attempt } }));
      try {
        await throughSignIn(() =>
          answer(
            api.POST("/api/v1/matters", {
              params: { header: { "idempotency-key": attempt.key } },
              body: requestOf(line, place, attempt.at),
            }),
          ),
        );
        done.recorded += 1;
        left.change((before) => ({
          ...before,
          lines: before.lines.filter(({ key }) => key !== line.key),
        }));
      } catch (error) {
        done.problems[line.key] = error instanceof Error ? error : new Error(String(error));
        if (isRefused(error))
          left.change(({ sent: { [line.key]: _gone, ...others }, ...before }) => ({
            ...before,
            sent: others,
          }));
        // Away from the server nothing more is tried.
        if (error instanceof ProblemAnswer && error.status === 0) break;
      }
    }
    isUnderWay.current = false;
    setBusy(false);
    setOutcome(done);
    await queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) => STALE.has(name),
    });
    if (Object.keys(done.problems).length > 0) return;
    left.clear();
    close();
  };

  if (!left.isReady) return <Loading />;
  return (
    <form
      className="break-down"
      aria-label={t("breakDown")}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <LeftHere {...left} />
      {outcome && outcome.recorded > 0 && (
        <Notice tone="due">{t("recordedSome", { n: outcome.recorded })}</Notice>
      )}
      {lines.map((line, at) => (
        <TaskLine
          key={line.key}
          line={line}
          number={at + 1}
          carried={carried}
          persons={persons}
          lacks={lacks.filter((lack) => lack.line === line.key)}
          change={(part) => changeLine(line.key, part)}
          remove={
            lines.length > 1
              ? () =>
                  left.change((before) => ({
                    ...before,
                    lines: before.lines.filter(({ key }) => key !== line.key),
                  }))
              : null
          }
        >
          {outcome?.problems[line.key] && <Failed error={outcome.problems[line.key] as Error} />}
        </TaskLine>
      ))}
      <p>
        <Button
          onClick={() => {
            const line = newLine(crypto.randomUUID(), lines.at(-1)?.resolution ?? first);
            left.change((before) => ({ ...before, lines: [...before.lines, line] }));
            requestAnimationFrame(() => showFirstProblem([`${line.key} title`]));
          }}
        >
          {t("addLine")}
        </Button>
      </p>
      {!wanted.every(isEmpty) && (
        <AssignedShows matter={matter} session={session} persons={persons} lines={wanted} />
      )}
      <p className="break-down-do">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("record", { n: wanted.length })}
        </Button>
        <Button onClick={close}>{t("cancel")}</Button>
      </p>
    </form>
  );
}

const STALE = new Set<unknown>(["tasks", "matters", "desk", "findings", "ledger"]);
