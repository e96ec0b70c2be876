/** Files with scans, opened here and read by a worker, one after the other, until it is told to stop. */
import type { Pixels } from "./grey.ts";
import type { PageSeen } from "./read.ts";
import type { Asked, Told } from "./worker.ts";

/** A page of A4 at 300 dots an inch; larger pictures show no more of a slip, and take longer. */
const LONGEST_SIDE = 3_600;

/** `image`: of the picture as it is seen, whatever the file says besides; null where it is none. */
type OpenedFile = { hash: string; name: string; type: string; image: string | null; file: File };
type ReadFile = OpenedFile & { seen: PageSeen | null };
type How = { signal: AbortSignal; onProgress: (done: number, name: string) => void };

/** Each file with what was read on it; `seen` is null where the browser does not open it as an image. */
export async function* readFiles(
  files: readonly File[],
  { signal, onProgress }: How,
): AsyncGenerator<ReadFile> {
  // Without a type: classic scripts are what the older browsers run as workers.
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const stop = () => worker.terminate();
  signal.addEventListener("abort", stop);
  try {
    for (const [at, file] of files.entries()) {
      if (signal.aborted) return;
      onProgress(at, file.name);
      const hash = await hashOf(await file.arrayBuffer());
      const pixels = await pixelsIn(file);
      const image = pixels && (await hashOf(pixels.data.slice().buffer));
      const opened = { hash, name: file.name, type: file.type, image, file };
      const seen = pixels && (await readBy(worker, at, pixels, signal));
      if (signal.aborted) return;
      yield { ...opened, seen };
    }
  } finally {
    signal.removeEventListener("abort", stop);
    worker.terminate();
  }
}

function readBy(worker: Worker, id: number, pixels: Pixels, signal: AbortSignal): Promise<PageSeen | null> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ("seen" in data) resolve(data.seen);
      else reject(new Error(data.fault));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener("abort", () => resolve(null), { once: true });
    const asked: Asked = { id, pixels };
    worker.postMessage(asked, [pixels.data.buffer]);
  });
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** As it is meant to be seen (how a phone was held is in the file, and browsers go by it). Null where it is no image. */
async function pixelsIn(file: File): Promise<Pixels | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, data };
}

export function pictureUrl({ width, height, data }: Pixels): string {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas.toDataURL("image/jpeg", 0.8);
}
