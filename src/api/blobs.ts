/** Files that acts rest on: handed in, bound by an act that cites them, fetched by whoever may read its matter. */
import {
  BLOB_TYPES,
  BlobDamaged,
  BlobRefused,
  type FoundBlob,
  MOST_BLOB_BYTES,
  SHOWN_INLINE,
} from "../blobs/index.ts";
import { FINDING_PROCEDURE } from "../findings/index.ts";
import { actsOf, type MatterRow, matterRow } from "../matters/index.ts";
import { isCalledForItem } from "../meetings/index.ts";
import { byteStream, Problem } from "../platform/index.ts";
import { readsHandlingAct } from "./finding.ts";
import { nothingThere, resourceOf } from "./matters.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { isHandingIn } from "./papers.ts";
import { look } from "./views.ts";

const tag = "Files";
/** Browsers that do not know a type, such as OFD, call it a stream of octets; what it is, its first bytes tell. */
const SENT_AS = [...BLOB_TYPES, "application/octet-stream", "application/x-zip-compressed"];
const BINARY = { schema: { type: "string" as const, format: "binary" } };
const MOST_MB = MOST_BLOB_BYTES / 1_048_576;

const BlobId = z.string().regex(/^[0-9a-f]{64}$/);

const KeptShape = z
  .object({
    blob: BlobId.openapi({ description: "SHA-256 of the ciphertext: what an act cites as evidence" }),
    name: z.string(),
    type: z.enum(BLOB_TYPES).openapi({ description: "By its own first bytes" }),
    sizeBytes: z.int(),
  })
  .openapi("Blob");

export const blobOperations = [
  operation({
    id: "keepBlob",
    method: "post",
    path: "/api/v1/blobs",
    tag,
    summary: `Takes a file of up to ${MOST_MB} MB, sealed as it comes in; what no act cites within a day is removed`,
    access: "signed-in",
    query: z.object({ name: z.string().min(1).max(300) }),
    file: { types: SENT_AS, mostBytes: MOST_BLOB_BYTES },
    status: 201,
    answer: KeptShape,
    problems: ["too_many_requests", "storage_full"],
    async handle({ services, principal, query, file }) {
      const { person, account, jurisdiction } = principal;
      // Who holds no office records nothing, so nothing of theirs could ever be cited.
      if (!person || principal.administrator || principal.offices.length === 0) throw notAllowed();
      const incoming = { jurisdiction, person, account, name: query.name, bytes: asSent(file()) };
      try {
        return (await services.blobs.keep(incoming)) as z.input<typeof KeptShape>;
      } catch (error) {
        throw refusedBy(error);
      }
    },
  }),
  operation({
    id: "getBlob",
    method: "get",
    path: "/api/v1/blobs/:blob",
    tag,
    summary: "A file that an act cites, opened, for whoever may read the matter",
    access: "signed-in",
    params: z.object({ blob: BlobId }),
    query: z.object({
      inline: z
        .enum(["true"])
        .optional()
        .openapi({ description: "Shown by the browser, for PNG and JPEG; anything else is saved" }),
    }),
    answers: {
      200: {
        description: "The file",
        content: Object.fromEntries(BLOB_TYPES.map((type) => [type, BINARY])),
      },
    },
    problems: ["erased"],
    async handle(call) {
      const { services, principal, params, query } = call;
      const found = await services.blobs.find(principal.jurisdiction, params.blob);
      const from = found && (await readableThrough(call, found, params.blob));
      if (!found || !from) throw nothingThere();
      if (!found.bytes) throw erased();
      const bytes = await found.bytes();
      if (!bytes) throw new Error(`the file ${params.blob} has a key and no bytes`);
      await look(services, principal, {
        action: "getBlob",
        body: from.body,
        subjects: [from.id],
        list: false,
      });
      return streamed(found, bytes, query.inline === "true", (error) =>
        services.log.error(
          { err: error, blob: params.blob },
          "a file does not open: restore it from a backup",
        ),
      );
    },
  }),
];

/** Through which matter somebody reads a file. Null: through none, and then it is not there for them. */
async function readableThrough(
  call: Call<unknown, unknown, unknown>,
  { matters }: FoundBlob,
  blob: string,
): Promise<MatterRow | null> {
  const { services, principal, allows } = call;
  for (const matter of matters) {
    const row = await matterRow(services.database, principal.jurisdiction, matter);
    if (row?.procedure === FINDING_PROCEDURE) {
      // Of a handling, whom it concerns reads their own part alone.
      const acts = await actsOf(services.database, services.recordKey, principal.jurisdiction, matter);
      for (const act of acts)
        if (act.evidence.includes(blob) && (await readsHandlingAct(call, act))) return row;
    } else if (row && allows("readMatter", resourceOf(row))) return row;
    else if (row && (await isForAttending(call, row, blob))) return row;
  }
  return null;
}

