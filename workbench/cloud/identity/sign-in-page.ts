import { ROLES, type Role } from '../../../shared/vocabulary/roles';
import { ACCOUNTS, type Account } from './accounts';
import { OPEN_PARK } from '../demo/parks';

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const choice = ({ id, name, of, park }: Account) => `
  <button name="account" value="${escapeHtml(id)}">
    <span class="who">${escapeHtml(of)}${park === OPEN_PARK ? '<em>从这里开始</em>' : ''}</span>
    <span class="id">${escapeHtml(name)} · ${escapeHtml(id)}</span>
  </button>`;

const choices = (accounts: readonly Account[]) => `<div class="choices">${accounts.map(choice).join('')}</div>`;
const shown = (title: string, accounts: readonly Account[]) =>
  `<section><h2>${title}</h2>${choices(accounts)}</section>`;
const folded = (title: string, accounts: readonly Account[]) =>
  `<details><summary><span>${title}</span><small>${accounts.length} 个账号</small></summary>${choices(accounts)}</details>`;

/** Who is needed for the main job stands open; the long lists are folded, so that the page fits a dialog. */
const groups = (): string => {
  const of = (role: Role) => ACCOUNTS.filter((account) => account.role === role);
  return [
    shown(
      ROLES.park,
      of('park').filter(({ park }) => park === OPEN_PARK),
    ),
    folded(
      `其他${ROLES.park}`,
      of('park').filter(({ park }) => park !== OPEN_PARK),
    ),
    shown(ROLES.bureau, of('bureau')),
    shown(ROLES.leader, of('leader')),
    folded(ROLES.district, of('district')),
    folded(ROLES.expert, of('expert')),
  ].join('');
};

const STYLE = `
  :root { color-scheme: light; font: 14px/1.5 "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f5f6f5; color: #242424; }
  header { position: sticky; top: 0; z-index: 1; padding: 14px 20px 12px; background: #107c41; color: #fff; }
  h1 { margin: 0; font-size: 18px; font-weight: 600; }
  header p { margin: 2px 0 0; font-size: 12px; opacity: .9; }
  main { max-width: 560px; margin: 0 auto; padding: 12px 16px 28px; }
  h2, summary { display: flex; justify-content: space-between; align-items: baseline; margin: 14px 4px 6px; font-size: 13px; font-weight: 600; color: #424242; }
  summary { cursor: pointer; padding: 10px 14px; margin: 6px 0; background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; }
  summary::after { content: "展开"; font-weight: 400; color: #107c41; }
  details[open] summary::after { content: "收起"; }
  summary small { margin-left: auto; margin-right: 12px; }
  small { font-weight: 400; color: #616161; }
  .choices { display: grid; gap: 6px; }
  button { display: flex; flex-wrap: wrap; gap: 2px 12px; justify-content: space-between; align-items: baseline; width: 100%; padding: 9px 14px; font: inherit; text-align: left; color: inherit; background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; cursor: pointer; }
  button:hover { border-color: #107c41; background: #f1f8f4; }
  button:focus-visible, summary:focus-visible { outline: 2px solid #107c41; outline-offset: 1px; }
  .who { font-weight: 600; }
  em { margin-left: 8px; padding: 1px 6px; font-size: 12px; font-style: normal; font-weight: 400; color: #8a3707; background: #fdf3e9; border-radius: 4px; white-space: nowrap; }
  .id { font-size: 12px; color: #616161; }
`;

/** The page on which somebody chooses who to be: every account by role, no password. `action` is where the choice is posted to. */
export const signInPage = (action: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>选择登录身份</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>选择登录身份</h1><p>本机演示环境，无需密码；园区、人员和数据均为虚构。</p></header>
<main><form method="post" action="${escapeHtml(action)}">${groups()}</form></main>
</body>
</html>
`;
