/** The hand of the report: paper, ink, celadon and cinnabar, as on the product's pages; on paper the same. */
export const STYLE = `
:root{--paper:#fbf9f4;--sheet:#fffefb;--wash:#f6f2e8;--ink:#1f2421;--ink2:#565d58;--ink3:#6b716b;--faint:#949a94;
--line:#e4dfd3;--edge:#c9c3b4;--celadon:#3f7d6b;--celadon-t:#2f6a59;--celadon-w:#e4efe9;--amber:#b07b1a;--amber-t:#7f560d;
--amber-w:#f7edd6;--cinnabar:#b3372a;--cinnabar-t:#a02f23;--cinnabar-w:#f7e3df;
--sans:"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
--serif:"Noto Serif SC","Noto Serif CJK SC","Songti SC","SimSun",serif;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.6 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:1080px;margin:0 auto;padding:36px 24px 64px}
header{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 16px;align-items:center;padding-bottom:20px;border-bottom:1.5px solid var(--ink)}
header svg{grid-row:span 2}
h1{margin:0;font:600 24px/1.35 var(--serif)}
.under{color:var(--ink2)}
h2{margin:36px 0 10px;font:600 17px/1.4 var(--serif)}
h3{margin:0;font:600 15px/1.4 var(--serif)}
p{margin:0}
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));margin:22px 0 0;border:1px solid var(--line);background:var(--sheet)}
.figures div{padding:12px 18px}
.figures div+div{border-left:1px solid var(--line)}
.figures dt{color:var(--ink3);font-size:12px}
.figures dd{margin:0;font:600 24px/1.3 var(--serif)}
.figures .bad dd{color:var(--cinnabar-t)}
.figures .good dd{color:var(--celadon-t)}
.figures small{margin-left:8px;color:var(--ink3);font:12px var(--sans)}
.table{overflow-x:auto}
table{width:100%;border-collapse:collapse;border:1px solid var(--line);background:var(--sheet)}
th{padding:8px 12px;border-bottom:1px solid var(--edge);color:var(--ink3);font-size:12px;font-weight:400;text-align:left}
td{padding:9px 12px;border-bottom:1px solid var(--line);vertical-align:middle}
tr:last-child td{border-bottom:0}
.n{text-align:right;white-space:nowrap}
.n b{color:var(--cinnabar-t);font-weight:600}
td .id{display:block;color:var(--ink3);font-size:12px}
td:first-child{min-width:250px}
.barcell{width:200px}
.bar{display:block;width:100%;height:12px}
.key{display:flex;flex-wrap:wrap;gap:4px 20px;margin:10px 0 0;color:var(--ink2);font-size:12px}
.key svg{vertical-align:-3px;margin-right:6px}
.case{margin:0 0 16px;border:1px solid var(--line);background:var(--sheet);break-inside:avoid}
.case>div{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;justify-content:space-between;padding:11px 18px 0}
.case>div span{color:var(--ink3);font-size:12px}
.case ul{margin:8px 0 6px;padding:0 18px;list-style:none}
.case li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 12px;padding:3px 0}
.tag{align-self:start;margin-top:2px;padding:0 8px;border-radius:2px;font-size:12px;line-height:20px;white-space:nowrap}
.serious{background:var(--cinnabar-w);color:var(--cinnabar-t)}
.moderate{background:var(--amber-w);color:var(--amber-t)}
.minor{background:var(--wash);color:var(--ink2)}
.case li p{color:var(--ink2);font-size:13px}
.case figure{margin:0;padding:6px 18px 8px;border-top:1px solid var(--line)}
.line{display:block;width:100%;height:auto}
.line text{text-anchor:middle;fill:var(--ink);font:12px var(--sans)}
.line .strong{font-weight:600}
.line .said{fill:var(--ink2);font-size:11px}
.line .quiet{fill:var(--ink3);font-size:10.5px}
.line .bad{fill:var(--cinnabar-t);font-size:11px;font-weight:600}
.line .letter{fill:#fff;font-size:12px;font-weight:600}
.thread{fill:none;stroke:var(--ink);stroke-width:1.2}
.plain{fill:var(--faint);stroke:var(--sheet);stroke-width:2}
.dot{fill:var(--ink)}
.halo{fill:var(--sheet);stroke:var(--ink);stroke-width:1}
.ring{fill:var(--sheet);stroke:var(--cinnabar);stroke-width:2.4}
.seal{fill:var(--cinnabar)}
.cut{fill:var(--sheet)}
.faint{fill:var(--faint)}
.note{margin:0 0 14px;color:var(--ink2);font-size:13px}
.notes{margin:14px 0 0;padding:10px 18px;border-left:3px solid var(--amber);background:var(--amber-w);color:var(--amber-t);font-size:13px}
.clean{padding:22px 18px;border:1px solid var(--line);background:var(--sheet);color:var(--celadon-t)}
footer{margin-top:32px;padding-top:12px;border-top:1px solid var(--line);color:var(--ink3);font-size:12px}
@media screen and (max-width:760px){.figures{grid-template-columns:repeat(2,minmax(0,1fr))}.barcell{display:none}td:first-child{min-width:170px}td,th{padding-left:8px;padding-right:8px}main{padding:20px 14px}.case figure{overflow-x:auto}.line{width:984px}}
@page{size:A4;margin:14mm 12mm}
@media print{body{background:#fff;font-size:10.5px}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}main{max-width:none;padding:0}h1{font-size:19px}h2{margin-top:22px;font-size:14px;break-after:avoid}h3{font-size:12px}.figures div{padding:7px 10px}.figures dd{font-size:16px}.figures dt,.figures small,.key,.note,footer,th,td .id,.tag,.case>div span,.case li p{font-size:9.5px}th,td{padding:5px 6px}td:first-child{min-width:130px}.barcell{width:90px}.tag{line-height:15px;padding:0 5px}.table{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}.case{margin-bottom:10px}}
`;