/** Who is asked to attend an item reads the papers that were handed in for it, and nothing else of its matter. */
async function isForAttending(
  { services, principal }: Call<unknown, unknown, unknown>,
  { jurisdiction, id }: MatterRow,
  blob: string,
): Promise<boolean> {
  const { database, recordKey } = services;
  const { person, pending, administrator, recusedFrom } = principal;
  if (person === null || pending || administrator || recusedFrom.includes(id)) return false;
  if (!(await isCalledForItem(database, jurisdiction, person, id))) return false;
  const acts = await actsOf(database, recordKey, jurisdiction, id);
  return acts.some(({ type, evidence }) => isHandingIn(type) && evidence.includes(blob));
}

/** What comes over the line, with what is wrong said in the words of a file. */
async function* asSent(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* bytes;
  } catch (error) {
    if (error instanceof Problem && error.code === "request_too_large") throw tooLarge(error);
    if (error instanceof Problem) throw error;
    throw new Problem(
      "malformed_request",
      {
        zh: "上传中断，未保存任何内容；请检查网络后重新上传",
        en: "The upload broke off and nothing was kept; check the network, then upload it again",
      },
      { cause: error },
    );
  }
}

function tooLarge(cause: Problem): Problem {
  return new Problem(
    "request_too_large",
    {
      zh: `文件不得超过 ${MOST_MB} MB；请压缩、降低扫描分辨率（300 dpi 即可）或者拆成几份再上传`,
      en: `A file may hold ${MOST_MB} MB; compress it, scan at 300 dpi, or hand it in in parts`,
    },
    { cause },
  );
}

const REFUSALS: Record<BlobRefused["reason"], () => Problem> = {
  empty: () =>
    new Problem("malformed_request", {
      zh: "文件是空的，请核对后重新选择",
      en: "The file is empty; check it and choose again",
    }),
  type: () =>
    new Problem("unsupported_media_type", {
      zh: "不收此类文件（按内容判断，不看扩展名）；可上传 PDF、PNG、JPEG、TIFF、DOCX、XLSX、OFD、ZIP，旧格式请另存为 PDF 或 DOCX",
      en: "Files of this kind are not taken (told by their content, not their name); hand in PDF, PNG, JPEG, TIFF, DOCX, XLSX, OFD or ZIP, and save old formats as PDF or DOCX",
    }),
  "too-many": () =>
    new Problem("too_many_requests", {
      zh: "您已上传而未引用的材料过多；请先完成记录，未引用的材料一天后自动清除",
      en: "Too many of your files are not cited yet; record the acts that cite them first. What nobody cites goes after a day",
    }),
};

function refusedBy(error: unknown): unknown {
  if (error instanceof BlobRefused) return REFUSALS[error.reason]();
  if (error instanceof Error && "code" in error && error.code === "ENOSPC")
    return new Problem(
      "storage_full",
      {
        zh: "存储空间不足，文件没有保存；请联系系统管理员清理或扩容后重新上传",
        en: "The disk is full and the file was not kept; ask the system administrator to make room, then upload it again",
      },
      { cause: error },
    );
  return error;
}

function erased(): Problem {
  return new Problem("erased", {
    zh: "材料已依法删除，密钥和文件均已销毁，无法恢复",
    en: "The file was erased by law: its key and bytes are destroyed and cannot be brought back",
  });
}

/** Nothing in it runs: saved unless it is a picture, of no other type than its own, in a box that allows nothing. */
function streamed(
  { name, type, sizeBytes }: FoundBlob,
  bytes: AsyncIterable<Uint8Array>,
  wishesInline: boolean,
  onDamage: (error: unknown) => void,
): Response {
  const place = wishesInline && SHOWN_INLINE.includes(type) ? "inline" : "attachment";
  const parts = (async function* () {
    try {
      yield* bytes;
    } catch (error) {
      // The answer has begun: it breaks off, which the browser shows as a failed download.
      if (error instanceof BlobDamaged) onDamage(error);
      throw error;
    }
  })();
  return new Response(byteStream(parts), {
    headers: {
      "content-type": type,
      "content-length": String(sizeBytes),
      "content-disposition": `${place}; filename*=UTF-8''${encodeURIComponent(name ?? "file")}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
