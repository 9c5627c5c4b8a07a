import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearPage } from '../../../shared/evaluation/procedure/year-page';
import { REPORT_STEPS } from '../../../shared/evaluation/months/steps';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { RECTIFICATION_WORDS } from '../../../shared/evaluation/money/rectification';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { STAGE_WORDS, YEAR_STATE_WORDS } from '../../../shared/vocabulary/stages';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';

const PAGE = join(process.cwd(), 'docs/year.md');

describe('docs/year.md', () => {
  it('is what the tables say; if not: WRITE_RULES=1 npx jest --selectProjects rules --testPathPatterns year-page', () => {
    const page = yearPage();
    if (process.env['WRITE_RULES']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('names every stage, state and step', () => {
    const page = yearPage();
    const tables = [PARK_STEPS, YEAR_STEPS, MONEY_STEPS, REPORT_STEPS];
    const steps = tables.flatMap((table) => Object.values(table).map(({ name }) => name));
    const places = [STAGE_WORDS, YEAR_STATE_WORDS, RECTIFICATION_WORDS].flatMap((words) => Object.values(words));
    for (const words of [...places, ...steps]) expect(page).toContain(words);
  });

  it('draws arrows between declared states only', () => {
    const lines = yearPage().split('\n');
    const declared = new Set(lines.flatMap((line) => /^ {2}state ".+" as (\w+)$/.exec(line)?.[1] ?? []));
    const arrows = lines.flatMap((line) => {
      const found = /^ {2}(\w+) --> (\w+): \S+$/.exec(line);
      return found ? [[found[1], found[2]]] : [];
    });
    expect(arrows.length).toBeGreaterThan(Object.keys(PARK_STEPS).length + Object.keys(YEAR_STEPS).length);
    for (const end of arrows.flat()) expect(declared).toContain(end);
  });
});
