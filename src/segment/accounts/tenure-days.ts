/** Whole days since somebody joined; null where one of the days is not known. */
export function tenureDays(joinedAt: string | null, asOf: string | null): number | null {
  if (joinedAt === null || asOf === null) return null;
  const days = (Date.parse(asOf) - Date.parse(joinedAt)) / 86_400_000;
  return Number.isFinite(days) ? Math.round(days) : null;
}
