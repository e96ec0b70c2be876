import { useQuery } from "@tanstack/react-query";
import type { NormSetting } from "../api.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";

/** What somebody else has proposed and waits for the one who is signed in. Nobody but regulation officers is asked. */
export function useToAdopt(): NormSetting[] {
  const session = useSession();
  const isOfficer = session.data?.may.includes("proposeNorm") ?? false;
  const settings = useQuery({ ...QUERIES.normSettings(), enabled: isOfficer });
  return isOfficer ? (settings.data?.items.filter(({ may }) => may.adopt) ?? []) : [];
}
