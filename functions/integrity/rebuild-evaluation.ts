import type { Review } from '../../shared/api/review';
import { SettlementInShort, type Settlement } from '../../shared/api/settlement';
import type { Submission } from '../../shared/api/submission';
import type { GivenScores } from '../../shared/assessment/score';
import { absenceAfter } from '../../shared/evaluation/absence/standing';
import { NOBODY, tallyInForce, withoutScores, withScores, type PanelTally } from '../../shared/evaluation/panel/tally';
import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { ParkId } from '../../shared/vocabulary/ids';
import type { Stage } from '../../shared/vocabulary/stages';
import { untouched } from '../store/submission';
import type { FigureEntry } from '../store/table/figure-items';
import { standingAfter } from '../store/verified';
import { EvaluationHead } from '../store/table/items';

/** An entry of a park's trail with the item that it digests, where it has one and that is there. */
export interface Written {
  readonly event: EvaluationEvent;
  readonly submission?: Submission | undefined;
  readonly review?: Review | undefined;
  readonly settlement?: Settlement | undefined;
  readonly figure?: FigureEntry | undefined;
}
const LatestShort = EvaluationHead.shape.latest.unwrap();

const reviewShort = ({ sequence, decision, version, correctBy, scores, own, total, remarks }: Review) => ({
  sequence,
  decision,
  version,
  correctBy,
  items: decision === 'return' ? remarks.map(({ item }) => item) : [],
  scores,
  ...(own && { own }),
  total,
});

/** The scores that an entry says were given, or taken out again. */
const scoresOf = ({ changes }: EvaluationEvent, side: 'from' | 'to'): GivenScores =>
  Object.fromEntries(changes.map((change) => [change.item, change[side]]));
/** What a panel had given, as far as it is over the items of an entry. */
const before = (panel: PanelTally, { changes }: EvaluationEvent): PanelTally =>
  tallyInForce(
    panel,
    changes.map(({ item }) => item),
  );

/** Of what a panel gave before a settlement, what the settlement counted. */
const asSettled = (panel: PanelTally, { scored }: Settlement): PanelTally => (scored === 0 ? NOBODY : panel);

/**
 * The head of a park's evaluation as its entries and what they digest make it: every head that they can have left, more than one only where an amendment of the plan (`isAmended`) may or may
 * not have put an earlier panel's scores out of force. Null before the first entry. `extension` is taken for the last one where the entry does not hold it.
 */
export const rebuiltEvaluations = (
  park: ParkId,
  stage: Stage,
  written: readonly Written[],
  { isAmended, extension: kept }: { readonly isAmended: boolean; readonly extension: EvaluationHead['extension'] },
): readonly EvaluationHead[] => {
  const end = written.at(-1)?.event;
  if (!end) return [];
  let { latest, extension, extensions, review, verified, settlement, absence } = untouched(park);
  let panels: readonly PanelTally[] = [NOBODY];
  for (const { event, ...items } of written) {
    absence = absenceAfter(absence, event);
    switch (event.kind) {
      case 'submitted':
        latest = items.submission ? LatestShort.parse(items.submission) : latest;
        [panels, settlement, verified] = [[NOBODY], null, undefined];
        break;
      case 'returned':
      case 'passed':
        review = items.review ? reviewShort(items.review) : review;
        [panels, settlement] = [[NOBODY], null];
        break;
      case 'reopened':
      case 'absence-revoked':
        [panels, settlement] = [[NOBODY], null];
        break;
      case 'extended': {
        const { until, reason, by, at } = event;
        // What says by whom is never blanked in what is stored.
        extension = until === undefined ? kept : { until, reason, by: by as NonNullable<typeof kept>['by'], at };
        break;
      }
      case 'review-extended':
      case 'panel-extended': {
        const { until, reason, by, at } = event;
        const of = event.kind === 'review-extended' ? 'review' : 'panel';
        if (until !== undefined) extensions = { ...extensions, [of]: { until, reason, by, at } };
        break;
      }
      case 'panel-scored':
        panels = panels.map((panel) => withScores(before(panel, event), scoresOf(event, 'to')));
        break;
      case 'scores-taken-back':
      case 'scores-returned':
      case 'recused':
        if (event.changes.length > 0)
          panels = panels.map((panel) => withoutScores(before(panel, event), scoresOf(event, 'from')));
        else if (isAmended) panels = [...panels, NOBODY];
        break;
      case 'settled': {
        const { settlement: settled } = items;
        if (!settled) break;
        settlement = SettlementInShort.parse(settled);
        panels = panels.map((panel) => asSettled(panel, settled));
        break;
      }
      case 'district-verified':
      case 'expert-verified':
      case 'bureau-verified':
      case 'district-withdrew':
      case 'expert-withdrew':
      case 'bureau-withdrew':
      case 'figure-answered':
        if (items.figure) verified = standingAfter(verified, items.figure);
        break;
      case 'absence-proposed':
      case 'absence-taken-back':
      case 'absence-sent-back':
      case 'absence-approved':
      case 'tenants-listed':
      case 'conflict-declared':
      case 'evidence-added':
      case 'evidence-removed':
      case 'result-published':
        break;
    }
  }
  const { sequence, hash } = end;
  const moved = {
    stage,
    latest,
    extension,
    ...(extensions && { extensions }),
    ...(absence && { absence }),
    review,
    ...(verified && { verified }),
    settlement,
  };
  const head = { ...untouched(park), ...moved, chain: { sequence, hash } };
  return panels.map((panel) => ({ ...head, panel }));
};
