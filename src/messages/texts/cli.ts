import type { Texts } from '../message.js';

/** Help, messages and errors of the command line. */
export const cliTexts = {
  'cli.help.head': {
    en: 'vitalfew: find the vital few customers, not the average one.',
    'zh-CN': 'vitalfew：找到关键的少数客户，而不是平均客户。',
  },
  'cli.help.usage': { en: 'Usage:', 'zh-CN': '用法：' },
  'cli.help.more': {
    en: 'vitalfew <command> --help shows the flags of a command; vitalfew list <analysis> the options of an analysis.',
    'zh-CN': 'vitalfew <命令> --help 查看命令的参数；vitalfew list <分析> 查看分析的选项。',
  },
  'cli.command.demo': {
    en: 'Make the sample market, run every analysis, write out/demo with the report and its lists.',
    'zh-CN': '生成示例市场，运行全部分析，把报告和名单写入 out/demo。',
  },
  'cli.command.doctor': {
    en: 'Show every part, its version and what is missing.',
    'zh-CN': '显示各组成部分、版本及缺失项。',
  },
  'cli.command.check': {
    en: 'Show how the files are understood and where each record goes; nothing else.',
    'zh-CN': '显示如何理解文件、每条记录的去向；不做其他事。',
  },
  'cli.command.run': { en: 'Run one analysis.', 'zh-CN': '运行一项分析。' },
  'cli.command.report': { en: 'Write the report that a report.yaml describes.', 'zh-CN': '按 report.yaml 生成报告。' },
  'cli.command.engine': {
    en: 'Put checked files into a cluster, to be analysed there; drop scratch tables left there.',
    'zh-CN': '把检查过的文件导入集群，在集群中分析；清除遗留的临时表。',
  },
  'cli.flag.engine': {
    en: 'A Trino: trino://user@host:port/catalog/schema. Tables are then named, not files: --orders catalog.schema.table.',
    'zh-CN': 'Trino 地址：trino://用户@主机:端口/catalog/schema。此时给出表名而非文件：--orders catalog.schema.table。',
  },
  'cli.flag.import_to': {
    en: 'Where the tables are registered: trino://user@host:port/catalog/schema.',
    'zh-CN': '登记数据表的位置：trino://用户@主机:端口/catalog/schema。',
  },
  'cli.flag.import_files': {
    en: 'Folder that this machine writes and the cluster reads; each table gets a folder in it.',
    'zh-CN': '本机可写、集群可读的文件夹；每个表占其中一个子文件夹。',
  },
  'cli.flag.import_location': {
    en: 'The same folder as the catalog names it, such as local:///shop or s3://lake/shop.',
    'zh-CN': '同一文件夹在 catalog 中的名称，例如 local:///shop 或 s3://lake/shop。',
  },
  'cli.flag.import_replace': {
    en: 'Replace tables that are there already.',
    'zh-CN': '替换已存在的表。',
  },
  'cli.flag.clean_all': {
    en: 'Drop scratch tables of sessions that may still run, too.',
    'zh-CN': '同时清除可能仍在运行的会话的临时表。',
  },
  'cli.flag.engine_report': {
    en: 'A Trino that has the tables: trino://user@host:port/catalog/schema. report.yaml then names tables, not files.',
    'zh-CN': '存有数据表的 Trino 地址：trino://用户@主机:端口/catalog/schema。此时 report.yaml 中写表名而非文件。',
  },
  'cli.error.engine_command': {
    en: 'vitalfew engine: say what to do: import --to ADDRESS …, or clean ADDRESS.',
    'zh-CN': 'vitalfew engine：请写明要做什么：import --to 地址 …，或 clean 地址。',
  },
  'cli.command.simulate': { en: 'Make a market whose truth is known.', 'zh-CN': '生成真值已知的模拟市场。' },
  'cli.command.verify': {
    en: 'Check that a report still follows from its data.',
    'zh-CN': '检查报告是否仍与数据一致。',
  },
  'cli.command.list': { en: 'List the analyses, or the options of one.', 'zh-CN': '列出分析，或某项分析的选项。' },
  'cli.flag.language': { en: 'Language of the texts (en).', 'zh-CN': '文字语言（默认 en）。' },
  'cli.flag.debug': { en: 'Show the stack and the statements behind an error.', 'zh-CN': '出错时显示调用栈和语句。' },
  'cli.flag.timeout': {
    en: 'Stop after so many seconds (exit status 124).',
    'zh-CN': '超过秒数即停止（退出码 124）。',
  },
  'cli.flag.help': { en: 'Show this help.', 'zh-CN': '显示帮助。' },
  'cli.flag.set': { en: 'Set an option of the analysis; may be repeated.', 'zh-CN': '设置分析选项；可重复。' },
  'cli.flag.set_report': {
    en: 'Replace a value of report.yaml; may be repeated.',
    'zh-CN': '替换 report.yaml 中的值；可重复。',
  },
  'cli.flag.json': { en: 'Print JSON and nothing else.', 'zh-CN': '只输出 JSON。' },
  'cli.flag.table': { en: 'Print one table of the answer.', 'zh-CN': '输出结果中的一张表。' },
  'cli.flag.format': {
    en: 'How the table is written: csv, json or parquet (csv).',
    'zh-CN': '表的格式：csv、json 或 parquet（默认 csv）。',
  },
  'cli.flag.report_format': {
    en: 'What is written: html, pdf or both (html,pdf).',
    'zh-CN': '输出格式：html、pdf 或两者（默认 html,pdf）。',
  },
  'cli.flag.out': { en: 'Write to this file instead of standard output.', 'zh-CN': '写入文件而非标准输出。' },
  'cli.flag.batch': {
    en: 'Make one report per line of this CSV: its columns are keys of report.yaml, one of them client.',
    'zh-CN': '按此 CSV 逐行生成报告：各列为 report.yaml 的键，其中一列为 client。',
  },
  'cli.flag.resume': {
    en: 'With --batch: leave reports that are still current as they are.',
    'zh-CN': '与 --batch 同用：仍有效的报告保持不变。',
  },
  'cli.flag.out_dir': { en: 'Folder to write to.', 'zh-CN': '输出文件夹。' },
  'cli.flag.timings': {
    en: 'Print the seconds of each phase to standard error.',
    'zh-CN': '在标准错误输出各阶段秒数。',
  },
  'cli.flag.simulate_customers': {
    en: 'How many customers the market has (2000).',
    'zh-CN': '市场的客户数（默认 2000）。',
  },
  'cli.flag.simulate_seed': {
    en: 'Seed: the same number gives the same market (1).',
    'zh-CN': '种子：相同数字得到相同市场（默认 1）。',
  },
  'cli.flag.orders': { en: 'Order lines.', 'zh-CN': '订单明细。' },
  'cli.flag.customers': { en: 'Customers and their attributes.', 'zh-CN': '客户及其属性。' },
  'cli.flag.products': { en: 'Products.', 'zh-CN': '商品。' },
  'cli.flag.interactions': { en: 'What customers did beside buying.', 'zh-CN': '购买以外的互动。' },
  'cli.flag.relations': { en: 'Ties between customers.', 'zh-CN': '客户之间的关系。' },
  'cli.flag.referrals': { en: 'Who brought whom.', 'zh-CN': '谁推荐了谁。' },
  'cli.flag.memberships': { en: 'Memberships, packages, subscriptions.', 'zh-CN': '会员、套票、订阅。' },
  'cli.flag.prospects': { en: 'People who are not yet customers.', 'zh-CN': '尚未成为客户的人。' },
  'cli.flag.touches': { en: 'Whom campaigns reached.', 'zh-CN': '营销触达记录。' },
  'cli.flag.deals': { en: 'Opportunities with companies.', 'zh-CN': '企业销售机会。' },
  'cli.flag.answers': { en: 'Answers to survey items.', 'zh-CN': '调查问卷答案。' },
  'cli.flag.indicators': { en: 'What was known of customers at a date.', 'zh-CN': '某日已知的客户指标。' },
  'cli.severity.info': { en: 'note:', 'zh-CN': '说明：' },
  'cli.severity.warning': { en: 'warning:', 'zh-CN': '警告：' },
  'cli.severity.error': { en: 'error:', 'zh-CN': '错误：' },
  'cli.error.no_value': {
    en: 'vitalfew {command}: flag "{flag}" needs a value: {flag} {value}.',
    'zh-CN': 'vitalfew {command}：参数“{flag}”需要一个值：{flag} {value}。',
  },
  'cli.error.extra_word': {
    en: 'vitalfew {command}: nothing is done with "{word}". Usage: vitalfew {usage}',
    'zh-CN': 'vitalfew {command}：不需要“{word}”。用法：vitalfew {usage}',
  },
  'cli.error.out_is_input': {
    en: 'vitalfew {command}: --out {path} is the file of --{table}, which would be replaced. Give another file.',
    'zh-CN': 'vitalfew {command}：--out {path} 就是 --{table} 的文件，会被覆盖。请换一个文件。',
  },
  'cli.advice.out': { en: 'Name a file: --out FILE.', 'zh-CN': '请指定文件：--out 文件。' },
  'cli.error.format_of_table': {
    en: 'vitalfew run: --format says how one table is written. Name it: --table NAME.',
    'zh-CN': 'vitalfew run：--format 指定单张表的格式。请用 --table 表名 指定该表。',
  },
  'cli.error.unknown_command': {
    en: 'There is no command "{name}". {suggestion}Commands: {known}.',
    'zh-CN': '没有命令“{name}”。{suggestion}可用命令：{known}。',
  },
  'cli.error.no_data': {
    en: 'vitalfew {command}: no data given. Name a file, e.g. --orders orders.csv.',
    'zh-CN': 'vitalfew {command}：没有给出数据。请指定文件，例如 --orders orders.csv。',
  },
  'cli.error.no_analysis': {
    en: 'vitalfew run: which analysis? Analyses: {known}.',
    'zh-CN': 'vitalfew run：请指定分析。可用分析：{known}。',
  },
  'cli.error.no_config': {
    en: 'vitalfew report: which report? Give the path of a report.yaml.',
    'zh-CN': 'vitalfew report：请给出 report.yaml 的路径。',
  },
  'cli.error.no_dir': {
    en: 'vitalfew {command}: which folder? Give its path.',
    'zh-CN': 'vitalfew {command}：请给出文件夹路径。',
  },
  'cli.stdout': { en: 'Standard output', 'zh-CN': '标准输出' },
  'cli.error.stopped': { en: 'Stopped.', 'zh-CN': '已停止。' },
  'cli.error.timeout': { en: 'Stopped: the time limit was reached.', 'zh-CN': '已停止：超过时间限制。' },
  'cli.error.bug': {
    en: 'Something went wrong inside vitalfew: {what} Run again with --debug and report what it prints.',
    'zh-CN': 'vitalfew 内部出错：{what} 请加 --debug 重新运行并反馈输出内容。',
  },
  'cli.list.needs': { en: 'Needs', 'zh-CN': '需要' },
  'cli.list.or': { en: 'or', 'zh-CN': '或' },
  'cli.list.uses': { en: 'Uses, where it is there', 'zh-CN': '有则使用' },
  'cli.list.options': { en: 'Options', 'zh-CN': '选项' },
  'cli.list.shared': { en: 'Options of every analysis', 'zh-CN': '所有分析共有的选项' },
  'cli.demo.market': {
    en: 'Sample market: {customers} customers in {dir}',
    'zh-CN': '示例市场：{customers} 位客户，位于 {dir}',
  },
  'result_text.tables': { en: 'Tables', 'zh-CN': '数据表' },
  'result_text.charts': { en: 'Charts', 'zh-CN': '图表' },
  'cli.written': { en: 'Written: {path}', 'zh-CN': '已写入：{path}' },
  'cli.verify.same': { en: 'The report follows from its data.', 'zh-CN': '报告与数据一致。' },
} as const satisfies Texts;
