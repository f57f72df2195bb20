/** The style of an exported page: readable on a screen, and on paper with the headings on every sheet. */
export const htmlStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 2rem; font: 14px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #1a1d21; background: #fff; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 .6rem; font-size: 1.15rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1.5rem; margin: 0; padding: .9rem 1.1rem; background: #f4f6f8; border-left: 4px solid #3b5b7d; }
dt { color: #56606b; }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-size: .9em; }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; border-bottom: 1px solid #dde2e7; }
th { position: sticky; top: 0; background: #e8edf2; border-bottom: 2px solid #3b5b7d; overflow-wrap: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
tbody tr:nth-child(even) { background: #fafbfc; }
.empty { color: #56606b; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; font-size: 9pt; }
  h2 { break-after: avoid; }
  dl, thead { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; }
  th { position: static; }
  th, td { padding: 1.2mm 1.6mm; }
  tr { break-inside: avoid; }
}
`;
