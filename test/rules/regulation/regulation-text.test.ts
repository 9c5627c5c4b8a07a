import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { possibleScores } from '../../../shared/assessment/outcome';
import { readingText } from '../../../shared/assessment/explanation/reading-text';
import { ITEM_IDS, standardOf } from '../../../shared/regulation/indicators/indicator';
import { points, printedPoints, sumPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, READINGS, type Readings } from '../../../shared/regulation/readings';
import { GRADING } from '../../../shared/regulation/grades';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';

/**
 * The published text's table is broken in places: its cells run over lines and pages, so that a heading or a standard is interrupted by the
 * neighbouring cells of the same row. Spaces and the marks that differ between pages (; ； - —) carry nothing and are evened out first.
 */
const even = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replaceAll(';', '；')
    .replaceAll(',', '，')
    .replaceAll('-', '—')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
const published = readFileSync(join(process.cwd(), 'shared/regulation/text/2021-57.txt'), 'utf8');
const whole = even(published);

/** The cells of the printed table, column by column, each column's texts joined in the order in which they are printed. */
const columnText = (() => {
  const table = published.slice(published.lastIndexOf('一级指标'));
  const rows = table.split('\n').map((line) => line.split('\t'));
  return (column: number): string => even(rows.map((cells) => cells[column] ?? '').join(''));
})();
const [dimensions, groups, contents, , standards] = [0, 1, 2, 3, 4].map(columnText);

describe('the words of the regulation', () => {
  it.each(RULE_SET_2021_57.indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s has the title and the standard that are printed',
    (id, indicator) => {
      expect(contents).toContain(even(`${id}${indicator.title}`));
      expect(standards).toContain(even(standardOf(indicator)));
    },
  );

  it('has nothing in the two columns but titles and standards', () => {
    const titles = RULE_SET_2021_57.indicators.map(({ id, title }) => even(`${id}${title}`));
    expect(contents).toBe(`评估内容${titles.join('')}`);
    expect(standards).toBe(`评价标准${RULE_SET_2021_57.indicators.map((one) => even(standardOf(one))).join('')}`);
  });

  it('has the weights that are printed beside the items', () => {
    for (const { id, weight } of RULE_SET_2021_57.indicators) {
      const row = published.split('\n').find((line) => line.includes(`\t${id} `)) ?? '';
      expect(row.split('\t').some((cell) => cell.trim() === String(weight))).toBe(true);
    }
  });

  it('has the headings with the sums that are printed', () => {
    for (const dimension of RULE_SET_2021_57.dimensions) {
      expect(dimensions).toContain(even(`${dimension.title}(${dimension.printedSum}分)`));
      for (const { title, printedSum } of dimension.groups) expect(groups).toContain(even(`${title}(${printedSum}分)`));
    }
  });

  it.each([
    `总分为${GRADING.fullMarks}分`,
    `总数的${GRADING.excellentPercent}%确定`,
    `得分在${GRADING.passMark}分以下`,
    `认定首年${SUBSIDY.baseByYear[0]}万元、次年${SUBSIDY.baseByYear[1]}万元、第三年${SUBSIDY.baseByYear[2]}万元为基准`,
    `最高${SUBSIDY.ceiling}万元补助`,
    `增加补助资金${SUBSIDY.excellentBonus}万元`,
  ])('says “%s”', (words) => {
    // A page break stands in the middle of Article 24.
    expect(whole).toContain(words);
  });

  it('is what the readings speak of', () => {
    const full = (ceiling: 'literal' | 'scaled') => {
      const readings: Readings = { ...DEFAULT_READINGS, 'R-ceiling': ceiling };
      return printedPoints(
        sumPoints(
          ITEM_IDS.map((id) => possibleScores(indicatorOf(RULE_SET_2021_57, id), readings).at(-1) ?? points(0)),
        ),
      );
    };
    const { 'R-sixty': sixty, 'R-bonus': bonus } = READINGS;
    const ceiling = readingText('R-ceiling', RULE_SET_2021_57);
    expect(ceiling.alternatives['literal']).toContain(`满分为${full('literal')}分`);
    expect(ceiling.alternatives['scaled']).toContain(`满分为${full('scaled')}分`);
    expect(sixty.question).toContain(`${GRADING.passMark}分以下`);
    expect(bonus.question).toContain(`增加的${SUBSIDY.excellentBonus}万元是否计入${SUBSIDY.ceiling}万元上限`);
  });
});
