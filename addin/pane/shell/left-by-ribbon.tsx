import { Button } from '@fluentui/react-components';
import type { LeftNotice } from '../../client/left-notice';
import { Notice } from '../controls/notice';

/** What a command of the ribbon could not say in a window of its own. */
export const LeftByRibbon = ({ left, onDrop }: { readonly left: LeftNotice; readonly onDrop: () => void }) => (
  <Notice
    intent="warning"
    title={left.title}
    actions={
      <Button size="small" onClick={onDrop}>
        知道了
      </Button>
    }
  >
    {left.lines.map((line, index) => (
      <span key={`${String(index)} ${line}`} style={{ display: 'block' }}>
        {line}
      </span>
    ))}
  </Notice>
);
