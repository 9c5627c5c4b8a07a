import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

/** A sheet whose changes are written down, and how to stop that. */
async function watchedSheet() {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const { name, handler } = await onNewSheet(async (sheet, context) => {
    const added = sheet.onChanged.add((args) => {
      heard.push(args);
      return Promise.resolve();
    });
    sheet.load('name');
    await context.sync();
    return { name: sheet.name, handler: added };
  });
  return { heard, name, handler };
}

async function write(name: string, address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange(address).values = values as never; // any entry
    await context.sync();
  });
  await excel.now.idle();
}

describe('a change of a sheet', () => {
  it('by a person is told with what was there before and after', async () => {
    const { heard, name } = await watchedSheet();
    await excel.now.userTypes(name, 'C7', '5');
    await excel.now.userTypes(name, 'C7', '42');
    expect(
      heard.map(({ address, triggerSource, changeType, details }) => ({
        address,
        triggerSource,
        changeType,
        ...details,
      })),
    ).toEqual([
      expect.objectContaining({
        address: 'C7',
        triggerSource: 'Unknown',
        changeType: 'RangeEdited',
        valueBefore: '',
        valueAfter: 5,
      }),
      expect.objectContaining({ address: 'C7', valueBefore: 5, valueAfter: 42, valueTypeAfter: 'Double' }),
    ]);
  });

  it('by the add-in itself is marked as its own', async () => {
    const { heard, name } = await watchedSheet();
    await write(name, 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ address: 'A1:B2', triggerSource: 'ThisLocalAddin' });
  });

  it('is told when the formulas that depend on it are calculated', async () => {
    const { name } = await watchedSheet();
    await write(name, 'B1', [['=A1*2']]);
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).onChanged.add(() => {
        seen.push(excel.now.cell(name, 'B1').value);
        return Promise.resolve();
      });
      await context.sync();
    });
    await excel.now.userTypes(name, 'A1', '21');
    expect(seen).toEqual([42]);
  });

  it('gives its range to the handler', async () => {
    const { heard, name } = await watchedSheet();
    await excel.now.userTypes(name, 'D4', '好');
    const values = await Excel.run(async (context) => {
      const range = heard[0]?.getRange(context).load('values');
      await context.sync();
      return range?.values;
    });
    expect(values).toEqual([['好']]);
  });

  it('is no longer told when the handler is taken away', async () => {
    const { heard, name, handler } = await watchedSheet();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await excel.now.userTypes(name, 'A1', '1');
    expect(heard).toEqual([]);
  });

  it('is not a change of looks or of input messages', async () => {
    const { heard, name } = await watchedSheet();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A1');
      range.format.fill.color = '#FFC7CE';
      range.dataValidation.prompt = { showPrompt: true, title: '', message: '请填写' };
      await context.sync();
    });
    await excel.now.idle();
    expect(heard).toEqual([]);
  });

  it.each([
    ['rows that come', 'RowInserted', (sheet: Excel.Worksheet) => sheet.getRange('2:3').insert('Down')],
    [
      'rows that go',
      'RowDeleted',
      (sheet: Excel.Worksheet) => {
        sheet.getRange('2:3').delete('Up');
      },
    ],
  ])('is also told of %s', async (_what, changeType, change) => {
    const { heard, name } = await watchedSheet();
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
    await excel.now.idle();
    expect(heard.map((args) => [args.changeType, args.address])).toEqual([[changeType, '2:3']]);
  });
});

describe('the collection of sheets', () => {
  it('tells of changes on any sheet, of sheets that come, are shown, and go', async () => {
    const heard: string[] = [];
    const hear = (what: string) => (args: { worksheetId: string }) => {
      heard.push(`${what} ${nameOf(excel.now, args.worksheetId)}`);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(hear('changed'));
      worksheets.onAdded.add(hear('added'));
      worksheets.onActivated.add(hear('activated'));
      worksheets.onDeleted.add(hear('deleted'));
      worksheets.onSelectionChanged.add((args) => {
        heard.push(`selected ${args.address}`);
        return Promise.resolve();
      });
      await context.sync();
      const added = worksheets.add('新表');
      added.activate();
      await context.sync();
    });
    await excel.now.userTypes('新表', 'A1', '1');
    await excel.now.userSelects('新表', 'B2:C3');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('新表').delete();
      await context.sync();
    });
    await excel.now.idle();
    expect(heard).toEqual(
      expect.arrayContaining(['added 新表', 'activated 新表', 'changed 新表', 'selected B2:C3', 'deleted (gone)']),
    );
  });
});

describe('what is selected', () => {
  it('is known to the add-in, whoever selected it', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.activate();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      sheet.load('name');
      await context.sync();
      expect(selected.address).toBe(`${sheet.name}!B2:C3`);
      return sheet.name;
    });
    await excel.now.userSelects(name, 'D5:E6');
    await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect(cell.address).toBe(`${name}!D5`);
    });
  });
});

function nameOf(running: ExcelInNode, id: string): string {
  return running.workbook.findSheet(id)?.name ?? '(gone)';
}
