import * as fc from 'fast-check';
import { Instant, ParkId } from '../../../shared/vocabulary/ids';
import { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import { PERMISSIONS } from '../../../shared/evaluation/procedure/permissions';
import {
  awardObstacles,
  caseOf,
  openObjections,
  type RecognitionCase,
} from '../../../shared/evaluation/recognition/case';
import {
  groundFor,
  missingIn,
  requirementStandings,
  unmetOf,
} from '../../../shared/evaluation/recognition/requirements';
import { RECOGNITION_STATES, type RecognitionState } from '../../../shared/evaluation/recognition/states';
import {
  canStep,
  hasEnded,
  possibleRecognitionSteps,
  RECOGNITION_STEP_NAMES,
  RECOGNITION_STEPS,
  type RecognitionStepName,
} from '../../../shared/evaluation/recognition/steps';
import {
  FOCAL_POINT_IDS,
  MATERIAL_IDS,
  REQUIREMENT_IDS,
  requirement,
  type RequirementId,
} from '../../../shared/regulation/recognition';
import { CONTENT } from '../../workbook/recognition/application-fixture';

const AT = Instant.parse('2026-03-05T00:00:00Z');
const REMARKS = Object.fromEntries(FOCAL_POINT_IDS.map((id) => [id, '较好']));
/** An entry of a trail. */
const fact = (sequence: number, content: object): RecognitionFact =>
  RecognitionFact.parse({
    application: 'application-1',
    sequence,
    at: AT,
    by: 'bureau',
    reason: '理由',
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
    ...content,
  });

/** What each step writes, with every way in which it can be decided. */
const WAYS: Readonly<Record<RecognitionStepName, (standing: RecognitionCase | null) => readonly object[]>> = {
  apply: () => [{ kind: 'applied', district: 'dazu', version: 1, content: CONTENT, earlier: null }],
  correct: (standing) => [
    { kind: 'applied', district: 'dazu', version: (standing?.version ?? 0) + 1, content: CONTENT, earlier: null },
  ],
  withdraw: () => [{ kind: 'withdrawn' }],
  relax: (standing) => [{ kind: 'relaxed', version: standing?.version ?? 1, requirement: 'floorArea' }],
  relaxByGroup: (standing) => [
    {
      ...{ kind: 'relaxed', version: standing?.version ?? 1, requirement: 'talent' },
      meeting: { heldOn: '2026-03-01', document: '1号', attendance: ['张三'] },
    },
  ],
  assess: (standing) =>
    [true, false].map((passed) => ({
      kind: 'assessed',
      version: standing?.version ?? 1,
      experts: ['甲'],
      remarks: REMARKS,
      passed,
    })),
  notice: () => [{ kind: 'notice-set', from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z' }],
  object: (standing) => [
    { kind: 'objection-raised', objection: (standing?.objections.length ?? 0) + 1, raisedBy: '某公司' },
  ],
  settle: (standing) => {
    const [objection] = standing ? openObjections(standing) : [];
    return objection === undefined
      ? []
      : [true, false].map((upheld) => ({ kind: 'objection-settled', objection, upheld }));
  },
  award: () => [{ kind: 'awarded', park: ParkId.parse('dazu-new'), year: 2026 }],
  refuse: () => [{ kind: 'refused' }],
};

describe('the procedure of Article 9', () => {
  it('is open to somebody at every step, and every kind of entry comes of a step', () => {
    for (const name of RECOGNITION_STEP_NAMES) {
      const { action } = RECOGNITION_STEPS[name];
      expect(Object.values(PERMISSIONS).some((held) => action in held)).toBe(true);
    }
    const kinds = RecognitionFact.options.map(({ shape }) => shape.kind.value);
    const written = new Set(RECOGNITION_STEP_NAMES.map((name) => RECOGNITION_STEPS[name].event));
    expect([...written].toSorted()).toEqual(kinds.toSorted());
  });

  it.each<[RecognitionState | null, readonly RecognitionStepName[]]>([
    [null, ['apply']],
    ['applied', ['correct', 'withdraw', 'relax', 'relaxByGroup', 'assess', 'refuse']],
    ['assessed', ['withdraw', 'relax', 'relaxByGroup', 'notice', 'refuse']],
    ['public-notice', ['withdraw', 'relax', 'relaxByGroup', 'notice', 'object', 'settle', 'award', 'refuse']],
    ['awarded', []],
    ['refused', []],
    ['withdrawn', []],
  ])('from %s leads on by %s', (state, steps) => {
    expect(possibleRecognitionSteps(state)).toEqual(steps);
  });

  it('on any walk of allowed steps stands where the table leads, and what has ended stays as it is', () => {
    const attempt = fc.record({ name: fc.constantFrom(...RECOGNITION_STEP_NAMES), way: fc.nat({ max: 1 }) });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        const facts: RecognitionFact[] = [];
        for (const { name, way } of attempts) {
          const before = caseOf(facts);
          const ways = WAYS[name](before);
          const content = ways[way % Math.max(ways.length, 1)];
          if (!canStep(name, before?.state ?? null) || !content) continue;
          facts.push(fact(facts.length + 1, content));
          const after = caseOf(facts);
          const to: readonly RecognitionState[] = RECOGNITION_STEPS[name].to;
          expect(to.length === 0 ? [before?.state] : to).toContain(after?.state);
          expect(RECOGNITION_STATES).toContain(after?.state);
          if (after) expect(after.ended !== null || after.award !== null).toBe(hasEnded(after.state));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('can reach every state', () => {
    const reached = new Set<RecognitionState>();
    const walk = (facts: readonly RecognitionFact[], depth: number) => {
      const before = caseOf(facts);
      if (before) reached.add(before.state);
      if (depth === 0) return;
      for (const name of possibleRecognitionSteps(before?.state ?? null))
        for (const content of WAYS[name](before)) walk([...facts, fact(facts.length + 1, content)], depth - 1);
    };
    walk([], 4);
    expect([...reached].toSorted()).toEqual([...RECOGNITION_STATES].toSorted());
  });

  it('knows no application in a trail that begins with anything else', () => {
    expect(caseOf([])).toBeNull();
    expect(caseOf([fact(1, { kind: 'refused' })])).toBeNull();
  });
});

describe('the title', () => {
  const notice = { from: Instant.parse('2026-03-02T00:00:00Z'), to: Instant.parse('2026-03-09T00:00:00Z') };
  const requirements = requirementStandings(CONTENT);
  it.each([
    ['2026-03-08T23:59:59Z', ['notice-running']],
    ['2026-03-09T00:00:00Z', ['notice-running']],
    ['2026-03-09T00:00:01Z', []],
  ])('at %s is kept back by %s', (now, kinds) => {
    const found = awardObstacles({ notice, objections: [], requirements }, Instant.parse(now));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });
});

const answers = fc.record({
  policy: fc.boolean(),
  construction: fc.boolean(),
  floorArea: fc.integer({ min: 0, max: 2_000_000 }).map((hundredths) => hundredths / 100),
  facilities: fc.boolean(),
  management: fc.boolean(),
  staff: fc.boolean(),
  variety: fc.boolean(),
  institutions: fc.integer({ min: 0, max: 60 }),
  firstYearRevenue: fc.integer({ min: 0, max: 100_000_000_000 }).map((fen) => fen / 1_000_000),
  employment: fc.integer({ min: 0, max: 400_000 }),
  talent: fc.integer({ min: 0, max: 4000 }),
});

describe('the conditions of Article 8', () => {
  it('are met exactly from the number itself on, and what is missing is named', () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const { requirement: id, met, finding } of requirementStandings({ ...CONTENT, answers: given })) {
          const { of } = requirement(id);
          expect(met).toBe(of.kind === 'yesNo' ? given[id] === true : Number(given[id]) >= of.least);
          expect(finding === '').toBe(met);
        }
      }),
    );
  });

  it.each<[RequirementId, number, boolean]>([
    ['floorArea', 9999.99, false],
    ['floorArea', 10_000, true],
    ['institutions', 19, false],
    ['institutions', 20, true],
    ['firstYearRevenue', 49_999.999999, false],
    ['firstYearRevenue', 50_000, true],
    ['employment', 199_999, false],
    ['employment', 200_000, true],
    ['talent', 1999, false],
    ['talent', 2000, true],
  ])('%s of %d: %s', (id, value, met) => {
    const standing = requirementStandings({ ...CONTENT, answers: { ...CONTENT.answers, [id]: value } });
    expect(standing.find((each) => each.requirement === id)?.met).toBe(met);
  });

  it('are relaxed only where the regulation says so, and what is relaxed no longer stands in the way', () => {
    const districts = fc.constantFrom('大足区', '万州区', '黔江区', '渝北区', '忠县');
    const modes = fc.constantFrom('onSite' as const, 'onlineToo' as const);
    fc.assert(
      fc.property(answers, districts, modes, fc.subarray(REQUIREMENT_IDS), (given, districtName, mode, wanted) => {
        const content = { ...CONTENT, answers: given, districtName, mode };
        const regional = ['万州区', '黔江区', '忠县'].includes(districtName);
        for (const id of REQUIREMENT_IDS) {
          const allowed = regional || (mode === 'onlineToo' && id === 'floorArea');
          expect(groundFor(id, content, 'listed') !== null).toBe(allowed);
          // What no article names is the leading group's, where 原则上 is read so.
          expect(groundFor(id, content, 'reasoned') === 'reasoned').toBe(!allowed);
        }
        const relaxed = new Map(wanted.map((id) => [id, { reason: '理由' }] as const));
        const left = unmetOf(requirementStandings(content, relaxed)).map((each) => each.requirement);
        const unmet = unmetOf(requirementStandings(content)).map((each) => each.requirement);
        expect(left).toEqual(unmet.filter((id) => !relaxed.has(id)));
      }),
    );
  });

  it('and the materials of Article 10 are complete only when every one is there', () => {
    expect(missingIn(CONTENT)).toEqual([]);
    for (const id of REQUIREMENT_IDS)
      expect(missingIn({ ...CONTENT, answers: { ...CONTENT.answers, [id]: null } })).toHaveLength(1);
    for (const id of MATERIAL_IDS)
      expect(missingIn({ ...CONTENT, materials: { ...CONTENT.materials, [id]: false } })).toHaveLength(1);
    for (const id of Object.keys(CONTENT.notes))
      expect(missingIn({ ...CONTENT, notes: { ...CONTENT.notes, [id]: ' ' } })).toHaveLength(1);
  });
});
