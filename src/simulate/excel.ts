import type { Cell } from '../result/index.js';
import type { MarketTable } from './market.js';
import { zipOf } from './zip.js';

/** What a sheet of Excel can hold, header included. */
export const excelRows = 1_048_576;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const millisecondsADay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
// Places in cellXfs of the styles: plain, a day, a moment.
const styles = `${xml}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm:ss"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A table as an Excel workbook of one sheet: numbers as numbers, days and moments as dates, ids as text. Cost: O(cells), in memory. */
export function excelOf(table: MarketTable): Buffer {
  const rows = [rowXml(table.columns, 1)];
  let number = 1;
  for (const row of table.rows()) {
    number += 1;
    rows.push(rowXml(row, number));
  }
  const sheet = `${xml}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const book = `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${table.name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const types = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${xml}<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`;
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text, 'utf8') });
  return zipOf([
    file('[Content_Types].xml', types),
    file('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))),
    file('xl/workbook.xml', book),
    file(
      'xl/_rels/workbook.xml.rels',
      relations(relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml')),
    ),
    file('xl/worksheets/sheet1.xml', sheet),
    file('xl/styles.xml', styles),
  ]);
}

function rowXml(cells: readonly Cell[], row: number): string {
  const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`)).join('');
  return `<row r="${row}">${inner}</row>`;
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (/^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(cell)) {
    const moment = Date.parse(`${cell.slice(0, 10)}T${cell.slice(11) || '00:00:00'}Z`);
    return `<c r="${place}" s="${cell.length > 10 ? 2 : 1}"><v>${(moment - epoch) / millisecondsADay}</v></c>`;
  }
  const escaped = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** A, B, … Z, AA, AB, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
