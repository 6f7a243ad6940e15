/** The tables of DESIGN 3 that can be given, in the order in which they are read. */
export const tableNames = [
  'orders',
  'customers',
  'products',
  'interactions',
  'relations',
  'referrals',
  'memberships',
  'prospects',
  'touches',
  'deals',
  'answers',
  'indicators',
] as const;

export type TableName = (typeof tableNames)[number];
