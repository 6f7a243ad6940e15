export { clusters } from './clusters.js';
export { clv } from './clv.js';
export { lifecycle } from './lifecycle.js';
export { pareto } from './pareto.js';
export { personas } from './personas.js';
export { rfm } from './rfm.js';
export { tiers } from './tiers.js';
export { valueGrade } from './value-grade.js';
