import * as fc from 'fast-check';
import { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { isDuring, isFrom, MONEY_STEPS, type MoneyStepName } from '../../../shared/evaluation/money/steps';
import { PERMISSIONS } from '../../../shared/evaluation/procedure/permissions';
import { isOpen, rectificationOf, RECTIFICATIONS } from '../../../shared/evaluation/money/rectification';
import { YEAR_STATES, type YearState } from '../../../shared/vocabulary/stages';
import { Year } from '../../../shared/vocabulary/ids';

const STEPS = Object.keys(MONEY_STEPS) as MoneyStepName[];
const YEAR = Year.parse(2025);
const FAILED = { year: YEAR, grade: '不合格', subsidy: { state: '待整改' } } as const;
/** A fact of the year as the money trail holds it. */
const fact = (sequence: number, content: object): MoneyFact =>
  MoneyFact.parse({
    sequence,
    at: '2026-05-08T02:00:00.000Z',
    by: 'bureau',
    year: YEAR,
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
    ...content,
  });
const ORDER = { kind: 'rectification-ordered', due: '2026-07-31T16:00:00.000Z', reason: '补齐台账' };
const outcome = (rectified: boolean) => ({ kind: 'rectification-decided', rectified, reason: '现场复查' });

describe('the steps on money', () => {
  it.each<[MoneyStepName, readonly YearState[]]>([
    ['adjust', ['open', 'frozen', 'published']],
    ['order', ['published']],
    ['decide', ['published']],
    ['pay', ['published', 'closed']],
    ['giveBack', ['published', 'closed']],
    ['cancelPayment', ['published', 'closed']],
    ['spend', ['published', 'closed']],
    ['cancelSpending', ['published', 'closed']],
    ['support', YEAR_STATES],
    ['cancelSupport', YEAR_STATES],
  ])('%s can be taken in its own states of the year alone', (name, during) => {
    expect(YEAR_STATES.filter((state) => isDuring(name, state))).toEqual(during);
  });

  it('every one is open to some role, and every kind of fact comes of exactly one', () => {
    for (const name of STEPS) {
      const { action } = MONEY_STEPS[name];
      expect(Object.values(PERMISSIONS).some((held) => action in held)).toBe(true);
    }
    const kinds = MoneyFact.options.map(({ shape }) => shape.kind.value);
    expect(STEPS.map((name) => MONEY_STEPS[name].event).toSorted()).toEqual(kinds.toSorted());
  });
});

describe('a rectification', () => {
  it.each<[string, string, readonly object[], string | null]>([
    ['of a park that failed waits for the order', '待整改', [], 'to-order'],
    ['that was ordered is under way', '待整改', [ORDER], 'ordered'],
    ['that was ordered anew is still under way', '待整改', [ORDER, ORDER], 'ordered'],
    ['that succeeded is over', '应拨付', [ORDER, outcome(true)], 'rectified'],
    ['that did not succeed is over', '已取消', [ORDER, outcome(false)], 'not-rectified'],
    ['is none where the title is lost', '取消授牌', [ORDER], null],
  ])('%s', (_, state, facts, standing) => {
    const subsidy = { state: state as '待整改' };
    expect(
      rectificationOf(
        { ...FAILED, subsidy },
        facts.map((one, index) => fact(index + 1, one)),
      ),
    ).toBe(standing);
  });

  it.each(['优秀', '合格'])('is none of a park that is %s', (grade) => {
    expect(rectificationOf({ ...FAILED, grade }, [fact(1, ORDER)])).toBeNull();
  });

  it('of any attempts goes only where the table leads, and ends when it is decided', () => {
    const attempt = fc.constantFrom(
      { step: 'order' as const, content: ORDER },
      { step: 'decide' as const, content: outcome(true) },
      { step: 'decide' as const, content: outcome(false) },
    );
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        const facts: MoneyFact[] = [];
        for (const { step, content } of attempts) {
          const before = rectificationOf(FAILED, facts);
          if (!isFrom(step, before)) continue;
          facts.push(fact(facts.length + 1, content));
          expect(MONEY_STEPS[step].to).toContain(rectificationOf(FAILED, facts));
        }
        const last = rectificationOf(FAILED, facts);
        expect(RECTIFICATIONS).toContain(last);
        const leadsOn = (['order', 'decide'] as const).some((step) => isFrom(step, last));
        expect(leadsOn).toBe(isOpen(last));
      }),
    );
  });
});
