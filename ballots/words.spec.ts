import { expect, test } from "vitest";
import { INCIDENT_NAMES, INCIDENTS } from "./incidents.ts";
import { REFUSAL_CODES, refusal } from "./refusals.ts";

test("every refusal and incident has words in both languages, and no Latin letters in the Chinese ones", () => {
  const words = [
    ...REFUSAL_CODES.map((code) => refusal(code).message),
    ...INCIDENT_NAMES.map((name) => INCIDENTS[name].words),
  ];
  for (const { zh, en } of words) {
    expect(zh).toMatch(/[。]$/);
    expect(zh).not.toMatch(/[A-Za-z]/);
    expect(en).toMatch(/^[A-Z][^。]*\.$/);
  }
});
