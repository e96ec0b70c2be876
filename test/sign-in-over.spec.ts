/** What was sent while a session ended, and somebody signed in over the page. */
import { expect, test } from "vitest";
import { ProblemAnswer, sessionEnded } from "../web/app/api.ts";
import { throughSignIn } from "../web/app/intent.ts";

const signedIn = (who: "again" | "other") => sessionEnded.dispatchEvent(new Event(who));

/** Refused the first time, at the moment that `refuse` is called; recorded the second time. */
function sending() {
  const first = Promise.withResolvers<string>();
  let times = 0;
  const answer = throughSignIn(() => (++times === 1 ? first.promise : Promise.resolve("recorded")));
  return {
    answer,
    refuse: () => first.reject(new ProblemAnswer(401, "signed out")),
    times: () => times,
  };
}

test("waits for the same person, and is sent once more", async () => {
  const { answer, refuse, times } = sending();
  refuse();
  await Promise.resolve();
  expect(times()).toBe(1);
  signedIn("again");
  expect(await answer).toBe("recorded");
});

test("a no that comes after the person has signed in again waits for nothing", async () => {
  const { answer, refuse } = sending();
  signedIn("again");
  refuse();
  expect(await answer).toBe("recorded");
});

test("is never sent as another person, whenever the no comes", async () => {
  const [early, late] = [sending(), sending()];
  early.refuse();
  await Promise.resolve();
  signedIn("other");
  late.refuse();
  await expect(early.answer).rejects.toThrow("signed out");
  await expect(late.answer).rejects.toThrow("signed out");
  expect([early.times(), late.times()]).toEqual([1, 1]);
});
