export { didYouMean } from './did-you-mean.js';
export { nearest } from './nearest.js';
export * from './option.js';
export { optional } from './optional.js';
export { resolveOptions } from './resolve-options.js';
export { valueFromText } from './value-from-text.js';
export { parseYamlText } from './yaml-text.js';
