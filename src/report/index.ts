export { type BatchOptions, type BatchOutcome, type BatchReport, reportBatch } from './batch.js';
export { parseReportConfig, type ReportConfig } from './config.js';
export { type ReportItem, type ReportOptions, report } from './report.js';
export { type ReportFileOptions, reportFromFile } from './report-from-file.js';
export { verify } from './verify.js';
export type { WrittenReport } from './write-report.js';
