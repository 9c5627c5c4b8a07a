import { readFileSync } from 'node:fs';
import { MANNERS } from '../../../workbench/excel/manners/all';
import { EXCEL_PAGE, jobRows, rowsUnder } from '../jobs/documented-outcomes';
import { JOBS } from '../jobs/jobs';

describe('docs/excel.md', () => {
  it('has every manner as it stands, in its order, and what the add-in does about it', () => {
    const rows = rowsUnder('How Excel misbehaves');
    expect(rows.map((row) => row.slice(0, 3))).toEqual(
      MANNERS.map(({ name, what, source }) => [`\`${name}\``, what, source]),
    );
    expect(rows.filter(([, , , does = '']) => does === '')).toEqual([]);
  });

  it('has every job under manners that there are, and leaves no cell empty; if not: WRITE_RULES=1 npm run bench -- manners, and the names of the jobs that are new', () => {
    const named = [...readFileSync(EXCEL_PAGE, 'utf8').matchAll(/(?<=^|, )(\d+) `([\w-]+)`/gm)].map(
      ([, , name = '']) => name,
    );
    const rows = jobRows();
    expect(named).toEqual(MANNERS.map(({ name }) => name));
    expect(rows.map(([role, name]) => [role, name])).toEqual(JOBS.map(({ role, name }) => [role, name]));
    for (const row of rows) expect(row.slice(2)).toEqual(named.map(() => expect.stringMatching(/^[✓!×]$/)));
  });

  it.each(['What Excel always does', 'What the stand-in does not do'])('leaves no cell empty: %s', (heading) => {
    const rows = rowsUnder(heading);
    expect(rows.length).toBeGreaterThan(9);
    expect(rows.filter((row) => row.length !== 3 || row.includes(''))).toEqual([]);
  });

  it('says of whatever Excel always does which file holds it', () => {
    expect(rowsUnder('What Excel always does').filter(([, , file = '']) => !/^`[\w/.-]+\.ts`$/.test(file))).toEqual([]);
  });
});
