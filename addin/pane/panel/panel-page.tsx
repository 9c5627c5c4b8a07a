import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelEntryId } from '../../../shared/vocabulary/ids';
import type { PanelEntry, PanelList } from '../../../shared/api/panel';
import type { PanelStanding } from '../../../shared/evaluation/panel/standing';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { countText } from '../../wording/number-text';
import { remainingText } from '../../wording/remaining-text';
import { useYear } from '../session/session';
import { Facts } from '../controls/text/facts';
import { FilteredList } from '../controls/filtered-list';
import { Page } from '../shell/page';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { EntryPage } from './entry-page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { Refresh } from '../controls/refresh';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';

/** What an expert has to do with the parks of a standing, what comes first at the top, and what opening one is called. */
const STANDINGS: Readonly<Record<PanelStanding, { readonly title: string; readonly open: string | null }>> = {
  declared: { title: '待评分', open: '评分' },
  undeclared: { title: '待声明有无利益冲突', open: '声明' },
  scored: { title: '已评分', open: '查看' },
  recused: { title: '已回避', open: null },
};
const ORDER = Object.keys(STANDINGS) as PanelStanding[];

/** 评审: the parks that an expert scores, by standing; choosing one opens it. */
export const PanelPage = () => {
  const year = useYear();
  const loaded = useAnswer('panel', { year });
  const [entry, setEntry] = useState<PanelEntryId | null>(null);
  const list = loaded.value;
  const opened = list?.entries.find((each) => each.entry === entry);
  if (list && opened)
    return (
      <EntryPage
        key={opened.entry}
        list={list}
        entry={opened}
        onChanged={loaded.reload}
        onBack={() => {
          setEntry(null);
          loaded.reload();
        }}
      />
    );
  return (
    <Page>
      <Loaded of={loaded} label="正在读取评审任务…">
        {(read) => <EntryLists list={read} onOpen={setEntry} onRefresh={loaded.reload} />}
      </Loaded>
    </Page>
  );
};

const EntryLists = ({
  list: { closes, items, masked, entries },
  onOpen,
  onRefresh,
}: {
  readonly list: PanelList;
  readonly onOpen: (entry: PanelEntryId) => void;
  readonly onRefresh: () => void;
}) => {
  const now = useNow();
  return (
    <>
      <Section title="专家评审" aside={<Refresh onClick={onRefresh} />}>
        <Facts
          facts={[
            ['评审截止', `${beijingText(closes)}（${remainingText(closes, now)}）`],
            ['评分项目', `${String(items.length)} 项：${items.join('、')}`],
            ['园区名称', masked ? '隐去，以编号代替' : null],
          ]}
        />
        {entries.length === 0 && <div>还没有通过区县初审的园区，通过后会出现在这里。</div>}
      </Section>
      {ORDER.map((standing) => {
        const { title, open } = STANDINGS[standing];
        const rows = entries.filter((each) => each.standing === standing);
        if (rows.length === 0) return null;
        return (
          <Section
            key={standing}
            title={title}
            aside={
              <Badge appearance="tint" color={standing === 'scored' ? 'success' : 'informative'}>
                {countText(rows.length)} 家
              </Badge>
            }
          >
            <FilteredList rows={rows} label={title} keyOf={(row) => row.entry} textOf={(row) => row.label}>
              {(row: PanelEntry) => (
                <Beside middle>
                  <div>
                    {row.label}
                    {row.open && row.closes !== closes && <Muted>评审截止已延至{beijingText(row.closes)}</Muted>}
                    {!row.open && <Muted>已核定、已退回或已截止，不再评分</Muted>}
                  </div>
                  {open !== null && (row.open || standing === 'scored') && (
                    <Button
                      size="small"
                      appearance={standing === 'scored' ? 'secondary' : 'primary'}
                      aria-label={`${open} ${row.label}`}
                      onClick={() => onOpen(row.entry)}
                    >
                      {open}
                    </Button>
                  )}
                </Beside>
              )}
            </FilteredList>
          </Section>
        );
      })}
    </>
  );
};
