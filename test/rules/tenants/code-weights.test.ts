import {
  codeCheckCharacter,
  codeFault,
  meantCode,
  organisationCheckCharacter,
} from '../../../shared/evaluation/tenants/credit-code';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** The standard's own example, and codes of companies as the national register publishes them. */
const PUBLISHED = ['91350100M000100Y43', '91330100799655058B', '9144030071526726XG', '914403001922038216'];

const replaced = (code: string, index: number, other: string): string =>
  code.slice(0, index) + other + code.slice(index + 1);

describe('the check character of 统一社会信用代码', () => {
  it.each(PUBLISHED)('of %s, which is published, holds', (code) => {
    expect(codeFault(code)).toBeNull();
  });

  // A 1 in one place alone: the check character is 31 less the weight that GB 32100-2015 prints for that place.
  it.each([
    [1, 1, '10000000000000000Y'],
    [2, 3, '01000000000000000W'],
    [3, 9, '00100000000000000N'],
    [4, 27, '000100000000000004'],
    [5, 19, '00001000000000000C'],
    [6, 26, '000001000000000005'],
    [7, 16, '00000010000000000F'],
    [8, 17, '00000001000000000E'],
    [9, 20, '00000000100000000B'],
    [10, 29, '000000000100000002'],
    [11, 25, '000000000010000006'],
    [12, 13, '00000000000100000J'],
    [13, 8, '00000000000010000P'],
    [14, 24, '000000000000010007'],
    [15, 10, '00000000000000100M'],
    [16, 30, '000000000000000101'],
    [17, 28, '000000000000000013'],
  ])('counts place %i with weight %i: %s', (place, weight, code) => {
    expect(code.indexOf('1')).toBe(place - 1);
    expect(ALPHABET.indexOf(code.at(-1) ?? '')).toBe(31 - weight);
    expect(codeFault(code)).toBeNull();
    expect(codeCheckCharacter(code)).toBe(code.at(-1));
  });

  it('of a code that weighs nothing is 0', () => {
    expect(codeFault('000000000000000000')).toBeNull();
  });

  it.each(PUBLISHED)('finds each single wrong character of %s', (code) => {
    for (let index = 0; index < code.length; index += 1)
      for (const other of ALPHABET)
        if (other !== code[index])
          expect([replaced(code, index, other), codeFault(replaced(code, index, other))]).not.toContain(null);
  });

  it.each(PUBLISHED)('finds each two neighbours of %s that are exchanged', (code) => {
    for (let index = 0; index + 1 < code.length; index += 1) {
      const [one = '', other = ''] = [code[index], code[index + 1]];
      const exchanged = replaced(replaced(code, index, other), index + 1, one);
      if (one !== other) expect([exchanged, codeFault(exchanged)]).not.toContain(null);
    }
  });

  it.each([...'IOSVZ', 'a', '-', '，'])(
    'is not asked for where a “%s” stands: that is pointed out, wherever it is',
    (strange) => {
      const code = PUBLISHED[0] ?? '';
      for (let index = 0; index < code.length; index += 1)
        expect(codeFault(replaced(code, index, strange))).toEqual({
          fault: 'character',
          position: index + 1,
          character: strange,
        });
    },
  );

  it('is not asked for where a letter stands in the region, places 3 to 8', () => {
    for (let place = 3; place <= 8; place += 1)
      for (const letter of ['A', 'Y'])
        expect(codeFault(replaced(PUBLISHED[0] ?? '', place - 1, letter))).toEqual({
          fault: 'region',
          position: place,
          character: letter,
        });
  });
});

describe('the check character of GB 11714 inside', () => {
  // A 1 in one place alone: 11 less the weight that the standard prints.
  it.each([
    [3, '10000000', '8'],
    [7, '01000000', '4'],
    [9, '00100000', '2'],
    [10, '00010000', '1'],
    [5, '00001000', '6'],
    [8, '00000100', '3'],
    [4, '00000010', '7'],
    [2, '00000001', '9'],
  ])('weighs its places: %i in %s, so %s', (_, body, check) => {
    expect(organisationCheckCharacter(body)).toBe(check);
  });

  it.each([
    ['A counts 10', 'A0000000', '3'],
    ['Z counts 35', 'Z0000000', '5'],
    ['11 is written 0', '00000000', '0'],
    ['10 is written X', 'D2143569', 'X'],
  ])('%s: %s, so %s', (_, body, check) => {
    expect(organisationCheckCharacter(body)).toBe(check);
  });
});

describe('a code as it is meant', () => {
  it.each([
    ['a space', ' '],
    ['a tab', '\t'],
    ['a hard space', '\u00a0'],
    ['an ideographic space', '\u3000'],
    ['a space of no width', '\u200b'],
    ['a byte order mark', '\ufeff'],
    ['a hyphen', '-'],
    ['a true hyphen', '\u2010'],
    ['a dash', '\u2014'],
    ['a bar', '\u2015'],
    ['a minus sign', '\u2212'],
    ['a full-width hyphen', '\uff0d'],
    ['several of them', ' - \u3000\u2014'],
  ])('is read past %s', (_, between) => {
    expect(meantCode(`9135${between}0100M00${between}0100Y43${between}`)).toBe('91350100M000100Y43');
  });

  it('keeps what is of no alphabet, so that it is pointed out', () => {
    expect(meantCode('91350100M000100Y4。')).toBe('91350100M000100Y4。');
  });
});
