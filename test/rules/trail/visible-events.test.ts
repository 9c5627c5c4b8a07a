import { EVENT_KINDS, EvaluationEvent, type EventKind } from '../../../shared/evaluation/trail/event';
import type { Role } from '../../../shared/vocabulary/roles';
import { eventsInSight } from '../../../shared/evaluation/trail/visible-events';

const TRAIL = EVENT_KINDS.map((kind, index) =>
  EvaluationEvent.parse({
    sequence: index + 1,
    at: '2026-03-01T00:00:00.000Z',
    by: 'somebody',
    kind,
    version: 1,
    reason: '理由',
    changes: [],
    content: 'a'.repeat(64),
    previous: 'b'.repeat(64),
    hash: 'c'.repeat(64),
  }),
);
const EVIDENCE = ['evidence-added', 'evidence-removed'] as const satisfies readonly EventKind[];
const EXPERTS_ONLY: readonly EventKind[] = ['conflict-declared', 'recused'];
const seen = (role: Role, isPublished: boolean) => eventsInSight(TRAIL, role, isPublished).map(({ kind }) => kind);

describe('who finds what in a trail', () => {
  test.each(['bureau', 'leader'] as const)('the %s finds all of it, unchanged', (role) => {
    for (const isPublished of [false, true]) expect(eventsInSight(TRAIL, role, isPublished)).toEqual(TRAIL);
  });

  test.each<readonly [Role, boolean, readonly EventKind[]]>([
    ['park', false, ['submitted', 'tenants-listed', 'extended', 'returned', 'passed', 'reopened', ...EVIDENCE]],
    ['district', false, ['submitted', 'tenants-listed', 'extended', 'returned', 'passed', 'reopened', ...EVIDENCE]],
    [
      'park',
      true,
      [
        'submitted',
        'tenants-listed',
        'extended',
        'returned',
        'passed',
        'settled',
        'reopened',
        'result-published',
        ...EVIDENCE,
      ],
    ],
    ['district', true, EVENT_KINDS.filter((kind) => !EXPERTS_ONLY.includes(kind))],
    ['expert', false, []],
    ['expert', true, []],
  ])('a %s, published: %s', (role, isPublished, expected) => {
    expect(seen(role, isPublished)).toEqual(expected);
  });

  test('what an expert signed comes without the account, and the rest with it', () => {
    const byOf = Object.fromEntries(eventsInSight(TRAIL, 'district', true).map(({ kind, by }) => [kind, by]));
    expect(byOf).toMatchObject({ 'panel-scored': '', submitted: 'somebody', settled: 'somebody' });
  });
});
