/**
 * What the pages and their libraries call and browsers from Chromium 89 on do not have (web/browsers.ts). Fetched before
 * anything else, by these browsers only: see start.ts.
 */
import "core-js/actual/array/at.js";
import "core-js/actual/array/find-last.js";
import "core-js/actual/array/find-last-index.js";
import "core-js/actual/array/to-reversed.js";
import "core-js/actual/array/to-sorted.js";
import "core-js/actual/array/to-spliced.js";
import "core-js/actual/array/with.js";
import "core-js/actual/map/group-by.js";
import "core-js/actual/object/group-by.js";
import "core-js/actual/object/has-own.js";
import "core-js/actual/promise/with-resolvers.js";
import "core-js/actual/string/at.js";
import "core-js/actual/structured-clone.js";
import "core-js/actual/typed-array/at.js";

/** Chromium has it from 92 on: RFC 9562, version 4. */
function randomUUID(): ReturnType<Crypto["randomUUID"]> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

if (typeof crypto.randomUUID !== "function") crypto.randomUUID = randomUUID;
