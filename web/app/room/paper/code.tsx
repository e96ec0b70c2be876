import encodeQR from "qr";
import { CODE } from "./geometry.ts";

/** A QR code as printed: one path, sharp at any size; the paper around it is its quiet zone. */
export function Code({ text, label }: { text: string; label: string }) {
  const bordered = encodeQR(text, "raw", { ecc: CODE.level, version: CODE.version, border: 1 });
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg viewBox={`0 0 ${CODE.modules} ${CODE.modules}`} shapeRendering="crispEdges" role="img">
      <title>{label}</title>
      <path d={path} fill="#000" />
    </svg>
  );
}
