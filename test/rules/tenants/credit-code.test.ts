import fc from 'fast-check';
import {
  codeCheckCharacter,
  codeFault,
  meantCode,
  organisationCheckCharacter,
  organisationFault,
} from '../../../shared/evaluation/tenants/credit-code';
import { codeAt } from '../../cases/tenants';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The example of GB 32100-2015 itself. */
const OF_THE_STANDARD = '91350100M000100Y43';

const anyFirst = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 2, maxLength: 2 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''));
const anyCode = anyFirst.map((first) => first + codeCheckCharacter(first));

describe('统一社会信用代码', () => {
  it('of the standard’s own example holds, with the organisation code inside', () => {
    expect(codeFault(OF_THE_STANDARD)).toBeNull();
    expect(organisationFault(OF_THE_STANDARD)).toBeNull();
  });

  it.each([
    ['of 17 characters', '91350100M000100Y4', { fault: 'length', length: 17 }],
    ['of 19 characters', '91350100M000100Y433', { fault: 'length', length: 19 }],
    ['of none', '', { fault: 'length', length: 0 }],
    ['with an I', '9I350100M000100Y43', { fault: 'character', position: 2, character: 'I' }],
    ['with an O for a zero', '91350100M0OO100Y43', { fault: 'character', position: 11, character: 'O' }],
    ['in lower case', '91350100m000100y43', { fault: 'character', position: 9, character: 'm' }],
    ['with a letter in its region', '9135A100M000100Y43', { fault: 'region', position: 5, character: 'A' }],
    ['with another last character', '91350100M000100Y44', { fault: 'check', character: '4', expected: '3' }],
    ['with two characters exchanged', '91350100M000010Y43', { fault: 'check', character: '3', expected: 'J' }],
  ])('%s is found out', (_, code, fault) => {
    expect(codeFault(code)).toEqual(fault);
  });

  it('holds for every first 17 characters with the check character that follows from them, and for no other', () => {
    fc.assert(
      fc.property(anyFirst, (first) => {
        const sound = [...ALPHABET].filter((last) => codeFault(first + last) === null);
        expect(sound).toEqual([codeCheckCharacter(first)]);
      }),
    );
  });

  it('with any one character replaced is found out', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, index, other) => {
        fc.pre(code[index] !== other);
        expect(codeFault(code.slice(0, index) + other + code.slice(index + 1))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('with two neighbours exchanged is found out', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(15), (code, index) => {
        const [one = '', other = ''] = [code[index], code[index + 1]];
        fc.pre(one !== other);
        expect(codeFault(code.slice(0, index) + other + one + code.slice(index + 2))).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is understood in full-width or small letters, with spaces and hyphens, and nothing sound is changed', () => {
    for (const typed of [
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '91350100m000100y43',
      ' 9135 0100 M000 100Y43\u200b',
      '91350100-M000100Y4-3',
    ])
      expect([typed, meantCode(typed)]).toEqual([typed, OF_THE_STANDARD]);
    fc.assert(fc.property(anyCode, (code) => expect(meantCode(code)).toBe(code)));
  });

  it('has a check character of GB 11714 inside that is checked too', () => {
    // Published organisation codes.
    expect(['D2143569', 'M000100Y'].map(organisationCheckCharacter)).toEqual(['X', '4']);
    const code = codeAt(7);
    const wrong = code.slice(0, 16) + (code[16] === '1' ? '2' : '1');
    const sound = wrong + codeCheckCharacter(wrong);
    expect(codeFault(sound)).toBeNull();
    expect(organisationFault(sound)).toEqual({ character: sound[16], expected: code[16] });
  });
});
