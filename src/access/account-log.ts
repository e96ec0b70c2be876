/**
 * The log of account changes: each account's life is a matter of the procedure cn/installation, under the account's own
 * id, so that the ledger holds it and the audit administrator can read it. Nobody else can.
 */
import type { Act, Admission, Admitted, Refusal } from "../matters/index.ts";
import type { Clock, Transaction } from "../platform/index.ts";
import type { RecordAccountChange } from "./account-changes.ts";

const PROCEDURE = "cn/installation";
/** The matter is of the installation itself, not of a body. */
const NO_BODY = "00000000-0000-0000-0000-000000000000";

/** Records account changes through the kernel. @throws when it refuses: then the account does not change. */
export function accountRecorder(
  admit: (admission: Admission) => Promise<Admitted | Refusal>,
  clock: Clock,
): RecordAccountChange {
  return async ({ type, jurisdiction, account, by, data, once }) => {
    const { person } = data;
    const admission: Admission = {
      jurisdiction,
      matter: { id: account },
      acts: [
        {
          type,
          actor: { system: "clock" },
          claimedAt: clock.now().toISOString(),
          data: { account, ...(by ? { by } : {}), ...(person ? { of: person } : {}) },
        },
      ],
      ...(once && by ? { idempotency: { ...once, by } } : {}),
    };
    let answer = await admit(admission);
    if (!answer.ok && answer.code === "not_found")
      answer = await admit({
        ...admission,
        matter: { open: { procedure: PROCEDURE, body: NO_BODY, id: account } },
      });
    if (!answer.ok) throw new Error(`a change of an account could not be recorded: ${answer.message.en}`);
  };
}

export type AccountLogRow = {
  at: string;
  type: string;
  account: string;
  by: string | null;
  person: string | null;
};

/** The changes of all accounts, latest first. Whoever shows them has asked for `readAccountLog`. */
export async function listAccountLog(
  database: Pick<Transaction, "query">,
  actsOf: (jurisdiction: string, matter: string) => Promise<Act[]>,
  jurisdiction: string,
): Promise<AccountLogRow[]> {
  const matters = await database.query<{ matter: string }>(
    "select matter from matters where jurisdiction = $1 and procedure = $2",
    [jurisdiction, PROCEDURE],
  );
  const rows: AccountLogRow[] = [];
  for (const { matter } of matters)
    for (const { type, recordedAt, data } of await actsOf(jurisdiction, matter))
      rows.push({
        at: recordedAt,
        type,
        account: matter,
        by: typeof data.by === "string" ? data.by : null,
        person: typeof data.of === "string" ? data.of : null,
      });
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
}
