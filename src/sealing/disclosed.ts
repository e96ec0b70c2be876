/**
 * Which fields of an act a proof bundle opens: those from which order, presence, offices and seals are told. Titles,
 * remarks, resolutions and the reasons of what was stated openly stay closed; reasons that were sealed are opened, because
 * without them nobody can hold the opening against its seal.
 */

const PERSON = ["actor.person", "data.as", "data.item", "data.of"];
const MEETING = ["body", "claimedAt"];

const OF_A_DECISION: Record<string, readonly string[]> = {
  convened: MEETING,
  attended: [...PERSON, ...MEETING],
  returned: PERSON,
  left: PERSON,
  absent: PERSON,
  "chair-taken-over": PERSON,
  recused: PERSON,
  "sealing-started": ["data.item", "data.round", "data.device_key"],
  "position-sealed": [...PERSON, "data.round", "data.commitment"],
  "positions-revealed": ["actor.system", "data.checkpoint", "data.item", "data.round", "data.witnessed"],
  "position-unopened": [...PERSON, "data.round"],
  "position-stated": [...PERSON, "data.after", "data.commitment", "data.position", "data.round", "data.salt"],
};

const OF_THE_REGISTRY: Record<string, readonly string[]> = {
  "office-created": ["data.function", "data.office", "data.principal"],
  "office-abolished": ["data.office", "data.on"],
  "term-started": ["data.from", "data.office", "data.person", "data.term", "data.to"],
  "term-ended": ["data.on", "data.term"],
};

const SEALED_REASONS = "data.reasons";

/** The names of the fields to open, the act's own list of names not counted. */
export function openedNames(type: string, data: Readonly<Record<string, unknown>>): string[] {
  const [procedure = "", name = ""] = [type.slice(0, type.indexOf(".")), type.slice(type.indexOf(".") + 1)];
  if (procedure === "registry") return ["type", "body", ...(OF_THE_REGISTRY[name] ?? [])];
  const more = name === "position-stated" && typeof data.commitment === "string" ? [SEALED_REASONS] : [];
  return ["type", ...(OF_A_DECISION[name] ?? []), ...more];
}
