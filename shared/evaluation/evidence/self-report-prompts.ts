import type { ItemId } from '../../regulation/indicators/indicator';

/** What a park still has to tell of each item in its own words: figures say how much, not how. The words follow 评估内容 of Annex 2. */
const PROMPTS: Readonly<Partial<Record<ItemId, string>>> = {
  '1.1': '将社会主义核心价值观和行业规范贯彻到发展目标和业务内容的做法、成效',
  '1.2': '所获表彰奖励的名称、级别、颁发单位和时间',
  '1.3': '进入“红名单”的企业名称和公布文号',
  '1.4': '投诉处理制度；有被投诉且查实的，说明情况和处理结果',
  '1.5': '帮助劳动者实现就业和流动的主要渠道、活动和典型事例',
  '1.6': '帮助人才有序流动、引进优秀紧缺人才的做法和典型事例',
  '2.1': '营业收入的主要来源；未完成目标任务的，说明原因和措施',
  '2.2': '营业收入增减的主要原因',
  '2.3': '纳税情况和主要纳税企业',
  '2.4': '纳税总额增减的主要原因',
  '2.5': '入驻企业的类型、层次，以及当年入驻和退出情况',
  '2.6': '服务用人单位的主要行业、方式和成效',
  '3.1': '建筑面积、功能分区和各项配套服务的情况',
  '3.2': '培训、沙龙等活动的时间、主题和参加人数',
  '3.3': '安全保障设施配备情况；有隐患的，说明整改情况',
  '3.4': '安全检查的制度、次数；发生事故的，说明经过和处理结果',
};

/** What a park is asked to tell of an item; of one of another annex in general words. */
export const promptOfItem = (id: ItemId): string => PROMPTS[id] ?? '这一项的主要做法、成效和典型事例';
