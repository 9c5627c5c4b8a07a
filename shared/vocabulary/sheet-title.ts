import * as z from 'zod';
import { plainText, textFault } from '../text/plain-text';

/** The title of a sheet that was read and sent, in the words of whoever named it. Excel lets it have 31 characters; what is made the same may be longer. */
export const SheetTitle = z.string().min(1).max(100);
export type SheetTitle = z.infer<typeof SheetTitle>;

/** What is sent of the sheet that was read: nothing where none was, or where its title is no text that could be kept. */
export const sentSheet = (title: string | null): { readonly sheet?: SheetTitle } => {
  const sheet = plainText(title ?? '');
  return SheetTitle.safeParse(sheet).success && textFault(sheet) === null ? { sheet } : {};
};
