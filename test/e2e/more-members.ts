/** Members whom the sample's housing bureau does not have: the organisation officer enters them into the registry. */
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright-core";

type Site = { address: string; signedIn(role: string): Promise<BrowserContext> };

const BUREAU = "QC-11,青川市住房和城乡建设局";

/** @param from the first day on which they are in office. @throws with the server's words when it refuses. */
export async function moreMembers(site: Site, names: string[], from: string): Promise<void> {
  const own = await site.signedIn("Organisation officer");
  const office = (at: number) => `党组成员、第${at + 1}总工程师`;
  const rows = {
    people: names.map((name, at) => `QC9000${at},${name},,`),
    offices: names.map((_, at) => `${BUREAU},${office(at)},,非正职,班子成员,2019-01-01,,`),
    terms: names.map((name, at) => `QC9000${at},${name},${BUREAU},${office(at)},${from},,否,否,,`),
  };
  for (const [sheet, more] of Object.entries(rows)) {
    const now = await own.request.get(`${site.address}/api/v1/registry/export?format=csv&sheet=${sheet}`);
    const csv = `${(await now.text()).trimEnd()}\r\n${more.join("\r\n")}\r\n`;
    const answer = await own.request.post(`${site.address}/api/v1/registry/import?name=${sheet}.csv`, {
      data: Buffer.from(csv),
      headers: { origin: site.address, "content-type": "text/csv", "idempotency-key": randomUUID() },
    });
    if (!answer.ok()) throw new Error(`${sheet}: ${answer.status()} ${await answer.text()}`);
  }
  await own.close();
}
