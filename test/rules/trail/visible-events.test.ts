import { EVENT_KINDS, EvaluationEvent, type EventKind } from '../../../shared/evaluation/trail/event';
import type { Role } from '../../../shared/vocabulary/roles';
import { AccountId } from '../../../shared/vocabulary/ids';
import { eventAsSeen, eventsInSight } from '../../../shared/evaluation/trail/visible-events';

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
const EXTENSIONS = ['extended', 'review-extended', 'panel-extended'] as const satisfies readonly EventKind[];
const EVIDENCE = ['evidence-added', 'evidence-removed'] as const satisfies readonly EventKind[];
const FIGURES = [
  'district-verified',
  'expert-verified',
  'bureau-verified',
  'district-withdrew',
  'expert-withdrew',
  'bureau-withdrew',
  'figure-answered',
] as const satisfies readonly EventKind[];
const DECIDED = ['absence-approved', 'absence-revoked'] as const satisfies readonly EventKind[];
const NEVER: readonly EventKind[] = [
  'conflict-declared',
  'recused',
  'absence-proposed',
  'absence-taken-back',
  'absence-sent-back',
];
const reader = (role: Role) => ({ role, account: AccountId.parse('reader') });
const seen = (role: Role, isPublished: boolean) =>
  eventsInSight(TRAIL, reader(role), isPublished).map(({ kind }) => kind);

describe('who finds what in a trail', () => {
  test.each(['bureau', 'leader'] as const)('the %s finds all of it, unchanged', (role) => {
    for (const isPublished of [false, true]) expect(eventsInSight(TRAIL, reader(role), isPublished)).toEqual(TRAIL);
  });

  test.each<readonly [Role, boolean, readonly EventKind[]]>([
    [
      'park',
      false,
      [
        'submitted',
        'tenants-listed',
        ...EXTENSIONS,
        'returned',
        'passed',
        'reopened',
        ...DECIDED,
        ...EVIDENCE,
        ...FIGURES,
      ],
    ],
    [
      'district',
      false,
      [
        'submitted',
        'tenants-listed',
        ...EXTENSIONS,
        'returned',
        'passed',
        'reopened',
        ...DECIDED,
        ...EVIDENCE,
        ...FIGURES,
      ],
    ],
    [
      'park',
      true,
      [
        'submitted',
        'tenants-listed',
        ...EXTENSIONS,
        'returned',
        'passed',
        'settled',
        'reopened',
        ...DECIDED,
        'result-published',
        ...EVIDENCE,
        ...FIGURES,
      ],
    ],
    ['district', true, EVENT_KINDS.filter((kind) => !NEVER.includes(kind))],
    ['expert', false, []],
    ['expert', true, []],
  ])('a %s, published: %s', (role, isPublished, expected) => {
    expect(seen(role, isPublished)).toEqual(expected);
  });

  test.each<readonly [Role, readonly EventKind[]]>([
    ['park', ['submitted', 'tenants-listed']],
    ['district', ['submitted', 'tenants-listed', 'returned', 'passed']],
    ['expert', []],
    ['bureau', EVENT_KINDS],
    ['leader', EVENT_KINDS],
  ])('a %s is told which sheet was read of what was sent to them or by them, and no other', (role, expected) => {
    const told = TRAIL.map((event) => eventAsSeen({ ...event, sheet: '初审表（张三）' }, reader(role)));
    expect(told.filter(({ sheet }) => sheet !== undefined).map(({ kind }) => kind)).toEqual(expected);
  });

  test.each(['park', 'district', 'expert'] as const)('a %s is given nothing that binds an entry to others', (role) => {
    for (const event of [
      ...eventsInSight(TRAIL, reader(role), true),
      ...TRAIL.map((one) => eventAsSeen(one, reader(role))),
    ])
      expect(Object.keys(event).toSorted()).toEqual(['at', 'by', 'changes', 'kind', 'reason', 'version']);
  });

  test('a decision on a park that leaves is told without the number of the one that it corrects, and without the meeting', () => {
    const absence = { cause: 'leaving', outcome: 'failing', document: '1号', ground: '' } as const;
    const meeting = { heldOn: '2026-01-08', document: '纪要1号', attendance: ['组长'] };
    const [decision] = TRAIL.filter(({ kind }) => kind === 'absence-approved');
    if (!decision) throw new RangeError('no decision');
    const told = eventAsSeen({ ...decision, absence: { ...absence, corrects: 4 }, meeting }, reader('park'));
    expect([told.absence, told.meeting]).toEqual([absence, undefined]);
  });

  test('what an expert signed comes without the account, and the rest with it', () => {
    const byOf = Object.fromEntries(eventsInSight(TRAIL, reader('district'), true).map(({ kind, by }) => [kind, by]));
    expect(byOf).toMatchObject({
      'panel-scored': '',
      'scores-taken-back': '',
      'scores-returned': 'somebody',
      submitted: 'somebody',
      settled: 'somebody',
    });
  });
});
