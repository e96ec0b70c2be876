/** Signing out where neither the server nor the rest of the program can be fetched: nothing of it is lost. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";

class ProblemAnswer extends Error {
  status = 0;
}
vi.mock("../web/app/api.ts", () => ({
  ProblemAnswer,
  api: { POST: () => null },
  answer: async () => {
    throw new ProblemAnswer("the server is away");
  },
}));
vi.mock("../web/app/offline/vault.ts", () => {
  throw new Error("that part of the program is not here");
});
// Whatever ran before in this process loaded the real ones, and whatever comes after finds them again.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { owesSignOut, signOut } = await import("../web/app/offline/sign-out.ts");

const kept = new Map<string, string>();
beforeEach(() => {
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("it is owed to the server, and every other window hears that it locks", async () => {
  const channel = new BroadcastChannel("quanjian vault");
  const heard = new Promise((resolve) => {
    channel.onmessage = ({ data }) => resolve(data);
  });
  expect(await signOut()).toBe(false);
  expect(owesSignOut()).toBe(true);
  expect(await heard).toBe("lock");
  channel.close();
});
