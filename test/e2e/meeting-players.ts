/** Who plays a meeting, each in a browser session of their own, and all that reaches them there. */
import { randomUUID } from "node:crypto";
import type { BrowserContext, Page, Request } from "playwright-core";
import { moreMembers } from "./more-members.ts";
import type { sampleSite } from "./site.ts";

export type Site = Pick<ReturnType<typeof sampleSite>, "address" | "browser" | "signedIn" | "get">;

/** What came to a page or left it. */
type Words = { path: string; text: string };
export type Player = {
  role: string;
  /** Empty for the screen, which is nobody. */
  person: string;
  name: string;
  context: BrowserContext;
  page: Page;
  told: Words[];
  sent: Words[];
  /** Answers whose words are still on their way, and those whose words could not be had any more. */
  coming: Set<Promise<unknown>>;
  lost: string[];
};

export type Cast = {
  chair: Player;
  members: Player[];
  clerk: Player;
  observer: Player;
  screen: Player;
  body: string;
  close(): Promise<void>;
};

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 900 } };
const WALL = { viewport: { width: 1920, height: 1080 } };

type Session = { person: string; name: string; clerkOf: string[] };

/** A page that keeps whatever it is told, notices of the stream as well, and whatever leaves it. */
export async function player(role: string, context: BrowserContext, who: Partial<Session> = {}) {
  const page = await context.newPage();
  const { person = "", name = "" } = who;
  const one: Player = { role, person, name, context, page, told: [], sent: [], coming: new Set(), lost: [] };
  page.on("request", (request) => {
    const text = request.postData();
    if (text) one.sent.push({ path: pathOf(request.url()), text });
  });
  // A stream never finishes, and of what broke off nothing reached the page.
  page.on("requestfinished", (request) => {
    const path = pathOf(request.url());
    const taking = textOf(request)
      .then(
        (text) => one.told.push({ path, text }),
        (error: unknown) => one.lost.push(`${path}: ${error}`),
      )
      .finally(() => one.coming.delete(taking));
    one.coming.add(taking);
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  devtools.on("Network.eventSourceMessageReceived", ({ data }) =>
    one.told.push({ path: "events", text: data }),
  );
  return one;
}

const pathOf = (url: string) => new URL(url).pathname;

/** Done, and as it was. */
const NO_WORDS = [204, 304];

async function textOf(request: Request): Promise<string> {
  const response = await request.response();
  const isEmpty = response === null || request.url().includes("/assets/");
  return isEmpty || NO_WORDS.includes(response.status()) ? "" : response.text();
}

/** Everything that was told so far is kept. */
export async function settled(players: Player[]): Promise<void> {
  for (const { coming } of players) while (coming.size > 0) await Promise.all(coming);
}

const SHOWN =
  "document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((field) => field.value).join(' ')";

/** Whose pages were ever told these words, and whose show them now. */
export async function whoKnows(players: Player[], words: string) {
  await settled(players);
  const shown = await Promise.all(players.map(({ page }) => page.evaluate<string>(SHOWN)));
  return {
    told: players.filter(({ told }) => told.some(({ text }) => text.includes(words))).map(({ role }) => role),
    shown: players.filter((_, at) => shown[at]?.includes(words)).map(({ role }) => role),
  };
}

/** What one was told since `from` that the expression finds, with where it came from. */
export async function toldSince(one: Player, from: number, what: RegExp): Promise<string[]> {
  await settled([one]);
  return one.told
    .slice(from)
    .flatMap(({ path, text }) => [...text.matchAll(what)].map(([found]) => `${path}: ${found}`));
}

/** The bureau's leading group of seven and whoever is added to it, its clerk, the station's observer, and a screen. */
export async function theCast(site: Site, added: string[]): Promise<Cast> {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await moreMembers(site, added, yesterday);
  const sample = async (role: string, as: string, options: object) => {
    const context = await site.signedIn(role, options);
    return player(as, context, await site.get<Session>(context, "/api/v1/session"));
  };
  const clerk = await sample("Meeting clerk", "clerk", DESK);
  const [chair, head, deputy, observer] = await Promise.all([
    sample("Chief (secretary)", "chair", PHONE),
    sample("Administrative head", "member 1", PHONE),
    sample("Deputy", "member 2", PHONE),
    sample("Station officer", "observer", DESK),
  ]);
  const [body = ""] = (await site.get<Session>(clerk.context, "/api/v1/session")).clerkOf;
  const known = [chair, head, deputy].map(({ person }) => person);
  const others = (await membersOf(site, clerk.context, body)).filter(({ person }) => !known.includes(person));
  const opened = await openAccounts(site, others);
  const rest = await Promise.all(
    opened.map((context, at) => player(`member ${at + 3}`, context, others[at])),
  );
  const screen = await player("screen", await site.browser.newContext(WALL));
  const members = [head, deputy, ...rest];
  const everybody = [chair, ...members, clerk, observer, screen];
  return {
    chair,
    members,
    clerk,
    observer,
    screen,
    body,
    async close() {
      await Promise.all(everybody.map(({ context }) => context.close()));
    },
  };
}

export const everybodyIn = ({ chair, members, clerk, observer, screen }: Cast) => [
  chair,
  ...members,
  clerk,
  observer,
  screen,
];

type Holder = { person: string; name: string; to: string | null };
type Body = { offices: { principal: string; function: string; holders: Holder[] }[] };

async function membersOf(site: Site, context: BrowserContext, body: string): Promise<Holder[]> {
  const { offices } = await site.get<Body>(context, `/api/v1/bodies/${body}`);
  const held = offices
    .filter((office) => office.function === "member" || office.principal !== "none")
    .flatMap(({ holders }) => holders.filter(({ to }) => to === null));
  return [...new Map(held.map((one) => [one.person, one])).values()];
}

/** As the three administrators do it: one makes an account, another opens it, its holder replaces the first password. */
async function openAccounts(site: Site, people: Holder[]): Promise<BrowserContext[]> {
  const [system, security] = await Promise.all([
    site.signedIn("System administrator"),
    site.signedIn("Security administrator"),
  ]);
  const contexts = [];
  for (const [at, { person, name }] of people.entries()) {
    const signInName = `player-${at}`;
    const made = await ask<{ account: string }>(site, system, "/api/v1/accounts", { name, signInName });
    const path = `/api/v1/accounts/${made.account}/activate`;
    const opened = await ask<{ temporaryPassword: string }>(site, security, path, { person });
    const context = await site.browser.newContext(PHONE);
    await context.addInitScript(() => localStorage.setItem("language", "zh"));
    const given = opened.temporaryPassword;
    await ask(site, context, "/api/auth/sign-in/username", { username: signInName, password: given });
    const newPassword = `a password of ${signInName}`;
    await ask(site, context, "/api/auth/change-password", {
      currentPassword: given,
      newPassword,
      revokeOtherSessions: true,
    });
    contexts.push(context);
  }
  await Promise.all([system.close(), security.close()]);
  return contexts;
}

/** What the server answers to somebody's request. @throws when it refuses, with its words. */
export async function ask<T>(site: Site, by: BrowserContext, path: string, data: object): Promise<T> {
  const headers = { origin: site.address, "idempotency-key": randomUUID() };
  const answer = await by.request.post(site.address + path, { data, headers });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  const text = await answer.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
