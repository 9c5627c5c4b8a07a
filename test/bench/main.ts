/** Every section of `npm run bench`, in the order in which they run: each loads what it needs and prints its own rows. `npm run bench -- year` runs those with that word in their title. */
const SECTIONS: readonly (readonly [title: string, run: () => Promise<void>])[] = [
  [
    'scoring one sheet: full trace against rule engines and a plain table walk',
    async () => (await import('./scoring')).benchScoring(),
  ],
  ['the pane: bytes and time until it is ready', async () => (await import('./pane')).benchPane()],
  [
    'the function: bytes and cold import against an empty handler with the same SDK',
    async () => (await import('./functions')).benchFunctions(),
  ],
  [
    'grading and publishing 10, 100, 1 000 and 10 000 parks while somebody reads along',
    async () => (await import('./publication')).benchPublication(),
  ],
  ['a park’s year: capacity units, and what they cost', async () => (await import('./park-year')).benchParkYear()],
  ['every edit of a stored item, and whether verify tells it', async () => (await import('./edits')).benchEdits()],
  [
    'a consolidated sheet against opening every e-mailed workbook',
    async () => (await import('./consolidating')).benchConsolidating(),
  ],
  [
    '汇总表 of 1 000 and 10 000 parks: syncs and bytes',
    async () => (await import('./consolidated-sheet')).benchConsolidatedSheet(),
  ],
  [
    'reading 20 000 sheets as people make them',
    async () => (await import('./reading')).benchReading(process.argv.slice(3)),
  ],
  [
    'the money of 50 000 random histories, computed twice',
    async () => (await import('./money')).benchMoney(process.argv.slice(3)),
  ],
  ['pasting 5 000 tenants', async () => (await import('./tenants')).benchTenants()],
  [
    'every job under each of Excel’s manners',
    async () => (await import('./manners')).benchManners(process.argv.slice(3)),
  ],
];

// Makes this file a module, so that it may wait at its top.
export {};

const wanted = process.argv[2] ?? '';
let failed = 0;
for (const [title, run] of SECTIONS) {
  if (!title.includes(wanted)) continue;
  console.log(`\n## ${title}\n`);
  try {
    await run();
  } catch (failure) {
    failed += 1;
    console.error('This section failed:', failure);
  }
}
if (failed > 0) process.exitCode = 1;
