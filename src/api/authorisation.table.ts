/** Who may call which operation: the specification that authorisation.pg.spec.ts runs over real HTTP. */
import { ADMINISTRATION_RULES } from "./authorisation/administration.ts";
import { BODY_RULES } from "./authorisation/bodies.ts";
import { MATTER_RULES } from "./authorisation/matters.ts";
import { MEETING_RULES } from "./authorisation/meetings.ts";
import { NORM_RULES } from "./authorisation/norms.ts";
import { ROOM_RULES } from "./authorisation/room.ts";
import { SESSION_RULES } from "./authorisation/sessions.ts";
import type { Rule } from "./authorisation/rule.ts";
import { BALLOT_RULES } from "./ballots-authorisation.fixture.ts";

/** Operations without an entry. It may only shrink: an operation that is not here and has no entry fails the suite. */
export const EXCEPTIONS: string[] = [];

export const RULES: Record<string, Rule> = {
  ...SESSION_RULES,
  ...BODY_RULES,
  ...MATTER_RULES,
  ...MEETING_RULES,
  ...ROOM_RULES,
  ...NORM_RULES,
  ...ADMINISTRATION_RULES,
  ...BALLOT_RULES,
};
