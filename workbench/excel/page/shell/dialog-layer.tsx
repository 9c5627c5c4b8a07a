import { useSyncExternalStore } from 'react';

import type { DialogBox } from '../../xdm/dialog-boxes';
import { useSession } from '../session/session-context';
import { AddinFrame } from './addin-frame';
import { CloseIcon } from './icons';

/** The dialogs that the add-in shows inside the page. */
export function DialogLayer() {
  const { dialogs } = useSession().xdm;
  const boxes = useSyncExternalStore(
    (listener) => dialogs.onChange(listener),
    () => dialogs.all,
  );
  return boxes.map((box) => <AddinDialog key={box.opener.id} box={box} />);
}

function AddinDialog({ box }: { readonly box: DialogBox }) {
  const { xdm, manifest } = useSession();
  return (
    <div className="veil">
      <section
        className="addin-dialog"
        role="dialog"
        aria-modal="true"
        aria-label={manifest.name}
        style={{ width: `${String(box.width)}vw`, height: `${String(box.height)}vh` }}
      >
        <header>
          {manifest.icon !== null && <img src={manifest.icon} alt="" width={16} height={16} />}
          <h2>{manifest.name}</h2>
          <button
            type="button"
            aria-label="关闭对话框"
            title="关闭"
            onClick={() => {
              xdm.dialogs.dismiss(box.opener);
            }}
          >
            <CloseIcon />
          </button>
        </header>
        <AddinFrame
          url={box.url}
          title={manifest.name}
          parent={box.opener}
          opened={(conversation) => {
            xdm.dialogs.shown(box.opener, conversation);
          }}
        />
      </section>
    </div>
  );
}
