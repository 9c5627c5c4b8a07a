import { onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

const PROMPT = { showPrompt: true, title: '园评', message: '请填写人数' };
const LIST: Excel.DataValidationRule = { list: { inCellDropDown: true, source: '优秀,良好' } };

describe('a rule', () => {
  it.each([
    ['List', LIST],
    ['WholeNumber', { wholeNumber: { operator: 'Between', formula1: '=0', formula2: '=100' } }],
    ['Decimal', { decimal: { operator: 'GreaterThanOrEqualTo', formula1: '=A9' } }],
    ['TextLength', { textLength: { operator: 'LessThan', formula1: '=50' } }],
    ['Custom', { custom: { formula: '=ISNUMBER(A1)' } }],
  ] satisfies [string, Excel.DataValidationRule][])('is given back as it was set: %s', async (type, rule) => {
    const found = await onNewSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:A5');
      dataValidation.rule = rule;
      dataValidation.load('rule,type,valid,ignoreBlanks'.replace(',valid', ''));
      await context.sync();
      return { type: dataValidation.type, rule: dataValidation.rule, blanks: dataValidation.ignoreBlanks };
    });
    expect(found).toEqual({ type, rule, blanks: true });
  });

  it('has its bounds given back as formulas, also where they were numbers', async () => {
    const found = await onNewSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { wholeNumber: { operator: 'Between', formula1: 0, formula2: 100 } };
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule;
    });
    expect(found).toEqual({ wholeNumber: { operator: 'Between', formula1: '=0', formula2: '=100' } });
  });

  it('may take its list from a range', async () => {
    const source = await onNewSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('C1:C3') } };
      dataValidation.load('rule');
      sheet.load('name');
      await context.sync();
      return [dataValidation.rule.list?.source, `=${sheet.name}!$C$1:$C$3`];
    });
    expect(source[0]).toBe(source[1]);
  });

  it('stops what a person types against it, with its own words', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = LIST;
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '等次', message: '请从列表中选择' };
      sheet.getRange('B1').dataValidation.rule = { wholeNumber: { operator: 'GreaterThan', formula1: 0 } };
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    await expect(excel.now.userTypes(name, 'A1', '很好')).rejects.toThrow('请从列表中选择');
    await expect(excel.now.userTypes(name, 'B1', '1.5')).rejects.toThrow('数据验证');
    await excel.now.userTypes(name, 'A1', '优秀');
    await excel.now.userTypes(name, 'B1', '2');
    expect([excel.now.cell(name, 'A1').value, excel.now.cell(name, 'B1').value]).toEqual(['优秀', 2]);
  });
});

describe('an input message', () => {
  it('can be put on a cell without a rule', async () => {
    const found = await onNewSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2');
      dataValidation.prompt = PROMPT;
      dataValidation.load('prompt,type');
      await context.sync();
      return [dataValidation.prompt, dataValidation.type];
    });
    expect(found).toEqual([PROMPT, 'None']);
  });

  it('on one cell of many keeps the rule there and leaves the others alone', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRange('D4:D9').dataValidation.rule = LIST;
      sheet.getRange('D6').dataValidation.prompt = PROMPT;
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    const at = (address: string) => excel.now.cell(name, address);
    expect(at('D6')).toMatchObject({
      prompt: { message: PROMPT.message },
      validation: { criterion: { kind: 'list' } },
    });
    for (const address of ['D4', 'D5', 'D7', 'D9']) {
      expect(at(address)).toMatchObject({ prompt: null, validation: { criterion: { kind: 'list' } } });
    }
  });

  it('can be put on many single cells at once', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRanges('A1,C3,E5').dataValidation.prompt = PROMPT;
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(['A1', 'B2', 'C3', 'E5'].map((address) => excel.now.cell(name, address).prompt !== null)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it.each([
    ['a title beyond 32 characters', { ...PROMPT, title: '长'.repeat(33) }],
    ['a message beyond 255 characters', { ...PROMPT, message: '长'.repeat(256) }],
  ])('is refused with %s', async (_what, prompt) => {
    await expect(
      onNewSheet(async (sheet, context) => {
        sheet.getRange('A1').dataValidation.prompt = prompt;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('cells that do not agree', () => {
  it('have no rule in common', async () => {
    const found = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1').dataValidation.rule = LIST;
      const { dataValidation } = sheet.getRange('A1:A2');
      dataValidation.load('type,rule');
      await context.sync();
      return [dataValidation.type, dataValidation.rule];
    });
    expect(found).toEqual(['Inconsistent', null]);
  });
});

describe('clearing', () => {
  it('takes rule and message away from these cells and from no others', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A4').dataValidation.rule = LIST;
      sheet.getRange('A1:A4').dataValidation.prompt = PROMPT;
      sheet.getRange('A2:A3').dataValidation.clear();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    const kinds = ['A1', 'A2', 'A3', 'A4'].map((address) => excel.now.cell(name, address).validation.criterion.kind);
    expect(kinds).toEqual(['list', 'none', 'none', 'list']);
    expect(excel.now.cell(name, 'A2').prompt).toBeNull();
  });

  it('happens to inserted rows as Excel does it: rules move with their cells', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A3').dataValidation.rule = LIST;
      sheet.getRange('1:1').insert('Down');
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(excel.now.cell(name, 'A4').validation.criterion.kind).toBe('list');
    expect(excel.now.cell(name, 'A3').validation.criterion.kind).toBe('none');
  });
});
