import encodeQR from "qr";
import { useWords } from "../language.ts";
import { ROOM } from "../texts/room.ts";
import { URLS } from "../urls.ts";

/** How one comes in: by scanning, or by typing six digits at the address that is written beside them. */
export function JoinCode({ code }: { code: string }) {
  const { t } = useWords(ROOM);
  const address = `${location.origin}${URLS.joinRoom}`;
  return (
    <div className="join-code">
      <Qr text={`${address}?code=${code}`} label={t("qrOf")} />
      <div>
        <span className="quiet small">{t("joinCode")}</span>
        <b className="code">{code}</b>
        <span className="quiet small">{address.replace(/^https?:\/\//, "")}</span>
      </div>
    </div>
  );
}

function Qr({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 2 });
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg viewBox={`0 0 ${rows.length} ${rows.length}`} shapeRendering="crispEdges" role="img">
      <title>{label}</title>
      <path d={path} fill="currentColor" />
    </svg>
  );
}
