import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import type { RecognitionCase } from '../../../shared/evaluation/recognition/case';
import { numberText } from '../../../shared/assessment/explanation/number-text';
import { unmetOf, type RequirementStanding } from '../../../shared/evaluation/recognition/requirements';
import { YES_NO } from '../../../shared/regulation/figures';
import {
  CONDITION_IDS,
  CONDITIONS,
  conditionClause,
  regionOf,
  REGIONS,
  REGIONS_REMARK,
  RELAXATION,
  requirement,
} from '../../../shared/regulation/recognition';
import { useAnnounce } from '../shell/announcer';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';
import { whichMeeting } from '../../../shared/evaluation/procedure/meeting';
import { yearFiled } from '../../../shared/evaluation/recognition/relaxation-meeting';
import { useForm } from '../hooks/use-form';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { MinutesLink } from '../meeting/minutes-link';
import { READINGS } from '../../../shared/regulation/readings';
import { useWrite } from '../hooks/use-write';
import { NARROW } from '../controls/text/narrow';
import { ReasonAction } from '../controls/reason-action';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  head: { display: 'flex', gap: '6px', alignItems: 'flex-start', [NARROW]: { flexWrap: 'wrap' } },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground1, whiteSpace: 'nowrap' },
  relaxed: { color: tokens.colorStatusWarningForeground1, whiteSpace: 'nowrap' },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere', [NARROW]: { flexBasis: '100%' } },
});

/** What the district answered, with the unit. */
const answerText = ({ content }: RecognitionCase, { requirement: id }: RequirementStanding): string => {
  const { of } = requirement(id);
  const answer = content.answers[id];
  if (answer === null) return '未填';
  return of.kind === 'yesNo' ? YES_NO[`${answer === true}`] : `${numberText(Number(answer))} ${of.unit}`;
};

/** What is said of a requirement that is not met; its clause stands above it. */
const unmetText = ({ finding }: RequirementStanding): string =>
  (finding.split('（第八条', 1)[0] ?? '').replace(/^「(.*?)」/, '$1：');

/** What is done once something was relaxed, by whom this person may relax for; null where nothing can be relaxed now, or not by this person. */
type Relaxing = { readonly bureau: (() => void) | null; readonly group: (() => void) | null };

const RelaxAction = ({
  standing,
  row,
  onDone,
}: {
  readonly standing: RecognitionCase;
  readonly row: RequirementStanding;
  readonly onDone: () => void;
}) => {
  const announce = useAnnounce();
  const { application, version, content } = standing;
  const relax = useWrite('relaxCondition', row.requirement);
  const region = regionOf(content.districtName);
  return (
    <ReasonAction
      form={`relax ${application} ${row.requirement}`}
      label="放宽这一项…"
      submit="确认放宽"
      onSubmit={async (reason) => {
        await relax({ path: { application }, body: { requirement: row.requirement, version, reason } });
        announce('已放宽。');
        onDone();
      }}
    >
      <div>
        {row.ground === 'regional' && region
          ? `${content.districtName}属${REGIONS[region].name}。${RELAXATION.regional.words}（${RELAXATION.clause}）。${REGIONS_REMARK}`
          : `${RELAXATION.onlineToo.words}（${RELAXATION.clause}）。`}
      </div>
    </ReasonAction>
  );
};

/** The same by a decision of the leading group, with its meeting (R-principle). */
const GroupRelaxAction = ({
  standing: { application, version, appliedAt },
  row,
  onDone,
}: {
  readonly standing: RecognitionCase;
  readonly row: RequirementStanding;
  readonly onDone: () => void;
}) => {
  const announce = useAnnounce();
  const relax = useWrite('relaxByGroup', row.requirement);
  const form = useForm(`relax by group ${application} ${row.requirement}`, { reason: '' });
  const meeting = useMeeting(yearFiled(appliedAt));
  const { reason } = form.fields;
  return (
    <InlineAction
      label="决定放宽这一项…"
      form={form}
      submit="确认放宽"
      lacking={[...meeting.missing, ...(reason.trim() === '' ? ['理由'] : [])]}
      onSubmit={async () => {
        const body = { requirement: row.requirement, version, reason, meeting: meeting.meeting };
        await relax({ path: { application }, body });
        announce('已放宽。');
        onDone();
      }}
    >
      <div>
        申报年度方案对“原则上”的理解：{READINGS['R-principle'].alternatives.reasoned}（{RELAXATION.clause}）。
      </div>
      <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
      <MeetingFields of={meeting} />
    </InlineAction>
  );
};

