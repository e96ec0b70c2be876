/** The sample's witnesses: in the server's own process, for demonstration, independent of nobody. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  appointWitnesses,
  fileWitnessStore,
  generateKey,
  httpWitnessClient,
  parseVkey,
  readKeyFile,
  type WitnessClient,
  witnessApp,
  writeKeyFile,
} from "./ledger/index.ts";
import type { Database, DataFolder } from "./platform/index.ts";

const WITNESSES = [
  { name: "discipline", department: "纪检监察机关 · discipline", standing: "department" },
  { name: "organisation", department: "组织部门 · organisation", standing: "department" },
  { name: "audit", department: "审计机关 · audit", standing: "department" },
  { name: "province", department: "上级机关 · province", standing: "outside" },
] as const;

const hostOf = (name: string) => `${name}.demonstration.invalid`;

function keyOfWitness(folder: DataFolder, name: string) {
  const path = join(folder.keys, `witness-${name}.key`);
  if (!existsSync(path))
    writeKeyFile(path, generateKey(`${name}.demonstration.quanjian`, "witness", undefined).skey);
  return readKeyFile(path);
}

/** Two departments of three and the province, labelled as what they are. */
export async function appointDemonstration(
  folder: DataFolder,
  sequencer: Database,
  jurisdiction: string,
): Promise<void> {
  const entries = WITNESSES.map((w) => ({
    vkey: keyOfWitness(folder, w.name).verifier.vkey,
    url: `http://${hostOf(w.name)}`,
    department: w.department,
    standing: w.standing,
    demonstration: true,
  }));
  await appointWitnesses(sequencer, jurisdiction, entries, { departments: 2, outside: 1 });
}

/**
 * Requests to the demonstration witnesses stay in this process; all others go over the network. They witness every log
 * of the database; one that another process has opened meanwhile is unknown once, and then looked up.
 */
export async function demonstrationWitnesses(
  folder: DataFolder,
  sequencer: Database,
): Promise<{ client: WitnessClient; close(): void }> {
  const logs: NonNullable<ReturnType<typeof parseVkey>>[] = [];
  async function lookUpLogs(): Promise<void> {
    const heads = await sequencer.query<{ vkey: string }>("select vkey from ledger_heads");
    logs.splice(0, logs.length, ...heads.flatMap(({ vkey }) => parseVkey(vkey) ?? []));
  }
  await lookUpLogs();
  const stores = WITNESSES.map((w) => fileWitnessStore(join(folder.path, "witnesses", w.name)));
  const apps = new Map(
    WITNESSES.map((w, index) => [
      hostOf(w.name),
      witnessApp({ signer: keyOfWitness(folder, w.name), logs, store: stores[index] as (typeof stores)[0] }),
    ]),
  );
  const client = httpWitnessClient({
    async fetch(url, init) {
      const app = apps.get(new URL(url).hostname);
      if (!app) return fetch(url, init);
      const answer = await app.request(url, init);
      if (answer.status !== 404) return answer;
      await lookUpLogs();
      return app.request(url, init);
    },
  });
  return {
    client,
    close() {
      for (const store of stores) store.close();
    },
  };
}
