/** Fills an installation with the sample prefecture, once. */
import { randomUUID } from "node:crypto";
import { createAccount } from "../access/index.ts";
import type { Installation } from "../installation.ts";
import type { ActDraft } from "../matters/index.ts";
import { generateSample, JURISDICTIONS, type SampleSeat } from "../sample/index.ts";

export const SAMPLE_SEED = "quanjian";
const SHOWN = "qingchuan";
const SHOWN_COUNTY = "ningxi";
/** Between an act and its record in the sample: the clerk writes it down the same day. */
const RECORDED_AFTER_MS = 6 * 3_600_000;

const ROLES: Record<string, { role: { zh: string; en: string }; what: { zh: string; en: string } }> = {
  chief: {
    role: { zh: "一把手", en: "Chief" },
    what: { zh: "查看本单位决策、规则校验与问题提示", en: "Sees the decisions of the own body, verdicts and findings" },
  },
  clerk: {
    role: { zh: "会议记录人员", en: "Meeting clerk" },
    what: { zh: "记录本单位集体决策", en: "Records the decisions of the own body" },
  },
  member: {
    role: { zh: "班子成员", en: "Deputy" },
    what: { zh: "查看本单位决策", en: "Sees the decisions of the own body" },
  },
  "station-officer": {
    role: { zh: "派驻纪检监察组", en: "Station officer" },
    what: { zh: "查看所派驻单位的决策与问题提示", en: "Sees the bodies that the station covers" },
  },
  "discipline-officer": {
    role: { zh: "纪检监察干部", en: "Discipline officer" },
    what: { zh: "查看全辖区的决策与问题提示", en: "Sees the whole jurisdiction" },
  },
  "organisation-officer": {
    role: { zh: "组织部门干部", en: "Organisation officer" },
    what: { zh: "查看人事任免事项，维护名册", en: "Sees appointments, keeps the registry" },
  },
  auditor: { role: { zh: "审计人员", en: "Auditor" }, what: { zh: "查看全辖区的决策", en: "Sees the whole jurisdiction" } },
  inspector: { role: { zh: "巡察人员", en: "Inspector" }, what: { zh: "查看全辖区的决策", en: "Sees the whole jurisdiction" } },
};

const ADMINISTRATORS = [
  ["system", "系统管理员", "System administrator"],
  ["security", "安全管理员", "Security administrator"],
  ["audit", "审计管理员", "Audit administrator"],
] as const;

export type SampleProgress = (done: number, total: number) => void;

/** @returns the number of acts recorded; 0 when the sample is already there. */
export async function fillSample(installation: Installation, scale: number, onProgress: SampleProgress): Promise<number> {
  const { database, matters } = installation;
  const [there] = await database.query("select from jurisdictions where sample limit 1");
  if (there) return 0;
  const sample = generateSample({ seed: SAMPLE_SEED, scale, until: installation.clock.now().toISOString().slice(0, 10) });
  for (const j of JURISDICTIONS)
    await installation.createJurisdiction({ ...j, origin: `${j.jurisdiction}.demonstration.quanjian`, sample: true });
  const now = installation.clock.now().getTime();
  const recordedAt = (draft: ActDraft) => new Date(Math.min(now, Date.parse(draft.claimedAt) + RECORDED_AFTER_MS));
  const possible = sample.admissions.map((a) => ({ ...a, acts: a.acts.filter((act) => Date.parse(act.claimedAt) <= now) }));
  const answers = await matters.admitAll(possible.filter((a) => a.acts.length > 0), { recordedAt, onProgress });
  for (const answer of answers) if (!answer.ok) throw new Error(`the sample was refused: ${answer.message.en}`);
  for (const seat of seatsShown(sample.seats))
    await createAccount(database, installation.signIn, {
      jurisdiction: seat.jurisdiction,
      name: seat.name,
      username: `sample-${seat.jurisdiction}-${seat.role}`,
      password: null,
      person: seat.person,
      administrator: null,
      status: "active",
    });
  for (const [administrator, name] of ADMINISTRATORS)
    await createAccount(database, installation.signIn, {
      account: randomUUID(),
      jurisdiction: SHOWN,
      name,
      username: `sample-${administrator}`,
      password: null,
      person: null,
      administrator,
      status: "active",
    });
  return answers.reduce((n, answer) => n + (answer.ok ? answer.acts.length : 0), 0);
}

/** One seat for each role: in the prefecture around its housing bureau, and three in one county. */
function seatsShown(seats: SampleSeat[]): SampleSeat[] {
  const shown: SampleSeat[] = [];
  const take = (jurisdiction: string, role: string, where: (seat: SampleSeat) => boolean) => {
    const found = seats.find((s) => s.jurisdiction === jurisdiction && s.role === role && where(s));
    if (found) shown.push(found);
  };
  const housing = (s: SampleSeat) => s.bodyName.endsWith("住房和城乡建设局");
  for (const role of ["chief", "member", "clerk"]) take(SHOWN, role, housing);
  for (const role of ["station-officer", "discipline-officer", "organisation-officer", "auditor", "inspector"]) take(SHOWN, role, () => true);
  for (const role of ["chief", "clerk"]) take(SHOWN_COUNTY, role, housing);
  take(SHOWN_COUNTY, "discipline-officer", () => true);
  return shown;
}

/** The one-click accounts, with the words that the sign-in page shows. */
export async function loadSampleAccounts(installation: Installation): Promise<void> {
  const rows = await installation.database.query<{
    account: string;
    name: string;
    jurisdiction: string;
    zh: string;
    en: string;
    administrator: string | null;
    person: string | null;
    office: string | null;
    body: string | null;
    fn: string | null;
    principal: string | null;
  }>(
    `select a.account, a.name, a.jurisdiction, j.title_zh as zh, j.title_en as en, a.administrator, a.person,
            o.title as office, b.name as body, o.function as fn, o.principal
       from accounts a
       join jurisdictions j on j.jurisdiction = a.jurisdiction and j.sample
       left join terms t on t.jurisdiction = a.jurisdiction and t.person = a.person
       left join offices o on o.jurisdiction = t.jurisdiction and o.office = t.office
       left join bodies b on b.jurisdiction = o.jurisdiction and b.body = o.body
      order by a.jurisdiction = $1 desc, a.administrator nulls first, a.created_at`,
    [SHOWN],
  );
  installation.sampleAccounts.length = 0;
  for (const row of rows) {
    const administrator = ADMINISTRATORS.find(([key]) => key === row.administrator);
    const role = row.principal && row.principal !== "none" ? "chief" : (row.fn ?? "member");
    installation.sampleAccounts.push({
      account: row.account,
      name: row.name,
      office: row.office ?? "",
      body: row.body ?? "",
      jurisdiction: row.jurisdiction,
      jurisdictionTitle: { zh: row.zh, en: row.en },
      ...(administrator
        ? {
            role: { zh: administrator[1], en: administrator[2] },
            what: { zh: "三员分立：管理账号与审计，不看事项", en: "One of three administrators; sees no matters" },
          }
        : (ROLES[role] ?? (ROLES.member as (typeof ROLES)[string]))),
    });
  }
}
