import { MANNERS } from '../../../workbench/excel/manners/all';
import { eventsLate } from '../../../workbench/excel/manners/events';
import { cellArea } from '../../../workbench/excel/model/grid/area';
import { filteredOut } from '../../../workbench/excel/model/sheet/filters';
import { ACTION } from '../../../workbench/excel/protocol/rich-api';
import { errorOf, onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();
afterEach(() => {
  excel.now.behave([]);
});

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

/** What some work on a new sheet answers, or the code it fails with. */
const outcome = async (work: Work): Promise<unknown> => {
  let answer: unknown = 'done';
  const error = await errorOf(() =>
    onNewSheet(async (sheet, context) => {
      answer = (await work(sheet, context)) ?? 'done';
    }),
  );
  return error ? error[0] : answer;
};

const twoFormats: Work = async (sheet, context) => {
  const { conditionalFormats } = sheet.getRange('A1');
  for (const formula of ['=A1>1', '=A1<0']) conditionalFormats.add('Custom').custom.rule.formula = formula;
  await context.sync();
};

/** 序号 1–5 and a filter that hides the rows of 2 and 4. */
const filtered: Work = async (sheet, context) => {
  sheet.getRange('A1:B6').values = [
    ['序号', '显示'],
    [1, '是'],
    [2, '否'],
    [3, '是'],
    [4, '否'],
    [5, '是'],
  ];
  sheet.autoFilter.apply(sheet.getRange('A1:B6'), 1, { filterOn: 'Values', values: ['是'] });
  await context.sync();
};

/** Reads criteria, clears them, puts them back, and answers the rows of 序号 that show. */
const refilter = async (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  again: (criteria: Excel.FilterCriteria) => Excel.FilterCriteria,
): Promise<unknown> => {
  const filter = sheet.autoFilter.load('criteria');
  sheet.load('name');
  await context.sync();
  const [, criteria] = filter.criteria;
  if (!criteria) throw new RangeError('the second column is not filtered');
  filter.clearCriteria();
  filter.apply(sheet.getRange('A1:B6'), 1, again(criteria));
  await context.sync();
  const hidden = filteredOut(excel.now.sheet(sheet.name));
  return [1, 2, 3, 4, 5].filter((row) => !hidden.includes(row));
};
const said = (criteria: Excel.FilterCriteria) =>
  Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== null)) as unknown as Excel.FilterCriteria; // the same, without its nulls

const listAt: Work = async (sheet) => {
  sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
};

const prompts: Work = async (sheet) => {
  for (const [a1, message] of [
    ['B2', '请填写是或否。'],
    ['B3', '再填一次。'],
  ] as const) {
    sheet.getRange(a1).dataValidation.prompt = { showPrompt: true, title: '', message };
  }
};

/** The cells of which an add-in has heard when somebody has filled them. */
const heard = async (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  entries: readonly (readonly [a1: string, text: string])[],
): Promise<readonly string[]> => {
  const cells: string[] = [];
  const registration = sheet.onChanged.add(async ({ address }) => {
    cells.push(address);
  });
  sheet.load('name');
  await context.sync();
  for (const [a1, text] of entries) await excel.now.userTypes(sheet.name, a1, text);
  const told = [...cells];
  registration.remove();
  await registration.context.sync();
  return told;
};

/** A job, and what comes of it where Excel is at its best and where it has the manner. */
interface Case {
  readonly manner: string;
  readonly job: string;
  readonly before?: Work;
  readonly work: Work;
  readonly plain: unknown;
  readonly unkind: unknown;
}

