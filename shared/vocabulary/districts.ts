/** The districts (区县) of Chongqing, by the short names that titles use. */
const SHORT_NAMES = [
  '万州',
  '黔江',
  '涪陵',
  '渝中',
  '大渡口',
  '江北',
  '沙坪坝',
  '九龙坡',
  '南岸',
  '北碚',
  '渝北',
  '巴南',
  '长寿',
  '江津',
  '合川',
  '永川',
  '南川',
  '綦江',
  '大足',
  '璧山',
  '铜梁',
  '潼南',
  '荣昌',
  '开州',
  '梁平',
  '武隆',
  '城口',
  '丰都',
  '垫江',
  '忠县',
  '云阳',
  '奉节',
  '巫山',
  '巫溪',
  '石柱',
  '秀山',
  '酉阳',
  '彭水',
  '两江新区',
  '高新区',
  '万盛',
] as const;

/** The districts that a text names. */
export const districtNames = (text: string): readonly string[] => SHORT_NAMES.filter((name) => text.includes(name));

/** Parks of other provinces and cities: 成都人力资源服务产业园. */
const OUTSIDE =
  /(?:北京|上海|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|成都|绵阳|德阳|宜宾|泸州|南充|达州|广安|遂宁|内江|自贡|乐山|贵阳|遵义|昆明|西安|兰州|银川|西宁|乌鲁木齐|拉萨|呼和浩特|石家庄|雄安|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|南通|杭州|宁波|温州|海宁|合肥|福州|厦门|泉州|南昌|赣州|济南|青岛|烟台|郑州|洛阳|武汉|宜昌|长沙|株洲|广州|深圳|佛山|东莞|珠海|南宁|海口|三亚)[^,，。;；:：、\s]{0,16}?(?:产业园|园区)/;
/** The words of a text that name a park outside of Chongqing; null where none do. */
export const outsidePark = (text: string): string | null => OUTSIDE.exec(text)?.[0] ?? null;
