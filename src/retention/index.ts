export { cohorts } from './cohorts.js';
