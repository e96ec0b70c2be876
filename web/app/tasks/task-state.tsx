import type { TaskRow } from "../api.ts";
import { useWords } from "../language.ts";
import { TASKS } from "../texts/tasks.ts";
import { State, type Tone } from "../ui/index.ts";

const OPEN = new Set<string>(["assigned", "under-way"]);
export const isOpen = ({ state }: Pick<TaskRow, "state">) => OPEN.has(state);

type Facts = Pick<TaskRow, "state" | "late" | "asDecided">;

/** Where a task stands, in words: late, or carried out differently, before everything else. */
export function useTaskWords() {
  const { t } = useWords(TASKS);
  return (task: Facts): { tone: Tone; words: string } => {
    const { state, late, asDecided } = task;
    const stands = t(`s_${state}`);
    if (asDecided === false) return { tone: "bad", words: t("differs") };
    if (late) return { tone: "bad", words: `${stands} · ${t(isOpen(task) ? "late" : "doneLate")}` };
    return { tone: TONES[state], words: stands };
  };
}

const TONES: Record<Facts["state"], Tone> = {
  assigned: "due",
  "under-way": "plain",
  done: "due",
  checked: "good",
  closed: "good",
  cancelled: "plain",
};

export function TaskState({ task }: { task: Facts }) {
  const { tone, words } = useTaskWords()(task);
  return <State tone={tone}>{words}</State>;
}

/** How far it has come, as its owner has reported it; whole once it is reported done. */
export function progressOf(task: Pick<TaskRow, "state" | "percent">): number | null {
  return isOpen(task) || task.state === "cancelled" ? task.percent : 100;
}
