import type { EngineLimits } from '../engine.js';

/** Session properties that hold a statement to its limits. */
export function limitProperties({ memoryBytes, seconds, scannedBytes }: EngineLimits): Record<string, string> {
  const bytes = (value: number) => `${Math.ceil(value)}B`;
  return {
    ...(memoryBytes === undefined
      ? {}
      : { query_max_memory: bytes(memoryBytes), query_max_memory_per_node: bytes(memoryBytes) }),
    ...(seconds === undefined ? {} : { query_max_run_time: `${Math.ceil(seconds * 1000)}ms` }),
    ...(scannedBytes === undefined ? {} : { query_max_scan_physical_bytes: bytes(scannedBytes) }),
  };
}

/** Properties that a catalog needs for what is written there: Hive cuts timestamps to milliseconds unless told. */
export function catalogProperties(catalog: string, connector: string | null): Record<string, string> {
  return connector === 'hive' ? { [`${catalog}.timestamp_precision`]: 'MICROSECONDS' } : {};
}
