/** The fields that the norms give an entry, and entries and acts by hand, for the tests of this folder. */
import type { StoredAct } from "../matters/index.ts";
import { ENTRY_LISTED, type Entry } from "./list.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const norms = await shippedNorms();
export const FIELDS = norms.procedure("cn/item-list", "2026-03-02")?.acts[ENTRY_LISTED]?.fields ?? [];

export const entry = (number: string, more: Partial<Entry> = {}): Entry => ({
  number,
  class: "funds",
  words: `预算外支出 ${number}`,
  threshold: 100_000_000,
  ...more,
});

let made = 0;
export function act(type: string, day: string, data: Record<string, unknown> = {}): StoredAct {
  made += 1;
  return {
    id: `act-${made}`,
    jurisdiction: "qingchuan",
    matter: "list",
    number: made,
    type: `item-list.${type}`,
    body: "body",
    actor: { system: "import" },
    claimedAt: `${day}T01:00:00.000Z`,
    recordedAt: `${day}T01:00:00.000Z`,
    data,
    evidence: [],
    norms: { pack: "cn", version: "1" },
    erased: false,
    salts: null,
  };
}
