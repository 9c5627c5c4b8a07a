import { openQuestions, type Question } from '../../../shared/workbook/reading/question';
import { countText } from '../../wording/number-text';
import { Muted } from '../controls/text/muted';

/** What is asked of a sheet; null where there is none. */
type Asked = { readonly questions: readonly Question[] } | null;

/** Whether something is to be chosen before anything can be done with what was read. */
export const isAsked = (sheet: Asked): boolean => sheet !== null && openQuestions(sheet).length > 0;

/** Why nothing can be sent while something is asked, beside the buttons that send; nothing where nothing is. `before`: what they do, as they say it. */
export const AskedFirst = ({ sheet, before }: { readonly sheet: Asked; readonly before: string }) => {
  const asked = sheet === null ? 0 : openQuestions(sheet).length;
  return (
    asked > 0 && (
      <Muted>
        上面有 {countText(asked)} 处要先选择，选完才能{before}。
      </Muted>
    )
  );
};
