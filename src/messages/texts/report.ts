import type { Texts } from '../message.js';

/** Texts of the report's files: printing, report.yaml, output, lists, verification. */
export const reportTexts = {
  'pdf.no_browser': {
    en: 'PDF: no Chrome, Chromium or Edge was found, so the report is HTML only. Install one (Debian: apt-get install chromium) or name it in VITALFEW_BROWSER.',
    'zh-CN':
      'PDF：未找到 Chrome、Chromium 或 Edge，因此仅生成 HTML 报告。请安装其中之一（Debian：apt-get install chromium），或用 VITALFEW_BROWSER 指定。',
  },
  'pdf.not_started': {
    en: 'PDF: the browser {path} does not start. Name another in VITALFEW_BROWSER.',
    'zh-CN': 'PDF：浏览器 {path} 无法启动。请用 VITALFEW_BROWSER 指定其他浏览器。',
  },
  'pdf.no_sandbox': {
    en: 'PDF: the browser runs WITHOUT its sandbox, because Chromium refuses it to root. The page it prints has no script and no network; still, print as another user where you can.',
    'zh-CN':
      'PDF：浏览器在没有沙箱的情况下运行，因为 Chromium 不允许 root 使用沙箱。被打印的页面不含脚本，也不能联网；但仍建议用其他用户运行。',
  },
  'pdf.crashed': {
    en: 'PDF: the browser crashed twice while printing; the HTML report is complete.',
    'zh-CN': 'PDF：浏览器在打印时崩溃了两次；HTML 报告是完整的。',
  },
  'pdf.too_long': {
    en: 'PDF: printing took more than {seconds} seconds and was ended; the HTML report is complete.',
    'zh-CN': 'PDF：打印超过 {seconds} 秒，已被终止；HTML 报告是完整的。',
  },
  'pdf.incomplete': {
    en: 'PDF: the printed file is not complete ({part}) and was thrown away; the HTML report is complete.',
    'zh-CN': 'PDF：打印的文件不完整（{part}），已丢弃；HTML 报告是完整的。',
  },
} as const satisfies Texts;
