import { districtNames } from '../../../shared/vocabulary/districts';
import { voidWord, whoseTitle, whoseWords } from '../../../shared/vocabulary/whose-words';
import { writtenPeriod } from '../../../shared/vocabulary/written-period';
import { namedUnit, unitPower, withoutAmounts, type NumberUnit } from '../../../shared/vocabulary/written-unit';

describe('a unit that words name', () => {
  it.each<[string, NumberUnit, ReturnType<typeof namedUnit>]>([
    ['营业收入(万元)', '万元', { kind: 'own' }],
    ['营业收入', '万元', { kind: 'none' }],
    ['营业收入【元】', '万元', { kind: 'other', words: '元', power: -4 }],
    ['单位:元', '万元', { kind: 'other', words: '元', power: -4 }],
    ['营业收入(仟元)', '万元', { kind: 'other', words: '仟元', power: -1 }],
    ['营业收入(百万元)', '万元', { kind: 'other', words: '百万元', power: 2 }],
    ['营业收入(亿)', '万元', { kind: 'other', words: '亿', power: 4 }],
    ['营业收入(万)', '万元', { kind: 'own' }],
    ['营业收入(美元)', '万元', { kind: 'unclear', words: '美元' }],
    ['营业收入(RMB)', '万元', { kind: 'unclear', words: 'RMB' }],
    ['收入(元)合计(万元)', '万元', { kind: 'unclear', words: '元、万元' }],
    ['多元化单元', '万元', { kind: 'none' }],
    ['服务人次(万人次)', '人次', { kind: 'other', words: '万人次', power: 4 }],
    ['人力资源服务', '人次', { kind: 'none' }],
    ['面积(亩)', '平方米', { kind: 'unclear', words: '亩' }],
    ['满分100分', '分', { kind: 'none' }],
  ])('%s for %s', (words, unit, named) => {
    expect(namedUnit(words, unit)).toEqual(named);
  });

  it.each<[string, NumberUnit, number | null]>([
    ['元', '万元', -4],
    ['千万', '万元', 3],
    ['千', '万元', null],
    ['百元', '万元', null],
    ['万人', '人次', 4],
    ['户', '家', 0],
    ['吨', '家', null],
  ])('%s after a number of %s', (written, unit, power) => {
    expect(unitPower(written, unit)).toBe(power);
  });
});

describe('a text without its amounts', () => {
  it.each([
    ['单位:元(其中3家、2个、500m²和1.2万人次按实)', '单位:元(其中、、和按实)'],
    ['满10家的2025年收入以万元计', '满的2025年收入以万元计'],
    ['100元以上', '以上'],
  ])('%s', (text, rest) => {
    expect(withoutAmounts(text)).toBe(rest);
  });
});

describe('a period that words name, in 2025', () => {
  it.each([
    ['2025年得分', 'this', null],
    ['2024年得分', 'other', null],
    ['24年度得分', 'other', null],
    ['上年完成情况', 'other', null],
    ['2024、2025年合计', 'several', null],
    ['近三年', 'several', null],
    ['一季度', 'none', '一季度'],
    ['上半年', 'none', '上半年'],
    ['半年', 'none', '半年'],
    ['二〇二四年得分', 'other', null],
    ['二〇二五年得分', 'this', null],
    ['上期得分', 'other', null],
    ['1-6月', 'none', '6月'],
    ['1-12月', 'none', null],
    ['截至6月底', 'none', '截至6月底'],
    ['渝人社发〔2021〕57号', 'none', null],
    ['入驻企业数(2024年末)', 'other', null],
    ['得分', 'none', null],
  ])('%s', (words, year, part) => {
    expect(writtenPeriod(words, 2025)).toMatchObject({ year, part });
  });

  it('where no year is at hand, any one year is it', () => {
    expect(writtenPeriod('2024年得分', null).year).toBe('this');
    expect(writtenPeriod('2024年、2025年得分', null).year).toBe('several');
  });
});

describe('whose a score or a table is', () => {
  it.each([
    ['自评得分', 'own'],
    ['园区自查分', 'own'],
    ['区县初审得分', 'others'],
    ['考核得分', 'others'],
    ['园区自评（专家复核）', 'both'],
    ['得分', 'open'],
  ])('%s', (words, whose) => {
    expect(whoseWords(words)).toBe(whose);
  });

  it.each([
    ['重庆市市级人力资源服务产业园绩效评估评分表', 'open'],
    ['专家评分表', 'others'],
    ['2025年度自评表', 'own'],
  ])('the title %s', (words, whose) => {
    expect(whoseTitle(words)).toBe(whose);
  });

  it.each([
    ['此分作废', '作废'],
    ['已退出', '已退出'],
    ['数据待核定', '待核'],
    ['在园', null],
  ])('a note that says %s', (words, found) => {
    expect(voidWord(words)).toBe(found);
  });

  it('a title names districts by their short names', () => {
    expect(districtNames('大足、永川人力资源服务产业园')).toEqual(['永川', '大足']);
  });
});
