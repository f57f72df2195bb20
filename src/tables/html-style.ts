/** The style of an exported page: readable on a screen, and on paper with the headings on every sheet. */
export const htmlStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 2rem; font: 14px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #1a1d21; background: #fff; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 .6rem; font-size: 1.15rem; }
h3 { margin: 1.4rem 0 .4rem; font-size: 1rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1.5rem; margin: 0; padding: .9rem 1.1rem; background: #f4f6f8; border-left: 4px solid #3b5b7d; }
dt { color: #56606b; }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-size: .9em; }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; max-width: 22rem; overflow-wrap: break-word; border-bottom: 1px solid #dde2e7; }
th { position: sticky; top: 0; background: #e8edf2; border-bottom: 2px solid #3b5b7d; }
.number, .time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.number { text-align: right; }
td.id { font-size: .85em; color: #56606b; max-width: 14rem; }
td.time { font-size: .92em; }
tbody tr:nth-child(even) { background: #fafbfc; }
.empty { color: #56606b; }
td.list { font-size: .85em; max-width: 26rem; overflow-wrap: anywhere; }
section dl { background: none; padding: .2rem 1.1rem; border-left-color: #dde2e7; }
section dd { max-width: 60rem; white-space: pre-line; }
section dd.number { text-align: left; }
section dd.id { color: #56606b; }
dd.alarm { color: #a3261b; font-weight: 600; }
svg { display: block; width: 100%; max-width: 60rem; height: auto; font-size: 12.5px; fill: #1a1d21; }
svg .label { font-size: 12px; }
svg .legend { font-size: 11.5px; fill: #56606b; }
svg .lost { fill: #c2573f; }
svg .gained { fill: #3b7d5b; }
svg .axis { stroke: #3b5b7d; stroke-width: 1.5; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; font-size: 8.5pt; }
  h2 { margin: 5mm 0 2mm; }
  h2, h3 { break-after: avoid; }
  dl { row-gap: 0; }
  svg { max-width: 14cm; }
  dl, thead, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; }
  th { position: static; }
  th, td { padding: .9mm 1.3mm; max-width: 16rem; }
  tr, svg { break-inside: avoid; }
}
`;
