import type { Issue } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { Seen } from './seen.js';

/** p value above which groups may as well be cuts of one cloud. */
export const structureLevel = 0.05;

export function clusterWarnings({ features, prepared, found }: Seen): Issue[] {
  const issues: Issue[] = [];
  const warn = (code: string, params: Parameters<typeof message>[1], count?: number) =>
    issues.push({
      code,
      severity: 'warning',
      message: message(`segment/clusters.warning.${code}`, params),
      ...(count === undefined ? {} : { count }),
    });
  const unknown = features.ids.length - prepared.rows.length;
  if (unknown > 0) warn('unknown_features', { customers: { value: unknown, unit: 'customers' } }, unknown);
  if (prepared.constant.length > 0)
    warn('constant_features', { features: prepared.constant.map(({ id }) => id).join(', ') });
  if (found.pNoStructure !== null && found.pNoStructure > structureLevel)
    warn('no_structure', { p: { value: found.pNoStructure, unit: 'ratio' } });
  return issues;
}
