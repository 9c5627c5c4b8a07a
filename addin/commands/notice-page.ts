import { CLOSE, Notice, type NoticeAnswer } from './notice';

const tell = (answer: NoticeAnswer) =>
  Office.context.ui.messageParent(JSON.stringify(answer), { targetOrigin: location.origin });

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

const WORDS = { plain: '', error: '错误　', warning: '提醒　', undone: '没做到　' } as const;

const draw = ({ title, lines, choices }: Notice): void => {
  const list = element('ul', '', ...lines.map(({ kind, text }) => element('li', kind, `${WORDS[kind]}${text}`)));
  const buttons = choices.map(({ id, label }) => {
    const button = element('button', '', label);
    button.type = 'button';
    button.addEventListener('click', () => tell({ kind: 'chosen', id }));
    return button;
  });
  leaving = choices.at(-1)?.id ?? null;
  list.tabIndex = 0;
  const page = element('main', 'notice', element('h1', '', title), list, element('footer', '', ...buttons));
  page.setAttribute('aria-live', 'polite');
  document.getElementById('root')?.replaceChildren(page);
  buttons[0]?.focus();
};

/** What Esc chooses; null while there is nothing to choose. */
let leaving: string | null = CLOSE.id;
/** Esc is told by the page itself: there are builds of Excel that close a window on Esc and tell nobody. */
const leaveOnEscape = () =>
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && leaving !== null) tell({ kind: 'chosen', id: leaving });
  });

/** The page of a command's dialog: draws what it is told, and tells what was chosen. */
const start = async (): Promise<void> => {
  await Office.onReady();
  leaveOnEscape();
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }: { readonly message: string }) => draw(Notice.parse(JSON.parse(message))),
    () => tell({ kind: 'ready' }),
  );
};

void start();
