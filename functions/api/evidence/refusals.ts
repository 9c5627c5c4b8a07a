import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { EVIDENCE_LIMITS } from '../../../shared/regulation/evidence';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Refusal } from '../frame/refusal';

/** The same file is there for the same item. */
export class EvidenceDuplicate extends Refusal {
  constructor({ item, document, name, at }: Evidence) {
    super(
      'evidence-duplicate',
      `这个文件已于${beijingText(at)}作为项目 ${item} 的佐证材料上传过（${document}，${name}），不用再传。`,
    );
  }
}
export class EvidenceFull extends Refusal {
  constructor() {
    super(
      'evidence-full',
      `每个园区每年最多 ${EVIDENCE_LIMITS.files} 份佐证材料，已经满了。请把同类材料合并成一个文件，或移除不需要的材料后再上传。`,
    );
  }
}
/** A file is confirmed that has not come, or not whole. */
export class UploadIncomplete extends Refusal {
  constructor(name: string) {
    super(
      'upload-incomplete',
      `没有收到“${name}”，可能网络中断，文件没有传完。请点“重试”再传一次；已登记的内容不受影响。`,
    );
  }
}
/** Under a mask no file is opened: it would say which park it is of. */
export class PanelMasked extends Refusal {
  constructor() {
    super(
      'panel-masked',
      `本年度为匿名评审，材料原件中有园区名称，不能打开（${PARK_STEPS.score.clause}）。请以清单、填报数据和现场考察为准；需要核对的，请联系市人力社保局。`,
    );
  }
}
