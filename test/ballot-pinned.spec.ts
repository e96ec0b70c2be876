/**
 * A server that puts a ledger of its own in place of the one that a device knows, witnesses and all: everything that it
 * shows holds together, and the device refuses it for the key alone.
 */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { generateKey } from "../src/ledger/index.ts";
import { writePolicy } from "../src/ledger/policy.ts";
import { log, policy } from "../src/sealing/proof.fixture.ts";
import { fingerprintOf, held, LedgerChanged, pinLedger } from "../web/app/ledger/pinned.ts";
import { isQuorum } from "../web/app/room/sealing/quorum.ts";

const KNOWN = { vkey: log.verifier.vkey, policy };
const HERE = "nanlin";

/** What a browser keeps, and nothing else. */
function device() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

const witness = (name: string, standing: "department" | "outside") => ({
  vkey: generateKey(name, "witness").signer.verifier.vkey,
  url: "https://witness.example/",
  department: name,
  standing,
});
const OWN_WITNESSES = [
  witness("discipline.example", "department"),
  witness("audit.example", "department"),
  witness("province.example", "outside"),
];
const ownPolicy = (vkey: string) => writePolicy([vkey], OWN_WITNESSES, { departments: 2, outside: 1 });

beforeEach(() => void vi.stubGlobal("document", { documentElement: { lang: "zh" } }));

describe("a device that knows the ledger", () => {
  test("goes on with the same one, whatever is remarked in it and wherever its witnesses are reached: the control", () => {
    const keeper = device();
    const first = held(HERE, KNOWN, keeper);
    expect(first.witnesses).toHaveLength(3);
    expect(held(HERE, { ...KNOWN, vkey: `${KNOWN.vkey}\n` }, keeper)).toEqual(first);
    const moved = policy
      .replaceAll(/^# .*\n/gm, "# moved\n")
      .replaceAll(/^(witness \S+ \S+)$/gm, "$1 https://elsewhere.example/");
    expect(moved).not.toBe(policy);
    expect(held(HERE, { ...KNOWN, policy: moved }, keeper)).toEqual(first);
  });

  test("refuses another key, other witnesses, and a quorum that asks for fewer of the same", () => {
    const keeper = device();
    held(HERE, KNOWN, keeper);
    const vkey = generateKey("log.example", "log").signer.verifier.vkey;
    const swapped = [
      { vkey, policy: ownPolicy(vkey) },
      { ...KNOWN, vkey },
      { ...KNOWN, policy: ownPolicy(KNOWN.vkey) },
      { ...KNOWN, policy: policy.replace("group departments 2", "group departments 1") },
      { ...KNOWN, policy: policy.replace(/^quorum .*$/m, "quorum departments") },
    ];
    for (const served of swapped) expect(() => held(HERE, served, keeper)).toThrow(LedgerChanged);
    // Without what it knows the device would take the first of them for witnessed.
    expect(held(HERE, swapped[0] ?? KNOWN, device()).vkey).toBe(vkey);
    expect(
      isQuorum(ownPolicy(vkey), new Set(["discipline.example", "audit.example", "province.example"])),
    ).toBe(true);
    expect(held(HERE, KNOWN, keeper).vkey).toBe(KNOWN.vkey);
  });

  test("takes another one over when its holder has compared it, and then refuses the one before", () => {
    const keeper = device();
    held(HERE, KNOWN, keeper);
    const vkey = generateKey("log.example", "log").signer.verifier.vkey;
    const next = { vkey, policy: ownPolicy(vkey) };
    let refused: unknown;
    try {
      held(HERE, next, keeper);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ jurisdiction: HERE, pinned: { vkey: KNOWN.vkey }, served: { vkey } });
    expect((refused as Error).message).toMatch(/拒绝/);
    pinLedger(HERE, (refused as LedgerChanged).served, keeper);
    expect(held(HERE, next, keeper).vkey).toBe(vkey);
    expect(() => held(HERE, KNOWN, keeper)).toThrow(LedgerChanged);
    expect(held("another", KNOWN, keeper).vkey).toBe(KNOWN.vkey);
  });
});

test("a fingerprint says key, witnesses and quorum in 32 characters, the same on every device", async () => {
  const print = await fingerprintOf(KNOWN);
  expect(print).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){7}$/);
  const pinned = held(HERE, KNOWN, device());
  expect(await fingerprintOf(pinned)).toBe(print);
  const others = [
    { ...KNOWN, vkey: generateKey("log.example", "log").signer.verifier.vkey },
    { ...KNOWN, policy: ownPolicy(KNOWN.vkey) },
    { ...KNOWN, policy: policy.replace("group departments 2", "group departments 1") },
  ];
  for (const other of others) expect(await fingerprintOf(other)).not.toBe(print);
});
