/** The proof bundle of a matter, put together from what is stored: for whoever may read the matter, to be handed on. */
import { type BundledLeaf, committedRow, proofBundle, readHead, readTileFrom } from "../ledger/index.ts";
import { actsOf, actsOfMany, type MatterRow, type StoredAct } from "../matters/index.ts";
import { type Database, timeZoneOf } from "../platform/index.ts";
import { openedNames } from "./disclosed.ts";
import { SEALING_ACTS } from "./round.ts";

const REGISTRY_PROCEDURE = "cn/registry";
const NAMES = "fields";

/** Null while an act of the matter is not in the log yet. */
export async function bundleOf(
  { database, recordKey }: { database: Database; recordKey: Buffer },
  { jurisdiction, id: matter, body }: MatterRow,
): Promise<object | null> {
  const acts = await actsOf(database, recordKey, jurisdiction, matter);
  const registry = await registryOf(database, recordKey, jurisdiction, body);
  const all = [...acts, ...registry.flat()];
  const rows = await database.query<{ act: string; index: number; entry: Buffer }>(
    "select act, index, entry from leaves where jurisdiction = $1 and act = any($2::uuid[])",
    [jurisdiction, all.map((act) => act.id)],
  );
  // Read after the leaves, so that it covers them.
  const head = await readHead(database, jurisdiction);
  if (head === null || rows.length < all.length) return null;
  const places = new Map(rows.map((row) => [row.act, row]));
  const last = Math.max(...rows.map(({ index }) => index));
  const isWitnessed = head.witnessedCheckpoint !== null && (head.witnessedSize ?? 0) > last;
  const leafOf = (act: StoredAct): BundledLeaf => {
    const { index, entry } = places.get(act.id) as { index: number; entry: Buffer };
    return { index, entry, disclosed: disclosedOf(act) };
  };
  return proofBundle(
    {
      jurisdiction,
      matter,
      timeZone: await timeZoneOf(database, jurisdiction),
      checkpoint: isWitnessed ? (head.witnessedCheckpoint as string) : head.checkpoint,
      leaves: acts.map(leafOf),
      terms: registry.map((one) => one.map(leafOf)),
      reveals: acts.flatMap(({ type, number, data }) =>
        type === SEALING_ACTS.revealed && typeof data.checkpoint === "string"
          ? [{ number, checkpoint: data.checkpoint }]
          : [],
      ),
    },
    readTileFrom(database, jurisdiction),
  );
}

/** The acts of the body's matters in the registry, each in their order. */
async function registryOf(
  database: Database,
  recordKey: Buffer,
  jurisdiction: string,
  body: string,
): Promise<StoredAct[][]> {
  const matters = await database.query<{ matter: string }>(
    "select matter from matters where jurisdiction = $1 and procedure = $2 and body = $3 order by matter",
    [jurisdiction, REGISTRY_PROCEDURE, body],
  );
  const ids = matters.map(({ matter }) => matter);
  const acts = await actsOfMany(database, recordKey, jurisdiction, ids);
  return ids.map((id) => acts.get(id) ?? []);
}

/** Of an erased act nothing can be opened; that it is there stays. */
function disclosedOf(act: StoredAct): BundledLeaf["disclosed"] {
  const { salts } = act;
  if (salts === null) return [];
  const values = new Map(committedRow(act));
  return [NAMES, ...openedNames(act.type, act.data)].flatMap((field) => {
    const salt = salts[field];
    return salt === undefined ? [] : [{ field, salt, value: values.get(field) ?? null }];
  });
}
