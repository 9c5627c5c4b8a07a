import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleTable } from '../../../shared/assessment/explanation/rule-table';
import { standardOf } from '../../../shared/regulation/indicators/indicator';
import { RULE_SETS } from '../../../shared/regulation/rule-set';

const SETS = Object.values(RULE_SETS);
const PAGE = join(process.cwd(), 'docs/rules.md');

describe('docs/rules.md', () => {
  it('is what the rule data says; if not: WRITE_RULES=1 npx jest --selectProjects rules --testPathPatterns rule-table', () => {
    const page = ruleTable(SETS);
    if (process.env['WRITE_RULES']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it.each(SETS)('has every standard of $id, word for word', (ruleSet) => {
    const page = ruleTable([ruleSet]);
    for (const indicator of ruleSet.indicators) expect(page).toContain(standardOf(indicator));
  });

  it('names the items in which a rule set differs from the one before it, and says what is an example', () => {
    const [, amendment = ''] = ruleTable(SETS).split('## `2021-57/2`, an example');
    expect(amendment).toContain('No authority has issued it');
    expect(amendment).toContain('Other than `2021-57/1` in 1.6, 2.4, 2.5, 2.6, 3.2, 3.4;');
  });
});
