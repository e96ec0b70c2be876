/** Sealing and opening, fetched when it is needed: most who open the page of a record are not asked. */
import { answer, api, type MeetingRecord } from "../../api.ts";
import type { Tone } from "../../../../sealing/index.ts";

export type { Tone };
export type ToneAsked = NonNullable<MeetingRecord["tone"]>;

export const TONE_CHOICES: Tone[] = ["beforehand", "in-the-room", "not-at-all", "not-saying"];

/** Browsers give the cryptography to secure pages only. */
export const canSealTone = () => globalThis.isSecureContext;

export const sealingCode = () => import("../../../../sealing/index.ts");

export async function sendTone(meeting: string, asked: ToneAsked, tone: Tone): Promise<void> {
  const { sealTone, toBase64 } = await sealingCode();
  const sealed = toBase64(await sealTone(asked.publicKey, asked.place, tone));
  const params = { path: { id: meeting } };
  await answer(api.POST("/api/v1/meetings/{id}/tone", { params, body: { key: asked.key, sealed } }));
}
