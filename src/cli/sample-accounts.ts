/** The one-click accounts of the sample, and the words that the sign-in page shows for them. */
import { randomUUID } from "node:crypto";
import { createSampleAccounts, type NewSampleAccount } from "../access/index.ts";
import type { SampleAccount } from "../api/index.ts";
import type { Installation } from "../installation.ts";
import type { Database } from "../platform/index.ts";
import { officesOf } from "../registry/index.ts";
import type { SampleSeat } from "../sample/index.ts";

type Words = { zh: string; en: string };
type Role = Pick<SampleAccount, "group" | "role" | "what">;

const WHOLE: Words = { zh: "查看全辖区的决策", en: "Sees the decisions of the whole jurisdiction" };
const OWN: Words = {
  zh: "查看本单位决策、规则校验与问题提示",
  en: "Sees the decisions, verdicts and findings of its own body",
};

const ROLES = {
  chief: { group: "power", role: { zh: "一把手（书记）", en: "Chief (secretary)" }, what: OWN },
  head: { group: "power", role: { zh: "行政主要负责人", en: "Administrative head" }, what: OWN },
  member: { group: "power", role: { zh: "班子成员（副职）", en: "Deputy" }, what: OWN },
  clerk: {
    group: "power",
    role: { zh: "会议记录人员", en: "Meeting clerk" },
    what: { zh: "记录本单位集体决策", en: "Records the decisions of its own body" },
  },
  staff: {
    group: "power",
    role: { zh: "一般干部", en: "Staff" },
    what: { zh: "查看机构名册与公开内容", en: "Sees the registry and what is public" },
  },
  "station-officer": {
    group: "supervision",
    role: { zh: "派驻纪检监察组", en: "Station officer" },
    what: { zh: "查看所派驻单位的决策与问题提示", en: "Sees the bodies that the station covers" },
  },
  "discipline-officer": {
    group: "supervision",
    role: { zh: "纪检监察干部", en: "Discipline officer" },
    what: { zh: "查看全辖区的决策与问题提示", en: "Sees the whole jurisdiction" },
  },
  "organisation-officer": {
    group: "supervision",
    role: { zh: "组织部门干部", en: "Organisation officer" },
    what: { zh: "查看人事任免事项，维护名册", en: "Sees appointments, keeps the registry" },
  },
  auditor: { group: "supervision", role: { zh: "审计人员", en: "Auditor" }, what: WHOLE },
  inspector: { group: "supervision", role: { zh: "巡察人员", en: "Inspector" }, what: WHOLE },
  // Before the first, whose name ends like this one's.
  "second-regulation-officer": {
    group: "supervision",
    role: { zh: "法规工作人员（复核）", en: "Regulation officer (second)" },
    what: { zh: "核对并采用他人提出的规范设定", en: "Checks and adopts what another has proposed" },
  },
  "regulation-officer": {
    group: "supervision",
    role: { zh: "法规工作人员", en: "Regulation officer" },
    what: { zh: "查看、试算规范，提出采用", en: "Reads and tries the rules, proposes what to adopt" },
  },
  observer: {
    group: "supervision",
    role: { zh: "观察员", en: "Observer" },
    what: { zh: "查看导入的会议记录及规则校验", en: "Sees the imported meetings and what the rules say" },
  },
  system: {
    group: "administration",
    role: { zh: "系统管理员", en: "System administrator" },
    what: { zh: "创建账号，不查看事项", en: "Creates accounts; sees no matters" },
  },
  security: {
    group: "administration",
    role: { zh: "安全管理员", en: "Security administrator" },
    what: {
      zh: "启用、锁定账号，重置密码，不查看事项",
      en: "Activates and locks accounts, resets passwords; sees no matters",
    },
  },
  audit: {
    group: "administration",
    role: { zh: "审计管理员", en: "Audit administrator" },
    what: {
      zh: "查看账号变更与访问记录，不查看事项",
      en: "Sees what was done to accounts and who looked; sees no matters",
    },
  },
} satisfies Record<string, Role>;
type RoleKey = keyof typeof ROLES;

const SHOWN = "qingchuan";

