import * as fc from 'fast-check';
import {
  absenceAfter,
  absentBy,
  openProposal,
  type AbsenceStanding,
} from '../../../shared/evaluation/absence/standing';
import { EVENT_KINDS, EvaluationEvent } from '../../../shared/evaluation/trail/event';

const matter = fc.record({
  cause: fc.constantFrom('silent' as const, 'leaving' as const),
  outcome: fc.constantFrom('failing' as const, 'not-assessed' as const, 'reinstated' as const),
  document: fc.constant('1号'),
  ground: fc.constant(''),
});
/** Trails of any entries whatever, also such as nobody could have made. */
const trail = fc
  .array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS), absence: matter }), { maxLength: 30 })
  .map((entries) =>
    entries.map(({ kind, absence }, index) =>
      EvaluationEvent.parse({
        ...{ sequence: index + 1, at: '2026-03-01T00:00:00.000Z', by: 'somebody', kind, version: 0 },
        ...{ reason: `理由${index}`, changes: [], absence },
        ...{ content: 'a'.repeat(64), previous: 'b'.repeat(64), hash: 'c'.repeat(64) },
      }),
    ),
  );
const after = (events: readonly EvaluationEvent[]) =>
  events.reduce<AbsenceStanding | undefined>(absenceAfter, undefined);
const ENDING = ['submitted', 'absence-taken-back', 'absence-sent-back', 'absence-approved', 'absence-revoked'];

describe('where a park stands that sends nothing, or leaves', () => {
  test('is nothing until something is proposed, and then the last proposal, open until the first entry that ends it', () => {
    fc.assert(
      fc.property(trail, (events) => {
        const last = events.findLastIndex(({ kind }) => kind === 'absence-proposed');
        const standing = after(events);
        expect(standing?.proposal.sequence).toBe(last < 0 ? undefined : last + 1);
        const isEnded = events.slice(last + 1).some(({ kind }) => ENDING.includes(kind));
        expect(openProposal(standing) !== null).toBe(last >= 0 && !isEnded);
      }),
    );
  });

  test('a decision stands until another is approved or it is revoked: nothing else undoes it, a submission least of all', () => {
    fc.assert(
      fc.property(trail, fc.constantFrom(...EVENT_KINDS), (events, kind) => {
        const standing = after(events);
        const [end] = events.slice(-1);
        if (!standing?.decision || !end || kind === 'absence-approved' || kind === 'absence-revoked') return;
        const next = absenceAfter(standing, { ...end, kind, sequence: end.sequence + 1 });
        expect(next?.decision).toEqual(standing.decision);
        expect(absentBy(next)).toEqual(absentBy(standing));
      }),
    );
  });
});
