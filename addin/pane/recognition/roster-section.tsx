import { Badge } from '@fluentui/react-components';
import { useState } from 'react';
import { writeRoster } from '../../excel/recognition/write-roster';
import type { Roster, RosterRow } from '../../../shared/api/recognition';
import { PARK_KINDS, ROSTER_CLAUSE } from '../../../shared/regulation/recognition';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useAnnounce } from '../shell/announcer';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { Muted } from '../controls/text/muted';

const details = ({ districtName, kind, recognition }: RosterRow): string =>
  [
    districtName,
    kind ? PARK_KINDS[kind].slice(0, 3) : '',
    recognition ? `${String(recognition.recognised)} 年认定` : '',
    recognition && !recognition.recorded ? '没有认定记录' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** 园区名册: the parks that have the title, for the pane and as a sheet. */
export const RosterSection = ({ roster }: { readonly roster: Roster }) => {
  const announce = useAnnounce();
  const [done, setDone] = useState(false);
  const write = useTask(async () => {
    setDone(false);
    await writeRoster(roster.parks, roster);
    setDone(true);
    announce(`“${SHEETS.roster}”已更新。`);
  });
  return (
    <Section title={SHEETS.roster} aside={<Badge appearance="tint">{roster.parks.length} 家</Badge>}>
      {roster.parks.length === 0 ? (
        <div>名册里还没有园区（{ROSTER_CLAUSE}）。</div>
      ) : (
        <>
          <Act task={write} doing="正在写入…">
            生成或刷新“{SHEETS.roster}”工作表
          </Act>
          {done && <div role="status">“{SHEETS.roster}”已更新。您在右侧加的列和批注会保留。</div>}
          <FilteredList
            rows={roster.parks}
            label={SHEETS.roster}
            keyOf={({ park }) => park}
            textOf={({ name, districtName }) => `${name} ${districtName}`}
          >
            {(row) => (
              <>
                {row.name}
                {row.recognition?.withdrawn && (
                  <>
                    {' '}
                    <Badge appearance="tint" color="danger">
                      取消授牌
                    </Badge>
                  </>
                )}
                <Muted>{details(row)}</Muted>
              </>
            )}
          </FilteredList>
        </>
      )}
    </Section>
  );
};
