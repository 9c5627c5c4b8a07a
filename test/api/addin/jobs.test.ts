import { EVENT_KINDS, YEAR_EVENT_KINDS, type EventKind } from '../../../shared/evaluation/trail/event';
import { Principal, ROLES, type Role } from '../../../shared/vocabulary/roles';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { TASK_IDS, TASKS } from '../../../shared/evaluation/work/tasks';
import { eventText, yearEventText } from '../../../addin/pane/trail/event-text';
import { jobOfTask, jobsOf } from '../../../addin/pane/shell/jobs';

const somebody = (role: Role): Principal =>
  Principal.parse({ account: 'someone', name: '某人', role, park: 'dazu', district: 'dazu' });
const ALL = Object.keys(ROLES) as Role[];

describe('the jobs of the pane', () => {
  it.each(ALL)('lead every task of %s to a place where it is done', (role) => {
    const principal = somebody(role);
    const own = TASK_IDS.filter((task) => scopeOf(principal, TASKS[task].action) !== undefined);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((task) => jobOfTask(task, principal) === null)).toEqual([]);
  });

  it.each(ALL)('are for %s only what the role may do, the work list first', (role) => {
    const principal = somebody(role);
    const jobs = jobsOf(principal, true);
    expect(jobs[0]?.id).toBe('work');
    expect(jobs.every(({ action }) => action === null || scopeOf(principal, action) !== undefined)).toBe(true);
  });

  it('are before the first year the plan, for whoever makes it, the years before the system, which say that the plan comes first, and recognition, which belongs to no year', () => {
    const before = ALL.map((role) => [role, jobsOf(somebody(role), false).map(({ id }) => id)]);
    expect(Object.fromEntries(before)).toEqual({
      park: [],
      district: ['recognition'],
      expert: [],
      bureau: ['plan', 'past', 'recognition'],
      leader: ['past', 'recognition'],
    });
    const ahead = jobsOf(somebody('district'), false, true).map(({ id }) => id);
    expect(ahead).toEqual(['months', 'recognition']);
  });
});

const DONE_BY: Readonly<Record<EventKind, Role>> = {
  submitted: 'park',
  'tenants-listed': 'park',
  extended: 'bureau',
  'review-extended': 'bureau',
  'panel-extended': 'bureau',
  returned: 'district',
  passed: 'district',
  'conflict-declared': 'expert',
  recused: 'bureau',
  'panel-scored': 'expert',
  'scores-taken-back': 'expert',
  'scores-returned': 'bureau',
  settled: 'bureau',
  reopened: 'bureau',
  'absence-proposed': 'bureau',
  'absence-taken-back': 'bureau',
  'absence-sent-back': 'leader',
  'absence-approved': 'leader',
  'absence-revoked': 'leader',
  'result-published': 'bureau',
  'evidence-added': 'park',
  'evidence-removed': 'park',
  'district-verified': 'district',
  'expert-verified': 'expert',
  'bureau-verified': 'bureau',
  'district-withdrew': 'district',
  'expert-withdrew': 'expert',
  'bureau-withdrew': 'bureau',
  'figure-answered': 'park',
};

describe('the trail', () => {
  it.each(EVENT_KINDS)('says by whom “%s” is done', (kind) => {
    expect(eventText({ kind })).toMatchObject({ role: ROLES[DONE_BY[kind]], what: expect.stringMatching(/\S/) });
  });

  it.each([
    ['a park', EVENT_KINDS.map((kind) => eventText({ kind }).what)],
    ['a year', YEAR_EVENT_KINDS.map((kind) => yearEventText(kind).what)],
  ])('has words of its own for every kind of entry of %s', (_, words) => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
