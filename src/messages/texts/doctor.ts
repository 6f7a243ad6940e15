import type { Texts } from '../message.js';

/** What `vitalfew doctor` says of each part: where it is, or what is missing and what to do. */
export const doctorTexts = {
  'doctor.state.ok': { en: 'ok', 'zh-CN': '正常' },
  'doctor.state.missing': { en: 'missing', 'zh-CN': '缺失' },
  'doctor.state.optional': { en: 'optional', 'zh-CN': '可选' },
  'doctor.set_up': { en: 'Run "npm run setup".', 'zh-CN': '请运行 "npm run setup"。' },
  'doctor.not_installed': {
    en: '{name} is not installed. Run "{command}".',
    'zh-CN': '尚未安装 {name}。请运行 "{command}"。',
  },
  'doctor.node.old': {
    en: '{version} runs this; 24 or newer is needed. Install it from https://nodejs.org.',
    'zh-CN': '当前版本为 {version}，需要 24 或更高版本。请从 https://nodejs.org 安装。',
  },
  'doctor.packages.ok': { en: '{n}, as the lockfile says', 'zh-CN': '{n} 个，与锁定文件一致' },
  'doctor.packages.wrong': {
    en: '{n} not as the lockfile says ({some}). {setUp}',
    'zh-CN': '{n} 个与锁定文件不一致（{some}）。{setUp}',
  },
  'doctor.build.old': { en: 'src is newer than dist. {setUp}', 'zh-CN': 'src 比 dist 新。{setUp}' },
  'doctor.scanner.none': {
    en: '{path} is not there: files are read slowly. Run "{command}".',
    'zh-CN': '没有 {path}：文件读取会很慢。请运行 "{command}"。',
  },
  'doctor.self_link.ok': {
    en: "import 'vitalfew' works in notebooks/",
    'zh-CN': "notebooks/ 中可用 import 'vitalfew'",
  },
  'doctor.self_link.wrong': {
    en: 'node_modules/vitalfew does not lead here. {setUp}',
    'zh-CN': 'node_modules/vitalfew 没有指向此处。{setUp}',
  },
  'doctor.danfo.ok': { en: 'toDanfo() works', 'zh-CN': 'toDanfo() 可用' },
  'doctor.danfo.none': {
    en: 'For toDanfo(): npm install danfojs-node.',
    'zh-CN': '如需 toDanfo()：npm install danfojs-node。',
  },
  'doctor.fonts.lack': {
    en: '{name} lacks {files}. Remove it and run "{command}".',
    'zh-CN': '{name} 缺少 {files}。请删除后运行 "{command}"。',
  },
  'doctor.browser.named': {
    en: 'No browser at {path}, which the environment names: no PDF.',
    'zh-CN': '环境变量指定的 {path} 处没有浏览器：无法生成 PDF。',
  },
  'doctor.browser.none': {
    en: 'For PDF: install Chrome, Chromium or Edge, or name one in VITALFEW_BROWSER.',
    'zh-CN': '如需 PDF：请安装 Chrome、Chromium 或 Edge，或用 VITALFEW_BROWSER 指定。',
  },
  'doctor.browser.dead': { en: '{path} does not start: no PDF.', 'zh-CN': '{path} 无法启动：无法生成 PDF。' },
  'doctor.tslab.none': {
    en: 'For notebooks: install Jupyter, then npm install tslab and npx tslab install.',
    'zh-CN': '如需笔记本：请安装 Jupyter，然后运行 npm install tslab 与 npx tslab install。',
  },
  'doctor.python.none': { en: '.venv is not there. {setUp}', 'zh-CN': '没有 .venv。{setUp}' },
  'doctor.in_venv': { en: 'in .venv', 'zh-CN': '位于 .venv' },
  'doctor.venv.wrong': {
    en: '{wanted} is wanted in .venv, which has {found}. {setUp}',
    'zh-CN': '.venv 中需要 {wanted}，现有 {found}。{setUp}',
  },
  'doctor.kernel.none': {
    en: '{path} is not there, or names files that are not. {setUp}',
    'zh-CN': '没有 {path}，或其中指定的文件不存在。{setUp}',
  },
} as const satisfies Texts;
