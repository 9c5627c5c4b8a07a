import { Failure } from '../../../shared/vocabulary/failure';
import { refusalCode } from '../workbook/host-error';
import { inExcelAtOnce } from '../workbook/in-excel';
import type { Probe } from './probe';
import { PROBES } from './probes';
import type { Answer } from './recording';

/** Somebody works in this workbook; nothing was touched. */
class WorkbookInUse extends Failure {
  override readonly name = 'WorkbookInUse';
  override readonly title = '请在新建的空白工作簿中自检';
  constructor(readonly found: string) {
    super(`这个工作簿已有内容（“${found}”）。自检会新建和删除工作表，请新建一个空白工作簿，在其中打开窗格后再做。`);
  }
}

/** Refuses a workbook in which anything stands: a value, a formula, a format, a chart, a table or a name. */
const refuseInUse = (): Promise<void> =>
  inExcelAtOnce(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    tables.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => ({
      name: sheet.name,
      range: sheet.getUsedRangeOrNullObject().load('address'),
      charts: sheet.charts.load('items/name'),
      names: sheet.names.load('items/name'),
    }));
    await context.sync();
    const [named] = [...names.items, ...tables.items];
    const inUse =
      used.find((each) => !each.range.isNullObject || each.charts.items.length + each.names.items.length > 0) ?? named;
    if (inUse) throw new WorkbookInUse(inUse.name);
  });

/** Takes away every sheet but those that were there, hidden and protected ones as well. */
const removeOthers = (kept: ReadonlySet<string>): Promise<void> =>
  inExcelAtOnce(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    for (const sheet of worksheets.items.filter(({ id }) => !kept.has(id))) {
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  });

const ask = async ({ ask: put }: Probe): Promise<Answer> => {
  try {
    return {
      answer: await inExcelAtOnce(async (context) => {
        const sheet = context.workbook.worksheets.add();
        await context.sync();
        return put(sheet, context);
      }),
    };
  } catch (error) {
    const code = refusalCode(error);
    if (code === null) throw error;
    return { failed: code };
  }
};

/**
 * Puts every question to the Excel at hand, each on a sheet of its own that is taken away afterwards. `tell` hears each answer as it comes.
 * @throws WorkbookInUse before anything is touched
 * @throws HostRefused while a cell is being edited, and where a sheet could not be taken away
 */
export const runSelfCheck = async (tell: (probe: Probe, answer: Answer) => void): Promise<void> => {
  await refuseInUse();
  const kept = await inExcelAtOnce(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    return new Set(worksheets.items.map(({ id }) => id));
  });
  for (const probe of PROBES) {
    const answer = await ask(probe);
    await removeOthers(kept);
    tell(probe, answer);
  }
};
