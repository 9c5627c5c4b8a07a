/** What is said to somebody who waits in vain, and could wait for ever: where the very script that would tell them has not come. */
export const WAITING_TOO_LONG = {
  pane: '等了很久？请检查网络，关闭这个窗格，再打开一次。表格里的内容不受影响。',
  window: '等了很久？请检查网络，关闭这个窗口，再试一次。',
} as const;
