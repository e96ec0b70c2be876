/** A body's list of matters that need a meeting, as answers have it; and who may see which version. */
import {
  ENTRY_LISTED,
  type Entry,
  inForceOn,
  ITEM_LIST_PROCEDURE,
  type Version,
  versionsOf,
} from "../item-lists/index.ts";
import type { FieldDefinition } from "../norms/index.ts";
import { nothingThere } from "./matters.ts";
import { noProcedure } from "./norm-problems.ts";
import { today } from "./norm-view.ts";
import { type Call, z } from "./operation.ts";
import type { Services } from "./services.ts";
import { Day, Id } from "./shapes.ts";

export const EntryShape = z
  .object({ number: z.string(), class: z.string(), words: z.string() })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))
  .openapi("ItemListEntry", {
    description: "The fields of item-list.entry-listed by their keys; amounts in integer fen",
  });

export const VersionShape = z
  .object({
    id: Id.openapi({ description: "The matter of this version" }),
    title: z.string(),
    replaces: Id.nullable(),
    state: z.enum(["drafted", "adopted", "published", "ended"]),
    draftedOn: Day,
    adoptedOn: Day.nullable(),
    publishedOn: Day.nullable(),
    filedOn: Day.nullable(),
    endedOn: Day.nullable(),
    decision: Id.nullable().openapi({ description: "The matter of the decision that adopted it" }),
    lastNumber: z.int().openapi({ description: "Of its acts, for `after` of the next" }),
    entries: z.array(EntryShape),
  })
  .openapi("ItemListVersion");

type Asker = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "authorize" | "allows">;

export function listResource(jurisdiction: string, body: string) {
  return { type: "Matter" as const, jurisdiction, body, procedure: ITEM_LIST_PROCEDURE, class: null };
}

/**
 * A published list is open to whoever sees the body; what is still being drafted, and what was never published, to those who
 * read the body's matters. @throws Problem not_found for a body that is not there.
 */
export async function visibleVersions(call: Asker, body: string) {
  const { services, principal, authorize, allows } = call;
  const { jurisdiction } = principal;
  authorize("readRegistry", { type: "Jurisdiction", jurisdiction });
  const [known] = await services.database.query<{ name: string }>(
    "select name from bodies where jurisdiction = $1 and body = $2::uuid",
    [jurisdiction, body],
  );
  if (!known) throw nothingThere();
  const versions = await versionsOf(services, jurisdiction, body);
  const readsAll = allows("readMatter", listResource(jurisdiction, body));
  return {
    name: known.name,
    day: await today(services, jurisdiction),
    versions: readsAll ? versions : versions.filter(({ publishedOn }) => publishedOn !== null),
  };
}

/** The version that is asked for, or the one in force on the day. */
export function chosenVersion(versions: Version[], on: string, id: string | undefined): Version | null {
  if (id === undefined) return inForceOn(versions, on);
  const found = versions.find((version) => version.id === id);
  if (!found) throw nothingThere();
  return found;
}

/** What an entry says, as the norms of the body have it today. */
export async function entryFields(
  { law, database }: Services,
  jurisdiction: string,
  body: string,
  on: string,
): Promise<FieldDefinition[]> {
  const lawOf = await law.of(database, [jurisdiction]);
  const procedure = lawOf({ jurisdiction, body, procedure: ITEM_LIST_PROCEDURE, on });
  if ("ok" in procedure) throw noProcedure(procedure);
  return procedure.acts[ENTRY_LISTED]?.fields ?? [];
}

/** Stored entries hold what their law knew; an answer holds plain values only. */
export function entryView(entry: Entry): z.input<typeof EntryShape> {
  const plain = Object.entries(entry).filter(([, value]) =>
    ["string", "number", "boolean"].includes(typeof value),
  );
  return Object.fromEntries(plain) as z.input<typeof EntryShape>;
}

export function versionView(version: Version): z.input<typeof VersionShape> {
  return { ...version, entries: version.entries.map(entryView) };
}
