/** What the documents say about commands, variables, addresses and each other is so. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, type Option } from "commander";
import { describe, expect, test } from "vitest";
import { checkCommand } from "../src/cli/check.ts";
import { ledgerCommand } from "../src/cli/ledger.ts";
import { addServerCommands } from "../src/cli/server-commands.ts";

const read = (path: string) => readFileSync(path, "utf8");
const exclude = ["node_modules/**", "dist/**", "data/**", "web/dist/**"];
const PAGES = globSync("**/*.md", { exclude }).sort();
const CODE = /^( *)```[^\n]*\n([\s\S]*?)^ *```$|`([^`\n]+)`/gm;
/** What stands in code, in blocks and in between: a block line by line, without comments. */
const codeOf = (page: string) =>
  [...page.matchAll(CODE)].flatMap(([, , block, span]) =>
    span === undefined
      ? (block ?? "")
          .replaceAll("\\\n", " ")
          .split("\n")
          .map((line) => line.replace(/ #.*$/, ""))
      : [span],
  );

type Leaf = { name: string; usage: string; command: Command };

const program = new Command("quanjian");
program.addCommand(ledgerCommand());
program.addCommand(checkCommand());
addServerCommands(program);

function leavesOf(command: Command, name: string): Leaf[] {
  if (command.commands.length > 0)
    return command.commands.flatMap((sub) => leavesOf(sub, `${name} ${sub.name()}`));
  const given = command.registeredArguments.map((argument) => {
    const words = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${words}>` : `[${words}]`;
  });
  return [{ name, usage: [name, ...given].join(" "), command }];
}
const LEAVES = leavesOf(program, "quanjian");

