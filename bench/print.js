const columns = ['', 'seconds', 'ours / its', 'peak MB', 'CPU s', 'version'];

/** One size of a case as a table, with the phases below. Ratios compare us with each: below 1 we are ahead. */
export function printSize(size, rows, runs) {
  const lines = rows.map((row) => [
    row.name,
    row.seconds.toFixed(row.seconds < 1 ? 3 : 2),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.megabytes === null ? '?' : row.megabytes.toFixed(0),
    row.cpuSeconds === null ? '?' : row.cpuSeconds.toFixed(1),
    row.version ?? '',
  ]);
  const table = [columns, ...lines];
  const widths = columns.map((_, i) => Math.max(...table.map((line) => line[i].length)));
  const aligned = (text, i) =>
    i === 0 || i === columns.length - 1 ? text.padEnd(widths[i]) : text.padStart(widths[i]);
  console.log(`  ${size === null ? '' : `${size}, `}median of ${runs}`);
  for (const line of table) console.log(`    ${line.map(aligned).join('   ').trimEnd()}`);
  for (const row of rows) {
    const phases = Object.entries(row.phases).map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`);
    if (phases.length > 0) console.log(`    ${row.name}: ${phases.join(', ')}`);
    if (row.elsewhere !== null) console.log(`    ${row.name}: ${row.elsewhere.toFixed(1)} CPU s of its nodes`);
    if (row.notes) console.log(`    ${row.name}: ${row.notes}`);
    for (const difference of row.differences) console.log(`    ${row.name} gives another answer: ${difference}`);
  }
  const compared =
    rows.some((row) => row.ratio !== null && row.answer) && rows.every((row) => row.differences.length === 0);
  if (compared) console.log('    The answers agree.');
}
