const grouped = (value) => Math.round(value).toLocaleString('en-US');
const ms = (value) => {
  if (value === null || value === undefined) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
};
const short = (nodes) => (nodes >= 1e6 ? `${nodes / 1e6}M` : `${nodes / 1e3}k`);

function lines(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]))).join('   '),
  );
}

/** One figure of all contenders, a column for each node count. */
function figureTable(title, { contenders, counts, cell, mode, figure, format = ms }) {
  const rows = contenders
    .map(({ id, title: name }) => [name, ...counts.map((nodes) => cell(id, nodes, mode, figure))])
    .filter((row) => row.slice(1).some((value) => value !== null))
    .map(([name, ...values]) => [name, ...values.map((value) => (value === null ? '–' : format(value)))]);
  if (rows.length === 0) return [];
  return ['', title, ...lines([['', ...counts.map(short)], ...rows])];
}

/** The rules, one a line, each with limit and verdict. */
export function ruleTable(rules) {
  const format = (value, unit) => {
    if (value === null) return 'n/a';
    return Number.isInteger(value) || (unit === 'bytes' && value > 100) ? grouped(value) : ms(value);
  };
  const rows = rules.map(({ name, value, limit, unit, sign, verdict }) => [
    name,
    `${format(value, unit)} ${unit}`.trim(),
    limit === null ? '' : `${sign} ${format(limit, unit)} ${unit}`.trim(),
    verdict,
  ]);
  return ['', ...lines([['Rule', 'measured', 'limit', ''], ...rows])];
}

/** The whole report as text. */
export function report({ contenders, counts, cell, rules, load, ready, proofs, machine, memory }) {
  const shared = { contenders, counts, cell };
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  const lit = (id, nodes) => proofs.find((p) => p.id === id && p.nodes === nodes)?.lit ?? null;
  const proofCell = (id, nodes) => lit(id, nodes);
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.browser}; ${machine.canvas}, software WebGL`,
    '',
    `First full frame        ${load.firstFullFrameMs} ms`,
    `JavaScript before it    ${kB(load.scriptBytesBeforeFirstFrame)} gzip`,
    `All transfer before it  ${kB(load.bytesBeforeFirstFrame)}`,
    `All transfer after 4 s  ${kB(load.bytesAll)} in ${load.requests} requests`,
    `1M nodes: call ${ms(ready.calledMs)} ms, frame submitted ${ms(ready.submittedMs)} ms, on screen ${ms(ready.onScreenMs)} ms, longest task ${ms(ready.longestTaskMs)} ms`,
    `GPU memory a node       ${memory.counted.toFixed(1)} bytes counted by the bench, ${memory.told ?? 'n/a'} told by stats()`,
    ...figureTable('Main-thread script a frame, ms, draw left out', {
      ...shared,
      mode: 'stubbed',
      figure: 'jsMs',
    }),
    ...figureTable('The same, 95th percentile', { ...shared, mode: 'stubbed', figure: 'jsMsP95' }),
    ...figureTable('Main-thread script a frame, ms, drawn', { ...shared, mode: 'drawn', figure: 'jsMs' }),
    ...figureTable('The same, 95th percentile', { ...shared, mode: 'drawn', figure: 'jsMsP95' }),
    ...figureTable('The same, processor time', { ...shared, mode: 'drawn', figure: 'cpuMs' }),
    ...figureTable('Frame interval, ms, drawn (software GPU: read as ratios)', {
      ...shared,
      mode: 'drawn',
      figure: 'frameMs',
    }),
    ...figureTable('Most uploaded in a frame, bytes', {
      ...shared,
      mode: 'stubbed',
      figure: 'uploadBytes',
      format: grouped,
    }),
    ...figureTable('Draw calls', { ...shared, mode: 'drawn', figure: 'drawCalls', format: String }),
    ...figureTable('Pixels lit by the nodes (proof of drawing)', {
      ...shared,
      cell: proofCell,
      format: grouped,
    }),
    ...ruleTable(rules),
  ].join('\n');
}
