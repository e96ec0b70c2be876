import { fromBase64, message, toBase64, utf8 } from "./bytes.ts";
import { type Closing, closingHash, closingRefusal } from "./closing.ts";
import { type Envelope, HPKE } from "./envelope.ts";
import { INNER_BYTES, openInner, openOuter, SEALED_BYTES } from "./layers.ts";
import { type Random, shuffled, systemRandom } from "./randomness.ts";
import { isRefusal, type Refusal, refusal } from "./refusals.ts";
import { type Slot, slotHash } from "./slot.ts";
import { signAsTeller, type Teller } from "./teller.ts";
import { isTellersSignature, type Vote, voteHash } from "./vote.ts";

/**
 * Opening the box, one layer on each teller's device. Each refuses what is not exactly the witnessed list, opens once,
 * shuffles, and destroys its key in the same step. Opening at one ballot less, and then again, would tell what the one
 * ballot says: a key that opens once cannot be asked twice.
 */

/** What the first teller hands to the second, by way of the server. */
export interface Box {
  readonly vote: string;
  readonly closing: string;
  /** Inner layers in base64, shuffled. */
  readonly layers: readonly string[];
  /** Slots that held nothing which this teller could open. */
  readonly unopened: number;
  readonly signature: string;
}

/** What the second teller hands back for counting, to the first teller's eyes alone. */
export interface Opened {
  readonly vote: string;
  readonly closing: string;
  /** Ballots in base64, shuffled. */
  readonly ballots: readonly string[];
  readonly unopened: number;
}

/** What the tellers know about the voters' devices when they open. */
export interface Confirmations {
  /** Slots whose devices have found their ballot in the list. */
  readonly confirmed: readonly string[];
  readonly objected: readonly string[];
  /** Both tellers have decided to open although some device has not answered; recorded. */
  readonly goOnWithout: boolean;
}

/** What a box is opened by; `witnessed` as `closingRefusal` asks for it. */
export interface Occasion {
  readonly vote: Vote;
  readonly closing: Closing;
  readonly witnessed: readonly string[];
}

/** Sources that tests replace to show what a bad one would cost. */
export interface TellerSources {
  readonly random: Random;
  readonly envelope: Envelope;
}

const SOURCES: TellerSources = { random: systemRandom, envelope: HPKE };

const boxMessage = (box: Omit<Box, "signature">) =>
  message("box", box.vote, box.closing, JSON.stringify([box.layers, box.unopened]));

/** Whether the slots are the listed ones, each once, and every voter's device agrees. */
export function openingRefusal(
  { vote, closing, witnessed }: Occasion,
  slots: readonly Slot[],
  { confirmed, objected, goOnWithout }: Confirmations,
): Refusal | null {
  const refused = closingRefusal(vote, closing, witnessed);
  if (refused !== null) return refused;
  if (objected.length > 0) return refusal("slot_objected");
  const listed = new Map(closing.slots.map(({ slot, hash }) => [slot, hash]));
  const seen = new Set<string>();
  const sealed = new Set<string>();
  for (const slot of slots) {
    if (seen.has(slot.slot) || sealed.has(slot.sealed)) return refusal("slot_duplicate");
    seen.add(slot.slot);
    sealed.add(slot.sealed);
    if (!listed.has(slot.slot)) return refusal("slot_stuffed");
    if (listed.get(slot.slot) !== slotHash(vote, slot).hash) return refusal("slot_replaced");
  }
  if (seen.size < listed.size) return refusal("slot_missing");
  const isConfirmed = [...listed.keys()].every((slot) => confirmed.includes(slot));
  return isConfirmed || goOnWithout ? null : refusal("slot_unconfirmed");
}

/** What this device handed on for the same list, or a refusal when it may not open. */
function handedBefore<T>(teller: Teller, place: 0 | 1, { vote, closing }: Occasion): T | Refusal | null {
  if (teller.place !== place || teller.agreed !== voteHash(vote)) return refusal("not_this_teller");
  if (teller.handed?.closing === closingHash(closing)) return JSON.parse(teller.handed.output) as T;
  return teller.handed !== null || teller.sealing === null ? refusal("already_opened") : null;
}

/**
 * The first teller: strips the outer layer of every slot, shuffles, and destroys the key. Asked again for the same list
 * it hands on the same box; for any other it refuses.
 */
