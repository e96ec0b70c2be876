/** What the shapes of all files of a pack have in common. Each says in both languages what it is, for editors to show. */
import { z } from "zod";

export function say<T extends z.ZodType>(shape: T, zh: string, en: string): T {
  return shape.describe(`${zh} · ${en}`);
}

/** Names that conditions use: FEEL reads a hyphen as minus. */
export const Name = z.string().regex(/^[a-z][a-z0-9_]*$/, "a name of small letters, digits and _");
export const HyphenName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "a name of small letters, digits and hyphens");
export const Bilingual = z.strictObject({
  zh: say(z.string().min(1), "中文", "Chinese"),
  en: say(z.string().min(1), "英文", "English"),
});
export const Title = say(Bilingual, "名称", "title");
export const Day = z.iso.date();
export const Dates = say(
  z.strictObject({
    from: say(Day.optional(), "起始日", "first day"),
    to: say(Day.optional(), "停止施行之日", "first day on which it no longer holds"),
  }),
  "施行期间",
  "the days on which it holds",
);
export const Basis = z.strictObject({
  document: say(z.string().min(1), "文件", "document"),
  article: say(z.string().optional(), "条款", "article"),
  says: say(z.string().optional(), "原文要点", "what it says"),
  status: say(
    z.enum(["V", "V-part", "L", "M", "I"]),
    "V 已核对，V-part 部分核对，L 本地规定，M 待本级确认，I 推定",
    "V verified, V-part in part, L local, M to be confirmed, I inferred",
  ),
});
export const Bases = say(z.array(Basis), "依据", "basis");
export const Value = z.union([z.string(), z.number(), z.boolean()]);
/** A number, or a share such as 2/3, which is exact. */
export const ParameterValue = z.union([
  z.number(),
  z.string().regex(/^\d+\/[1-9]\d*$/, "a number or a share such as 2/3"),
]);

export type RawBasis = z.infer<typeof Basis>;
