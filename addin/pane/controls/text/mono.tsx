import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mono: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
});

/** A code to compare or copy; `full` is shown when the pointer rests on it. */
export const Mono = ({ text, full }: { readonly text: string; readonly full?: string }) => {
  const styles = useStyles();
  return (
    <code className={styles.mono} title={full}>
      {text}
    </code>
  );
};
