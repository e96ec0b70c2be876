/**
 * 会后询问 · the one private question after a meeting, sealed to the organ that sends the station. This server carries what it
 * cannot open. Nothing of it is an act: who has answered would be in the record that the chief reads. So an answer leaves no
 * act, no look, no time and no key of a request; and members' pages send one with every confirmation or objection, "not
 * saying" among them, so that sending one tells nothing either.
 */
import { randomUUID } from "node:crypto";
import { isStationKey, SEALED_TONE_BYTES } from "../../sealing/index.ts";
import { keepOrganKey, keepTone, MEETING_PROCEDURE, organKeys, toneGroups } from "../meetings/index.ts";
import { Problem } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { type FoundMeeting, meetingFound } from "./meeting-facts.ts";
import { resourceOf } from "./matters.ts";
import { today } from "./norm-view.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { Id, Instant } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Meetings";
const Base64 = z.base64().max(1_000);
const PublicKey = z
  .base64()
  .max(200)
  .refine(isStationKey)
  .openapi({ type: "string", description: "An uncompressed point of P-256, base64" });
const Wrapped = z.strictObject({ salt: Base64, iv: Base64, sealed: Base64 }).openapi("WrappedKey", {
  description: "The private key as it opens with six words that the server never gets",
});

/** What a member's page needs to ask the question. */
export const ToneAsked = z
  .object({
    key: Id,
    publicKey: PublicKey,
    place: z.object({ jurisdiction: z.string(), body: Id, chief: Id }),
    chiefName: z.string(),
  })
  .openapi("ToneAsked");

type Asker = Call<unknown, unknown, unknown>;

/** Null for whoever is not asked: only members other than the chair, once the meeting is over and until it is filed. */
export async function toneAsked(call: Asker, { row, meeting }: FoundMeeting) {
  const { services, principal, language } = call;
  const chief = meeting.presiding ?? meeting.chair;
  const me = meeting.presence.find(({ person }) => person === principal.person);
  const isAsked = me?.capacity === "member" && (me.state === "present" || me.state === "left");
  if (!isAsked || chief === null || chief === me.person || meeting.stage !== "over") return null;
  const [newest] = await organKeys(services.database, row.jurisdiction);
  if (!newest) return null;
  const names = await namesOf(services.database, row.jurisdiction, { people: [chief] }, language);
  return {
    key: newest.key,
    publicKey: newest.publicKey,
    place: { jurisdiction: row.jurisdiction, body: row.body, chief },
    chiefName: names.people.get(chief) ?? "—",
  };
}

const Group = z.object({
  jurisdiction: z.string(),
  body: Id,
  bodyName: z.string(),
  chief: Id,
  chiefName: z.string(),
  key: Id,
  sealed: z.array(z.string()).openapi({ description: "Answers, base64; from which meeting is not told" }),
});

export const toneOperations = [
  operation({
    id: "sendTone",
    method: "post",
    path: "/api/v1/meetings/:id/tone",
    tag,
    summary:
      "Keeps a member's sealed answer to the private question; the last one counts. No act, no look and no time is written",
    access: "recordAct",
    params: z.object({ id: Id }),
    body: z.strictObject({
      key: Id,
      sealed: z.base64().refine((text) => Buffer.from(text, "base64").length === SEALED_TONE_BYTES),
    }),
    status: 204,
    problems: ["settings_moved_on"],
    async handle(call) {
      const { services, principal, params, body, authorize } = call;
      const found = await meetingFound(call, params.id);
      authorize("recordAct", resourceOf(found.row, principal.person));
      const asked = await toneAsked(call, found);
      if (!asked || !principal.person) throw notAllowed();
      if (asked.key !== body.key) throw keyReplaced();
      const { body: of, chief } = asked.place;
      await keepTone(services, principal.jurisdiction, {
        meeting: found.row.id,
        person: principal.person,
        key: body.key,
        body: of,
        chief,
        sealed: Buffer.from(body.sealed, "base64"),
      });
      return new Response(null, { status: 204 });
    },
  }),
  operation({
    id: "getTone",
    method: "get",
    path: "/api/v1/tone",
    tag,
    summary:
      "For the organ's officers: its keys, wrapped, and the sealed answers by body and chief, from the number on that the norms set; never about the reader",
    access: "readTone",
    answer: z.object({
      least: z.int(),
      keys: z.array(
        z.object({ key: Id, publicKey: PublicKey, wrapped: Wrapped, madeBy: z.string(), madeAt: Instant }),
      ),
      groups: z.array(Group),
    }),
    async handle(call) {
      const { services, principal, authorize, language } = call;
      const { jurisdiction } = principal;
      authorize("readTone", { type: "Jurisdiction", jurisdiction });
      const least = await leastOf(call);
      const keys = await organKeys(services.database, jurisdiction);
      const all = await toneGroups(services.database, jurisdiction, least);
      const groups = all.filter(({ chief }) => chief !== principal.person);
      const asked = {
        people: [...groups.map(({ chief }) => chief), ...keys.map(({ madeBy }) => madeBy)],
        bodies: groups.map(({ body }) => body),
      };
      const names = await namesOf(services.database, jurisdiction, asked, language);
      await look(services, principal, {
        action: "getTone",
        body: null,
        subjects: [...new Set(groups.map(({ body }) => body))],
        list: true,
      });
      return {
        least,
        keys: keys.map((key) => ({ ...key, madeBy: names.people.get(key.madeBy) ?? "—" })),
        groups: groups.map((group) => ({
          ...group,
          jurisdiction,
          bodyName: names.bodies.get(group.body) ?? "—",
          chiefName: names.people.get(group.chief) ?? "—",
        })),
      };
    },
  }),
  operation({
    id: "makeToneKey",
    method: "post",
    path: "/api/v1/tone/keys",
    tag,
    summary: "Keeps a key of the organ that an officer's browser has made; members seal to it from now on",
    access: "readTone",
    body: z.strictObject({ publicKey: PublicKey, wrapped: Wrapped }),
    status: 201,
    answer: z.object({ key: Id }),
    async handle({ services, principal, body, authorize }) {
      const { jurisdiction, person } = principal;
      authorize("readTone", { type: "Jurisdiction", jurisdiction });
      if (!person) throw notAllowed();
      const known = (await organKeys(services.database, jurisdiction)).find(
        ({ publicKey }) => publicKey === body.publicKey,
      );
      if (known) return { key: known.key };
      const key = randomUUID();
      const madeAt = services.clock.now().toISOString();
      await keepOrganKey(services.database, jurisdiction, { key, madeBy: person, madeAt, ...body });
      return { key };
    },
  }),
];

async function leastOf({ services, principal }: Asker): Promise<number> {
  const { jurisdiction, offices } = principal;
  const law = await services.law.of(services.database, [jurisdiction]);
  const on = await today(services, jurisdiction);
  const found = law({ jurisdiction, body: offices[0]?.body ?? "", procedure: MEETING_PROCEDURE, on });
  const value = "ok" in found ? undefined : found.parameters.find(({ id }) => id === "tone_least")?.value;
  const least = Number(value);
  if (!Number.isSafeInteger(least))
    throw new Error(`${MEETING_PROCEDURE} has no whole number for tone_least`);
  return least;
}

function keyReplaced(): Problem {
  return new Problem("settings_moved_on", {
    zh: "派出机关已更换密钥，请刷新页面后重新答复",
    en: "The organ has replaced its key; open the page again and answer anew",
  });
}
