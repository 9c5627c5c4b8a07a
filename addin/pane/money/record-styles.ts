import { makeStyles, tokens } from '@fluentui/react-components';

/** How records with an amount stand in a list. */
export const useRecordStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  cancelled: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});
