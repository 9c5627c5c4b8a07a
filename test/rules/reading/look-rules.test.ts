import { askLooks } from '../../../shared/workbook/reading/looks/asked-looks';
import type { CellPaint } from '../../../shared/workbook/reading/looks/cell-look';
import { underRules, type LookRule, type RuleTest } from '../../../shared/workbook/reading/looks/look-rules';
import { askingWith, type Answer } from '../../../shared/workbook/reading/question';
import { plainSheet, seenCell, type SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import type { CellValue } from '../../../shared/vocabulary/cell-value';

const WINDOW = { row: 0, column: 0, rows: 300, columns: 16 };
const BLACK_ON_WHITE: CellPaint = { struck: 'no', inks: ['#000000'], ground: '#FFFFFF' };
const NOTHING = { strikes: null, ink: null, grounds: null, format: null, hides: false };
const STRIKES = { ...NOTHING, strikes: true };
const WHITENS = { ...NOTHING, ink: '#FFFFFF' };

const rule = (test: RuleTest, look: LookRule['look'] = STRIKES, more: Partial<LookRule> = {}): LookRule => ({
  areas: [{ row: 0, column: 0, rows: 20, columns: 1 }],
  test,
  look,
  stops: false,
  ...more,
});
const formula = (text: string): RuleTest => ({ kind: 'formula', formula: text });

const under = (
  values: readonly (readonly CellValue[])[],
  rules: readonly LookRule[],
  paint: CellPaint = BLACK_ON_WHITE,
): SeenSheet => underRules(plainSheet({ sheet: '自评表', row: 0, column: 0, values }), rules, () => paint, WINDOW);

/** How the first cell looks: struck, unseen, plain, or not to be told. */
const lookOf = (sheet: SeenSheet, row = 0): string => {
  const { struck, unseen, ruled } = seenCell(sheet, row, 0);
  return struck === 'whole' ? 'struck' : unseen ? 'unseen' : ruled !== null ? 'unclear' : 'plain';
};
const first = (held: CellValue, test: RuleTest, beside: CellValue = ''): string =>
  lookOf(under([[held, beside]], [rule(test)]));

describe('a conditional format that strikes a cell', () => {
  it.each<[string, CellValue, RuleTest, string]>([
    ['its number is above', 6, { kind: 'value', operator: 'greater', first: '5', second: null }, 'struck'],
    ['its number is not above', 5, { kind: 'value', operator: 'greater', first: '5', second: null }, 'plain'],
    ['its number is between', 5, { kind: 'value', operator: 'between', first: '9', second: '=1' }, 'struck'],
    ['its number is at a bound', 9, { kind: 'value', operator: 'between', first: '1', second: '9' }, 'struck'],
    ['its number is not outside', 5, { kind: 'value', operator: 'notBetween', first: '1', second: '9' }, 'plain'],
    ['it is the word', '作废', { kind: 'value', operator: 'equal', first: '="作废"', second: null }, 'struck'],
    ['it is another word', '有效', { kind: 'value', operator: 'notEqual', first: '"作废"', second: null }, 'struck'],
    ['it has the word', '27（作废）', { kind: 'text', operator: 'contains', text: '作废' }, 'struck'],
    ['it begins otherwise', '27（作废）', { kind: 'text', operator: 'beginsWith', text: '作废' }, 'plain'],
    ['it ends so', '27作废', { kind: 'text', operator: 'endsWith', text: '作废' }, 'struck'],
    ['it lacks the word', '27', { kind: 'text', operator: 'notContains', text: '作废' }, 'struck'],
    ['it is not blank', 3, { kind: 'blank', is: false }, 'struck'],
    ['it is blank but for spaces', '  ', { kind: 'blank', is: true }, 'struck'],
    ['it is no error', 3, { kind: 'error', is: false }, 'struck'],
    ['it is one of the ten highest', 3, { kind: 'other' }, 'unclear'],
    ['it has a word with a sign for others', '27', { kind: 'text', operator: 'contains', text: '作?' }, 'unclear'],
  ])('where %s', (_, held, test, expected) => {
    expect(first(held, test)).toBe(expected);
  });

  it.each<[string, CellValue, string]>([
    ['=$B1="作废"', '作废', 'struck'],
    ['=$B1="作废"', '有效', 'plain'],
    ['=B1<>""', '', 'plain'],
    ['=NOT(ISERROR(SEARCH("作废",B1)))', '此项作废', 'struck'],
    ['=NOT(ISERROR(SEARCH("作废",B1)))', '', 'plain'],
    ['=AND(ISNUMBER($A1),$B1="否",OR(A1>1,A1<0))', '否', 'struck'],
    ['=LEN(TRIM(B1))=0', ' ', 'struck'],
    ['=LEFT(B1,LEN("作"))="作"', '作废', 'struck'],
    ['=IF(B1="x",A1*2>=6,FALSE)', 'x', 'struck'],
    ['=-A1+4>50%', 'x', 'struck'],
    ['=A1/0>1', 'x', 'plain'],
    ['="a""b"=B1', 'A"B', 'struck'],
    ['=B1', 1, 'struck'],
    ['=COUNTIF($A$1:$A$9,A1)>1', '', 'unclear'],
    ['=[1]表!A1="作废"', '', 'unclear'],
    ['=状态="作废"', '', 'unclear'],
    ['=$Z$400="作废"', '', 'unclear'],
    ['=TODAY()>1', '', 'unclear'],
    ['=B1>"甲"', '乙', 'unclear'],
    [`=${'('.repeat(200)}1${')'.repeat(200)}`, '', 'unclear'],
    [`=B1="${'x'.repeat(2000)}"`, '', 'unclear'],
  ])('by the formula %s, with “%s” beside it', (text, beside, expected) => {
    expect(first(3, formula(text), beside)).toBe(expected);
  });

  it('counts the cells of its formula from the first of its own', () => {
    const sheet = under(
      [
        [1, '有效'],
        [2, '作废'],
      ],
      [rule(formula('=$B1="作废"'))],
    );
    expect([lookOf(sheet, 0), lookOf(sheet, 1)]).toEqual(['plain', 'struck']);
  });

  it('is asked about where it is not sure for which of its areas the formula was written', () => {
    const areas = [
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 1 },
    ];
    const both = [...areas].reverse();
    expect(lookOf(under([[1, 1]], [rule(formula('=$B1=1'), STRIKES, { areas })]))).toBe('struck');
    expect(lookOf(under([[1, 1]], [rule(formula('=$B1=1'), STRIKES, { areas: both })]))).toBe('unclear');
    expect(lookOf(under([[1, 1]], [rule(formula('=$B$1=1'), STRIKES, { areas: both })]))).toBe('struck');
  });

  it('knows values that come more than once', () => {
    const sheet = under([[1], [2], [1]], [rule({ kind: 'repeated', is: true })]);
    expect([0, 1, 2].map((row) => lookOf(sheet, row))).toEqual(['struck', 'plain', 'struck']);
  });
});

