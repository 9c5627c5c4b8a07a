import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Month } from '../../../shared/vocabulary/ids';
import type { MonthsOverview } from '../../../shared/api/months';
import { MONTHS } from '../../../shared/evaluation/months/month';
import { NARROW } from '../controls/text/narrow';

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    gap: '4px',
    [NARROW]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  month: {
    padding: '4px 0',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'center',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  small: { display: 'block', fontSize: tokens.fontSizeBase200 },
  reported: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  corrected: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  missing: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

type Standing = 'reported' | 'corrected' | 'missing' | 'begun' | 'ahead';
const WORDS: Readonly<Record<Standing, string>> = {
  reported: '已报',
  corrected: '已更正',
  missing: '未报',
  begun: '可以报',
  ahead: '—',
};

/** The twelve months of a district: what stands of each; one that has begun can be opened. */
export const MonthStrip = ({
  overview: { begun },
  row,
  onOpen,
}: {
  readonly overview: Pick<MonthsOverview, 'begun'>;
  readonly row: MonthsOverview['districts'][number];
  readonly onOpen: (month: Month) => void;
}) => {
  const styles = useStyles();
  const standing = (month: Month): Standing => {
    const known = row.reported.find((one) => one.month === month);
    if (known) return known.version > 1 ? 'corrected' : 'reported';
    if (row.missing.includes(month)) return 'missing';
    return begun.includes(month) ? 'begun' : 'ahead';
  };
  const looks: Readonly<Partial<Record<Standing, string>>> = styles;
  return (
    <div className={styles.strip} role="group" aria-label="各月月报">
      {MONTHS.map((month) => {
        const of = standing(month);
        return (
          <button
            key={month}
            type="button"
            disabled={of === 'ahead'}
            className={mergeClasses(styles.month, looks[of])}
            aria-label={`${String(month)}月，${of === 'ahead' ? '还没有开始' : WORDS[of]}`}
            onClick={() => onOpen(month)}
          >
            {month}月<span className={styles.small}>{WORDS[of]}</span>
          </button>
        );
      })}
    </div>
  );
};
