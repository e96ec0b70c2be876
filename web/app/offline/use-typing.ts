/** A form's fields as they were left: on another page, before a reload, or when the session ended. */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Elsewhere, typingStore } from "./typing.ts";

export type KeptFields<T> = {
  value: T;
  change(make: (before: T) => T): void;
  /** Recorded, or wanted no more: the fields are as at the beginning. */
  clear(): void;
  /** False for the moment in which it is looked up what was left here. */
  isReady: boolean;
  /** When what stands in the fields was typed, where it was found again; null once it is this visit's. */
  leftAt: string | null;
  /** Another window of this browser types at the same place, or has recorded it. */
  elsewhere: Elsewhere | null;
};

/** @param place names what the form is about; null where nothing is to be kept. */
export function useTyping<T>(account: string, place: string, nothing: T): KeptFields<T> {
  const store = typingStore(account);
  const [found] = useState(() => store.now(place));
  const [value, setValue] = useState<T>((found?.value as T | undefined) ?? nothing);
  const [leftAt, setLeftAt] = useState(found?.at ?? null);
  const [isReady, setReady] = useState(found !== null);
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const latest = useRef(value);
  const isTouched = useRef(false);
  useEffect(() => {
    let isHere = true;
    void store.load(place).then((kept) => {
      if (!isHere) return;
      // Whoever was faster than the look has begun anew.
      if (kept && !isTouched.current) {
        latest.current = kept.value as T;
        setValue(latest.current);
        setLeftAt(kept.at);
      }
      setReady(true);
    });
    const stop = store.listen(place, setElsewhere);
    return () => {
      isHere = false;
      stop();
    };
  }, [store, place]);
  const change = useCallback(
    (make: (before: T) => T) => {
      isTouched.current = true;
      latest.current = make(latest.current);
      setValue(latest.current);
      store.keep(place, latest.current);
    },
    [store, place],
  );
  const clear = () => {
    latest.current = nothing;
    setValue(nothing);
    setLeftAt(null);
    setElsewhere(null);
    store.drop(place);
  };
  return { value, change, clear, isReady, leftAt, elsewhere };
}
