import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOBS } from '../../../addin/pane/shell/jobs';
import { ROUTES } from '../../../shared/api/routes';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { ARTICLES, articleText } from '../../../workbench/regulation/articles';
import { CLAIMS, type Claim } from '../../../workbench/regulation/claims';
import { regulationPage } from '../../../workbench/regulation/regulation-page';

const TEXT = readFileSync(join(process.cwd(), 'shared/regulation/text/2021-57.txt'), 'utf8');
const PAGE = join(process.cwd(), 'docs/regulation.md');
type Served = Extract<Claim, { kind: 'served' }>;
const served = Object.values(CLAIMS).filter((claim): claim is Served => claim.kind === 'served');
const claimed = (of: (claim: Served) => readonly string[] | undefined) =>
  new Set(served.flatMap((claim) => of(claim) ?? []));

describe('docs/regulation.md', () => {
  it('is what the claims say; if not: WRITE_RULES=1 npx jest --selectProjects rules --testPathPatterns regulation-page', () => {
    const page = regulationPage(TEXT);
    if (process.env['WRITE_RULES']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('has every article that the text has, with its words', () => {
    const words = articleText(TEXT);
    expect([...words.keys()]).toEqual(ARTICLES);
    expect(words.get('第二十四条')).toEqual([
      '绩效评估方法',
      expect.stringMatching(/^绩效评估采取量化评分方式.*得分在60分以下的直接确定为不合格。$/),
    ]);
    expect(words.get('第八条')).toHaveLength(9);
    expect(words.get('第二十八条')).toEqual(['本办法自2021年12月22日起施行。']);
  });

  it('names only tests that there are', () => {
    const files = claimed(({ tests }) => tests.map((test) => (typeof test === 'string' ? test : test[0])));
    expect([...files].filter((file) => !existsSync(join(process.cwd(), file)))).toEqual([]);
  });

  it('claims every tab, every route and every sheet of the product for some article', () => {
    const missing = (all: readonly string[], found: ReadonlySet<string>) => all.filter((each) => !found.has(each));
    expect(
      missing(
        Object.keys(JOBS),
        claimed(({ tabs }) => tabs),
      ),
    ).toEqual([]);
    expect(
      missing(
        Object.keys(ROUTES),
        claimed(({ routes }) => routes),
      ),
    ).toEqual([]);
    expect(
      missing(
        Object.keys(SHEETS).filter((sheet) => sheet !== 'memory'),
        claimed(({ sheets }) => sheets),
      ),
    ).toEqual([]);
  });
});
