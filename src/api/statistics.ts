import { timeZoneOf } from "../platform/index.ts";
import { SHARES_FROM } from "../statistics/index.ts";
import { nothingThere } from "./matters.ts";
import { type Call, operation, z } from "./operation.ts";
import { Bilingual, Id } from "./shapes.ts";
import {
  ChiefShape,
  counted,
  FigureDefinitionShape,
  FiguresShape,
  PeriodQuery,
  PeriodShape,
  periodOf,
} from "./statistics-shapes.ts";
import { type Asking, bodiesShown, bodyShown, definitionsShown } from "./statistics-view.ts";
import { type FigureSheet, figureWorkbook } from "./statistics-workbook.ts";
import { look } from "./views.ts";

const tag = "Statistics";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const Named = z.object({
  id: Id,
  name: z.string(),
  nameEn: z.string().nullable(),
  code: z.string().nullable(),
  kind: z.string(),
});
const Common = z.object({
  period: PeriodShape,
  definitions: z.array(FigureDefinitionShape),
  sharesFrom: z.int().openapi({ description: "Over fewer, no share is told" }),
  waiting: z
    .int()
    .openapi({ description: "Matters that are recorded and not counted yet; nearly always none" }),
});
const BodyFigures = Named.extend({ chiefs: z.array(ChiefShape), figures: FiguresShape }).openapi(
  "BodyFigures",
);

const problems = ["malformed_request" as const];

async function looked({ services, principal }: Asking, action: string, bodies: string[], one?: string) {
  await look(services, principal, { action, body: one ?? null, subjects: bodies, list: one === undefined });
}

export const statisticsOperations = [
  operation({
    id: "listFigureDefinitions",
    method: "get",
    path: "/api/v1/statistics/figures",
    tag,
    summary: "What each figure counts, in words",
    access: "signed-in",
    answer: z.object({ items: z.array(FigureDefinitionShape) }),
    handle: async () => ({ items: definitionsShown() }),
  }),
  operation({
    id: "listBodyFigures",
    method: "get",
    path: "/api/v1/statistics/bodies",
    tag,
    summary: "Figures of the bodies that the reader may see, in the order of the registry: no ranking",
    access: "readFigures",
    query: PeriodQuery,
    answer: Common.extend({ items: z.array(BodyFigures) }),
    problems,
    async handle(call) {
      const { services, principal } = call;
      const period = await periodOf(services, principal.jurisdiction, call.query);
      const waiting = await counted(services, principal.jurisdiction);
      const items = await bodiesShown(call, period);
      await looked(
        call,
        "listBodyFigures",
        items.map(({ id }) => id),
      );
      return { period, definitions: definitionsShown(), sharesFrom: SHARES_FROM, waiting, items };
    },
  }),
  operation({
    id: "exportFigures",
    method: "get",
    path: "/api/v1/statistics/export",
    tag,
    summary: "The same figures as a workbook: of all bodies, or of one by months, classes and chiefs",
    access: "readFigures",
    query: PeriodQuery.extend({ body: Id.optional() }),
    answers: {
      200: {
        description: "The file",
        content: { [XLSX]: { schema: { type: "string" as const, format: "binary" } } },
      },
    },
    problems: [...problems, "not_found"],
    handle: exported,
  }),
  operation({
    id: "getBodyFigures",
    method: "get",
    path: "/api/v1/statistics/bodies/:id",
    tag,
    summary: "Figures of one body: in all, by months, by classes, and of each chief in the days of office",
    access: "readFigures",
    params: z.object({ id: Id }),
    query: PeriodQuery,
    answer: Common.extend({
      ...Named.shape,
      figures: FiguresShape,
      months: z.array(
        z.object({
          month: z.string().openapi({ example: "2026-11" }),
          period: PeriodShape,
          figures: FiguresShape,
        }),
      ),
      classes: z.array(
        z.object({ class: z.string().nullable(), title: Bilingual.nullable(), figures: FiguresShape }),
      ),
      chiefs: z.array(ChiefShape.extend({ figures: FiguresShape })),
    }).openapi("FiguresOfBody"),
    problems: [...problems, "not_found"],
    async handle(call) {
      const { services, principal, params } = call;
      const period = await periodOf(services, principal.jurisdiction, call.query);
      const waiting = await counted(services, principal.jurisdiction);
      const body = await bodyShown(call, params.id, period);
      if (!body) throw nothingThere();
      await looked(call, "getBodyFigures", [params.id], params.id);
      return { period, definitions: definitionsShown(), sharesFrom: SHARES_FROM, waiting, ...body };
    },
  }),
];

