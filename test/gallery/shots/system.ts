/** Accounts, the system, the ledger; and where there is nothing. */
import { pasteReceipt } from "../scenes.ts";
import { ALL_STATES, SUPERVISOR, WAITING, type Shot } from "../shot.ts";

export const SYSTEM: Shot[] = [
  {
    name: "ledger-receipt-checked",
    role: SUPERVISOR,
    path: "/ledgers",
    before: pasteReceipt,
  },
  {
    name: "accounts-lock",
    role: "Security administrator",
    path: "/accounts",
    before: (page) => page.locator(".account-actions button").nth(2).click(),
    isWindow: true,
  },
  { name: "accounts-system", role: "System administrator", path: "/accounts", states: ALL_STATES },
  { name: "accounts-security", role: "Security administrator", path: "/accounts" },
  {
    name: "accounts-changes",
    role: "Audit administrator",
    path: "/accounts?view=changes",
    states: ALL_STATES,
  },
  { name: "accounts-looks", role: "Audit administrator", path: "/accounts?view=looks", states: ALL_STATES },
  {
    name: "accounts-sessions",
    role: "Security administrator",
    path: "/accounts",
    async before(page) {
      await page.locator(".account-actions button").nth(3).click();
      await page.locator(".ant-modal .data-table, .ant-modal .empty").first().waitFor();
    },
    isWindow: true,
  },
  { name: "system", role: "System administrator", path: "/system", states: WAITING },
  { name: "system-backups", role: "System administrator", path: "/system?view=backups", states: ALL_STATES },
  { name: "system-accounts", role: "Security administrator", path: "/system?view=accounts" },
  { name: "system-roles", role: "Audit administrator", path: "/system?view=roles" },
  { name: "first-run-rest", role: "System administrator", path: "/first-run", states: WAITING },
  { name: "ledger-of-another", role: SUPERVISOR, path: "/ledgers?of=ningxi" },
  { name: "ledger", role: SUPERVISOR, path: "/ledgers", states: ALL_STATES },
  { name: "not-found", role: SUPERVISOR, path: "/nowhere" },
];
