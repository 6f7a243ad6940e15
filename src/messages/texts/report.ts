import type { Texts } from '../message.js';

/** Texts of the report's files: printing, report.yaml, output, lists, verification. */
export const reportTexts = {
  'report.batch.no_client': {
    en: '{file}: the table of a batch needs a header with the column "client"; the other columns are keys of report.yaml.',
    'zh-CN': '{file}：批量表需要含“client”列的表头；其余各列为 report.yaml 的键。',
  },
  'report.batch.line': {
    en: '{file}:{line} must have as many cells as the header and name a client.',
    'zh-CN': '{file}:{line} 的单元格数须与表头一致，并写明 client。',
  },
  'report.batch.empty': { en: '{file}: there is no client in it.', 'zh-CN': '{file}：其中没有客户。' },
  'report.batch.written': { en: '{client}: written to {folder}', 'zh-CN': '{client}：已写入 {folder}' },
  'report.batch.current': { en: '{client}: still current in {folder}', 'zh-CN': '{client}：{folder} 中的报告仍有效' },
  'report.batch.no_pdf': {
    en: '{client}: written to {folder}, without a PDF',
    'zh-CN': '{client}：已写入 {folder}，没有 PDF',
  },
  'report.batch.failed': { en: '{client}: FAILED. {reason}', 'zh-CN': '{client}：失败。{reason}' },
  'report.batch.summary': {
    en: '{done} of {all} {all#report|reports} are there.',
    'zh-CN': '共 {all} 份报告，已完成 {done} 份。',
  },
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
  'report.at': { en: '{file}:{line}:{column} {what}', 'zh-CN': '{file}:{line}:{column} {what}' },
  'report.expected': {
    en: '"{name}" must be {expected}; got {received}.',
    'zh-CN': '“{name}”必须是{expected}；收到的是 {received}。',
  },
  'report.unknown_key': {
    en: '"{name}" is unknown. {suggestion}Known: {known}.',
    'zh-CN': '未知的“{name}”。{suggestion}可用：{known}。',
  },
  'report.cannot_read': { en: '{path} cannot be read: {reason}', 'zh-CN': '无法读取 {path}：{reason}' },
  'report.cannot_write': {
    en: 'The report cannot be written to {path}: {reason}. What was there is unchanged.',
    'zh-CN': '无法将报告写入 {path}：{reason}。原有内容未改动。',
  },
  'report.not_a_folder': {
    en: 'The report cannot be written to {path}: a file stands there. Give the path of a folder.',
    'zh-CN': '无法将报告写入 {path}：该处是一个文件。请指定文件夹。',
  },
  'report.not_ours': {
    en: 'The report cannot be written to {path}: there are files in it that no report wrote, and a report replaces its folder. Give a new or empty folder.',
    'zh-CN': '无法将报告写入 {path}：其中有并非由报告生成的文件，而报告会替换整个文件夹。请指定新的或空的文件夹。',
  },
  'report.locked': {
    en: 'Another run (process {pid}) is writing this report. If there is none, remove {path}.',
    'zh-CN': '另一个运行（进程 {pid}）正在写此报告。若并无此运行，请删除 {path}。',
  },
  'report.bad_key': {
    en: '{path} is not a key of pseudonyms (64 hexadecimal digits in a file of its own). Put the right one back, or remove it for new pseudonyms.',
    'zh-CN': '{path} 不是化名密钥（应为单独文件中的 64 位十六进制数字）。请恢复正确的密钥，或删除它以生成新的化名。',
  },
  'report.no_key': {
    en: 'The key of the pseudonyms cannot be written to {path}. Name another place with "key", or show ids with "privacy: ids".',
    'zh-CN': '无法将化名密钥写入 {path}。请用“key”指定其他位置，或用“privacy: ids”直接显示编号。',
  },
  'report.hide_unknown': {
    en: 'hide: no finding is called "{id}". {suggestion}Their ids stand in results.json.',
    'zh-CN': 'hide：没有名为“{id}”的发现。{suggestion}各发现的编号见 results.json。',
  },
  'report.no_glyph': {
    en: "The report's font has no sign for: {letters}. A reader sees them in another font, or as boxes.",
    'zh-CN': '报告字体缺少以下字符：{letters}。读者将以其他字体看到它们，或看到方框。',
  },
  'report.overview.action': { en: 'What to do', 'zh-CN': '行动' },
  'report.overview.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'report.overview.reason': { en: 'Mostly because', 'zh-CN': '主要原因' },
  'report.overview.expected': { en: 'Expected value', 'zh-CN': '预期价值' },
  'report.overview.by_date': { en: 'First by', 'zh-CN': '最早截止' },
  'report.words': { en: 'Remarks', 'zh-CN': '说明' },
  'report.data.title': { en: 'The data', 'zh-CN': '数据说明' },
  'report.data.question': {
    en: 'What do these answers rest on, and what was left out?',
    'zh-CN': '以上结论基于哪些数据？哪些数据未计入？',
  },
  'report.data.table': { en: 'Table', 'zh-CN': '数据表' },
  'report.data.file': { en: 'File', 'zh-CN': '文件' },
  'report.data.records': { en: 'Records', 'zh-CN': '记录数' },
  'report.data.accepted': { en: 'Accepted', 'zh-CN': '采用' },
  'report.data.rejected': { en: 'Rejected', 'zh-CN': '拒收' },
  'report.data.excluded': { en: 'Excluded by rule', 'zh-CN': '按规则排除' },
  'report.data.from': { en: 'First day', 'zh-CN': '首日' },
  'report.data.to': { en: 'Last day', 'zh-CN': '末日' },
  'report.data.name.orders': { en: 'Orders', 'zh-CN': '订单' },
  'report.data.name.customers': { en: 'Customers', 'zh-CN': '客户' },
  'report.data.name.products': { en: 'Products', 'zh-CN': '商品' },
  'report.data.name.interactions': { en: 'Interactions', 'zh-CN': '互动' },
  'report.data.name.relations': { en: 'Relations', 'zh-CN': '关系' },
  'report.data.name.referrals': { en: 'Referrals', 'zh-CN': '推荐' },
  'report.data.name.memberships': { en: 'Memberships', 'zh-CN': '会员权益' },
  'report.data.name.prospects': { en: 'Prospects', 'zh-CN': '潜在客户' },
  'report.data.name.touches': { en: 'Campaign touches', 'zh-CN': '营销触达' },
  'report.data.name.deals': { en: 'Deals', 'zh-CN': '商机' },
  'report.data.name.answers': { en: 'Survey answers', 'zh-CN': '问卷回答' },
  'report.data.name.indicators': { en: 'Indicators', 'zh-CN': '指标快照' },
  'table.ledger': { en: 'Tables and where their records went', 'zh-CN': '各数据表及其记录去向' },
  'report.verify.no_report': {
    en: 'There is no report in {path}: manifest.json is missing or not one of a report.',
    'zh-CN': '{path} 中没有报告：缺少 manifest.json，或它不是报告的清单。',
  },
  'report.verify.no_config': {
    en: 'The report was made by a program, not from a report.yaml: its files were checked, its answers cannot be made again here.',
    'zh-CN': '该报告由程序生成，而非来自 report.yaml：已核对其文件，但无法在此重新计算。',
  },
  'report.verify.cannot_run': {
    en: 'The analyses cannot be run again: {reason}',
    'zh-CN': '无法重新运行分析：{reason}',
  },
  'report.verify.output_missing': { en: '{file} is missing in the report.', 'zh-CN': '报告中缺少 {file}。' },
  'report.verify.output_changed': {
    en: '{file} was changed after the report was written.',
    'zh-CN': '{file} 在报告写成后被修改。',
  },
  'report.verify.input_missing': { en: 'Input {file} is no longer there.', 'zh-CN': '输入 {file} 已不存在。' },
  'report.verify.input_changed': {
    en: 'Input {file} has changed since the report was written.',
    'zh-CN': '输入 {file} 在报告写成后发生了变化。',
  },
  'report.verify.differs': {
    en: '{place}: the report has {before}, the data give {after}.',
    'zh-CN': '{place}：报告中为 {before}，数据得出 {after}。',
  },
  'report.verify.more': { en: '{n} more differences.', 'zh-CN': '另有 {n} 处不同。' },
} as const satisfies Texts;
