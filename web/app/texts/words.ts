export type Words = { zh: string; en: string };

/** `one` is the English for exactly one. In every text, `{name}` stands for a value given with it. */
export type Texts = Record<string, Words & { one?: string }>;
