import { adoptedFigures, countedFigures, withVerified } from '../../../shared/evaluation/verified/counted';
import { hearingEnds, isHeard } from '../../../shared/evaluation/verified/hearing';
import { FigureDecision, StandingFigure, type Verifier } from '../../../shared/evaluation/verified/verified-figure';
import { bothFiguresText } from '../../../shared/evaluation/verified/words';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { Instant } from '../../../shared/vocabulary/ids';

const at = (text: string) => Instant.parse(text);
const DUE = at('2026-03-04T15:59:59.000Z');
const standing = (role: Verifier, agrees: boolean | null = null): StandingFigure =>
  StandingFigure.parse({
    id: `figure-of-${role}`,
    figure: 'hazards',
    reported: 1,
    verified: 4,
    role,
    by: role,
    due: DUE,
    agrees,
  });
const COUNTED = { figure: 'hazards', reported: 1, verified: 4 };

describe('the park is heard', () => {
  test.each([
    ['the evening of the third day where the plan does not say', '2026-03-01T01:00:00.000Z', {}, DUE],
    ['of as many days as the plan says', '2026-03-01T01:00:00.000Z', { hearingDays: 1 }, '2026-03-02T15:59:59.000Z'],
    ['counted by the day in Beijing', '2026-03-01T16:30:00.000Z', { hearingDays: 1 }, '2026-03-03T15:59:59.000Z'],
  ])('until %s', (_, found, plan, until) => {
    expect(hearingEnds(at(found), plan)).toBe(until);
  });

  test('with its answer, or once its time is over', () => {
    const [before, after] = [at('2026-03-04T15:59:59.000Z'), at('2026-03-04T16:00:00.000Z')];
    expect([isHeard(standing('district'), before), isHeard(standing('district'), after)]).toEqual([false, true]);
    expect(isHeard(standing('district', false), before)).toBe(true);
  });
});

describe('a verified figure', () => {
  const later = at('2026-03-05T00:00:00.000Z');

  test('stands in the place of the reported one, a facility among the facilities', () => {
    const reported = { hazards: 1, facilities: { floorArea: true, property: true } };
    const changed = withVerified(reported, [
      { figure: 'hazards', verified: 4 },
      { figure: 'property', verified: false },
    ]);
    expect(changed).toEqual({ hazards: 4, facilities: { floorArea: true, property: false } });
    expect(reported).toEqual({ hazards: 1, facilities: { floorArea: true, property: true } });
  });

  test('counts before the settlement where it is the bureau’s own and the park was heard; what others propose does not', () => {
    const verified = [standing('district', true), standing('expert', true), standing('bureau')];
    expect(countedFigures({ verified, settlement: null }, DUE)).toEqual([]);
    expect(countedFigures({ verified, settlement: null }, later)).toEqual([COUNTED]);
    expect(countedFigures({ settlement: null }, later)).toEqual([]);
  });

  test.each([
    ['taken', 'verified', [COUNTED]],
    ['not taken', 'reported', []],
  ])('counts after the settlement as it was %s', (_, take, counted) => {
    const decision = FigureDecision.parse({ ...standing('district'), take, reason: '' });
    const settlement = { verified: [decision] };
    expect(countedFigures({ verified: [standing('bureau', true)], settlement }, later)).toEqual(counted);
    expect(adoptedFigures(settlement.verified)).toEqual(counted);
  });

  test('is said with both values in the words of the sheet', () => {
    const said = (
      figure: 'hazards' | 'property' | 'accidents',
      reported: number | string | boolean,
      verified: typeof reported,
    ) => bothFiguresText(RULE_SET_2021_57, { figure, reported, verified });
    expect(said('hazards', 1, 4)).toBe('“发现安全隐患处数”填报 1 处、核实 4 处');
    expect(said('property', true, false)).toBe('“物业管理服务功能”填报 是、核实 否');
    expect(said('accidents', 'none', 'minor')).toContain('核实 发生安全事故但未造成严重后果');
  });
});
