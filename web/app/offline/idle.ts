/** Tells when nobody has touched the page for a while, also after the computer slept. */
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
const LOOK_EVERY_MS = 15_000;

/** @returns how to stop listening. */
export function whenIdle(afterMs: number, idle: () => void): () => void {
  let touchedAtMs = Date.now();
  const look = () => {
    if (Date.now() - touchedAtMs >= afterMs) idle();
  };
  // The first touch after a sleep is not yet its owner's.
  const touch = () => {
    look();
    touchedAtMs = Date.now();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  for (const name of TOUCHES) document.addEventListener(name, touch, { passive: true, capture: true });
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    for (const name of TOUCHES) document.removeEventListener(name, touch, { capture: true });
    document.removeEventListener("visibilitychange", look);
  };
}
