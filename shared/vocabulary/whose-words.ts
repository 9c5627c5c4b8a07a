/** Whose words or scores a head or a title speaks of: the park's own, somebody else's, both at once, or nobody's in particular. */
export type Whose = 'own' | 'others' | 'both' | 'open';

const OWN = /自评|自查|自我|自测|自报|自检|本园区|园区(?:自|填|评|打)/;
const OTHERS =
  /初审|初评|预评|终评|会审|复核|复审|复评|复查|审核|审定|评审|专家|评委|考评|核定|核查|核实|最终|最后|综合|平均|市级|市局|市人社|主管部门|上级|领导|部门|区县|县区|区级|抽查|第三方|考核|评定|督查|联评|互评|同行|建议|预估|预计|调整/;
/** Bodies other than the park. */
const BODY = /(?:人社|就业|财政|税务|统计|市监|[市区县])局|局[里内]|办公室|领导小组|专班|[处科]室/;
/** The words for a body other than the park; null where there are none. */
export const otherBody = (text: string): string | null => BODY.exec(text)?.[0] ?? null;

/** Reads whose words say that something is. */
export const whoseWords = (text: string): Whose => {
  const own = OWN.test(text);
  const others = OTHERS.test(text) || BODY.test(text);
  return own && others ? 'both' : own ? 'own' : others ? 'others' : 'open';
};

/** Titles speak of 市级…产业园 and of 绩效考核 without being anybody's: only these say whose table it is. */
const OTHERS_TITLE = /初审|复核|复审|复评|评审|专家|评委|核定|抽查|督查|审核表|互评|联评/;

/** Reads whose table the words of a title say that it is. */
export const whoseTitle = (text: string): Whose => {
  const own = OWN.test(text);
  const others = OTHERS_TITLE.test(text);
  return own && others ? 'both' : own ? 'own' : others ? 'others' : 'open';
};

/** Words beside a number that say that it does not count, or not yet. */
const VOID =
  /作废|待定|待核|待确认|待补|暂定|暂估|未定|存疑|有误|错误|笔误|[填写算]错|不计|不算|不作数|不采用|弃用|剔除(?!重复)|撤[销回]|不纳入|删除|删去|取消|停用|无效|勿用|草稿|示例|样例|已退出|退出|迁出|注销|清退|撤离|搬离|搬走|搬出|停业|歇业|吊销|清算|休眠|空壳|挂靠|终止|未(?:实际)?入驻|(?:拟|虚拟|待)入驻|(?:筹[建备]|迁入)中|正在筹|非正常|(?<![无未没])异常|(?<![不无未没免有除去]|剔除)重复|[应实][为是][:：]?\d|以.{1,12}为准|(?:[更修]?改|[更修订纠]正|调整|变更)(?:[为成到至是][:：]?|[:：])\d|(?:上一?年|去年|往年)度?的?数/;

/** Words about a number that is not the final one. */
const NOT_FINAL = /待审|待定|待核|未审|审计前|快报|草案|暂[估定列按]|预[计估]|估[计算]|测算|推算/;
/** The word that says that a number is not final; null where there is none. */
export const notFinalWord = (text: string): string | null => NOT_FINAL.exec(text)?.[0] ?? null;

/** Words of what is not yet, where a number of what is there is asked for. */
const NOT_YET = /拟[入引申获设]|意向|在谈|洽谈|[待已]签|签约|储备|预计|筹建|待入/;
/** The word that says that a number is of what is not yet; null where there is none. */
export const notYetWord = (text: string): string | null => NOT_YET.exec(text)?.[0] ?? null;

/** Words of a title whose table is last year's, or none that counts. */
const NOT_CURRENT =
  /(?:上一?年度?|去年|往年)(?=[^,。;:]{0,14}(?:表|名录|名单|台账|月报|任务))|^(?:上一?年度?|去年|往年)$|作废|废止|草稿|草案|初稿|征求意见|讨论稿|送审稿|[调更修改订][整正改]前|样例|范例|勿用|停用|试填|(?:拟入驻|意向|储备|已?退出|已?迁出|已?注销)(?=[^,。;:]{0,6}(?:企业|机构|单位|名录|名单|台账))/;
/** A sentence about how to fill something in is no title. */
const INSTRUCTION = /^(?:注|说明|备注|填[报写表]|要求)|[请须不勿]|[。;]/;
/** The word of a title that says that its table is not the one at hand; null where there is none. */
export const notCurrentWord = (title: string): string | null =>
  INSTRUCTION.test(title) ? null : (NOT_CURRENT.exec(title)?.[0] ?? null);

/** The word that says that what stands beside it does not count; null where there is none. */
export const voidWord = (text: string): string | null => VOID.exec(text)?.[0] ?? null;

/** Words in the head of a column that say that what stands below it does not count, or no longer. */
const VOID_HEAD =
  /作废|废止|弃用|停用|勿用|不[采再]用|不采纳|不算|草稿|草案|初稿|征求意见|讨论稿|送审稿|[调更修改订][整正改]前|[新审核]前|(?<![新陈])旧|^原(?![因则理材地])|示例|样例|范例|试填|测算|暂[估定列]|待[定核]|有误|错误|备份|期望|争取|对标|参照/;
/** The word in the head of a column that says that what stands below it does not count; null where there is none. */
export const voidHeadWord = (head: string): string | null => VOID_HEAD.exec(head)?.[0] ?? null;
