import type { Texts } from '../message.js';

export const notebookTexts = {
  'notebook.error.no_kernel': {
    en: 'show: there is no notebook here to show the result in. In a script write console.log(result), or report([result], { out: … }).',
    'zh-CN':
      'show：当前不在 notebook 中，无法显示结果。在脚本中请用 console.log(result) 或 report([result], { out: … })。',
  },
} as const satisfies Texts;
