// Makes docs/images/report.png, the picture of the README: pages of the demo report side by side.
//   npm run demo && npm run picture               the first findings and the first section
//   npm run picture -- out/acme/report.pdf 2 4 6  other pages of another report
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [path = 'out/demo/report.pdf', ...pages] = process.argv.slice(2);
const shown = pages.length === 0 ? [2, 5, 6] : pages.map(Number);
const out = fileURLToPath(new URL('../docs/images/report.png', import.meta.url));

/** Width of the picture, and the room around its pages. */
const width = 1600;
const gap = 16;

/** Pages are drawn larger and made small: drawn small, letters at the edge of a clip lose their sides. */
const finer = 2;

const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: VerbosityLevel.ERRORS });
const report = await loading.promise;
const pageWidth = (width - gap * (shown.length + 1)) / shown.length;

const drawn = [];
for (const number of shown) {
  const page = await report.getPage(number);
  const viewport = page.getViewport({ scale: (finer * pageWidth) / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvasContext: canvas.getContext('2d'), canvas, viewport }).promise;
  drawn.push(canvas);
}
await loading.destroy();

const sheet = createCanvas(width, Math.ceil(Math.max(...drawn.map(({ height }) => height)) / finer) + 2 * gap);
const context = sheet.getContext('2d');
context.imageSmoothingQuality = 'high';
context.fillStyle = '#d5dae0';
context.fillRect(0, 0, sheet.width, sheet.height);
drawn.forEach((canvas, index) => {
  const left = Math.round(gap + index * (pageWidth + gap));
  context.drawImage(canvas, left, gap, canvas.width / finer, canvas.height / finer);
});
writeFileSync(out, await sheet.encode('png'));
process.stdout.write(`${out}\n`);
