import type { PanelScores } from '../../../shared/api/panel';
import type { Sources } from '../../../shared/evaluation/evidence/sources';
import type { Version } from '../../../shared/vocabulary/ids';
import { withVerified } from '../../../shared/evaluation/verified/counted';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { takeParkStep } from '../../../shared/evaluation/procedure/park-steps';
import { withoutNames } from '../../../shared/evaluation/panel/mask';
import { digestOf } from '../../trail/chain';
import type { EvaluationHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { entryOf } from '../../store/table/panel-entry';
import { labelsOf, panelEntryOf } from './list';
import { DeclarationNeeded, Recused } from './refusals';
import { panelSeat, type PanelSeat } from './seat';
import { backAsSeen, backOf, scoresInForce } from '../../store/panel';
import { countedInSight } from '../verified/counted-in-sight';
import { figuresSeen } from '../verified/list';
import { NotFound } from '../frame/refusal';

/** The name under which an expert sees a park. A mask takes the whole list of parks to number it. */
const labelOf = async (store: Store, { head, panel, participant }: PanelSeat): Promise<string> =>
  panel.masked
    ? (labelsOf(head, panel, await store.participants(head)).get(entryOf(head.panelSalt, participant.park)) ?? '')
    : participant.name;

/** What somebody wrote about a park, without whatever names it where that is masked. */
const unnamed = (text: string, { panel, participant }: PanelSeat, label: string) =>
  panel.masked ? withoutNames(text, participant, label) : text;

const unnamedRemarks = (remarks: PanelScores['remarks'], seat: PanelSeat, label: string) =>
  remarks.map(({ item, remark }) => ({ item, remark: unnamed(remark, seat, label) }));

const asGiven = ({ version, at, scores, remarks, visited, siteVisit }: PanelScores): PanelScores => ({
  version,
  at,
  scores,
  remarks,
  ...(visited && { visited }),
  siteVisit,
});

/** What the other experts gave, without their names; in the order of the content's digest, which says nothing about who was first. */
const othersOf = async (
  store: Store,
  seat: PanelSeat,
  evaluation: EvaluationHead,
  label: string,
): Promise<PanelScores[]> => {
  const { head, panel, participant, mine } = seat;
  const accounts = panel.members.map(({ account }) => account).filter((account) => account !== mine?.account);
  const members = await store.panelMembers(head.year, accounts, participant.park);
  return (
    members
      .flatMap((member) => scoresInForce(head, evaluation, member) ?? [])
      // Who went there would tell who scored.
      .map(({ version, at, scores, remarks, siteVisit }) => ({
        version,
        at,
        scores,
        remarks: unnamedRemarks(remarks, seat, label),
        siteVisit: unnamed(siteVisit, seat, label),
      }))
      .map((scores) => ({ scores, digest: digestOf(scores) }))
      .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
      .map(({ scores }) => scores)
  );
};

const districtOf = async (store: Store, seat: PanelSeat, { review }: EvaluationHead, label: string) => {
  const { head, participant } = seat;
  const district = review && (await store.review(head.year, participant.park, review.sequence));
  return {
    districtOpinion: unnamed(district?.opinion ?? '', seat, label),
    districtRemarks: unnamedRemarks(district?.remarks ?? [], seat, label),
  };
};

/** Where the park says that its figures come from. */
const sourcesOf = async (store: Store, seat: PanelSeat, version: Version, label: string): Promise<Sources> => {
  const sent = await store.submission(seat.head.year, seat.participant.park, version);
  const said = Object.entries(sent?.sources ?? {}).map(
    ([figure, text]) => [figure, unnamed(text, seat, label)] as const,
  );
  return Object.fromEntries(said);
};

export const panelSheet: Handler<'panelSheet'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const seat = await panelSeat(store, principal, parameters);
  const { head, panel, participant, mine } = seat;
  const evaluation = await store.evaluationHead(head.year, participant.park);
  const label = await labelOf(store, seat);
  const entry = evaluation && panelEntryOf(head, panel, evaluation, label, mine, now);
  if (!entry || !evaluation.latest) throw new NotFound('该园区现不在专家评审环节，请刷新评审列表。');
  if (mine?.recused) throw new Recused(mine.recused.at);
  if (entry.standing === 'undeclared') throw new DeclarationNeeded();
  const own = scoresInForce(head, evaluation, mine);
  const back = backOf(evaluation, mine);
  const seen = mine && backAsSeen(back, mine.account);
  const counted = countedInSight('expert', head, evaluation, now);
  const { items, total } = computedScores(head, participant, withVerified(evaluation.latest.reported, counted));
  const isSettled = evaluation.stage === 'settled';
  const { version } = evaluation.latest;
  const masked = panel.masked ? (text: string) => unnamed(text, seat, label) : null;
  // Another expert's would say what they think, as their scores do.
  const inSight = (one: { readonly role: string; readonly by: string; readonly version: number }) =>
    one.version === version && (one.role !== 'expert' || one.by === principal.account || isSettled);
  const [district, sources, verified, others] = await Promise.all([
    districtOf(store, seat, evaluation, label),
    sourcesOf(store, seat, evaluation.latest.version, label),
    figuresSeen(store, { head, participant, evaluation, principal, now, masked, inSight }),
    // Blind while anybody can still send other scores.
    own && isSettled ? othersOf(store, seat, evaluation, label) : [],
  ]);
  return {
    ...entry,
    items: panel.items,
    visits: panel.visits === true,
    reported: evaluation.latest.reported,
    sources,
    verified,
    computed: items,
    total,
    ...district,
    mine: own && asGiven(own),
    back: back && seen && { ...seen, given: asGiven(back.given) },
    mayTakeBack: own !== null && !('refused' in takeParkStep('takeBack', evaluation.stage, head.state)),
    others,
  };
};