describe('a conditional format that hides a cell', () => {
  const always: RuleTest = { kind: 'always' };
  it.each<[string, CellValue, LookRule['look'], CellPaint, string]>([
    ['white on white', 3, WHITENS, BLACK_ON_WHITE, 'unseen'],
    ['white on blue', 3, WHITENS, { ...BLACK_ON_WHITE, ground: '#1F4E79' }, 'plain'],
    ['black ground under black', 3, { ...NOTHING, grounds: ['#000000'] }, BLACK_ON_WHITE, 'unseen'],
    ['the tones of bad', 3, { ...NOTHING, ink: '#9C0006', grounds: ['#FFC7CE'] }, BLACK_ON_WHITE, 'plain'],
    ['a scale that ends in black', 3, { ...NOTHING, grounds: ['#FFFFFF', '#000000'] }, BLACK_ON_WHITE, 'unseen'],
    ['a format that prints nothing', 3, { ...NOTHING, format: ';;;' }, BLACK_ON_WHITE, 'unseen'],
    ['a format that prints a word', 3, { ...NOTHING, format: '"作废"' }, BLACK_ON_WHITE, 'unseen'],
    ['a format that prints another number', 3000, { ...NOTHING, format: '0,' }, BLACK_ON_WHITE, 'unseen'],
    ['a format that rounds', 3.6, { ...NOTHING, format: '0' }, BLACK_ON_WHITE, 'unseen'],
    ['a format of groups', 3000, { ...NOTHING, format: '#,##0.00' }, BLACK_ON_WHITE, 'plain'],
    ['a bar in the place of the number', 3, { ...NOTHING, hides: true }, BLACK_ON_WHITE, 'unseen'],
    [
      'a colour that shows what was white',
      3,
      { ...NOTHING, ink: '#C00000' },
      { ...BLACK_ON_WHITE, inks: ['#FFFFFF'] },
      'plain',
    ],
  ])('%s', (_, held, look, paint, expected) => {
    expect(lookOf(under([[held]], [rule(always, look)], paint))).toBe(expected);
  });

  it('gives way to one before it, and to one that stops', () => {
    const red = { ...NOTHING, ink: '#C00000' };
    expect(lookOf(under([[3]], [rule(always, red), rule(always, WHITENS)]))).toBe('plain');
    expect(lookOf(under([[3]], [rule(always, NOTHING, { stops: true }), rule(always, STRIKES)]))).toBe('plain');
    expect(lookOf(under([[3]], [rule({ kind: 'other' }, NOTHING, { stops: true }), rule(always, STRIKES)]))).toBe(
      'struck',
    );
  });
});

