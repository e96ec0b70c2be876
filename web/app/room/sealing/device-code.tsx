import { stationKeyCode } from "../../../../sealing/index.ts";
import { useWords } from "../../language.ts";
import { SEALING } from "../../texts/sealing.ts";

/** Twelve characters of the device's key, the same on every screen: people compare them. */
export function DeviceCode({ deviceKey, hint }: { deviceKey: string; hint?: "compare" | "compareStation" }) {
  const { t } = useWords(SEALING);
  return (
    <div className="device-code">
      <span className="quiet small">{t("deviceCode")}</span>
      <b className="code">{stationKeyCode(deviceKey)}</b>
      {hint && <p className="quiet small">{t(hint)}</p>}
    </div>
  );
}
