import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import type { FileFault } from '../../../shared/evaluation/evidence/file-fault';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { EVIDENCE_LIMITS, FILE_TYPES, type FileType } from '../../../shared/regulation/evidence';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Refusal } from '../frame/refusal';

/** A file that is not taken by its name or its size. */
export class FileRefused extends Refusal {
  constructor({ fault, words }: { readonly fault: FileFault; readonly words: string }) {
    super(fault === 'type' ? 'file-type-refused' : 'file-too-large', words);
  }
}
/** What came does not start like a file of the kind that its name says. */
export class FileOpensOtherwise extends Refusal {
  constructor(name: string, type: FileType) {
    super(
      'file-type-refused',
      `“${name}”不是真正的 ${FILE_TYPES[type].name}（可能只是改了文件名，或者文件已损坏）。请用原来的软件打开，另存为 ${FILE_TYPES[type].name} 后再上传。`,
    );
  }
}
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
/** What came is not what was announced. */
export class UploadDiffers extends Refusal {
  constructor(name: string) {
    super(
      'upload-differs',
      `收到的文件与登记的“${name}”不一致（大小、类型或内容不同），没有采用。请重新选择文件上传。`,
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