const SHEETS = {
  zh: { bodies: "单位", months: "按月", classes: "按类别", chiefs: "按任期", all: "合计", file: "决策情况" },
  en: {
    bodies: "Bodies",
    months: "Months",
    classes: "Classes",
    chiefs: "Chiefs",
    all: "In all",
    file: "figures",
  },
};
const COLUMNS = {
  zh: {
    body: "单位",
    code: "代码",
    month: "月份",
    class: "类别",
    person: "一把手",
    office: "职务",
    from: "自",
    to: "至",
  },
  en: {
    body: "Body",
    code: "Code",
    month: "Month",
    class: "Class",
    person: "Chief",
    office: "Office",
    from: "From",
    to: "To",
  },
};

type Exporting = Call<unknown, z.infer<typeof PeriodQuery> & { body?: string | undefined }, unknown>;

async function exported(call: Exporting): Promise<Response> {
  const { services, principal, query, language } = call;
  const { database, clock } = services;
  const { jurisdiction, name: by } = principal;
  const period = await periodOf(services, jurisdiction, query);
  const waiting = await counted(services, jurisdiction);
  const sheets = query.body
    ? await sheetsOfBody(call, query.body, period)
    : await sheetOfBodies(call, period);
  const timeZone = await timeZoneOf(database, jurisdiction);
  const at = clock.now().toISOString();
  const bytes = await figureWorkbook({ language, timeZone, period, by, at, waiting, sheets });
  const file = `${SHEETS[language].file} ${period.from} ${period.to}.xlsx`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
      "cache-control": "no-store",
    },
  });
}

type Period = z.infer<typeof PeriodShape>;
type Two = { name: string; nameEn: string | null };
const nameIn = (language: Exporting["language"], { name, nameEn }: Two) =>
  language === "en" ? (nameEn ?? name) : name;

async function sheetOfBodies(call: Exporting, period: Period): Promise<FigureSheet[]> {
  const { language } = call;
  const items = await bodiesShown(call, period);
  await looked(
    call,
    "exportFigures",
    items.map(({ id }) => id),
  );
  const { code, body, person } = COLUMNS[language];
  const lines = items.map((one) => ({
    names: [
      one.code,
      nameIn(language, one),
      one.chiefs.map((chief) => nameIn(language, chief)).join(language === "zh" ? "、" : ", "),
    ],
    figures: one.figures,
  }));
  return [{ title: SHEETS[language].bodies, names: [code, body, person], lines }];
}

async function sheetsOfBody(call: Exporting, id: string, period: Period): Promise<FigureSheet[]> {
  const { language } = call;
  const body = await bodyShown(call, id, period);
  if (!body) throw nothingThere();
  await looked(call, "exportFigures", [id], id);
  const words = SHEETS[language];
  const columns = COLUMNS[language];
  const inAll = { names: [words.all], figures: body.figures };
  return [
    {
      title: words.months,
      names: [columns.month],
      lines: [...body.months.map(({ month, figures }) => ({ names: [month], figures })), inAll],
    },
    {
      title: words.classes,
      names: [columns.class],
      lines: body.classes.map((one) => ({
        names: [one.title?.[language] ?? one.class ?? "—"],
        figures: one.figures,
      })),
    },
    {
      title: words.chiefs,
      names: [columns.person, columns.office, columns.from, columns.to],
      lines: body.chiefs.map((one) => ({
        names: [
          nameIn(language, one),
          language === "en" ? (one.titleEn ?? one.title) : one.title,
          one.period.from,
          one.period.to,
        ],
        figures: one.figures,
      })),
    },
  ];
}
