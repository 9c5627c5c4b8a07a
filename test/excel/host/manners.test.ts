import { MANNERS } from '../../../workbench/excel/manners/all';
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
        const answer = await work(sheet, context);
        return answer;
      });
    expect(await under([])).toEqual(plain);
    excel.now.behave([]);
    expect(await under([manner])).toEqual(unkind);
    excel.now.behave([]);
    expect(await under([])).toEqual(plain);
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

  it('has a name of its own for each, says what it does, and where that was seen', () => {
    expect(new Set(MANNERS.map(({ name }) => name)).size).toBe(MANNERS.length);
    for (const { name, what, source } of MANNERS) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(what).toMatch(/\.$/);
      expect(source).toMatch(/^(OJ#\d+|DOC \S+)/);
    }
  });
});
