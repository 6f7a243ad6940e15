import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { among, goodLines, header, type IntakeCase } from './intake-cases.js';

const small = `${header}\n${goodLines(5).join('\n')}\n`;
const chinese =
  '订单号,客户编号,下单时间,商品编号,数量,单价\no1,张三,2024-01-02,茶叶,2,1.50\no2,李四,2024-01-03,咖啡,1,2.00\n';

/** Bytes in an encoding that TextEncoder has not, made by iconv. */
function encoded(text: string, encoding: string): Buffer {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });
}

const utf16 = (text: string, little: boolean, bom: boolean): Buffer => {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

const five = { records: 5, accepted: 5, rejected: 0, units: '10', money: '15' };
const one = (code: string, line: string, records = 401) => ({
  records,
  accepted: records - 1,
  rejected: 1,
  issues: { [code]: 1 },
  rejects: [line],
  units: String(2 * (records - 1)),
  money: String(3 * (records - 1)),
});

/** The cases of INPUTS.md that hold at intake, in its order; a case more is a row more. */
export const intakeCases: readonly IntakeCase[] = [
  {
    id: 'F1',
    what: 'UTF-8 with byte order mark',
    input: `\ufeff${small}`,
    expected: { ...five, columns: ['order_id'] },
  },
  {
    id: 'F2',
    what: 'UTF-16LE with mark',
    input: utf16(chinese, true, true),
    expected: {
      records: 2,
      issues: { 'I-ENC-03': undefined },
      select: [
        'customer_id, product_id',
        [
          ['张三', '茶叶'],
          ['李四', '咖啡'],
        ],
      ],
    },
  },
  {
    id: 'F2b',
    what: 'UTF-16BE with mark',
    input: utf16(chinese, false, true),
    expected: { records: 2, select: ['customer_id', [['张三'], ['李四']]] },
  },
  {
    id: 'F3',
    what: 'UTF-16LE without mark',
    input: utf16(small, true, false),
    expected: { ...five, issues: { 'I-ENC-03': undefined } },
  },
  {
    id: 'F4',
    what: 'GB18030 untold',
    input: encoded(chinese, 'GB18030'),
    expected: { fatal: ['E-ENC-02'], says: ['--encoding gb18030', '"订单号"', '"客户编号"', '"下单时间"'] },
  },
  {
    id: 'F4b',
    what: 'GBK told',
    input: encoded(chinese, 'GBK'),
    options: { encoding: 'gbk' },
    expected: { records: 2, accepted: 2, units: '3', money: '5', select: ['customer_id', [['张三'], ['李四']]] },
  },
  {
    id: 'F4c',
    what: 'four-byte GB18030 characters told',
    input: encoded(chinese.replace('张三', '㐀𠀀'), 'GB18030'),
    options: { encoding: 'gb18030' },
    expected: { records: 2, select: ['customer_id', [['㐀𠀀'], ['李四']]] },
  },
  {
    id: 'F5',
    what: 'Big5 told',
    input: encoded('order_id,customer_id,product_id\no1,陳,茶葉\n', 'BIG5'),
    options: { encoding: 'big5' },
    expected: { records: 1, select: ['customer_id, product_id', [['陳', '茶葉']]] },
  },
  {
    id: 'F5b',
    what: '0x80 to 0x9f of latin-1 as cp1252',
    input: Buffer.from('order_id,customer_id,product_id\no1,c1,\x80\x93x\x94\n', 'latin1'),
    options: { encoding: 'latin1' },
    expected: { records: 1, select: ['product_id', [['€“x”']]] },
  },
  {
    id: 'F6',
    what: 'one record with a bad byte',
    input: Buffer.concat([
      Buffer.from(among([]).trimEnd()),
      Buffer.from('\nx1,c1,2024-01-01,caf'),
      Buffer.from([0xe9]),
      Buffer.from(',2,1.50\n'),
    ]),
    expected: { records: 401, accepted: 400, rejected: 1, issues: { 'E-ENC-04': 1 } },
  },
  {
    id: 'F8',
    what: 'mixed CRLF, LF and CR',
    input: among([])
      .split('\n')
      .map((line, i) => line + (i % 3 === 0 ? '\r\n' : i % 3 === 1 ? '\n' : '\r'))
      .join('')
      .replace(/[\r\n]+$/, '\n'),
    expected: { records: 400, accepted: 400, units: '800', money: '1200' },
  },
  { id: 'F8b', what: 'CRLF throughout', input: small.replaceAll('\n', '\r\n'), expected: five },
  { id: 'F8c', what: 'CR throughout', input: small.replaceAll('\n', '\r'), expected: five },
  {
    id: 'F9',
    what: 'newline in a quoted field, a bad record below it',
    input: among(['q1,c1,2024-01-01,"two\nlines",2,1.50', 'q2,c1,2024-01-01,x,two,1.50']),
    expected: {
      records: 402,
      accepted: 401,
      rejected: 1,
      says: ['orders.csv:204:5 column "quantity": "two" is not a number'],
      rejects: ['204,E-NUM-02,"q2,c1,2024-01-01,x,two,1.50"'],
    },
  },
  { id: 'F10', what: 'no final newline', input: small.trimEnd(), expected: five },
  {
    id: 'F10b',
    what: 'two final newlines and a blank line inside',
    input: `${small.replace('\no3', '\n\no3')}\n`,
    expected: { ...five, issues: { 'I-ROW-06': 2 } },
  },
  {
    id: 'F11',
    what: 'NUL byte in a cell',
    input: among(['x,c\0,2024-01-01,p,2,1.50']),
    expected: { records: 401, accepted: 400, rejected: 1, issues: { 'E-ROW-04': 1 } },
  },
  {
    id: 'F13',
    what: 'row shorter than the header',
    input: among(['x,c1,2024-01-01,p,2']),
    expected: {
      ...one('E-ROW-01', '202,E-ROW-01,"x,c1,2024-01-01,p,2"'),
      says: ['orders.csv:202: the row has 5 fields, the header 6'],
    },
  },
  {
    id: 'F14',
    what: 'row longer than the header',
    input: among(['x,c1,2024-01-01,p,2,1.50,7']),
    expected: one('E-ROW-02', '202,E-ROW-02,"x,c1,2024-01-01,p,2,1.50,7"'),
  },
  {
    id: 'F14b',
    what: 'row with one empty field too many',
    input: among(['x,c1,2024-01-01,p,2,1.50,']),
    expected: one('E-ROW-02', '202,E-ROW-02,"x,c1,2024-01-01,p,2,1.50,"'),
  },
  {
    id: 'F15',
    what: 'every row one longer than the header',
    input: `${header}\n${goodLines(5)
      .map((line) => `${line},x`)
      .join('\n')}\n`,
    expected: { fatal: ['E-ROW-03'], says: ['header 6, rows 7'] },
  },
  {
    id: 'F15b',
    what: 'every row ends in a comma',
    input: `${header}\n${goodLines(5)
      .map((line) => `${line},`)
      .join('\n')}\n`,
    expected: { ...five, issues: { 'W-ROW-05': undefined } },
  },
  {
    id: 'F16',
    what: 'a quote that never closes',
    input: `${header}\n"o1,c1,2024-01-01,p,2,1.50\n${goodLines(4).join('\n')}\n`,
    expected: { fatal: ['E-QUO-02'], says: ['orders.csv:2:'] },
  },
  {
    id: 'F17',
    what: 'unescaped inner quotes',
    input: among(['x,c1,2024-01-01,"a "fine" cup",2,1.50']),
    expected: one('E-QUO-01', '202,E-QUO-01,"x,c1,2024-01-01,""a ""fine"" cup"",2,1.50"'),
  },
  {
    id: 'F17b',
    what: 'an inch sign in a plain field',
    input: among(['x,c1,2024-01-01,12" ruler,2,1.50']),
    expected: { records: 401, accepted: 401, units: '802' },
  },
  ...[';', '\t', '|'].map(
    (delimiter, i): IntakeCase => ({
      id: `F18${'abc'[i]}`,
      what: `delimiter ${JSON.stringify(delimiter)}`,
      input: small.replaceAll(',', delimiter),
      expected: five,
    }),
  ),
  {
    id: 'F19',
    what: 'the delimiter changes inside',
    input: `${header}\n${goodLines(3).join('\n')}\n${goodLines(3, 4).join('\n').replaceAll(',', ';')}\n`,
    expected: { fatal: ['E-ROW-01', 'E-GAT-01'] },
  },
  {
    id: 'F19b',
    what: 'one line per delimiter',
    input: 'order_id/customer_id/product_id\na;b\n',
    expected: { fatal: ['E-HDR-03'] },
  },
  {
    id: 'F21',
    what: 'lines above the header',
    input: `Sales report\nprinted 2024\n${small}`,
    expected: { fatal: ['E-HDR-06'], says: ['--skip 2'] },
  },
  {
    id: 'F21b',
    what: 'lines above the header, skipped',
    input: `Sales report\nprinted 2024\n${small}`,
    options: { skip: 2 },
    expected: five,
  },
  {
    id: 'F21c',
    what: 'lines above the header, a blank one among them',
    input: `Sales report\n\n${small}`,
    expected: { fatal: ['E-HDR-06'], says: ['--skip 2'] },
  },
  ...[1, 2].map(
    (skip): IntakeCase => ({
      id: `F21d${skip}`,
      what: 'the same, skipped with the blank line and without',
      input: `Sales report\n\n${small}`,
      options: { skip },
      expected: five,
    }),
  ),
  {
    id: 'F22',
    what: 'a total below the data',
    input: among(['Total,,,,800,1.50'], 400),
    expected: { records: 401, accepted: 400, rejected: 1, units: '800', money: '1200', issues: { 'E-TOT-01': 1 } },
  },
  {
    id: 'F22b',
    what: 'a total that doubles the revenue',
    input: `${header}\n${goodLines(5).join('\n')}\nTotal,,,,10,1.50\n`,
    expected: { fatal: ['E-TOT-01', 'E-GAT-01'] },
  },
  {
    id: 'F24',
    what: 'a header twice',
    input: small.replace('unit_price', 'quantity'),
    expected: { fatal: ['E-HDR-01'], says: ['"quantity" twice, in fields 5 and 6'] },
  },
  { id: 'F24b', what: 'Id and ID', input: 'Id,ID,order_id,product_id\n1,2,3,4\n', expected: { fatal: ['E-HDR-01'] } },
  {
    id: 'F25',
    what: 'an empty header name',
    input: small.replace('product_id', ''),
    expected: { fatal: ['E-HDR-02'], says: ['field 4'] },
  },
  {
    id: 'F25b',
    what: 'blanks around header names',
    input: small.replace('product_id', ' product_id '),
    expected: { ...five, issues: { 'W-HDR-07': undefined } },
  },
  {
    id: 'F26',
    what: 'a misspelt header',
    input: small.replace('customer_id', 'custmer_id'),
    expected: {
      fatal: ['E-HDR-04'],
      says: ['did you mean "custmer_id"?', '"order_id"', '--map orders.customer_id=custmer_id'],
    },
  },
  {
    id: 'F26b',
    what: 'a required column is missing',
    table: 'relations',
    file: 'ties.csv',
    input: 'a,b\n1,2\n',
    expected: { fatal: ['E-HDR-03'], says: ['from', 'to', '"a", "b"'] },
  },
  {
    id: 'F27',
    what: 'columns in another order',
    input: `unit_price,quantity,product_id,ordered_at,customer_id,order_id\n1.50,2,p,2024-01-01,c,o\n`,
    expected: { records: 1, select: ['order_id, customer_id, product_id', [['o', 'c', 'p']]], money: '3' },
  },
  {
    id: 'F28',
    what: 'hostile header names',
    input: 'order_id,customer_id,product_id,__proto__,constructor,a.b[0],"say ""x"""\no,c,p,1,2,3,4\n',
    expected: { records: 1, accepted: 1, columns: ['__proto__', 'constructor', 'a.b[0]', 'say "x"'] },
  },
  { id: 'F29', what: 'no header', input: `${goodLines(5).join('\n')}\n`, expected: { fatal: ['E-HDR-05'] } },
  { id: 'F30', what: '0 bytes', input: '', expected: { fatal: ['E-EMP-02'], says: ['no records', '0 bytes'] } },
  {
    id: 'F30b',
    what: 'only newlines',
    input: '\n\n\r\n',
    expected: { fatal: ['E-EMP-03'], says: ['no records', 'blank lines'] },
  },
  {
    id: 'F30c',
    what: 'header only',
    input: `${header}\n`,
    expected: { fatal: ['E-EMP-04'], says: ['no records', 'header'] },
  },
  {
    id: 'F32',
    what: 'a zip named csv',
    input: Buffer.from('504b0304140000000800', 'hex'),
    expected: { fatal: ['E-FIL-04'], says: ['zip'] },
  },
  { id: 'F32b', what: 'gzip named csv', input: gzipSync(small), expected: { fatal: ['E-FIL-04'], says: ['.gz'] } },
  {
    id: 'F32c',
    what: 'HTML named csv',
    input: '<!DOCTYPE html><html><table></table></html>',
    expected: { fatal: ['E-FIL-04'], says: ['HTML'] },
  },
  { id: 'F32d', what: 'PDF named csv', input: '%PDF-1.7\n', expected: { fatal: ['E-FIL-04'], says: ['PDF'] } },
  { id: 'F32e', what: 'JSON named csv', input: '[{"order_id": 1}]', expected: { fatal: ['E-FIL-04'], says: ['JSON'] } },
  {
    id: 'F32f',
    what: 'old Excel named csv',
    input: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    expected: { fatal: ['E-FIL-04'], says: ['.xls'] },
  },
  { id: 'F33', what: 'csv.gz', file: 'orders.csv.gz', input: gzipSync(small), expected: five },
  {
    id: 'F33b',
    what: 'a truncated gzip',
    file: 'orders.csv.gz',
    input: gzipSync(among([])).subarray(0, 600),
    expected: { fatal: ['E-FIL-05'] },
  },
  {
    id: 'N1',
    what: 'grouped numbers with a decimal point',
    input: 'order_id;customer_id;product_id;amount\n1;c;p;"1,234.50"\n2;c;p;12,345.00\n3;c;p;0.5\n',
    expected: { records: 3, accepted: 3, money: '13580' },
  },
  {
    id: 'N1b',
    what: 'decimal comma and grouping point',
    input: 'order_id;customer_id;product_id;amount\n1;c;p;1.234,50\n2;c;p;0,50\n',
    expected: { money: '1235' },
  },
  {
    id: 'N1c',
    what: 'blanks between thousands',
    input: 'order_id;customer_id;product_id;amount\n1;c;p;1 234,50\n2;c;p;0,50\n',
    expected: { money: '1235' },
  },
  {
    id: 'N1d',
    what: 'apostrophes between thousands',
    input: "order_id;customer_id;product_id;amount\n1;c;p;1'234.50\n2;c;p;0.50\n",
    expected: { money: '1235' },
  },
  {
    id: 'N1h',
    what: 'thousands are grouped only below the sample',
    input: `order_id,customer_id,product_id,amount\n${Array.from({ length: 2500 }, (_, i) => `o${i},c,p,2.50`).join('\n')}\nx,c,p,"1,234.50"\n`,
    expected: { records: 2501, accepted: 2501, money: '7484.5' },
  },
  {
    id: 'N1i',
    what: 'decimal commas only below the sample',
    input: `order_id;customer_id;product_id;amount\n${Array.from({ length: 2500 }, (_, i) => `o${i};c;p;2`).join('\n')}\nx;c;p;1,5\n`,
    expected: { records: 2501, accepted: 2501, money: '5001.5' },
  },
  {
    id: 'N1e',
    what: '1.234 alone is never guessed',
    input: 'order_id;customer_id;product_id;amount\n1;c;p;1.234\n2;c;p;5.678\n',
    expected: { fatal: ['E-NUM-05'], says: ['--decimal'] },
  },
  {
    id: 'N1f',
    what: '1.234 alone, told',
    input: 'order_id;customer_id;product_id;amount\n1;c;p;1.234\n2;c;p;5.678\n',
    options: { decimal: 'comma' },
    expected: { money: '6912' },
  },
  {
    id: 'N1g',
    what: 'another format in one cell',
    input: among(['x,c1,2024-01-01,p,2,"1,50"']),
    expected: {
      ...one('E-NUM-02', '202,E-NUM-02,"x,c1,2024-01-01,p,2,""1,50"""'),
      says: [
        'orders.csv:202:6 column "unit_price": "1,50" is not a number in format 1234.56 (1 record, 0.25%; all in orders.rejects.csv). Fix: --decimal',
      ],
    },
  },
  {
    id: 'N2',
    what: 'one currency sign',
    input: 'order_id,customer_id,product_id,amount\n1,c,p,£9.50\n2,c,p,£0.50\n',
    expected: { money: '10', issues: { 'W-CUR-04': undefined } },
  },
  {
    id: 'N2b',
    what: 'two currencies',
    input: 'order_id,customer_id,product_id,amount\n1,c,p,£9.50\n2,c,p,$3\n',
    expected: { fatal: ['E-CUR-01'] },
  },
  ...['NaN', 'inf', '1e309', '-Infinity'].map(
    (cell, i): IntakeCase => ({
      id: `N5${'abcd'[i]}`,
      what: `${cell} in price`,
      input: among([`x,c1,2024-01-01,p,2,${cell}`]),
      expected: one('E-NUM-04', `202,E-NUM-04,"x,c1,2024-01-01,p,2,${cell}"`),
    }),
  ),
  ...(['0x10', '1_000', 'TRUE'] as const).map(
    (cell, i): IntakeCase => ({
      id: `N6${'abc'[i]}`,
      what: `${cell} in quantity`,
      input: among([`x,c1,2024-01-01,p,${cell},1.50`]),
      expected: one('E-NUM-02', `202,E-NUM-02,"x,c1,2024-01-01,p,${cell},1.50"`),
    }),
  ),
  {
    id: 'N6d',
    what: '1e3 in quantity',
    input: among(['x,c1,2024-01-01,p,1e3,1.50']),
    expected: one('E-NUM-04', '202,E-NUM-04,"x,c1,2024-01-01,p,1e3,1.50"'),
  },
  {
    id: 'N7',
    what: 'ids beyond 2^53, 2^63 and 30 digits',
    input:
      'order_id,customer_id,product_id\n1,9007199254740993,p\n2,9223372036854775808,p\n3,123456789012345678901234567890,p\n',
    expected: {
      select: ['customer_id', [['9007199254740993'], ['9223372036854775808'], ['123456789012345678901234567890']]],
    },
  },
  {
    id: 'N8',
    what: 'leading zeros and float ids',
    input: 'order_id,customer_id,product_id\n1,00123,p\n2,123,p\n3,12346.0,p\n4,12346,p\n',
    expected: {
      records: 4,
      accepted: 4,
      issues: { 'W-IDS-01': 1, 'W-IDS-02': 1 },
      select: ['count(DISTINCT customer_id) AS n', [[4]]],
    },
  },
  {
    id: 'N11',
    what: 'six decimals lose digits',
    input: among(['x,c1,2024-01-01,p,2,1.234567']),
    expected: one('E-NUM-03', '202,E-NUM-03,"x,c1,2024-01-01,p,2,1.234567"'),
  },
  {
    id: 'N11b',
    what: '1e12 written out, and 0.001',
    input: 'order_id,customer_id,product_id,quantity,unit_price\n1,c,p,1,1000000000000\n2,c,p,1,0.001\n3,c,p,1,2.5\n',
    expected: { money: '1000000000002.501' },
  },
  {
    id: 'N12',
    what: 'sums beyond 2^53 cents are exact',
    input: 'order_id,customer_id,product_id,quantity,unit_price\n1,c,p,1,99999999999999.01\n2,c,p,1,0.02\n',
    expected: { money: '99999999999999.03' },
  },
  {
    id: 'O1',
    what: 'a return',
    input: among(['r,c1,2024-02-01,sku1,-2,1.50']),
    expected: { records: 401, accepted: 401, units: '798', money: '1197', issues: { 'W-RET-01': 1 } },
  },
  {
    id: 'O3',
    what: 'a cancellation with its sale',
    input:
      'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n536379,D1,3,2010-12-01 09:00:00,2.50,14527\nC536380,D1,-3,2010-12-01 09:41:00,2.50,14527\nC536381,D2,-1,2010-12-01 09:41:00,2.50,14527\n',
    expected: { records: 3, accepted: 3, money: '-2.5', says: ['1 with their sale found, 1 without'] },
  },
  {
    id: 'O3b',
    what: 'returns left out',
    input:
      'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n536379,D1,3,2010-12-01 09:00:00,2.50,14527\nC536380,D1,-3,2010-12-01 09:41:00,2.50,14527\n',
    options: { returns: 'exclude' },
    expected: { records: 2, accepted: 1, money: '7.5' },
  },
  {
    id: 'O5',
    what: 'price 0 and a negative price',
    input: among(['f,c1,2024-01-01,p,2,0', 'n,c1,2024-01-01,p,1,-11062.06']),
    expected: {
      records: 402,
      accepted: 402,
      units: '803',
      money: '1200',
      issues: { 'W-PRC-01': 1, 'W-PRC-02': 1 },
      select: ['count(*) FILTER (WHERE amount IS NULL) AS n, count(*) FILTER (WHERE amount = 0) AS free', [[1, 1]]],
    },
  },
  {
    id: 'O7',
    what: 'lines without a customer',
    input: among(
      ['x,,2024-01-01,p,2,1.50', 'y,,2024-01-01,p,2,1.50'].concat(
        goodLines(10, 500).map((line) => line.replace(/,c\d+,/, ',,')),
      ),
    ),
    expected: { records: 412, accepted: 412, rejected: 0, issues: { 'W-CUS-01': 12 } },
  },
  {
    id: 'O8',
    what: 'an empty order id',
    input: among([',c1,2024-01-01,p,2,1.50']),
    expected: one('E-EMP-01', '202,E-EMP-01,",c1,2024-01-01,p,2,1.50"'),
  },
  {
    id: 'O8b',
    what: 'an empty date and an empty product, told by column',
    input: among(['x,c1,,p,2,1.50', 'y,c1,2024-01-01,,2,1.50']),
    expected: {
      records: 402,
      accepted: 400,
      rejected: 2,
      says: [
        'orders.csv:202:3 column "ordered_at": the cell is empty (1 record',
        'orders.csv:203:4 column "product_id": the cell is empty (1 record',
      ],
    },
  },
  {
    id: 'O8c',
    what: 'no order id column: customer and day',
    input:
      'customer_id,ordered_at,product_id,quantity,unit_price\nc,2024-01-01,p,1,2\nc,2024-01-01,q,1,2\nc,2024-01-02,p,1,2\n',
    expected: { issues: { 'I-ORD-01': undefined }, select: ['count(DISTINCT order_id) AS n', [[2]]] },
  },
  {
    id: 'O9',
    what: 'a line twice',
    input: among([goodLines(1)[0]!]),
    expected: { records: 401, accepted: 401, issues: { 'W-DUP-01': 1 } },
  },
  {
    id: 'O9b',
    what: 'a line twice, dedupe',
    input: among([goodLines(1)[0]!]),
    options: { dedupe: true },
    expected: { records: 401, accepted: 400, units: '800', issues: { 'W-DUP-02': 1 } },
  },
  {
    id: 'O10',
    what: 'an order with two customers, and one with two days',
    input: among(['o1,other,2024-01-02,p,2,1.50', 'o2,c2,2024-01-09,p,2,1.50']),
    expected: { accepted: 402, issues: { 'W-ORD-02': 1, 'W-ORD-03': 1 } },
  },
  {
    id: 'O11',
    what: 'postage is no product',
    input: among([
      'x,c1,2024-01-01,POSTAGE,2,1.50',
      'y,c1,2024-01-01,gift_0001_20,2,1.50',
      'z,c1,2024-01-01,运费,2,1.50',
    ]),
    expected: { accepted: 403, issues: { 'W-NPR-01': 3 }, says: ['--non-products exclude'] },
  },
  {
    id: 'O11b',
    what: 'non-products left out by rule',
    input: among(['x,c1,2024-01-01,POSTAGE,2,1.50']),
    options: { nonProducts: 'exclude' },
    expected: { records: 401, accepted: 400, units: '800', noIssues: ['W-NPR-01'] },
  },
  {
    id: 'O12',
    what: 'quantity 0',
    input: among(['x,c1,2024-01-01,p,0,1.50']),
    expected: one('E-QTY-01', '202,E-QTY-01,"x,c1,2024-01-01,p,0,1.50"'),
  },
  {
    id: 'K1',
    what: '01/02/2024 alone is ambiguous',
    input: 'order_id,customer_id,ordered_at,product_id\n1,c,01/02/2024,p\n2,c,03/04/2024,p\n',
    expected: { fatal: ['E-DAT-01'], says: ['--date-format'] },
  },
  {
    id: 'K1b',
    what: '01/02/2024 told',
    input: 'order_id,customer_id,ordered_at,product_id\n1,c,01/02/2024,p\n2,c,03/04/2024,p\n',
    options: { dateFormat: 'DD/MM/YYYY' },
    expected: { select: ['ordered_at', [['2024-02-01T00:00:00'], ['2024-04-03T00:00:00']]] },
  },
  {
    id: 'K1c',
    what: 'a day above 12 anywhere decides',
    input: `order_id,customer_id,ordered_at,product_id\n${Array.from({ length: 3000 }, (_, i) => `${i},c,01/02/2024,p`).join('\n')}\n9999,c,13/02/2024,p\n`,
    expected: {
      accepted: 3001,
      select: ["count(*) FILTER (WHERE ordered_at = TIMESTAMP '2024-02-01') AS n", [[3000]]],
    },
  },
  {
    id: 'K2',
    what: 'the minority format is set aside',
    input: among([])
      .replaceAll(/2024-01-(\d\d)/g, '$1/01/2024')
      .replace(/(\d\d)\/01\/2024,sku1/, '2024-01-03,sku1')
      .replace(/(\d\d)\/01\/2024,sku2/, '01/30/2024,sku2'),
    expected: { records: 400, accepted: 398, rejected: 2, issues: { 'E-DAT-02': 1, 'E-DAT-03': 1 } },
  },
  ...['2023-02-29', '2024-02-30', '2024-04-31', '2024-13-01'].map(
    (cell, i): IntakeCase => ({
      id: `K3${'abcd'[i]}`,
      what: cell,
      input: among([`x,c1,${cell},p,2,1.50`]),
      expected: one('E-DAT-03', `202,E-DAT-03,"x,c1,${cell},p,2,1.50"`),
    }),
  ),
  {
    id: 'K6',
    what: 'offset, Z and none in one column',
    input:
      'order_id,customer_id,ordered_at,product_id\n1,c,2024-01-02T23:30:00Z,p\n2,c,2024-01-02T23:30:00+08:00,p\n3,c,2024-01-02T23:30:00,p\n',
    expected: { fatal: ['E-TZN-01'], says: ['--timezone'] },
  },
  {
    id: 'K6b',
    what: 'offset, Z and none, the zone told',
    input:
      'order_id,customer_id,ordered_at,product_id\n1,c,2024-01-02T23:30:00Z,p\n2,c,2024-01-02T23:30:00+08:00,p\n3,c,2024-01-02T23:30:00,p\n',
    options: { timezone: 'Asia/Shanghai' },
    expected: {
      select: [
        'order_id, ordered_at',
        [
          ['1', '2024-01-03T07:30:00'],
          ['2', '2024-01-02T23:30:00'],
          ['3', '2024-01-02T23:30:00'],
        ],
      ],
    },
  },
  {
    id: 'K6c',
    what: 'Z throughout is UTC',
    input: among([]).replaceAll(/(2024-01-\d\d)/g, '$1T10:00:00Z'),
    expected: { accepted: 400, select: ['min(CAST(ordered_at AS VARCHAR)) AS t', [['2024-01-01 10:00:00']]] },
  },
  {
    id: 'K6d',
    what: 'a time zone that does not exist',
    input: small,
    options: { timezone: 'Mars/Olympus' },
    expected: { fatal: ['E-TZN-02'] },
  },
  {
    id: 'K8',
    what: 'a date after the as-of date',
    input: among(['x,c1,2024-07-01,p,2,1.50']),
    options: { asOf: '2024-06-30' },
    expected: one('E-DAT-04', '202,E-DAT-04,"x,c1,2024-07-01,p,2,1.50"'),
  },
  {
    id: 'K8b',
    what: '9999-12-31',
    input: among(['x,c1,9999-12-31,p,2,1.50']),
    expected: one('E-DAT-05', '202,E-DAT-05,"x,c1,9999-12-31,p,2,1.50"'),
  },
  {
    id: 'K8c',
    what: '1899 and 0001-01-01',
    input: among(['x,c1,1899-12-30,p,2,1.50', 'y,c1,0001-01-01,p,2,1.50']),
    expected: { accepted: 402, issues: { 'W-DAT-08': 2 } },
  },
  ...['02.01.24', '2. Mär 2024', '24-01-02'].map(
    (cell, i): IntakeCase => ({
      id: `K9${'abc'[i]}`,
      what: cell,
      input: among([`x,c1,${cell},p,2,1.50`]),
      expected: one('E-DAT-02', `202,E-DAT-02,"x,c1,${cell},p,2,1.50"`),
    }),
  ),
  {
    id: 'K9d',
    what: '2024年1月2日',
    input: chinese.replace('2024-01-02', '2024年1月2日').replace('2024-01-03', '2024年1月3日'),
    expected: { records: 2, select: ['ordered_at', [['2024-01-02T00:00:00'], ['2024-01-03T00:00:00']]] },
  },
  {
    id: 'K9e',
    what: '2024/1/2 with time',
    input: 'order_id,customer_id,ordered_at,product_id\n1,c,2024/1/2 8:05,p\n',
    expected: { select: ['ordered_at', [['2024-01-02T08:05:00']]] },
  },
  {
    id: 'K9f',
    what: 'Thai year 2567',
    input: among(['x,c1,2567-01-02,p,2,1.50']),
    expected: one('E-DAT-05', '202,E-DAT-05,"x,c1,2567-01-02,p,2,1.50"'),
  },
  {
    id: 'S1',
    what: 'one order of one customer',
    input: `${header}\n${goodLines(1)[0]}\n`,
    expected: { records: 1, accepted: 1, money: '3' },
  },
  {
    id: 'S2',
    what: 'all values equal',
    input: `${header}\n${Array.from({ length: 5 }, (_, i) => `o${i},c${i},2024-01-01,p,1,1`).join('\n')}\n`,
    expected: { records: 5, accepted: 5, money: '5' },
  },
  {
    id: 'H1',
    what: 'formulas in rejected records are text in the rejects file',
    input: among(['=cmd|x,c1,2024-01-01,p,two,1.50', '@SUM(1),c1,2024-01-01,p,two,1.50']),
    expected: {
      rejected: 2,
      rejects: [`202,E-NUM-02,"'=cmd|x,c1,2024-01-01,p,two,1.50"`, `203,E-NUM-02,"'@SUM(1),c1,2024-01-01,p,two,1.50"`],
    },
  },
  {
    id: 'names',
    what: 'attributes with names that the table itself uses',
    input: 'order_id,customer_id,product_id,Line,Status,record,vf_status,Amount Due,IS_RETURN\no,c,p,1,2,3,4,5,6\n',
    expected: {
      records: 1,
      columns: ['line', 'Line_2', 'Status', 'record', 'vf_status_2', 'IS_RETURN_2'],
      select: ['"Status", "Line_2", "record"', [['2', '1', '3']]],
    },
  },
  {
    id: 'F34',
    what: 'one line of 20 MB',
    input: Buffer.alloc(20 * 2 ** 20, 'x'),
    expected: { fatal: ['E-ROW-07'] },
  },
  {
    id: 'F34b',
    what: 'a record of 20 MB below good ones',
    input: Buffer.concat([Buffer.from(small), Buffer.alloc(20 * 2 ** 20, 'x')]),
    expected: { fatal: ['E-ROW-07'], says: ['orders.csv:7:'] },
  },
  {
    id: 'F35',
    what: '10,000 columns',
    input: `order_id,${Array.from({ length: 9999 }, (_, i) => `a${i}`).join(',')}\n${'1,'.repeat(9999)}1\n`,
    expected: { fatal: ['E-HDR-10'] },
  },
  ...['(12.00)', '12-', '−12'].map(
    (cell, i): IntakeCase => ({
      id: `N3${'abc'[i]}`,
      what: `${cell} in price`,
      input: among([`x,c1,2024-01-01,p,2,${cell}`]),
      expected: one('E-NUM-02', `202,E-NUM-02,"x,c1,2024-01-01,p,2,${cell}"`),
    }),
  ),
  {
    id: 'K5',
    what: 'a spreadsheet serial in a CSV date',
    input: among(['x,c1,45292,p,2,1.50']),
    expected: one('E-DAT-02', '202,E-DAT-02,"x,c1,45292,p,2,1.50"'),
  },
  {
    id: 'K10',
    what: 'seconds since 1970',
    input: among(['x,c1,1704067200,p,2,1.50']),
    expected: one('E-DAT-02', '202,E-DAT-02,"x,c1,1704067200,p,2,1.50"'),
  },
  {
    id: 'O13',
    what: 'two currencies in a currency column',
    input: 'order_id,customer_id,product_id,amount,currency\n1,c,p,2,GBP\n2,c,p,3,EUR\n',
    expected: { fatal: ['E-CUR-03'], says: ['EUR, GBP'] },
  },
  {
    id: 'arrays',
    what: 'an array of objects',
    input: {
      source: [
        { order_id: 1, customer_id: 'c', product_id: 'p', quantity: 2, unit_price: 1.5, ordered_at: new Date(0) },
      ],
    },
    expected: { records: 1, money: '3', select: ['order_id, ordered_at', [['1', '1970-01-01T00:00:00']]] },
  },
  {
    id: 'frames',
    what: 'columns and values of a DataFrame',
    input: {
      source: {
        columns: ['订单号', '会员号', '商品', '金额'],
        values: [
          ['1', 'c', 'p', 2.5],
          ['2', 'd', 'p', 1],
        ],
      },
    },
    expected: { records: 2, money: '3.5', select: ['customer_id', [['c'], ['d']]] },
  },
  {
    id: 'jsonl',
    what: 'JSON lines',
    file: 'orders.jsonl',
    input:
      '{"order_id":"1","customer_id":"c","product_id":"p","amount":2.5}\n\n{"order_id":"2","customer_id":"d","product_id":"p","amount":"1"}\n',
    expected: { records: 2, money: '3.5' },
  },
  {
    id: 'map',
    what: 'a column named by the user',
    input: small.replace('customer_id', '会员标识'),
    options: { map: { 'orders.customer_id': '会员标识' } },
    expected: { ...five, columns: ['customer_id'] },
  },
  {
    id: 'map2',
    what: 'a mapped name that is not there',
    input: small,
    options: { map: { 'orders.customer_id': 'nobody' } },
    expected: { fatal: ['E-HDR-08'] },
  },
  {
    id: 'baskets',
    what: 'one basket a line',
    input: 'tea,milk\ncoffee\n"a, b",tea\n',
    options: { layout: 'baskets' },
    expected: {
      records: 5,
      accepted: 5,
      select: [
        'order_id, product_id',
        [
          ['1', 'tea'],
          ['1', 'milk'],
          ['2', 'coffee'],
          ['3', 'a, b'],
          ['3', 'tea'],
        ],
      ],
    },
  },
  {
    id: 'strict',
    what: 'strict allows no reject',
    input: among(['x,c1,2024-01-01,p,2,x']),
    options: { strict: true },
    expected: { fatal: ['E-NUM-02', 'E-GAT-03'] },
  },
  {
    id: 'gate',
    what: 'rejects with more than 5 % of the money',
    input: among([',c1,2024-01-01,p,100,1.50']),
    expected: { fatal: ['E-EMP-01', 'E-GAT-02'] },
  },
  {
    id: 'all',
    what: 'problems of several columns are all told',
    input: `${header}\no1,c1,2024-13-01,p,x,y\no2,c1,2024-01-01,p,1,1\n`,
    expected: {
      fatal: ['E-DAT-03', 'E-NUM-02', 'E-GAT-01'],
      says: ['orders.csv:2:3', 'orders.csv:2:5', 'orders.csv:2:6'],
    },
  },
  {
    id: 'source,target',
    what: 'synonyms of from and to',
    table: 'relations',
    file: 'karate.csv',
    input: 'source,target\n1,2\n2,3\n',
    expected: {
      records: 2,
      select: [
        '"from", "to"',
        [
          ['1', '2'],
          ['2', '3'],
        ],
      ],
    },
  },
  {
    id: 'comments',
    what: 'comment lines with the header as the last',
    table: 'relations',
    file: 'wiki.txt',
    input: '# Directed graph\n# Nodes: 3 Edges: 2\n# FromNodeId\tToNodeId\n1\t2\n2\t3\n',
    expected: {
      records: 2,
      select: [
        '"from", "to"',
        [
          ['1', '2'],
          ['2', '3'],
        ],
      ],
    },
  },
];
