import { Badge, Button } from '@fluentui/react-components';
import type { ApplicationRow } from '../../../shared/evaluation/recognition/application-row';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import { RECOGNITION_STATE_WORDS, type RecognitionState } from '../../../shared/evaluation/recognition/states';
import { hasEnded } from '../../../shared/evaluation/recognition/steps';
import { beijingDate, beijingText } from '../../../shared/vocabulary/beijing-time';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';

const COLORS: Readonly<Record<RecognitionState, 'warning' | 'informative' | 'success' | 'danger'>> = {
  applied: 'warning',
  assessed: 'warning',
  'public-notice': 'warning',
  awarded: 'success',
  refused: 'danger',
  withdrawn: 'informative',
};
/** Where an application stands, in a word. */
export const StateBadge = ({ state }: { readonly state: RecognitionState }) => (
  <Badge appearance="tint" color={COLORS[state]}>
    {RECOGNITION_STATE_WORDS[state]}
  </Badge>
);

const details = ({ districtName, version, appliedAt, noticeTo, state, objectionsOpen, unmet }: ApplicationRow) =>
  [
    districtName,
    `${beijingDate(appliedAt)}申报${version > 1 ? `，第 ${String(version)} 版` : ''}`,
    state === 'public-notice' && noticeTo !== null ? `公示到${beijingText(noticeTo)}` : '',
    objectionsOpen > 0 && !hasEnded(state) ? `${String(objectionsOpen)} 件异议待处理` : '',
    unmet > 0 && !hasEnded(state) ? `${String(unmet)} 项条件未具备` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** Applications that are being dealt with, and those that are over. */
export const ApplicationLists = ({
  applications,
  onOpen,
}: {
  readonly applications: readonly ApplicationRow[];
  readonly onOpen: (application: ApplicationId) => void;
}) => {
  const open = applications.filter(({ state }) => !hasEnded(state));
  const ended = applications.filter(({ state }) => hasEnded(state));
  const lists = [
    { title: '办理中的申报', rows: open, none: '没有办理中的申报。' },
    { title: '已办结的申报', rows: ended, none: null },
  ];
  return lists.map(({ title, rows, none }) =>
    rows.length === 0 && none === null ? null : (
      <Section key={title} title={title} aside={<Badge appearance="tint">{rows.length} 件</Badge>}>
        {rows.length === 0 ? (
          <div>{none}</div>
        ) : (
          <FilteredList
            rows={rows}
            label={title}
            keyOf={({ application }) => application}
            textOf={({ name, districtName }) => `${name} ${districtName}`}
          >
            {(row) => (
              <Beside middle>
                <div>
                  {row.name} <StateBadge state={row.state} />
                  <Muted>{details(row)}</Muted>
                </div>
                <Button size="small" aria-label={`查看 ${row.name}`} onClick={() => onOpen(row.application)}>
                  查看
                </Button>
              </Beside>
            )}
          </FilteredList>
        )}
      </Section>
    ),
  );
};
