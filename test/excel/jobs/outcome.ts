import { isDeepStrictEqual } from 'node:util';
import { onAside } from '../../../addin/excel/workbook/asides';
import { Failure } from '../../../shared/vocabulary/failure';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { startExcel } from '../../../workbench/excel/node/start-excel';
import { type, type Job } from './job';

/**
 * What comes of a job: all of it (`works`); all of it but what is said (`said`); nothing, and what to do (`refused`); or anything else: half a sheet, values
 * where they do not belong, lost typing, a failure without words, a retry that fails (`broken`).
 */
export interface Outcome {
  readonly kind: 'works' | 'said' | 'refused' | 'broken';
  /** What the person is told, or in which way it is broken. */
  readonly words: string;
}

/** Sheets, what stands in their cells, and whether they are protected. */
type Contents = Readonly<Record<string, readonly string[]>>;
const SHOWN = { rows: 80, columns: 40 };
const contentsOf = (excel: ExcelInNode): Contents =>
  Object.fromEntries(
    excel.workbook.sheets.map((sheet) => [
      sheet.name,
      [
        String(sheet.isProtected),
        ...Array.from({ length: SHOWN.rows * SHOWN.columns }, (_, n) =>
          String(sheet.formula(Math.floor(n / SHOWN.columns), n % SHOWN.columns)),
        ),
      ],
    ]),
  );

/** Cells that hold neither what they held before nor what they should hold now. */
const stray = (now: Contents, before: Contents, wanted: Contents): readonly string[] =>
  Object.entries(now).flatMap(([name, cells]) =>
    cells.flatMap((cell, n) => {
      const may = [before[name]?.[n] ?? '', wanted[name]?.[n] ?? ''];
      return may.includes(cell)
        ? []
        : [`${name} ${String(Math.floor((n - 1) / SHOWN.columns) + 1)}/${String((n - 1) % SHOWN.columns)}: ${cell}`];
    }),
  );

/** A sheet of the person's own, which no job may touch. */
const OWN = '我的表';
const prepare = async (job: Job): Promise<ExcelInNode> => {
  const excel = await startExcel();
  await job.before?.();
  await Excel.run(async ({ workbook }) => void workbook.worksheets.add(OWN));
  await type(OWN, { A1: '我写的', B2: 7 });
  await excel.idle();
  return excel;
};

/** Lets go of the cell that is being edited once Excel keeps something waiting for it, or the job is over; and says which. */
const letGo = async (excel: ExcelInNode, work: Promise<unknown>): Promise<boolean> => {
  const { editing } = excel.workbook;
  if (!editing.isUnderWay) return false;
  let isOver = false;
  void work.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  while (!isOver && !editing.isAwaited) await new Promise((resolve) => setTimeout(resolve, 1));
  editing.end();
  return !isOver;
};

/** Does a job in an Excel at its best: what it answers, and what then stands in the workbook. */
const wantedOf = async (job: Job) => {
  const excel = await prepare(job);
  const answer = await job.work();
  await excel.idle();
  const contents = contentsOf(excel);
  await excel.stop();
  return { answer, contents };
};
const wanted = new Map<Job, ReturnType<typeof wantedOf>>();

/** Does a job in an Excel with some manners, and says what came of it. */
export const outcomeOf = async (job: Job, manners: readonly string[]): Promise<Outcome> => {
  const best = wanted.get(job) ?? wantedOf(job);
  wanted.set(job, best);
  const { answer, contents } = await best;
  const excel = await prepare(job);
  const before = contentsOf(excel);
  const said: string[] = [];
  const stop = onAside(({ text }) => said.push(text));
  try {
    excel.behave(manners);
    const work = job.work();
    const waited = await letGo(excel, work);
    const [result] = await Promise.allSettled([work]);
    excel.behave([]);
    await excel.idle();
    const now = contentsOf(excel);
    const broken = (words: string): Outcome => ({ kind: 'broken', words });
    if (!isDeepStrictEqual(now[OWN], before[OWN])) return broken('我的表 was changed');
    if (result.status === 'fulfilled') {
      if (!isDeepStrictEqual(result.value, answer)) return broken('it answers otherwise');
      if (said.length === 0 && !isDeepStrictEqual(now, contents))
        return broken(`nothing is said of ${stray(now, contents, contents).slice(0, 3).join(', ')}`);
      const strays = stray(now, before, contents);
      if (strays.length > 0) return broken(`stray: ${strays.slice(0, 3).join(', ')}`);
      const words = [...(waited ? ['等单元格编辑结束'] : []), ...new Set(said)].join(' ');
      return { kind: words === '' ? 'works' : 'said', words };
    }
    const failure: unknown = result.reason;
    if (!(failure instanceof Failure)) return broken(`no words: ${String(failure)}`);
    if (!isDeepStrictEqual(now, before)) return broken(`half done, then: ${failure.message}`);
    await job.work();
    await excel.idle();
    return isDeepStrictEqual(contentsOf(excel), contents)
      ? { kind: 'refused', words: failure.message }
      : broken('the retry does something else');
  } finally {
    stop();
    await excel.stop();
  }
};
