import { useWords } from "../language.ts";

/** The day, as the line under the desk's title. */
export function Today() {
  const { day, weekday } = useWords();
  const now = new Date().toISOString();
  return (
    <>
      {day(now)}　{weekday(now)}
    </>
  );
}
