import { MONEY_STEPS, isDuring, isFrom, type MoneyStepName } from '../../../shared/evaluation/money/steps';
import { mayReport, REPORT_STEPS } from '../../../shared/evaluation/months/steps';
import { PARK_STEPS, takeParkStep, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import type { Deadline } from '../../../shared/evaluation/procedure/step';
import type { Action } from '../../../shared/evaluation/procedure/permissions';
import {
  canStep,
  hasEnded,
  possibleRecognitionSteps,
  RECOGNITION_STEPS,
  type RecognitionStepName,
} from '../../../shared/evaluation/recognition/steps';
import { RECOGNITION_STATES, type RecognitionState } from '../../../shared/evaluation/recognition/states';
import { isOpen, RECTIFICATIONS, type Rectification } from '../../../shared/evaluation/money/rectification';
import { isPublished, STAGES, YEAR_STATES, type Stage, type YearState } from '../../../shared/vocabulary/stages';
import { YEAR_STEPS, type YearStepName } from '../../../shared/evaluation/procedure/year-steps';

/** The tables of steps, held to what the regulation says of each step: who takes it, from where, to where, by which clause, and what the trail gets. */
describe('every step on a park', () => {
  const STEPS: Readonly<
    Record<ParkStepName, readonly [Action, readonly Stage[], Deadline | null, string | null, string]>
  > = {
    submit: ['submission.write', ['submitted'], 'submissionsClose', '第二十二条第（一）项', 'submitted'],
    listTenants: ['tenants.write', [], 'submissionsClose', '第二十三条第（三）项', 'tenants-listed'],
    extend: ['extension.write', [], null, '第二十二条第（一）项', 'extended'],
    extendReview: ['extension.write', [], null, '第二十二条第（二）项', 'review-extended'],
    extendPanel: ['extension.write', [], null, '第二十二条第（三）项', 'panel-extended'],
    return: ['review.write', ['returned'], 'reviewsClose', '第二十二条第（二）项', 'returned'],
    pass: ['review.write', ['passed'], 'reviewsClose', '第二十二条第（二）项', 'passed'],
    declare: ['panel.score', [], 'panelCloses', '第二十二条第（三）项', 'conflict-declared'],
    recuse: ['recusal.write', [], null, '第二十二条第（三）项', 'recused'],
    score: ['panel.score', [], 'panelCloses', '第二十二条第（三）项', 'panel-scored'],
    takeBack: ['panel.score', [], null, '第二十二条第（三）项', 'scores-taken-back'],
    returnScores: ['scores-return.write', [], null, '第二十二条第（三）项', 'scores-returned'],
    settle: ['settlement.write', ['settled'], null, '第二十二条第（三）项', 'settled'],
    reopen: ['settlement.write', ['submitted'], null, '第二十二条第（二）项', 'reopened'],
    // No article knows a park that sends nothing or leaves.
    proposeAbsence: ['absence.propose', [], null, null, 'absence-proposed'],
    takeBackAbsence: ['absence.propose', [], null, null, 'absence-taken-back'],
    sendBackAbsence: ['absence.decide', [], null, null, 'absence-sent-back'],
    approveAbsence: ['absence.decide', ['absent'], null, null, 'absence-approved'],
    revokeAbsence: ['absence.decide', ['submitted', 'not-submitted'], null, null, 'absence-revoked'],
    addEvidence: ['evidence.write', [], 'submissionsClose', '第二十三条第（三）项', 'evidence-added'],
    removeEvidence: ['evidence.write', [], 'submissionsClose', '第二十三条第（三）项', 'evidence-removed'],
    verifyAtReview: ['review.write', [], 'reviewsClose', '第二十二条第（二）项', 'district-verified'],
    verifyAtPanel: ['panel.score', [], 'panelCloses', '第二十二条第（三）项', 'expert-verified'],
    verifyAtSettlement: ['settlement.write', [], null, '第二十二条第（三）项', 'bureau-verified'],
    answerFigure: ['figure.answer', [], null, '第二十二条第（三）项', 'figure-answered'],
    withdrawAtReview: ['review.write', [], null, '第二十二条第（二）项', 'district-withdrew'],
    withdrawAtPanel: ['panel.score', [], null, '第二十二条第（三）项', 'expert-withdrew'],
    withdrawAtSettlement: ['settlement.write', [], null, '第二十二条第（三）项', 'bureau-withdrew'],
  };

  it('is taken by whom, leads where, keeps which date, rests on which clause, and leaves which entry', () => {
    expect(
      Object.fromEntries(
        Object.entries(PARK_STEPS).map(([name, { action, to, deadline, clause, event }]) => [
          name,
          [action, to, deadline, clause, event],
        ]),
      ),
    ).toEqual(STEPS);
  });

  it.each<[ParkStepName, readonly Stage[]]>([
    ['addEvidence', ['not-submitted', 'submitted', 'returned']],
    ['removeEvidence', ['not-submitted', 'submitted', 'returned']],
  ])('%s is taken while the park can submit', (name, stages) => {
    const taken = STAGES.flatMap((stage) =>
      YEAR_STATES.filter((year) => !('refused' in takeParkStep(name, stage, year))).map((year) => [stage, year]),
    );
    expect(taken).toEqual(stages.flatMap((stage) => ['open', 'frozen'].map((year) => [stage, year])));
  });

  it('leads where the table says, and leaves the park where it is where it says nothing', () => {
    for (const [name, [, to]] of Object.entries(STEPS) as [ParkStepName, (typeof STEPS)[ParkStepName]][])
      for (const from of PARK_STEPS[name].from)
        for (const year of PARK_STEPS[name].during)
          expect([name, takeParkStep(name, from, year)]).toEqual([name, { to: to.length === 0 ? [from] : to }]);
  });
});

describe('every step on a year', () => {
  type Row = readonly [Action | null, readonly YearState[], readonly YearState[], string, string | null];
  const STEPS: Readonly<Record<YearStepName, Row>> = {
    plan: ['plan.write', ['open'], ['open'], '第十四条', 'plan-written'],
    confirm: ['plan.confirm', ['open'], ['open'], '第十九条', 'plan-confirmed'],
    begin: [null, ['open', 'frozen'], ['frozen'], '第二十二条第（一）项', null],
    amend: ['plan.write', ['frozen', 'graded'], ['frozen'], '第十四条', 'plan-amended'],
    confirmAmendment: ['plan.confirm', ['frozen'], ['frozen'], '第十九条', 'amendment-confirmed'],
    unsettle: [null, ['frozen', 'graded'], ['frozen'], '第二十二条第（三）项', null],
    grade: ['grading.run', ['frozen', 'graded'], ['graded'], '第二十四条', 'graded'],
    pick: ['grading.pick', ['graded'], ['graded'], '第二十四条', 'picked'],
    approve: ['grading.approve', ['graded'], ['approved'], '第二十二条第（四）项', 'approved'],
    sendBack: ['grading.approve', ['graded', 'approved'], ['frozen'], '第二十二条第（四）项', 'sent-back'],
    publish: ['publication.write', ['approved'], ['published'], '第二十二条第（四）项', 'published'],
    close: ['closure.write', ['published'], ['closed'], '第二十五条第（二）项', 'closed'],
  };

  it('is taken by whom, from where, leads where, rests on which clause, and leaves which entry', () => {
    expect(
      Object.fromEntries(
        Object.entries(YEAR_STEPS).map(([name, { action, from, to, clause, event }]) => [
          name,
          [action, from, to, clause, event],
        ]),
      ),
    ).toEqual(STEPS);
  });

  it('is out for whoever takes part from the publication on', () => {
    expect(YEAR_STATES.filter(isPublished)).toEqual(['published', 'closed']);
  });
});

describe('every step on money and rectification', () => {
  type Row = readonly [Action, readonly Rectification[] | null, readonly Rectification[], string | null, string];
  const STEPS: Readonly<Record<MoneyStepName, Row>> = {
    adjust: ['adjustment.write', null, [], '第十一条', 'base-adjusted'],
    order: [
      'rectification.write',
      ['to-order', 'ordered'],
      ['ordered'],
      '第二十五条第（二）项',
      'rectification-ordered',
    ],
    decide: [
      'rectification.write',
      ['ordered'],
      ['rectified', 'not-rectified'],
      '第二十五条第（二）项',
      'rectification-decided',
    ],
    pay: ['payment.write', null, [], '第十一条', 'paid'],
    giveBack: ['payment.write', null, [], null, 'payment-returned'],
    cancelPayment: ['payment.write', null, [], '第十一条', 'payment-cancelled'],
    spend: ['spending.write', null, [], '第十二条', 'spent'],
    cancelSpending: ['spending.write', null, [], '第十二条', 'spending-cancelled'],
    support: ['support.write', null, [], '第十三条', 'supported'],
    cancelSupport: ['support.write', null, [], '第十三条', 'support-cancelled'],
    recordPast: ['past.write', null, [], '第十一条', 'past-recorded'],
    confirmPast: ['past.confirm', null, [], '第十一条', 'past-confirmed'],
    sendBackPast: ['past.confirm', null, [], '第十一条', 'past-sent-back'],
  };
  const names = Object.keys(STEPS) as MoneyStepName[];

  it('is taken by whom, from where, leads where, rests on which clause, and leaves which fact', () => {
    expect(
      Object.fromEntries(
        Object.entries(MONEY_STEPS).map(([name, { action, from, to, clause, event }]) => [
          name,
          [action, from, to, clause, event],
        ]),
      ),
    ).toEqual(STEPS);
  });

  it.each(names)('%s can be taken wherever the rectification stands as the step asks, and nowhere else', (name) => {
    const [, from] = STEPS[name];
    // A park with nothing to rectify: no order and no outcome, but all else.
    expect(isFrom(name, null)).toBe(from === null);
    expect(RECTIFICATIONS.filter((standing) => isFrom(name, standing))).toEqual(from ?? RECTIFICATIONS);
  });

  it('is open to a district whatever the year has come to, where it records its own support', () => {
    for (const name of ['support', 'cancelSupport'] as const)
      expect(YEAR_STATES.filter((state) => isDuring(name, state))).toEqual([
        'open',
        'frozen',
        'graded',
        'approved',
        'published',
        'closed',
      ]);
  });

  it('holds the year open while something has still to be put right', () => {
    expect([null, ...RECTIFICATIONS].filter(isOpen)).toEqual(['to-order', 'ordered']);
  });
});

describe('every step of the recognition', () => {
  const UNDER_WAY: readonly RecognitionState[] = ['applied', 'assessed', 'public-notice'];
  type Row = readonly [Action, readonly (RecognitionState | null)[], readonly RecognitionState[], string, string];
  const STEPS: Readonly<Record<RecognitionStepName, Row>> = {
    apply: ['recognition.apply', [null], ['applied'], '第九条第（一）项', 'applied'],
    correct: ['recognition.apply', ['applied'], ['applied'], '第九条第（一）项', 'applied'],
    withdraw: ['recognition.apply', UNDER_WAY, ['withdrawn'], '第九条第（一）项', 'withdrawn'],
    relax: ['recognition.decide', UNDER_WAY, [], '第八条', 'relaxed'],
    relaxByGroup: ['recognition.relax', UNDER_WAY, [], '第八条', 'relaxed'],
    assess: ['recognition.decide', ['applied'], ['assessed', 'refused'], '第九条第（二）项', 'assessed'],
    notice: ['recognition.decide', ['assessed', 'public-notice'], ['public-notice'], '第九条第（三）项', 'notice-set'],
    object: ['recognition.decide', ['public-notice'], [], '第九条第（四）项', 'objection-raised'],
    settle: [
      'recognition.decide',
      ['public-notice'],
      ['public-notice', 'refused'],
      '第九条第（四）项',
      'objection-settled',
    ],
    award: ['recognition.decide', ['public-notice'], ['awarded'], '第九条第（四）项', 'awarded'],
    refuse: ['recognition.decide', UNDER_WAY, ['refused'], '第九条', 'refused'],
  };

  it('is taken by whom, from where, leads where, rests on which clause, and leaves which fact', () => {
    expect(
      Object.fromEntries(
        Object.entries(RECOGNITION_STEPS).map(([name, { action, from, to, clause, event }]) => [
          name,
          [action, from, to, clause, event],
        ]),
      ),
    ).toEqual(STEPS);
  });

  it('can be taken where it says and nowhere else, the application itself on none', () => {
    const names = Object.keys(STEPS) as RecognitionStepName[];
    for (const name of names) {
      expect([name, canStep(name, null)]).toEqual([name, name === 'apply']);
      for (const state of RECOGNITION_STATES)
        expect([name, state, canStep(name, state)]).toEqual([name, state, STEPS[name][1].includes(state)]);
    }
    expect(possibleRecognitionSteps(null)).toEqual(['apply']);
    expect(possibleRecognitionSteps('assessed')).toEqual(['withdraw', 'relax', 'relaxByGroup', 'notice', 'refuse']);
  });

  it('is the last that leaves an application awarded, refused or withdrawn', () => {
    expect(RECOGNITION_STATES.filter(hasEnded).toSorted()).toEqual(['awarded', 'refused', 'withdrawn']);
  });
});

describe('every step on a monthly report', () => {
  const BEFORE_PUBLICATION: readonly YearState[] = ['open', 'frozen', 'graded', 'approved'];

  it('is taken by the district, until the results are out, by Article 16', () => {
    const rows = Object.entries(REPORT_STEPS).map(([name, { action, during, clause, event }]) => [
      name,
      [action, during, clause, event],
    ]);
    expect(Object.fromEntries(rows)).toEqual({
      report: ['report.write', BEFORE_PUBLICATION, '第十六条', 'month-reported'],
      correct: ['report.write', BEFORE_PUBLICATION, '第十六条', 'month-corrected'],
    });
    expect(YEAR_STATES.filter(mayReport)).toEqual(BEFORE_PUBLICATION);
  });
});
