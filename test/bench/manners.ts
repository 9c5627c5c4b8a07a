import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANNERS } from '../../workbench/excel/manners/all';
import { JOBS } from '../excel/jobs/jobs';
import { outcomeOf, type Outcome } from '../excel/jobs/outcome';

const SIGNS = { works: '✓', said: '!', refused: '×', broken: '?' } as const satisfies Record<Outcome['kind'], string>;
const PAGE = join(process.cwd(), 'docs/excel.md');
/** What stands between the head of the section and the next section. */
const TABLE = /(?<=^## Every job under every manner\n\n)[\s\S]*?(?=\n\n## )/m;

/** Does every job under every manner, each in an Excel of its own, and says what came of it. With WRITE_RULES=1 it goes into docs/excel.md. */
export const benchManners = async (): Promise<void> => {
  const rows: string[] = [];
  const words = new Map<string, string>();
  const broken: string[] = [];
  for (const job of JOBS) {
    const signs: string[] = [];
    for (const { name } of MANNERS) {
      const { kind, words: said } = await outcomeOf(job, [name]);
      signs.push(SIGNS[kind]);
      if (kind === 'broken') broken.push(`${job.name} under ${name}: ${said}`);
      else if (said !== '') words.set(`| ${SIGNS[kind]} | \`${name}\` | ${said} |`, said);
    }
    rows.push(`| ${job.role} | ${job.name} | ${signs.join(' | ')} |`);
    console.log(rows.at(-1));
  }
  const legend = MANNERS.map(({ name }, n) => `${String(n + 1)} \`${name}\``).join(', ');
  const numbers = MANNERS.map((_, n) => String(n + 1)).join(' | ');
  const made = [
    'Each job is done in an Excel with that manner, and held against the same job in an Excel at its best. ✓ it comes to the same; ! it comes to the same but for what is said; × it is',
    'refused with words, nothing has changed, and the next try works. A cell that stands in the wrong place, half a sheet, lost typing, or a failure without words is a ?, and a defect. A manner that a job does not meet leaves it ✓.',
    'Made by `WRITE_RULES=1 npm run bench -- manners`.',
    '',
    `${legend}.`,
    '',
    `| who | job | ${numbers} |`,
    `|---|---|${MANNERS.map(() => '---').join('|')}|`,
    ...rows,
    '',
    '| | under | what is said |',
    '|---|---|---|',
    ...[...words.keys()].sort(),
  ].join('\n');
  if (process.env['WRITE_RULES'])
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(TABLE, () => made),
    );
  else console.log(`\n${made}`);
  if (broken.length > 0) throw new RangeError(`broken:\n${broken.join('\n')}`);
};
