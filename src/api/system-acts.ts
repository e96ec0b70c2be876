/** What the system records or fills in itself, in an operation of its own, is not taken from whoever records an act. */
import { type ActDraft, fieldsOf, type Refusal, refusal } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";

/** Null where the procedure knows no such act: that is refused elsewhere. */
export function reservedIn(procedure: Procedure | undefined, drafts: ActDraft[]): Refusal | null {
  const problems = drafts.flatMap(({ type, data }, index) => {
    const definition = procedure?.acts[type];
    if (!definition) return [];
    if (definition.system)
      return [
        {
          path: `acts[${index}].type`,
          message: {
            zh: `“${definition.title.zh}”由系统随专门的操作记录，不能自行填报`,
            en: `"${definition.title.en}" is recorded by the system in an operation of its own, and in no other way`,
          },
        },
      ];
    const sent = fieldsOf(data);
    return definition.fields
      .filter(({ key, system }) => system && sent[key] !== undefined && sent[key] !== null)
      .map(({ key, title }) => ({
        path: `acts[${index}].data.${key}`,
        message: {
          zh: `“${title.zh}”由系统填写，请不要自行填写`,
          en: `${title.en} is filled in by the system; leave it out`,
        },
      }));
  });
  const [first] = problems;
  return first ? refusal("act_malformed", first.message.zh, first.message.en, { problems }) : null;
}
