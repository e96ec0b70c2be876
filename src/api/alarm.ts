/** Waiting for what another request, or another process, brings about. */

/** Rings when one of the events comes, also one that came between `arm` and `rang`. */
export function alarmOn(sources: [EventTarget, string][]) {
  let armed = Promise.withResolvers<"rang">();
  const ring = () => armed.resolve("rang");
  for (const [target, name] of sources) target.addEventListener(name, ring);
  return {
    ring,
    arm: () => {
      armed = Promise.withResolvers();
    },
    async rang(mostMs: number): Promise<"rang" | "late"> {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((resolve) => {
        timer = setTimeout(resolve, mostMs, "late");
      });
      const which = await Promise.race([armed.promise, late]);
      clearTimeout(timer);
      return which;
    },
    remove: () => {
      for (const [target, name] of sources) target.removeEventListener(name, ring);
    },
  };
}
