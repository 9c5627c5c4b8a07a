import { Badge, Link } from '@fluentui/react-components';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { STAGES, STAGE_WORDS, type Stage } from '../../../shared/vocabulary/stages';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { countText, pointsText, scoreText } from '../../wording/number-text';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';

/** What waits for the bureau first, then what is done, then what still waits for others. */
const ORDER: readonly Stage[] = [
  'passed',
  'settled',
  ...STAGES.filter((stage) => stage !== 'passed' && stage !== 'settled'),
];
const TITLES: Readonly<Partial<Record<Stage, string>>> = { passed: '初审通过，待核定' };
/** Stages in which there is something to settle from. */
const OPENED: readonly Stage[] = ['passed', 'settled', 'published'];

const detail = ({ stage, claimedTotal, total, reviewed, scored }: ConsolidatedRow): string =>
  stage === 'not-submitted'
    ? '尚未提交自评'
    : [
        claimedTotal !== null && `自评 ${scoreText(claimedTotal)}`,
        total !== null && `核算 ${scoreText(total)}`,
        reviewed && `初审 ${scoreText(reviewed.total)}`,
        scored > 0 && `${String(scored)} 位专家已评分`,
      ]
        .filter((part) => typeof part === 'string')
        .join(' · ');

/** The parks by stage; one that can be settled opens. */
export const SettlementList = ({
  rows,
  onOpen,
}: {
  readonly rows: readonly ConsolidatedRow[];
  readonly onOpen: (park: ParkId) => void;
}) => {
  return ORDER.map((stage) => ({ stage, here: rows.filter((row) => row.stage === stage) }))
    .filter(({ here }) => here.length > 0)
    .map(({ stage, here }) => (
      <Section
        key={stage}
        title={TITLES[stage] ?? STAGE_WORDS[stage]}
        aside={<Badge appearance="tint">{countText(here.length)} 家</Badge>}
      >
        <FilteredList
          rows={here}
          label={TITLES[stage] ?? STAGE_WORDS[stage]}
          keyOf={({ park }) => park}
          textOf={({ name, districtName }) => `${name} ${districtName}`}
        >
          {(row) => (
            <Beside>
              {OPENED.includes(stage) ? (
                <Link as="button" onClick={() => onOpen(row.park)}>
                  {row.name}
                </Link>
              ) : (
                <span>{row.name}</span>
              )}
              <span>{row.final ? pointsText(row.final.total) : ''}</span>
              <Muted as="span">{detail(row)}</Muted>
            </Beside>
          )}
        </FilteredList>
      </Section>
    ));
};