const CASES: readonly Case[] = [
  {
    manner: 'formats-made-by-hand',
    job: 'reading the conditional formats of a sheet',
    before: twoFormats,
    work: async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats.load('items/type');
      await context.sync();
      return formats.items.length;
    },
    plain: 2,
    unkind: 'ItemNotFound',
  },
  {
    manner: 'formats-made-by-hand',
    job: 'deleting the first of them',
    before: twoFormats,
    work: async (sheet, context) => {
      sheet.getRange().conditionalFormats.getItemAt(0).delete();
      await context.sync();
    },
    plain: 'done',
    unkind: 'ItemNotFound',
  },
  {
    manner: 'formats-made-by-hand',
    job: 'clearing them',
    before: twoFormats,
    work: async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange();
      conditionalFormats.clearAll();
      const count = conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
    plain: 0,
    unkind: 0,
  },
  {
    manner: 'writes-skip-filtered-rows',
    job: 'writing a block over filtered rows',
    before: filtered,
    work: async (sheet, context) => {
      const block = sheet.getRange('A2:A6');
      block.values = [['甲'], ['乙'], ['丙'], ['丁'], ['戊']];
      block.load('values');
      await context.sync();
      return block.values.flat();
    },
    plain: ['甲', '乙', '丙', '丁', '戊'],
    unkind: ['甲', 2, '甲', 4, '甲'],
  },
  {
    manner: 'writes-skip-filtered-rows',
    job: 'writing row by row',
    before: filtered,
    work: async (sheet, context) => {
      for (const [index, text] of ['甲', '乙', '丙'].entries()) {
        sheet.getRange(`A${String(index + 2)}`).values = [[text]];
      }
      const block = sheet.getRange('A2:A4').load('values');
      await context.sync();
      return block.values.flat();
    },
    plain: ['甲', '乙', '丙'],
    unkind: ['甲', '乙', '丙'],
  },
  {
    manner: 'protection-stays',
    job: 'taking a protection away',
    before: async (sheet) => {
      sheet.protection.protect();
    },
    work: async (sheet, context) => {
      sheet.protection.unprotect();
      await context.sync();
    },
    plain: 'done',
    unkind: 'AccessDenied',
  },
  {
    manner: 'criteria-with-nulls',
    job: 'putting back criteria as they were read',
    before: filtered,
    work: (sheet, context) => refilter(sheet, context, (criteria) => criteria),
    plain: [1, 3, 5],
    unkind: 'InvalidArgument',
  },
  {
    manner: 'criteria-with-nulls',
    job: 'putting back what they say',
    before: filtered,
    work: (sheet, context) => refilter(sheet, context, said),
    plain: [1, 3, 5],
    unkind: [1, 3, 5],
  },
  {
    manner: 'criteria-refused',
    job: 'putting back what criteria say',
    before: filtered,
    work: (sheet, context) => refilter(sheet, context, said),
    plain: [1, 3, 5],
    unkind: 'InvalidArgument',
  },
  {
    manner: 'filter-load-fails',
    job: 'reading a filter that was cleared and put back',
    before: filtered,
    work: async (sheet, context) => {
      await refilter(sheet, context, said);
      sheet.autoFilter.load('isDataFiltered');
      await context.sync();
      return sheet.autoFilter.isDataFiltered;
    },
    plain: true,
    unkind: 'GeneralException',
  },
  {
    manner: 'blank-criteria-crash',
    job: 'reading criteria with (空白)',
    before: async (sheet) => {
      sheet.autoFilter.apply(sheet.getRange('A1:B6'), 1, { filterOn: 'Values', values: ['是', ''] });
    },
    work: async (sheet, context) => {
      sheet.autoFilter.load('criteria');
      await context.sync();
    },
    plain: 'done',
    unkind: 'InvalidOrTimedOutSession',
  },
  {
    manner: 'blank-criteria-crash',
    job: 'reading criteria without',
    before: filtered,
    work: async (sheet, context) => {
      sheet.autoFilter.load('criteria');
      await context.sync();
    },
    plain: 'done',
    unkind: 'done',
  },
  {
    manner: 'name-deletion-crash',
    job: 'deleting a name',
    before: async (sheet) => {
      sheet.names.add('入驻率', sheet.getRange('A1'));
    },
    work: async (sheet, context) => {
      sheet.names.getItem('入驻率').delete();
      await context.sync();
    },
    plain: 'done',
    unkind: 'InvalidOrTimedOutSession',
  },
  {
    manner: 'chart-selected',
    job: 'merging cells',
    work: async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      await context.sync();
    },
    plain: 'done',
    unkind: 'InvalidSelection',
  },
  {
    manner: 'zoom-not-taken',
    job: 'fitting a print to the width of a page',
    work: async (sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      return sheet.pageLayout.zoom.horizontalFitToPages ?? 'as it was';
    },
    plain: 1,
    unkind: 'as it was',
  },
  {
    manner: 'undo-lost',
    job: 'undoing what somebody typed after the add-in wrote elsewhere',
    work: async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      await excel.now.userTypes(sheet.name, 'A1', '7');
      sheet.getRange('B1').values = [[8]];
      await context.sync();
      await excel.now.userUndoes();
      await excel.now.userUndoes();
      return excel.now.cell(sheet.name, 'A1').value;
    },
    plain: '',
    unkind: 7,
  },
  {
    manner: 'cell-being-edited',
    job: 'a batch that does not wait for somebody who types',
    work: async (sheet, context) => {
      sheet.load('name');
      await context.sync();
    },
    plain: 'done',
    unkind: 'InvalidOperationInCellEditMode',
  },
  {
    manner: 'list-choice-untold',
    job: 'hearing of a choice from a list',
    before: listAt,
    work: (sheet, context) => heard(sheet, context, [['B2', '是']]),
    plain: ['B2'],
    unkind: [],
  },
  {
    manner: 'list-choice-untold',
    job: 'hearing of what is typed elsewhere',
    before: listAt,
    work: (sheet, context) => heard(sheet, context, [['B3', '是']]),
    plain: ['B3'],
    unkind: ['B3'],
  },
  {
    manner: 'changes-missed',
    job: 'hearing of two changes',
    work: (sheet, context) =>
      heard(sheet, context, [
        ['B3', '是'],
        ['B4', '否'],
      ]),
    plain: ['B3', 'B4'],
    unkind: ['B4'],
  },
  {
    manner: 'rule-over-prompts',
    job: 'setting a rule over cells with several input messages',
    before: prompts,
    work: async (sheet, context) => {
      sheet.getRange('B2:B4').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      await context.sync();
    },
    plain: 'done',
    unkind: 'InvalidArgument',
  },
  {
    manner: 'rule-over-prompts',
    job: 'setting it once they are cleared',
    before: prompts,
    work: async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:B4');
      dataValidation.clear();
      dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      await context.sync();
    },
    plain: 'done',
    unkind: 'done',
  },
  {
    manner: 'events-late',
    job: 'hearing of what is typed',
    work: (sheet, context) => heard(sheet, context, [['B3', '是']]),
    plain: ['B3'],
    unkind: [],
  },
  ...(
    [
      ['adding a sheet', (_sheet, context) => context.workbook.worksheets.add()],
      [
        'showing a sheet',
        (sheet) => {
          sheet.activate();
        },
      ],
      [
        'selecting a cell',
        (sheet) => {
          sheet.getRange('B2').select();
        },
      ],
      [
        'freezing a row',
        (sheet) => {
          sheet.freezePanes.freezeRows(1);
        },
      ],
    ] satisfies [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][]
  ).map(([job, act]) => ({
    manner: 'focus-elsewhere',
    job,
    work: async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
      act(sheet, context);
      await context.sync();
    },
    plain: 'done',
    unkind: 'GeneralException',
  })),
];

