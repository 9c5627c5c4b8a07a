import { numbersNotKept } from '../../../shared/evaluation/evidence/sources';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';

const KEPT = [
  { number: '渝税证〔2025〕12号', document: '纳税证明', name: '纳税证明.pdf' },
  { number: '', document: '就业台账 J-07', name: 'scan0012.pdf' },
];
const hints = (text: string) => numbersNotKept({ tax: text }, KEPT, RULE_SET_2021_57).flatMap(({ numbers }) => numbers);

describe('the numbers that a park names as its sources', () => {
  test.each([
    ['its number', '渝税证〔2025〕12号'],
    ['its number in other brackets', '纳税证明，编号：渝税证（2025）12号'],
    ['a number in its title', 'J-07'],
    ['a part of its file name', 'scan0012'],
    ['words alone', '税务局出具的纳税证明'],
    ['a year', '2025年度、税务报表'],
    ['a month', '12月，报表'],
    ['nothing', ''],
  ])('are kept, or are none: %s', (_, text) => {
    expect(hints(text)).toEqual([]);
  });

  test.each([
    ['渝税证〔2025〕13号', ['渝税证〔2025〕13号']],
    ['纳税证明 SB-2025-009', ['sb-2025-009']],
    ['附件3；J-07', ['3']],
    ['(2025)渝税0012', ['(2025)渝税0012']],
  ])('are pointed out where no document carries them: %s', (text, numbers) => {
    expect(hints(text).map((number) => number.toLowerCase())).toEqual(numbers);
  });

  test('take no longer for a text that is made to be slow', () => {
    expect(hints(`${'1#'.repeat(20_000)}，${'a'.repeat(100_000)}`)).toEqual([]);
  });
});