/** In the order in which the page shows them: the prefecture around its housing bureau, one county, the province. */
const SEATS: [jurisdiction: string, place: string, office: string, role: RoleKey][] = [
  [SHOWN, "housing", "chief", "chief"],
  [SHOWN, "housing", "head", "head"],
  [SHOWN, "housing", "deputy-1", "member"],
  [SHOWN, "housing", "clerk", "clerk"],
  [SHOWN, "station-housing", "officer", "station-officer"],
  [SHOWN, "discipline", "officer", "discipline-officer"],
  [SHOWN, "organisation", "officer", "organisation-officer"],
  [SHOWN, "audit", "officer", "auditor"],
  [SHOWN, "inspection", "officer", "inspector"],
  [SHOWN, "regulation", "officer", "regulation-officer"],
  [SHOWN, "regulation", "deputy-1", "second-regulation-officer"],
  [SHOWN, "housing", "staff-1", "staff"],
  ["ningxi", "housing", "chief", "chief"],
  ["ningxi", "housing", "clerk", "clerk"],
  ["ningxi", "discipline", "officer", "discipline-officer"],
  ["jiangchuan", "discipline", "officer", "discipline-officer"],
];
const ADMINISTRATORS = ["system", "security", "audit"] as const;

/** Is there if the sample is whole. */
export const FIRST_SIGN_IN_NAME = "sample-system";

export async function createAccounts(database: Database, seats: SampleSeat[]): Promise<void> {
  const people = SEATS.map(([jurisdiction, place, office, role]): NewSampleAccount => {
    const seat = seats.find(
      (s) => s.jurisdiction === jurisdiction && s.place === place && s.office === office,
    );
    if (!seat) throw new Error(`the sample has nobody who is ${office} of ${place} in ${jurisdiction}`);
    const { person, name } = seat;
    return {
      account: randomUUID(),
      jurisdiction,
      name,
      signInName: signInName(jurisdiction, role),
      person,
      administrator: null,
    };
  });
  const administrators = ADMINISTRATORS.map(
    (administrator): NewSampleAccount => ({
      account: randomUUID(),
      jurisdiction: SHOWN,
      name: ROLES[administrator].role.zh,
      signInName: `sample-${administrator}`,
      person: null,
      administrator,
    }),
  );
  await createSampleAccounts(database, [...people, ...administrators]);
}

/** One who looks at imported meetings, in the sample only: of all committees that a jurisdiction's imports brought. */
export async function createObserverAccount(
  database: Database,
  observer: { jurisdiction: string; person: string; name: string },
): Promise<void> {
  const { jurisdiction, person } = observer;
  const name = signInName(jurisdiction, "observer");
  const [there] = await database.query("select from accounts where sign_in_name = $1", [name]);
  if (there) return;
  await createSampleAccounts(database, [
    {
      account: randomUUID(),
      jurisdiction,
      name: observer.name,
      signInName: name,
      person,
      administrator: null,
    },
  ]);
}

/** The one-click accounts as the sign-in page lists them; the offices are those held now. */
export async function loadSampleAccounts(
  installation: Pick<Installation, "database" | "clock" | "sampleAccounts">,
): Promise<void> {
  const { database, clock, sampleAccounts } = installation;
  const rows = await database.query<{
    account: string;
    name: string;
    signInName: string;
    jurisdiction: string;
    zh: string;
    en: string;
    person: string | null;
  }>(
    `select a.account, a.name, a.sign_in_name as "signInName", a.jurisdiction, j.title_zh as zh, j.title_en as en, a.person
       from accounts a join jurisdictions j on j.jurisdiction = a.jurisdiction and j.sample
      order by a.created_at, a.sign_in_name`,
  );
  const order = [
    ...SEATS.map(([jurisdiction, , , role]) => signInName(jurisdiction, role)),
    ...ADMINISTRATORS.map((a) => `sample-${a}`),
  ];
  const place = ({ signInName: name }: { signInName: string }) =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const shown = [];
  for (const row of rows.sort((a, b) => place(a) - place(b))) {
    const role = roleOf(row.signInName);
    if (!role) continue;
    const [held] = row.person
      ? await officesOf(database, row.jurisdiction, row.person, clock.now().toISOString())
      : [];
    shown.push({
      account: row.account,
      name: row.name,
      seat: held
        ? {
            zh: `${held.bodyName}${held.title}`,
            en: `${held.titleEn ?? held.title}, ${held.bodyNameEn ?? held.bodyName}`,
          }
        : null,
      jurisdiction: row.jurisdiction,
      jurisdictionTitle: { zh: row.zh, en: row.en },
      ...role,
    });
  }
  sampleAccounts.splice(0, sampleAccounts.length, ...shown);
}

function signInName(jurisdiction: string, role: RoleKey): string {
  return `sample-${jurisdiction}-${role}`;
}

function roleOf(name: string): Role | null {
  const key = (Object.keys(ROLES) as RoleKey[]).find((role) => name.endsWith(`-${role}`));
  return name.startsWith("sample-") && key ? ROLES[key] : null;
}