describe('where it cannot be told whether it strikes or hides', () => {
  const unclear = (values: readonly (readonly CellValue[])[]) => under(values, [rule({ kind: 'other' })]);
  const within = { row: 0, column: 0, rows: 9, columns: 2 };
  const ask = (sheet: SeenSheet, answers: readonly Answer[] = []) => {
    const asking = askingWith(answers);
    return { sheet: askLooks(sheet, within, asking), questions: asking.questions };
  };

  it('is asked once for the range, and nothing of it is read until it is answered', () => {
    const { sheet, questions } = ask(unclear([[1], [2], [3]]));
    expect(questions).toMatchObject([{ cells: [{ row: 0 }, { row: 1 }, { row: 2 }], answer: null }]);
    expect(questions[0]?.text.where).toBe('“自评表”A1:A20');
    expect(seenCell(sheet, 1, 0).ruled).toBe('asked');
  });

  it('is answered by a click, and asked again once something else stands there', () => {
    const [asked] = ask(unclear([[1], [2]])).questions;
    const answer = { id: asked?.id ?? '', words: asked?.words ?? '', choice: 'seen' };
    const answered = ask(unclear([[1], [2]]), [answer]);
    expect(answered.questions).toMatchObject([{ answer: 'seen' }]);
    expect(seenCell(answered.sheet, 1, 0).ruled).toBeNull();
    expect(ask(unclear([[1], [3]]), [answer]).questions).toMatchObject([{ answer: null, hasLapsed: true }]);
  });

  it('is not asked of cells that are not read, nor of formats that only colour', () => {
    const far = under(
      [['', '', 'x']],
      [rule({ kind: 'other' }, STRIKES, { areas: [{ row: 0, column: 2, rows: 1, columns: 1 }] })],
    );
    expect(ask(far).questions).toEqual([]);
    expect(seenCell(far, 0, 2).ruled).toBe('unasked');
    expect(ask(under([[1]], [rule({ kind: 'other' }, { ...NOTHING, grounds: ['#FFC7CE'] })])).questions).toEqual([]);
  });

  it('is asked of the whole sheet where there are more formats than are gone through', () => {
    const areas = [{ row: 0, column: 0, rows: 1000, columns: 1 }];
    const values = Array.from({ length: 1000 }, () => [1]);
    const many = Array.from({ length: 10_000 }, () => rule({ kind: 'other' }, STRIKES, { areas }));
    expect(ask(under(values, many)).questions).toHaveLength(1);
  });
});
