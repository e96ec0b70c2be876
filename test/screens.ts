/** The old name of the gallery's main.ts: `node test/screens.ts OUT ADDRESS [PAGE…]`. */
const [out = "gallery", address = "http://localhost:8080", ...pages] = process.argv.slice(2);
process.argv.splice(2, Number.POSITIVE_INFINITY, "--out", out, "--address", address, ...pages);
await import("./gallery/main.ts");
export {};
