import { MOST_TENANTS } from '../../../shared/api/tenants';
import { tenantText } from '../../../shared/evaluation/tenants/labels';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import type { TenantsRefusal } from '../../../shared/workbook/tenants/read-sheet';
import { openQuestionsText } from '../../../shared/workbook/reading/question';
import { sawText } from '../../../shared/workbook/reading/heads';
import { UnreadableList } from '../seen/unreadable-list';
import { Failure } from '../../../shared/vocabulary/failure';

const messageOf = (refusal: TenantsRefusal): string => {
  switch (refusal.fault) {
    case 'no-table':
      return `没有找到名录的表头。${sawText(refusal.seen)}表头里应有“${tenantText('name')}”和“${tenantText('code')}”。请打开名录所在的工作表，或在窗格中生成“${SHEETS.tenants}”。`;
    case 'columns':
      return `表头里没有找到这些列：${refusal.missing.map(tenantText).join('、')}。${sawText(refusal.seen)}请在表中补上（列的次序不限），或在窗格中生成“${SHEETS.tenants}”后粘贴过去。`;
    case 'no-rows':
      return '名录里一家企业也没有。请在表头下面填写或粘贴入驻企业。';
    case 'too-many':
      return `名录有 ${refusal.rows} 行，超过 ${MOST_TENANTS} 行，请核对是否粘贴了多余的内容。`;
    case 'asked':
      return openQuestionsText(refusal.questions);
  }
};

/** A list of tenants cannot be read from the workbook as it is. Nothing was changed. */
export class TenantsSheetUnreadable extends UnreadableList {
  override readonly name = 'TenantsSheetUnreadable';
  override readonly title = '名录读不出来';

  constructor(readonly refusal: TenantsRefusal) {
    super(messageOf(refusal), refusal.fault === 'asked' ? refusal.questions : []);
  }
}

/** The list in the workbook is that of another park or year. Nothing was changed. */
export class TenantsOfAnother extends Failure {
  override readonly name = 'TenantsOfAnother';
  override readonly title = '不是当前要办理的名录';

  constructor(stated: string) {
    super(
      `工作簿里的“${SHEETS.tenants}”是${stated}的，不是现在办理的园区和年度。请打开对应的工作簿，或在窗格中重新生成。`,
    );
  }
}
