// The style of the HTML export: one sheet, no fonts or pictures from anywhere.

export const HTML_STYLE = `
:root{color-scheme:light dark;--tk-ground:#fdfcfa;--ink:#23242b;--soft:#5d606b;--line:#dcdad4;--raised:#f3f1ec;--link:#2f3f9e;
--tk-sourced:#0f6f68;--tk-unverifiable:#8a5200;--tk-contradicted:#b32a14;--tk-set-aside:#55606f;--tk-looked-at:#8d95a3;--tk-unseen:#d3d6da;--tk-index:#3c4254;--tk-branch:#7a8190}
@media (prefers-color-scheme:dark){:root{--tk-ground:#1d1e24;--ink:#ecebe6;--soft:#a9abb5;--line:#3b3d47;--raised:#272931;--link:#aab6ff;
--tk-sourced:#62c7ba;--tk-unverifiable:#e6b655;--tk-contradicted:#f48d73;--tk-set-aside:#aab5c5;--tk-looked-at:#737b8a;--tk-unseen:#43464f;--tk-index:#c3c7d3;--tk-branch:#8b92a1}}
*{box-sizing:border-box}
body{margin:0;background:var(--tk-ground);color:var(--ink);font:1rem/1.8 "Noto Sans JP","Hiragino Sans","Yu Gothic UI",Meiryo,"Noto Sans CJK JP",system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere;text-spacing-trim:trim-start}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.4;margin:.4rem 0 .6rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.5;margin:3rem 0 .8rem;padding-top:.8rem;border-top:1px solid var(--line)}
h3{font-size:1.02rem;line-height:1.6;margin:0 0 .8rem}
h1,h2,h3{word-break:auto-phrase}
p{margin:.6rem 0}
.label{display:inline-block;margin:0;padding:.1rem .6rem;border:1px solid currentColor;border-radius:1rem;font-size:.8rem}
.lead{font-size:1.15rem;font-weight:600}
.note{color:var(--soft);font-size:.875rem}
a{color:var(--link);text-underline-offset:.2em}
dl{margin:.8rem 0}dl div{display:grid;grid-template-columns:9rem 1fr;gap:.2rem 1rem;padding:.25rem 0}
dt{color:var(--soft);font-size:.875rem}dd{margin:0}
blockquote{margin:.8rem 0;padding:.1rem 1rem;border-left:3px solid var(--line);white-space:pre-wrap}
mark{background:none;color:inherit;font-weight:600;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.25em}
.context{color:var(--soft)}
figure{margin:1.2rem 0;overflow-x:auto}
.table{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:500}
.mark{font-weight:600;white-space:nowrap}
.sourced>.mark,.mark.sourced{color:var(--tk-sourced)}.unverifiable>.mark,.mark.unverifiable{color:var(--tk-unverifiable)}
.contradicted>.mark,.mark.contradicted{color:var(--tk-contradicted)}.set-aside>.mark,.mark.set-aside{color:var(--tk-set-aside)}
.claim{margin:1.2rem 0;padding:1rem 1.2rem;background:var(--raised);border-radius:8px;border-left:4px solid var(--line)}
.claim.sourced{border-left:4px solid var(--tk-sourced)}.claim.unverifiable{border-left:4px dashed var(--tk-unverifiable)}.claim.contradicted{border-left:6px double var(--tk-contradicted)}
.claim.sourced mark{text-decoration-color:var(--tk-sourced)}.claim.unverifiable mark{text-decoration-style:dashed;text-decoration-color:var(--tk-unverifiable)}.claim.contradicted mark{text-decoration-style:double;text-decoration-color:var(--tk-contradicted)}
footer{margin-top:3rem;border-top:1px solid var(--line)}
@media (max-width:34rem){dl div{grid-template-columns:1fr}}
@media print{:root{--tk-ground:#fff;--ink:#000;--soft:#444;--raised:#fff;--line:#bbb;color-scheme:light;--tk-sourced:#0f6f68;--tk-unverifiable:#8a5200;--tk-contradicted:#b32a14;--tk-set-aside:#55606f;--tk-looked-at:#8d95a3;--tk-unseen:#d3d6da;--tk-index:#3c4254;--tk-branch:#7a8190}
main{max-width:none;padding:0}.claim,figure,blockquote,tr{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit}}
`
