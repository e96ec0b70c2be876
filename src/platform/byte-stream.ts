import { ReadableStream as Streams } from "node:stream/web";

/** Parts as they come, as the body of an answer. */
export function byteStream(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Streams.from(parts) as unknown as ReadableStream<Uint8Array>;
}
