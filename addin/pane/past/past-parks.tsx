import { Badge } from '@fluentui/react-components';
import type { PastList, PastRow } from '../../../shared/api/past';
import { meetingText } from '../../../shared/evaluation/procedure/meeting';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { wanText } from '../../wording/number-text';
import { PAST_MARK, pastLines } from '../../wording/past-text';
import { Disclosure } from '../controls/disclosure';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { BulletList } from '../controls/text/lists';
import { MinutesLink } from '../meeting/minutes-link';
import { Muted } from '../controls/text/muted';

const BADGES = {
  none: { words: '待登记', color: 'danger' },
  recorded: { words: '待确认', color: 'warning' },
  sentBack: { words: '已退回，待更正', color: 'danger' },
  confirmed: { words: '已确认', color: 'success' },
} as const;
const badgeOf = ({ recorded, awaitsConfirmation, sentBack }: PastRow): keyof typeof BADGES => {
  if (recorded === null) return 'none';
  if (sentBack) return 'sentBack';
  return awaitsConfirmation ? 'recorded' : 'confirmed';
};
const OPEN: readonly (keyof typeof BADGES)[] = ['recorded', 'sentBack'];

const Park = ({ row }: { readonly row: PastRow }) => {
  const { name, districtName, recognised, recorded, confirmed, sentBack, awaitsConfirmation, differences } = row;
  const { words, color } = BADGES[badgeOf(row)];
  return (
    <>
      <Disclosure
        // What has come to wait opens anew.
        key={badgeOf(row)}
        startsOpen={OPEN.includes(badgeOf(row))}
        head={
          <>
            {name}{' '}
            <Badge appearance="tint" color={color}>
              {words}
            </Badge>
          </>
        }
      >
        <Muted>
          {districtName} · {String(recognised)}年认定 · {PAST_MARK}
        </Muted>
        {recorded && (
          <>
            <BulletList>
              {pastLines(recorded).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </BulletList>
            <Muted>
              {beijingText(recorded.at)}登记 · {recorded.by}
              {recorded.reason !== '' && ` · 更正理由：${recorded.reason}`}
            </Muted>
          </>
        )}
        {sentBack && (
          <>
            <div>领导小组退回的理由：{sentBack.reason}</div>
            <Muted>
              {beijingText(sentBack.at)}退回 · {meetingText(sentBack.meeting)}
            </Muted>
            <MinutesLink meeting={sentBack.meeting} />
          </>
        )}
        {confirmed && (
          <>
            <Muted>
              {(awaitsConfirmation || sentBack) && '上一次确认：'}
              {beijingText(confirmed.at)}确认 · {meetingText(confirmed.meeting)}
            </Muted>
            <MinutesLink meeting={confirmed.meeting} />
          </>
        )}
      </Disclosure>
      {differences.map(({ year, published, byPast }) => (
        <div key={year}>
          {String(year)}年度公布 {wanText(published)}，按现在的{SHEETS.past}应为 {wanText(byPast)}
          。已公布的数额不变；确需变动的，在“办后”综合确定。
        </div>
      ))}
    </>
  );
};

/** Every park with what its papers say, how far that is, and where a published amount would be another by it. */
export const PastParks = ({ list: { rows } }: { readonly list: PastList }) => (
  <Section title={`各园区的${SHEETS.past}（${String(rows.length)} 个）`}>
    <FilteredList rows={rows} label={`各园区的${SHEETS.past}`} keyOf={({ park }) => park} textOf={({ name }) => name}>
      {(row) => <Park row={row} />}
    </FilteredList>
  </Section>
);
