/**
 * Tar, as POSIX writes it (ustar), so that a backup opens with what every system has. Written by hand because each
 * entry's bytes must be known when they are sealed; read by tar-stream. Pure.
 */
const BLOCK = 512;

/** Two empty blocks. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** How many bytes an entry takes with its header and its filling. */
export function tarLength(size: number): number {
  return BLOCK + Math.ceil(size / BLOCK) * BLOCK;
}

/** An entry, readable by its owner only. The time is left out: the manifest tells it. @throws for a name that is too long. */
export function entryBlocks(name: string, bytes: Uint8Array): Buffer {
  const blocks = Buffer.alloc(tarLength(bytes.length));
  headerOf(name, bytes.length).copy(blocks);
  blocks.set(bytes, BLOCK);
  return blocks;
}

function headerOf(path: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const [prefix, name] = split(path);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  header.write(name, 0, 100);
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(0, 11), 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\0" + "00", 257);
  header.write(prefix, 345, 155);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** 100 bytes of name, and before a slash 155 more. */
function split(path: string): [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ["", path];
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [prefix, name];
  }
  throw new RangeError(`the name ${path} is too long for a backup: shorten it`);
}
