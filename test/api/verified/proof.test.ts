import { verifyEvaluation } from '../../../functions/integrity/verify-evaluation';
import { verifyFigures } from '../../../functions/integrity/verify-figures';
import type { Written } from '../../../functions/integrity/rebuild-evaluation';
import { verifyChain } from '../../../functions/integrity/verify-chain';
import { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import { apiForAll } from '../support/api-for-tests';
import { caller, PEOPLE } from '../support/caller';
import { answerAs, desks, figuresTaken, lastFigure, verifyAs, withdrawAs } from '../support/deeds/verified';
import { figures, must, passAs, putPlan, submitAs, YEAR } from '../support/deeds/year';

/** The entries of dazu: sent, found and withdrawn by its district, found again, answered, passed, settled. */
const KINDS = [
  'submitted',
  'district-verified',
  'district-withdrew',
  'district-verified',
  'figure-answered',
  'passed',
  'settled',
] as const;
/** Their places. */
const [FOUND, WITHDREW, ANSWERED, SETTLED] = [1, 2, 4, 6];

describe('what cannot have happened to a verified figure is found, whoever sealed the entries', () => {
  let written: readonly Written[] = [];
  apiForAll(async (api) => {
    must(await putPlan(api, ['dazu']));
    must(await submitAs(api, 'dazu', figures()));
    const desk = await desks(api, 'dazu').district();
    must(await verifyAs(api, desk));
    must(await withdrawAs(api, desk, await lastFigure(api, 'dazu')));
    must(await verifyAs(api, desk));
    must(await answerAs(api, 'dazu', await lastFigure(api, 'dazu')));
    must(await passAs(api, 'dazu'));
    const body = { version: 1, panelSeen: 0, overrides: [], verified: await figuresTaken(api, 'dazu') };
    must(await caller(api, PEOPLE.bureau)('PUT', `/v1/evaluations/${String(YEAR)}/dazu/settlement`, { body }));
    const head = await api.store.yearHead(Year.parse(YEAR));
    if (head) written = (await verifyEvaluation(api.store, head, ParkId.parse('dazu'))).written ?? [];
  });

  const foundIn = async (entries: readonly Written[]) =>
    (await verifyChain('evaluation', async (found) => verifyFigures(entries, found))).findings.map(
      ({ entry }) => entry,
    );
  const figureOf = (index: number) => written[index]?.figure;
  /** The entries with one of them otherwise. */
  const otherwise = (index: number, changes: Partial<Written>) =>
    written.map((one, at) => (at === index ? { ...one, ...changes } : one));
  const withFigure = (index: number, changes: object) =>
    otherwise(index, { figure: Object.assign({}, figureOf(index), changes) as Written['figure'] });
  /** The first figure found and withdrawn by experts: by whom it was found, and by another. */
  const withdrawnByAnother = () => {
    const changes: Readonly<Record<number, readonly [string, object]>> = {
      [FOUND]: ['expert-verified', { role: 'expert' }],
      [WITHDREW]: ['expert-withdrew', { by: 'another' }],
    };
    return written.map((one, at) => {
      const [kind, how] = changes[at] ?? [one.event.kind, {}];
      return Object.assign({}, one, {
        event: { ...one.event, kind, ...('by' in how && how) },
        figure: one.figure && { ...one.figure, ...how },
      }) as Written;
    });
  };
  const withSettlement = (changes: object) =>
    otherwise(SETTLED, {
      settlement: Object.assign({}, written[SETTLED]?.settlement, changes) as Written['settlement'],
    });

  test('of a year as it was lived nothing is', async () => {
    expect(written.map(({ event: { kind } }) => kind)).toEqual(KINDS);
    expect(await foundIn(written)).toEqual([]);
  });

  test.each<readonly [string, () => readonly Written[], number]>([
    ['found of another figure than was sent', () => withFigure(FOUND, { reported: 9 }), FOUND],
    ['found of another version', () => withFigure(FOUND, { version: 2 }), FOUND],
    ['found by somebody else than its entry says', () => withFigure(FOUND, { role: 'bureau' }), FOUND],
    ['signed by somebody else', () => withFigure(FOUND, { by: 'another' }), FOUND],
    ['withdrawn that does not stand', () => withFigure(WITHDREW, { id: 'no-such-figure' }), WITHDREW],
    ['withdrawn by another expert than found it', withdrawnByAnother, WITHDREW],
    [
      'answered after the time was over',
      () => withFigure(ANSWERED - 1, { due: Instant.parse('2020-01-01T00:00:00.000Z') }),
      ANSWERED,
    ],
    ['answered that does not stand', () => withFigure(ANSWERED, { id: 'no-such-figure' }), ANSWERED],
    ['left out when the park was settled', () => withSettlement({ verified: undefined }), SETTLED],
    [
      'settled with another value than was found',
      () =>
        withSettlement({ verified: written[SETTLED]?.settlement?.verified?.map((one) => ({ ...one, verified: 2 })) }),
      SETTLED,
    ],
    ['settled before the park was heard', () => written.filter((_, index) => index !== ANSWERED), SETTLED],
  ])('%s', async (_, entries, index) => {
    expect(await foundIn(entries())).toContain(written[index]?.event.sequence);
  });
});
