import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNumber } from '../../../shared/assessment/read-number';
import {
  CONDITION_IDS,
  CONDITIONS,
  FOCAL_POINTS,
  MATERIALS,
  PARK_KINDS,
  PARK_MODES,
  RECOGNITION_STAGES,
  regionOf,
  REGIONS,
  RELAXATION,
  REQUIREMENT_IDS,
  requirement,
} from '../../../shared/regulation/recognition';

/** Spaces, line ends and the two kinds of brackets and marks carry nothing: pages break in the middle of sentences. */
const even = (text: string): string =>
  text.replace(/\s/g, '').replaceAll(';', '；').replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）');
const published = even(readFileSync(join(process.cwd(), 'shared/regulation/text/2021-57.txt'), 'utf8'));
const article = (from: string, to: string) => published.slice(published.indexOf(from), published.indexOf(to));
const [third, eighth, ninth, tenth] = [
  article('第三条', '第四条'),
  article('第八条', '第九条'),
  article('第九条', '第十条'),
  article('第十条', '第十一条'),
] as const;

describe('the words on recognition', () => {
  it('are the seven conditions of Article 8, all of them and nothing else', () => {
    const items = CONDITION_IDS.map((id) => `（${CONDITIONS[id].item}）${even(CONDITIONS[id].words)}`);
    const list = eighth.slice(eighth.indexOf('（一）'), eighth.indexOf('对渝东北'));
    expect(list).toBe(`${items.join('；')}。`);
  });

  it('are those of the second paragraph, on what may be relaxed', () => {
    const paragraph = eighth.slice(eighth.indexOf('对渝东北'));
    expect(paragraph).toBe(`${even(RELAXATION.regional.words)}。${even(RELAXATION.onlineToo.words)}。`);
    for (const { name } of Object.values(REGIONS)) expect(RELAXATION.regional.words).toContain(name);
    expect(RELAXATION.onlineToo.words).toContain(PARK_MODES.onlineToo);
  });

  it('are the four steps of Article 9 and the four points that the experts look at', () => {
    const steps = RECOGNITION_STAGES.map(({ item, name, words }) => `（${item}）${name}。${even(words)}。`);
    expect(ninth.slice(ninth.indexOf('（一）'))).toBe(steps.join(''));
    expect(ninth).toContain(`重点考察园区${Object.values(FOCAL_POINTS).join('、')}等方面的情况`);
  });

  it('are the four kinds of material of Article 10', () => {
    const items = Object.values(MATERIALS).map(({ item, words }) => `（${item}）${even(words)}`);
    expect(tenth.slice(tenth.indexOf('（一）'))).toContain(`${items.join('；')}。`);
  });

  it('are the two kinds of park of Article 3', () => {
    expect(third).toContain(`分为${PARK_KINDS.comprehensive}和${PARK_KINDS.professional}`);
  });

  it.each(REQUIREMENT_IDS)('the requirement %s stands in the words of its condition', (id) => {
    const { condition, words, of } = requirement(id);
    expect(CONDITIONS[condition].words).toContain(words);
    if (of.kind !== 'atLeast') return;
    expect(even(words)).toContain(even(of.printed));
    expect(Number(readNumber(of.printed, of.unit))).toBe(of.least);
  });

  it('leave no number of a condition without a requirement', () => {
    for (const id of CONDITION_IDS) {
      const printed = CONDITIONS[id].words.match(/\d[\d ]*/g) ?? [];
      const asked = REQUIREMENT_IDS.map(requirement).filter(
        ({ condition, of }) => condition === id && of.kind === 'atLeast',
      );
      expect(asked).toHaveLength(printed.length);
    }
  });
});

describe('the region of a district', () => {
  it.each([
    ['万州区', 'northeast'],
    ['重庆市开州区', 'northeast'],
    ['忠县', 'northeast'],
    ['云阳县', 'northeast'],
    ['黔江区', 'southeast'],
    ['秀山土家族苗族自治县', 'southeast'],
    ['石柱土家族自治县', 'southeast'],
    ['石柱', 'southeast'],
    ['大足区', null],
    ['万州新区', null],
    ['两江新区', null],
    ['忠', null],
    ['', null],
  ])('%s is %s', (name, region) => {
    expect(regionOf(name)).toBe(region);
  });

  it('is one of two that share no district', () => {
    const all = Object.values(REGIONS).flatMap(({ districts }) => [...districts]);
    expect(all).toHaveLength(17);
    expect(new Set(all).size).toBe(all.length);
  });
});
