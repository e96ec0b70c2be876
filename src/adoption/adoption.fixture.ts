/** A pack with a quorum, a jurisdiction on a real database, and kernels on it that remember nothing of each other. */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { type Admitted, createMatters, type Matters, type Refusal } from "../matters/index.ts";
import { loadPacks } from "../norms/index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";
import { registryProjection } from "../registry/index.ts";
import { adoptedLaw, adoptionProjection } from "./index.ts";

export const JURISDICTION = "adopting";
export const [PROPOSER, ADOPTER] = [actor(), actor()];
const CLERK = actor();
const [CHAIR, MEMBER] = [randomUUID(), randomUUID()];

function actor() {
  return { person: randomUUID(), office: randomUUID() };
}

const MEETING = `procedure: meeting
title: { zh: 会议, en: Meeting }
in_force: { from: 2020-01-01 }
capacities: { member: { zh: 成员, en: member } }
parameters:
  quorum_share:
    title: { zh: 到会比例, en: Quorum share }
    value: 1/2
    unit: share of members due
    bounds: { min: 1/2, max: 3/4 }
    basis: [{ document: 规则, status: V }]
acts:
  opened: { zh: 开始, en: Opened, opens: true, fields: { due: { zh: 应到, en: Due, type: integer } } }
  attended: { zh: 到会, en: Attended, as: [member] }
  absent: { zh: 缺席, en: Absent, as: [member] }
  recused: { zh: 回避, en: Recused, as: [member] }
  resolved:
    zh: 决议
    en: Resolved
    fields:
      choice: { zh: 意见, en: Choice, type: one_of, options: { yes: { zh: 是, en: yes }, no: { zh: 否, en: no } } }
counting:
  present: attended
  absent: absent
  recused: recused
  vote: resolved
  choice: { field: choice, yes: yes, no: no, abstain: no }
constraints:
  quorum:
    title: { zh: 到会, en: Quorum }
    severity: minor
    condition: { at: resolved, holds: present >= due * quorum_share }
    broken: { zh: 到会不足。, en: Too few. }
`;
/** Lays three fifths over the pack, so that who has adopted it needs more than half. */
const LOCAL = `extends: p/meeting
in_force: { from: 2020-01-01 }
parameters:
  quorum_share: { value: 3/5, basis: [{ document: 本地规则, status: L }] }
`;

export type AdoptionGround = {
  db: TestDatabase;
  folder: string;
  recordKey: Buffer;
  /** The local pack as a proposal names it. */
  local: { pack: string; version: string; digest: string };
  /** Bodies that the registry knows. */
  bodies: [string, string];
  /** As a process that has just started, at noon of a day where the jurisdiction keeps its clocks, or at an instant. */
  kernelAt(when: string): Promise<Matters>;
  /** Two members are due and one attends, which is half; what is found when they resolve. */
  meet(when: string, body?: string): Promise<{ matter: string; found: string[]; version: string }>;
  /** They resolve on another item, recorded by another process. */
  resolveAgain(matter: string, when: string): Promise<string[]>;
  propose(when: string, data: Record<string, unknown>): Promise<Admitted | Refusal>;
  adopt(when: string, proposal: Admitted, by?: typeof PROPOSER): Promise<Admitted | Refusal>;
  record(
    when: string,
    matter: string,
    type: string,
    data: Record<string, unknown>,
  ): Promise<Admitted | Refusal>;
  close(): Promise<void>;
};

