import { useGiveFocusBack } from './give-focus-back';
import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';
import { WarningIcon } from './icons';

/** Excel's own message box, with a single 确定. */
export function MessageBox() {
  const { message } = useSession();
  const shown = useObserved(message);
  if (!shown) return null;
  return (
    <OpenMessage
      text={shown.text}
      close={() => {
        message.set(null);
      }}
    />
  );
}

function OpenMessage({ text, close }: { readonly text: string; readonly close: () => void }) {
  useGiveFocusBack();
  return (
    <div className="veil">
      <section
        className="message-box"
        role="alertdialog"
        aria-modal="true"
        aria-label="消息"
        aria-describedby="message-text"
        onKeyDown={(event) => {
          // The grid listens too
          event.stopPropagation();
          if (event.key === 'Escape') close();
        }}
      >
        <div className="message-body">
          <WarningIcon />
          <p id="message-text">{text}</p>
        </div>
        <footer>
          <button type="button" autoFocus onClick={close}>
            确定
          </button>
        </footer>
      </section>
    </div>
  );
}
