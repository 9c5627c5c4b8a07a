import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { askingWith } from '../../../shared/workbook/reading/question';
import { cellKey, type CellLook, type SeenSheet, type SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { checkItemForm } from '../../../shared/workbook/review/form-check';
import { formColumn, type FormColumn } from '../../../shared/workbook/review/form-columns';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import { readItemForm, typedEntries } from '../../../shared/workbook/review/form-reading';
import { formRow, formRows } from '../../../shared/workbook/review/form-rows';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { seenLayout, type SeenChange } from '../../cases/seen-layout';
import { PANEL_FORM, REVIEW_FORM } from './form-fixture';

const RULES = REVIEW_FORM.ruleSet;
const at = (id: ItemId, key: FormColumn, { kind }: ItemForm = REVIEW_FORM) =>
  cellKey(formRow(id, RULES), formColumn(kind, key));
const headAt = (key: FormColumn) => cellKey(formRows(RULES).header, formColumn('review', key));
const OWN = { ...REVIEW_FORM.entries, remarks: { '1.3': '核实为三家' }, notes: '总体属实' };
const FILLED: ItemForm = { ...REVIEW_FORM, entries: { ...OWN, scores: { ...OWN.scores, '1.3': 1.5 } } };
const SCORED: ItemForm = { ...PANEL_FORM, entries: { scores: { '1.1': 2, '3.1': 1 }, remarks: {}, notes: '' } };

const drawn = (
  changes: Readonly<Record<string, SeenChange>> = {},
  more: Partial<SeenSheet> = {},
  form: ItemForm = FILLED,
): SeenWorkbook => seenLayout(itemFormSheet(form), new Map(Object.entries(changes)), more);
const read = (workbook: SeenWorkbook, form = FILLED, answers: Parameters<typeof askingWith>[0] = []) => {
  const reading = readItemForm(form.kind, workbook, askingWith(answers));
  if (!reading) throw new RangeError('the form is not found');
  return { reading, ...checkItemForm(reading, form) };
};
const looks = (id: ItemId, look: CellLook) => ({ looks: new Map([[at(id, 'score'), look]]) });
const rowBelow = (id: ItemId, key: FormColumn) => {
  const row = formRow(id, RULES);
  return { row, column: formColumn('review', key), rows: 2, columns: 1 };
};

describe('初审表 is read as it is seen', () => {
  it.each<readonly [string, SeenWorkbook, ItemId, RegExp, string | number | null]>([
    [
      'a score that shows as a date',
      drawn({ [at('1.1', 'score')]: { value: 3, text: '1月3日', format: 'm"月"d"日"' } }),
      '1.1',
      /显示的是“1月3日”，是日期/,
      null,
    ],
    [
      'a score that is struck through',
      drawn({}, looks('1.1', { struck: 'whole', unseen: false })),
      '1.1',
      /划掉/,
      null,
    ],
    [
      'a score in the colour of its ground',
      drawn({}, looks('1.1', { struck: 'no', unseen: true })),
      '1.1',
      /看起来是空的/,
      null,
    ],
    [
      'a score with a character that nobody sees',
      drawn({ [at('1.1', 'score')]: { value: '3\u200e' } }),
      '1.1',
      /U\+200E/,
      3,
    ],
    ['a score as text', drawn({ [at('1.1', 'score')]: { value: '2.5分' } }), '1.1', /“2.5分”是文字/, 2.5],
    [
      'a row whose words were changed',
      drawn({ [at('1.3', 'content')]: { value: '党建工作' } }),
      '1.3',
      /现在写的是“1.3 党建工作”/,
      null,
    ],
    [
      'a row whose number was changed',
      drawn({ [at('1.3', 'item')]: { value: '1.4' } }),
      '1.3',
      /现在写的是“1.4 /,
      null,
    ],
  ])('%s is said, and is not taken', (_, workbook, item, words, fix) => {
    const { entries, findings } = read(workbook);
    const found = findings.filter((each) => each.item === item);
    expect(found).toHaveLength(1);
    expect(found[0]?.text.what).toMatch(words);
    expect(found[0]?.fixes[0]?.value ?? null).toBe(fix);
    expect(entries.scores[item]).toBeUndefined();
  });

  it('scores in cells that were merged are said, of either row', () => {
    const layout = itemFormSheet(FILLED);
    const { findings } = read(drawn({}, { merges: [...layout.merges, rowBelow('1.1', 'score')] }));
    expect(findings.map(({ item, text }) => [item, text.what])).toEqual([
      ['1.1', '与别的单元格合并成了一格（H5:H6），看不出这里填的是什么。'],
      ['1.2', '与别的单元格合并成了一格（H5:H6），看不出这里填的是什么。'],
    ]);
  });

  it('rows that were sorted under names that stayed are all said, and nothing of them is taken', () => {
    const swapped = (['item', 'content'] as const).flatMap((key) => {
      const values = new Map(itemFormSheet(FILLED).cells.map((cell) => [cellKey(cell.row, cell.column), cell.content]));
      const textAt = (id: ItemId) => {
        const content = values.get(at(id, key));
        return content?.kind === 'text' ? content.text : '';
      };
      return [
        [at('1.1', key), { value: textAt('1.3') }],
        [at('1.3', key), { value: textAt('1.1') }],
      ] as const;
    });
    const { entries, findings } = read(drawn(Object.fromEntries(swapped)));
    expect([...new Set(findings.map(({ item }) => item))]).toEqual(['1.1', '1.3']);
    expect([entries.scores['1.1'], entries.scores['1.3']]).toEqual([undefined, undefined]);
  });

  it('a head that was changed is one finding', () => {
    const { entries, findings } = read(drawn({ [headAt('content')]: { value: '内容' } }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.text.what).toContain('“评估内容”');
    expect(entries.scores).toEqual({});
  });
});

describe.each([
  ['初审表', FILLED],
  ['专家评分表', SCORED],
])('%s', (_, form) => {
  it('as it was filled in asks nothing, and is found by its names', () => {
    const { entries, findings, reading } = read(drawn({}, {}, form), form);
    expect({ entries, findings, questions: reading.questions }).toEqual({
      entries: form.entries,
      findings: [],
      questions: [],
    });
    expect(reading.readFrom).toBe(`读的是“${itemFormSheet(form).name}”。`);
  });

  it('whose names were lost is found by its words, with whose it is, and that is said', () => {
    const { entries, findings, reading } = read({ ...drawn({}, {}, form), names: [] }, form);
    expect({ entries, findings }).toEqual({ entries: form.entries, findings: [] });
    expect(reading).toMatchObject({ year: form.year, subject: form.subject, version: form.version });
    expect(reading.readFrom).toContain('名称已经丢失');
  });

  it('of which a copy is in front is asked about, and the one that is chosen is read', () => {
    const own = drawn({}, { isOpen: false }, form);
    const copy = drawn({ [at('1.1', 'score', form)]: { value: 1 } }, { sheet: '我的一份' }, form);
    const workbook = { sheets: [...own.sheets, ...copy.sheets], names: own.names };
    const { reading } = read(workbook, form);
    expect(reading).toMatchObject({ sheet: null, subject: null });
    const [question] = reading.questions;
    if (!question) throw new RangeError('nothing is asked');
    expect(question.about).toBe('sheet');
    const { id, words, choices } = question;
    const choice = choices.find(({ text }) => text.includes('我的一份'))?.id ?? '';
    const chosen = read(workbook, form, [{ id, words, choice }]);
    expect(chosen.reading.sheet).toBe('我的一份');
    expect(chosen.entries.scores['1.1']).toBe(1);
  });
});

describe('whose form it is', () => {
  const row = formRows(RULES).identity;
  const last = formColumn('review', 'remark');
  it.each([
    ['says another year in its line', drawn({ [cellKey(row, 0)]: { value: '2025年度　大足　填报第 2 版' } })],
    ['lost its names and its line', { ...drawn({ [cellKey(row, 0)]: { value: '初审' } }), names: [] }],
    ['lost its names and the cells behind its line', { ...drawn({ [cellKey(row, last)]: { value: '' } }), names: [] }],
  ])('is never guessed where it %s; what was typed can be taken over', (_, workbook) => {
    const { reading } = read(workbook);
    expect(reading).toMatchObject({ year: null, subject: null, version: null, isTyped: true });
    expect(reading.readFrom).toContain('看不出');
    expect(typedEntries(reading)).toEqual({ scores: { '1.3': 1.5 }, remarks: OWN.remarks, notes: OWN.notes });
  });

  it('takes nothing over that is in doubt', () => {
    const { reading } = read(drawn({}, looks('1.3', { struck: 'whole', unseen: false })));
    expect(typedEntries(reading).scores).toEqual({});
  });
});
