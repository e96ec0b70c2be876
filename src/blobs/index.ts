/** 材料 · blobs: files that acts rest on, sealed, by the hash of their ciphertext. */
export {
  BlobRefused,
  type Blobs,
  type CitedBlob,
  createBlobs,
  type FoundBlob,
  type KeptBlob,
  MOST_BLOB_BYTES,
} from "./blobs.ts";
export { BlobDamaged } from "./sealing.ts";
export { BLOB_TYPES, SHOWN_INLINE } from "./types.ts";
