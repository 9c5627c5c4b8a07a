import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  wait: { padding: '32px 16px', color: tokens.colorNeutralForeground3, textAlign: 'center' },
});

/** A sentence in place of a page that is still on its way. */
export const Waiting = ({ sentence }: { readonly sentence: string }) => (
  <div className={useStyles().wait} role="status">
    {sentence}
  </div>
);
