import type { Texts } from '../message.js';

/** What the value of an option must be: `… must be {expected}`, `…必须是{expected}`. */
export const mustBeTexts = {
  'must_be.integer': { en: 'an integer', 'zh-CN': '整数' },
  'must_be.integer.from_to': { en: 'an integer from {min} to {max}', 'zh-CN': '从 {min} 到 {max} 的整数' },
  'must_be.integer.from': { en: 'an integer of at least {min}', 'zh-CN': '不小于 {min} 的整数' },
  'must_be.integer.to': { en: 'an integer of at most {max}', 'zh-CN': '不大于 {max} 的整数' },
  'must_be.number': { en: 'a number', 'zh-CN': '数字' },
  'must_be.number.from_to': { en: 'a number from {min} to {max}', 'zh-CN': '从 {min} 到 {max} 的数字' },
  'must_be.number.from': { en: 'a number of at least {min}', 'zh-CN': '不小于 {min} 的数字' },
  'must_be.number.to': { en: 'a number of at most {max}', 'zh-CN': '不大于 {max} 的数字' },
  'must_be.share': {
    en: 'a share from {min} to {max} (0.2 is 20 %)',
    'zh-CN': '从 {min} 到 {max} 的比例（0.2 即 20%）',
  },
  'must_be.boolean': { en: 'true or false', 'zh-CN': '布尔值（true 或 false）' },
  'must_be.one_of': { en: 'one of {words}', 'zh-CN': '以下之一：{words}' },
  'must_be.any_of': { en: 'any of {words}', 'zh-CN': '以下各项中的一项或多项：{words}' },
  'must_be.list_of': { en: 'a list with any of {words}', 'zh-CN': '由以下各项组成的列表：{words}' },
  'must_be.text': { en: 'a text', 'zh-CN': '文本' },
  'must_be.pair': { en: 'a list of two texts', 'zh-CN': '由两个文本组成的列表' },
  'must_be.cut_points': { en: 'a list of ascending numbers', 'zh-CN': '由小到大的数字列表' },
  'must_be.date': { en: 'a date YYYY-MM-DD', 'zh-CN': '形如 YYYY-MM-DD 的日期' },
  'must_be.memory': {
    en: 'an amount of memory of at least 64MB, such as 2GB or 500MB',
    'zh-CN': '不小于 64MB 的内存量，如 2GB 或 500MB',
  },
  'must_be.encoding': {
    en: 'the name of a text encoding, such as utf-8, gb18030, big5, utf-16le',
    'zh-CN': '文本编码的名称，如 utf-8、gb18030、big5、utf-16le',
  },
  'must_be.date_format': {
    en: 'a date format, such as YYYY-MM-DD, D/M/YYYY or M/D/YYYY',
    'zh-CN': '日期格式，如 YYYY-MM-DD、D/M/YYYY 或 M/D/YYYY',
  },
  'must_be.time_zone': { en: 'a time zone, such as Asia/Shanghai', 'zh-CN': '时区，如 Asia/Shanghai' },
  'must_be.sheet': { en: 'the name of a sheet', 'zh-CN': '工作表的名称' },
  'must_be.column_map': {
    en: 'an object from table.column to a column name, such as {"orders.customer_id": "会员号"}',
    'zh-CN': '由“表.列”到列名的对象，如 {"orders.customer_id": "会员号"}',
  },
  'must_be.segment': {
    en: 'a segment {result, column, values} of another result',
    'zh-CN': '另一结果中的细分 {result, column, values}',
  },
  'must_be.segment.named': {
    en: 'a segment of another analysis, {"analysis": ID, "column": NAME, "values": [...]}',
    'zh-CN': '另一分析中的细分 {"analysis": ID, "column": 列名, "values": [...]}',
  },
  'must_be.segment.advice': {
    en: 'On the command line: {"analysis": ID, "column": NAME, "values": [...]}.',
    'zh-CN': '命令行写法：{"analysis": ID, "column": 列名, "values": [...]}。',
  },
  'must_be.period': {
    en: 'a period {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"} that does not end before it begins',
    'zh-CN': '结束不早于开始的时段 {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}',
  },
  'must_be.periods': {
    en: 'a list of periods {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}',
    'zh-CN': '时段 {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"} 的列表',
  },
  'must_be.conditions': {
    en: 'an object of conditions, e.g. {"channel": "store"}',
    'zh-CN': '由条件组成的对象，如 {"channel": "store"}',
  },
  'must_be.conditions.columns': { en: 'conditions on columns of the data', 'zh-CN': '对数据中列的条件' },
  'must_be.comparisons': { en: 'comparisons {words}', 'zh-CN': '比较词 {words} 之一' },
  'must_be.group_column': { en: 'the name of a column of orders or customers', 'zh-CN': '订单表或客户表中的列名' },
  'must_be.known_column': { en: 'a column of orders, customers or products', 'zh-CN': '订单表、客户表或商品表中的列' },
  'must_be.few_values': {
    en: 'a column with at most {most} different values',
    'zh-CN': '不同取值不超过 {most} 个的列',
  },
  'must_be.folder': { en: 'the path of a folder', 'zh-CN': '文件夹的路径' },
  'must_be.folder.not_root': {
    en: 'a folder, not the root of the file system',
    'zh-CN': '文件夹，而非文件系统的根目录',
  },
  'must_be.folder.not_link': { en: 'a folder, not a link to one', 'zh-CN': '文件夹，而非指向文件夹的链接' },
  'must_be.folder.not_link.advice': { en: 'Give the folder it leads to.', 'zh-CN': '请给出它所指向的文件夹。' },
  'must_be.folder.no_inputs': { en: 'a folder without inputs in it', 'zh-CN': '不含输入文件的文件夹' },
  'must_be.folder.no_inputs.advice': {
    en: '{name} is in it and would be replaced.',
    'zh-CN': '{name} 在其中，会被覆盖。',
  },
  'must_be.file': { en: 'the path of a file', 'zh-CN': '文件的路径' },
  'must_be.seconds': { en: 'a number of seconds above 0', 'zh-CN': '大于 0 的秒数' },
  'must_be.finding_ids': { en: 'a list of ids of findings', 'zh-CN': '发现编号的列表' },
  'must_be.results.one': { en: 'at least one result', 'zh-CN': '至少一个结果' },
  'must_be.results': { en: 'a list of results and {text: Markdown}', 'zh-CN': '结果与 {text: Markdown} 的列表' },
  'must_be.report.text': {
    en: 'a text (in quotes where it looks like a number)',
    'zh-CN': '文本（看似数字时请加引号）',
  },
  'must_be.report.data': {
    en: 'a file for each table, e.g. { orders: orders.csv }',
    'zh-CN': '每张表对应一个文件，如 { orders: orders.csv }',
  },
  'must_be.report.data.one': { en: 'at least one table', 'zh-CN': '至少一张表' },
  'must_be.report.intake': {
    en: 'options of reading, e.g. { decimal: comma }',
    'zh-CN': '读取选项，如 { decimal: comma }',
  },
  'must_be.report.sections': { en: 'a list of analyses, e.g. [segment/rfm]', 'zh-CN': '分析的列表，如 [segment/rfm]' },
  'must_be.report.section': {
    en: 'an analysis, an analysis with its options, or text',
    'zh-CN': '一项分析、带选项的分析，或 text',
  },
  'must_be.report.markdown': { en: 'words in Markdown', 'zh-CN': 'Markdown 文字' },
  'must_be.report.options': { en: 'options, e.g. { bins: 5 }', 'zh-CN': '选项，如 { bins: 5 }' },
  'must_be.import.to': {
    en: 'the address of a Trino, trino://user@host:port/catalog/schema',
    'zh-CN': 'Trino 的地址，如 trino://user@host:port/catalog/schema',
  },
  'must_be.import.files': {
    en: 'a folder that this machine writes and the cluster reads',
    'zh-CN': '本机可写、集群可读的文件夹',
  },
  'must_be.import.location': {
    en: 'that folder as the catalog of the cluster names it',
    'zh-CN': '集群目录（catalog）中该文件夹的写法',
  },
  'must_be.map_pair': { en: 'table.column=NAME', 'zh-CN': '“表.列=列名”' },
  'must_be.format_shown': { en: 'csv or json on standard output', 'zh-CN': '输出到标准输出时的 csv 或 json' },
  'must_be.set_pair': { en: 'key=value', 'zh-CN': '“键=值”' },
  'must_be.advice.small_shop': { en: 'Use {n}, or less for a small shop.', 'zh-CN': '请用 {n}，小店可更小。' },
  'must_be.advice.quintiles': { en: 'Use 5 for quintiles.', 'zh-CN': '五等分请用 5。' },
  'must_be.advice.no_stability': { en: 'Use 0 to leave stability out.', 'zh-CN': '不评估稳定性请用 0。' },
  'must_be.advice.near': { en: 'Did you mean "{near}"?', 'zh-CN': '您是否想用“{near}”？' },
  'must_be.advice.columns': { en: 'Columns: {columns}.', 'zh-CN': '现有列：{columns}。' },
  'must_be.advice.products': { en: 'Products: {products}, …', 'zh-CN': '商品：{products}……' },
} as const satisfies Texts;
