/** Every story beside the forms, by an address of its own: the form's file and the story's name. */
import type { StoriesOf, Story } from "../app/forms/story.ts";
import type { Words } from "../app/language.ts";

export type ShownStory = Story & { id: string; form: Words };

type StoryFile = { default: StoriesOf } & Record<string, Story | StoriesOf>;

const files = import.meta.glob<StoryFile>("../app/forms/*.stories.tsx", { eager: true });

export const stories: ShownStory[] = Object.entries(files).flatMap(([path, file]) => {
  const form = path.slice(path.lastIndexOf("/") + 1).replace(".stories.tsx", "");
  return Object.entries(file).flatMap(([name, story]) =>
    "draw" in story ? [{ ...story, id: `${form}/${dashed(name)}`, form: file.default.title }] : [],
  );
});

/** All stories of a form by its name, one by its address. */
export const found = (wanted: string) =>
  stories.filter(({ id }) => id === wanted || id.startsWith(`${wanted}/`));

export function answersOf(url: URL): unknown {
  for (const { default: form } of Object.values(files)) {
    const answer = form.answers?.(url);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? "-" : "") + letter.toLowerCase());
}
