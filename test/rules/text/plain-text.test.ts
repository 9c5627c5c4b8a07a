import * as fc from 'fast-check';
import { readNumber } from '../../../shared/assessment/read-number';
import { shown, plainText, textFault, printable } from '../../../shared/text/plain-text';
import { Year } from '../../../shared/vocabulary/ids';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { readTenantCell } from '../../../shared/evaluation/tenants/read-cell';
import { describeTextFault } from '../../../shared/text/describe-text-fault';
import { readFigure } from '../../../shared/workbook/submission/reading/read-values';
import { readPlanCell } from '../../../shared/workbook/plan/read-cell';
import { ANY_TEXT, HOSTILE_TEXTS, RARE_TEXTS } from '../../cases/texts';
import { codeAt } from '../../cases/tenants';

const LONE = /\p{Cs}/u;

describe('a text', () => {
  test.each(HOSTILE_TEXTS)('is not %s, and it is said where', (_, text, says) => {
    const plain = plainText(text);
    const fault = textFault(plain);
    expect(fault && describeTextFault(plain, fault)).toMatch(says);
  });
  test.each(RARE_TEXTS)('is %s, as it stands', (text) => {
    expect(textFault(plainText(text))).toBeNull();
    expect(plainText(text)).toBe(text.normalize('NFC'));
    expect(printable(text)).toBe(text);
  });
  test('made plain is plain, and what has no fault has none of what breaks documents', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const plain = plainText(text);
        expect(plainText(plain)).toBe(plain);
        if (textFault(plain) === null) expect(printable(plain)).toBe(plain);
        expect(LONE.test(printable(text))).toBe(false);
        const fault = textFault(plain);
        if (fault) expect(LONE.test(describeTextFault(plain, fault))).toBe(false);
      }),
    );
  });
});

describe('a cell with what cannot be seen', () => {
  test.each([
    ['大足\u0007园区', 'name-hidden', '大足园区'],
    ['大足\ufffe园区', 'name-hidden', '大足园区'],
    ['大足\ud842园区', 'name-broken', null],
    ['大足\u0007园\ud842区', 'name-broken', null],
    ['\u200b', 'name-broken', null],
  ] as const)('named %j among the tenants is found as %s, and put right where nothing is lost', (name, code, fix) => {
    const { troubles } = readTenantCell('name', name);
    expect(troubles.map((trouble) => [trouble.code, trouble.fix ?? null])).toEqual([[code, fix]]);
  });
  test('of a park of the plan is found fault with by its own code', () => {
    for (const [what, text] of HOSTILE_TEXTS)
      expect([what, readPlanCell('name', text, Year.parse(2025)).codes]).toEqual([what, ['unfit-text']]);
  });
  test('between digits, or around a code, is taken for a space, and offered without', () => {
    expect(readNumber('\u202a1720\u202c', '人次')).toBe('1720');
    expect(readNumber('1\u0007,720\u0007', '人次')).toBeNull();
    expect(readTenantCell('code', `\u202a${codeAt(1)}\u202c`).troubles[0]).toMatchObject({
      code: 'code-form',
      fix: codeAt(1),
    });
  });
  test('is shown as something that can be seen', () => {
    expect(shown('17\u000020\ud842')).toBe('17\ufffd20\ufffd');
  });
  test('that is too long is not cut through a character', () => {
    const { value } = readFigure('revenue', `${'字'.repeat(199)}𠮷`, RULE_SET_2021_57);
    expect(value).toBe('字'.repeat(199));
  });
});
