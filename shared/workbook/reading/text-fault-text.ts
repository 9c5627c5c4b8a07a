import type { FindingText } from '../../assessment/findings/describe-finding';
import { describeTextFault } from '../../text/describe-text-fault';
import { textFault } from '../../text/plain-text';

/** What in the text of a form's cell cannot be sent, and what to do; null where it can. */
export const textFaultText = (text: string): Pick<FindingText, 'what' | 'todo'> | null => {
  const fault = textFault(text);
  return fault && { what: `${describeTextFault(text, fault)}。`, todo: '改好这个单元格后再校验一次。' };
};