const Row = ({
  standing,
  row,
  onRelaxed,
}: {
  readonly standing: RecognitionCase;
  readonly row: RequirementStanding;
  readonly onRelaxed: Relaxing;
}) => {
  const styles = useStyles();
  const note = standing.content.notes[row.requirement];
  const [Icon, look, word] = row.met
    ? [CheckmarkCircleFilled, styles.met, '具备']
    : row.relaxed !== null
      ? [CheckmarkCircleFilled, styles.relaxed, '已放宽']
      : [ErrorCircleFilled, styles.unmet, '未具备'];
  return (
    <li>
      <div className={styles.head}>
        <Icon className={mergeClasses(styles.icon, look)} aria-label={word} />
        <div className={styles.words}>
          {row.met || row.relaxed !== null
            ? `${requirement(row.requirement).label}：${answerText(standing, row)}`
            : unmetText(row)}
          {row.relaxed !== null && (
            <div>
              {row.meeting ? `领导小组已决定放宽（${whichMeeting(row.meeting)}）` : '市局已放宽'}：{row.relaxed}
            </div>
          )}
          {row.meeting && <MinutesLink meeting={row.meeting} year={yearFiled(standing.appliedAt)} />}
          {note !== undefined && note !== '' && <Muted>说明：{note}</Muted>}
          {!row.met && row.relaxed === null && (
            <>
              {row.ground === null && <Muted>办法没有允许放宽这一项。</Muted>}
              {row.ground === 'reasoned' && <Muted>办法没有列明可以放宽；须由领导小组说明理由决定。</Muted>}
              {row.ground === 'reasoned'
                ? onRelaxed.group && <GroupRelaxAction standing={standing} row={row} onDone={onRelaxed.group} />
                : row.ground !== null &&
                  onRelaxed.bureau && <RelaxAction standing={standing} row={row} onDone={onRelaxed.bureau} />}
            </>
          )}
        </div>
      </div>
    </li>
  );
};

/** The seven conditions of Article 8: what was answered, what is met, and what was relaxed, and by whom. */
export const RequirementsSection = ({
  standing,
  onRelaxed,
}: {
  readonly standing: RecognitionCase;
  readonly onRelaxed: Relaxing;
}) => {
  const styles = useStyles();
  const unmet = unmetOf(standing.requirements);
  return (
    <Section
      title="认定条件（第八条）"
      aside={
        <Badge appearance="tint" color={unmet.length === 0 ? 'success' : 'danger'}>
          {unmet.length === 0 ? '全部具备或已放宽' : `${String(unmet.length)} 项未具备`}
        </Badge>
      }
    >
      {CONDITION_IDS.map((id) => {
        const rows = standing.requirements.filter((row) => requirement(row.requirement).condition === id);
        const isOpen = unmet.some((row) => rows.includes(row));
        const isRelaxed = !isOpen && rows.some(({ met }) => !met);
        return (
          <Disclosure
            key={id}
            startsOpen={isOpen}
            head={
              <span>
                （{CONDITIONS[id].item}）{rows.map((row) => requirement(row.requirement).label).join('、')}
                {isOpen && <strong className={styles.unmet}> 未具备</strong>}
                {isRelaxed && <strong className={styles.relaxed}> 已放宽</strong>}
              </span>
            }
          >
            <Muted>
              {CONDITIONS[id].words}（{conditionClause(id)}）
            </Muted>
            <PlainList gap={8}>
              {rows.map((row) => (
                <Row key={row.requirement} standing={standing} row={row} onRelaxed={onRelaxed} />
              ))}
            </PlainList>
          </Disclosure>
        );
      })}
    </Section>
  );
};
