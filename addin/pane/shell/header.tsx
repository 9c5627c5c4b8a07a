import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Me } from '../../../shared/api/me';
import { ROLES, type Principal } from '../../../shared/vocabulary/roles';
import { SignOut } from './sign-out';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 4px 6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px' },
  name: { flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  role: { flex: 1, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  year: { minWidth: '92px', marginRight: '8px' },
});

export interface HeaderProps {
  readonly principal: Principal;
  readonly years: Me['years'];
  readonly year: Year | null;
  readonly onYear: (year: Year) => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, as what, and for which year. */
export const Header = ({ principal, years, year, onYear, onSignOut }: HeaderProps) => {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <div className={styles.name}>{principal.name}</div>
        <SignOut onSignOut={onSignOut} />
      </div>
      <div className={styles.row}>
        <div className={styles.role}>
          {ROLES[principal.role]}
          {years.length === 1 && year !== null && ` · ${String(year)} 年度`}
        </div>
        {years.length > 1 && (
          <Select
            className={styles.year}
            size="small"
            aria-label="年度"
            value={String(year)}
            onChange={(_, { value }) => {
              const chosen = years.find((each) => String(each.year) === value);
              if (chosen) onYear(chosen.year);
            }}
          >
            {years.map((each) => (
              <option key={each.year} value={String(each.year)}>
                {each.year} 年度
              </option>
            ))}
          </Select>
        )}
      </div>
    </header>
  );
};
