import { errorOf, onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

describe('a batch', () => {
  it('stops at the action that fails, and what was done before it stays', async () => {
    const [failure, values] = await onNewSheet(async (sheet, context) => {
      sheet.getRange('E1').values = [['before']];
      sheet.getRange('E2:E3').values = [[1, 2, 3]];
      sheet.getRange('E3').values = [['after']];
      const code = await errorOf(() => context.sync());
      const range = sheet.getRange('E1:E3').load('values');
      await context.sync();
      return [code, range.values] as const;
    });
    expect(failure).toEqual(['InvalidArgument', 'Range.values']);
    expect(values).toEqual([['before'], [''], ['']]);
  });

  it('reads what it has written, formulas calculated', async () => {
    const values = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.formulas = [[2, 3, '=A1*B1']];
      range.load('values');
      sheet.getRange('A1').values = [[10]];
      const again = sheet.getRange('C1').load('values');
      await context.sync();
      return [range.values[0]?.[2], again.values[0]?.[0]] as unknown[];
    });
    expect(values).toEqual([6, 30]);
  });

  it('does not mix with another that runs at the same time', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    const job = (address: string, value: number) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(address);
        range.values = [[value]];
        await context.sync();
        range.load('values,address');
        await context.sync();
        return [range.address, range.values[0]?.[0]] as unknown[];
      });
    await expect(Promise.all([job('K1', 1), job('K2', 2), job('K3', 3)])).resolves.toEqual([
      [`${name}!K1`, 1],
      [`${name}!K2`, 2],
      [`${name}!K3`, 3],
    ]);
  });

  it('is counted once for each sync, without the clean-up of the client', async () => {
    excel.now.resetCounts();
    await onNewSheet(async (sheet, context) => {
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(excel.now.syncCount()).toBe(2);
    expect(excel.now.traffic().requestBytes).toBeGreaterThan(100);
  });
});

describe('objects that are kept from one sync to the next', () => {
  it('are let go when the run ends', async () => {
    const { references } = excel.now.host.interpreter;
    const before = references.size;
    const during = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      const below = range.getOffsetRange(1, 0);
      await context.sync();
      const kept = references.size;
      below.values = [['下']];
      await context.sync();
      return kept;
    });
    await excel.now.idle();
    expect([during - before, references.size - before]).toEqual([2, 0]);
  });

  it('are refused by the client after that', async () => {
    const stale = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range;
    });
    expect(() => stale.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });
});

describe('what is not there', () => {
  it('is a null object on which everything else is null too, also in a later sync', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = sheet.getUsedRangeOrNullObject();
      range.load('address');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
      const later = sheet.getRange('A1').load('values');
      await context.sync();
      expect(later.isNullObject).toBe(true);
    });
  });

  it.each([
    ['a sheet', (context) => context.workbook.worksheets.getItem('没有').load('name'), 'ItemNotFound'],
    ['a name', (context) => context.workbook.names.getItem('没有').load('value'), 'ItemNotFound'],
    ['an address', (context) => sheet(context).getRange('A0').load('values'), 'InvalidArgument'],
    [
      'cells beyond the sheet',
      (context) => sheet(context).getRangeByIndexes(0, 16_384, 1, 1).load('values'),
      'InvalidArgument',
    ],
    ['a member that the host does not have', (context) => context.workbook.pivotTables.load('items'), 'ApiNotFound'],
  ] satisfies [string, (context: Excel.RequestContext) => unknown, string][])(
    'is an error when it is asked for outright: %s',
    async (_what, ask, code) => {
      const failure = await errorOf(() =>
        Excel.run(async (context) => {
          ask(context);
          await context.sync();
        }),
      );
      expect(failure?.[0]).toBe(code);
    },
  );

  it('cannot be written', async () => {
    const failure = await errorOf(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject('没有').name = '有';
        await context.sync();
      }),
    );
    expect(failure?.[0]).toBe('InvalidObjectPath');
  });

  it('is named in the error', async () => {
    await expect(
      Excel.run(async (context) => {
        context.workbook.slicers.load('items');
        await context.sync();
      }),
    ).rejects.toThrow(/Workbook\.Slicers/i);
  });

  it('is an error of the client when it was not loaded', async () => {
    await onNewSheet(async (added, context) => {
      const range = added.getRange('A1');
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });
});

describe('the host', () => {
  it.each([
    [5004, 'InvalidOperationInCellEditMode'],
    [5102, 'ActivityLimitReached'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
  ] as const)('fails once on demand, as Excel does: %s', async (fault, code) => {
    const ask = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.load('items');
        await context.sync();
      });
    excel.now.fault(fault);
    expect((await errorOf(ask))?.[0]).toBe(code);
    expect(await errorOf(ask)).toBeNull();
  });

  it('takes no request beyond five megabytes', async () => {
    const failure = await errorOf(() =>
      onNewSheet(async (added, context) => {
        added.getRange('A1:A600').values = Array.from({ length: 600 }, () => ['字'.repeat(3000)]);
        await context.sync();
      }),
    );
    expect(failure?.[0]).toBe('RequestPayloadSizeLimitExceeded');
  });
});

function sheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getActiveWorksheet();
}
