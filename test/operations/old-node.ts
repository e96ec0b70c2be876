/** A Node below 24 on this machine, as auditors have; null where there is none. */
import { spawnSync } from "node:child_process";

const PLACES = ["/usr/local/bin/node", "/usr/bin/node"];

export function oldNode(): string | null {
  for (const place of PLACES) {
    const major = Number(
      /^v(\d+)/.exec(spawnSync(place, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1],
    );
    if (major >= 20 && major < 24) return place;
  }
  console.log(
    `No Node from 20 to 23 in ${PLACES.join(", ")}: the compiled program is not tried on an old one.`,
  );
  return null;
}
