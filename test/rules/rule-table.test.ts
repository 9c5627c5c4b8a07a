import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleTable } from '../../shared/assessment/rule-table';
import { standardOf } from '../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../shared/regulation/rule-set';

const PAGE = join(process.cwd(), 'docs/rules.md');

describe('docs/rules.md', () => {
  it('is what the rule data says; if not: WRITE_RULES=1 npx jest --selectProjects rules --testPathPatterns rule-table', () => {
    const page = ruleTable(RULE_SET_2021_57);
    if (process.env['WRITE_RULES']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('has every standard, word for word', () => {
    const page = ruleTable(RULE_SET_2021_57);
    for (const indicator of RULE_SET_2021_57.indicators) expect(page).toContain(standardOf(indicator));
  });
});
