/** What is said to somebody who waits in vain, and could wait for ever: where the very script that would tell them has not come. */
export const WAITING_TOO_LONG = {
  pane: '等了很久？请检查网络，关闭这个窗格，再打开一次。表格里的内容不受影响。',
  window: '等了很久？请检查网络，关闭这个窗口，再试一次。',
} as const;

/** What is said at once where the pages are shown by a browser that cannot run them, as Office without WebView2 does. */
export const OUTDATED_BROWSER =
  '这台电脑的 Office 还在用旧的浏览器组件，“园评”打不开。Windows 请安装 Microsoft Edge WebView2 运行时，再重新打开 Excel；Mac 请更新系统。表格里的内容不受影响。';
