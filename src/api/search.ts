/** 检索 · one question to everything that the reader may see, answered in groups. */
import { type FoundFinding, findFindings } from "../findings/index.ts";
import { matterWindow } from "../matters/index.ts";
import { findBodies, findPeople, namesOf } from "../registry/index.ts";
import { askedFor } from "../search/index.ts";
import { findNorms, type NormEntry } from "./norm-words.ts";
import { type Call, operation, z } from "./operation.ts";
import { Instant, MoreShape } from "./shapes.ts";
import { look, matterRows, proceduresOf } from "./views.ts";

const KINDS = ["matter", "finding", "body", "person", "norm"] as const;
type Kind = (typeof KINDS)[number];

const Item = z.object({
  id: z.string(),
  title: z.string(),
  sub: z.string().openapi({ description: "Where it belongs, in the reader's language" }),
  at: Instant.nullable(),
  to: z
    .object({
      page: z.enum(["matter", "finding", "body", "norm"]),
      id: z.string(),
      part: z.string().nullable(),
    })
    .nullable()
    .openapi({ description: "The page that shows it: a person is shown with the body of their office" }),
});
const Group = z.object({ kind: z.enum(KINDS), total: z.int(), more: MoreShape, items: z.array(Item) });
type Found = { total: number; more?: boolean; items: z.infer<typeof Item>[]; matters?: string[] };

const Question = z.object({
  q: z.string().trim().min(1).max(100).openapi({
    description:
      "Words, two Chinese characters or more, how they are read (caigou), or the initials of that (cg)",
  }),
  kind: z.enum(KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(5).openapi({ description: "Of each kind" }),
});
type Asking = Pick<
  Call<unknown, z.infer<typeof Question>, unknown>,
  "services" | "principal" | "scope" | "language"
> & {
  query: z.infer<typeof Question>;
};

export const searchOperations = [
  operation({
    id: "search",
    method: "get",
    path: "/api/v1/search",
    tag: "Search",
    summary: "Matters, findings, bodies, people and norms by words, in groups; only what the reader may see",
    // Of matters and findings each asker's scope is asked for below; what else there is, everybody in the registry may see.
    access: "signed-in",
    query: Question,
    answer: z.object({ groups: z.array(Group) }).openapi("SearchAnswer"),
    async handle(call) {
      const { services, principal, query } = call;
      const kinds = query.kind ? [query.kind] : KINDS;
      const answers = await Promise.all(
        kinds.map(async (kind) => ({ kind, ...(await SEARCHES[kind](call)) })),
      );
      const subjects = [...new Set(answers.flatMap(({ matters = [] }) => matters))];
      if (subjects.length > 0)
        await look(services, principal, { action: "searchAll", body: null, subjects, list: true });
      return {
        groups: answers.map(({ kind, total, more = false, items }) => ({ kind, total, more, items })),
      };
    },
  }),
];

const SEARCHES: Record<Kind, (asking: Asking) => Promise<Found>> = {
  matter: matters,
  finding: findings,
  body: bodies,
  person: people,
  norm: norms,
};

async function matters({
  services,
  principal,
  scope,
  language,
  query: { q, limit },
}: Asking): Promise<Found> {
  const { jurisdiction } = principal;
  const window = { offset: 0, limit };
  const found = await matterWindow(
    services.database,
    jurisdiction,
    scope("readMatter"),
    { query: q },
    window,
  );
  const rows = await matterRows(services, found.items, language);
  return {
    total: found.total,
    more: found.more,
    matters: rows.map((row) => row.id),
    items: rows.map((row) => ({
      id: row.id,
      title: row.title ?? "—",
      sub: joined(row.bodyName, row.classTitle?.[language], row.stageTitle[language]),
      at: row.lastActAt,
      to: { page: "matter", id: row.id, part: null },
    })),
  };
}

async function findings({
  services,
  principal,
  scope,
  language,
  query: { q, limit },
}: Asking): Promise<Found> {
  const { jurisdiction } = principal;
  const { database } = services;
  const asked = askedFor(q);
  const rules = (await findNorms(services, jurisdiction, asked)).flatMap(({ procedure, part }) =>
    part?.kind === "rule" ? [{ procedure, constraint: part.id }] : [],
  );
  const found = await findFindings(database, jurisdiction, scope("readFinding"), asked, rules, limit);
  const names = await namesOf(database, jurisdiction, { bodies: found.items.map((f) => f.body) }, language);
  const procedureOf = await proceduresOf(services, jurisdiction);
  const titleOf = (row: FoundFinding) =>
    procedureOf(row)?.constraints.find((c) => c.id === row.constraint)?.title[language] ?? row.constraint;
  return {
    total: found.total,
    matters: found.items.map((f) => f.matter),
    items: found.items.map((row) => ({
      id: row.id,
      title: titleOf(row),
      sub: joined(row.matterTitle, names.bodies.get(row.body)),
      at: row.openedAt,
      to: { page: "finding", id: row.id, part: null },
    })),
  };
}

async function bodies({ services, principal, language, query: { q, limit } }: Asking): Promise<Found> {
  const search = { at: services.clock.now().toISOString(), asked: askedFor(q), typed: q, limit };
  const found = await findBodies(services.database, principal.jurisdiction, search);
  const said = (zh: string | null, en: string | null) => (language === "en" ? (en ?? zh) : zh);
  return {
    total: found.total,
    items: found.items.map((row) => ({
      id: row.id,
      title: said(row.name, row.nameEn) ?? "—",
      sub: joined(said(row.parentName, row.parentNameEn)),
      at: null,
      to: { page: "body", id: row.id, part: null },
    })),
  };
}

async function people({ services, principal, language, query: { q, limit } }: Asking): Promise<Found> {
  const search = { at: services.clock.now().toISOString(), asked: askedFor(q), typed: q, limit };
  const found = await findPeople(services.database, principal.jurisdiction, search);
  const said = (zh: string | null, en: string | null) => (language === "en" ? (en ?? zh) : zh);
  return {
    total: found.total,
    items: found.items.map((row) => ({
      id: row.id,
      title: said(row.name, row.nameEn) ?? "—",
      sub: joined(said(row.bodyName, row.bodyNameEn), said(row.title, row.titleEn)),
      at: null,
      to: row.body ? { page: "body", id: row.body, part: null } : null,
    })),
  };
}

async function norms({ services, principal, language, query: { q, limit } }: Asking): Promise<Found> {
  const found = await findNorms(services, principal.jurisdiction, askedFor(q));
  const partOf = ({ part }: NormEntry) => (part ? `${part.kind}/${part.id}` : null);
  return {
    total: found.length,
    items: found.slice(0, limit).map((entry) => ({
      id: [entry.procedure, partOf(entry)].filter(Boolean).join("#"),
      title: entry.title[language],
      sub: entry.part ? entry.procedureTitle[language] : "",
      at: null,
      to: { page: "norm", id: entry.procedure, part: partOf(entry) },
    })),
  };
}

function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter((part) => part && part !== "—").join(" · ");
}
