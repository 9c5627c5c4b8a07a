import { Badge, Button } from '@fluentui/react-components';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { STAGES, STAGE_WORDS, type Stage } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { extendedText } from '../../wording/extended-text';
import { countText, pointsText } from '../../wording/number-text';
import { sentFromText } from '../../wording/sheet-text';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';

/** What waits for the district comes first, then what waits for the parks. */
const FIRST: readonly Stage[] = ['submitted', 'returned'];
const ORDER = [...FIRST, ...STAGES.filter((stage) => !FIRST.includes(stage))];

/** The parks of a district by stage, with how many stand in each. */
export const StageLists = ({
  rows,
  onOpen,
}: {
  readonly rows: readonly ConsolidatedRow[];
  readonly onOpen: (park: ParkId) => void;
}) => {
  return ORDER.map((stage) => {
    const parks = rows.filter((row) => row.stage === stage);
    if (parks.length === 0) return null;
    const waits = stage === 'submitted';
    return (
      <Section
        key={stage}
        title={STAGE_WORDS[stage]}
        aside={
          <Badge appearance="tint" color={waits ? 'warning' : 'informative'}>
            {countText(parks.length)} 家
          </Badge>
        }
      >
        <FilteredList rows={parks} label={STAGE_WORDS[stage]} keyOf={({ park }) => park} textOf={({ name }) => name}>
          {({ park, name, version, submittedAt, sheet, claimedTotal, total, extended }) => (
            <Beside middle>
              <div>
                {name}
                <Muted>
                  {submittedAt === null
                    ? '尚未提交'
                    : `第 ${String(version)} 版 · ${beijingText(submittedAt)} · 自评 ${claimedTotal === null ? '—' : pointsText(claimedTotal)}，核算 ${total === null ? '—' : pointsText(total)}`}
                </Muted>
                {extendedText(stage, extended) && <Muted>{extendedText(stage, extended)}</Muted>}
                <Muted>{sentFromText(sheet, SHEETS.scoring)}</Muted>
              </div>
              {version > 0 && (
                <Button
                  size="small"
                  appearance={waits ? 'primary' : 'secondary'}
                  aria-label={`${waits ? '初审' : '查看'} ${name}`}
                  onClick={() => onOpen(park)}
                >
                  {waits ? '初审' : '查看'}
                </Button>
              )}
            </Beside>
          )}
        </FilteredList>
      </Section>
    );
  });
};
