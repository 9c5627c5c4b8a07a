import type { EVENT_KINDS } from '../../../shared/evaluation/trail/event';
import { Principal, ROLES, type Role } from '../../../shared/vocabulary/roles';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { TASK_IDS, TASKS } from '../../../shared/evaluation/work/tasks';
import { eventWords } from '../../../addin/pane/trail/event-text';
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

  it('are before the first year the plan, for whoever makes it, and recognition, which belongs to no year', () => {
    const before = ALL.map((role) => [role, jobsOf(somebody(role), false).map(({ id }) => id)]);
    expect(Object.fromEntries(before)).toEqual({
      park: [],
      district: ['recognition'],
      expert: [],
      bureau: ['plan', 'recognition'],
      leader: ['recognition'],
    });
  });
});

it.each<[(typeof EVENT_KINDS)[number], Role]>([
  ['submitted', 'park'],
  ['tenants-listed', 'park'],
  ['extended', 'bureau'],
  ['returned', 'district'],
  ['passed', 'district'],
  ['conflict-declared', 'expert'],
  ['recused', 'bureau'],
  ['panel-scored', 'expert'],
  ['settled', 'bureau'],
  ['reopened', 'bureau'],
  ['result-published', 'bureau'],
])('the trail says that “%s” is done by %s', (kind, role) => {
  expect(eventWords({ kind })).toMatchObject({ role: ROLES[role], what: expect.stringMatching(/\S/) });
});
