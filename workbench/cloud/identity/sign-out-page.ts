/** The provider's page on the way out: whoever has pressed 退出登录 in the pane has said it already, so its form sends itself. `form` is the provider's own. */
export const signOutPage = (form: string): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>退出登录</title></head>
<body>
${form}
<p>正在退出登录…</p>
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>退出登录</button>
<script>document.querySelector('button').click();</script>
</body>
</html>
`;
