import type { Texts } from '../message.js';

/** What intake says of input: `intake.<code>` is the problem, `intake.<code>.fix` the way out (may be empty). */
export const intakeTexts = {
  'intake.problem': {
    en: '{place}{column}: {what}{counted}. {fix}[{code}]',
    'zh-CN': '{place}{column}：{what}{counted}。{fix}[{code}]',
  },
  'intake.column': { en: ' column "{column}"', 'zh-CN': ' 列“{column}”' },
  'intake.counted': { en: ' ({count} {count#record|records})', 'zh-CN': '（{count} 条记录）' },
  'intake.counted_share': { en: ' ({count} {count#record|records}, {share})', 'zh-CN': '（{count} 条记录，{share}）' },
  'intake.counted_share_file': {
    en: ' ({count} {count#record|records}, {share}; all in {file})',
    'zh-CN': '（{count} 条记录，{share}；全部见 {file}）',
  },
  'intake.wrong_source': {
    en: 'open: table "{table}" must be a path, a DataFrame, an array of objects or {table: name}.',
    'zh-CN': 'open：数据表“{table}”必须是文件路径、DataFrame、对象数组或 {table: 表名}。',
  },

  'intake.E-FIL-01': { en: 'there is no such file', 'zh-CN': '文件不存在' },
  'intake.E-FIL-01.fix': { en: 'Check the path. ', 'zh-CN': '请检查路径。' },
  'intake.E-FIL-02': { en: 'this is not a regular file', 'zh-CN': '不是普通文件' },
  'intake.E-FIL-02.fix': { en: 'Give the path of a file. ', 'zh-CN': '请给出文件的路径。' },
  'intake.E-FIL-03': { en: 'the file must not be read', 'zh-CN': '没有读取该文件的权限' },
  'intake.E-FIL-03.fix': { en: 'Change its permissions. ', 'zh-CN': '请修改文件权限。' },
  'intake.E-FIL-04': { en: 'the content is {form}, whatever the name says', 'zh-CN': '内容是{form}，与文件名不符' },
  'intake.E-FIL-04.fix': {
    en: 'Export the table as CSV (UTF-8), Excel .xlsx or Parquet, or name the file as what it is. ',
    'zh-CN': '请将表格导出为 CSV（UTF-8）、Excel .xlsx 或 Parquet，或按实际格式命名文件。',
  },
  'intake.E-FIL-05': {
    en: 'the compressed file is damaged or cut off ({reason}); nothing of it is used',
    'zh-CN': '压缩文件已损坏或不完整（{reason}），未使用其中任何内容',
  },
  'intake.E-FIL-05.fix': { en: 'Fetch it again. ', 'zh-CN': '请重新获取该文件。' },
  'intake.E-FIL-06': { en: 'it cannot be read: {reason}', 'zh-CN': '无法读取：{reason}' },
  'intake.E-FIL-06.fix': { en: 'Write it again. ', 'zh-CN': '请重新生成该文件。' },
  'intake.E-TAB-01': {
    en: '{engine} cannot read a table of this name: {reason}',
    'zh-CN': '{engine} 读不到这个名称的表：{reason}',
  },
  'intake.E-TAB-01.fix': {
    en: 'If it is a file, vitalfew engine import puts it into the engine. ',
    'zh-CN': '如果是文件，可用 vitalfew engine import 导入引擎。',
  },
  'intake.I-TAB-02': {
    en: 'columns whose values are no single cells are left out: {columns}',
    'zh-CN': '以下列的值不是单个单元格，未读取：{columns}',
  },
  'intake.form.gzip': { en: 'gzip (give it a name ending in .gz)', 'zh-CN': ' gzip（文件名应以 .gz 结尾）' },
  'intake.form.zip': {
    en: 'a zip archive or an Excel workbook (.xlsx)',
    'zh-CN': ' zip 压缩包或 Excel 工作簿（.xlsx）',
  },
  'intake.form.excel97': { en: 'an old or encrypted Excel file (.xls)', 'zh-CN': '旧版或加密的 Excel 文件（.xls）' },
  'intake.form.pdf': { en: 'a PDF', 'zh-CN': ' PDF' },
  'intake.form.html': { en: 'a web page (HTML)', 'zh-CN': '网页（HTML）' },
  'intake.form.json': { en: 'JSON', 'zh-CN': ' JSON' },
  'intake.form.binary': { en: 'binary data', 'zh-CN': '二进制数据' },
  'intake.form.parquet': { en: 'Parquet', 'zh-CN': ' Parquet' },
  'intake.form.text': { en: 'text', 'zh-CN': '文本' },

  'intake.E-EMP-01': { en: 'the cell is empty', 'zh-CN': '单元格为空' },
  'intake.E-EMP-02': { en: 'no records: the file is empty (0 bytes)', 'zh-CN': '没有记录：文件为空（0 字节）' },
  'intake.E-EMP-03': { en: 'no records: the file has only blank lines', 'zh-CN': '没有记录：文件只有空行' },
  'intake.E-EMP-04': {
    en: 'no records: there is a header and nothing below it',
    'zh-CN': '没有记录：只有表头，没有数据',
  },

  'intake.E-ENC-01': { en: 'there is no encoding named "{encoding}"', 'zh-CN': '没有名为“{encoding}”的编码' },
  'intake.E-ENC-01.fix': {
    en: 'Try utf-8, gb18030, big5, shift_jis, windows-1252. ',
    'zh-CN': '可用：utf-8、gb18030、big5、shift_jis、windows-1252。',
  },
  'intake.E-ENC-02': {
    en: 'the text is not UTF-8; as {encoding} it would read {samples}',
    'zh-CN': '文本不是 UTF-8；按 {encoding} 读取将得到 {samples}',
  },
  'intake.E-ENC-02.fix': {
    en: 'If that is right: --encoding {encoding} ',
    'zh-CN': '如果正确，请加 --encoding {encoding} ',
  },
  'intake.I-ENC-03': { en: 'read as {encoding}', 'zh-CN': '按 {encoding} 编码读取' },
  'intake.E-ENC-04': { en: 'the record has bytes that are not UTF-8', 'zh-CN': '记录中有不属于 UTF-8 的字节' },
  'intake.E-ENC-04.fix': {
    en: 'Fix: --encoding NAME if the whole file is in another encoding. ',
    'zh-CN': '若整个文件为其他编码，请加 --encoding 名称。',
  },

  'intake.E-HDR-01': {
    en: 'the header has {name} twice, in fields {first} and {second}',
    'zh-CN': '表头中 {name} 出现两次（第 {first} 列和第 {second} 列）',
  },
  'intake.E-HDR-01.fix': { en: 'Rename one of them. ', 'zh-CN': '请重命名其中之一。' },
  'intake.E-HDR-02': { en: 'the header has no name in field {field}', 'zh-CN': '表头第 {field} 列没有名称' },
  'intake.E-HDR-02.fix': { en: 'Give it a name or remove the column. ', 'zh-CN': '请命名或删除该列。' },
  'intake.E-HDR-03': {
    en: 'the column {column} of {table} is not there; found: {found}',
    'zh-CN': '{table} 缺少列 {column}；现有列：{found}',
  },
  'intake.E-HDR-03.fix': { en: 'Fix: --map {map} ', 'zh-CN': '请用 --map {map} 指定。' },
  'intake.E-HDR-04': {
    en: '{column} is not there; did you mean {near}? Found: {found}',
    'zh-CN': '缺少列 {column}；是否为 {near}？现有列：{found}',
  },
  'intake.E-HDR-04.fix': { en: 'Fix: --map {map} ', 'zh-CN': '请用 --map {map} 指定。' },
  'intake.E-HDR-05': {
    en: 'the first line looks like data, not like column names: {cells}',
    'zh-CN': '第一行像是数据而不是列名：{cells}',
  },
  'intake.E-HDR-05.fix': { en: 'Add a line of column names. ', 'zh-CN': '请在第一行加上列名。' },
  'intake.E-HDR-06': { en: 'the column names stand further down', 'zh-CN': '列名不在第一行' },
  'intake.E-HDR-06.fix': { en: 'Fix: --skip {skip} ', 'zh-CN': '请加 --skip {skip}。' },
  'intake.W-HDR-07': {
    en: 'blanks around column names are left out: {names}',
    'zh-CN': '列名首尾的空格已去除：{names}',
  },
  'intake.E-HDR-08': {
    en: '{column} is mapped to {name}, which is not there; found: {found}',
    'zh-CN': '{column} 指定为 {name}，但没有该列；现有列：{found}',
  },
  'intake.E-HDR-08.fix': { en: 'Correct --map. ', 'zh-CN': '请更正 --map。' },
  'intake.W-HDR-09': {
    en: '{column} is taken from {taken}; {left} would fit too and is kept as an attribute',
    'zh-CN': '{column} 取自 {taken}；{left} 也符合，作为附加属性保留',
  },
  'intake.W-HDR-09.fix': { en: 'The other way: --map {map} ', 'zh-CN': '如需改用后者：--map {map} ' },

  'intake.E-HDR-10': {
    en: 'the header has {columns} columns; at most {most} are read',
    'zh-CN': '表头有 {columns} 列，最多读取 {most} 列',
  },
  'intake.E-HDR-10.fix': { en: 'Keep the columns that are needed. ', 'zh-CN': '请只保留需要的列。' },
  'intake.E-FIL-07': { en: 'the file was changed while it was read', 'zh-CN': '读取期间文件被修改' },
  'intake.E-FIL-07.fix': { en: 'Run again when it is complete. ', 'zh-CN': '请在文件写完后重试。' },
  'intake.E-XLS-05': { en: '{cell} is an error value', 'zh-CN': '{cell} 是错误值' },
  'intake.E-XLS-05.fix': { en: 'Correct the formula. ', 'zh-CN': '请更正公式。' },
  'intake.E-ROW-01': {
    en: 'the row has {fields} {fields#field|fields}, the header {header}',
    'zh-CN': '该行有 {fields} 个字段，表头有 {header} 个',
  },
  'intake.E-ROW-02': {
    en: 'the row has {fields} {fields#field|fields}, the header {header}',
    'zh-CN': '该行有 {fields} 个字段，表头有 {header} 个',
  },
  'intake.E-ROW-02.fix': { en: 'A text with a delimiter must stand in quotes. ', 'zh-CN': '含分隔符的文本须加引号。' },
  'intake.E-ROW-03': {
    en: 'header {header}, rows {rows}: every row has one field more than the header',
    'zh-CN': '表头 {header} 列，数据 {rows} 列：每行都比表头多一个字段',
  },
  'intake.E-ROW-03.fix': { en: 'Add the missing column name. ', 'zh-CN': '请补上缺少的列名。' },
  'intake.E-ROW-04': { en: 'the record has a NUL byte', 'zh-CN': '记录中有 NUL 字节' },
  'intake.W-ROW-05': {
    en: 'every row ends in a delimiter; the empty field behind it is left out',
    'zh-CN': '每行以分隔符结尾；其后的空字段已忽略',
  },
  'intake.I-ROW-06': { en: '{n} blank {n#line is|lines are} left out', 'zh-CN': '已忽略 {n} 个空行' },
  'intake.E-ROW-07': { en: 'the record is longer than 16 MB', 'zh-CN': '记录超过 16 MB' },
  'intake.E-ROW-07.fix': { en: 'Check line ends and quotes. ', 'zh-CN': '请检查换行符和引号。' },
  'intake.E-QUO-01': { en: 'a quote inside a quoted field is not doubled', 'zh-CN': '带引号的字段内有未成对的引号' },
  'intake.E-QUO-01.fix': { en: 'Write "" for a quote inside quotes. ', 'zh-CN': '引号内的引号应写成 ""。' },
  'intake.E-QUO-02': { en: 'a quote opens here and is never closed', 'zh-CN': '此处的引号没有结束' },
  'intake.E-QUO-02.fix': { en: 'Close or remove it. ', 'zh-CN': '请补上或删除该引号。' },
  'intake.E-CNT-01': {
    en: 'the engine and the independent count do not agree on the number of records',
    'zh-CN': '引擎读取的记录数与独立计数不一致',
  },
  'intake.E-CNT-01.fix': { en: 'Was the file changed while it was read? ', 'zh-CN': '读取期间文件是否被修改？' },

  'intake.E-NUM-02': { en: '{cell} is not a number in format {format}', 'zh-CN': '{cell} 不是 {format} 格式的数字' },
  'intake.E-NUM-02.fix': {
    en: 'Fix: --decimal comma or point if the column is written so. ',
    'zh-CN': '若该列采用其他写法，请加 --decimal comma 或 point。',
  },
  'intake.E-NUM-03': {
    en: '{cell} has more digits than are kept (14 before the point, 4 behind it)',
    'zh-CN': '{cell} 的位数超出范围（小数点前 14 位、后 4 位）',
  },
  'intake.E-NUM-03.fix': { en: 'Round it at the source. ', 'zh-CN': '请在数据源取整。' },
  'intake.E-NUM-04': { en: '{cell} is not a plain number', 'zh-CN': '{cell} 不是普通数字' },
  'intake.E-NUM-04.fix': { en: 'Write it out, or leave the cell empty. ', 'zh-CN': '请写成普通数字，或留空。' },
  'intake.E-NUM-05': {
    en: '{example} may be a thousand or a number with three decimals, and nothing in the column decides',
    'zh-CN': '{example} 可能是千位，也可能是三位小数，列中没有可供判断的数据',
  },
  'intake.E-NUM-05.fix': {
    en: 'Fix: --decimal point or --decimal comma ',
    'zh-CN': '请加 --decimal point 或 --decimal comma。',
  },
  'intake.E-QTY-01': { en: 'the quantity is 0', 'zh-CN': '数量为 0' },
  'intake.E-CUR-01': {
    en: 'two currencies stand in one column ({example}, {other}); they are not summed',
    'zh-CN': '同一列中有两种货币（{example}、{other}），不能相加',
  },
  'intake.E-CUR-01.fix': { en: 'Convert to one currency first. ', 'zh-CN': '请先换算成一种货币。' },
  'intake.E-CUR-02': { en: '{cell} is in another currency', 'zh-CN': '{cell} 是另一种货币' },
  'intake.E-CUR-02.fix': { en: 'Convert to one currency first. ', 'zh-CN': '请先换算成一种货币。' },
  'intake.E-CUR-03': { en: 'the column has more than one currency ({names})', 'zh-CN': '该列有多种货币（{names}）' },
  'intake.E-CUR-03.fix': { en: 'Convert to one currency first. ', 'zh-CN': '请先换算成一种货币。' },
  'intake.W-CUR-04': { en: 'the sign {sign} is taken off', 'zh-CN': '已去除货币符号 {sign}' },

  'intake.E-DAT-01': {
    en: 'all dates can be read as {first} and as {second} (such as {example})',
    'zh-CN': '所有日期既可读作 {first} 也可读作 {second}（如 {example}），含义不明确',
  },
  'intake.E-DAT-01.fix': {
    en: 'Ambiguous, give --date-format {first} or --date-format {second} ',
    'zh-CN': '请加 --date-format {first} 或 --date-format {second}。',
  },
  'intake.E-DAT-02': { en: '{cell} is not a date in format {format}', 'zh-CN': '{cell} 不是 {format} 格式的日期' },
  'intake.E-DAT-02.fix': {
    en: 'A column has one format, the year with four digits. ',
    'zh-CN': '一列只能有一种日期格式，年份用四位数。',
  },
  'intake.E-DAT-03': { en: '{cell} is no day of the calendar', 'zh-CN': '{cell} 不是日历中的日期' },
  'intake.E-DAT-04': { en: '{cell} is after the as-of date {asOf}', 'zh-CN': '{cell} 晚于截止日 {asOf}' },
  'intake.E-DAT-05': {
    en: '{cell} stands for no real day (2200 or later)',
    'zh-CN': '{cell} 不是真实日期（2200 年或以后）',
  },
  'intake.E-DAT-05.fix': { en: 'Leave the cell empty where the day is unknown. ', 'zh-CN': '日期未知时请留空。' },
  'intake.E-DAT-06': { en: '"{format}" is not a date format that can be read', 'zh-CN': '无法识别日期格式“{format}”' },
  'intake.E-DAT-06.fix': {
    en: 'Such as YYYY-MM-DD, D/M/YYYY, M/D/YYYY, D.M.YYYY. ',
    'zh-CN': '例如 YYYY-MM-DD、D/M/YYYY、M/D/YYYY、D.M.YYYY。',
  },
  'intake.E-DAT-07': {
    en: 'no known date format reads this column (such as {example})',
    'zh-CN': '没有日期格式可以读取该列（如 {example}）',
  },
  'intake.E-DAT-07.fix': {
    en: 'Write dates as YYYY-MM-DD, or name the column that holds the date with --map. ',
    'zh-CN': '请将日期写成 YYYY-MM-DD，或用 --map 指定日期列。',
  },
  'intake.W-DAT-08': { en: 'dates before 1970', 'zh-CN': '日期早于 1970 年' },
  'intake.E-ASO-01': {
    en: 'the as-of date {asOf} is earlier than all data ({first})',
    'zh-CN': '截止日 {asOf} 早于所有数据（{first}）',
  },

  'intake.E-TZN-01': {
    en: 'some times say their zone (Z, +08:00) and some do not',
    'zh-CN': '部分时间带有时区（Z、+08:00），部分没有',
  },
  'intake.E-TZN-01.fix': {
    en: 'Say the zone of the others: --timezone Asia/Shanghai ',
    'zh-CN': '请说明其余时间的时区：--timezone Asia/Shanghai ',
  },
  'intake.E-TZN-02': { en: 'there is no time zone "{timezone}"', 'zh-CN': '没有时区“{timezone}”' },
  'intake.E-TZN-02.fix': {
    en: 'Such as Asia/Shanghai, Europe/London, UTC. ',
    'zh-CN': '例如 Asia/Shanghai、Europe/London、UTC。',
  },
  'intake.E-TOT-01': {
    en: 'the line sums up others (total or footer) and is no record',
    'zh-CN': '该行是合计或页脚，不是数据',
  },
  'intake.E-GAT-01': { en: 'more than 1% of the records are rejected', 'zh-CN': '被拒绝的记录超过 1%' },
  'intake.E-GAT-01.fix': {
    en: 'Nothing was written. Correct what is listed above. ',
    'zh-CN': '未写入任何文件。请先更正以上问题。',
  },
  'intake.E-GAT-02': {
    en: 'the rejected records hold {share} of the money, more than 5%',
    'zh-CN': '被拒绝的记录占金额的 {share}，超过 5%',
  },
  'intake.E-GAT-02.fix': {
    en: 'Nothing was written. Correct what is listed above. ',
    'zh-CN': '未写入任何文件。请先更正以上问题。',
  },
  'intake.E-GAT-03': {
    en: 'records are rejected, and --strict allows none',
    'zh-CN': '有记录被拒绝，而 --strict 不允许',
  },

  'intake.W-CUS-01': {
    en: 'lines without a customer: kept for baskets, left out of customer analyses',
    'zh-CN': '没有客户编号的记录：用于购物篮分析，不计入客户分析',
  },
  'intake.W-PRC-01': {
    en: 'price 0: they count as orders and bring no money',
    'zh-CN': '单价为 0：计为订单，不产生金额',
  },
  'intake.W-PRC-02': { en: 'negative price: kept, but left out of money', 'zh-CN': '单价为负：保留记录，但不计入金额' },
  'intake.W-RET-01': {
    en: 'returns: {matched} with their sale found, {unmatched} without',
    'zh-CN': '退货：{matched} 条找到对应销售，{unmatched} 条未找到',
  },
  'intake.W-RET-01.fix': { en: 'To leave them out: --returns exclude ', 'zh-CN': '如需排除：--returns exclude ' },
  'intake.W-DUP-01': {
    en: 'lines that repeat another one exactly; they are kept',
    'zh-CN': '与其他行完全重复；已保留',
  },
  'intake.W-DUP-01.fix': { en: 'To leave them out: --dedupe ', 'zh-CN': '如需排除：--dedupe ' },
  'intake.W-DUP-02': {
    en: 'lines that repeat another one exactly; they are left out',
    'zh-CN': '与其他行完全重复；已排除',
  },
  'intake.W-NPR-01': {
    en: 'lines that look like no products ({ids}); they are kept',
    'zh-CN': '看起来不是商品的记录（{ids}）；已保留',
  },
  'intake.W-NPR-01.fix': {
    en: 'To leave them out: --non-products exclude ',
    'zh-CN': '如需排除：--non-products exclude ',
  },
  'intake.W-IDS-01': {
    en: 'ids that occur with and without ".0" (such as {example}); they are kept apart',
    'zh-CN': '编号同时以带“.0”和不带“.0”的形式出现（如 {example}）；视为不同编号',
  },
  'intake.W-IDS-01.fix': { en: 'Export ids as text. ', 'zh-CN': '请以文本形式导出编号。' },
  'intake.W-IDS-02': {
    en: 'ids that occur with and without leading zeros (such as {example}); they are kept apart',
    'zh-CN': '编号同时以带前导零和不带前导零的形式出现（如 {example}）；视为不同编号',
  },
  'intake.W-IDS-02.fix': { en: 'Export ids as text. ', 'zh-CN': '请以文本形式导出编号。' },
  'intake.I-ORD-01': {
    en: 'there is no order id: one order is a customer and a day',
    'zh-CN': '没有订单编号：同一客户同一天视为一个订单',
  },
  'intake.W-ORD-02': {
    en: 'orders with more than one customer (such as {example})',
    'zh-CN': '同一订单有多个客户（如 {example}）',
  },
  'intake.W-ORD-03': {
    en: 'orders with more than one day (such as {example})',
    'zh-CN': '同一订单有多个日期（如 {example}）',
  },

  'intake.E-ARR-01': { en: 'every element of the array must be an object', 'zh-CN': '数组的每个元素必须是对象' },
  'intake.E-JSN-01': { en: 'the line is not a JSON object', 'zh-CN': '该行不是 JSON 对象' },
  'intake.E-JSN-02': { en: 'the JSON array is too large to be read at once', 'zh-CN': 'JSON 数组过大，无法一次读取' },
  'intake.E-JSN-02.fix': { en: 'Write one object a line (.jsonl). ', 'zh-CN': '请改为每行一个对象（.jsonl）。' },
  'intake.E-JSN-03': {
    en: 'the file is not an array of JSON objects {reason}',
    'zh-CN': '文件不是 JSON 对象数组 {reason}',
  },
  'intake.E-XLS-01': {
    en: 'the workbook is refused before it is opened ({reason})',
    'zh-CN': '工作簿未打开即被拒绝（{reason}）',
  },
  'intake.E-XLS-01.fix': { en: 'Export the sheet as CSV. ', 'zh-CN': '请将工作表导出为 CSV。' },
  'intake.E-XLS-02': { en: 'the workbook cannot be read: {reason}', 'zh-CN': '无法读取工作簿：{reason}' },
  'intake.E-XLS-02.fix': {
    en: 'Save it again as .xlsx or export it as CSV. ',
    'zh-CN': '请重新保存为 .xlsx 或导出为 CSV。',
  },
  'intake.E-XLS-03': { en: 'there is no sheet {sheet}; there are {list}', 'zh-CN': '没有工作表 {sheet}；现有：{list}' },
  'intake.E-XLS-03.fix': { en: 'Correct --sheet. ', 'zh-CN': '请更正 --sheet。' },
  'intake.E-XLS-04': { en: 'several sheets have data: {list}', 'zh-CN': '多个工作表有数据：{list}' },
  'intake.E-XLS-04.fix': { en: 'Choose one with --sheet NAME. ', 'zh-CN': '请用 --sheet 名称 选择。' },

  'intake.ledger.records': { en: 'records', 'zh-CN': '记录' },
  'intake.ledger.units': { en: 'units', 'zh-CN': '数量' },
  'intake.ledger.money': { en: 'money', 'zh-CN': '金额' },
  'intake.ledger.accepted': { en: 'accepted', 'zh-CN': '接受' },
  'intake.ledger.rejected': { en: 'rejected', 'zh-CN': '拒绝' },
  'intake.ledger.excluded': { en: 'excluded: {rule}', 'zh-CN': '排除：{rule}' },
  'intake.ledger.all': { en: 'all', 'zh-CN': '合计' },
  'intake.ledger.columns': { en: 'columns as understood:', 'zh-CN': '列的识别结果：' },
  'intake.ledger.attributes': { en: 'attributes: {names}', 'zh-CN': '附加属性：{names}' },
  'intake.ledger.limited': {
    en: '{n} accepted lines without a customer ({share} of revenue): not in customer analyses',
    'zh-CN': '{n} 条已接受的记录没有客户（占销售额 {share}）：不计入客户分析',
  },
  'intake.ledger.returns': {
    en: 'returns: {matched} with their sale found, {unmatched} without, {money} in money',
    'zh-CN': '退货：{matched} 条找到对应销售，{unmatched} 条未找到，金额 {money}',
  },
  'intake.ledger.rejects_file': { en: 'rejected records: {file}', 'zh-CN': '被拒绝的记录：{file}' },
  'intake.ledger.as_of': { en: 'as of {day}', 'zh-CN': '截止日 {day}' },
  'intake.rule.duplicates': { en: 'exact duplicates', 'zh-CN': '完全重复' },
  'intake.rule.returns': { en: 'returns', 'zh-CN': '退货' },
  'intake.rule.non_products': { en: 'no products', 'zh-CN': '非商品' },
  'intake.rule.negative_price': { en: 'negative price (money only)', 'zh-CN': '负单价（仅金额）' },

  'intake.option.asOf': {
    en: 'The day the answers are given for (YYYY-MM-DD); later records are rejected. Default: the last date in the data.',
    'zh-CN': '截止日（YYYY-MM-DD），晚于此日的记录被拒绝。默认：数据中的最后日期。',
  },
  'intake.option.layout': {
    en: 'lines: one order line a row; baskets: one basket a line, its items separated.',
    'zh-CN': 'lines：每行一条订单明细；baskets：每行一个购物篮，商品以分隔符隔开。',
  },
  'intake.option.encoding': {
    en: 'Encoding of text files, such as gb18030. Default: UTF-8 or what the file tells.',
    'zh-CN': '文本文件的编码，如 gb18030。默认：UTF-8 或按文件标记。',
  },
  'intake.option.delimiter': {
    en: 'What separates the fields. Default: found by the header.',
    'zh-CN': '字段分隔符。默认：按表头识别。',
  },
  'intake.option.decimal': {
    en: 'Whether 1.234 is a decimal (point) or a thousand (comma). Default: found in the data.',
    'zh-CN': '小数点写法：point 或 comma。默认：按数据识别。',
  },
  'intake.option.dateFormat': {
    en: 'How dates are written, such as D/M/YYYY. Default: found in the data.',
    'zh-CN': '日期写法，如 D/M/YYYY。默认：按数据识别。',
  },
  'intake.option.timezone': {
    en: 'Time zone of times with an offset. Default: UTC.',
    'zh-CN': '带时差的时间换算到的时区。默认：UTC。',
  },
  'intake.option.sheet': { en: 'Sheet of an Excel workbook.', 'zh-CN': 'Excel 工作表名称。' },
  'intake.option.memoryLimit': {
    en: 'Memory that the embedded engine may take, such as 2GB; beyond it, it uses a private folder on the disk.',
    'zh-CN': '内嵌引擎可用的内存，例如 2GB；超出部分写入磁盘上的私有文件夹。',
  },
  'intake.memory_limit_of_own': {
    en: 'left out where the engine is given: a Trino has ?memory=4GB in its address',
    'zh-CN': '在指定引擎时省略：Trino 的内存上限写在地址里（?memory=4GB）',
  },
  'intake.option.skip': { en: 'Lines before the header, blank ones counted.', 'zh-CN': '表头之前的行数（含空行）。' },
  'intake.option.strict': {
    en: 'Reject nothing in silence: any rejected record ends the run.',
    'zh-CN': '严格模式：有任何记录被拒绝即停止。',
  },
  'intake.option.dedupe': { en: 'Leave out lines that repeat another one exactly.', 'zh-CN': '排除完全重复的行。' },
  'intake.option.returns': {
    en: 'exclude: leave out return lines (negative quantity).',
    'zh-CN': 'exclude：排除退货行（数量为负）。',
  },
  'intake.option.nonProducts': {
    en: 'exclude: leave out postage, fees, gift cards and the like.',
    'zh-CN': 'exclude：排除运费、手续费、礼品卡等非商品。',
  },
  'intake.option.map': {
    en: 'Which column is which: table.column=NAME, e.g. orders.customer_id=会员号.',
    'zh-CN': '指定列：表.列=列名，例如 orders.customer_id=会员号。',
  },
} as const satisfies Texts;
