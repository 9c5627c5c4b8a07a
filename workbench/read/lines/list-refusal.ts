import { sawText } from '../../../shared/workbook/reading/heads';
import { refused, type RefusedLine } from './read-line';

/** Why no list was read, in words. */
type Unread =
  | { readonly kind: 'no-table'; readonly seen: string | null }
  | { readonly kind: 'columns'; readonly missing: readonly string[]; readonly seen: string }
  | { readonly kind: 'no-rows' | 'too-many' };

/** Says why no list was read. `what`: what such a list is called. */
export const listRefusal = (what: string, unread: Unread): RefusedLine => {
  switch (unread.kind) {
    case 'no-table':
      return refused('no-table', `没有找到${what}的表头。${sawText(unread.seen)}`);
    case 'columns':
      return refused('columns', `${what}的表头里没有这些列：${unread.missing.join('、')}。${sawText(unread.seen)}`);
    case 'no-rows':
      return refused('no-rows', `${what}里一行也没有填。`);
    case 'too-many':
      return refused('too-many', `${what}的行数过多，请核对。`);
  }
};
