/**
 * A prefecture with 100,000 matters, for measuring lists and search: the sample's bodies, clerks and titles many times over,
 * through the kernel. Most matters have come no further than their first acts; some are whole meetings.
 */
import type { Admission } from "../src/matters/index.ts";
import { generateSample } from "../src/sample/index.ts";
import { NAMES } from "../src/sample/places.ts";
import { createRandom } from "../src/sample/random.ts";

const SCALE = 3;
const WHOLE_ONE_IN = 100;
const FIRST_ACTS = 1;
const HOUR_MS = 3_600_000;

/** @param until the civil day on which they end */
export function* manyMatters(jurisdiction: string, count: number, until: string): Generator<Admission> {
  const random = createRandom("many matters");
  const samples = [...generateSample({ seed: "many", scale: SCALE, until }).decisions()]
    .map(({ admission }) => admission)
    .filter((admission) => admission.jurisdiction === jurisdiction);
  const places = Object.values(NAMES).flat();
  for (let made = 0; made < count; made += 1) {
    const { matter, acts: all } = samples[made % samples.length] as Admission;
    if (!("open" in matter)) continue;
    const { procedure, body } = matter.open;
    const earlierMs = Math.floor(made / samples.length) * 5 * HOUR_MS + random.whole(HOUR_MS);
    const whole = made % WHOLE_ONE_IN === 0;
    const acts = all.slice(0, whole ? all.length : FIRST_ACTS).map((act) => ({
      ...act,
      claimedAt: new Date(Date.parse(act.claimedAt) - earlierMs).toISOString(),
    }));
    const [first] = acts;
    if (first)
      first.data = { ...first.data, title: `${first.data.title}（${random.pick(places)}片区第${made}号）` };
    yield { jurisdiction, matter: { open: { procedure, body } }, acts };
  }
}
