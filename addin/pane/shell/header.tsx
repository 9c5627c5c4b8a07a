import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Year } from '../../../shared/api/ids';
import type { Me } from '../../../shared/api/me';
import { ROLES, type Principal } from '../../../shared/api/roles';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  who: { flex: 1, minWidth: 0 },
  name: { fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  role: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  year: { minWidth: '92px' },
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
      <div className={styles.who}>
        <div className={styles.name} title={principal.name}>
          {principal.name}
        </div>
        <div className={styles.role}>
          <span>{ROLES[principal.role]}</span>
          {years.length <= 1 && year !== null && <span>· {year} 年度</span>}
        </div>
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
      <Button size="small" appearance="subtle" onClick={onSignOut}>
        退出登录
      </Button>
    </header>
  );
};
