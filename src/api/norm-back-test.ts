/** A back-test as lines of JSON: who reads them slowly slows it down, who hangs up ends it. */
import { createHash } from "node:crypto";
import type { z } from "@hono/zod-openapi";
import { type BackTestEvent, backTest, type Laws, type Past } from "../backtest/index.ts";
import type { LawOf } from "../matters/index.ts";
import { civilDayIn, Problem } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { resourceOf } from "./matters.ts";
import type { BackTestLine } from "./norm-back-test-shapes.ts";
import type { Call } from "./operation.ts";
import { loggable, problemOf } from "./problems.ts";

type Line = z.input<typeof BackTestLine>;
type Running = {
  call: Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "language" | "allows" | "request">;
  past: Past;
  zone: string;
  inForce: LawOf;
  laws: Laws;
  /** How many differences are written out at most. */
  most: number;
  /** What was tried, for the digest. */
  tried: unknown;
  /** It is over, however it ends. */
  leave(): void;
};

export function backTestResponse(running: Running): Response {
  const lines = linesOf(running);
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      // Lines of which none was ever read have no end of their own.
      running.leave();
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}

async function* linesOf({
  call,
  past,
  zone,
  inForce,
  laws,
  most,
  tried,
  leave,
}: Running): AsyncGenerator<Line> {
  const { services, language, request } = call;
  let shown = 0;
  const bodies = new Map<string, string>();
  const bodyName = async (body: string) => {
    if (!bodies.has(body)) {
      const names = await namesOf(services.database, past.jurisdiction, { bodies: [body] }, language);
      bodies.set(body, names.bodies.get(body) ?? "—");
    }
    return bodies.get(body) ?? "—";
  };
  const titles = new Map<string, { zh: string; en: string }>();
  try {
    for await (const event of backTest(past, laws, request.signal)) {
      if (event.event === "difference") {
        titles.set(
          event.difference.constraint,
          event.constraint?.title ?? titleless(event.difference.constraint),
        );
        if (shown >= most) continue;
        shown += 1;
        const on = event.act ? civilDayIn(zone, Date.parse(event.act.claimedAt)) : event.matter.openedOn;
        yield { ...differenceLine(call, event, await bodyName(event.matter.body)), actOn: on };
      } else if (event.event === "result") {
        const { digest, byConstraint, byBody, ...counts } = event.summary;
        yield {
          event: "result",
          ...counts,
          byConstraint: byConstraint.map((c) => ({
            ...c,
            title: titles.get(c.constraint) ?? titleIn(inForce, past, c.constraint),
          })),
          byBody: await Promise.all(byBody.map(async (b) => ({ ...b, name: await bodyName(b.body) }))),
          shown,
          digest: createHash("sha256").update(JSON.stringify(tried)).update(digest).digest("hex"),
        };
      } else yield event;
    }
  } catch (error) {
    if (request.signal.aborted) return;
    const problem = problemOf(error instanceof Error ? error : new Error(String(error)));
    if (!(error instanceof Problem)) services.log.error({ err: loggable(error) }, "a back-test broke off");
    yield { event: "failed", code: problem.code, detail: problem.detail[language] };
  } finally {
    leave();
  }
}

function differenceLine(
  { principal, allows }: Running["call"],
  { matter, difference, act, constraint, face }: Extract<BackTestEvent, { event: "difference" }>,
  bodyName: string,
): Omit<Extract<Line, { event: "difference" }>, "actOn"> {
  const { jurisdiction } = principal;
  const { id, body, openedOn } = matter;
  const basics = { id, jurisdiction, body, procedure: face.id, class: matter.class, openedOn };
  const readable = allows("readMatter", resourceOf(basics));
  const type = act?.type ?? "";
  return {
    event: "difference",
    change: difference.change,
    matter: id,
    matterTitle: readable ? matter.title : null,
    body,
    bodyName,
    openedOn,
    constraint: difference.constraint,
    constraintTitle: constraint?.title ?? titleless(difference.constraint),
    severity: difference.severity,
    item: readable ? difference.item : null,
    act: difference.at,
    actTitle: face.acts[type]?.title ?? titleless(type),
    explanation: difference.explanation,
    readable,
  };
}

function titleless(id: string): { zh: string; en: string } {
  return { zh: id, en: id };
}

function titleIn(law: LawOf, { jurisdiction, procedure }: Past, constraint: string) {
  const found = law({ jurisdiction, body: "", procedure, on: "9999-12-31" });
  return (
    ("ok" in found ? null : found.constraints.find((c) => c.id === constraint)?.title) ??
    titleless(constraint)
  );
}
