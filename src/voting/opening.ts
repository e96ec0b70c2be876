/** From two tellers named to a ballot that is open. */
import { randomBytes } from "node:crypto";
import {
  agreementMessage,
  isTellersSignature,
  issuerSecret,
  newIssuer,
  type TellerPublic,
  type Vote,
  voteHash,
  voteRefusal,
} from "../../ballots/server.ts";
import { hurrySequencer } from "../ledger/index.ts";
import { type Actor, type Admitted, type Refusal, refusal } from "../matters/index.ts";
import { openedDraft, tellerDraft } from "./acts.ts";
import { type Ballot, courseOfBallot, hasHappened, isOver, newState, type SlotState } from "./ballot.ts";
import { ballotLaw, OPTIONS, rollOf } from "./law.ts";
import {
  actsUnder,
  changing,
  decided,
  keyOf,
  type Means,
  no,
  now,
  recordOnce,
  save,
  saidNo,
  type Under,
  withHappenings,
} from "./means.ts";
import { addBallot, keepIssuer, latestBallot, writeSlots } from "./store.ts";

/** As the protocol knows it: the matter is one item. */
const THE_ITEM = "1";
const SLOT_NAME_BYTES = 12;
/** Each teller holds the key of one. */
const LAYERS = 2;
type Done = Admitted | Refusal | null;

/** Names two tellers, who are in the room; a void ballot is followed by another with tellers of its own. */
export async function prepare(
  means: Means,
  under: Under,
  people: readonly [string, string],
  actor: Actor,
): Promise<Done> {
  const { jurisdiction, id: matter } = under.row;
  const roll = rollOf(under.procedure, await actsUnder(means, under));
  const unfit = whyNotElectronic(under, roll.voters.length);
  if (unfit) return unfit;
  if (people[0] === people[1]) return no("请推选两名不同的监票人", "Name two different people as tellers");
  const tellers = people.map((person) => ({ person, as: roll.present.get(person) ?? "" }));
  const [first, second] = tellers;
  if (!first?.as || !second?.as) return no("监票人须已登记到会", "A teller is registered as present first");
  if (roll.recused.has(first.person) || roll.recused.has(second.person))
    return no("回避的人员不担任本议题的监票人", "Who is recused on the item is no teller of it");
  const latest = await latestBallot(means.database, { jurisdiction, matter });
  const isSame = latest?.state.tellers.every(({ person }, i) => person === people[i]) ?? false;
  const isUnderWay = latest !== null && !isOver(latest.state);
  if (isUnderWay && !isSame)
    return no("已有一次投票在准备或进行，请先作废", "A ballot is prepared or under way: void it first");
  if (latest !== null && courseOfBallot(latest.state, []).stage === "announced")
    return no("投票结果已经公布", "The result has been announced");
  const round = isUnderWay ? latest.round : (latest?.round ?? 0) + 1;
  if (!isUnderWay && !(await addBallot(means.database, keyOf(under, round), newState([first, second]))))
    return no("另有人同时开始准备投票，请刷新", "Somebody else has begun to prepare a ballot: reload");
  const by = { actor, claimedAt: now(means) };
  return recordOnce(means, under, round, "tellers", [tellerDraft(first, by), tellerDraft(second, by)]);
}

function whyNotElectronic({ procedure }: Under, voters: number): Refusal | null {
  const { secrecy, tellersAtLeast } = ballotLaw(procedure);
  const { votersAtLeast } = secrecy;
  if (tellersAtLeast > LAYERS)
    return no(
      `监票人不少于 ${tellersAtLeast} 人，电子票只由 ${LAYERS} 名监票人各持一层密钥，请改用纸质票`,
      `There are at least ${tellersAtLeast} tellers here, and an electronic ballot has ${LAYERS}, each with one layer: vote on paper`,
    );
  return voters >= votersAtLeast
    ? null
    : no(
        `有表决权的到会人员 ${voters} 人，不足 ${votersAtLeast} 人，无记名投票保不住秘密，请改用其他表决方式`,
        `${voters} people may vote, fewer than ${votersAtLeast}: a secret ballot would keep no secret; vote in another way`,
      );
}

const isSameDevice = (a: TellerPublic, b: TellerPublic): boolean =>
  a.sealing === b.sealing && a.counting === b.counting && a.signing === b.signing;

const placeOf = ({ state }: Ballot, person: string): 0 | 1 | null => {
  const at = state.tellers.findIndex((teller) => teller.person === person);
  return at === 0 || at === 1 ? at : null;
};

export const NOT_TELLER = () =>
  refusal("not_allowed", "您不是这次投票的监票人", "You are not a teller of this ballot");