export async function openAdoptionGround(): Promise<AdoptionGround> {
  const folder = await mkdtemp(join(tmpdir(), "adoption-"));
  for (const pack of ["p", "local"]) await mkdir(join(folder, pack, "procedures"), { recursive: true });
  await writeFile(join(folder, "p/pack.yaml"), 'pack: p\nversion: "1"\ntitle: { zh: 包, en: Pack }\n');
  await writeFile(join(folder, "p/procedures/meeting.yaml"), MEETING);
  await writeFile(
    join(folder, "local/pack.yaml"),
    'pack: local\nversion: "7"\nextends: p\ntitle: { zh: 本地包, en: Local }\n',
  );
  await writeFile(join(folder, "local/procedures/meeting.yaml"), LOCAL);
  const norms = await loadPacks([folder]);
  // The procedures of registry and adoption are the program's own.
  const own = await shippedNorms();
  const all = {
    ...norms,
    procedure: (...of: Parameters<typeof norms.procedure>) => norms.procedure(...of) ?? own.procedure(...of),
  };
  const db = await createTestDatabase();
  const recordKey = randomBytes(32);
  const bodies: [string, string] = [randomUUID(), randomUUID()];
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [JURISDICTION],
  );

  const instant = (when: string) => (when.includes("T") ? when : `${when}T04:00:00Z`);
  const kernelAt = async (when: string) =>
    createMatters({
      database: db.app,
      norms: all,
      law: adoptedLaw(all),
      recordKey,
      clock: () => new Date(instant(when)),
      projections: [registryProjection, adoptionProjection(all)],
    });
  for (const body of bodies) {
    const answer = await (await kernelAt("2026-01-01")).admit({
      jurisdiction: JURISDICTION,
      matter: { open: { procedure: "cn/registry", body } },
      acts: [
        {
          type: "registry.body-established",
          actor: { system: "import" },
          claimedAt: "2020-01-01T04:00:00Z",
          data: { name: `单位${body.slice(0, 4)}`, kind: "department", on: "2020-01-01" },
        },
      ],
    });
    if (!answer.ok) throw new Error(answer.message.en);
  }

  async function recordBy(
    who: typeof PROPOSER,
    when: string,
    matter: Parameters<Matters["admit"]>[0]["matter"],
    type: string,
    data: Record<string, unknown>,
  ) {
    const acts = [{ type, actor: who, claimedAt: instant(when), data }];
    return (await kernelAt(when)).admit({ jurisdiction: JURISDICTION, matter, acts } as Parameters<
      Matters["admit"]
    >[0]);
  }
  const resolved = (matter: string, when: string, item: string) =>
    recordBy(CLERK, when, { id: matter }, "meeting.resolved", { choice: "yes", item });
  const found = (answer: Admitted | Refusal) =>
    answer.ok ? answer.findings.map((f) => f.constraint) : [answer.message.en];

  return {
    db,
    folder,
    recordKey,
    local: { pack: "local", version: "7", digest: norms.packs().find((p) => p.id === "local")?.digest ?? "" },
    bodies,
    kernelAt,
    async meet(when, body = bodies[0]) {
      const at = (seconds: number) =>
        new Date(Date.parse(instant(when)) - 60_000 + seconds * 1_000).toISOString();
      const act = (seconds: number, type: string, data: Record<string, unknown>) => ({
        type: `meeting.${type}`,
        actor: CLERK,
        claimedAt: at(seconds),
        data,
      });
      const answer = await (await kernelAt(when)).admit({
        jurisdiction: JURISDICTION,
        matter: { open: { procedure: "p/meeting", body } },
        acts: [
          act(0, "opened", { due: 2 }),
          act(1, "attended", { of: CHAIR, as: "member" }),
          act(1, "absent", { of: MEMBER, as: "member" }),
        ],
      });
      if (!answer.ok) throw new Error(answer.message.en);
      const version = answer.acts.map((a) => `${a.norms.pack} ${a.norms.version}`)[0] ?? "";
      return { matter: answer.matter, found: found(await resolved(answer.matter, when, "1")), version };
    },
    resolveAgain: async (matter, when) => found(await resolved(matter, when, "2")),
    propose: (when, data) =>
      recordBy(
        PROPOSER,
        when,
        { open: { procedure: "cn/norms", body: bodies[0] } },
        "pack" in data ? "norms.pack-proposed" : "norms.parameter-proposed",
        {
          ...("pack" in data ? {} : { procedure: "p/meeting", parameter: "quorum_share", value: "2/3" }),
          basis_document: "议事规则",
          basis_status: "L",
          reasons: "提高到会要求",
          ...data,
        },
      ),
    adopt: (when, proposal, by = ADOPTER) => {
      const [first] = proposal.acts;
      const type = first?.type === "norms.pack-proposed" ? "norms.pack-adopted" : "norms.parameter-set";
      return recordBy(by, when, { id: proposal.matter }, type, { ...first?.data, reasons: "已核对" });
    },
    record: (when, matter, type, data) => recordBy(ADOPTER, when, { id: matter }, `norms.${type}`, data),
    async close() {
      await db.drop();
      await rm(folder, { recursive: true });
    },
  };
}