describe('Excel under a manner', () => {
  it.each(CASES)('$manner: $job', async ({ manner, before, work, plain, unkind }) => {
    const under = (manners: readonly string[]) =>
      outcome(async (sheet, context) => {
        await before?.(sheet, context);
        await context.sync();
        excel.now.behave(manners);
        return work(sheet, context);
      });
    expect(await under([])).toEqual(plain);
    excel.now.behave([]);
    expect(await under([manner])).toEqual(unkind);
    excel.now.behave([]);
    expect(await under([])).toEqual(plain);
  });

  it('cell-being-edited: a batch that waits for somebody who types goes on when they press Enter', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    excel.now.behave(['cell-being-edited']);
    let read: unknown = 'waiting';
    const reading = Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = context.workbook.worksheets.getItem(name).getRange('A1').load('values');
      await context.sync();
      read = cell.values;
    });
    await excel.now.idle();
    expect(read).toBe('waiting');
    await excel.now.userTypes(name, 'A1', '7');
    await reading;
    expect(read).toEqual([[7]]);
  });

  it('typed-value-wins: a batch goes on while somebody types, who then writes over what it wrote', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    excel.now.behave(['typed-value-wins']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('A1:A2').values = [[1], [2]];
      await context.sync();
    });
    await excel.now.userTypes(name, 'A1', '7');
    expect([excel.now.cell(name, 'A1').value, excel.now.cell(name, 'A2').value]).toEqual([7, 2]);
  });

  it('events-late: what was not told is told with the next answer', async () => {
    const cells: string[] = [];
    const name = await onNewSheet(async (sheet, context) => {
      sheet.onChanged.add(async ({ address }) => {
        cells.push(address);
      });
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    excel.now.behave(['events-late']);
    await excel.now.userTypes(name, 'B3', '7');
    expect(cells).toEqual([]);
    await Excel.run((context) => context.sync());
    await excel.now.idle();
    expect(cells).toEqual(['B3']);
  });

  it('events-late: a request that was under way, or only lets go of references, tells nothing', async () => {
    const { event, batch } = eventsLate.begin(excel.now.workbook);
    const sheet = excel.now.workbook.sheets[0];
    if (!event || !batch || !sheet) throw new RangeError('the manner takes part nowhere, or there is no sheet');
    const told: string[] = [];
    const change = {
      kind: 'changed',
      sheet,
      area: cellArea(0, 0),
      change: 'RangeEdited',
      actor: 'user',
      details: null,
    } as const;
    const answer = { body: '' };
    const asks = (name: string, during: () => void = () => undefined) =>
      batch({ Actions: [{ Id: 1, ActionType: ACTION.method, Name: name }], ObjectPaths: {} }, async () => {
        during();
        return answer;
      });
    await asks('GetRange', () => event(change, () => told.push('B3')));
    await asks('_RemoveReference');
    expect(told).toEqual([]);
    await asks('GetRange');
    expect(told).toEqual(['B3']);
  });

  it('refuses the name of one that there is not, and keeps those it has', async () => {
    excel.now.behave(['focus-elsewhere']);
    expect(() => {
      excel.now.behave(['protection-stays', 'no-such-manner']);
    }).toThrow(/no manner no-such-manner; there are formats-made-by-hand,/);
    expect(await errorOf(() => onNewSheet(async (_sheet, context) => context.sync()))).toEqual([
      'GeneralException',
      'WorksheetCollection.add',
    ]);
  });

  it('is tried with each: here, or in test/browser/ what a page alone has', () => {
    const tried = [...CASES.map(({ manner }) => manner), 'typed-value-wins'];
    expect(MANNERS.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([
      'slow-close',
      'esc-without-event',
      'popups-blocked',
      'downloads-do-nothing',
    ]);
  });

  it('has a name of its own for each, says what it does, and where that was seen', () => {
    expect(new Set(MANNERS.map(({ name }) => name)).size).toBe(MANNERS.length);
    for (const { name, what, source } of MANNERS) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(what).toMatch(/\.$/);
      expect(source).toMatch(/^(OJ#\d+|DOC \S+)/);
    }
  });
});