/** A teller's device joins with its keys; with the second one the vote is made, under an issuer's key of its own. */
export async function joinAsTeller(
  means: Means,
  under: Under,
  person: string,
  keys: TellerPublic,
): Promise<null | Refusal> {
  const roll = rollOf(under.procedure, await actsUnder(means, under));
  return changing(means, under, "update", async (tx, ballot) => {
    const place = placeOf(ballot, person);
    if (place === null) return NOT_TELLER();
    const { state, round } = ballot;
    const known = state.keys[place];
    if (known !== null && isSameDevice(known, keys)) return null;
    if (isOver(state) || hasHappened(state, "opened"))
      return no(
        "投票已经开始或者结束，设备不能再更换",
        "The ballot has begun or is over: the device cannot change",
      );
    if (known !== null && state.vote !== null)
      return no(
        "您已用另一台设备加入；更换设备的，请会议记录人员作废后重新准备",
        "You have joined with another device; to change it, have the clerk void this ballot and prepare another",
      );
    state.keys[place] = keys;
    const [first, second] = state.keys;
    if (first && second) {
      const issuer = newIssuer();
      const vote = voteOf(under, round, roll, issuer.publicKey, [first, second]);
      const refused = voteRefusal(vote);
      if (refused) return no(refused.message.zh, refused.message.en);
      state.vote = vote;
      await keepIssuer(tx, means.recordKey, keyOf(under, round), issuerSecret(issuer));
    }
    await save(tx, under, ballot);
    return null;
  });
}

function voteOf(
  { row, procedure }: Under,
  round: number,
  { voters, due }: ReturnType<typeof rollOf>,
  issuer: string,
  tellers: readonly [TellerPublic, TellerPublic],
): Vote {
  const { secrecy, pass } = ballotLaw(procedure);
  return {
    jurisdiction: row.jurisdiction,
    matter: row.id,
    item: THE_ITEM,
    vote: `round-${round}`,
    options: OPTIONS,
    atMost: 1,
    due: Math.max(due ?? 0, voters.length),
    electorate: voters.length,
    pass,
    secrecy,
    issuer,
    tellers,
  };
}

/** A teller's signature under the vote. */
export async function agreeAsTeller(
  means: Means,
  under: Under,
  person: string,
  signature: string,
): Promise<null | Refusal> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  return changing(means, under, "update", async (tx, ballot) => {
    const place = placeOf(ballot, person);
    if (place === null) return NOT_TELLER();
    const { vote } = ballot.state;
    if (vote === null)
      return no("另一名监票人的设备还没有加入", "The other teller's device has not joined yet");
    if (!isTellersSignature(vote.tellers[place], agreementMessage(voteHash(vote)), signature))
      return no("签名与投票的设定不符", "The signature is not one under this vote");
    const course = courseOfBallot(ballot.state, []);
    const happenings = decided(course, { type: "agreed", teller: place }, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    const state = withHappenings(ballot.state, happenings);
    state.agreements[place] = signature;
    await save(tx, under, { ...ballot, state });
    return null;
  });
}

/** A slot for each who may vote now; then recorded, and the witnesses are asked at once. */
export async function open(means: Means, under: Under, actor: Actor): Promise<Done> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  const { voters, due } = rollOf(under.procedure, await actsUnder(means, under));
  const opened = await changing(means, under, "update", async (tx, ballot) => {
    const { state, round } = ballot;
    const { vote } = state;
    if (vote === null)
      return no("两名监票人的设备尚未加入", "The devices of both tellers have not joined yet");
    if (hasHappened(state, "opened")) return { round, vote };
    if (vote.electorate !== voters.length || (due !== null && vote.due !== Math.max(due, voters.length)))
      return no(
        "准备投票之后，到会或者应到会人数有变化；请作废后重新准备",
        "Who is present or due has changed since the ballot was prepared: void it and prepare another",
      );
    const key = keyOf(under, round);
    const slots = voters.map(newSlot).sort((a, b) => (a.slot < b.slot ? -1 : 1));
    const asked = { type: "opened" as const, slots: slots.map(({ slot }) => slot) };
    const happenings = decided(courseOfBallot(state, []), asked, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    await writeSlots(tx, means.recordKey, key, slots);
    await save(tx, under, { round, state: withHappenings(state, happenings) });
    return { round, vote };
  });
  if (saidNo(opened)) return opened;
  const by = { actor, claimedAt: now(means) };
  const answer = await recordOnce(means, under, opened.round, "opened", [
    openedDraft(opened.round, opened.vote, by),
  ]);
  await hurrySequencer(means.database, under.row.jurisdiction);
  return answer;
}

/** Drawn for this vote: a name tells nothing of whose the slot is. */
const newSlot = (voter: string): SlotState => ({
  slot: randomBytes(SLOT_NAME_BYTES).toString("base64url"),
  voter,
  issued: [],
  sealed: null,
  isConfirmed: false,
  hasObjected: false,
});
