/**
 * Sealed positions on an item. Each member's browser seals; the server carries what is noise without the station's device;
 * nobody, in whatever role, is shown a half of the server's, or an opening before the reveal is recorded with it.
 */
import { isStationKey } from "../../sealing/index.ts";
import {
  dropHalves,
  type Means,
  offerDevice,
  reveal,
  seal,
  sealProofs,
  startRound,
  stationHalvesOf,
  type Under,
} from "../sealing/index.ts";
import { type Actor, matterRow } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { tellRoom } from "../room/index.ts";
import { answered, readable, resourceOf } from "./matters.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { sealingRefusedAs, SealingShape, sealingView } from "./sealing-view.ts";
import { whileWaiting } from "./sealing-waiting.ts";
import type { Services } from "./services.ts";
import { Id } from "./shapes.ts";
import { look, proceduresOf } from "./views.ts";

const tag = "Sealing";
const byId = z.object({ id: Id });
const Item = z
  .string()
  .min(1)
  .max(200)
  .nullable()
  .default(null)
  .openapi({ description: "The agenda item; null where the matter is one item" });
const Round = z.int().min(1);
const MOST_HALF = 200_000;
const Half = z.base64().min(2_000).max(MOST_HALF);
const REFUSALS = ["sealing_refused", "act_malformed", "duplicate_act", "norm_faulty"] as const;

export function meansOf({ database, matters, recordKey, clock }: Services): Means {
  return { database, matters, recordKey, clock };
}

type Asker = Pick<Call<{ id: string }, unknown, unknown>, "services" | "principal" | "params" | "allows">;

/** The matter, for whoever may read it, with the law that holds for it. @throws Problem not_found for all others. */
async function under(call: Asker): Promise<Under> {
  const row = await readable(call, "readMatter", call.params.id);
  const procedure = (await proceduresOf(call.services, row.jurisdiction))(row);
  if (!procedure || procedure.acts["decision.position-sealed"] === undefined)
    throw new Problem("sealing_refused", {
      zh: "此类事项没有封存表态",
      en: "Positions are not sealed in matters of this kind",
    });
  return { row, procedure };
}

/** The matter as it stands after what was just done. */
async function again({ database }: Services, { row, procedure }: Under): Promise<Under> {
  return { row: (await matterRow(database, row.jurisdiction, row.id)) ?? row, procedure };
}

/** In which office the person acts here. @throws Problem not_allowed for who holds none. */
function actorOf({ principal }: Asker, { row }: Under): Actor {
  const office = principal.offices.find((o) => o.body === row.body) ?? principal.offices[0];
  if (!principal.person || !office) throw notAllowed();
  return { person: principal.person, office: office.office };
}

