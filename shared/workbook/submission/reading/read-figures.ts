import { itemIds, type RuleSet } from '../../../regulation/rule-set';
import { SHEETS } from '../../../vocabulary/sheets';
import { askLooks } from '../../reading/looks/asked-looks';
import { areaOf } from '../../reading/choose-sheet';
import { ownCells } from '../../reading/named-cells';
import type { Asking } from '../../reading/question';
import type { SeenWorkbook } from '../../reading/seen-sheet';
import type { ReadFor } from '../../reading/titles';
import type { NothingRead, WorkbookReading } from '../../reading/workbook-reading';
import { figureTables } from './figure-tables';
import { chooseFigures } from './choose-figures';
import { asReported, figuresNamed, figuresOfTable } from './item-figures';
import { mayHoldScores } from './may-hold-scores';
import { readSources } from './read-sources';
import { cellsRead, wordsBeside } from './beside/words-beside';

/** Reads 基础数据 of a workbook that has no scores: nothing is claimed in it. */
export const readFigures = (
  { sheets, names, file = null }: SeenWorkbook,
  ruleSet: RuleSet,
  about: ReadFor,
  asking: Asking,
): WorkbookReading | NothingRead => {
  const readable = sheets.filter(({ sheet }) => mayHoldScores(sheet));
  const own = ownCells(names, ruleSet);
  const tables = figureTables(readable, ruleSet, { ...about, file }, own.figures);
  const chosen = chooseFigures(tables, readable, ruleSet, about.year, own.figures, asking);
  if (chosen === null || chosen === 'asked') {
    const what = tables.length === 0 ? `没有找到${SHEETS.figures}。` : `还没有选定读哪一份${SHEETS.figures}。`;
    return { kind: 'nothing', what, questions: asking.questions };
  }
  const asked = askLooks(chosen.sheet, areaOf(chosen), asking);
  const sheetOf = (name: string) => (name === asked.sheet ? asked : readable.find(({ sheet }) => sheet === name));
  const read = figuresOfTable(chosen, sheetOf, figuresNamed(own.figures, chosen), ruleSet, about, asking);
  const { sheet } = chosen.sheet;
  return {
    kind: 'familiar',
    sheet,
    readFrom: `读的是“${sheet}”第 ${chosen.first + 1}—${chosen.last + 1} 行。`,
    year: null,
    park: null,
    reported: asReported(read.values, ruleSet),
    claimed: Object.fromEntries(itemIds(ruleSet).map((item) => [item, null])) as WorkbookReading['claimed'], // every item is there
    sources: readSources(chosen, read.cells, ruleSet),
    claimedTotal: null,
    cells: { figures: read.cells, claimed: {}, total: null, check: {} },
    questions: asking.questions,
    findings: [...read.findings, ...wordsBeside([chosen.sheet], cellsRead({}, read.cells, null))],
  };
};
