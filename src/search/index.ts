/** 检索 · search: how a text becomes words that are found, and what is typed a question to them. Pure: no database. */
export { type Asked, askedFor, askedSql, isAskedFor } from "./asked.ts";
export { type Words, WORDS_VERSION, wordsOf, wordsOfNames } from "./words.ts";
