import ExcelJS from 'exceljs';
import { RULE_SETS } from '../../shared/regulation/rule-set';
import { ConsolidatedPage } from '../../shared/api/consolidated';
import { Year } from '../../shared/vocabulary/ids';
import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { figuresSheet } from '../../shared/workbook/submission/figures-sheet';
import { claimedName } from '../../shared/workbook/layout/names';
import { scoringSheet } from '../../shared/workbook/submission/scoring-sheet';
import { renderExceljs } from '../../workbench/template/render-exceljs';
import { caller, PEOPLE } from '../api/support/caller';
import { startApi, type LocalApi } from '../api/support/local-api';
import { must, YEAR } from '../api/support/deeds/year';
import { fillYear } from './publication/fill-year';
import { printTable, timeInRounds } from './rounds';

const SIZES = [10, 100] as const;
const ROUNDS = 5;

/** The workbooks that the parks of a year would have sent by mail: our own template, filled with what each of them submitted. */
const mailedWorkbooks = async ({ store }: LocalApi): Promise<ArrayBuffer[]> => {
  const head = await store.yearHead(Year.parse(YEAR));
  if (!head) throw new RangeError('The year has no plan');
  const [participants, evaluations] = await Promise.all([store.participants(head), store.evaluationHeads(head.year)]);
  const latestOf = new Map(evaluations.map(({ park, latest }) => [park, latest]));
  const files: ArrayBuffer[] = [];
  for (const plan of participants) {
    const latest = latestOf.get(plan.park);
    if (!latest) throw new RangeError(`${plan.park} has not submitted`);
    const { reported, claimed } = latest;
    const context = {
      year: head.year,
      park: { id: plan.park, name: plan.name },
      plan,
      ruleSet: RULE_SETS[head.ruleSet],
      readings: head.readings,
      prefill: { reported, claimed },
    };
    const workbook = await renderExceljs([scoringSheet(context), figuresSheet(context)]);
    files.push(await workbook.xlsx.writeBuffer());
  }
  return files;
};

/** Hundredths of a point: sums of them are exact. */
const hundredths = (score: number) => Math.round(score * 100);

/** What somebody does today: opens every workbook, finds the sixteen scores and adds them up. */
const addWorkbooks = async (files: readonly ArrayBuffer[]): Promise<number> => {
  let sum = 0;
  for (const file of files) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file);
    for (const id of ITEM_IDS) {
      const [reference = ''] = workbook.definedNames.getRanges(claimedName(id)).ranges;
      const [sheet = '', cell = ''] = reference.replaceAll('$', '').replaceAll("'", '').split('!');
      const score = workbook.getWorksheet(sheet)?.getCell(cell).value;
      if (typeof score !== 'number') throw new RangeError(`${id} has no score`);
      sum += hundredths(score);
    }
  }
  return sum;
};

/** The same from us: every page of the consolidated sheet over HTTP. */
const addConsolidated = async (api: LocalApi): Promise<number> => {
  const bureau = caller(api, PEOPLE.bureau);
  const path = `/v1/years/${YEAR}/consolidated`;
  let sum = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = must(await bureau('GET', cursor ? `${path}?cursor=${cursor}` : path));
    const page = ConsolidatedPage.parse(answer.body);
    for (const { claimedTotal } of page.rows) sum += hundredths(claimedTotal ?? 0);
    cursor = page.next;
  }
  return sum;
};

const compare = async (parks: number): Promise<string[]> => {
  const api = await startApi();
  try {
    await fillYear(api, parks);
    const files = await mailedWorkbooks(api);
    const sums = [await addWorkbooks(files), await addConsolidated(api)];
    if (sums[0] !== sums[1]) throw new Error(`The sums differ: ${sums.join(' and ')} hundredths`);
    const [mailed = Number.NaN, pulled = Number.NaN] = await timeInRounds(
      [() => addWorkbooks(files).then(() => undefined), () => addConsolidated(api).then(() => undefined)],
      ROUNDS,
    );
    return [
      String(parks),
      (mailed / 1e6).toFixed(0),
      (pulled / 1e6).toFixed(0),
      `${(mailed / pulled).toFixed(1)}×`,
      `${(files.reduce((bytes, file) => bytes + file.byteLength, 0) / 1024 / parks).toFixed(1)}`,
    ];
  } finally {
    await api.stop();
  }
};

/** Adding up a year from e-mailed workbooks against pulling it from the API: the same parks, the same sum, one run. */
export const benchConsolidating = async (): Promise<void> => {
  const rows: string[][] = [];
  for (const parks of SIZES) rows.push(await compare(parks));
  printTable([['parks', 'workbooks, ms', 'consolidated sheet, ms', 'ratio', 'KB a workbook'], ...rows]);
  console.log(
    `Both come to the same sum of claimed scores. Medians of ${ROUNDS} rounds in turn; the workbooks are in memory already.`,
  );
};
