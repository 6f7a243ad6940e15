/** The one place that knows the library of YAML. */
export { isMap, isPair, isScalar, LineCounter, type Node, parse, parseDocument } from 'yaml';
