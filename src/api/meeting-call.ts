/** 拟定会议 · a meeting that is called: who leads it, its first items, and who is asked to attend, as the acts that say so. */
import { type ActDraft, type Admission, rowsOf } from "../matters/index.ts";
import { defaultChair, MEETING_PROCEDURE } from "../meetings/index.ts";
import { Problem } from "../platform/index.ts";
import { namesOf, noonOf, principalsOf } from "../registry/index.ts";
import { officeAt, resourceOf } from "./matters.ts";
import { type Call, notAllowed, z } from "./operation.ts";
import { Day, Id } from "./shapes.ts";
import { proceduresOf } from "./views.ts";

export const ITEMS_MOST = 50;
const ATTENDING_MOST = 100;
const Text = z.string().trim().min(1);
const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const CallInput = z
  .strictObject({
    body: Id,
    title: Text.max(200),
    kind: Text.max(80),
    startsOn: Day,
    startsAt: Hour.optional(),
    place: Text.max(200).optional(),
    chair: Id.optional().openapi({
      description: "Without one, the principal of that day whose meeting this kind is",
    }),
    clerk: Id.optional(),
    emergency: z.boolean().optional(),
    reasons: Text.max(2_000).optional().openapi({ description: "Of an emergency meeting" }),
    items: z.array(Id).max(ITEMS_MOST).openapi({ description: "Matters of the body, in their order" }),
    attending: z
      .array(
        z.strictObject({
          person: Id,
          item: Id.optional().openapi({ description: "One of the items; without it, the whole meeting" }),
        }),
      )
      .max(ATTENDING_MOST)
      .optional()
      .openapi({ description: "Who is asked to attend without a vote" }),
  })
  .openapi("MeetingCall");

type Calling = Call<unknown, unknown, z.infer<typeof CallInput>>;

/** Called, and each item listed: the titles are those of the items' own matters. */
export async function admissionOf(call: Calling): Promise<Admission> {
  const { services, principal, body: input, authorize } = call;
  const { jurisdiction } = principal;
  const place = { jurisdiction, body: input.body, procedure: MEETING_PROCEDURE, class: null };
  authorize("openMatter", { type: "Matter", ...place });
  const actor = officeAt(principal, input.body);
  if (!actor) throw notAllowed();
  const claimedAt = services.clock.now().toISOString();
  const titles = await titlesOf(call, input.body, input.items);
  const chair = input.chair ?? (await chairOn(call, input.body, input.kind, input.startsOn));
  const { title, kind, startsOn, startsAt, place: where, clerk, emergency, reasons } = input;
  const said = {
    title,
    meeting_kind: kind,
    starts_on: startsOn,
    starts_at: startsAt,
    place: where,
    chair,
    clerk,
    emergency: emergency || undefined,
    reasons,
  };
  const data = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const listed = input.items.map(
    (matter, at): ActDraft => ({
      type: "meeting.item-listed",
      actor,
      claimedAt,
      data: { matter, number: at + 1, item_title: titles.get(matter) ?? "" },
    }),
  );
  const asked = (await attendingOf(call)).map(
    ({ person, item }): ActDraft => ({
      type: "meeting.attending-asked",
      actor,
      claimedAt,
      data: { of: person, as: "attending", ...(item ? { matter: item } : {}) },
    }),
  );
  return {
    jurisdiction,
    matter: { open: { procedure: MEETING_PROCEDURE, body: input.body } },
    acts: [{ type: "meeting.called", actor, claimedAt, data }, ...listed, ...asked],
  };
}

/** @throws Problem malformed_request for somebody whom the registry does not know, or an item that is not of this meeting. */
async function attendingOf({ services, principal, body }: Calling) {
  const { attending = [], items } = body;
  const names = await namesOf(services.database, principal.jurisdiction, {
    people: attending.map(({ person }) => person),
  });
  attending.forEach(({ person, item }, at) => {
    if (!names.people.has(person))
      throw wrong(`body.attending[${at}].person`, "名册中没有此人", "The registry has no such person");
    if (item && !items.includes(item))
      throw wrong(`body.attending[${at}].item`, "本次会议没有这项议题", "The meeting has no such item");
  });
  return attending.filter(
    ({ person, item }, at) => attending.findIndex((one) => one.person === person && one.item === item) === at,
  );
}

/** @throws Problem malformed_request for an item that is none of the body's, or named twice. */
async function titlesOf(
  { services, principal, allows }: Calling,
  body: string,
  items: string[],
): Promise<Map<string, string>> {
  const rows = await rowsOf(services.database, principal.jurisdiction, items);
  const own = rows.filter(
    (row) => row.body === body && row.procedure === "cn/decision" && allows("readMatter", resourceOf(row)),
  );
  const titles = new Map(own.map(({ id, title }) => [id, title ?? ""]));
  items.forEach((item, at) => {
    if (!titles.has(item))
      throw wrong(`body.items[${at}]`, "本单位没有这项议题事项", "The body has no such item");
    if (items.indexOf(item) !== at)
      throw wrong(`body.items[${at}]`, "同一议题列了两次", "The same item is named twice");
  });
  return titles;
}

/** By the law of the day of the meeting: a party group is led by its secretary, the government's meeting by its head. */
async function chairOn(
  { services, principal }: Calling,
  body: string,
  kind: string,
  day: string,
): Promise<string | undefined> {
  const { database } = services;
  const { jurisdiction } = principal;
  const at = await noonOf(database, jurisdiction, day);
  const principals = await principalsOf(database, jurisdiction, body, at);
  const procedureOf = await proceduresOf(services, jurisdiction);
  const procedure = procedureOf({ procedure: MEETING_PROCEDURE, body, openedOn: day });
  return defaultChair(procedure, kind, day, principals) ?? undefined;
}

export function wrong(path: string, zh: string, en: string): Problem {
  const says = { zh, en };
  return new Problem("malformed_request", says, { errors: [{ path, message: says }] });
}