export async function stripOuter(
  teller: Teller,
  occasion: Occasion,
  slots: readonly Slot[],
  confirmations: Confirmations,
  { random, envelope }: TellerSources = SOURCES,
): Promise<Box | Refusal> {
  const before = handedBefore<Box>(teller, 0, occasion);
  if (before !== null) return before;
  const refused = openingRefusal(occasion, slots, confirmations);
  if (refused !== null) return refused;
  const { vote, closing } = occasion;
  const layers: string[] = [];
  for (const { slot, sealed } of slots) {
    const bytes = fromBase64(sealed, SEALED_BYTES);
    if (bytes === null || teller.sealing === null) continue;
    const inner = await openOuter(vote, slot, teller.sealing, bytes, envelope);
    if (inner !== null) layers.push(toBase64(inner));
  }
  const [hash, list] = [voteHash(vote), closingHash(closing)];
  const unopened = slots.length - layers.length;
  const box = { vote: hash, closing: list, layers: shuffled(layers, random), unopened };
  const signed: Box = { ...box, signature: signAsTeller(teller, boxMessage(box)) };
  teller.handed = { closing: list, output: JSON.stringify(signed) };
  teller.sealing = null;
  return signed;
}

/** Whether the box is the first teller's, of this list, whole, and holds nothing twice. */
export function boxRefusal({ vote, closing, witnessed }: Occasion, box: Box): Refusal | null {
  const refused = closingRefusal(vote, closing, witnessed);
  if (refused !== null) return refused;
  const isFirstTellers =
    box.vote === voteHash(vote) &&
    box.closing === closingHash(closing) &&
    isTellersSignature(vote.tellers[0], boxMessage(box), box.signature);
  if (!isFirstTellers) return refusal("box_forged");
  if (new Set(box.layers).size !== box.layers.length) return refusal("slot_duplicate");
  const isWhole = box.unopened >= 0 && box.layers.length + box.unopened === closing.slots.length;
  return isWhole ? null : refusal("box_incomplete");
}

/** The second teller: strips the inner layer, shuffles, and destroys the key. */
export async function stripInner(
  teller: Teller,
  occasion: Occasion,
  box: Box,
  { random, envelope }: TellerSources = SOURCES,
): Promise<Opened | Refusal> {
  const before = handedBefore<Opened>(teller, 1, occasion);
  if (before !== null) return before;
  const refused = boxRefusal(occasion, box);
  if (refused !== null) return refused;
  const ballots: string[] = [];
  for (const layer of box.layers) {
    const bytes = fromBase64(layer, INNER_BYTES);
    if (bytes === null || teller.sealing === null) continue;
    const ballot = await openInner(occasion.vote, teller.sealing, bytes, envelope);
    if (ballot !== null) ballots.push(toBase64(ballot));
  }
  const opened: Opened = {
    vote: box.vote,
    closing: box.closing,
    ballots: shuffled(ballots, random),
    unopened: box.unopened + box.layers.length - ballots.length,
  };
  teller.handed = { closing: box.closing, output: JSON.stringify(opened) };
  teller.sealing = null;
  return opened;
}

const handOver = (vote: Vote) => message("hand-over", voteHash(vote));

/** From the second teller to the first: with the server in between, nobody else reads which key said what. */
export async function sealForCounting(
  teller: Teller,
  vote: Vote,
  opened: Opened,
  envelope: Envelope = HPKE,
): Promise<string> {
  const text = JSON.stringify(opened);
  const signature = signAsTeller(teller, message("opened", text));
  const to = fromBase64(vote.tellers[0].counting) ?? new Uint8Array(0);
  return toBase64(
    await envelope.seal(to, handOver(vote), utf8(""), utf8(JSON.stringify({ text, signature }))),
  );
}

/** On the first teller's device. Refuses what the second teller did not send, and another list's ballots. */
export async function openForCounting(
  teller: Teller,
  occasion: Occasion,
  sealed: string,
  envelope: Envelope = HPKE,
): Promise<Opened | Refusal> {
  const { vote, closing } = occasion;
  const bytes = fromBase64(sealed);
  if (teller.place !== 0 || teller.counting === null) return refusal("not_this_teller");
  const plain = bytes && (await envelope.open(teller.counting, handOver(vote), utf8(""), bytes));
  const opened = plain === null ? refusal("box_forged") : readOpened(vote, plain);
  if (isRefusal(opened)) return opened;
  const isOfThisBox = opened.vote === voteHash(vote) && opened.closing === closingHash(closing);
  if (!isOfThisBox) return refusal("box_forged");
  const isWhole = opened.ballots.length + opened.unopened === closing.slots.length;
  return isWhole ? opened : refusal("box_incomplete");
}

function readOpened(vote: Vote, plain: Uint8Array): Opened | Refusal {
  const { text, signature } = JSON.parse(new TextDecoder().decode(plain)) as Record<string, string>;
  const isSecondTellers =
    typeof text === "string" &&
    typeof signature === "string" &&
    isTellersSignature(vote.tellers[1], message("opened", text), signature);
  return isSecondTellers ? (JSON.parse(text) as Opened) : refusal("box_forged");
}
