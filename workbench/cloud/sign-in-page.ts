import { ROLES, type Role } from '../../shared/api/roles';
import { ACCOUNTS, type Account } from './accounts';
import { OPEN_PARK } from './demo-parks';

const ROLE_NAMES = Object.keys(ROLES) as Role[];
/** Shown open; the long lists are folded. */
const LONG_LIST = 4;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const choice = ({ id, name, of, park }: Account) => `
  <button name="account" value="${escapeHtml(id)}">
    <span class="who">${escapeHtml(of)}${park === OPEN_PARK ? '<em>待填报</em>' : ''}</span>
    <span class="id">${escapeHtml(name)} · ${escapeHtml(id)}</span>
  </button>`;

const group = (role: Role) => {
  const accounts = ACCOUNTS.filter((account) => account.role === role);
  const title = `<span>${ROLES[role]}</span><small>${accounts.length > 1 ? `${accounts.length} 个账号` : ''}</small>`;
  const choices = `<div class="choices">${accounts.map(choice).join('')}</div>`;
  return accounts.length > LONG_LIST && role !== 'park'
    ? `<details><summary>${title}</summary>${choices}</details>`
    : `<section><h2>${title}</h2>${choices}</section>`;
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
  summary { cursor: pointer; padding: 10px 14px; margin: 14px 0 6px; background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; }
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
<main><form method="post" action="${escapeHtml(action)}">${ROLE_NAMES.map(group).join('')}</form></main>
</body>
</html>
`;
