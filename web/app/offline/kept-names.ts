/** What the answers that are kept are called: the few without which no meeting can be recorded. */
export const SESSION = "session";
export const PROCEDURES = "procedures";
export const bodyAnswer = (body: string) => `body ${body}`;
