/** Where an application for recognition stands (Article 9). */
export const RECOGNITION_STATES = ['applied', 'assessed', 'public-notice', 'awarded', 'refused', 'withdrawn'] as const;
export type RecognitionState = (typeof RECOGNITION_STATES)[number];

export const RECOGNITION_STATE_WORDS: Readonly<Record<RecognitionState, string>> = {
  applied: '待评估',
  assessed: '评估通过',
  'public-notice': '公示中',
  awarded: '已授牌',
  refused: '不予认定',
  withdrawn: '已撤回',
};
