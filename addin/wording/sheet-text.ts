import type { SheetTitle } from '../../shared/vocabulary/sheet-title';

/**
 * From which sheet something was sent; '' where it bears the product's own title for it, and where nothing says.
 * @param own the product's title
 */
export const sentFromText = (sheet: SheetTitle | undefined, own: string): string =>
  sheet === undefined || sheet === own ? '' : `提交自工作表“${sheet}”`;
