import { AbsenceList } from '../../../shared/api/absence';
import { SettlementSheet } from '../../../shared/api/settlement';
import { Evaluation } from '../../../shared/api/submission';
import { openProposal } from '../../../shared/evaluation/absence/standing';
import { PanelList, PanelSheet } from '../../../shared/api/panel';
import { PlanAnswer } from '../../../shared/api/plan';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { WorkbenchCall } from './workbench-people';

/** Every district passes what waits for it: of all parks, or of some. */
export const passAll = async (call: WorkbenchCall, year: number, parks?: readonly string[]): Promise<void> => {
  const { plan } = PlanAnswer.parse(await call('bureau', 'GET', `/v1/years/${String(year)}/plan`));
  for (const { park, district } of plan.participants) {
    if (parks?.includes(park) === false) continue;
    const path = `/v1/evaluations/${String(year)}/${park}`;
    const { stage, currentVersion } = Evaluation.parse(await call(`district.${district}`, 'GET', path));
    if (stage !== 'submitted') continue;
    await call(`district.${district}`, 'POST', `${path}/review`, {
      decision: 'pass',
      version: currentVersion,
      opinion: '材料齐全，数据属实。',
      scores: {},
      remarks: [],
    });
  }
};

/** An expert declares and scores the first parks of the list as computed; all of them unless `parks` says how many. */
export const scoreAs = async (call: WorkbenchCall, year: number, expert: string, parks = Infinity): Promise<void> => {
  const panel = `/v1/years/${String(year)}/panel`;
  const { entries } = PanelList.parse(await call(expert, 'GET', panel));
  for (const { entry, version, standing, open } of entries.slice(0, parks)) {
    if (!open || standing === 'scored' || standing === 'recused') continue;
    if (standing === 'undeclared')
      await call(expert, 'POST', `${panel}/${entry}/declaration`, { conflict: false, reason: '' });
    const { items, computed } = PanelSheet.parse(await call(expert, 'GET', `${panel}/${entry}`));
    await call(expert, 'PUT', `${panel}/${entry}/scores`, {
      version,
      scores: Object.fromEntries(items.map((id) => [id, computed[id]])),
      remarks: [],
      siteVisit: '实地查看了服务大厅，设施齐全。',
    });
  }
};

/** Where a park stands, as the bureau sees it. */
export const standingOf = async (call: WorkbenchCall, year: number, park: string | ParkId): Promise<Evaluation> =>
  Evaluation.parse(await call('bureau', 'GET', `/v1/evaluations/${String(year)}/${park}`));

/** The bureau takes back what it proposed of parks that take no part, and settles all parks: with the figures that were found otherwise. */
export const settleAll = async (call: WorkbenchCall, year: number): Promise<void> => {
  const { rows } = AbsenceList.parse(await call('bureau', 'GET', `/v1/years/${String(year)}/absences`));
  for (const { park, standing } of rows) {
    const proposal = openProposal(standing ?? undefined);
    if (!proposal) continue;
    const body = { proposal: proposal.sequence, reason: '园区撤回退出申请' };
    await call('bureau', 'POST', `/v1/evaluations/${String(year)}/${park}/absence/withdrawal`, body);
  }
  const { plan } = PlanAnswer.parse(await call('bureau', 'GET', `/v1/years/${String(year)}/plan`));
  for (const { park } of plan.participants) {
    const path = `/v1/evaluations/${String(year)}/${park}`;
    if ((await standingOf(call, year, park)).stage !== 'passed') continue;
    const sheet = SettlementSheet.parse(await call('bureau', 'GET', `${path}/settlement`));
    if (sheet.verified.length === 0) continue;
    await call('bureau', 'PUT', `${path}/settlement`, {
      version: sheet.version,
      panelSeen: sheet.panel.length,
      overrides: [],
      verified: sheet.verified.map(({ id, answer }) => ({
        id,
        take: 'verified',
        agrees: answer?.agrees ?? null,
        reason: '',
      })),
    });
  }
  await call('bureau', 'POST', `/v1/years/${String(year)}/settlements`, { after: null });
};
