import { describe, expect, test } from "vitest";
import {
  isStationKey,
  newStationDevice,
  openAtStation,
  openSealed,
  type Place,
  sealPosition,
  sealToStation,
  stationKeyCode,
} from "./index.ts";

const place: Place = { jurisdiction: "nanlin", matter: "m", item: null, round: 1, member: "zhang" };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("the station's half", () => {
  test("opens on the station's device, and together with the server's half is the position", async () => {
    const device = await newStationDevice();
    const { commitment, serverHalf, stationHalf } = sealPosition(place, { position: "disagree" });
    const sent = await sealToStation(device.publicKey, place, commitment, stationHalf);
    const half = await openAtStation(device, place, commitment, sent);
    expect(openSealed(place, commitment, serverHalf, half)).toMatchObject({
      position: { position: "disagree" },
    });
  });

  test("is not in what the server carries, which differs every time", async () => {
    const device = await newStationDevice();
    const { commitment, stationHalf } = sealPosition(place, { position: "agree" });
    const sent = await sealToStation(device.publicKey, place, commitment, stationHalf);
    const again = await sealToStation(device.publicKey, place, commitment, stationHalf);
    expect(hex(sent)).not.toContain(hex(stationHalf.subarray(0, 16)));
    expect(hex(sent)).not.toBe(hex(again));
  });

  test("opens on no other device, and nowhere when moved or altered", async () => {
    const device = await newStationDevice();
    const other = await newStationDevice();
    const { commitment, stationHalf } = sealPosition(place, { position: "agree" });
    const sent = await sealToStation(device.publicKey, place, commitment, stationHalf);
    expect(await openAtStation(other, place, commitment, sent)).toBeNull();
    expect(await openAtStation(device, { ...place, member: "li" }, commitment, sent)).toBeNull();
    expect(await openAtStation(device, { ...place, round: 2 }, commitment, sent)).toBeNull();
    expect(
      await openAtStation(
        device,
        place,
        commitment.map((b) => b ^ 1),
        sent,
      ),
    ).toBeNull();
    const turned = Uint8Array.from(sent);
    turned[100] = (turned[100] ?? 0) ^ 1;
    expect(await openAtStation(device, place, commitment, turned)).toBeNull();
    expect(await openAtStation(device, place, commitment, sent.subarray(0, 20))).toBeNull();
  });

  test("is sealed to a key only, and the private one does not leave the device", async () => {
    const device = await newStationDevice();
    expect(isStationKey(device.publicKey)).toBe(true);
    expect(isStationKey("AAAA")).toBe(false);
    await expect(crypto.subtle.exportKey("pkcs8", device.privateKey)).rejects.toThrow();
    await expect(sealToStation("AAAA", place, new Uint8Array(32), new Uint8Array(8))).rejects.toThrow(
      /no key of a station/,
    );
  });

  test("has a code by which two people compare the key", async () => {
    const one = await newStationDevice();
    const other = await newStationDevice();
    expect(stationKeyCode(one.publicKey)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    expect(stationKeyCode(one.publicKey)).toBe(stationKeyCode(one.publicKey));
    expect(stationKeyCode(one.publicKey)).not.toBe(stationKeyCode(other.publicKey));
  });
});