describe("docs/reference/cli.md", () => {
  const sections = new Map(
    read("docs/reference/cli.md")
      .split(/^### /m)
      .slice(1)
      .map((section) => [/^`(.+)`$/m.exec(section)?.[1] ?? section, section] as const),
  );

  test("has a section for every command, with its arguments, and no other", () => {
    expect([...sections.keys()].sort()).toEqual(LEAVES.map((leaf) => leaf.usage).sort());
  });

  test.each(LEAVES.map((leaf) => [leaf.usage, leaf] as const))(
    "%s: every option, and no other",
    (usage, leaf) => {
      const rows = [...(sections.get(usage) ?? "").matchAll(/^\| `(--[^`]+)` \| (\*\*required\*\*)?/gm)];
      const described = rows.map(([, flags, required]) => [flags, required !== undefined]);
      const has = (option: Option) => [option.flags, option.mandatory];
      expect(described.sort()).toEqual(leaf.command.options.map(has).sort());
    },
  );
});

test("docs/reference/configuration.md has every environment variable that the code reads, and no other", () => {
  const sources = globSync("{src,verifier,test,bench}/**/*.ts").filter(
    (path) => !path.endsWith("docs.spec.ts"),
  );
  const patterns = [/\benv(?:ironment)?\.([A-Z][A-Z_]+)/g, /^\s+((?:QUANJIAN|DATABASE)_[A-Z_]+|PORT):/gm];
  const names = sources.flatMap((path) =>
    patterns.flatMap((p) => [...read(path).matchAll(p)].map(([, name]) => name)),
  );
  const described = [...read("docs/reference/configuration.md").matchAll(/^\| `([A-Z_]+)`/gm)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(10);
  expect(described.sort()).toEqual([...new Set(names)].sort());
});

test("docs/reference/http.md has every operation of the contract, and no other", () => {
  const { paths } = JSON.parse(read("openapi/quanjian.json")) as { paths: Record<string, object> };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const described = [...read("docs/reference/http.md").matchAll(/^\| `((?:GET|POST) \/api\/v1[^`]*)`/gm)];
  expect(described.map(([, operation]) => operation).sort()).toEqual(operations.sort());
});

test("the packs that docs/reference/norm-packs.md names are there, and no other", () => {
  const packs = globSync("norms/*/procedures/*.yaml").filter((path) => !path.endsWith(".spec.yaml"));
  // Generations of one procedure stand in files of their own; the name inside says which procedure it is.
  const ids = packs.map((path) => {
    const [, pack, file] = /^norms\/(.+)\/procedures\/(.+)\.yaml$/.exec(path) ?? [];
    return `${pack}/${/^procedure: (\S+)$/m.exec(read(path))?.[1] ?? file}`;
  });
  const described = [...read("docs/reference/norm-packs.md").matchAll(/^\| `([a-z0-9-]+\/[a-z-]+)` \|/gm)];
  expect(described.map(([, id]) => id).sort()).toEqual([...new Set(ids)].sort());
});

describe.each(PAGES)("%s", (path) => {
  const page = read(path);

  test("every relative link leads somewhere", () => {
    const links = [...page.replaceAll(CODE, "").matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? "");
    const missing = links
      .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
      .filter((link) => !existsSync(join(dirname(path), link.replace(/#.*$/, ""))));
    expect(missing).toEqual([]);
  });

  test("every command that it names exists, with the options that it gives", () => {
    expect(codeOf(page).flatMap(wrongIn)).toEqual([]);
  });
});

const SCRIPTS = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);

const CALL = /(?:^(?:npx )?quanjian|npm run quanjian --|\bcli\/main\.[jt]s) ([a-z].*)$/g;

/** What is wrong with the commands in a line of code. Alternatives may stand with bars: `ledger verify|prove`. */
function wrongIn(line: string): string[] {
  const scripts = [...line.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => script ?? "");
  const unknown = scripts.filter((script) => !SCRIPTS.includes(script)).map((script) => `npm run ${script}`);
  const calls = [...line.matchAll(CALL)].map(([, call]) => call ?? "");
  return [...unknown, ...calls.flatMap((call) => wrongCall(call, line))];
}

function wrongCall(call: string, line: string): string[] {
  const [noun = "", second = ""] = call.split(/\s+(?!\|)/).map((word) => word.replaceAll(/\s/g, ""));
  const command = program.commands.find((c) => c.name() === noun);
  if (!command) return [line];
  if (command.commands.length === 0) return wrongOptions(call, [command], line);
  const verbs = second.split("|").map((verb) => command.commands.find((c) => c.name() === verb));
  if (/^[-<…]/.test(second) || second === "") return [];
  const known = verbs.filter((verb) => verb !== undefined);
  return known.length < verbs.length ? [line] : wrongOptions(call, known, line);
}

function wrongOptions(call: string, commands: Command[], line: string): string[] {
  const flags = new Set(["--help", ...commands.flatMap((c) => c.options.map((option) => option.long ?? ""))]);
  const given = [...call.matchAll(/(?<=\s)--[a-z][a-z-]*/g)].map(([flag]) => flag);
  return given.some((flag) => !flags.has(flag)) ? [line] : [];
}

describe("every guide stands in Chinese and in English", () => {
  const names = globSync("docs/{start,guides/*}.zh.md").map((path) => path.replace(/\.zh\.md$/, ""));
  const pairs = [["README.md", "README.en.md"], ...names.map((name) => [`${name}.zh.md`, `${name}.en.md`])];
  const headings = (path: string) =>
    [
      ...read(path)
        .replaceAll(CODE, "")
        .matchAll(/^#+(?= )/gm),
    ].map(([marks]) => marks);
  const commands = (path: string) =>
    [...read(path).matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) =>
      block?.replaceAll(/ +#.*$/gm, ""),
    );

  test("each of them in both", () => {
    expect(names.length).toBeGreaterThan(5);
    expect(globSync("docs/{start.*,guides/*}.md").length).toBe(2 * names.length);
  });

  test.each(pairs)("%s and %s: the same headings and commands, in the same order", (zh = "", en = "") => {
    expect(headings(zh)).toEqual(headings(en));
    expect(commands(zh)).toEqual(commands(en));
  });
});