export const sealingOperations = [
  operation({
    id: "getSealing",
    method: "get",
    path: "/api/v1/matters/:id/sealing",
    tag,
    summary: "Who is to seal, who has sealed, and whether the reveal may come; nothing of what was sealed",
    access: "readMatter",
    params: byId,
    answer: SealingShape,
    problems: ["sealing_refused"],
    async handle(call) {
      return sealingView(call.services, await under(call), call.language);
    },
  }),
  operation({
    id: "offerSealingDevice",
    method: "post",
    path: "/api/v1/matters/:id/sealing/device",
    tag,
    summary: "The station's device joins with its public key; the next round that begins rests on it",
    access: "revealPositions",
    params: byId,
    body: z.strictObject({ key: z.base64().max(200).openapi({ description: "P-256, uncompressed" }) }),
    status: 204,
    problems: ["sealing_refused"],
    async handle(call) {
      const matter = await under(call);
      const { services, principal, body } = call;
      call.authorize("revealPositions", resourceOf(matter.row));
      if (!isStationKey(body.key) || !principal.person)
        throw new Problem("sealing_refused", {
          zh: "设备公钥格式有误，请刷新页面后重试",
          en: "The key of the device is malformed; reload the page",
        });
      const { jurisdiction, id } = matter.row;
      const device = { person: principal.person, key: body.key };
      await offerDevice(services.database, jurisdiction, id, device, services.clock.now());
      await tellRoom(services.database, jurisdiction, id);
      return new Response(null, { status: 204 });
    },
  }),
  operation({
    id: "startSealing",
    method: "post",
    path: "/api/v1/matters/:id/sealing/rounds",
    tag,
    summary: "Begins a round of sealing on an item; one that is not revealed is given up with it",
    access: "recordAct",
    records: true,
    params: byId,
    body: z.strictObject({ item: Item }),
    status: 201,
    answer: SealingShape,
    problems: [...REFUSALS],
    async handle(call) {
      const matter = await under(call);
      call.authorize("recordAct", resourceOf(matter.row, null));
      const { services, body, idempotency } = call;
      const input = { item: body.item, actor: actorOf(call, matter) };
      const answer = await startRound(meansOf(services), matter, input, idempotency);
      if (answer) answered(answer);
      return sealingView(services, await again(services, matter), call.language);
    },
  }),
  operation({
    id: "sealPosition",
    method: "post",
    path: "/api/v1/matters/:id/sealing/positions",
    tag,
    summary:
      "Seals one's own position: its commitment is recorded, the halves of its opening are carried; sent again with the same commitment, fresh halves take the place of lost ones",
    access: "recordAct",
    records: true,
    params: byId,
    body: z.strictObject({
      item: Item,
      round: Round,
      commitment: z.base64().length(44),
      serverHalf: Half,
      stationHalf: Half.openapi({ description: "Sealed to the key of the station's device (HPKE)" }),
    }),
    status: 201,
    answer: SealingShape,
    problems: [...REFUSALS],
    async handle(call) {
      const matter = await under(call);
      const { services, principal, body, idempotency } = call;
      if (!principal.person) throw notAllowed();
      call.authorize("recordAct", resourceOf(matter.row, principal.person));
      const { serverHalf, stationHalf, ...rest } = body;
      const halves = {
        serverHalf: Buffer.from(serverHalf, "base64"),
        stationHalf: Buffer.from(stationHalf, "base64"),
      };
      const input = { ...rest, ...halves, member: principal.person, actor: actorOf(call, matter) };
      const answer = await seal(meansOf(services), matter, input, idempotency);
      if (answer) answered(answer);
      // Halves that were sent again are no act, and the station's device waits for them.
      else await tellRoom(services.database, matter.row.jurisdiction, matter.row.id);
      return sealingView(services, await again(services, matter), call.language);
    },
  }),
  operation({
    id: "listStationHalves",
    method: "get",
    path: "/api/v1/matters/:id/sealing/halves",
    tag,
    summary:
      "For the station's device: the halves that were sealed to its key, alone they are noise; and of each seal the receipt and the openings of its leaf, to be checked before anything is given away",
    access: "revealPositions",
    params: byId,
    query: z.object({
      round: z.coerce.number().int().min(1),
      item: z.string().min(1).max(200).optional(),
      wait: z.literal("true").optional().openapi({
        description:
          "Answered once the witnesses have signed for every seal, or need not be waited for any longer",
      }),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          member: Id,
          commitment: z.string(),
          act: Id,
          half: z.string().nullable().openapi({ description: "Null where the server has lost it" }),
          receipt: z
            .string()
            .nullable()
            .openapi({ description: "c2sp.org/tlog-proof@v1; null while the seal is not in the log" }),
          openings: z
            .array(z.object({ field: z.string(), salt: z.string(), value: z.unknown() }))
            .openapi({ description: "Of the leaf in the receipt, the list of names first" }),
        }),
      ),
    }),
    problems: ["sealing_refused"],
    async handle(call) {
      const matter = await under(call);
      const { services, principal, query } = call;
      call.authorize("revealPositions", resourceOf(matter.row));
      const { jurisdiction, id, body } = matter.row;
      const place = { jurisdiction, matter: id, item: query.item ?? null, round: query.round };
      if (query.wait) await whileWaiting(services, matter, place, call.request.signal);
      const proofs = await sealProofs(services, jurisdiction, id, place);
      const rows = await stationHalvesOf(services.database, place);
      await look(services, principal, { action: "listStationHalves", body, subjects: [id], list: false });
      return {
        items: proofs.map((proof) => {
          const isOf = (row: (typeof rows)[number]) =>
            row.member === proof.member && row.commitment === proof.commitment;
          return { ...proof, half: rows.find(isOf)?.stationHalf.toString("base64") ?? null };
        }),
      };
    },
  }),
  operation({
    id: "reportLostHalves",
    method: "post",
    path: "/api/v1/matters/:id/sealing/halves/lost",
    tag,
    summary:
      "The station's device cannot open these members' halves: their devices see that they are lost, and send them again",
    access: "revealPositions",
    params: byId,
    body: z.strictObject({ item: Item, round: Round, members: z.array(Id).min(1).max(500) }),
    answer: SealingShape,
    problems: ["sealing_refused"],
    async handle(call) {
      const matter = await under(call);
      call.authorize("revealPositions", resourceOf(matter.row));
      const { services, body } = call;
      const { jurisdiction, id } = matter.row;
      const place = { jurisdiction, matter: id, item: body.item, round: body.round };
      await dropHalves(services.database, place, body.members);
      await tellRoom(services.database, jurisdiction, id);
      return sealingView(services, await again(services, matter), call.language);
    },
  }),
  operation({
    id: "revealPositions",
    method: "post",
    path: "/api/v1/matters/:id/sealing/reveal",
    tag,
    summary:
      "The station's device gives its halves: all positions are opened and recorded together, once the witnesses have signed for every seal, or the time to wait for them has passed",
    access: "revealPositions",
    records: true,
    params: byId,
    body: z.strictObject({
      item: Item,
      round: Round,
      halves: z.array(z.strictObject({ member: Id, half: Half })).max(500),
      unopened: z
        .array(Id)
        .max(500)
        .default([])
        .openapi({ description: "Whose position may stay unopened: they state openly afterwards" }),
    }),
    answer: SealingShape,
    problems: [...REFUSALS, "reveal_not_ready"],
    async handle(call) {
      const matter = await under(call);
      call.authorize("revealPositions", resourceOf(matter.row));
      const { services, body, idempotency } = call;
      const { unopened: given, ...asked } = body;
      const answer = await reveal(meansOf(services), matter, { ...asked, given }, idempotency);
      if (answer.kind === "waiting")
        throw new Problem(
          "reveal_not_ready",
          {
            zh: "正在等候见证单位签名，稍后自动启封",
            en: "The witnesses are still signing; the reveal comes in a moment",
          },
          { extra: { until: answer.until } },
        );
      if (answer.kind === "refused") throw sealingRefusedAs(answer.refusal, answer.unopened);
      return sealingView(services, await again(services, matter), call.language);
    },
  }),
];
