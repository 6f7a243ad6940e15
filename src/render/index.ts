export { notebookSpec } from './notebook-spec.js';
export { renderPng, svgToPng } from './png.js';
export { renderSvg, type SvgOptions } from './svg.js';
