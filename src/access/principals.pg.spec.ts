import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BODY, OTHER_BODY, STATION } from "./cast.fixture.ts";
import type { HeldOffice } from "./principal.ts";
import { createPrincipals, type Principals, type RegistryReader } from "./principals.ts";
import { Browser, type Ground, ORIGIN, openGround, REAL } from "./sign-in.fixture.ts";
import { createSignIn } from "./sign-in.ts";

const key = randomBytes(32);
let ground: Ground;
let here: Principals;
/** A second server process on the same database. */
let there: Principals;
let now = new Date("2026-03-01T00:00:00Z");
const held = new Map<string, HeldOffice[]>();
let reads = 0;

const registry: RegistryReader = {
  async officesOf(_jurisdiction, person) {
    reads += 1;
    return held.get(person) ?? [];
  },
  bodiesCoveredBy: async (_jurisdiction, stations) =>
    stations.includes(STATION) ? [BODY, OTHER_BODY, BODY] : [],
};

const recusals = new Map<string, string[]>();
const recusedFrom = async (_jurisdiction: string, person: string) => recusals.get(person) ?? [];

const office = (more: Partial<HeldOffice>): HeldOffice => ({
  office: randomUUID(),
  body: BODY,
  title: "—",
  function: "staff",
  principal: "none",
  acting: false,
  ...more,
});

beforeAll(async () => {
  ground = await openGround({ key });
  const clock = { now: () => now };
  here = await createPrincipals({
    database: ground.db.app,
    signIn: ground.signIn,
    registry,
    recusedFrom,
    clock,
  });
  const signIn = createSignIn({ database: ground.db.app, key, origin: ORIGIN });
  there = await createPrincipals({ database: ground.db.app, signIn, registry, recusedFrom, clock });
});
afterAll(async () => {
  await here.stop();
  await there.stop();
  await ground.db.drop();
});

async function signedIn(
  signInName: string,
  offices: HeldOffice[],
): Promise<{ me: Browser; account: string }> {
  const person = randomUUID();
  held.set(person, offices);
  const account = await ground.addAccount({ signInName, person });
  const me = new Browser(ground.signIn);
  await me.signIn(signInName);
  return { me, account };
}

describe("who asks", () => {
  test("is nobody without a cookie, with a foreign one, or with one whose signature is changed", async () => {
    expect(await here.principalOf({ headers: new Headers() })).toBeNull();
    expect(
      await here.principalOf({ headers: new Headers({ cookie: "quanjian.session_token=x.y" }) }),
    ).toBeNull();
    const { me } = await signedIn("signature", []);
    const [name = "", value = ""] = [...me.cookies].find(([n]) => n.endsWith("session_token")) ?? [];
    me.cookies.set(
      name,
      value.replace(/^./, (c) => (c === "a" ? "b" : "a")),
    );
    expect(await here.principalOf(me)).toBeNull();
  });

  test("has what the registry says: offices, bodies, coverage, functions", async () => {
    const { me, account } = await signedIn("manifold", [
      office({ function: "member", principal: "secretary" }),
      office({ function: "clerk", body: OTHER_BODY }),
      office({ function: "station-officer", body: STATION }),
      office({ function: "discipline-officer", body: STATION }),
    ]);
    expect(await here.principalOf(me)).toMatchObject({
      account,
      jurisdiction: REAL,
      memberOf: [BODY],
      principalOf: [BODY],
      headUnder: [],
      clerkOf: [OTHER_BODY],
      covers: [BODY, OTHER_BODY],
      functions: ["discipline-officer"],
      pending: null,
    });
  });

  test("a term that has ended shows within five seconds", async () => {
    const { me } = await signedIn("retiring", [office({ function: "clerk" })]);
    const person = (await here.principalOf(me))?.person as string;
    const before = reads;
    held.set(person, []);
    expect((await here.principalOf(me))?.clerkOf).toEqual([BODY]);
    expect(reads).toBe(before);
    now = new Date(now.getTime() + 5_000);
    expect((await here.principalOf(me))?.clerkOf).toEqual([]);
  });

  test("after signing out or being locked is nobody, at once here and by notice in every other process", async () => {
    for (const end of ["sign-out", "lock"]) {
      const { me, account } = await signedIn(`ending-by-${end}`, []);
      expect(await here.principalOf(me)).toMatchObject({ account });
      expect(await there.principalOf(me)).toMatchObject({ account });
      const copy = { headers: me.headers };
      if (end === "sign-out") await ground.signIn.signOut(me.headers);
      else {
        await ground.db.app.query("update accounts set status = 'locked' where account = $1", [account]);
        await ground.signIn.endSessions(account);
      }
      expect(await here.principalOf(copy)).toBeNull();
      await expect.poll(() => there.principalOf(copy)).toBeNull();
    }
  });

  test("an account that is no longer active is nobody, even with a session that is left", async () => {
    const { me, account } = await signedIn("left-over", []);
    await ground.db.app.query("update accounts set status = 'locked' where account = $1", [account]);
    expect(await here.principalOf(me)).toBeNull();
  });
});
