import { readFileSync, writeFileSync } from 'node:fs';
import { MANNERS } from '../../workbench/excel/manners/all';
import { documentedWords, EXCEL_PAGE, jobRows, SIGNS } from '../excel/jobs/documented-outcomes';
import { JOBS } from '../excel/jobs/jobs';
import { outcomeOf } from '../excel/jobs/outcome';

/** What stands between the head of the section and the next section. */
const TABLE = /(?<=^## Every job under every manner\n\n)[\s\S]*?(?=\n\n## )/m;
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/**
 * Does jobs under every manner, each in an Excel of its own, and says what came of it. With WRITE_RULES=1 it goes into docs/excel.md.
 * @param names of jobs; the others keep what docs/excel.md says of them. Without any, every job is done
 */
export const benchManners = async (names: readonly string[]): Promise<void> => {
  const known = new Map(jobRows().map((row) => [row[1], row]));
  const rows: string[] = [];
  const words = new Set(names.length > 0 ? documentedWords().map(line) : []);
  const broken: string[] = [];
  for (const job of JOBS) {
    const row = known.get(job.name);
    if (names.length > 0 && row && !names.includes(job.name)) {
      rows.push(line(row));
      continue;
    }
    const signs: string[] = [];
    for (const { name } of MANNERS) {
      const { kind, words: said } = await outcomeOf(job, [name]);
      signs.push(SIGNS[kind]);
      if (kind === 'broken') broken.push(`${job.name} under ${name}: ${said}`);
      else if (said !== '') words.add(line([SIGNS[kind], `\`${name}\``, said]));
    }
    rows.push(line([job.role, job.name, ...signs]));
    console.log(rows.at(-1));
  }
  const legend = MANNERS.map(({ name }, n) => `${String(n + 1)} \`${name}\``).join(', ');
  const made = [
    'Each job is done in an Excel with that manner, and held against the same job in an Excel at its best. ✓ it comes to the same; ! it comes to the same but for what is said; × it is',
    'refused with words, nothing has changed, and the next try works. A cell that stands in the wrong place, half a sheet, lost typing, or a failure without words is a ?, and a defect. A manner that a job does not meet leaves it ✓.',
    'Made by `WRITE_RULES=1 npm run bench -- manners`; with names of jobs behind it, by those alone.',
    '',
    `${legend}.`,
    '',
    line(['who', 'job', ...MANNERS.map((_, n) => String(n + 1))]),
    `|${'---|'.repeat(MANNERS.length + 2)}`,
    ...rows,
    '',
    '| | under | what is said |',
    '|---|---|---|',
    ...[...words].sort(),
  ].join('\n');
  if (process.env['WRITE_RULES'])
    writeFileSync(
      EXCEL_PAGE,
      readFileSync(EXCEL_PAGE, 'utf8').replace(TABLE, () => made),
    );
  else console.log(`\n${made}`);
  if (broken.length > 0) throw new RangeError(`broken:\n${broken.join('\n')}`);
};
