import { useQuery } from "@tanstack/react-query";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { SYSTEM } from "../texts/system.ts";
import { type Column, DataTable, Loaded, Section, StateMark } from "../ui/index.ts";
import type { System } from "./types.ts";

const THREE = ["system", "security", "audit"] as const;
type Role = System["roles"][number];

/** 三员分立, side by side: what each may and may not, asked of the policies. */
export function RolesView() {
  const { t } = useWords(SYSTEM);
  const system = useQuery(QUERIES.system());
  const columns: Column<Role>[] = [
    {
      key: "may",
      title: t("may"),
      look: "lead",
      cell: ({ action }) =>
        action in SYSTEM ? t(action as keyof typeof SYSTEM) : `${t("otherAction")} ${action}`,
    },
    ...THREE.map((role) => ({
      key: role,
      title: t(role),
      cell: (row: Role) => <May may={row[role]} />,
    })),
  ];
  return (
    <Section title={t("viewRoles")}>
      <p className="quiet section-words">{t("rolesAre")}</p>
      <Loaded query={system}>
        {({ roles }) => (
          <DataTable
            label={t("viewRoles")}
            columns={columns}
            rows={roles}
            rowKey={(row) => row.action}
            empty=""
          />
        )}
      </Loaded>
    </Section>
  );
}

function May({ may }: { may: boolean }) {
  const { t } = useWords(SYSTEM);
  return (
    <span className={may ? "may" : "may not"}>
      {may && <StateMark tone="good" />} {t(may ? "allowed" : "notAllowedHere")}
    </span>
  );
}
