/** All pictures on one HTML page: rows are pages and states, columns languages and widths; a click shows the picture in full. */
import type { Picture } from "./take.ts";

const STATES = { full: "有内容", empty: "没有内容", error: "出错", loading: "读取中" } as const;

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

export function sheetOf(pictures: Picture[], widths: number[], madeAt: Date): string {
  const byShot = Map.groupBy(pictures, (picture) => picture.shot);
  const noted = pictures.filter((picture) => picture.notes.length > 0);
  const pages = [...byShot].map(([shot, all]) => section(shot, all, widths)).join("\n");
  const links = [...byShot.keys()].map((shot) => `<a href="#${shot}">${escaped(shot)}</a>`).join(" ");
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>权鉴 · 全部页面</title>
<style>${STYLE}</style></head>
<body><h1>权鉴 · 全部页面 <small>${pictures.length} 幅 · ${madeAt.toISOString().slice(0, 16).replace("T", " ")} UTC</small></h1>
<nav>${links}</nav>
<details${noted.length > 0 ? " open" : ""}><summary>${noted.length} 幅有提示 · pictures with notes</summary><ul>${noted
    .map(
      ({ file, notes }) =>
        `<li><a href="${file}">${escaped(file)}</a> ${escaped(notes.join("; ").slice(0, 400))}</li>`,
    )
    .join("")}</ul></details>
${pages}</body></html>
`;
}

function section(shot: string, pictures: Picture[], widths: number[]): string {
  const rows = [...Map.groupBy(pictures, (picture) => picture.state)].map(([state, all]) => {
    const cells = all
      .toSorted(
        (a, b) => widths.indexOf(a.width) - widths.indexOf(b.width) || b.language.localeCompare(a.language),
      )
      .map(
        ({ file, language, width, notes }) =>
          `<figure class="w${width}${notes.length > 0 ? " noted" : ""}"><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(`${shot} ${state} ${language} ${width}`)}"></a><figcaption>${language} ${width}</figcaption></figure>`,
      );
    return `<h3>${STATES[state]} ${state}</h3><div class="row">${cells.join("")}</div>`;
  });
  return `<section id="${shot}"><h2>${escaped(shot)}</h2>${rows.join("")}</section>`;
}

const STYLE = `
body{margin:0 20px 40px;background:#efece4;color:#1f2421;font:14px/1.5 sans-serif}
h1{font-size:20px}h1 small{font-weight:400;color:#565d58}h2{margin:28px 0 4px;font-size:17px}h3{margin:8px 0 4px;font-size:13px;color:#565d58}
nav{position:sticky;top:0;padding:6px 0;background:#efece4;columns:8 130px;font-size:12px;max-height:96px;overflow:auto}
nav a,li a{color:#2b5f8a;text-decoration:none;display:block}li a{display:inline}
.row{display:flex;gap:12px;overflow-x:auto;align-items:flex-start}
figure{margin:0;flex:none}figure img{display:block;width:100%;max-height:560px;object-fit:cover;object-position:top;border:1px solid #c9c3b4;background:#fff}
.w390{width:170px}.w1280{width:380px}.w1920{width:460px}.noted img{outline:3px solid #b3372a}figcaption{font-size:12px;color:#565d58}`;
