/** What a matter's acts cite as evidence: kept here, erased, or known by its hash alone. */
import type { StoredAct } from "../matters/index.ts";
import type { Services } from "./services.ts";

export type Paper = {
  blob: string;
  act: number;
  name: string | null;
  type: string | null;
  sizeBytes: number | null;
  state: "kept" | "not-here" | "erased";
};

/** Papers for the meeting, as the body hands them in. */
export const isHandingIn = (type: string) => type === "decision.materials-submitted";

/** An erased act names no papers any more; which it cited, and that they are gone, the citations still say. */
export async function papersOf(
  { blobs }: Pick<Services, "blobs">,
  jurisdiction: string,
  matter: string,
  acts: StoredAct[],
): Promise<Paper[]> {
  const cited = await blobs.ofMatter(jurisdiction, matter);
  const numbers = new Map(acts.map((act) => [act.id, act.number]));
  const here = cited.map(
    ({ act, ...paper }): Paper => ({
      ...paper,
      act: numbers.get(act) ?? 0,
      state: paper.name === null ? "erased" : "kept",
    }),
  );
  const elsewhere = acts.flatMap(({ id, number, evidence }) =>
    evidence
      .filter((blob) => !cited.some((c) => c.blob === blob && c.act === id))
      .map(
        (blob): Paper => ({ blob, act: number, name: null, type: null, sizeBytes: null, state: "not-here" }),
      ),
  );
  return [...here, ...elsewhere].sort((a, b) => a.act - b.act);
}
