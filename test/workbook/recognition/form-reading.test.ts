import { askingWith } from '../../../shared/workbook/reading/question';
import { cellKey, type CellLook, type SeenSheet, type SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { checkApplication } from '../../../shared/workbook/recognition/form-check';
import { areaOf } from '../../../shared/workbook/recognition/form-cells';
import type { FieldId } from '../../../shared/workbook/recognition/form-fields';
import { readApplication } from '../../../shared/workbook/recognition/form-reading';
import { APPLICATION_COLUMNS as COLUMNS } from '../../../shared/workbook/recognition/form-rows';
import { applicationSheet } from '../../../shared/workbook/recognition/form-sheet';
import { seenLayout, type SeenChange } from '../../cases/seen-layout';
import { CONTENT, FILLED_FORM } from './application-fixture';

const LAYOUT = applicationSheet(FILLED_FORM);
const at = (field: FieldId, column = areaOf(field).column) => cellKey(areaOf(field).row, column);
const form = (changes: Readonly<Record<string, SeenChange>> = {}, more: Partial<SeenSheet> = {}) =>
  seenLayout(LAYOUT, new Map(Object.entries(changes)), more);
const read = (workbook: SeenWorkbook, answers: Parameters<typeof askingWith>[0] = []) => {
  const reading = readApplication(workbook, askingWith(answers));
  if (!reading) throw new RangeError('the form is not found');
  return { reading, ...checkApplication(reading) };
};
const look = (field: FieldId, each: CellLook) => new Map([[at(field), each]]);

describe('认定申报 is read as it is seen', () => {
  it.each<readonly [string, SeenWorkbook, FieldId, RegExp, string | number | null]>([
    [
      'a number that shows as a date',
      form({ [at('条件.floorArea')]: { value: 46_085, text: '3月4日', format: 'm"月"d"日"' } }),
      '条件.floorArea',
      /显示的是“3月4日”，是日期/,
      null,
    ],
    [
      'a number that shows in another scale',
      form({ [at('条件.firstYearRevenue')]: { value: 560_000_000, text: '56000.0000', format: '0!.0000' } }),
      '条件.firstYearRevenue',
      /显示的是“56000.0000”，里面的内容是 560000000/,
      null,
    ],
    [
      'an answer with a character that nobody sees',
      form({ [at('条件.staff')]: { value: '是\u200e' } }),
      '条件.staff',
      /U\+200E/,
      '是',
    ],
    ['an answer that is meant', form({ [at('条件.staff')]: { value: '有' } }), '条件.staff', /“有”/, '是'],
    ['a tick that could be either', form({ [at('条件.staff')]: { value: '☒' } }), '条件.staff', /“☒”/, null],
    [
      'a number that is struck through',
      form({}, { looks: look('条件.institutions', { struck: 'whole', unseen: false }) }),
      '条件.institutions',
      /划掉/,
      null,
    ],
    [
      'a number in the colour of its ground',
      form({}, { looks: look('条件.talent', { struck: 'no', unseen: true }) }),
      '条件.talent',
      /看起来是空的或不全，里面却有“2300”/,
      null,
    ],
    [
      'a row that was hidden by hand',
      form({}, { hiddenRows: new Set([areaOf('条件.talent').row]) }),
      '条件.talent',
      /隐藏/,
      null,
    ],
    [
      'another unit beside it',
      form({
        [at('条件.firstYearRevenue')]: { value: 5.6 },
        [at('条件.firstYearRevenue', COLUMNS.unit)]: { value: '亿元' },
      }),
      '条件.firstYearRevenue',
      /单位栏写的是“亿元”/,
      56_000,
    ],
    [
      'another unit in its label',
      form({ [at('条件.firstYearRevenue', COLUMNS.label)]: { value: '运营首年人力资源服务营收（元）' } }),
      '条件.firstYearRevenue',
      /单位是“元”/,
      null,
    ],
    [
      'a row whose label was changed while the name stayed',
      form({ [at('条件.institutions', COLUMNS.label)]: { value: '入驻企业数量' } }),
      '条件.institutions',
      /现在写的是“入驻企业数量”/,
      null,
    ],
  ])('%s is said, and is not taken', (_, workbook, field, words, fix) => {
    const { content, findings } = read(workbook);
    expect(content).toBeNull();
    const found = findings.filter(({ severity, field: of }) => severity === 'error' && of === field);
    expect(found).toHaveLength(1);
    expect(found[0]?.text.what).toMatch(words);
    expect(found[0]?.fixes[0]?.value ?? null).toBe(fix);
  });

  it.each([
    ['ticks', form({ [at('条件.staff')]: { value: '√' }, [at('材料.letter')]: { value: '☑' } })],
    ['digits in groups', form({ [at('条件.employment')]: { value: 216_000, text: '216,000', format: '#,##0' } })],
    ['the unit written fully', form({ [at('条件.firstYearRevenue', COLUMNS.unit)]: { value: '（万元）' } })],
  ])('%s ask nothing', (_, workbook) => {
    expect(read(workbook)).toMatchObject({ content: CONTENT, findings: [], reading: { questions: [] } });
  });
});

describe('认定申报', () => {
  it('whose names were lost is found by its words, and that is said', () => {
    const { content, reading } = read({ ...form(), names: [] });
    expect(content).toEqual(CONTENT);
    expect(reading).toMatchObject({ target: FILLED_FORM.target, questions: [] });
    expect(reading.readFrom).toContain('名称已经丢失');
  });

  it('that does not say any more what it is for is asked about', () => {
    const workbook = {
      ...form({ [cellKey(1, COLUMNS.unit)]: { value: '某次' }, [cellKey(1, 0)]: { value: '申报' } }),
      names: [],
    };
    const { content, reading } = read(workbook);
    expect(content).toBeNull();
    expect(reading.questions).toMatchObject([{ about: 'target', answer: null }]);
    const [question] = reading.questions;
    if (!question) throw new RangeError('nothing is asked');
    const answered = read(workbook, [{ id: question.id, words: question.words, choice: 'new' }]);
    expect(answered.reading.target).toEqual({ kind: 'new', earlier: null });
    expect(answered.content).toEqual(CONTENT);
  });

  it('of which a copy is in front is asked about, and the one that is chosen is read', () => {
    const own = form({}, { isOpen: false });
    const copy = form({ [at('条件.institutions')]: { value: 30 } }, { sheet: '认定申报 (2)' });
    const workbook = { sheets: [...own.sheets, ...copy.sheets], names: own.names };
    const { content, reading } = read(workbook);
    expect(content).toBeNull();
    expect(reading.sheet).toBeNull();
    const [question] = reading.questions;
    if (!question) throw new RangeError('nothing is asked');
    expect(question.about).toBe('sheet');
    const { id, words, choices } = question;
    const choice = choices.find(({ text }) => text.includes('认定申报 (2)'))?.id ?? '';
    const chosen = read(workbook, [{ id, words, choice }]);
    expect(chosen.content?.answers.institutions).toBe(30);
    expect(chosen.reading.sheet).toBe('认定申报 (2)');
  });

  it('that stands beside one that was kept, and beside other sheets, asks nothing', () => {
    const own = form({}, { isOpen: false });
    const kept = form({}, { sheet: '认定申报（旧）', isOpen: false });
    expect(read({ sheets: [...own.sheets, ...kept.sheets], names: own.names }).reading.questions).toEqual([]);
  });
});
