import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Opening } from "../../verifier/receipt-web.ts";
import { verifyReceiptInBrowser } from "../../verifier/receipt-web.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { generateKey } from "./keys.ts";
import type { CommittedAct } from "./leaf.ts";
import { commitAct, committedRow, leafEntry, leafHash, NAMES } from "./leaf.ts";
import { formatReceipt } from "./receipt-text.ts";

/** What a browser shows of an act must be what its leaf commits to: the browser opens every commitment itself. */

const log = generateKey("log.example", "log").signer;
const witness = generateKey("audit.example", "witness").signer.verifier;
const matter = "f3c2f9a0-7d0b-4f2e-8f64-3f4f0c1d2e3a";

function receipted(act: CommittedAct) {
  const { commitments, salts } = commitAct(act);
  const entry = leafEntry({ matter, number: 1, previous: null, commitments });
  const checkpoint = signCheckpoint({ origin: "log.example", size: 1, root: leafHash(entry) }, log);
  // As over HTTP: whatever JSON does to the values has been done.
  const openings: Opening[] = JSON.parse(
    JSON.stringify(committedRow(act).map(([field, value]) => ({ field, value, salt: salts[field] }))),
  );
  return { entry, openings, receipt: formatReceipt({ extra: entry, index: 0, proof: [], checkpoint }) };
}

async function contentOf(made: ReturnType<typeof receipted>, openings = made.openings) {
  const steps = await verifyReceiptInBrowser(made.receipt, log.verifier.vkey, made.entry, [], openings);
  expect(steps.filter((s) => s.id !== "content").every((s) => s.outcome === "good")).toBe(true);
  return steps.find((s) => s.id === "content");
}

const acts = fc
  .dictionary(fc.string({ unit: "grapheme", minLength: 1 }), fc.jsonValue({ noUnicodeString: false }))
  .map(
    (data): CommittedAct => ({
      type: "decision.position-stated",
      body: matter,
      actor: { person: matter, office: matter },
      claimedAt: "2026-03-01T01:00:00.000Z",
      recordedAt: "2026-03-01T01:00:01.000Z",
      data,
      evidence: ["sha256:00"],
      norms: { pack: "cn", version: "1" },
    }),
  );

describe("the words shown in the browser", () => {
  test("are opened, whatever JSON they are", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (act) => {
        expect(await contentOf(receipted(act))).toMatchObject({ outcome: "good" });
      }),
    );
  });

  test("are refused when any of them, or any name, is another, one more or one less", async () => {
    const change = fc.constantFrom("value", "name", "salt", "more", "less", "swap");
    await fc.assert(
      fc.asyncProperty(acts, change, fc.nat(), async (act, how, at) => {
        const made = receipted(act);
        const openings: Opening[] = structuredClone(made.openings);
        const place = at % openings.length;
        const other = (place + 1) % openings.length;
        const chosen = openings[place] as Opening;
        if (how === "value") openings[place] = { ...chosen, value: [chosen.value] };
        if (how === "name") openings[place] = { ...chosen, field: `${chosen.field}x` };
        if (how === "salt") openings[place] = { ...chosen, salt: (openings[other] as Opening).salt };
        if (how === "more") openings.push({ ...chosen });
        if (how === "less") openings.splice(place, 1);
        if (how === "swap") [openings[place], openings[other]] = [openings[other] as Opening, chosen];
        expect(await contentOf(made, openings)).toMatchObject({ outcome: "bad" });
      }),
    );
  });

  test("of a leaf without commitments, or none given, are not called verified", async () => {
    const made = receipted({ ...(fc.sample(acts, 1)[0] as CommittedAct), data: {} });
    expect(await contentOf(made, [])).toMatchObject({ outcome: "bad" });
    expect(await contentOf(made, [{ field: NAMES, salt: "", value: [] }])).toMatchObject({ outcome: "bad" });
    const steps = await verifyReceiptInBrowser(made.receipt, log.verifier.vkey, made.entry, [witness.vkey]);
    expect(steps.some((s) => s.id === "content")).toBe(false);
    // A witness that has not signed is named as missing, not passed over.
    expect(steps.at(-1)).toMatchObject({ id: "witness", outcome: "missing", detail: "audit.example" });
  });
});
